//! Where a page goes on below a list: what only looks like it and is an entry, and what surely is its foot.

use super::records::{class, value, Class};
use super::{buttons::buttons, byline, features::Features, lexical, verdict::Verdict, wrap};
use crate::clean::types::ZoneRule;
use std::collections::{BTreeMap, BTreeSet};

/// How surely a line is none of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    Surely,
    Perhaps,
    No,
}

fn around(
    lines: &[Features],
    at: usize,
    verdicts: &[Verdict],
    labels: &BTreeSet<&str>,
    above_tools: bool,
) -> Around {
    let item = |at: usize| lines.get(at).is_some_and(Features::is_item);
    if lexical::related(&lines[at])
        || lexical::other_page(&lines[at])
        || lexical::own_address(&lines[at].folded())
        || lexical::filed(&lines[at])
        || item(at) && (item(at + 1) && (item(at + 2) || at > 0 && item(at - 1)))
    {
        return Around::Surely;
    }
    match verdicts[at].rule {
        ZoneRule::Legal if above_tools && is_called(&lines[at]) || is_alike(lines, at) => Around::No,
        ZoneRule::Legal | ZoneRule::Breadcrumb => Around::Surely,
        ZoneRule::Contact if above_tools => Around::No,
        ZoneRule::PageAction | ZoneRule::SiteLinks | ZoneRule::Separators | ZoneRule::Contact => {
            match is_entry(lines, verdicts, at) || labels.contains(lines[at].text) {
                true => Around::No,
                false => Around::Perhaps,
            }
        }
        _ if lines[at].markup.is_some() => Around::Perhaps,
        _ => Around::No,
    }
}

/// Whether a line is what a reader may do with a text, or read next.
pub(super) fn is_tools(lines: &[Features], verdicts: &[Verdict], at: usize) -> bool {
    let foot =
        matches!(verdicts.get(at), None | Some(Verdict { rule: ZoneRule::Legal | ZoneRule::Breadcrumb, .. }));
    let leads = |line: &Features| {
        buttons(line) > 0 || lexical::related(line) || lexical::other_page(line) || lexical::filed(line)
    };
    !foot && leads(&lines[at])
}

/// For each line, whether the first thing below it that only pages have is what a reader may do or read next, and not
/// the foot. What is above these is the text, and the number to call in it is the text's.
fn above_tools(lines: &[Features], verdicts: &[Verdict]) -> Vec<bool> {
    let mut found = vec![false; lines.len()];
    let mut above = false;
    for at in (0..lines.len()).rev() {
        found[at] = above;
        let foot = match verdicts[at].rule {
            ZoneRule::Legal => !is_called(&lines[at]) && !is_alike(lines, at),
            rule => rule == ZoneRule::Breadcrumb,
        };
        above = !foot && (above || is_tools(lines, verdicts, at));
    }
    found
}

/// `举报电话：0358-4022368`.
fn is_called(line: &Features) -> bool {
    line.digits >= 5 && line.weight <= 12 && value(line).is_some() && !lexical::is_notice(line)
}

/// Whether a line that is no notice begins with numbers as the one before or behind it does: `9月9日 9:00　第二法庭`.
fn is_alike(lines: &[Features], at: usize) -> bool {
    const SHARED: usize = 4;
    let begins = |line: &Features| {
        let mut shape: Vec<char> = Vec::new();
        for c in line.text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }) {
            if c != '0' || shape.last() != Some(&'0') {
                shape.push(c);
            }
            if shape.len() == SHARED {
                break;
            }
        }
        shape
    };
    let own = begins(&lines[at]);
    let numbered = own.len() == SHARED && own[0] == '0' && own.iter().filter(|&&c| c == '0').count() >= 2;
    let before = lines[..at].iter().rev().find(|line| !line.is_blank());
    let after = lines[at + 1..].iter().find(|line| !line.is_blank());
    numbered
        && !lexical::is_notice(&lines[at])
        && [before, after].into_iter().flatten().any(|line| begins(line) == own)
}

