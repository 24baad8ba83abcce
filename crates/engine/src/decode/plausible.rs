//! How much a decoded text looks like Chinese.

use crate::script::{fold_char, is_han};
use encoding_rs::GBK;

/// Per cent of the characters beyond ASCII that a Chinese text is made of: common characters and its punctuation.
/// The wrong encoding turns common characters into rare ones.
pub(super) fn plausibility(text: &str) -> u32 {
    let (mut all, mut common) = (0u64, 0u64);
    // A part tells as much as the whole, and costs less.
    for c in text.chars().filter(|c| !c.is_ascii()).take(20_000) {
        all += 1;
        common += u64::from(is_common(c));
    }
    (100 * common).checked_div(all).unwrap_or(0) as u32
}

/// Among the 3755 characters of GB 2312's first level, folded, or the punctuation of Chinese.
fn is_common(c: char) -> bool {
    if !is_han(c) {
        return matches!(c, '\u{3000}'..='\u{3011}' | '\u{ff01}'..='\u{ff5e}' | '—' | '…' | '“' | '”' | '‘' | '’' | '·');
    }
    let folded = fold_char(c);
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = GBK.encode(folded.encode_utf8(&mut buffer));
    !unmappable && matches!(*bytes, [0xb0..=0xd7, 0xa1..=0xfe])
}
