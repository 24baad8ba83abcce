//! What is known of a document, from its lines and what was repaired.

use super::dates::{find_date, Date};
use super::flags::{contradiction, repair_flags};
use super::types::{Flag, FlagKind, Metadata, Repair, Zone};
use super::zones::{
    byline::{is_medium, reporters},
    Features, Verdict,
};
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
        metadata.author =
            metadata.author.take().or_else(|| named(line, AUTHOR)).or_else(|| reporters(&line.text));
        metadata.editor = metadata.editor.take().or_else(|| named(line, EDITOR));
        let source = named(line, SOURCE).or_else(|| is_medium(&line.folded).then(|| line.text.clone()));
        if let Some(source) = source.filter(|source| !metadata.sources.contains(source)) {
            metadata.sources.push(source);
        }
    }
    if metadata.author.is_none() {
        metadata.author = in_zone(Zone::Body).next_back().and_then(signed);
    }
    if metadata.sources.is_empty() {
        metadata.sources.extend(own_paper(lines, verdicts));
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

/// What may follow a name in its line.
const AFTER_NAMES: &[&str] = &[
    "微信",
    "微博",
    "阅读",
    "閱讀",
    "浏览",
    "瀏覽",
    "点击",
    "點擊",
    "发布",
    "發布",
    "发表",
    "發表",
    "时间",
    "時間",
    "公众号",
    "公眾號",
    "http",
];

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
        .chain(AFTER_NAMES.iter().filter_map(|label| value.find(label)))
        .min()
        .unwrap_or(value.len());
    let mut name = value[..end].trim();
    // `来源:某报 作者:某某`
    while name.contains([':', '：']) {
        name = name.rsplit_once([' ', '\u{3000}']).map_or("", |(name, _)| name.trim());
    }
    let length = name.chars().count();
    ((2..=30).contains(&length) && find_date(name).is_none()).then(|| name.to_owned())
}

/// The paper that a text calls its own (本报) and names with its reporters: what stands the same before 记者 every
/// time, `中国青年报`.
fn own_paper(lines: &[Features], verdicts: &[Verdict]) -> Option<String> {
    let main =
        || lines.iter().zip(verdicts).filter(|(_, verdict)| verdict.zone.is_main()).map(|(line, _)| line);
    main().any(|line| line.folded.contains("本报")).then_some(())?;
    let mut shared: Option<Vec<char>> = None;
    let mut times = 0;
    for line in main().filter(|line| line.folded.contains("报记者")) {
        // The fold keeps the number of characters, not of bytes.
        let (text, folded): (Vec<char>, Vec<char>) =
            (line.text.chars().collect(), line.folded.chars().collect());
        for at in (0..folded.len()).filter(|&at| folded[at..].starts_with(&['报', '记', '者'])) {
            if folded[..at].ends_with(&['本']) {
                continue;
            }
            let back: Vec<char> =
                text[..=at].iter().rev().copied().take_while(|&c| is_han(c)).take(12).collect();
            let same = |known: &Vec<char>| known.iter().zip(&back).take_while(|(a, b)| a == b).count();
            let length = shared.as_ref().map_or(back.len(), same);
            shared = Some(back[..length].to_vec());
            times += 1;
        }
    }
    let name: String = shared?.into_iter().rev().collect();
    (times >= 2 && name.chars().count() >= 3).then_some(name)
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
