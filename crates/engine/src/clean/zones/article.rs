//! The zones of a document with one text: an article, a column, a compilation.

use super::{
    block, byline, features::Features, interview::speaker, lexical, markup, outside::outside, place, records,
    title, verdict::Verdict,
};
use crate::clean::types::{Zone, ZoneRule};
use crate::extract::Page;
use crate::script::is_han;
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) fn assign(lines: &[Features], page: Option<&Page>) -> Vec<Verdict> {
    let block = page.and_then(|page| block::find(lines, page));
    let mut text = region(lines);
    // The foot of a page, or an answer, may be all the running text beside a table.
    let holds = block.as_ref().and_then(|block| block.holds(lines, &text));
    let block = block.filter(|_| holds.is_some());
    if let Some(block) = block.as_ref().filter(|_| holds == Some(false)) {
        let first = block.lines.start;
        let inside = region(&lines[block.lines.clone()]);
        text = inside.start + first..inside.end + first;
    }
    // Where no running text says which container is the text's, none is.
    let prose = text.clone().any(|at| lines[at].is_prose() && lines[at].markup.is_none());
    let within = page.filter(|_| prose).map(|page| markup::container(lines, page, &text));
    let mut verdicts: Vec<Verdict> = lines.iter().map(outside).collect();
    // Nothing that a page puts around a text, nor any paragraph: a poem, a dialogue, a list of short texts.
    if text.is_empty()
        && verdicts.iter().all(|verdict| matches!(verdict.rule, ZoneRule::Blank | ZoneRule::OutsideText))
    {
        verdicts.fill(Verdict::new(Zone::Body, ZoneRule::NoPage));
        return verdicts;
    }
    let named = title::named(lines, text.start, page);
    let title = named.filter(|_| page.is_none()).or_else(|| title::find(lines, text.start, page));
    // Advertisements may part the first paragraphs from the others.
    if let Some(start) = title.and_then(|title| (title + 1..text.start).find(|&at| opens_text(&lines[at]))) {
        text.start = start;
    }
    inside(lines, text.clone(), &mut verdicts);
    edges(lines, text.clone(), &mut verdicts);
    let compiled = text.clone().any(|at| verdicts[at].rule == ZoneRule::CompilerGreets);
    if let Some(at) = title.filter(|_| !compiled) {
        verdicts[at] = Verdict::new(Zone::Title, ZoneRule::Title);
    }
    if let Some(within) = within {
        contained(lines, &within, &mut text, &mut verdicts);
    }
    match &block {
        Some(block) => block.fill(lines, &mut verdicts),
        None => records::fill(lines, title, named.is_some() && named == title, &mut text, &mut verdicts),
    }
    if let Some(at) = title {
        lone_name(lines, at, &mut verdicts);
    }
    related(lines, text.end, &mut verdicts);
    // Paragraphs with nothing of a page around them: the short lines between them belong to the text.
    let of_text = |verdict: &Verdict| {
        verdict.zone.is_main()
            || verdict.zone == Zone::Byline
            || matches!(verdict.rule, ZoneRule::Blank | ZoneRule::OutsideText)
    };
    if verdicts.iter().all(of_text) {
        for verdict in verdicts.iter_mut().filter(|verdict| verdict.rule == ZoneRule::OutsideText) {
            *verdict = Verdict::new(Zone::Body, ZoneRule::NoPage);
        }
    }
    menus(lines, text, &mut verdicts);
    verdicts
}

/// The stretch of lines that holds the text: running text counts for it, short lines and menus against.
fn region(lines: &[Features]) -> Range<usize> {
    let (mut best, mut best_score) = (0..0, 0);
    let (mut start, mut score) = (0, 0i64);
    for (at, line) in lines.iter().enumerate() {
        if score <= 0 {
            (start, score) = (at, 0);
        }
        score += value(line);
        if score > best_score {
            (best, best_score) = (start..at + 1, score);
        }
    }
    best
}

/// Whether a line below the title is a paragraph already.
fn opens_text(line: &Features) -> bool {
    line.is_prose()
        && line.weight >= 40
        && lexical::chrome(line) != Some(ZoneRule::Legal)
        && byline::byline(line).is_none()
}

