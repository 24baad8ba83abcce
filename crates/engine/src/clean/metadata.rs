//! What is known of a document, from its lines and what was repaired.

use super::dates::{find_date, Date};
use super::types::{Flag, FlagKind, Metadata, Repair, Rule, Zone};
use super::zones::{lexical::is_medium, Features, Verdict};
use crate::script::is_han;

/// Gathers title, dates, names and flags.
pub(super) fn gather(
    lines: &[Features],
    verdicts: &[Verdict],
    repairs: &[Repair],
    damaged: Option<String>,
) -> Metadata {
    let in_zone = |zone: Zone| {
        lines.iter().zip(verdicts).filter(move |(_, verdict)| verdict.zone == zone).map(|(line, _)| line)
    };
    let mut metadata = Metadata {
        title: in_zone(Zone::Title)
            .next()
            .map(|line| line.text.clone())
            .or_else(|| announced_title(lines, verdicts)),
        ..Metadata::default()
    };
    if let Some(Date { date, time }) =
        in_zone(Zone::Byline).find_map(|line| find_date(&line.folded)).map(|(date, _)| date)
    {
        metadata.flags.extend(contradiction(lines, verdicts, &date));
        (metadata.date, metadata.time) = (Some(date), time);
    }
    for line in in_zone(Zone::Byline) {
        metadata.author = metadata.author.take().or_else(|| named(line, AUTHOR));
        metadata.editor = metadata.editor.take().or_else(|| named(line, EDITOR));
        let source = named(line, SOURCE).or_else(|| is_medium(&line.folded).then(|| line.text.clone()));
        if let Some(source) = source.filter(|source| !metadata.sources.contains(source)) {
            metadata.sources.push(source);
        }
    }
    if metadata.author.is_none() {
        metadata.author = in_zone(Zone::Body).filter(|line| !line.is_blank()).last().and_then(signed);
    }
    metadata.site = site(lines, verdicts, &metadata);
    metadata.flags.extend(repair_flags(lines, repairs));
    metadata.flags.extend(damaged.map(|evidence| Flag { kind: FlagKind::TextDamaged, evidence }));
    metadata
}

/// `…带来的《阿里新浪共缔微电商》…`: a compiler announces the title.
fn announced_title(lines: &[Features], verdicts: &[Verdict]) -> Option<String> {
    let at = verdicts.iter().position(|verdict| verdict.rule == "compiler-greets")?;
    let (_, rest) = lines[at].text.split_once('《')?;
    let (title, _) = rest.split_once('》')?;
    Some(title.to_owned())
}

const AUTHOR: &[&str] = &["作者", "文/", "撰文", "记者", "author", "by "];
const EDITOR: &[&str] = &["责任编辑", "编辑", "责编", "editor"];
const SOURCE: &[&str] = &["来源", "稿源", "来自", "摘自", "转自", "source"];

/// The name after one of these labels.
fn named(line: &Features, labels: &[&str]) -> Option<String> {
    let (at, label) = labels.iter().find_map(|label| line.folded.find(label).map(|at| (at, label)))?;
    let before = line.folded[..at].chars().next_back();
    if before.is_some_and(|c| is_han(c) || c.is_alphanumeric()) {
        return None;
    }
    // The fold keeps the number of characters, not of bytes.
    let skipped = line.folded[..at].chars().count() + label.chars().count();
    let rest: String = line.text.chars().skip(skipped).collect();
    let marked = rest.trim_start();
    let value = marked.strip_prefix([':', '：', '/', '／', '|', '｜']);
    let value = value
        .or_else(|| label.ends_with(['/', ' ']).then_some(marked))?
        .trim_start_matches([' ', '\u{3000}', '\u{a0}', '[']);
    // Up to the next label, bracket or wide space.
    let end = value
        .find(['(', '（', ')', '）', '[', ']', '【', '】', '|', '\u{3000}', '，', ',', '。'])
        .into_iter()
        .chain(value.find("  "))
        .chain(
            value
                .char_indices()
                .skip(1)
                .find(|&(at, _)| value[at..].starts_with("微信") || value[at..].starts_with("微博"))
                .map(|(at, _)| at),
        )
        .min()
        .unwrap_or(value.len());
    let mut name = value[..end].trim();
    // `来源:某报 作者:某某`
    while name.contains([':', '：']) {
        name = name.rsplit_once([' ', '\u{3000}']).map_or("", |(name, _)| name.trim());
    }
    let length = name.chars().count();
    (length >= 2 && length <= 30 && find_date(name).is_none()).then(|| name.to_owned())
}

