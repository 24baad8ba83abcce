//! What a reader should beware of.

use super::types::{Flag, FlagKind, Repair, Rule};
use super::zones::{found_in, Features, Verdict};
use crate::script::is_han;

/// A year in the text that is later than the document's own date.
pub(super) fn contradiction(lines: &[Features], verdicts: &[Verdict], date: &str) -> Option<Flag> {
    let year: u32 = date.get(..4)?.parse().ok()?;
    let main = lines.iter().zip(verdicts).filter(|(_, verdict)| verdict.zone.is_main());
    let mentions: Vec<(u32, String)> = main.flat_map(|(line, _)| years(&line.folded())).collect();
    // A text may look ahead, but not for the most part.
    let is_later = |mentioned: u32| mentioned > year + 1;
    let count = mentions.iter().filter(|(mentioned, _)| is_later(*mentioned)).count();
    if 2 * count <= mentions.len() {
        return None;
    }
    let (_, later) = mentions.into_iter().find(|(mentioned, _)| is_later(*mentioned))?;
    Some(Flag { kind: FlagKind::DateContradicted, evidence: later })
}

/// The years that a text says something happened in: `2014年`, `2014腾讯全球合作伙伴大会`.
fn years(text: &str) -> Vec<(u32, String)> {
    let bytes = text.as_bytes();
    let mut years = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if end - at == 4 && text[end..].starts_with(is_han) {
            let year: u32 = text[at..end].parse().unwrap_or(0);
            let counted = text[end..].starts_with([
                '万', '亿', '元', '人', '个', '多', '余', '家', '名', '米', '字', '名', '只', '台', '次',
                '年',
            ]);
            let dated = text[end..].starts_with('年') && !text[end..].starts_with("年代");
            if (1950..=2100).contains(&year) && (dated || !counted) {
                years.push((year, text[at..end].to_owned()));
            }
        }
        at = end.max(at + 1);
    }
    years
}

pub(super) fn repair_flags(lines: &[Features], repairs: &[Repair]) -> Vec<Flag> {
    let (mut han, mut latin) = (0usize, 0usize);
    for c in lines.iter().flat_map(|line| line.text.chars()) {
        han += usize::from(is_han(c));
        latin += usize::from(c.is_ascii_alphabetic());
    }
    let count = |rule| repairs.iter().filter(|repair| repair.rule == rule).count();
    let mut flags = Vec::new();
    let inserted = count(Rule::InsertedPinyin);
    if inserted > 0 && 2 * han > latin {
        flags.push(Flag { kind: FlagKind::ConvertedFromSimplified, evidence: inserted.to_string() });
    }
    if let Some(evidence) = machine_translation(lines, latin, han, count(Rule::TransAsP)) {
        flags.push(Flag { kind: FlagKind::MachineTranslated, evidence });
    }
    flags
}

/// English with what a machine leaves of Chinese: its words one by one, its numbers and its lists.
fn machine_translation(lines: &[Features], latin: usize, han: usize, debris: usize) -> Option<String> {
    if latin < 500 || latin < 8 * han {
        return None;
    }
    let literal = found_in(lines, LITERAL);
    let mut traces: Vec<String> = literal.into_iter().take(3).map(str::to_owned).collect();
    traces.extend(lines.iter().find_map(|line| month_before_ordinal(&line.folded())));
    // `1、` becomes `1,`.
    let numbered = |line: &&Features| {
        let folded = line.folded();
        let rest = folded.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < folded.len() && rest.starts_with(", ")
    };
    if lines.iter().filter(numbered).count() >= 2 {
        traces.push("1, 2, 3,".to_owned());
    }
    (traces.len() + usize::from(debris > 0) >= 3).then(|| traces.join("; "))
}

/// `in february 13th`, 在2月13日.
fn month_before_ordinal(text: &str) -> Option<String> {
    MONTHS.iter().find_map(|month| {
        let at = text.find(&format!("in {month} "))?;
        let rest = &text[at + "in ".len() + month.len() + 1..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|end| rest[digits..].starts_with(end));
        ((1..=2).contains(&digits) && ordinal).then(|| format!("in {month} {}", &rest[..digits + 2]))
    })
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Chinese terms of the net word by word: 电商, 公众号, 第三方, 红包, 微博, 朋友圈, 快递, 门店.
const LITERAL: &[&str] = &[
    "electric business",
    "electric provider",
    "electricity supplier",
    "public number",
    "public account",
    "third party development",
    "red packet",
    "micro-blog",
    "micro blog",
    "circle of friends",
    "net friends",
    "netizens said",
    "can not",
    "the masses",
    "vigorously",
    "small partners",
    "two-dimensional code",
];
