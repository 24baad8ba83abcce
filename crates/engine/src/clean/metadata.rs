//! What is known of a document, from its lines and what was repaired.

use super::dates::{find_date, find_labelled_date, relative_date, Date};
use super::flags::{contradiction, repair_flags};
use super::types::{Flag, FlagKind, Kind, Metadata, Repair, Turn, Zone, ZoneRule};
use super::zones::{
    byline::{is_medium, is_personal_name, reporters},
    heads, Features, Verdict,
};
use crate::extract::{Head, Roles};
use crate::script::{fold_char, is_han};

/// What is known of a document besides its lines.
#[derive(Clone, Copy)]
pub(super) struct PageSays<'a> {
    /// What a page of HTML says of itself.
    pub head: Option<&'a Head>,
    /// The kind of document.
    pub kind: Kind,
    /// The turns of a talk.
    pub turns: &'a [Turn],
}

/// Gathers title, dates, names and flags.
pub(super) fn gather(
    lines: &[Features],
    verdicts: &[Verdict],
    repairs: &[Repair],
    damaged: Option<String>,
    page: PageSays,
) -> Metadata {
    let PageSays { head, kind, turns } = page;
    let in_zone = |zone: Zone| {
        lines.iter().zip(verdicts).filter(move |(_, verdict)| verdict.zone == zone).map(|(line, _)| line)
    };
    // What a comment's head says is not the document's.
    let bylines = || {
        let first = u32::from(matches!(kind, Kind::Thread | Kind::Answers));
        let own = move |verdict: &Verdict| verdict.zone == Zone::Byline && verdict.turn <= first;
        lines.iter().zip(verdicts).filter(move |(_, verdict)| own(verdict)).map(|(line, _)| line)
    };
    let mut metadata = Metadata {
        title: in_zone(Zone::Title)
            .next()
            .map(|line| line.text.to_owned())
            .or_else(|| announced_title(lines, verdicts))
            .or_else(|| head.and_then(|head| head.headline.clone().or_else(|| head.title.clone()))),
        ..Metadata::default()
    };
    let stated = head.and_then(|head| head.date.as_deref()).and_then(|date| {
        let folded: String = date.chars().map(fold_char).collect();
        find_labelled_date(&folded)
    });
    if let Some(Date { date, time }) = published(lines, verdicts).or(stated.map(|(date, _)| date)) {
        metadata.flags.extend(contradiction(lines, verdicts, &date));
        (metadata.date, metadata.time) = (Some(date), time);
    }
    if matches!(kind, Kind::Thread | Kind::Answers) {
        metadata.author = turns.first().and_then(|turn| turn.author.clone());
    }
    if metadata.title.is_none() {
        metadata.title = bylines().find_map(|line| named(line, &["subject", "主题"]));
    }
    for line in bylines() {
        metadata.author = metadata
            .author
            .take()
            .or_else(|| named(line, AUTHOR))
            .or_else(|| reporters(line.text))
            .or_else(|| after_date(line))
            .or_else(|| posted_by(line))
            .or_else(|| marked_author(line));
        metadata.editor = metadata.editor.take().or_else(|| named(line, EDITOR));
        let source = named(line, SOURCE).or_else(|| is_medium(&line.folded()).then(|| line.text.to_owned()));
        if let Some(source) = source.filter(|source| !metadata.sources.contains(source)) {
            metadata.sources.push(source);
        }
    }
    let body: Vec<&Features> = in_zone(Zone::Body).collect();
    if metadata.author.is_none() {
        metadata.author = body
            .last()
            .and_then(|line| signed(line))
            .or_else(|| body.iter().take(2).chain(body.last()).find_map(|line| reported(line.text)))
            .or_else(|| {
                bylines().find(|line| is_personal_name(&line.folded())).map(|line| line.text.to_owned())
            })
            .or_else(|| head.and_then(|head| head.author.clone()).filter(|author| is_author(author)));
    }
    // A medium is no person: `来源: 某某` names who wrote it.
    if metadata.author.is_none() {
        let person = metadata.sources.iter().position(|source| is_personal_name(source));
        metadata.author = person.map(|at| metadata.sources.remove(at));
    }
    if metadata.sources.is_empty() {
        metadata.sources.extend(own_paper(lines, verdicts));
    }
    if metadata.sources.is_empty() {
        metadata.sources.extend(head.and_then(|head| head.source.clone()));
    }
    metadata.site =
        head.and_then(|head| head.site.clone()).or_else(|| site(lines, verdicts, &metadata, head));
    metadata.flags.extend(repair_flags(lines, repairs));
    metadata.flags.extend(damaged.map(|evidence| Flag { kind: FlagKind::TextDamaged, evidence }));
    if metadata.date.is_none() {
        let relative = bylines().find_map(|line| relative_date(&line.folded()).map(str::to_owned));
        metadata.flags.extend(relative.map(|date| Flag { kind: FlagKind::DateRelative, evidence: date }));
    }
    metadata
}