/// `…(作者:刘琪)` at the end of the last paragraph.
fn signed(line: &Features) -> Option<String> {
    let text = line.text.strip_suffix([')', '）'])?;
    let inside = &text[text.rfind(['(', '（'])?..];
    let inside = inside.trim_start_matches(['(', '（']);
    let (label, name) = inside.split_once([':', '：'])?;
    let length = name.trim().chars().count();
    (matches!(label.trim(), "作者" | "文") && (2..=12).contains(&length)).then(|| name.trim().to_owned())
}

/// The site, by a breadcrumb's first place, a title's last part, the line at the foot that names the owner, or the
/// editor's house.
fn site(lines: &[Features], verdicts: &[Verdict], metadata: &Metadata) -> Option<String> {
    let breadcrumb = lines.iter().zip(verdicts).filter(|(_, verdict)| verdict.rule == "breadcrumb").find_map(
        |(line, _)| {
            let (_, path) = line.text.split_once([':', '：'])?;
            let mut places = path.split(['»', '>', '›']).map(str::trim);
            let first = places.next()?;
            (places.next().is_some() && !first.is_empty() && !matches!(first, "首页" | "首頁"))
                .then(|| first.to_owned())
        },
    );
    let house = || {
        let editor = metadata.editor.as_deref()?;
        let (house, _) = editor.split_once(" · ")?;
        Some(house.trim().to_owned())
    };
    let owner = || {
        // The first line of a forum's page, named again at its foot.
        let first = lines.iter().find(|line| !line.is_blank())?;
        let again = lines
            .iter()
            .rev()
            .take(20)
            .any(|line| line.weight > first.weight && line.text.contains(&first.text));
        (again && (2..=12).contains(&first.weight) && verdicts.iter().any(|verdict| verdict.turn > 0))
            .then(|| first.text.clone())
    };
    breadcrumb.or_else(house).or_else(owner)
}

/// A year in the text that is later than the document's own date.
fn contradiction(lines: &[Features], verdicts: &[Verdict], date: &str) -> Option<Flag> {
    let year: u32 = date.get(..4)?.parse().ok()?;
    let mentions = lines
        .iter()
        .zip(verdicts)
        .filter(|(_, verdict)| verdict.zone.is_main())
        .flat_map(|(line, _)| years(&line.folded));
    // A text may look a year or two ahead; not so far, nor as a matter of course.
    let later =
        mentions.filter(|(mentioned, _)| *mentioned > year + 1).map(|(_, evidence)| evidence).next()?;
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

fn repair_flags(lines: &[Features], repairs: &[Repair]) -> Vec<Flag> {
    let (mut han, mut latin) = (0usize, 0usize);
    for c in lines.iter().flat_map(|line| line.text.chars()) {
        han += usize::from(is_han(c));
        latin += usize::from(c.is_ascii_alphabetic());
    }
    let count = |rule| repairs.iter().filter(|repair| repair.rule == rule).count();
    let mut flags = Vec::new();
    let inserted = count(Rule::InsertedPinyin);
    if inserted > 0 && 2 * han > latin {
        flags.push(Flag {
            kind: FlagKind::ConvertedFromSimplified,
            evidence: format!("{inserted} inserted readings"),
        });
    }
    if let Some(evidence) = machine_translation(lines, latin, han, count(Rule::TransAsP)) {
        flags.push(Flag { kind: FlagKind::MachineTranslated, evidence });
    }
    flags
}

/// English about China with what a machine leaves of Chinese: its words for things word by word, and its grammar.
fn machine_translation(lines: &[Features], latin: usize, han: usize, debris: usize) -> Option<String> {
    if latin < 20 * han.max(1) && latin < 4 * han || latin < 500 {
        return None;
    }
    let traces: Vec<&str> = TRANSLATIONESE
        .iter()
        .filter(|trace| lines.iter().any(|line| line.folded.contains(*trace)))
        .copied()
        .collect();
    (traces.len() >= 2 || (!traces.is_empty() && debris >= 2))
        .then(|| traces[..traces.len().min(3)].join(", "))
}

/// Words that a machine makes of Chinese ones: 电商, 公众号, 微信平台, 第三方, 不得不, 所谓.
const TRANSLATIONESE: &[&str] = &[
    "electric business",
    "electric provider",
    "electricity supplier",
    "public number",
    "the public platform of wechat",
    "circle of friends",
    "third party development",
    "in february 13th",
    "micro channel",
    "electronic business platform",
    "concurrent with",
    "sea amoy",
    "net red",
    "the network company",
    "red packets again",
    "micro-blog",
    "as early as possible the",
    "service number",
    "brush single",
];
