//! Dates and times in a line, which is in normal form: half width, Simplified, lower case.

use super::eras::era;
use super::numerals::{digits, numeral, written_number};
use std::ops::{Range, RangeInclusive};

/// A date, with the time of day if one follows it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
}

/// Where a date stands, which says how old it may be and how short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// In running text: years of a story are not the day on which it came out.
    Running,
    /// By a label that says that it is a date.
    Labelled,
    /// In a field of its own, which a file or a machine calls a date.
    Field,
}

impl Stands {
    fn years(self) -> RangeInclusive<u32> {
        match self {
            Stands::Running => 1900..=2100,
            Stands::Labelled => 1800..=2100,
            Stands::Field => 1000..=2100,
        }
    }
}

/// The first date of a text, and its place: `2014-02-24`, `2014年2月24日`, `二〇一四年二月二十四日`,
/// `民国103年2月24日`, `平成26年2月24日`, `24/02/2014`, `24 feb 2014`, `february 24th, 2014`.
pub(super) fn find_date(text: &str) -> Option<(Date, Range<usize>)> {
    find(text, Stands::Running)
}

/// The same where a label says that it is a date: `14-02-24` and `20140224` are dates there.
pub(super) fn find_labelled_date(text: &str) -> Option<(Date, Range<usize>)> {
    find(text, Stands::Labelled)
}

pub(super) fn find(text: &str, stands: Stands) -> Option<(Date, Range<usize>)> {
    let labelled = stands != Stands::Running;
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text[at..].chars().next() {
        let end = at + c.len_utf8();
        let found = if c.is_ascii_digit() {
            numeric(text, at, labelled && !before.is_alphanumeric()).or_else(|| mixed(text, at))
        } else if era(text, at).is_some() || numeral(c).is_some() && numeral(before).is_none() {
            chinese(text, at)
        } else if c.is_alphabetic() && !before.is_alphabetic() {
            month_first(text, at)
        } else {
            None
        };
        let possible = |date: &String| date[..4].parse().is_ok_and(|year| stands.years().contains(&year));
        if let Some((date, end)) = found.filter(|(date, _)| possible(date)) {
            return Some(with_time(text, date, at..end));
        }
        let run = if c.is_ascii_digit() { digits(text, at).1 } else { end };
        before = c;
        at = run;
    }
    None
}

/// A date that begins with digits.
fn numeric(text: &str, at: usize, labelled: bool) -> Option<(String, usize)> {
    let (number, end) = digits(text, at);
    match end - at {
        4 => year_first(text, number, end),
        // Of what stands before them years of two digits may be counted: an era that is not known.
        2 if text[end..].trim_start().starts_with(['年', '년']) && !is_alone(&text[..at]) => None,
        2 if labelled => {
            year_first(text, in_full(number), end).or_else(|| day_first(text, number, end, true))
        }
        1 | 2 => day_first(text, number, end, labelled),
        8 if labelled && number >= 18_000_000 => {
            Some((iso(number / 10_000, number / 100 % 100, number % 100)?, end))
        }
        _ => None,
    }
}

/// The year that two digits are short for: those from 70 on are of the last century.
fn in_full(year: u32) -> u32 {
    year + if year < 70 { 2000 } else { 1900 }
}

/// Whether nothing but white space and marks of ASCII stands directly before a place.
fn is_alone(before: &str) -> bool {
    before.trim_end().chars().next_back().is_none_or(|c| c.is_ascii_punctuation())
}

/// A year in digits, month and day in numerals, `2014年二月二十四日`, from the year on in which months are ours: before,
/// they may be of the moon.
fn mixed(text: &str, at: usize) -> Option<(String, usize)> {
    chinese(text, at).filter(|(date, _)| date.as_str() >= "1912")
}

fn year_first(text: &str, year: u32, end: usize) -> Option<(String, usize)> {
    let (separator, end) = separator(text, end)?;
    let (month, end) = number(text, spaced(text, end, separator))?;
    let (second, end) = self::separator(text, end)?;
    if (separator == '年') != (second == '月') || (separator != '年' && separator != second) {
        return None;
    }
    let (day, end) = number(text, spaced(text, end, separator))?;
    let day_mark = spaced(text, end, separator);
    let end = text[day_mark..].strip_prefix(['日', '号', '일']).map_or(end, |rest| text.len() - rest.len());
    Some((iso(year, month, day)?, end))
}