/// How much a line speaks for the text.
fn value(line: &Features) -> i64 {
    let weight = line.weight as i64;
    if line.is_blank() {
        0
    } else if let Some(&(zone, _)) = line.markup {
        if zone == Zone::Byline || zone == Zone::Heading {
            0
        } else {
            -30
        }
    } else if lexical::chrome(line) == Some(ZoneRule::Legal) {
        -80
    } else if lexical::related(line) {
        -100
    } else if place::bids(line) {
        -15
    } else if line.is_prose() {
        weight.min(250)
    } else if line.is_sentence() && (line.said || lexical::chrome(line).is_none()) {
        2
    } else if line.is_item() {
        -20
    } else if lexical::navigation(line).is_some() {
        -30
    } else if lexical::chrome(line).is_some() {
        -15
    } else if line.stops + line.commas > 0 && line.weight >= 8 {
        2
    } else if line.weight <= 4 {
        -12
    } else {
        -8
    }
}

/// Text, headings, and what the page put between them.
fn inside(lines: &[Features], text: Range<usize>, verdicts: &mut [Verdict]) {
    let mut paragraphs = BTreeSet::new();
    for at in text.clone() {
        let line = &lines[at];
        if line.is_blank() {
            continue;
        }
        verdicts[at] = if line.weight >= 40 && !paragraphs.insert(line.text) {
            Verdict::new(Zone::Chrome, ZoneRule::Repeated)
        } else if let Some(rule) =
            lexical::compiler(line).filter(|_| at < text.start + 3 || at + 3 >= text.end)
        {
            Verdict::new(Zone::Chrome, rule)
        } else if let Some(rule) = byline::byline(line) {
            Verdict::new(Zone::Byline, rule)
        } else if line.markup.is_some() {
            verdicts[at]
        } else if place::bids(line) {
            Verdict::new(Zone::Chrome, ZoneRule::PageAction)
        } else if line.is_prose() {
            Verdict::new(Zone::Body, ZoneRule::Prose)
        } else if verdicts[at].zone == Zone::Navigation
            || matches!(verdicts[at].rule, ZoneRule::Legal | ZoneRule::Contact | ZoneRule::PageAction)
        {
            verdicts[at]
        } else if line.weight == 0 {
            Verdict::new(Zone::Chrome, ZoneRule::NoWords)
        } else if line.is_item() && at > text.start && lines[at - 1].is_item() {
            Verdict::new(Zone::Related, ZoneRule::LinkItem)
        } else if is_heading(lines, at, text.end) {
            Verdict::new(Zone::Heading, ZoneRule::ShortBeforeText)
        } else {
            Verdict::new(Zone::Body, ZoneRule::WithinText)
        };
    }
    media(lines, text, verdicts);
}

/// A short line that does not end like a sentence, before text or before another such line.
fn is_heading(lines: &[Features], at: usize, end: usize) -> bool {
    let line = &lines[at];
    if line.weight > 40 || (line.weight == 0) {
        return false;
    }
    let exclaims = matches!(line.end(), '!' | '！' | '?' | '？');
    if (line.is_ended() && !exclaims) || matches!(line.end(), ',' | '，' | '、') {
        return false;
    }
    // `这一问题的出现大致有三个原因:` leads over to what follows, `一石激千浪:` stands above it.
    if matches!(line.end(), ':' | '：') && line.weight > 8 {
        return false;
    }
    if line.commas > 1 {
        return false;
    }
    // Verse, and names in a row.
    let phrases = line.text.split([' ', '\u{3000}']).filter(|phrase| phrase.contains(is_han)).count();
    if phrases >= 3 && !line.text.starts_with('第') {
        return false;
    }
    // A question stands above its answer.
    let below = || (at + 1..end).find(|&next| !lines[next].is_blank());
    if speaker(line.text).is_some() && below().is_some_and(|next| speaker(lines[next].text).is_some()) {
        return false;
    }
    let mut following = (at + 1..end).filter(|&next| !lines[next].is_blank());
    let mut run = 0;
    loop {
        let Some(next) = following.next() else { return false };
        if lines[next].markup.is_some() {
            continue;
        }
        if lines[next].is_prose() {
            return true;
        }
        if run > 0 && exclaims {
            return false;
        }
        run += 1;
        // A run of many short lines is a list or a poem.
        if run > 3 {
            return false;
        }
    }
}

