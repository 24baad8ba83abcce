//! Lines to paragraphs. A line goes on in the next one where it fills the column, the next is as large and as near as lines
//! of a paragraph are, and does not begin further in.

use super::super::layout::Layout;
use super::super::lines::Lines;
use super::page::PageLine;
use crate::script::runs_on;
use std::collections::{BTreeMap, BTreeSet};
use wenmai_model::FileFault;

/// On how many pages a line stands at the same edge to be the book's and not the text's.
const RECURS: usize = 3;

/// How many lines from either edge of a page may be running heads and page numbers.
const EDGE: usize = 2;

/// The text of all pages.
pub(super) fn text(pages: Vec<Vec<PageLine>>) -> Result<(String, Layout), FileFault> {
    let running = running(&pages);
    let mut lines = Lines::default();
    let mut before: Option<(PageLine, f32)> = None;
    for page in &pages {
        let last = page.len();
        for (number, line) in page.iter().enumerate() {
            let at_edge = number < EDGE || number + EDGE >= last;
            if at_edge && (running.contains(&plain(&line.text)) || is_page_number(&line.text)) && last > 1 {
                continue;
            }
            let right = column_right(page, number);
            let goes_on = before.as_ref().is_some_and(|(before, right)| goes_on(before, *right, line));
            if goes_on {
                join(&mut lines, &line.text);
            } else {
                lines.end(None);
                lines.exact(line.text.trim());
            }
            before = Some((line.clone(), right));
        }
    }
    lines.finish()
}

/// Adds a line that goes on the one before: the hyphen of a word broken over both goes, and between words of letters a
/// space comes.
fn join(lines: &mut Lines, next: &str) {
    let next = next.trim();
    let open = lines.open_line();
    let mut ends = open.chars().rev();
    let (last, before) = (ends.next(), ends.next());
    let first = next.chars().next();
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    match last {
        Some('\u{ad}') => lines.cut_last(),
        Some('-' | '‐') if lower(before) && lower(first) => lines.cut_last(),
        Some(last) if first.is_some_and(|first| !runs_on(last, first)) => lines.exact(" "),
        _ => {}
    }
    lines.exact(next);
}

fn goes_on(before: &PageLine, right: f32, next: &PageLine) -> bool {
    let size = before.size.max(next.size);
    if (before.size - next.size).abs() > 0.15 * size {
        return false;
    }
    let apart = before.base - next.base;
    // On the next page or in the next column it begins further up.
    let near = apart > 0.3 * size && apart < 2.2 * size || apart < -3.0 * size;
    let full = before.right > right - 2.5 * size;
    // Chinese paragraphs are set in, by place or by two wide spaces.
    if next.text.starts_with('\u{3000}') {
        return false;
    }
    let set_in = apart > 0.0 && next.left > before.left + 0.8 * size && next.left < right - 6.0 * size;
    near && full && !set_in && !(apart < 0.0 && ends_paragraph(&before.text))
}

fn ends_paragraph(text: &str) -> bool {
    text.trim_end().ends_with(['。', '！', '？', '.', '!', '?', '”', '」', '：', ':'])
}

/// How far right the lines of a column go: those near a line that begin about where it does.
fn column_right(page: &[PageLine], number: usize) -> f32 {
    let line = &page[number];
    let near = page[number.saturating_sub(30)..page.len().min(number + 30)].iter();
    let same = near.filter(|other| {
        (other.left - line.left).abs() < 4.0 * line.size && (other.size - line.size).abs() < 0.15 * line.size
    });
    same.map(|other| other.right).fold(line.right, f32::max)
}

/// Lines that stand at the edge of several pages, but for their numbers.
fn running(pages: &[Vec<PageLine>]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for page in pages {
        let edges: BTreeSet<usize> =
            (0..page.len().min(EDGE)).chain(page.len().saturating_sub(EDGE)..page.len()).collect();
        let edges: BTreeSet<String> = edges.into_iter().map(|at| plain(&page[at].text)).collect();
        edges.into_iter().for_each(|line| *counts.entry(line).or_default() += 1);
    }
    counts.retain(|_, count| *count >= RECURS);
    counts.into_keys().collect()
}

/// A line without spaces and numbers.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).collect()
}

/// `12`, `- 12 -`, `第 12 页`, `12 / 30`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim();
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "-—–·第页頁/共".contains(c));
    text.chars().count() <= 14
        && !bare.is_empty()
        && bare.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "/共页頁".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, left: f32, right: f32, base: f32) -> PageLine {
        PageLine { text: text.to_owned(), left, right, base, size: 10.0, chars: text.chars().count() }
    }

    #[test]
    fn full_lines_go_on() {
        let page = |mark: &str, number: &str| {
            vec![
                line("晚报", 50.0, 90.0, 780.0),
                line(&format!("{mark}，一连下了三天大"), 50.0, 250.0, 700.0),
                line("雪，山路都封了。", 50.0, 200.0, 685.0),
                line("The snow did not co-", 50.0, 250.0, 670.0),
                line("me to an end for", 50.0, 248.0, 655.0),
                line(&format!("three days {mark}"), 50.0, 120.0, 640.0),
                line(number, 140.0, 160.0, 40.0),
            ]
        };
        let (text, _) = text(vec![page("甲", "- 1 -"), page("乙", "- 2 -"), page("丙", "第 3 页")]).unwrap();
        let one = |mark| {
            format!("{mark}，一连下了三天大雪，山路都封了。\nThe snow did not come to an end for three days {mark}\n")
        };
        assert_eq!(text, ["甲", "乙", "丙"].map(one).concat());
    }
}
