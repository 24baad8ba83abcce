//! Logs of chats: who said what and when, as QQ, WeChat and WhatsApp export it. A log is one document, for what is said
//! answers what was said before, and each message a turn with its author, date and time. The text is the log's own, but that
//! the head of a message (`2014-02-24 08:45 老王:`) has a line of its own, which is a byline, as are lines that the program
//! wrote: nothing of it is left out or put otherwise.
//!
//! A text is a log if its heads are of one form, few of its lines stand before the first, at least two people speak, one of
//! them again, and time goes on: what has a date here and there (a diary, minutes, a forum's page, the log of a server) is not.

use super::layout::{Layout, Part};
use super::metadata::Known;
use super::reader::{Content, Parsed, Reader};
use crate::clean::Turn;
use std::collections::HashSet;
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Chat,
    |file| Form::of(&file.text).is_some(),
    |file, _| {
        let form = Form::of(&file.text).ok_or(FileFault::Broken)?;
        Ok(Content::Document(form.parse(&file.text)))
    },
);

/// The fewest messages of a log.
const FEWEST: usize = 3;

/// The most lines before the first message.
const BEFORE: usize = 20;

/// There is a head to so many lines at least.
const LINES_A_HEAD: usize = 10;

/// The longest line that is nothing but a head, in bytes.
const LONGEST_HEAD: usize = 160;

/// The longest name, in characters.
const LONGEST_NAME: usize = 40;

/// Where a head's parts stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// `[2014/2/24 8:45:12] 老王: 好`, `24/02/2014, 08:45 - Wang: Yes`
    Before,
    /// `2014-02-24 8:45:12 老王(12345678)`, then what is said.
    Above,
    /// `老王 2014/2/24 8:45:12`, then what is said.
    AboveTimeLast,
}

/// How heads are written in a log.
#[derive(Clone, Copy)]
struct Form {
    place: Place,
    /// Whether the month stands before the day.
    month_first: bool,
}

/// The head of a message.
struct Head<'l> {
    stamp: Stamp,
    /// Nobody where the program speaks.
    author: Option<&'l str>,
    /// What is said on the same line.
    said: &'l str,
}

impl Form {
    /// The form of a text that is a log.
    fn of(text: &str) -> Option<Form> {
        let begins = |place: Place| lines(text).take(BEFORE + 1).any(|line| place.head(line).is_some());
        let places =
            [Place::Before, Place::Above, Place::AboveTimeLast].into_iter().filter(|place| begins(*place));
        let spoken = |place: &Place| lines(text).filter(|line| place.speaker(line).is_some()).count();
        let place = places.max_by_key(spoken)?;
        let heads: Vec<(Stamp, &str)> = lines(text).filter_map(|line| place.speaker(line)).collect();
        let authors: HashSet<&str> = heads.iter().map(|(_, author)| *author).collect();
        if heads.len() < FEWEST || authors.len() < 2 || authors.len() == heads.len() {
            return None;
        }
        if lines(text).count() > LINES_A_HEAD * heads.len() {
            return None;
        }
        // A log of what happened has lines with a time and nothing said below them.
        if place != Place::Before {
            let is_head: Vec<bool> = lines(text).map(|line| place.head(line).is_some()).collect();
            let silent = (0..is_head.len()).filter(|&at| is_head[at] && is_head.get(at + 1) != Some(&false));
            if 2 * silent.count() > heads.len() {
                return None;
            }
        }
        let month_first = month_first(&heads)?;
        let times: Vec<(String, &str)> =
            heads.iter().map(|(stamp, _)| (stamp.date(month_first), stamp.time.as_str())).collect();
        let back = times.windows(2).filter(|pair| pair[1] < pair[0]).count();
        (10 * back <= times.len()).then_some(Form { place, month_first })
    }

    fn parse(self, text: &str) -> Parsed {
        let mut log = Log::default();
        // Whether what stands below a head is a program's.
        let mut told = false;
        for line in lines(text) {
            match self.place.head(line) {
                Some(Head { stamp, author, said }) => {
                    let (date, time) = (Some(stamp.date(self.month_first)), Some(stamp.time));
                    log.turns.push((log.count, Turn { author: author.map(str::to_owned), date, time }));
                    log.line(line[..line.len() - said.len()].trim_end(), Some(Part::Byline));
                    log.line(said, None);
                    told = author.is_none() && self.place == Place::Above;
                }
                None if log.turns.is_empty() && is_of_program(line) => {
                    let name = line
                        .strip_prefix("消息对象")
                        .map(|name| name.trim_start_matches([':', '：']).trim())
                        .filter(|name| !name.is_empty());
                    log.known.title = log.known.title.take().or(name.map(str::to_owned));
                    log.line(line, Some(Part::Byline));
                }
                None => log.line(line, told.then_some(Part::Byline)),
            }
        }
        let Log { text, parts, turns, mut known, .. } = log;
        if let Some((_, first)) = turns.first() {
            (known.date, known.time) = (first.date.clone(), first.time.clone());
        }
        (text, Layout::Turns(parts, turns), known)
    }
}

