//! Folders that are dropped: their files, folder by folder.

use super::files::{listed, Bytes, Coming};
use crate::state::is_litter;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

/// The most files that are taken of what is dropped.
pub const MOST: usize = 100_000;

/// How deep folders in folders are looked through.
const DEEPEST: usize = 32;

/// What is dropped, with what is in its folders.
pub fn dropped(transfer: &DataTransfer) -> Coming {
    let items = transfer.items();
    // They can only be had now, not later.
    let entries: Vec<FileSystemEntry> = (0..items.length())
        .filter_map(|place| items.get(place)?.webkit_get_as_entry().ok().flatten())
        .collect();
    if entries.iter().any(FileSystemEntry::is_directory) {
        return Box::pin(inside(entries));
    }
    let files = transfer.files().map(|files| listed(&files));
    Box::pin(async move {
        match files {
            Some(files) => files.await,
            None => Vec::new(),
        }
    })
}

/// The files in these, and in the folders among them.
async fn inside(entries: Vec<FileSystemEntry>) -> Vec<Bytes> {
    let mut found = Vec::new();
    let mut waiting: Vec<FileSystemEntry> = entries;
    while let Some(entry) = waiting.pop() {
        let path = entry.full_path().trim_start_matches('/').to_owned();
        if is_litter(&path) {
            continue;
        }
        if let Some(folder) = entry.dyn_ref::<FileSystemDirectoryEntry>() {
            if path.split('/').count() <= DEEPEST {
                waiting.extend(entries_of(folder).await);
            }
        } else if let Some(file) = file_of(&entry).await {
            found.push(Bytes::new(&path, file.into()));
            if found.len() > MOST {
                break;
            }
        }
    }
    in_order(&mut found);
    found
}

/// The files of a folder but for what is no text, in the order of their paths.
pub fn in_order(files: &mut Vec<Bytes>) {
    files.retain(|file| !is_litter(&file.name));
    // Nothing in a name comes before what is between two.
    files.sort_by_cached_key(|file| file.name.replace('/', "\0"));
}

async fn entries_of(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut entries = Vec::new();
    // A folder is listed part by part, until there is nothing more.
    while entries.len() <= MOST {
        let part = asked(|done, failed| {
            drop(reader.read_entries_with_callback_and_callback(done, failed));
        });
        let part = part.await.and_then(|part| part.dyn_into::<Array>().ok()).unwrap_or_default();
        if part.length() == 0 {
            break;
        }
        entries.extend(part.iter().filter_map(|entry| entry.dyn_into().ok()));
    }
    entries
}

async fn file_of(entry: &FileSystemEntry) -> Option<File> {
    let entry = entry.dyn_ref::<FileSystemFileEntry>()?;
    asked(|done, failed| entry.file_with_callback_and_callback(done, failed)).await?.dyn_into().ok()
}

/// What is given to a callback; nothing if it fails.
async fn asked(mut ask: impl FnMut(&Function, &Function)) -> Option<wasm_bindgen::JsValue> {
    JsFuture::from(Promise::new(&mut |done, failed| ask(&done, &failed))).await.ok()
}