/// The date of publication: the first of the dates that stand by a label or below the title, else the first of all.
/// What a page says at its top is the day on which it was read.
fn published(lines: &[Features], verdicts: &[Verdict]) -> Option<Date> {
    let title = verdicts.iter().position(|verdict| verdict.zone == Zone::Title);
    let dated = |at: usize| {
        let line = &lines[at];
        let folded = line.folded();
        let labelled = LABELS.iter().any(|label| folded.contains(label));
        let found = if labelled { find_labelled_date(&folded) } else { find_date(&folded) };
        let below = title.is_some_and(|title| title < at && at <= title + 12);
        // In comments there are dates of their own.
        let rank = 2 * u8::from(labelled && verdicts[at].turn <= 1)
            + u8::from(below)
            + u8::from(verdicts[at].turn == 1);
        found.map(|(date, _)| (rank, date))
    };
    let dates = (0..lines.len()).filter(|&at| verdicts[at].zone == Zone::Byline).filter_map(dated);
    dates.rev().max_by_key(|(rank, _)| *rank).map(|(_, date)| date)
}

/// What stands before the date of publication.
const LABELS: &[&str] = &[
    "发布",
    "发表",
    "时间",
    "日期",
    "刊登",
    "更新",
    "published",
    "posted",
    "date",
    "来源",
    "作者",
    "编辑",
    "浏览",
    "阅读",
    "点击",
];

/// `2004年7月16日08:19 [ 某某某 ] 来源`: a person's name in brackets after the date.
fn after_date(line: &Features) -> Option<String> {
    let folded = line.folded();
    let (_, span) = find_date(&folded)?;
    let start = folded[..span.end].chars().count();
    let rest: String = line.text.chars().skip(start).collect();
    let inside = rest.trim_start().strip_prefix(['[', '【', '(', '（'])?;
    let name = inside[..inside.find([']', '】', ')', '）'])?].trim();
    is_personal_name(name).then(|| name.to_owned())
}

/// `由 某某 发表于 2014年2月18日`.
fn posted_by(line: &Features) -> Option<String> {
    let told = {
        let folded = line.folded();
        ["由 ", "发表于", "posted by"].iter().any(|word| folded.contains(word))
    };
    told.then(|| heads::head(line)).flatten()?.turn.author
}

/// A name that the markup calls the author's.
fn marked_author(line: &Features) -> Option<String> {
    let marked = line.hint.is_some_and(|hint| hint.roles.any(Roles::AUTHOR));
    let text =
        line.text.strip_prefix("By ").or_else(|| line.text.strip_prefix("by ")).unwrap_or(line.text).trim();
    let fits = marked && line.digits == 0 && (2..=40).contains(&text.chars().count()) && is_author(text);
    (fits && !text.contains([':', '：', '|', '\t'])).then(|| text.to_owned())
}

/// Whether a value that a page gives as its author can be one: no address, no sentence.
fn is_author(author: &str) -> bool {
    !author.contains("://")
        && !author.contains('@')
        && author.chars().count() <= 60
        && !author.eq_ignore_ascii_case("admin")
        && !author.ends_with(" Team")
        && !author.contains(['。', '，', '<', '{'])
}