/// A log while it is read.
#[derive(Default)]
struct Log {
    text: String,
    count: u32,
    parts: Vec<(u32, Part)>,
    turns: Vec<(u32, Turn)>,
    known: Known,
}

impl Log {
    fn line(&mut self, line: &str, part: Option<Part>) {
        if line.is_empty() {
            return;
        }
        self.parts.extend(part.map(|part| (self.count, part)));
        self.text.push_str(line);
        self.text.push('\n');
        self.count += 1;
    }
}

/// The lines of a text that are not empty, without white space around them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty())
}

/// What QQ writes at the top of a log.
fn is_of_program(line: &str) -> bool {
    ["消息记录", "消息分组", "消息对象"].iter().any(|label| line.starts_with(label))
        || line.chars().all(|c| c == '=')
}

impl Place {
    /// Who speaks at a line, and when, if it is a head that tells of a log.
    fn speaker(self, line: &str) -> Option<(Stamp, &str)> {
        let Head { stamp, author, .. } = self.head(line)?;
        let author = author?;
        let lower = author.to_lowercase();
        let level = lower.split(|c: char| !c.is_alphanumeric()).any(|word| LEVELS.contains(&word));
        (!level && !WEATHER.contains(&author)).then_some((stamp, author))
    }

    /// The head that a line is, or begins with.
    fn head<'l>(self, line: &'l str) -> Option<Head<'l>> {
        let shown = line.trim_start_matches(is_mark);
        match self {
            Place::Before => before(shown),
            _ if line.len() > LONGEST_HEAD => None,
            Place::Above => {
                let (stamp, _, name) = stamped(shown)?;
                let author = plain_name(name, MARKS)?;
                Some(Head { stamp, author: Some(author).filter(|name| *name != PROGRAM), said: "" })
            }
            Place::AboveTimeLast => time_last(shown),
        }
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

/// A date and the time of day behind it.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    /// The three numbers of the date as they stand.
    numbers: [u32; 3],
    /// Whether the year stands first.
    year_first: bool,
    /// Whether noon is told in English, as Americans do, who say the month first.
    english: bool,
    /// `HH:MM` or `HH:MM:SS`.
    time: String,
}