/// A medium named on a line of its own between a heading and the text it was taken from.
fn media(lines: &[Features], text: Range<usize>, verdicts: &mut [Verdict]) {
    let mut previous = Zone::Title;
    for at in text {
        if lines[at].is_blank() {
            continue;
        }
        if previous == Zone::Heading
            && verdicts[at].zone == Zone::Heading
            && byline::is_medium(&lines[at].folded())
        {
            verdicts[at] = Verdict::new(Zone::Byline, ZoneRule::SourceMedium);
        }
        previous = verdicts[at].zone;
    }
}

/// A person's name alone just below the title.
fn lone_name(lines: &[Features], title: usize, verdicts: &mut [Verdict]) {
    let below = (title + 1..lines.len()).filter(|&at| !lines[at].is_blank()).take(2);
    // One of several is an entry of a list.
    let named = |at: usize| byline::is_personal_name(lines[at].text);
    let several = (title + 1..lines.len()).filter(|&at| named(at)).take(4).count() >= 4;
    for at in below {
        let next = (at + 1..lines.len()).find(|&at| !lines[at].is_blank());
        if several || next.is_some_and(named) {
            return;
        }
        if named(at) && verdicts[at].zone != Zone::Navigation {
            verdicts[at] = Verdict::new(Zone::Byline, ZoneRule::LoneName);
            return;
        }
    }
}

/// The text is what stands in its container: what the page put before or behind it is not, and what the container
/// has besides running text is.
fn contained(lines: &[Features], within: &[bool], text: &mut Range<usize>, verdicts: &mut [Verdict]) {
    for at in text.clone().filter(|&at| !within[at]) {
        if matches!(verdicts[at].rule, ZoneRule::WithinText | ZoneRule::ShortBeforeText) {
            verdicts[at] = outside(&lines[at]);
        }
    }
    // From the edges outwards, up to what is surely none of it.
    let stops = |at: &usize, verdicts: &[Verdict]| {
        let line = &lines[*at];
        !within[*at]
            || lexical::related(line)
            || line.is_item()
            || matches!(verdicts[*at].zone, Zone::Related | Zone::Navigation | Zone::Title)
            || matches!(verdicts[*at].rule, ZoneRule::Legal | ZoneRule::Contact)
            || (1..=2).contains(&line.weight) && !line.is_told_apart()
    };
    let before: Vec<usize> = (0..text.start).rev().take_while(|at| !stops(at, verdicts)).collect();
    let after: Vec<usize> = (text.end..lines.len()).take_while(|at| !stops(at, verdicts)).collect();
    for at in before.into_iter().chain(after) {
        if verdicts[at].rule == ZoneRule::OutsideText {
            verdicts[at] = Verdict::new(Zone::Body, ZoneRule::WithinContainer);
            *text = text.start.min(at)..text.end.max(at + 1);
        }
    }
}

/// Headings at the end of the text stand over nothing, and a byline just before or after it belongs to it.
fn edges(lines: &[Features], text: Range<usize>, verdicts: &mut [Verdict]) {
    // Takes leave of the reader after the last paragraph.
    for at in text.end..lines.len().min(text.end + 3) {
        if let Some(rule) = lexical::compiler(&lines[at]) {
            verdicts[at] = Verdict::new(Zone::Chrome, rule);
        }
    }
    for at in (text.start.saturating_sub(3)..text.start).rev() {
        if let Some(rule) = lexical::compiler(&lines[at]) {
            verdicts[at] = Verdict::new(Zone::Chrome, rule);
        } else if lines[at].is_prose() {
            verdicts[at] = Verdict::new(Zone::Body, ZoneRule::Prose);
        }
    }
}

