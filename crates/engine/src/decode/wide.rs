//! Encodings of units of two or four bytes.

use super::costs::{cost, Family};
use super::Lost;

/// An encoding of Unicode in units of several bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wide {
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
}

impl Wide {
    pub const ALL: [Wide; 4] = [Wide::Utf16Le, Wide::Utf16Be, Wide::Utf32Le, Wide::Utf32Be];

    pub fn name(self) -> &'static str {
        match self {
            Wide::Utf16Le => "UTF-16LE",
            Wide::Utf16Be => "UTF-16BE",
            Wide::Utf32Le => "UTF-32LE",
            Wide::Utf32Be => "UTF-32BE",
        }
    }

    /// The encoding whose mark bytes begin with, and the mark's length.
    pub fn marked(bytes: &[u8]) -> Option<(Wide, usize)> {
        match bytes {
            [0xff, 0xfe, 0, 0, ..] if Wide::Utf32Le.fits(bytes) => Some((Wide::Utf32Le, 4)),
            [0, 0, 0xfe, 0xff, ..] if Wide::Utf32Be.fits(bytes) => Some((Wide::Utf32Be, 4)),
            [0xff, 0xfe, ..] => Some((Wide::Utf16Le, 2)),
            [0xfe, 0xff, ..] => Some((Wide::Utf16Be, 2)),
            _ => None,
        }
    }

    /// Whether bytes are whole characters of UTF-32 throughout.
    pub fn fits(self, bytes: &[u8]) -> bool {
        bytes.len().is_multiple_of(4)
            && bytes.chunks_exact(4).all(|unit| char::from_u32(self.unit(unit)).is_some())
    }

    fn size(self) -> usize {
        match self {
            Wide::Utf16Le | Wide::Utf16Be => 2,
            Wide::Utf32Le | Wide::Utf32Be => 4,
        }
    }

    fn unit(self, bytes: &[u8]) -> u32 {
        let little = matches!(self, Wide::Utf16Le | Wide::Utf32Le);
        let join = |unit: u32, &byte: &u8| unit << 8 | u32::from(byte);
        if little {
            bytes.iter().rev().fold(0, join)
        } else {
            bytes.iter().fold(0, join)
        }
    }

    /// The characters of bytes, and units that are none.
    fn characters(self, bytes: &[u8]) -> impl Iterator<Item = Result<char, u32>> + '_ {
        let mut units = bytes.chunks_exact(self.size()).map(move |unit| self.unit(unit)).peekable();
        std::iter::from_fn(move || {
            let unit = units.next()?;
            let low = |unit: &u32| matches!(unit, 0xdc00..=0xdfff);
            Some(match unit {
                0xd800..=0xdbff if units.peek().is_some_and(low) => {
                    let low = units.next().unwrap_or(0);
                    char::from_u32(0x10000 + ((unit - 0xd800) << 10 | (low - 0xdc00))).ok_or(unit)
                }
                unit => char::from_u32(unit).ok_or(unit),
            })
        })
    }

    /// What bytes cost in it, and for how many units that are no NUL.
    pub fn cost(self, bytes: &[u8]) -> (u64, u64) {
        /// What a letter costs besides behind one of another alphabet.
        const ALONE: u64 = 60;
        let (mut total, mut units) = (0, 0);
        let mut before = ' ';
        for c in self.characters(bytes).filter(|c| *c != Ok('\0')) {
            total += c.map_or(250, |c| u64::from(cost(Family::Any, c)));
            if let Ok(c) = c {
                let alone = matches!(c as u32, 0x80..=0x2fff) && c.is_alphabetic() && before.is_alphabetic();
                total += if alone && c as u32 >> 8 != before as u32 >> 8 { ALONE } else { 0 };
                before = c;
            }
            units += c.map_or(1, |c| c.len_utf16() as u64);
        }
        (total, units)
    }

    /// Bytes as a text, and what is lost of them.
    pub fn read(self, bytes: &[u8], lost: &mut Vec<Lost>) -> String {
        let mut text = String::with_capacity(bytes.len() / 2 * 3);
        let mut line = 1;
        for c in self.characters(bytes) {
            line += u32::from(c == Ok('\n'));
            text.push(c.unwrap_or_else(|unit| {
                Lost::add(lost, line, &unit.to_be_bytes()[4 - self.size()..]);
                '\u{fffd}'
            }));
        }
        let rest = bytes.len() % self.size();
        if rest > 0 {
            text.push('\u{fffd}');
            Lost::add(lost, line, &bytes[bytes.len() - rest..]);
        }
        text
    }
}
