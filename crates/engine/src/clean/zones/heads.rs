//! Heads of posts, answers and comments: lines that say whose what follows is and when it was written.

use super::features::Features;
use crate::clean::dates::{find_date, relative_date};
use crate::clean::types::Turn;

/// The head of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::clean) struct Head {
    pub turn: Turn,
    pub(super) style: Style,
    /// Whether it has a word that only talks have: `发表于`, `said`.
    pub(super) talks: bool,
}

/// How a head is written. Those of one thread are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::clean) enum Style {
    /// `某某 说道：`, `Anna says:`.
    Says,
    /// `作者：某某 时间：2014-02-18 15:37`, `by anna » 18 Feb 2014, 15:37`.
    Named,
    /// `发信人: anna (安娜), 信区: …`: the post has a head like a letter's.
    Letter,
    /// `anna 12 points 3 hours ago`.
    Ago,
    /// `2014-02-18 15:37`, with the author on the line before.
    Dated,
}

/// Words before a name, and between a name and a date.
const LABELS: &[&str] = &[
    "作者",
    "楼主",
    "层主",
    "网友",
    "发信人",
    "用户",
    "回答者",
    "提问者",
    "发问者",
    "解答者",
    "回复人",
    "答者",
    "来自",
    "postby",
    "posted by",
    "post by",
    "comment by",
    "by",
    "from",
    "author",
    "由",
    "re",
];
const BETWEEN: &[&str] = &[
    "发表于",
    "回复于",
    "评论于",
    "回答于",
    "发布于",
    "编辑于",
    "提问于",
    "写于",
    "发布时间",
    "发表时间",
    "回复时间",
    "时间",
    "日期",
    "posted on",
    "posted",
    "wrote on",
    "on",
    "at",
    "»",
    "•",
    "·",
    "|",
    "-",
    ",",
    ":",
    "/",
    "@",
    "(",
    "[",
    "said",
    "says",
    "wrote",
    "commented",
    "answered",
    "asked",
    "replied",
    "edited",
];

const TALK: &[&str] = &[
    "发表于",
    "回复于",
    "评论于",
    "回答于",
    "提问于",
    "楼主",
    "层主",
    "网友",
    "楼",
    "»",
    "said",
    "says",
    "wrote",
    "commented",
    "answered",
    "asked",
    "replied",
    "postby",
    "points",
    "回复",
    "作者:",
    "#",
];

/// The head of a post that a line is.
pub(in crate::clean) fn head(line: &Features) -> Option<Head> {
    if line.weight > 40 || line.weight == 0 && line.digits == 0 || line.text.len() > 200 || line.is_prose() {
        return None;
    }
    letter(line).or_else(|| says(line)).or_else(|| dated(line))
}

/// `发信人: anna (安娜), 信区: Work`, `作者  anna (安娜)  看板  Work`.
fn letter(line: &Features) -> Option<Head> {
    let text = line.text;
    let folded = line.folded();
    let board = ["信区", "看板", "站内"].iter().any(|word| folded.contains(word));
    (board && (folded.starts_with("发信人") || folded.starts_with("作者"))).then_some(())?;
    let rest = text.trim_start_matches(|c: char| !(c.is_whitespace() || matches!(c, ':' | '：')));
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
    let author = rest.split([',', '，', '\t']).next()?.split("  ").next()?.trim();
    Some(Head { turn: Turn { author: name(author), ..Turn::default() }, style: Style::Letter, talks: true })
}

/// `Anna says:`, `某某 说道：`, `Anna on February 18, 2014 at 3:07 pm said:`.
fn says(line: &Features) -> Option<Head> {
    let text = line.text.trim_end();
    let said = text.strip_suffix([':', '：'])?.trim_end();
    let folded: String = line.folded().trim_end().trim_end_matches(':').trim_end().to_owned();
    let verb = [
        "says",
        "said",
        "wrote",
        "writes",
        "commented",
        "replied",
        "说道",
        "说",
        "写道",
        "回复",
        "评论道",
        "表示",
    ]
    .iter()
    .find(|verb| folded.ends_with(*verb))?;
    let before = said.chars().count() - verb.chars().count();
    let folded_before: String = folded.chars().take(before).collect();
    let author: String = said.chars().take(before).collect();
    // `他说：` stands before speech.
    let parted = author.ends_with(char::is_whitespace);
    let date = find_date(&folded_before);
    let author = match &date {
        Some((_, span)) => {
            let chars = folded_before[..span.start].chars().count();
            let cut: String = author.chars().take(chars).collect();
            stripped(&cut)
        }
        None => author.trim().to_owned(),
    };
    (parted && author.chars().count() <= 30 && line.stops == 0).then_some(())?;
    let (date, time) = date.map_or((None, None), |(date, _)| (Some(date.date), date.time));
    Some(Head { turn: Turn { author: Some(name(&author)?), date, time }, style: Style::Says, talks: true })
}