/// Past the spaces that `2014 年 2 月 24 日` may have.
fn spaced(text: &str, at: usize, separator: char) -> usize {
    let gap = text[at..].bytes().take(2).take_while(|&byte| separator == '年' && byte == b' ').count();
    at + gap
}

/// `24/02/2014`, `24.02.2014`, `24 february 2014`, `24. februar 2014`, `24 de febrero de 2014`.
/// Of two digits the year may be where it is said that this is a date.
fn day_first(text: &str, day: u32, end: usize, labelled: bool) -> Option<(String, usize)> {
    if let Some(found) = day_then_number(text, day, end) {
        return Some(found);
    }
    let rest = text[end..].trim_start_matches(['.', ' ', '-', '/']);
    let rest = ["st ", "nd ", "rd ", "th ", "de ", "of "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let start = text.len() - rest.len();
    // Words between them would make it something else.
    (start - end <= 6).then_some(())?;
    let (month, end) = month_name(text, start)?;
    let gap = text[end..].trim_start_matches(['.', ' ', ',', '-', '/']);
    let rest = gap.strip_prefix("de ").or_else(|| gap.strip_prefix("del ")).unwrap_or(gap);
    let start = text.len() - rest.len();
    let (year, end) = digits(text, start);
    let year = match end - start {
        4 => year,
        2 if labelled && !text[end..].starts_with(':') => in_full(year),
        _ => return None,
    };
    Some((iso(year, month, day)?, end))
}

fn day_then_number(text: &str, day: u32, end: usize) -> Option<(String, usize)> {
    let mark = text[end..].chars().next().filter(|c| matches!(c, '/' | '.'))?;
    let rest = text[end..].strip_prefix(mark)?;
    let (month, end) = number(text, text.len() - rest.len())?;
    let rest = text[end..].strip_prefix(mark)?;
    let start = text.len() - rest.len();
    let (year, end) = digits(text, start);
    (end - start == 4).then_some(())?;
    // Where the second number can be no month the first one is.
    let date = iso(year, month, day).or_else(|| iso(year, day, month).filter(|_| mark == '/'))?;
    Some((date, end))
}

/// `february 24, 2014`, `feb. 24th 2014`.
fn month_first(text: &str, at: usize) -> Option<(String, usize)> {
    let (month, end) = month_name(text, at)?;
    let rest = text[end..].trim_start_matches(['.', ' ']);
    let (day, end) = number(text, text.len() - rest.len())?;
    let rest = &text[end..];
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|suffix| rest.strip_prefix(suffix)).unwrap_or(rest);
    let gap = rest.trim_start_matches([' ', ',']);
    (gap.len() < rest.len()).then_some(())?;
    let start = text.len() - gap.len();
    let (year, end) = digits(text, start);
    if end - start == 4 {
        return Some((iso(year, month, day)?, end));
    }
    // `feb 18 15:37:50 2014`, as a machine writes it: the time is inside.
    let (_, end) = time(text, start, false)?;
    let end = zone(text, end);
    let gap = text[end..].strip_prefix(' ')?;
    let start = text.len() - gap.len();
    let (year, end) = digits(text, start);
    (end - start == 4).then_some(())?;
    Some((iso(year, month, day)?, end))
}

/// Past the zone that may follow a time: ` +0800`, ` gmt+08:00`, ` cst`.
fn zone(text: &str, at: usize) -> usize {
    let Some(rest) = text[at..].strip_prefix(' ') else { return at };
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    let offset = rest[letters..].strip_prefix(['+', '-']).map_or(0, |offset| {
        1 + offset.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b':').count()
    });
    match (letters, offset) {
        (0, 0) => at,
        (0..=5, 0..=6) => at + 1 + letters + offset,
        _ => at,
    }
}

