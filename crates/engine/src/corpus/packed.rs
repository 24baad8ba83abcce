//! Numbers in as little memory as in a bundle.

use super::room::room;
use std::collections::TryReserveError;

/// Numbers as varints (seven bits a byte), read in sequence: small ones take a byte.
#[derive(Clone, Debug, Default)]
pub(super) struct Packed {
    bytes: Vec<u8>,
    len: usize,
}

impl Packed {
    pub fn len(&self) -> usize {
        self.len
    }

    /// Room for numbers of so many bytes.
    pub fn reserve(&mut self, bytes: usize) {
        room(&mut self.bytes, bytes);
    }

    pub fn push(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
        self.len += 1;
    }

    /// Empty, with capacity for so many bytes.
    pub fn with_room(bytes: usize) -> Result<Packed, TryReserveError> {
        let mut empty = Packed::default();
        empty.bytes.try_reserve_exact(bytes)?;
        Ok(empty)
    }

    /// Frees excess capacity.
    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
    }

    /// All of them, in order.
    pub fn iter(&self) -> Numbers<'_> {
        Numbers { bytes: &self.bytes, at: 0 }
    }
}

/// Reads numbers one after another.
pub(super) struct Numbers<'n> {
    bytes: &'n [u8],
    at: usize,
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }
}
