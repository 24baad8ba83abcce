//! Which line is the title.

use super::{byline, features::Features, lexical, records};
use crate::clean::types::ZoneRule;
use crate::extract::{Block, Page, Roles};

/// The heading that the page's head names too; else a heading of the highest level just above the text.
fn marked(lines: &[Features], start: usize, page: &Page) -> Option<usize> {
    // Where nothing runs, the heading of a list may stand below any menu.
    let running = || lines.iter().any(|line| line.is_prose() && line.markup.is_none());
    let limit = if start == 0 && !running() { lines.len() } else { lines.len().min(start + 3) };
    let in_head = |line: &Features| {
        let names = [&page.head.headline, &page.head.title];
        // A name may be of two characters, and so may a word in the title of any page.
        let first = line.hint.is_some_and(|hint| hint.block == Block::Heading(1));
        (if first { 2 } else { 4 }..=120).contains(&line.weight)
            && names.into_iter().flatten().any(|name| name.contains(line.text))
    };
    let level = |at: usize| match lines[at].hint.map(|hint| (hint.block, hint.roles)) {
        Some((Block::Heading(level), _)) => level,
        Some((_, roles)) if roles.any(Roles::TITLE) => 3,
        _ => 7,
    };
    let fits = |at: &usize| (2..=120).contains(&lines[*at].weight) && !lines[*at].is_blank();
    let named = (0..limit).filter(fits).filter(|&at| in_head(&lines[at]) && lines[at].markup.is_none());
    // The longest, by heading; the last of those that stand above the text.
    if let Some(at) = named.max_by_key(|&at| (level(at) < 7, lines[at].weight, at)) {
        return Some(at);
    }
    let limit = lines.len().min(start + 3);
    let heading = (0..limit).filter(fits).filter(|&at| level(at) == 1 && lines[at].weight >= 4);
    heading.max()
}

/// The line that the page's own title begins with: `大雪封山三日` below `大雪封山三日_某网`; else one that is a part of
/// it between marks. Of plain text the first line is the page's title. `start` is where running text begins.
pub(super) fn named(lines: &[Features], start: usize, page: Option<&Page>) -> Option<usize> {
    let (first, whole) = match page {
        Some(page) => (0, page.head.title.as_deref()?),
        None => {
            let first = lines.iter().position(|line| !line.is_blank())?;
            (first + 1, lines[first].text)
        }
    };
    let whole = whole.trim_start_matches(['【', '[', '《', '「', '“']);
    let begins = |line: &Features| {
        (2..=60).contains(&line.weight)
            && line.text.len() <= whole.len().min(600)
            && whole.strip_prefix(line.text).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let part = |line: &Features| {
        (6..=60).contains(&line.weight)
            && line.text.len() <= whole.len().min(600)
            && whole.split_once(line.text).is_some_and(|(before, after)| {
                !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
            })
    };
    // The longest; of those the last above the text, or else the first: lists of links repeat it further down.
    let place = |at: usize| if at <= start { at as i64 } else { -(at as i64) };
    let longest = |fits: &dyn Fn(&Features) -> bool| {
        let found = (first..lines.len()).filter(|&at| fits(&lines[at]));
        found.max_by_key(|&at| (lines[at].weight, place(at)))
    };
    let found = longest(&begins).or_else(|| longest(&part))?;
    // What stands again below labels with values is an entry: the first piece of an album that is named after it.
    let mut values = 0;
    for at in (first..found).rev() {
        values += usize::from(records::value(&lines[at]).is_some());
        if values >= 3 && lines[at].text == lines[found].text {
            return Some(at);
        }
    }
    Some(found)
}

/// The line that is the title of a text that begins at line `start`.
pub(super) fn find(lines: &[Features], start: usize, page: Option<&Page>) -> Option<usize> {
    if let Some(at) = page.and_then(|page| marked(lines, start, page)) {
        return Some(at);
    }
    let first = lines.iter().position(|line| !line.is_blank())?;
    let limit = lines.len().min(start + 3);
    let named = |at: usize, text: &str| {
        // A longer line is no title, and would be searched again and again.
        text.len() <= 600
            && lines[at].weight >= 4
            && lines[at].weight <= 60
            && text.contains(lines[at].text)
            && lexical::navigation(&lines[at]).is_none()
    };
    // A page's own title, at the top, repeats it, often with the name of the site; so does the end of a breadcrumb.
    let page_title = lines[first].text;
    let repeated = (first + 1..limit).filter(|&at| {
        named(at, page_title) && (page_title.starts_with(lines[at].text) || lines[at].weight >= 8)
    });
    if let Some(at) = repeated.max_by_key(|&at| (lines[at].weight, at)) {
        return Some(at);
    }
    for crumb in (first..limit).filter(|&at| lexical::navigation(&lines[at]) == Some(ZoneRule::Breadcrumb)) {
        if let Some(at) = (crumb + 1..limit).find(|&at| named(at, lines[crumb].text)) {
            return Some(at);
        }
    }
    // Else the line before the one with the date, or the last before the text.
    let said = |at: usize| {
        let line = &lines[at];
        line.said && line.is_sentence() && (at > first || matches!(line.end(), '.' | '。'))
    };
    let last = |&at: &usize| fits(&lines[at]) && !said(at);
    let dated = (first..limit).find(|&at| byline::byline(&lines[at]) == Some(ZoneRule::Dateline));
    if let Some(at) = dated.and_then(|dated| (dated.saturating_sub(4).max(first)..dated).rev().find(last)) {
        return Some(at);
    }
    (start.saturating_sub(10).max(first)..start).rev().find(last)
}

/// The line that is the title of a list that begins at line `start`, with author or date between them.
pub(super) fn above_list(lines: &[Features], start: usize) -> Option<usize> {
    let told = (start.saturating_sub(4)..start).find(|&at| byline::byline(&lines[at]).is_some())?;
    (told.saturating_sub(3)..told).rev().find(|&at| fits(&lines[at]))
}

/// Whether a line may be a title.
fn fits(line: &Features) -> bool {
    (5..=60).contains(&line.weight)
        && !line.is_prose()
        && line.markup.is_none()
        && !matches!(line.end(), ',' | '，')
        && lexical::chrome(line).is_none()
        && lexical::navigation(line).is_none()
        && byline::byline(line).is_none()
        && lexical::compiler(line).is_none()
        && !lexical::related(line)
        && line.labels() < 4
}
