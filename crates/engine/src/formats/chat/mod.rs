//! Logs of chats: who said what and when, as QQ, WeChat and WhatsApp export it. A log is one document, for what is said
//! answers what was said before, and each message a turn with its author, date and time. The text is the log's own, but that
//! the head of a message (`2014-02-24 08:45 老王:`) has a line of its own, which is a byline, as are lines that the program
//! wrote: nothing of it is left out or put otherwise.
//!
//! A text is a log if its heads are of one form, few of its lines stand before the first, at least two people speak, one of
//! them again, and time goes on: what has a date here and there (a diary, minutes, a forum's page, the log of a server) is not.

mod heads;
mod stamp;

use super::layout::{Layout, Part};
use super::metadata::Known;
use super::reader::{Content, Parsed, Reader};
use crate::clean::Turn;
use heads::{Head, Heads, FORMS};
use stamp::{month_first, Stamp};
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

/// How heads are written in a log.
#[derive(Clone, Copy)]
struct Form {
    heads: &'static Heads,
    /// Whether the month stands before the day.
    month_first: bool,
}

impl Form {
    /// The form of a text that is a log.
    fn of(text: &str) -> Option<Form> {
        let begins = |form: &&Heads| lines(text).take(BEFORE + 1).any(|line| form.head(line).is_some());
        let spoken = |form: &&Heads| lines(text).filter(|line| form.speaker(line).is_some()).count();
        let form = FORMS.iter().filter(begins).max_by_key(spoken)?;
        let heads: Vec<(Stamp, &str)> = lines(text).filter_map(|line| form.speaker(line)).collect();
        let authors: HashSet<&str> = heads.iter().map(|(_, author)| *author).collect();
        if heads.len() < FEWEST || authors.len() < 2 || authors.len() == heads.len() {
            return None;
        }
        if lines(text).count() > LINES_A_HEAD * heads.len() {
            return None;
        }
        // A log of what happened has lines with a time and nothing said below them.
        if form.above {
            let is_head: Vec<bool> = lines(text).map(|line| form.head(line).is_some()).collect();
            let silent = (0..is_head.len()).filter(|&at| is_head[at] && is_head.get(at + 1) != Some(&false));
            if 2 * silent.count() > heads.len() {
                return None;
            }
        }
        let month_first = month_first(&heads)?;
        let times: Vec<(String, &str)> =
            heads.iter().map(|(stamp, _)| (stamp.date(month_first), stamp.time.as_str())).collect();
        let back = times.windows(2).filter(|pair| pair[1] < pair[0]).count();
        (10 * back <= times.len()).then_some(Form { heads: form, month_first })
    }

    fn parse(self, text: &str) -> Parsed {
        let mut log = Log::default();
        // Whether what stands below a head is a program's.
        let mut told = false;
        for line in lines(text) {
            match self.heads.head(line) {
                Some(Head { stamp, author, said }) => {
                    let (date, time) = (Some(stamp.date(self.month_first)), Some(stamp.time));
                    log.turns.push((log.count, Turn { author: author.map(str::to_owned), date, time }));
                    log.line(line[..line.len() - said.len()].trim_end(), Some(Part::Byline));
                    log.line(said, None);
                    told = author.is_none() && self.heads.above;
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
