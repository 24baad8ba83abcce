//! Characters and their two bytes in GBK.

use encoding_rs::{Encoding, GBK};
use std::sync::LazyLock;

/// The two bytes of a character in GBK.
pub(super) fn gbk(c: char) -> Option<[u8; 2]> {
    match *BYTES.get(c as usize)? {
        0 => None,
        bytes => Some(bytes.to_be_bytes()),
    }
}

/// The bytes of every character, by its number: to ask the encoder takes a search for each.
static BYTES: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut bytes = vec![0; 0x1_0000];
    for (left, right) in (0x81..=0xfe).flat_map(|left| (0x40..=0xfe).map(move |right| (left, right))) {
        if let Some(c) = decoded(GBK, left, right) {
            bytes[c as usize] = u16::from_be_bytes([left, right]);
        }
    }
    bytes
});

/// The character of two bytes in GBK, if it is one that has a use everywhere.
pub(super) fn pair(left: u8, right: u8) -> Option<char> {
    decoded(GBK, left, right).filter(|c| !matches!(c, '\u{e000}'..='\u{f8ff}'))
}

/// The one character of two bytes in an encoding.
pub(super) fn decoded(encoding: &'static Encoding, left: u8, right: u8) -> Option<char> {
    let bytes = [left, right];
    let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes)?;
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        assert_eq!((gbk('中'), pair(0xd6, 0xd0)), (Some([0xd6, 0xd0]), Some('中')));
        assert_eq!((gbk('a'), gbk('😀'), pair(0x41, 0x41)), (None, None, None));
    }
}
