//! Texts that the reader brings: picked, dropped or pasted.

use super::now;
use crate::state::is_litter;
use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Reflect};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileList};

/// A named text that has not been read. Cloning shares it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bytes {
    /// The file's name, with the folders that it was chosen with.
    pub name: String,
    blob: Blob,
}

impl Bytes {
    /// A text of this name.
    pub fn new(name: &str, blob: Blob) -> Bytes {
        Bytes { name: name.to_owned(), blob }
    }

    /// Its bytes, where they are.
    pub fn blob(&self) -> &Blob {
        &self.blob
    }

    /// How many bytes it has.
    pub fn size(&self) -> f64 {
        self.blob.size()
    }
}

/// The most files that are taken at once.
pub const MOST: usize = 100_000;

/// Files that are being listed: folders take a while.
pub type Coming = Pin<Box<dyn Future<Output = Vec<Bytes>>>>;

/// Files that were chosen to be looked at.
#[derive(Clone, Debug)]
pub struct Picked {
    pub files: Rc<Vec<Bytes>>,
    /// Whether there were more, which are left out.
    pub more: bool,
}

impl Picked {
    /// As many as can be taken.
    pub fn of(mut files: Vec<Bytes>) -> Picked {
        let more = files.len() > MOST;
        files.truncate(MOST);
        Picked { files: Rc::new(files), more }
    }
}

impl PartialEq for Picked {
    /// A hundred thousand names are not compared whenever something is drawn.
    fn eq(&self, other: &Picked) -> bool {
        Rc::ptr_eq(&self.files, &other.files)
    }
}

/// How long listing files may block the page's thread at a time, in milliseconds.
const AT_ONCE_MS: f64 = 8.0;

/// Yields to the event loop when the thread has been blocked for that long.
struct Pauses {
    begun: f64,
}

impl Pauses {
    fn new() -> Pauses {
        Pauses { begun: now() }
    }

    async fn pause(&mut self) {
        if now() - self.begun > AT_ONCE_MS {
            // A promise alone is a microtask, before which nothing else runs.
            TimeoutFuture::new(0).await;
            self.begun = now();
        }
    }
}

/// Looks up how large files are, some at a time: the browser asks the system about each when it is asked for the first time,
/// and remembers it.
pub async fn weigh(files: &[Bytes]) {
    let mut pauses = Pauses::new();
    for file in files {
        pauses.pause().await;
        file.size();
    }
}

/// The first file of a picker.
pub fn first(files: &FileList) -> Option<Bytes> {
    files.get(0).map(|file| Bytes { name: file.name(), blob: file.into() })
}

/// The files of a picker or a drop, some at a time; of a folder, those that are texts, in the order of their paths.
pub fn listed(files: &FileList) -> impl Future<Output = Vec<Bytes>> {
    // The picker empties its list when it is made ready for another choice.
    let files = Array::from(files);
    // web-sys lacks it.
    let path = |file: &File| {
        let path = Reflect::get(file, &"webkitRelativePath".into()).ok()?.as_string()?;
        (!path.is_empty()).then_some(path)
    };
    async move {
        let mut pauses = Pauses::new();
        let mut in_folder = false;
        let mut listed = Vec::with_capacity(files.length() as usize);
        for file in (0..files.length()).filter_map(|place| files.get(place).dyn_into::<File>().ok()) {
            pauses.pause().await;
            let path = path(&file);
            in_folder |= path.is_some();
            listed.push(Bytes { name: path.unwrap_or_else(|| file.name()), blob: file.into() });
        }
        if in_folder {
            in_order(&mut listed);
        }
        listed
    }
}

/// A pasted text as a file of this name.
pub fn pasted(name: &str, text: &str) -> Option<Bytes> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()?;
    Some(Bytes { name: name.to_owned(), blob })
}

/// The files of a folder but for what is no text, in the order of their paths.
pub fn in_order(files: &mut Vec<Bytes>) {
    files.retain(|file| !is_litter(&file.name));
    // Nothing in a name comes before what is between two.
    files.sort_by_cached_key(|file| file.name.replace('/', "\0"));
}

/// Reads a text as UTF-8; `None` when the file cannot be read any more.
pub async fn read_text(bytes: &Bytes) -> Option<String> {
    JsFuture::from(bytes.blob.text()).await.ok()?.as_string()
}