/// `（记者 某某 某某）`, `(本报记者 某某)` in a paragraph.
fn reported(text: &str) -> Option<String> {
    // Only at the edges of a paragraph: what is inside it is another's.
    let edge: String = text.chars().take(80).collect();
    let tail: String = {
        let length = text.chars().count();
        text.chars().skip(length.saturating_sub(60)).collect()
    };
    [edge, tail].iter().find_map(|part| {
        part.split(['(', '（']).skip(1).find_map(|inside| {
            let inside = &inside[..inside.find([')', '）'])?];
            reporters(inside)
        })
    })
}

/// `…带来的《阿里新浪共缔微电商》…`: a compiler announces the title.
fn announced_title(lines: &[Features], verdicts: &[Verdict]) -> Option<String> {
    let at = verdicts.iter().position(|verdict| verdict.rule == ZoneRule::CompilerGreets)?;
    let (_, rest) = lines[at].text.split_once('《')?;
    let (title, _) = rest.split_once('》')?;
    Some(title.to_owned())
}

const AUTHOR: &[&str] = &[
    "作者",
    "文/",
    "撰文",
    "撰稿",
    "执笔人",
    "执笔",
    "采写",
    "记者",
    "author",
    "written by",
    "posted by",
    "by ",
];
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
    "我来说",
    " on ",
    " updated",
    " published",
    " posted",
];

/// The name after one of these labels.
fn named(line: &Features, labels: &[&str]) -> Option<String> {
    let folded = line.folded();
    let (at, label) = labels.iter().find_map(|label| folded.find(label).map(|at| (at, label)))?;
    let before = folded[..at].chars().next_back();
    if before.is_some_and(char::is_alphabetic) {
        return None;
    }
    // The fold keeps the number of characters, not of bytes.
    let skipped = folded[..at].chars().count() + label.chars().count();
    let rest: String = line.text.chars().skip(skipped).collect();
    let marked = rest.trim_start();
    let value = marked.strip_prefix([':', '：', '/', '／', '|', '｜']);
    let value = value
        .or_else(|| label.ends_with(['/', ' ']).then_some(marked))?
        .trim_start_matches([' ', '\u{3000}', '\u{a0}', '[']);
    // Up to the next label, bracket or wide space.
    let end = value
        .find(['(', '（', ')', '）', '[', ']', '【', '】', '|', '\u{3000}', '，', ',', '。', '\t'])
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
    main().any(|line| line.folded().contains("本报")).then_some(())?;
    let mut shared: Option<Vec<char>> = None;
    let mut times = 0;
    for line in main().filter(|line| line.folded().contains("报记者")) {
        // The fold keeps the number of characters, not of bytes.
        let (text, folded): (Vec<char>, Vec<char>) =
            (line.text.chars().collect(), line.folded().chars().collect());
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
fn site(
    lines: &[Features],
    verdicts: &[Verdict],
    metadata: &Metadata,
    head: Option<&Head>,
) -> Option<String> {
    let breadcrumb =
        lines.iter().zip(verdicts).filter(|(_, verdict)| verdict.rule == ZoneRule::Breadcrumb).find_map(
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
            .any(|line| line.weight > first.weight && line.text.contains(first.text));
        (again && (2..=12).contains(&first.weight) && verdicts.iter().any(|verdict| verdict.turn > 0))
            .then(|| first.text.to_owned())
    };
    breadcrumb.or_else(house).or_else(owner).or_else(|| title_end(lines, metadata, head))
}

/// `标题_频道_某网`, `Title | Site`: the last part of the page's own title, which begins with the text's.
fn title_end(lines: &[Features], metadata: &Metadata, head: Option<&Head>) -> Option<String> {
    let title = metadata.title.as_deref()?;
    let first = lines.iter().find(|line| !line.is_blank()).map(|line| line.text);
    let page_title = head.map_or(first, |head| head.title.as_deref())?;
    let rest = page_title.strip_prefix(title)?;
    let last = rest.rsplit(['_', '|', '-', '—', '–', '｜', '－', '»', '·']).next()?.trim();
    (last.len() < rest.trim().len() && (2..=24).contains(&last.chars().count())).then(|| last.to_owned())
}
