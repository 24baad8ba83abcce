//! UTF-8 shown as GBK: 网站 is E7BD91 E7AB99 and shows as 缃戠珯.

use super::reading::{is_eastern, Reread, Run};
use crate::clean::likelihood::cost;
use crate::clean::repair::{gbk::gbk, rule::Source};

/// How much likelier the decoded text must be, in 1/256 of a bit.
const CLEARLY: u32 = 16 * 256;
/// What a character of a likely text costs at most on the average.
const LIKELY: u32 = 14 * 256;
/// The longest run, in characters; a longer one is read in pieces.
const LONGEST: usize = 200;

pub(super) fn read(line: &str, source: &Source) -> Reread {
    let mut reading = Reread::default();
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        // Most characters begin nothing.
        let begins = !c.is_ascii() && matches!(gbk(c), Some([0xe3..=0xe9 | 0xef, 0x80..=0xbf]));
        let run = begins.then(|| run(&line[at..], source)).flatten();
        match run {
            Some(run) => {
                let end = at + run.place.end;
                reading.runs.push(Run { place: at..end, ..run });
                at = end;
            }
            None => at += c.len_utf8(),
        }
    }
    reading
}

/// The run at the start of a text.
fn run(text: &str, source: &Source) -> Option<Run> {
    let mut bytes = Vec::new();
    let mut standing = Vec::new();
    let (mut end, mut open) = (0, 0);
    let mut lost = false;
    // As far as it goes to the end of a character on both sides.
    let mut whole = (0, 0, 0);
    for (at, c) in text.char_indices().take(LONGEST) {
        let pair;
        let shown: &[u8] = match c {
            // A lone 80 shows as the euro.
            '€' => &[0x80],
            '?' | '\u{fffd}' if open > 0 => {
                lost = true;
                end = at + c.len_utf8();
                break;
            }
            _ if c.is_ascii() => break,
            _ => match gbk(c) {
                Some(two) => {
                    pair = two;
                    &pair
                }
                None => break,
            },
        };
        let Some(left) = shown.iter().try_fold(open, |open, &byte| follows(open, byte)) else { break };
        open = left;
        bytes.extend_from_slice(shown);
        standing.push(c);
        end = at + c.len_utf8();
        if open == 0 {
            whole = (end, bytes.len(), standing.len());
        }
    }
    if !lost {
        end = whole.0;
        bytes.truncate(whole.1);
        standing.truncate(whole.2);
    }
    let valid = match std::str::from_utf8(&bytes) {
        Ok(valid) => valid,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()?,
    };
    let decoded: Vec<char> = valid.chars().collect();
    let fits = |c: char| is_eastern(c) || c.is_ascii() || "“”‘’—…·".contains(c);
    if decoded.is_empty() || !decoded.iter().all(|&c| fits(c)) {
        return None;
    }
    let price = cost(&decoded, source.dictionary);
    let likely = price <= LIKELY * decoded.len() as u32
        && price.saturating_add(CLEARLY) <= cost(&standing, source.dictionary);
    let mut text: String = decoded.iter().collect();
    if lost {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    likely.then_some(Run { place: 0..end, strong: decoded.len() > 1, exact: !lost, text })
}

/// How many bytes are to come after this one, if it can come where so many were; `None` if it cannot.
fn follows(open: u32, byte: u8) -> Option<u32> {
    match (open, byte) {
        (0, 0..=0x7f) => Some(0),
        (0, 0xc2..=0xdf) => Some(1),
        (0, 0xe0..=0xef) => Some(2),
        (0, 0xf0..=0xf4) => Some(3),
        (1.., 0x80..=0xbf) => Some(open - 1),
        _ => None,
    }
}
