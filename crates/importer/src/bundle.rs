//! A bundle as a file of the browser's: piece by piece, so that it is never whole in the worker's memory.

use js_sys::{Array, Uint8Array};
use web_sys::Blob;
use wenmai_engine::corpus::Builder;

/// The bundle of a corpus; `None` if the browser has no room for it.
pub fn of(builder: Builder) -> Option<Blob> {
    let pieces = Array::new();
    let blob = |bytes: &[u8]| Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok();
    let mut whole = true;
    let head = builder.write(&mut |bytes| match blob(bytes) {
        Some(piece) => drop(pieces.push(&piece)),
        None => whole = false,
    });
    pieces.unshift(&blob(&head)?.into());
    whole.then(|| Blob::new_with_blob_sequence(&pieces).ok()).flatten()
}
