//! Characters and their two bytes in GBK and Big5.

use encoding_rs::{Encoding, BIG5, GBK};
use std::sync::LazyLock;

/// The two bytes of a character in GBK.
pub(super) fn gbk(c: char) -> Option<[u8; 2]> {
    match *BYTES.get(c as usize)? {
        0 => None,
        bytes => Some(bytes.to_be_bytes()),
    }
}

/// The character of two bytes in GBK, if it is one that has a use everywhere.
pub(super) fn pair(left: u8, right: u8) -> Option<char> {
    gbk_pair(left, right).filter(|c| !matches!(c, '\u{e000}'..='\u{f8ff}'))
}

/// The character of two bytes in GBK, also of those that are for private use.
pub(super) fn gbk_pair(left: u8, right: u8) -> Option<char> {
    looked_up(&GBK_PAIRS, left, right)
}

/// The character of two bytes in Big5.
pub(super) fn big5_pair(left: u8, right: u8) -> Option<char> {
    looked_up(&BIG5_PAIRS, left, right)
}

/// First and second bytes of characters.
const LEFT: std::ops::RangeInclusive<u8> = 0x81..=0xfe;
const RIGHT: std::ops::RangeInclusive<u8> = 0x40..=0xfe;

// To ask the encodings themselves takes a search or a string for each character.
static BYTES: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut bytes = vec![0; 0x1_0000];
    for (left, right) in LEFT.flat_map(|left| RIGHT.map(move |right| (left, right))) {
        if let Some(c) = gbk_pair(left, right) {
            bytes[c as usize] = u16::from_be_bytes([left, right]);
        }
    }
    bytes
});
static GBK_PAIRS: LazyLock<Vec<Option<char>>> = LazyLock::new(|| pairs(GBK));
static BIG5_PAIRS: LazyLock<Vec<Option<char>>> = LazyLock::new(|| pairs(BIG5));

fn pairs(encoding: &'static Encoding) -> Vec<Option<char>> {
    LEFT.flat_map(|left| RIGHT.map(move |right| [left, right]))
        .map(|bytes| {
            let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes)?;
            let mut characters = text.chars();
            characters.next().filter(|_| characters.next().is_none())
        })
        .collect()
}

fn looked_up(pairs: &[Option<char>], left: u8, right: u8) -> Option<char> {
    let (left, right) = (left.checked_sub(*LEFT.start())?, right.checked_sub(*RIGHT.start())?);
    *pairs
        .get(usize::from(left) * RIGHT.count() + usize::from(right))
        .filter(|_| right < RIGHT.count() as u8)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        assert_eq!((gbk('中'), pair(0xd6, 0xd0)), (Some([0xd6, 0xd0]), Some('中')));
        assert_eq!((gbk('a'), gbk('😀'), pair(0x41, 0x41)), (None, None, None));
        assert_eq!((big5_pair(0xa4, 0xa4), pair(0x81, 0xff), pair(0xff, 0x41)), (Some('中'), None, None));
    }
}
