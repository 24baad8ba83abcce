//! The bundles, in the browser's private file system.

use gloo::timers::future::TimeoutFuture;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemReadWriteOptions, FileSystemSyncAccessHandle, StorageManager,
};
use wenmai_engine::corpus::BUNDLE_HEAD;
use xxhash_rust::xxh3::Xxh3;

/// The folder, which other pages of the same host leave alone.
const FOLDER: &str = "wenmai";

/// Bytes that are read between two looks at what else there is to do.
const BLOCK: usize = 1 << 22;

/// Hands the pieces of a bundle over, one after another, and gives its head, which is known last and comes first; `None` if there
/// is nothing to be written after all.
pub type Write<'w> = dyn FnMut(&mut dyn FnMut(&[u8])) -> Option<[u8; BUNDLE_HEAD]> + 'w;

/// The folder of the bundles.
pub struct Folder(FileSystemDirectoryHandle);

impl Folder {
    pub async fn open(storage: &StorageManager) -> Result<Folder, JsValue> {
        let root: FileSystemDirectoryHandle = JsFuture::from(storage.get_directory()).await?.dyn_into()?;
        let options = FileSystemGetDirectoryOptions::new();
        options.set_create(true);
        let folder = JsFuture::from(root.get_directory_handle_with_options(FOLDER, &options)).await?;
        Ok(Folder(folder.dyn_into()?))
    }

    /// The names of all files.
    pub async fn names(&self) -> Result<Vec<String>, JsValue> {
        let mut names = Vec::new();
        let all = self.0.keys();
        loop {
            let next = JsFuture::from(all.next()?).await?;
            if Reflect::get(&next, &"done".into())?.is_truthy() {
                return Ok(names);
            }
            names.extend(Reflect::get(&next, &"value".into())?.as_string());
        }
    }

    /// Writes a file, to the disk, and reads it again: how many bytes it has. `None` if there is nothing to be written after all.
    pub async fn write(&self, name: &str, write: &mut Write<'_>) -> Result<Option<f64>, JsValue> {
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let file = JsFuture::from(self.0.get_file_handle_with_options(name, &options)).await?;
        let file: FileSystemFileHandle = file.dyn_into()?;
        let access: FileSystemSyncAccessHandle =
            JsFuture::from(file.create_sync_access_handle()).await?.dyn_into()?;
        let written = fill(&access, write).await;
        access.close();
        written
    }

    /// The size of a file, if it is there.
    pub async fn size(&self, name: &str) -> Option<f64> {
        self.file(name).await.ok().map(|file| file.size())
    }

    /// Removes a file. One that is still held, by a worker that was ended just now, goes another time.
    pub async fn remove(&self, name: &str) {
        let _ = JsFuture::from(self.0.remove_entry(name)).await;
    }

    /// A file to be read.
    pub async fn file(&self, name: &str) -> Result<File, JsValue> {
        let file: FileSystemFileHandle = JsFuture::from(self.0.get_file_handle(name)).await?.dyn_into()?;
        JsFuture::from(file.get_file()).await?.dyn_into()
    }
}

async fn fill(access: &FileSystemSyncAccessHandle, write: &mut Write<'_>) -> Result<Option<f64>, JsValue> {
    let mut size = BUNDLE_HEAD;
    let mut hash = Xxh3::new();
    let mut filled = Ok(());
    let head = write(&mut |piece| {
        if filled.is_ok() {
            filled = put(access, size, piece);
            size += piece.len();
            hash.update(piece);
        }
    });
    let Some(head) = head else { return Ok(None) };
    filled?;
    put(access, 0, &head)?;
    access.flush()?;
    let mut again = Xxh3::new();
    let mut block = vec![0; BLOCK.min(size)];
    let mut place = BUNDLE_HEAD;
    while place < size {
        let length = block.len().min(size - place);
        get(access, place, &mut block[..length])?;
        again.update(&block[..length]);
        place += length;
        TimeoutFuture::new(0).await;
    }
    let mut head_again = head;
    get(access, 0, &mut head_again)?;
    if again.digest() != hash.digest() || head_again != head {
        return Err(js_sys::Error::new("the file is not what was written").into());
    }
    Ok(Some(size as f64))
}

fn put(access: &FileSystemSyncAccessHandle, place: usize, bytes: &[u8]) -> Result<(), JsValue> {
    whole(access.write_with_u8_array_and_options(bytes, &at(place))?, bytes.len())
}

fn get(access: &FileSystemSyncAccessHandle, place: usize, bytes: &mut [u8]) -> Result<(), JsValue> {
    let length = bytes.len();
    whole(access.read_with_u8_array_and_options(bytes, &at(place))?, length)
}

fn at(place: usize) -> FileSystemReadWriteOptions {
    let options = FileSystemReadWriteOptions::new();
    options.set_at(place as f64);
    options
}

fn whole(bytes: f64, wanted: usize) -> Result<(), JsValue> {
    if bytes == wanted as f64 {
        return Ok(());
    }
    Err(js_sys::Error::new("the file is cut short").into())
}
