//! UTF-8 shown as Windows-1252 or Latin-1, once or more.

use super::reading::{byte, is_eastern, latin_runs, Reread, Run, WINDOWS};
use crate::clean::repair::rule::Source;

/// How often a text may have been encoded.
const DEEPEST: usize = 3;

pub(super) fn read(line: &str, _: &Source) -> Reread {
    let mut reading = Reread::default();
    for run in latin_runs(line) {
        let bytes: Vec<u8> = run.iter().map(|&(_, byte)| byte).collect();
        let start = run[0].0;
        let end =
            run.last().map_or(start, |&(at, _)| at + line[at..].chars().next().map_or(0, char::len_utf8));
        let decoded = Decoded::new(&bytes);
        if decoded.characters == 0 {
            reading.contradicted |= decoded.lost > 0;
            continue;
        }
        // Here and there a byte is lost in a long text; where more are lost than kept, it is no such text.
        if decoded.lost > 0 && (!decoded.strong || decoded.lost > decoded.characters) {
            reading.contradicted = true;
            continue;
        }
        reading.runs.push(Run {
            place: start..end,
            exact: decoded.lost == 0,
            strong: decoded.strong,
            text: decoded.text,
        });
    }
    reading
}

/// What bytes say as UTF-8.
struct Decoded {
    text: String,
    /// Whether nobody writes what stands there.
    strong: bool,
    /// Characters that were decoded.
    characters: usize,
    /// Places where bytes are missing, or that are no UTF-8 at all.
    lost: usize,
}

impl Decoded {
    fn new(bytes: &[u8]) -> Decoded {
        let mut decoded = Decoded::once(bytes);
        for _ in 1..DEEPEST {
            // Encoded twice: what came out is such a text again, to its last character.
            let again: Option<Vec<u8>> =
                decoded.text.chars().map(|c| byte(c).filter(|&byte| byte >= 0x80)).collect();
            let Some(again) = again.filter(|_| decoded.lost == 0 && decoded.characters > 1) else { break };
            let deeper = Decoded::once(&again);
            if deeper.lost > 0 || deeper.characters == 0 {
                break;
            }
            decoded = Decoded { strong: true, ..deeper };
        }
        // Controls of Latin-1 are what is between two encodings, never what was meant.
        if decoded.text.contains(|c| matches!(c, '\u{80}'..='\u{9f}')) {
            return Decoded { characters: 0, lost: 1, ..decoded };
        }
        decoded
    }

    fn once(bytes: &[u8]) -> Decoded {
        let mut decoded = Decoded { text: String::new(), strong: false, characters: 0, lost: 0 };
        let mut before = None;
        let mut at = 0;
        while at < bytes.len() {
            let length = length(bytes[at]).min(bytes.len() - at);
            let here = &bytes[at..at + length];
            let character = std::str::from_utf8(here).ok().and_then(|text| text.chars().next());
            if let Some(c) = character.filter(|&c| is_plausible(c)) {
                decoded.strong |= speaks(c, here, before);
                decoded.text.push(c);
                decoded.characters += 1;
                before = Some(c);
                at += length;
                continue;
            }
            before = None;
            if is_typographic(bytes[at]) {
                decoded.text.push(
                    WINDOWS.get(usize::from(bytes[at]) - 0x80).map_or_else(|| char::from(bytes[at]), |&c| c),
                );
                at += 1;
                continue;
            }
            decoded.lost += 1;
            decoded.text.push(char::REPLACEMENT_CHARACTER);
            // What is left of one character: its first byte, and those that go on it.
            at += 1;
            while at < bytes.len() && (0x80..0xc0).contains(&bytes[at]) {
                at += 1;
            }
        }
        decoded
    }
}

/// The length of a character of UTF-8 by its first byte; 1 where it begins none of more.
fn length(first: u8) -> usize {
    match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    }
}

/// Whether texts have such characters. Others, such as 頻 for `é »`, come of chance.
fn is_plausible(c: char) -> bool {
    is_eastern(c)
        || matches!(c as u32,
            0x80..=0x17f | 0x192 | 0x2c6 | 0x2dc | 0x370..=0x45f | 0x1e00..=0x1eff | 0x2010..=0x203a | 0x20ac
            | 0x2100..=0x27bf | 0x1f000..=0x1faff)
}

/// Whether a character, decoded from these bytes after another, tells by itself that the text was misread.
fn speaks(c: char, bytes: &[u8], before: Option<char>) -> bool {
    let alphabet = |c: char| matches!(c as u32, 0x370..=0x45f);
    match bytes {
        // `é »` is 頻 by chance, but two in a row are none.
        _ if is_eastern(c) => before.is_some_and(is_eastern),
        _ if alphabet(c) => before.is_some_and(alphabet),
        // Â or Ã and a symbol; not before a quotation mark or a dash.
        [0xc2 | 0xc3, second] => !is_typographic(*second),
        [0xe1, ..] => before.is_some() || matches!(c as u32, 0x1ea0..=0x1ef9),
        // â€ and more.
        [0xe2, 0x80 | 0x82 | 0x84, _] => true,
        [_, _, _, _] => true,
        _ => false,
    }
}

/// Marks that stand after a letter of their own right: “ ” ‘ ’ … – — • « » · and the space that does not break.
fn is_typographic(byte: u8) -> bool {
    matches!(byte, 0x82 | 0x84 | 0x85 | 0x8b | 0x91..=0x97 | 0x99 | 0x9b | 0xa0 | 0xab | 0xb7 | 0xbb)
}
