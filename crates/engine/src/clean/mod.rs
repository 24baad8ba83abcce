//! Text to zones, repairs and metadata. The original is never changed: what cleaning finds lies over it.

mod dates;
mod flags;
mod likelihood;
mod metadata;
mod repair;
mod text;
mod types;
mod zones;

pub use types::*;
pub use zones::{recurring, rules::ZoneRule, rules::ZONE_RULES};

use crate::decode::Decoded;
use crate::extract::{extract, is_html, Page};
use crate::segment::Dictionary;
use std::borrow::Cow;
use std::ops::Range;

/// Cleans one document. Offsets are of 32 bits, so a text of 4 GB or more is read up to there.
pub fn clean(text: &str, dictionary: &Dictionary) -> Cleaned {
    find(bounded(text), None, dictionary)
}

/// Cleans a file that was decoded. Of a page of HTML, its text takes the place of its source.
pub fn clean_file(decoded: &mut Decoded, dictionary: &Dictionary) -> Cleaned {
    if !is_html(&decoded.text) {
        return clean(&decoded.text, dictionary);
    }
    let page = extract(&decoded.text);
    let found = clean_page(&page, dictionary);
    decoded.text = page.text;
    found
}

/// Cleans the text of a page, with what its markup says as further evidence.
pub fn clean_page(page: &Page, dictionary: &Dictionary) -> Cleaned {
    find(bounded(&page.text), Some(page), dictionary)
}

fn find(text: &str, page: Option<&Page>, dictionary: &Dictionary) -> Cleaned {
    let ranges = text::lines(text);
    let repairs = repair::repairs(&repair::Source { text, lines: &ranges, dictionary });
    let repaired = repaired_lines(text, &ranges, &repairs);
    let views: Vec<&str> = repaired.iter().map(|line| &**line).collect();
    let zones::Zoned { lines: features, verdicts, kind, turns } = zones::assign(&views, page);
    let damaged = repair::damage(&views);
    let says = metadata::PageSays { head: page.map(|page| &page.head), kind, turns: &turns };
    let metadata = metadata::gather(&features, &verdicts, &repairs, damaged, says);
    let lines = ranges
        .iter()
        .zip(verdicts)
        .map(|(range, verdict)| Line {
            original_start: range.start as u32,
            original_end: range.end as u32,
            zone: verdict.zone,
            rule: verdict.rule.to_owned(),
            continues: verdict.continues,
            turn: verdict.turn,
        })
        .collect();
    let source = page.map(|page| page.source.clone()).unwrap_or_default();
    Cleaned { lines, repairs, metadata, kind, turns, source }
}

/// As much of a text as offsets reach.
fn bounded(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The lines after repairs. A disguise is the author's and stays.
fn repaired_lines<'a>(text: &'a str, lines: &[Range<usize>], repairs: &[Repair]) -> Vec<Cow<'a, str>> {
    let mut repairs = repairs.iter().peekable();
    lines
        .iter()
        .map(|line| {
            let mut repaired = Cow::Borrowed("");
            let mut at = line.start;
            while let Some(repair) = repairs.next_if(|repair| (repair.original_start as usize) < line.end) {
                if repair.rule.norm_only() {
                    continue;
                }
                let repaired = repaired.to_mut();
                repaired.push_str(&text[at..repair.original_start as usize]);
                repaired.push_str(&repair.replacement);
                at = repair.original_end as usize;
            }
            if repaired.is_empty() {
                return Cow::Borrowed(&text[at..line.end]);
            }
            repaired.to_mut().push_str(&text[at..line.end]);
            repaired
        })
        .collect()
}
