//! Text to zones, repairs and metadata. The original is never changed: what cleaning finds lies over it.

mod dates;
mod eras;
mod field_dates;
mod flags;
mod likelihood;
mod metadata;
mod numerals;
mod repair;
mod rule_set;
mod text;
mod types;
mod zones;

pub(crate) use field_dates::{date_of, day_of};
pub use repair::{repair_rules, RepairRule};
pub use rule_set::{CleanOptions, RuleSet, RuleSetError};
pub(crate) use text::lines as lines_of;
pub use types::*;
pub use zones::recurring;

use crate::extract::Page;
use crate::segment::Dictionary;
use std::ops::Range;
use zones::Around;

/// Cleans one document as [`clean_with`] does unless told otherwise.
pub fn clean(text: &str, dictionary: &Dictionary) -> Cleaned {
    clean_with(text, dictionary, &CleanOptions::default())
}

/// Cleans one document. Offsets are of 32 bits, so a text of 4 GB or more is read up to there.
pub fn clean_with(text: &str, dictionary: &Dictionary, options: &CleanOptions) -> Cleaned {
    find(bounded(text), None, Around::Unknown, dictionary, options)
}

/// Cleans paragraphs whose file says what each of them is: no page stands around them.
pub(crate) fn clean_paragraphs(text: &str, dictionary: &Dictionary, options: &CleanOptions) -> Cleaned {
    find(bounded(text), None, Around::NoPage, dictionary, options)
}

/// Cleans the text of a page, with what its markup says as further evidence.
pub fn clean_page(page: &Page, dictionary: &Dictionary) -> Cleaned {
    clean_page_with(page, dictionary, &CleanOptions::default())
}

/// Cleans the text of a page as [`clean_page`] does, with options.
pub fn clean_page_with(page: &Page, dictionary: &Dictionary, options: &CleanOptions) -> Cleaned {
    find(bounded(&page.text), Some(page), Around::Unknown, dictionary, options)
}

fn find(
    text: &str,
    page: Option<&Page>,
    around: Around,
    dictionary: &Dictionary,
    options: &CleanOptions,
) -> Cleaned {
    let ranges = text::lines(text);
    let repairs = repair::repairs(&repair::Source { text, lines: &ranges, dictionary }, options.rules);
    let repaired = repaired_lines(text, &ranges, &repairs);
    let views = views(text, &ranges, &repaired);
    let damaged = repair::damage(&views);
    let zones::Zoned { lines: features, verdicts, kind, turns } = zones::assign(views, page, around);
    let says = metadata::PageSays { head: page.map(|page| &page.head), kind, turns: &turns };
    let metadata = metadata::gather(&features, &verdicts, &repairs, damaged, says);
    // Of a long text each of these is as large as what is made of them now.
    drop(features);
    drop(repaired);
    let lines = ranges
        .into_iter()
        .zip(verdicts)
        .map(|(range, verdict)| Line {
            original_start: range.start as u32,
            original_end: range.end as u32,
            zone: verdict.zone,
            rule: verdict.rule,
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

/// The lines that repairs change, with their places. A disguise is the author's and stays.
fn repaired_lines(text: &str, lines: &[Range<usize>], repairs: &[Repair]) -> Vec<(usize, String)> {
    let mut repairs = repairs.iter().peekable();
    let mut lines_repaired = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let mut repaired: Option<String> = None;
        let mut at = line.start;
        while let Some(repair) = repairs.next_if(|repair| (repair.original_start as usize) < line.end) {
            if repair.rule.norm_only() {
                continue;
            }
            let repaired = repaired.get_or_insert_default();
            repaired.push_str(&text[at..repair.original_start as usize]);
            repaired.push_str(&repair.replacement);
            at = repair.original_end as usize;
        }
        if let Some(mut repaired) = repaired {
            repaired.push_str(&text[at..line.end]);
            lines_repaired.push((place, repaired));
        }
    }
    lines_repaired
}

/// All lines, with what was repaired in them.
fn views<'v>(text: &'v str, lines: &[Range<usize>], repaired: &'v [(usize, String)]) -> Vec<&'v str> {
    let mut repaired = repaired.iter().peekable();
    let view = |(place, line): (usize, &Range<usize>)| match repaired.next_if(|(at, _)| *at == place) {
        Some((_, repaired)) => repaired.as_str(),
        None => &text[line.clone()],
    };
    lines.iter().enumerate().map(view).collect()
}
