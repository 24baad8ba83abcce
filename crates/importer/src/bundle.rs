//! A bundle on its way to the worker that answers: piece by piece, so that it is never whole in a worker's memory, and packed,
//! since all of it waits in the browser's.

use flate2::{write::DeflateEncoder, Compression};
use js_sys::{Array, Uint8Array};
use std::io::Write;
use web_sys::Blob;
use wenmai_engine::corpus::Builder;

/// The compressed pieces of a corpus' bundle; `None` if the browser cannot store them.
pub fn of(builder: Builder) -> Option<Vec<Blob>> {
    let mut pieces = Vec::new();
    let mut whole = true;
    let mut packer = Packer::default();
    let head = builder.write(&mut |bytes| match packer.packed(bytes) {
        Some(piece) => pieces.push(piece),
        None => whole = false,
    });
    pieces.insert(0, packer.packed(&head)?);
    whole.then_some(pieces)
}

/// Compresses pieces. The browser copies the bytes of a `Blob`, so one array is reused for all: arrays of their own would not
/// be freed until the worker's next garbage collection.
#[derive(Default)]
struct Packer(Uint8Array);

impl Packer {
    fn packed(&mut self, bytes: &[u8]) -> Option<Blob> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).ok()?;
        let packed = encoder.finish().ok()?;
        let length = packed.len() as u32;
        if self.0.length() < length {
            self.0 = Uint8Array::new_with_length(length);
        }
        let piece = self.0.subarray(0, length);
        piece.copy_from(&packed);
        Blob::new_with_u8_array_sequence(&Array::of1(&piece)).ok()
    }
}
