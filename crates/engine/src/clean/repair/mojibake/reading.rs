//! What a line says when it is read in another encoding, and the runs of characters that may be bytes.

use crate::script::is_han;
use std::ops::Range;

/// A run of a line and what it says.
pub(super) struct Run {
    /// Its bytes in the line.
    pub place: Range<usize>,
    pub text: String,
    /// Whether nobody writes what stands there.
    pub strong: bool,
    /// Whether no byte was lost.
    pub exact: bool,
}

/// The runs of a line in one kind of misreading.
#[derive(Default)]
pub(super) struct Reread {
    pub runs: Vec<Run>,
    /// Whether there are others that do not decode, so that the line may mean what it says.
    pub contradicted: bool,
}

/// Bytes of Windows-1252 where it differs from Latin-1, from 0x80 on; a browser shows the others as controls.
pub(super) const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte of a character in Windows-1252 or Latin-1.
pub(super) fn byte(c: char) -> Option<u8> {
    match c as u32 {
        0..=0xff => Some(c as u8),
        _ => WINDOWS.iter().position(|&other| other == c).map(|at| at as u8 + 0x80),
    }
}

/// Whether a character is of East Asia.
pub(super) fn is_eastern(c: char) -> bool {
    is_han(c) || matches!(c as u32, 0x3000..=0x30ff | 0x3130..=0x318f | 0xac00..=0xd7a3 | 0xff00..=0xffef)
}

/// The runs of characters in a line of which none is ASCII and all are of one byte.
pub(super) fn latin_runs(line: &str) -> impl Iterator<Item = Vec<(usize, u8)>> + '_ {
    let mut characters = line.char_indices().peekable();
    std::iter::from_fn(move || {
        let high = |c: char| byte(c).filter(|&byte| byte >= 0x80);
        while characters.next_if(|&(_, c)| high(c).is_none()).is_some() {}
        let mut run = Vec::new();
        while let Some((at, c)) = characters.next_if(|&(_, c)| high(c).is_some()) {
            run.extend(high(c).map(|byte| (at, byte)));
        }
        (!run.is_empty()).then_some(run)
    })
}
