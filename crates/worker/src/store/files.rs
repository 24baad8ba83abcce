//! The bundles, in the browser's private file system.

use gloo::timers::future::TimeoutFuture;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemReadWriteOptions, FileSystemSyncAccessHandle, StorageManager,
};

/// The folder, which other pages of the same host leave alone.
const FOLDER: &str = "wenmai";

/// Bytes that are written between two looks at what else there is to do.
const BLOCK: usize = 1 << 22;

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

    /// Writes a file, to the disk, and reads it again.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let file = JsFuture::from(self.0.get_file_handle_with_options(name, &options)).await?;
        let file: FileSystemFileHandle = file.dyn_into()?;
        let access: FileSystemSyncAccessHandle =
            JsFuture::from(file.create_sync_access_handle()).await?.dyn_into()?;
        let written = fill(&access, bytes).await;
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

async fn fill(access: &FileSystemSyncAccessHandle, bytes: &[u8]) -> Result<(), JsValue> {
    for block in bytes.chunks(BLOCK) {
        if access.write_with_u8_array(block)? != block.len() as f64 {
            return Err(js_sys::Error::new("the file is cut short").into());
        }
        TimeoutFuture::new(0).await;
    }
    access.flush()?;
    let mut again = vec![0; BLOCK.min(bytes.len())];
    let options = FileSystemReadWriteOptions::new();
    for (place, block) in bytes.chunks(BLOCK).enumerate() {
        let again = &mut again[..block.len()];
        options.set_at((place * BLOCK) as f64);
        let read = access.read_with_u8_array_and_options(again, &options)?;
        if read != block.len() as f64 || again != block {
            return Err(js_sys::Error::new("the file is not what was written").into());
        }
        TimeoutFuture::new(0).await;
    }
    Ok(())
}