/// What no page stands around is text from its first line to its last, but for the names and dates at its edges and lines
/// that only part it.
pub(super) fn without_page(lines: &[Features], verdicts: &mut [Verdict]) {
    let shown: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].is_blank()).collect();
    let runs = |at: &usize| {
        verdicts[*at].zone != Zone::Byline && (lines[*at].is_prose() || lines[*at].is_sentence())
    };
    let first = shown.iter().copied().find(runs).unwrap_or(lines.len());
    let last = shown.iter().copied().rfind(runs).unwrap_or(0);
    let paragraphs = lines.iter().any(Features::is_prose);
    // A name below a title has a text below it, however short its lines.
    let named = shown.iter().filter(|&&at| verdicts[at].zone != Zone::Byline).count();
    let mut above = 0;
    for &at in &shown {
        let verdict = &mut verdicts[at];
        let byline = verdict.zone == Zone::Byline
            && (lines[at].markup.is_some()
                || at < first && above <= 2 && (paragraphs || above > 0 && named >= above + 2)
                || at > last && paragraphs);
        let parts =
            verdict.rule == ZoneRule::NoWords && at > first && at < last && is_ornament(lines[at].text);
        above += usize::from(verdict.zone != Zone::Byline);
        if !byline && !parts && !verdict.zone.is_main() {
            *verdict = Verdict::new(Zone::Body, ZoneRule::NoPage);
        }
    }
}

/// `* * *`, `-----`.
fn is_ornament(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || "*-=_~#+·•—◇◆□■○●☆★※".contains(c))
}

/// What a page has below its text.
pub(super) fn below(lines: &[Features], from: usize, verdicts: &mut [Verdict]) {
    related(lines, from, verdicts);
    menus(lines, 0..from, verdicts);
}

/// Links to other documents: what follows a label that says so, up to another label or the foot of the page.
fn related(lines: &[Features], from: usize, verdicts: &mut [Verdict]) {
    let mut within = false;
    for at in from..lines.len() {
        let line = &lines[at];
        if line.is_blank() {
            continue;
        }
        if lexical::related(line) {
            within = true;
            verdicts[at] = Verdict::new(Zone::Related, ZoneRule::RelatedLabel);
        } else if matches!(
            verdicts[at].rule,
            ZoneRule::Legal
                | ZoneRule::Contact
                | ZoneRule::SiteLinks
                | ZoneRule::Breadcrumb
                | ZoneRule::InFooter
        ) {
            within = false;
        } else if within
            && !matches!(verdicts[at].rule, ZoneRule::PageAction | ZoneRule::AuthorLine | ZoneRule::Reporter)
            && !(line.is_prose() && line.weight > 60)
        {
            verdicts[at] = Verdict::new(Zone::Related, ZoneRule::BelowRelatedLabel);
        }
    }
}

/// Three short lines in a row outside the text are a menu.
fn menus(lines: &[Features], text: Range<usize>, verdicts: &mut [Verdict]) {
    let is_item = |at: usize, verdicts: &[Verdict]| {
        !text.contains(&at)
            && verdicts[at].rule == ZoneRule::OutsideText
            && (1..=8).contains(&lines[at].weight)
            && lines[at].stops == 0
    };
    let mut at = 0;
    while at < lines.len() {
        let start = at;
        while at < lines.len() && is_item(at, verdicts) {
            at += 1;
        }
        if at - start >= 3 {
            for verdict in &mut verdicts[start..at] {
                *verdict = Verdict::new(Zone::Navigation, ZoneRule::Menu);
            }
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_without_a_page_are_text() {
        let zones = |text: &str| -> Vec<&str> {
            let lines: Vec<Features> = text.lines().map(Features::new).collect();
            assign(&lines, None).iter().map(|verdict| verdict.zone.name()).collect()
        };
        assert_eq!(zones("静夜思\n床前明月光\n疑是地上霜\n举头望明月"), ["body"; 4]);
        assert_eq!(zones("“你是谁？”\n“我是张三。”"), ["body"; 2]);
        assert_eq!(zones("首页 | 新闻 | 体育\n国内\n国际\n财经"), ["navigation"; 4]);
    }
}
