//! Lines to paragraphs. A line goes on in the next one where it fills the column, the next is as large and as near as lines
//! of a paragraph are, and does not begin further in.

use super::super::found::Found;
use super::super::layout::Layout;
use super::super::lines::Lines;
use super::columns::in_columns;
use super::heads::heads;
use super::page::{PageLine, PageText};
use crate::script::runs_on;
use wenmai_model::{FileFault, Place, Reason};

/// The text of all pages.
pub(super) fn text(mut pages: Vec<PageText>, found: &mut Found) -> Result<(String, Layout), FileFault> {
    let chars = |artifact: bool| {
        let lines = pages.iter().flat_map(|page| page.lines.iter());
        lines.filter(|line| line.artifact == artifact).map(|line| line.chars).sum::<usize>()
    };
    // Some programs say of all that it is no text.
    let artifacts_are_text = chars(true) > chars(false);
    for page in &mut pages {
        page.lines.iter_mut().for_each(|line| line.artifact &= !artifacts_are_text);
        page.lines = in_columns(std::mem::take(&mut page.lines));
    }
    let heads = heads(&pages);
    let mut lines = Lines::default();
    let mut before: Option<(PageLine, f32)> = None;
    for (at, page) in pages.iter().enumerate() {
        let place = || Place::Page(at as u32 + 1);
        let mut any = false;
        for (number, line) in page.lines.iter().enumerate() {
            found.text(&shown(&line.text));
            if line.artifact || heads.contains(&(at, number)) {
                found.leave_out(place(), Reason::RunningHead, &shown(&line.text));
                continue;
            }
            any = true;
            let right = column_right(&page.lines, number);
            let goes_on = before.as_ref().is_some_and(|(before, right)| goes_on(before, *right, line));
            if goes_on {
                if join(&mut lines, &line.text) {
                    found.leave_out(place(), Reason::Markup, "-");
                }
            } else {
                lines.end(None);
                lines.exact(line.text.trim());
            }
            before = Some((line.clone(), right));
        }
        if page.unknown > 0 {
            let unknown = "\u{fffd}".repeat(page.unknown);
            found.text(&unknown);
            found.leave_out(place(), Reason::NoCharacters, &unknown);
        } else if !any && page.picture {
            found.leave_out(place(), Reason::NoText, "");
        }
    }
    lines.finish()
}

/// Text without characters that no line keeps.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// Adds a line that goes on the one before: the hyphen of a word broken over both goes, and between words of letters a
/// space comes. Whether a hyphen went.
fn join(lines: &mut Lines, next: &str) -> bool {
    let next = next.trim();
    let open = lines.open_line();
    let mut ends = open.chars().rev();
    let (last, before) = (ends.next(), ends.next());
    let first = next.chars().next();
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let cut = match last {
        Some('\u{ad}') => true,
        Some('-' | '‐') => lower(before) && lower(first),
        _ => false,
    };
    match last {
        _ if cut => lines.cut_last(),
        Some(last) if first.is_some_and(|first| !runs_on(last, first)) => lines.exact(" "),
        _ => {}
    }
    lines.exact(next);
    cut
}

fn goes_on(before: &PageLine, right: f32, next: &PageLine) -> bool {
    let size = before.size.max(next.size);
    if before.turn != next.turn || (before.size - next.size).abs() > 0.15 * size {
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
        other.turn == line.turn
            && (other.left - line.left).abs() < 4.0 * line.size
            && (other.size - line.size).abs() < 0.15 * line.size
    });
    same.map(|other| other.right).fold(line.right, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_model::characters;

    fn line(text: &str, left: f32, right: f32, base: f32) -> PageLine {
        let chars = text.chars().count();
        PageLine { text: text.to_owned(), left, right, base, size: 10.0, chars, ..PageLine::default() }
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
        let pages = [page("甲", "- 1 -"), page("乙", "- 2 -"), page("丙", "第 3 页")];
        let pages = pages.map(|lines| PageText { lines, ..PageText::default() });
        let mut found = Found::new("a.pdf");
        let (text, _) = text(pages.into(), &mut found).unwrap();
        let one = |mark| {
            format!("{mark}，一连下了三天大雪，山路都封了。\nThe snow did not come to an end for three days {mark}\n")
        };
        assert_eq!(text, ["甲", "乙", "丙"].map(one).concat());
        let account = found.finish(1, characters(&text), true);
        assert_eq!(
            (account.losses(), account.sums[0].reason, account.sums[0].pieces),
            (0, Reason::RunningHead, 6)
        );
    }
}
