//! Files and folders that are dropped on the page.

use super::document;
use super::files::{in_order, listed, Bytes, Coming, MOST};
use crate::state::is_litter;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, DragEvent, Event, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry,
};
use yew::Callback;

/// How deep folders in folders are looked through.
const DEEPEST: usize = 32;

/// Takes files that are dropped anywhere on the page, and says while some hover over it.
pub fn listen(dropped: Callback<Coming>, hovering: Callback<bool>) -> Vec<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let page = document();
    let has_files = |event: &Event| -> Option<DataTransfer> {
        let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
        transfer.types().includes(&JsValue::from_str("Files"), 0).then_some(transfer)
    };
    let over = {
        let hovering = hovering.clone();
        EventListener::new_with_options(&page, "dragover", options, move |event| {
            if has_files(event).is_some() {
                event.prevent_default();
                hovering.emit(true);
            }
        })
    };
    let leave = {
        let hovering = hovering.clone();
        EventListener::new(&page, "dragleave", move |event| {
            // Leaving the window itself; leaving one element for another has a related target.
            if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                hovering.emit(false);
            }
        })
    };
    let drop = EventListener::new_with_options(&page, "drop", options, move |event| {
        if let Some(transfer) = has_files(event) {
            event.prevent_default();
            hovering.emit(false);
            dropped.emit(in_drop(&transfer));
        }
    });
    vec![over, leave, drop]
}

/// What is dropped, with what is in its folders.
fn in_drop(transfer: &DataTransfer) -> Coming {
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

async fn entries_of(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut entries = Vec::new();
    // A folder is listed in batches, until one is empty.
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