/// The month that a word names, and where the word ends.
pub(super) fn month_name(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = &text[at..];
    // No name of a month is longer.
    let length: usize = rest.chars().take_while(|c| c.is_alphabetic()).take(12).map(char::len_utf8).sum();
    let word = &rest[..length];
    let month = MONTHS.iter().position(|names| names.split(' ').any(|name| name == word))?;
    Some((month as u32 + 1, at + length))
}

/// English, German, French, Spanish, Portuguese, Italian and Russian.
const MONTHS: [&str; 12] = [
    "january jan januar janvier enero janeiro gennaio января",
    "february feb februar février febrero fevereiro febbraio февраля",
    "march mar märz mars marzo março марта",
    "april apr avril abril aprile апреля",
    "may mai mayo maio maggio мая",
    "june jun juni juin junio junho giugno июня",
    "july jul juli juillet julio julho luglio июля",
    "august aug août agosto августа",
    "september sep sept septembre septiembre setembro settembre сентября",
    "october oct oktober okt octobre octubre outubro ottobre октября",
    "november nov novembre noviembre novembro ноября",
    "december dec dezember dez décembre diciembre dezembro dicembre декабря",
];

/// `二〇一四年二月二十四日`, `民国103年2月24日`, `昭和63年12月1日`.
fn chinese(text: &str, at: usize) -> Option<(String, usize)> {
    let (year, end) = match era(text, at) {
        Some(era) => {
            let (number, end) = written_number(text, era.end)?;
            (era.year_by_the_sun(number)?, end)
        }
        None => written_number(text, at)?,
    };
    let (month, end) = written_number(text, past(text, end, &['年'])?)?;
    let (day, end) = written_number(text, past(text, end, &['月'])?)?;
    match past(text, end, &['日', '号']) {
        Some(end) => Some((iso(year, month, day)?, end - gap_before(text, end))),
        // `三月十几日` is no day.
        None if text[end..].starts_with(char::is_alphanumeric) => None,
        None => Some((iso(year, month, day)?, end)),
    }
}

/// Past one of these marks, around which a few spaces may stand.
fn past(text: &str, at: usize, marks: &[char]) -> Option<usize> {
    let spaces = |at: usize| text[at..].bytes().take(2).take_while(|&byte| byte == b' ').count();
    let at = at + spaces(at);
    let rest = text[at..].strip_prefix(marks)?;
    let end = text.len() - rest.len();
    Some(end + spaces(end))
}

/// How many spaces stand directly before a place.
fn gap_before(text: &str, at: usize) -> usize {
    text[..at].len() - text[..at].trim_end_matches(' ').len()
}

pub(super) fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 31,
    };
    let possible = (1000..=2999).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day);
    possible.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Adds the time that follows a date, with little between them.
fn with_time(text: &str, date: String, span: Range<usize>) -> (Date, Range<usize>) {
    let rest = &text[span.end..];
    let marks = |c| matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '-' | ',' | '|' | '·' | '\t' | ':');
    let gap = rest.strip_prefix('t').unwrap_or(rest).trim_start_matches(marks);
    let gap = gap.strip_prefix("at ").unwrap_or(gap);
    // The day of the week in brackets may come first.
    let gap = gap.strip_prefix("星期").or_else(|| gap.strip_prefix("周")).map_or(gap, |rest| {
        rest.trim_start_matches(|c: char| numeral(c).is_some() || matches!(c, '日' | '天'))
            .trim_start_matches(marks)
    });
    const LATER: [&str; 4] = ["下午", "晚上", "午后", "오후"];
    const EARLIER: [&str; 6] = ["上午", "凌晨", "早上", "中午", "午前", "오전"];
    let half = |parts: &[&str]| parts.iter().find_map(|part| gap.strip_prefix(part)).map(str::trim_start);
    let (gap, later) = match half(&LATER) {
        Some(rest) => (rest, true),
        None => (half(&EARLIER).unwrap_or(gap), false),
    };
    let start = text.len() - gap.len();
    if let Some((time, end)) = time(text, start, later) {
        return (Date { date, time: Some(time) }, span.start..end);
    }
    let within = text[span.clone()].split(' ').find(|part| part.contains(':'));
    let time = within.and_then(|part| self::time(part, 0, false)).map(|(time, _)| time);
    (Date { date, time }, span)
}

