//! Characters and their two bytes in GBK.

use encoding_rs::GBK;

/// The two bytes of a character in GBK.
pub(super) fn gbk(c: char) -> Option<[u8; 2]> {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = GBK.encode(c.encode_utf8(&mut buffer));
    (!unmappable).then_some(())?;
    bytes.as_ref().try_into().ok()
}

/// The character of two bytes in GBK.
pub(super) fn pair(left: u8, right: u8) -> Option<char> {
    let bytes = [left, right];
    let text = GBK.decode_without_bom_handling_and_without_replacement(&bytes)?;
    let mut characters = text.chars();
    characters.next().filter(|&c| characters.next().is_none() && !matches!(c, '\u{e000}'..='\u{f8ff}'))
}
