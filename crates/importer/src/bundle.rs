//! A bundle on its way to the worker that answers: piece by piece, so that it is never whole in a worker's memory, and packed,
//! since all of it waits in the browser's.

use flate2::{write::DeflateEncoder, Compression};
use js_sys::{Array, Uint8Array};
use std::io::Write;
use web_sys::Blob;
use wenmai_engine::corpus::Builder;

/// The pieces of a corpus' bundle; `None` if the browser has no room for them.
pub fn of(builder: Builder) -> Option<Vec<Blob>> {
    let mut pieces = Vec::new();
    let mut whole = true;
    let head = builder.write(&mut |bytes| match packed(bytes) {
        Some(piece) => pieces.push(piece),
        None => whole = false,
    });
    pieces.insert(0, packed(&head)?);
    whole.then_some(pieces)
}

fn packed(bytes: &[u8]) -> Option<Blob> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).ok()?;
    let packed = encoder.finish().ok()?;
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(&packed[..]))).ok()
}