/// A date or a distance from one, with little but a name around it.
fn dated(line: &Features) -> Option<Head> {
    let folded = line.folded();
    let folded = &*folded;
    let (date, span, ago) = match find_date(folded) {
        Some((date, span)) => (Some(date), span, false),
        None => {
            let at = folded.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
            let mut found = None;
            // `anna 12 points 3 hours ago` has other numbers first.
            for (start, _) in folded[at..].char_indices().take(60) {
                let rest = &folded[at + start..];
                let begins = folded[..at + start].chars().next_back().is_none_or(|c| !c.is_ascii_digit());
                if begins && rest.starts_with(|c: char| c.is_ascii_digit()) {
                    if let Some(ago) = relative_date(rest) {
                        found = Some(at + start..at + start + ago.len());
                        break;
                    }
                }
            }
            (None, found?, true)
        }
    };
    let before_chars = folded[..span.start].chars().count();
    let before: String = line.text.chars().take(before_chars).collect();
    let after = folded[span.end..].trim();
    (after.chars().count() <= 30 && !after.contains(['。', '!', '?'])).then_some(())?;
    let time = date.as_ref().and_then(|date| date.time.clone());
    let author = stripped(&before);
    let counted =
        author.split_whitespace().take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
    let author = if ago { counted.collect::<Vec<_>>().join(" ") } else { author };
    // A day alone is the date of many things.
    (ago || time.is_some() || !author.is_empty() && author != before.trim()).then_some(())?;
    let around = [&folded[..span.start], after];
    let talks = TALK.iter().any(|word| around.iter().any(|part| part.contains(word)));
    let style = match (author.is_empty() || author.starts_with('#'), ago) {
        (_, true) => Style::Ago,
        (true, _) => Style::Dated,
        _ => Style::Named,
    };
    let author = if style == Style::Dated || author.is_empty() { None } else { Some(name(&author)?) };
    Some(Head { turn: Turn { author, date: date.map(|date| date.date), time }, style, talks })
}

/// A name without the labels before and after it.
fn stripped(text: &str) -> String {
    let mut text = text.trim().trim_start_matches(['[', '【', '(', '–', ']', '-', '+', '*', '>', '»']).trim();
    loop {
        let before = text;
        let lower: String = text.to_lowercase();
        // Lower case may be longer than what it stands for; then nothing is stripped.
        if lower.len() != text.len() {
            break;
        }
        for label in LABELS {
            if let Some(rest) = lower.strip_prefix(label) {
                let parted = rest.starts_with([':', '：', ' ', '\u{3000}', '\t']);
                if parted {
                    text = text[label.len()..].trim_start_matches([':', '：', ' ', '\u{3000}', '\t']);
                    break;
                }
            }
        }
        if text.len() != before.len() {
            continue;
        }
        let folded: String = text.chars().map(crate::script::fold_char).collect();
        for label in BETWEEN.iter().chain(DAYS) {
            if let Some(rest) = folded.strip_suffix(label) {
                let word = label.starts_with(|c: char| c.is_ascii_alphabetic());
                if !word || rest.is_empty() || rest.ends_with([' ', '\t', ':']) {
                    let keep = rest.chars().count();
                    let end = text.char_indices().nth(keep).map_or(text.len(), |(at, _)| at);
                    text = text[..end].trim_end();
                    break;
                }
            }
        }
        if text.len() == before.len() {
            break;
        }
    }
    text.trim_matches([':', '：', ' ', '\u{3000}', '\t']).to_owned()
}

/// The days of the week, which stand before a date.
const DAYS: &[&str] = &[
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// What can be a name: short, and no sentence.
pub(super) fn name(text: &str) -> Option<String> {
    let text = text.trim();
    let length = text.chars().count();
    let fits =
        (1..=24).contains(&length) && !text.contains(['。', '，', '！', '？', '!', '?', '；', '、', '“']);
    (fits && text.chars().any(char::is_alphanumeric)).then(|| text.to_owned())
}

/// Adds to a turn what a line of its head says.
pub(super) fn complete(turn: &mut Turn, line: &Features) {
    let told = head(line).map(|head| head.turn).unwrap_or_default();
    if turn.date.is_none() {
        let found = find_date(&line.folded()).map(|(date, _)| (Some(date.date), date.time));
        (turn.date, turn.time) = found.unwrap_or((told.date, told.time));
    }
    let alone = (line.digits == 0).then(|| name(line.text)).flatten();
    turn.author = turn.author.take().or(told.author).or(alone);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_heads_of_every_style() {
        for (text, author, date, time) in [
            ("作者：某某 时间：2014-02-18 15:37", Some("某某"), Some("2014-02-18"), Some("15:37")),
            ("by anna » 18 Feb 2014, 15:37", Some("anna"), Some("2014-02-18"), Some("15:37")),
            ("某某 发表于 2014-2-18 15:37:50", Some("某某"), Some("2014-02-18"), Some("15:37:50")),
            ("Anna says:", Some("Anna"), None, None),
            ("某某 说道：", Some("某某"), None, None),
            ("Anna on February 18, 2014 at 3:07 pm said:", Some("Anna"), Some("2014-02-18"), Some("15:07")),
            ("anna 12 points 3 hours ago", Some("anna"), None, None),
            ("某某 3小时前", Some("某某"), None, None),
            ("2014-02-18 15:37:50", None, Some("2014-02-18"), Some("15:37:50")),
            ("发信人: anna (安娜), 信区: Work", Some("anna (安娜)"), None, None),
        ] {
            let turn = head(&Features::new(text)).unwrap_or_else(|| panic!("{text}")).turn;
            let found = (turn.author.as_deref(), turn.date.as_deref(), turn.time.as_deref());
            assert_eq!(found, (author, date, time), "{text}");
        }
        for text in [
            "他说：",
            "Wednesday, November 20, 2019",
            "第一章",
            "2014年2月18日",
            "事情发生在2014-02-18 15:37,当时天已经黑了。",
            "",
            "12",
            "One more thing:",
        ] {
            assert_eq!(head(&Features::new(text)), None, "{text}");
        }
    }
}