/// Whether a line with a word of pages is an entry by what stands beside it: one of several with numbers, or a label
/// with its value beside another.
fn is_entry(lines: &[Features], verdicts: &[Verdict], at: usize) -> bool {
    let rule = verdicts[at].rule;
    let before = lines[..at].iter().rev().find(|line| !line.is_blank());
    let after = lines[at + 1..].iter().find(|line| !line.is_blank());
    let numbered = |line: &Features| {
        wrap::begins_item(line.text) && line.text.starts_with(|c: char| !c.is_ascii_punctuation() && c != '·')
    };
    let labelled = |line: &Features| {
        value(line).is_some_and(|value| value.chars().any(|c| c.is_ascii_digit())) && buttons(line) == 0
    };
    let beside = |like: &dyn Fn(&Features) -> bool| {
        like(&lines[at]) && (before.is_some_and(like) || after.is_some_and(like))
    };
    // `供热投诉　3910123`.
    let valued = |line: &Features| {
        line.digits >= 3 && line.weight >= 2 && line.text.ends_with(|c: char| c.is_ascii_digit()) && {
            let name = line.text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
            name.ends_with([' ', '\u{3000}', '\t']) && !name.contains(|c: char| c.is_ascii_digit())
        }
    };
    // What has other words than a button, and no button near below it: a step of a guide.
    let is_page = |at: usize| {
        let phrase =
            matches!(verdicts[at].rule, ZoneRule::PageAction | ZoneRule::OutsideText | ZoneRule::Labels)
                || verdicts[at].rule == ZoneRule::Dateline && !byline::is_labelled(&lines[at])
                || valued(&lines[at]);
        buttons(&lines[at]) > 0
            || lexical::related(&lines[at])
            || lexical::other_page(&lines[at])
            || !(phrase || verdicts[at].zone.is_main())
    };
    let below: Vec<usize> = (at + 1..lines.len()).filter(|&at| !lines[at].is_blank()).take(2).collect();
    // A cell between two numbers.
    let bare = |line: &Features| line.weight == 0 && line.digits > 0;
    let cell = before.is_some_and(bare) && after.is_some_and(bare);
    let step = matches!(rule, ZoneRule::PageAction | ZoneRule::SiteLinks)
        && buttons(&lines[at]) == 0
        && lines[at].separators() == 0
        && below.len() == 2
        && !below.iter().any(|&at| is_page(at));
    step || cell || beside(&numbered) || beside(&valued) || rule == ZoneRule::PageAction && beside(&labelled)
}

/// The lines that stand three times or more, each above a number or the like: labels of records below each other.
fn repeated_labels<'l>(lines: &[Features<'l>]) -> BTreeSet<&'l str> {
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let shown: Vec<&Features> = lines.iter().filter(|line| !line.is_blank()).collect();
    for pair in shown.windows(2).filter(|pair| (2..=6).contains(&pair[0].weight) && pair[0].digits == 0) {
        let count = counts.entry(pair[0].text).or_default();
        count[0] += 1;
        count[1] += usize::from(pair[1].digits > 0);
    }
    let told = counts.into_iter().filter(|(_, [all, valued])| *all >= 3 && all == valued);
    told.map(|(label, _)| label).collect()
}

/// The line, from this one on, at which what stands below the text begins. A line that only looks like it and has
/// nothing of its kind near it is passed over.
pub(super) fn foot(lines: &[Features], verdicts: &[Verdict], told: &[Around], from: usize) -> usize {
    let told = |at: usize| told[at];
    // A list of numbers to call at.
    let called = |at: usize, next: usize| {
        verdicts[at].rule == ZoneRule::Contact && verdicts[next].rule == ZoneRule::Contact
    };
    for at in from..lines.len() {
        match told(at) {
            Around::No => {}
            Around::Surely => return at,
            Around::Perhaps => {
                let next = (at + 1..lines.len()).filter(|&at| !lines[at].is_blank()).take(20);
                let next: Vec<usize> = next.take_while(|&at| told(at) != Around::Surely).collect();
                let others = next
                    .iter()
                    .take(5)
                    .filter(|&&next| told(next) != Around::No && !called(at, next))
                    .count();
                let records = next.iter().filter(|&&at| class(&lines[at]) == Class::Record).count();
                if others >= 2 || next.len() < 4 || records < 3 {
                    return at;
                }
            }
        }
    }
    lines.len()
}

/// How surely each line is none of the text.
pub(super) fn told(lines: &[Features], verdicts: &[Verdict]) -> Vec<Around> {
    let labels = repeated_labels(lines);
    let above_tools = above_tools(lines, verdicts);
    (0..lines.len()).map(|at| around(lines, at, verdicts, &labels, above_tools[at])).collect()
}