/// `15:37`, `15:37:50`, `15时37分`, `3:37 pm`. `later`: whether it is said to be after noon.
fn time(text: &str, start: usize, later: bool) -> Option<(String, usize)> {
    let (hour, end) = number(text, start)?;
    let rest = text[end..].strip_prefix([':', '时', '点', '시'])?;
    // Korean has spaces between them.
    let spaced = |rest: &str| text.len() - rest.strip_prefix(' ').unwrap_or(rest).len();
    let (minute, end) = number(text, spaced(rest))?;
    let second = text[end..].strip_prefix([':', '分', '분']).and_then(|rest| number(text, spaced(rest)));
    let (second, end) = match second.filter(|&(second, _)| second < 60) {
        Some((second, end)) => (Some(second), end),
        None => (None, end),
    };
    let end = text[end..].strip_prefix(['分', '秒', '분', '초']).map_or(end, |rest| text.len() - rest.len());
    let half = text[end..].trim_start_matches([' ', '\u{a0}']);
    let marked = |mark: &str, dotted: &str| {
        let rest = half.strip_prefix(mark).or_else(|| half.strip_prefix(dotted))?;
        (!rest.starts_with(|c: char| c.is_alphanumeric())).then(|| text.len() - rest.len())
    };
    let (after, before) = (marked("pm", "p.m."), marked("am", "a.m."));
    let hour = match hour {
        12 if before.is_some() => 0,
        1..=11 if after.is_some() || later => hour + 12,
        hour => hour,
    };
    (hour < 24 && minute < 60).then_some(())?;
    let end = after.or(before).unwrap_or(end);
    Some(match second {
        Some(second) => (format!("{hour:02}:{minute:02}:{second:02}"), end),
        None => (format!("{hour:02}:{minute:02}"), end),
    })
}

fn separator(text: &str, at: usize) -> Option<(char, usize)> {
    let gap = text[at..].strip_prefix(' ').filter(|rest| rest.starts_with(['年', '月', '년', '월']));
    let at = gap.map_or(at, |rest| text.len() - rest.len());
    let c = text[at..].chars().next()?;
    let mark = match c {
        '-' | '/' | '.' | '年' | '月' => c,
        '년' => '年',
        '월' => '月',
        _ => return None,
    };
    Some((mark, at + c.len_utf8()))
}

/// A number of one or two digits.
fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let (value, end) = digits(text, at);
    (1..=2).contains(&(end - at)).then_some((value, end))
}

