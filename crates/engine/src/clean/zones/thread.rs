//! Threads by whatever software: posts, answers or comments, each below a line that says whose it is and when it was
//! written. A document has turns where such heads of one style stand again and again with text between them.

use super::{byline, features::Features, lexical, outside, Verdict};
use crate::clean::dates::{find_date, relative_date};
use crate::clean::types::{Turn, Zone};
use crate::extract::Roles;

/// The head of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::clean) struct Head {
    pub turn: Turn,
    style: Style,
    /// Whether it has a word that only talks have: `发表于`, `said`.
    talks: bool,
}

/// How a head is written. Those of one thread are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
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
fn name(text: &str) -> Option<String> {
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
    let authors: std::collections::BTreeSet<&String> =
        turns.iter().filter_map(|turn| turn.author.as_ref()).collect();
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
        && (line.is_prose()
            || line.weight >= 4 && lexical::chrome(line).is_none() && lexical::navigation(line).is_none())
        && !line.is_item()
}

/// Below the last post stands what the page has at its foot.
fn ends_thread(lines: &[Features], at: usize) -> bool {
    let line = &lines[at];
    lexical::related(line)
        || matches!(lexical::chrome(line), Some("legal"))
        || lexical::navigation(line).is_some()
        || line.markup.is_some_and(|&(zone, _)| matches!(zone, Zone::Navigation | Zone::Related))
        || line.hint.is_some()
            && line.markup.is_some_and(|&(zone, rule)| zone == Zone::Chrome && rule != "comment-tools")
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
            verdicts[at] = Verdict::new(Zone::Byline, "turn-head");
            (below_head, signed) = (true, false);
        } else if !line.is_blank() {
            let told = outside(line);
            signed |= line.text == "--";
            verdicts[at] = if signed {
                Verdict::new(Zone::Signature, "below-dashes")
            } else if !below_head && tools.contains(&bare_label(line)) {
                Verdict::new(Zone::Chrome, "turn-tools")
            } else if head(line).is_some() || below_head && is_letter_head(line) {
                Verdict::new(Zone::Byline, "turn-head")
            } else if is_quoted(line) {
                Verdict::new(Zone::Quote, "quoted-turn")
            } else if line.is_prose() && line.markup.is_none_or(|&(zone, _)| zone == Zone::Reply) {
                Verdict::new(Zone::Body, "turn")
            } else if is_post_number(line) {
                Verdict::new(Zone::Chrome, "turn-tools")
            } else if matches!(told.rule, "outside-text" | "in-comments") {
                Verdict::new(Zone::Body, "turn")
            } else if told.rule == "page-action" || told.rule == "comment-tools" {
                Verdict::new(Zone::Chrome, "turn-tools")
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

/// Short lines that stand in at least half of the turns, and two: what the software writes around posts.
fn tools(lines: &[Features], thread: &Thread) -> std::collections::BTreeSet<String> {
    let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    let ends = thread.heads.iter().skip(1).chain([&thread.end]);
    for (&head, &end) in thread.heads.iter().zip(ends) {
        let short = lines[head + 1..end.max(head + 1)].iter().filter(|line| (1..=6).contains(&line.weight));
        let labels: std::collections::BTreeSet<String> = short.map(bare_label).collect();
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
