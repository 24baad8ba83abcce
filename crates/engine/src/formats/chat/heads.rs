//! How heads of messages are written: a row for each form.

use super::stamp::{stamp, Stamp};

/// The longest line that is nothing but a head, in bytes.
const LONGEST_HEAD: usize = 160;

/// The longest name, in characters.
const LONGEST_NAME: usize = 40;

/// The head of a message.
pub(super) struct Head<'l> {
    pub stamp: Stamp,
    /// Nobody where the program speaks.
    pub author: Option<&'l str>,
    /// What is said on the same line.
    pub said: &'l str,
}

/// A form of heads.
pub(super) struct Heads {
    /// Whether what is said stands on the lines below.
    pub above: bool,
    /// The head that a line is, or begins with.
    read: fn(&str) -> Option<Head>,
}

/// All forms.
pub(super) const FORMS: &[Heads] = &[
    // `[2014/2/24 8:45:12] 老王: 好`, `24/02/2014, 08:45 - Wang: Yes`
    Heads { above: false, read: before },
    // `2014-02-24 8:45:12 老王(12345678)`, then what is said.
    Heads { above: true, read: name_last },
    // `老王 2014/2/24 8:45:12`, then what is said.
    Heads { above: true, read: time_last },
];

impl Heads {
    /// Who speaks at a line, and when, if it is a head that tells of a log.
    pub fn speaker<'l>(&self, line: &'l str) -> Option<(Stamp, &'l str)> {
        let Head { stamp, author, .. } = self.head(line)?;
        let author = author?;
        let lower = author.to_lowercase();
        let level = lower.split(|c: char| !c.is_alphanumeric()).any(|word| LEVELS.contains(&word));
        (!level && !WEATHER.contains(&author)).then_some((stamp, author))
    }

    /// The head that a line is, or begins with.
    pub fn head<'l>(&self, line: &'l str) -> Option<Head<'l>> {
        let fits = !self.above || line.len() <= LONGEST_HEAD;
        fits.then(|| (self.read)(line.trim_start_matches(is_mark))).flatten()
    }
}

/// Marks of direction that WhatsApp puts before lines.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
}

fn before(line: &str) -> Option<Head<'_>> {
    let (stamp, marked, rest) = stamped(line)?;
    // `<老张> 到了`, as IRC has it.
    if let Some((name, said)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        if let Some(author) = plain_name(name.trim_start_matches(['@', '+', ' ']), MARKS) {
            return Some(Head { stamp, author: Some(author), said: said.trim_start() });
        }
    }
    if let Some(at) = rest.find([':', '：']) {
        let said = rest[at..].trim_start_matches([':', '：']).trim_start();
        if let Some(author) = plain_name(&rest[..at], if marked { QUOTES } else { MARKS }) {
            return Some(Head { stamp, author: Some(author), said });
        }
    }
    // The program names nobody before a colon. What is in doubt is what somebody says.
    let told = rest.find([':', '：']).is_none_or(|at| rest[..at].contains(QUOTES));
    (marked && told).then_some(Head { stamp, author: None, said: "" })
}

/// A line that begins with date and time: these, whether brackets or a dash set them off, and the rest.
fn stamped(line: &str) -> Option<(Stamp, bool, &str)> {
    for (open, close) in [('[', ']'), ('【', '】')] {
        if let Some(inside) = line.strip_prefix(open) {
            let (stamp, rest) = stamp(inside)?;
            return Some((stamp, true, rest.strip_prefix(close)?.trim_start()));
        }
    }
    let (stamp, rest) = stamp(line)?;
    let after = rest.trim_start();
    if after.len() == rest.len() {
        return None;
    }
    match after.strip_prefix("- ").or_else(|| after.strip_prefix("– ")) {
        Some(rest) => Some((stamp, true, rest.trim_start())),
        None => Some((stamp, false, after)),
    }
}

/// `2014-02-24 8:45:12 老王(12345678)`
fn name_last(line: &str) -> Option<Head<'_>> {
    let (stamp, _, name) = stamped(line)?;
    let author = plain_name(name, MARKS)?;
    Some(Head { stamp, author: Some(author).filter(|name| *name != PROGRAM), said: "" })
}

/// `老王 2014/2/24 8:45:12`, `老王(2014/2/24 8:45:12):`
fn time_last(line: &str) -> Option<Head<'_>> {
    let starts = line.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    starts.filter(|&at| line[..at].ends_with([' ', '\t', '\u{3000}', '(', '（'])).find_map(|at| {
        let (stamp, rest) = stamp(&line[at..])?;
        if !rest.trim_matches([')', '）', ':', '：']).is_empty() {
            return None;
        }
        let author = plain_name(line[..at].trim_end_matches([' ', '\t', '\u{3000}', '(', '（']), MARKS)?;
        Some(Head { stamp, author: Some(author), said: "" })
    })
}

/// A name without the number or address behind it: `老王(12345678)`, `老王<wang@example.org>`. It is no sentence and
/// no label of a date; `marks` are not in it.
fn plain_name<'t>(text: &'t str, marks: &[char]) -> Option<&'t str> {
    let text = text.trim().trim_start_matches(is_mark);
    let behind = [('(', ')'), ('（', '）'), ('<', '>')].into_iter().find_map(|(open, close)| {
        let (name, inside) = text.strip_suffix(close)?.rsplit_once(open)?;
        let fits =
            inside.contains('@') || inside.len() >= 5 && inside.bytes().all(|byte| byte.is_ascii_digit());
        (fits && !name.trim().is_empty()).then_some(name)
    });
    let name = behind.unwrap_or(text).trim();
    let lower = name.to_lowercase();
    let no_name = name.chars().count() > LONGEST_NAME
        || name.contains(marks)
        || LABELS.iter().any(|label| lower.contains(label));
    let says = name.starts_with('+') || name.chars().any(|c| c.is_alphabetic() || !c.is_ascii());
    (says && !no_name).then_some(name)
}

/// What QQ calls itself.
const PROGRAM: &str = "系统消息";

/// What has these is a sentence of a program about names: `Anna changed the subject to "Ferry: crew"`.
const QUOTES: &[char] = &['“', '”', '「', '」', '"', '。', '\t'];

/// Marks of sentences, tables and programs.
const MARKS: &[char] = &[
    '。', '！', '？', '；', '：', '，', '、', '“', '”', '《', '》', '"', '!', '?', ';', ':', ',', '/', '=',
    '\t',
];

/// What stands by the dates of a diary, and is nobody.
const WEATHER: &[&str] =
    &["晴", "阴", "陰", "雨", "雪", "多云", "多雲", "小雨", "大雨", "小雪", "大雪", "雾", "霧", "风", "風"];

/// What stands by a date that is no name.
const LABELS: &[&str] = &[
    "来源",
    "來源",
    "作者",
    "编辑",
    "編輯",
    "责编",
    "记者",
    "記者",
    "发表",
    "發表",
    "发布",
    "發佈",
    "发帖",
    "回复于",
    "时间",
    "時間",
    "日期",
    "更新",
    "阅读",
    "浏览",
    "楼主",
    "source",
    "posted",
    "published",
    "updated",
    "written by",
];

/// What stands by the dates of a server's log, and is nobody.
const LEVELS: &[&str] = &[
    "trace", "debug", "info", "notice", "warn", "warning", "error", "err", "fatal", "critical", "crit",
    "alert",
];