/// A date by its distance from a day that is not known: `3小时前`, `昨天 12:30`, `2 days ago`.
pub(super) fn relative_date(text: &str) -> Option<&str> {
    const AGO: [&str; 8] = ["秒前", "分钟前", "小时前", "天前", "周前", "个月前", "月前", "年前"];
    const AGO_ENGLISH: [&str; 7] = ["second", "minute", "hour", "day", "week", "month", "year"];
    let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let (_, end) = digits(text, start);
    let rest = text[end..].trim_start();
    let ago = AGO.iter().find_map(|unit| rest.strip_prefix(unit));
    let english = || {
        let rest = AGO_ENGLISH.iter().find_map(|unit| rest.strip_prefix(unit))?;
        rest.strip_prefix('s').unwrap_or(rest).strip_prefix(" ago")
    };
    if end > start {
        if let Some(after) = ago.or_else(english) {
            return Some(&text[start..text.len() - after.len()]);
        }
    }
    ["昨天", "前天", "刚刚", "yesterday", "just now"]
        .into_iter()
        .find(|day| text.strip_prefix(day).is_some_and(|rest| rest.len() <= 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_dates() {
        for (text, expected) in [
            ("发布日期:2014-02-24 08:45  浏览", ("2014-02-24", Some("08:45"))),
            ("发表于 2014-2-18 15:37:50 | 只看", ("2014-02-18", Some("15:37:50"))),
            ("2005年3月11日12:12 来源", ("2005-03-11", Some("12:12"))),
            ("发表时间： 06/02/2022 - 13:48", ("2022-02-06", Some("13:48"))),
            ("2012/7/8", ("2012-07-08", None)),
            ("2014.02.18", ("2014-02-18", None)),
            ("2014年2月18日 15时37分", ("2014-02-18", Some("15:37"))),
            ("2014 年 2 月 18 日", ("2014-02-18", None)),
            ("2014年2月18日 下午3:07", ("2014-02-18", Some("15:07"))),
            ("2014年2月18日星期二 09:05", ("2014-02-18", Some("09:05"))),
            ("二〇一四年二月十八日", ("2014-02-18", None)),
            ("二零一四年十二月二十四日", ("2014-12-24", None)),
            ("民国103年2月18日", ("2014-02-18", None)),
            ("民国一百零三年二月廿四日", ("2014-02-24", None)),
            ("18 feb 2014", ("2014-02-18", None)),
            ("posted by a on february 18, 2014 at 3:07 pm", ("2014-02-18", Some("15:07"))),
            ("feb. 18th, 2014", ("2014-02-18", None)),
            ("18th of february 2014", ("2014-02-18", None)),
            ("18. februar 2014", ("2014-02-18", None)),
            ("18 de febrero de 2014", ("2014-02-18", None)),
            ("18.02.2014", ("2014-02-18", None)),
            ("02/18/2014", ("2014-02-18", None)),
            ("tue feb 18 15:37:50 2014", ("2014-02-18", Some("15:37:50"))),
            ("2014-02-18t15:37:50+08:00", ("2014-02-18", Some("15:37:50"))),
            ("tue feb 18 15:37:50 +0800 2014", ("2014-02-18", Some("15:37:50"))),
            ("tue feb 18 15:37:50 gmt+08:00 2014", ("2014-02-18", Some("15:37:50"))),
            ("tue feb 18 15:37:50 cst 2014", ("2014-02-18", Some("15:37:50"))),
            ("令和元年五月一日", ("2019-05-01", None)),
            ("昭和63年12月1日", ("1988-12-01", None)),
            ("二o一四年二月十八日", ("2014-02-18", None)),
            ("2014年二月十八日", ("2014-02-18", None)),
            ("民国 103 年 2 月 18 日 15:37", ("2014-02-18", Some("15:37"))),
            ("2014년 2월 18일 오후 3:07", ("2014-02-18", Some("15:07"))),
            ("2014년2월18일 3시 7분", ("2014-02-18", Some("03:07"))),
            ("2014年2月18日 午后3时7分", ("2014-02-18", Some("15:07"))),
            ("㍻26年2月18日", ("2014-02-18", None)),
        ] {
            let (date, _) = find_date(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((date.date.as_str(), date.time.as_deref()), expected, "{text}");
        }
        for text in [
            "400-8352-114",
            "2014-13-01",
            "5.86亿",
            "2014年春节",
            "20140224",
            "1-2-3",
            "14-02-18",
            "12345678901234567890",
            "一九",
            "三月十八日",
            "may 2014",
            "a march of 18 2014s",
            "12 mars bars",
            "1898年6月11日,皇帝下诏变法",
            "平成40年2月24日",
            "明治五年十二月二日",
            "1898年六月十一日",
            "二〇一四年三月十几日",
            "18-feb-14",
        ] {
            assert_eq!(find_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_label_makes_a_date_of_less() {
        for text in ["日期:14-02-18", "date: 20140218", "发布:14/2/18"] {
            assert_eq!(find_labelled_date(text).unwrap().0.date, "2014-02-18", "{text}");
        }
        assert_eq!(find_labelled_date("日期:1898年6月11日").unwrap().0.date, "1898-06-11");
        for text in ["日期:1298年6月11日", "日期: 佛历 57年2月18日", "㊪26年2月18日", "日期:某年26年2月18日"]
        {
            assert_eq!(find_labelled_date(text), None, "{text}");
        }
    }

    #[test]
    fn relative_dates_stay_relative() {
        for (text, expected) in [
            ("3小时前", "3小时前"),
            ("昨天 12:30", "昨天"),
            ("2 days ago", "2 days ago"),
            ("5 分钟前", "5 分钟前"),
        ] {
            assert_eq!(relative_date(text), Some(expected));
        }
        assert_eq!(relative_date("昨天他去了北京,从此再也没有回来"), None);
        assert_eq!(relative_date("3"), None);
    }
}
