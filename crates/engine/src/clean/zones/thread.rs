//! Threads by whatever software: posts, answers or comments, each below its head. A document has turns where heads of one
//! style stand again and again with text between them.

use super::heads::{head, name, Head, Style};
use super::{
    buttons::buttons, byline, features::Features, lexical, outside::outside, place::is_around,
    verdict::Verdict,
};
use crate::clean::dates::find_date;
use crate::clean::types::{Turn, Zone, ZoneRule};
use crate::extract::Roles;
use std::collections::{BTreeMap, BTreeSet};

/// A thread's posts.
pub(super) struct Thread {
    /// The line of each head, ascending.
    pub heads: Vec<usize>,
    pub turns: Vec<Turn>,
    /// One past the last line of the last post.
    pub end: usize,
}

/// The thread that a document holds, if it holds one: three heads or more of one style, with text below most of
/// them, and with names or words that only a talk has.
pub(super) fn find(lines: &[Features]) -> Option<Thread> {
    let mut heads: Vec<(usize, Head)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, head(line)?))).collect();
    // The head of a letter has its date on a line of its own.
    if heads.iter().any(|(_, head)| head.style == Style::Letter) {
        heads.retain(|(_, head)| head.style == Style::Letter);
    }
    let count = |style: Style| heads.iter().filter(|(_, head)| head.style == style).count();
    let styles = [Style::Letter, Style::Says, Style::Named, Style::Ago, Style::Dated];
    let style = styles.into_iter().max_by_key(|&style| (count(style), std::cmp::Reverse(style)))?;
    let needed = if style == Style::Letter { 2 } else { 3 };
    heads.retain(|(_, head)| head.style == style);
    let talks = heads.iter().all(|(_, head)| head.talks);
    // Below a head in a list of news stands a headline, which is no sentence.
    let text_below = |at: usize| {
        let below = lines[at + 1..].iter().filter(|line| !line.is_blank()).take(4);
        below
            .take_while(|line| head(line).is_none())
            .any(|line| is_text(line) && (talks || line.is_prose() || line.is_ended()))
    };
    let filled = heads.iter().filter(|(at, _)| text_below(*at)).count();
    if heads.len() < needed || 2 * filled < heads.len() || filled < needed {
        return None;
    }
    let mut turns: Vec<Turn> = heads.iter().map(|(_, head)| head.turn.clone()).collect();
    let mut starts: Vec<usize> = heads.iter().map(|(at, _)| *at).collect();
    // The author stands above the date, or the date below the name.
    for (turn, start) in turns.iter_mut().zip(&mut starts) {
        let before = (0..*start).rev().find(|&at| !lines[at].is_blank());
        if let Some(at) = before.filter(|_| turn.author.is_none()) {
            let short = lines[at].weight <= 16 && lines[at].stops == 0 && lines[at].commas == 0;
            turn.author = name(lines[at].text).filter(|_| short && byline::byline(&lines[at]).is_none());
            if turn.author.is_some() {
                *start = at;
            }
        }
        if turn.date.is_none() {
            for line in lines[*start + 1..].iter().filter(|line| !line.is_blank()).take(3) {
                if let Some((date, _)) = find_date(&line.folded()).filter(|_| line.weight <= 30) {
                    (turn.date, turn.time) = (Some(date.date), date.time);
                    break;
                }
            }
        }
    }
    starts.dedup();
    if starts.len() != turns.len() {
        return None;
    }
    let authors: BTreeSet<&String> = turns.iter().filter_map(|turn| turn.author.as_ref()).collect();
    // Entries of one hand are a list or a diary.
    if authors.len() < 2 || !talks && 2 * authors.len() < turns.len() {
        return None;
    }
    let last = *starts.last()?;
    let end = (last + 1..lines.len()).find(|&at| ends_thread(lines, at)).unwrap_or(lines.len());
    Some(Thread { heads: starts, turns, end })
}

/// Whether a line below a head is what somebody wrote.
fn is_text(line: &Features) -> bool {
    line.markup.is_none_or(|&(zone, _)| zone == Zone::Reply)
        && (line.is_prose() || line.weight >= 4 && !is_around(line))
        && !line.is_item()
}

/// Below the last post stands what the page has at its foot.
fn ends_thread(lines: &[Features], at: usize) -> bool {
    let line = &lines[at];
    lexical::related(line)
        || matches!(lexical::chrome(line), Some(ZoneRule::Legal))
        || lexical::navigation(line).is_some()
        || line.markup.is_some_and(|&(zone, _)| matches!(zone, Zone::Navigation | Zone::Related))
        || line.hint.is_some()
            && line.markup.is_some_and(|&(zone, rule)| zone == Zone::Chrome && rule != ZoneRule::CommentTools)
}