impl Stamp {
    /// `YYYY-MM-DD`.
    fn date(&self, month_first: bool) -> String {
        let [first, second, third] = self.numbers;
        let (year, month, day) = match (self.year_first, month_first) {
            (true, _) => (first, second, third),
            (_, true) => (third, first, second),
            _ => (third, second, first),
        };
        let year = if year < 100 { 2000 + year } else { year };
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// Whether dates have the month first: one number that can be no month tells it of all of them; nothing where both
/// orders are found.
fn month_first(heads: &[(Stamp, &str)]) -> Option<bool> {
    let stamps = || heads.iter().map(|(stamp, _)| stamp).filter(|stamp| !stamp.year_first);
    let over = |place: usize| stamps().any(|stamp| stamp.numbers[place] > 12);
    match (over(0), over(1)) {
        (true, true) => None,
        (false, false) => Some(stamps().any(|stamp| stamp.english)),
        (_, month_first) => Some(month_first),
    }
}

/// Parts of the day, and the hour from which it is told as it is; 0 where no hour is after noon.
const HALVES: &[(&str, u32)] = &[
    ("上午", 0),
    ("凌晨", 0),
    ("早上", 0),
    ("清晨", 0),
    ("中午", 6),
    ("下午", 12),
    ("傍晚", 12),
    ("晚上", 12),
];

/// What may stand between a date and a time.
const GAPS: [char; 7] = [' ', ',', '，', '\t', '\u{a0}', '\u{202f}', '\u{3000}'];

/// `2014-02-24 8:45:12`, `24/02/2014, 08:45`, `2/24/14, 8:45 AM`, `2014年2月24日 上午8:45`: the stamp, and what follows.
fn stamp(text: &str) -> Option<(Stamp, &str)> {
    let (first, length, rest) = number(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.' | '年'))?;
    let (second, _, rest) = number(&rest[mark.len_utf8()..])?;
    let (third, last, rest) = number(rest.strip_prefix(if mark == '年' { '月' } else { mark })?)?;
    let year_first = length == 4;
    let possible = match year_first {
        true => last <= 2 && (1..=12).contains(&second) && (1..=31).contains(&third),
        false => {
            let days = (1..=31).contains(&first) && (1..=31).contains(&second);
            length <= 2 && matches!(last, 2 | 4) && days && first.min(second) <= 12 && mark != '年'
        }
    };
    possible.then_some(())?;
    let rest = if mark == '年' { rest.strip_prefix('日')? } else { rest };
    let after = rest.trim_start_matches(GAPS);
    (after.len() < rest.len() || mark == '年').then_some(())?;
    let said = HALVES.iter().find_map(|(word, noon)| Some((after.strip_prefix(word)?.trim_start(), *noon)));
    let (after, half) = said.map_or((after, None), |(after, noon)| (after, Some(noon)));
    let (hour, _, rest) = number(after)?;
    let (minute, two, rest) = number(rest.strip_prefix(':')?)?;
    let second_of =
        |rest: &str| number(rest.strip_prefix(':')?).map(|(second, _, rest)| (second, rest.len()));
    let seconds = second_of(rest);
    let rest = seconds.map_or(rest, |(_, left)| &rest[rest.len() - left..]);
    let (english, rest) = english_half(rest).map_or((None, rest), |(noon, rest)| (Some(noon), rest));
    let hour = match (hour, half.or(english)) {
        (12, Some(0)) => 0,
        (1.., Some(noon)) if hour < noon => hour + 12,
        _ => hour,
    };
    (two == 2 && hour < 24 && minute < 60).then_some(())?;
    let time = match seconds {
        Some((second, _)) if second < 60 => format!("{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{hour:02}:{minute:02}"),
    };
    Some((Stamp { numbers: [first, second, third], year_first, english: english.is_some(), time }, rest))
}

/// ` AM`, ` p.m.`: as in [`HALVES`], and what follows.
fn english_half(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start_matches(GAPS);
    let (rest, noon) =
        [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)].iter().find_map(|(mark, noon)| {
            let start = text.get(..mark.len())?;
            start.eq_ignore_ascii_case(mark).then(|| (&text[mark.len()..], *noon))
        })?;
    (!rest.starts_with(char::is_alphanumeric)).then_some((noon, rest))
}

/// A number of one to four digits, how many they are, and what follows.
fn number(text: &str) -> Option<(u32, usize, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(length);
    Some((digits.parse().ok().filter(|_| length <= 4)?, length, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(text: &str) -> Parsed {
        Form::of(text).unwrap_or_else(|| panic!("no log: {text}")).parse(text)
    }

    fn turns(text: &str) -> Vec<String> {
        let (_, Layout::Turns(_, turns), _) = parsed(text) else { panic!() };
        let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
        let turn =
            |(_, turn): (u32, Turn)| format!("{} {} {}", part(turn.author), part(turn.date), part(turn.time));
        turns.into_iter().map(turn).collect()
    }

    #[test]
    fn dates_and_times_are_read_in_their_forms() {
        for (text, date, time, rest) in [
            ("2014-2-24 8:45:12 老王", "2014-02-24", "08:45:12", " 老王"),
            ("2014年2月24日 下午3:07", "2014-02-24", "15:07", ""),
            ("2014年2月24日8:45", "2014-02-24", "08:45", ""),
            ("2014年2月24日 中午12:30", "2014-02-24", "12:30", ""),
            ("2014/2/24 中午1:05", "2014-02-24", "13:05", ""),
            ("24/02/2014, 08:45 - a", "2014-02-24", "08:45", " - a"),
            ("24.02.14, 08:45] a", "2014-02-24", "08:45", "] a"),
            ("2/24/14, 12:07\u{202f}AM - a", "2014-02-24", "00:07", " - a"),
            ("2/24/2014 1:07:09 p.m.", "2014-02-24", "13:07:09", ""),
        ] {
            let (stamp, left) = stamp(text).unwrap_or_else(|| panic!("{text}"));
            let month_first = month_first(&[(stamp, "")]).unwrap();
            let (stamp, _) = self::stamp(text).unwrap();
            assert_eq!(
                (stamp.date(month_first).as_str(), stamp.time.as_str(), left),
                (date, time, rest),
                "{text}"
            );
        }
        for text in
            ["2014-02-24", "2014-13-24 8:45", "8:45", "2014-02-24 25:00", "2014-02-24,x", "20140224 8:45"]
        {
            assert_eq!(stamp(text), None, "{text}");
        }
    }

    #[test]
    fn one_date_tells_the_order_of_all() {
        let log = |dates: [&str; 3]| {
            let head = |(date, name)| format!("{date} - {name}: x");
            dates.into_iter().zip(["a", "b", "a"]).map(head).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(
            turns(&log(["01/02/2014, 08:45", "13/02/2014, 08:46", "13/02/2014, 08:47"]))[0],
            "a 2014-02-01 08:45"
        );
        assert_eq!(
            turns(&log(["2/1/14, 8:45 AM", "2/1/14, 8:46 AM", "2/1/14, 8:47 AM"]))[0],
            "a 2014-02-01 08:45"
        );
        assert!(Form::of(&log(["13/02/2014, 08:45", "02/14/2014, 08:46", "02/14/2014, 08:47"])).is_none());
    }

    #[test]
    fn what_has_dates_and_colons_is_not_yet_a_log() {
        for text in [
            // Minutes, a play, subtitles, a diary, a table, the log of a server, an article's head, headlines.
            "会议纪要\n时间：2014-02-24 08:45\n老王：先说水位。\n小陈：停航三天。\n老王：好。\n",
            "老王：开船吗？\n小陈：不开。\n老王：好。\n",
            "00:00:01 老王：开船吗？\n00:00:03 小陈：不开。\n00:00:05 老王：好。\n",
            "2014-02-24 20:30 晴\n今天开船了。\n2014-02-25 21:00 雨\n没有开船。\n2014-02-26 20:10 晴\n又开了。\n",
            "2014-02-24 08:45\t老王\t好\n2014-02-24 08:46\t小陈\t不好\n2014-02-24 08:47\t老王\t好\n",
            "2014-02-24 08:45:12 INFO main: up\n2014-02-24 08:45:13 WARN disk: full\n2014-02-24 08:45:14 INFO main: x\n",
            "渡口停航\n2014-02-24 08:45 来源：晚报 作者：王二\n水位太高。\n2014-02-24 09:00 来源：晚报\n",
            "2014-02-24 08:45 水位上涨\n2014-02-24 09:10 渡口停航\n2014-02-24 12:30 水位回落\n",
            // Two messages, one person, and time that runs backwards.
            "2014-02-24 08:45 老王: 开船吗\n2014-02-24 08:46 小陈: 不开\n",
            "2014-02-24 08:45 老王: 一\n2014-02-24 08:46 老王: 二\n2014-02-24 08:47 老王: 三\n",
            "2014-02-24 08:47 老王: 三\n2014-02-24 08:46 小陈: 二\n2014-02-24 08:45 老王: 一\n",
            "",
        ] {
            assert!(Form::of(text).is_none(), "{text}");
        }
        let quoted = "他把那天的记录抄了下来。\n".repeat(40) + "2014-02-24 08:45 老王: 一\n";
        assert!(Form::of(&quoted).is_none());
    }

    /// The head of a message in each form, with what stands before what is said.
    const HEADS: [fn(u32, &str) -> String; 5] = [
        |minute, name| format!("[2014/2/24 8:{minute:02}:12] {name}: "),
        |minute, name| format!("24/02/2014, 08:{minute:02} - {name}: "),
        |minute, name| format!("2014-02-24 8:{minute:02} {name}："),
        |minute, name| format!("2014-02-24 8:{minute:02}:12 {name}(12345678)\n"),
        |minute, name| format!("{name} 2014/2/24 8:{minute:02}:12\n"),
    ];

    proptest! {
        #[test]
        fn nothing_of_a_log_is_lost(
            form in 0..HEADS.len(),
            before in proptest::collection::vec("[雪山a-c。 ]{0,8}", 0..3),
            said in proptest::collection::vec(
                (0usize..3, proptest::collection::vec("[雪山a-c:：。\\[\\] -]{0,8}", 1..4)), 0..12),
        ) {
            const NAMES: [&str; 3] = ["老王", "Anna Lee", "小陈"];
            let mut source: String = before.iter().map(|line| format!("{line}\n")).collect();
            let mut expected = Vec::new();
            let first = [0, 1, 0].map(|who| (who, vec!["好".to_owned()]));
            for (minute, (who, lines)) in (10..).zip(first.iter().chain(&said)) {
                source += &format!("{}{}\n\n", HEADS[form](minute, NAMES[*who]), lines.join("\n"));
                expected.push(NAMES[*who]);
            }
            let (text, layout, _) = parsed(&source);
            let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(plain(&text), plain(&source));
            let Layout::Turns(parts, turns) = layout else { panic!() };
            let authors: Vec<&str> = turns.iter().filter_map(|(_, turn)| turn.author.as_deref()).collect();
            prop_assert_eq!(authors, expected);
            // Of each turn the first line is its head, and no other line is one.
            let heads: Vec<u32> = turns.iter().map(|(line, _)| *line).collect();
            prop_assert_eq!(parts.iter().map(|(line, _)| *line).collect::<Vec<_>>(), heads);
            let lines: Vec<&str> = text.lines().collect();
            let named = turns.iter().all(|(line, turn)| {
                lines[*line as usize].contains(turn.author.as_deref().unwrap_or_default())
            });
            prop_assert!(named);
        }
    }
}