/// Gives the lines of a thread their zones and turns. `answers`: whether the first post answers a text above it.
pub(super) fn assign(lines: &[Features], thread: &Thread, answers: bool, verdicts: &mut [Verdict]) {
    let mut turn = 0;
    let mut heads = thread.heads.iter().peekable();
    let from = thread.heads.first().copied().unwrap_or(0);
    let tools = tools(lines, thread);
    let (mut below_head, mut signed) = (false, false);
    for at in from..thread.end {
        let line = &lines[at];
        if heads.next_if(|&&head| head == at).is_some() {
            turn += 1;
            verdicts[at] = Verdict::new(Zone::Byline, ZoneRule::TurnHead);
            (below_head, signed) = (true, false);
        } else if !line.is_blank() {
            let told = outside(line);
            signed |= line.text == "--";
            let next = heads.peek().map_or(thread.end, |&&head| head);
            verdicts[at] = if signed {
                Verdict::new(Zone::Signature, ZoneRule::BelowDashes)
            } else if !below_head && tools.contains(&bare_label(line)) {
                Verdict::new(Zone::Chrome, ZoneRule::TurnTools)
            } else if head(line).is_some() || below_head && is_letter_head(line) {
                Verdict::new(Zone::Byline, ZoneRule::TurnHead)
            } else if is_quoted(line) {
                Verdict::new(Zone::Quote, ZoneRule::QuotedTurn)
            } else if line.is_prose() && line.markup.is_none_or(|&(zone, _)| zone == Zone::Reply) {
                Verdict::new(Zone::Body, ZoneRule::Turn)
            } else if is_post_number(line) {
                Verdict::new(Zone::Chrome, ZoneRule::TurnTools)
            } else if matches!(told.rule, ZoneRule::OutsideText | ZoneRule::InComments)
                || said_with_words_of_pages(lines, at, next, told.rule, below_head, &tools)
            {
                Verdict::new(Zone::Body, ZoneRule::Turn)
            } else if told.rule == ZoneRule::PageAction || told.rule == ZoneRule::CommentTools {
                Verdict::new(Zone::Chrome, ZoneRule::TurnTools)
            } else {
                told
            };
            if verdicts[at].zone == Zone::Body {
                below_head = false;
                if answers || turn > 1 {
                    verdicts[at].zone = Zone::Reply;
                }
            }
        }
        verdicts[at].turn = turn;
    }
}

/// `谢谢分享`, or `收藏` where a post has no other words: what somebody wrote, although pages have its words too. Just
/// below a head the software writes where a post came from.
fn said_with_words_of_pages(
    lines: &[Features],
    at: usize,
    next: usize,
    rule: ZoneRule,
    below_head: bool,
    tools: &BTreeSet<String>,
) -> bool {
    let line = &lines[at];
    let is_tool = |line: &Features| {
        line.is_blank() || line.markup.is_some() || buttons(line) > 0 || tools.contains(&bare_label(line))
    };
    let alone = below_head && lines[at + 1..next.max(at + 1)].iter().all(is_tool);
    matches!(rule, ZoneRule::PageAction | ZoneRule::SiteLinks | ZoneRule::Labels)
        && line.markup.is_none()
        && line.hint.is_none_or(|hint| hint.links == 0)
        && (alone || buttons(line) == 0 && (!below_head || line.is_sentence()))
}

/// Short lines that stand in at least half of the turns, and two: what the software writes around posts.
fn tools(lines: &[Features], thread: &Thread) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let ends = thread.heads.iter().skip(1).chain([&thread.end]);
    for (&head, &end) in thread.heads.iter().zip(ends) {
        let short = lines[head + 1..end.max(head + 1)].iter().filter(|line| (1..=6).contains(&line.weight));
        let labels: BTreeSet<String> = short.map(bare_label).collect();
        for label in labels {
            *counts.entry(label).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= 2 && 2 * *count >= thread.heads.len());
    counts.into_keys().collect()
}

/// A line without its numbers.
fn bare_label(line: &Features) -> String {
    if line.weight > 6 {
        return String::new();
    }
    line.folded().chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect()
}

/// `标  题:`, `发信站:`, `时间`.
fn is_letter_head(line: &Features) -> bool {
    let bare: String = line.folded().chars().filter(|c| !c.is_whitespace()).take(8).collect();
    ["标题", "发信站", "时间", "发文站", "来源:"].iter().any(|label| bare.starts_with(label))
        && line.weight <= 40
}

/// `> what somebody wrote`, `【 在 某某 的大作中提到: 】`, `: what they wrote`.
fn is_quoted(line: &Features) -> bool {
    line.hint.is_some_and(|hint| hint.roles.any(Roles::QUOTE))
        || line.text.starts_with(['>', '》']) && line.weight > 0
        || line.text.starts_with(": ")
        || line.folded().contains("的大作中提到")
        || line.weight <= 20 && (line.folded().starts_with("引用") || line.folded().starts_with("quote:"))
}

/// `3楼`, `#3`, `沙发`.
fn is_post_number(line: &Features) -> bool {
    if line.weight > 4 {
        return false;
    }
    let folded = line.folded();
    let bare = folded.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '#');
    line.digits > 0 && matches!(bare, "" | "楼" | "f" | "l" | "第楼")
        || matches!(bare, "沙发" | "板凳" | "地板" | "楼主")
}
