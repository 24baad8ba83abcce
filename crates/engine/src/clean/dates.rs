//! Dates and times in a line.

use std::ops::Range;

/// A date, with the time of day if one follows it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
}

/// The first date of a text in normal form (`2014-02-24`, `2014年2月24日`, `2014/2/24`, `24/02/2014`), and its place.
pub(super) fn find_date(text: &str) -> Option<(Date, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (number, end) = digits(text, at);
        match end - at {
            4 => {
                if let Some((date, end)) = year_first(text, number, end) {
                    return Some(with_time(text, date, at..end));
                }
            }
            1 | 2 => {
                if let Some((date, end)) = day_first(text, number, end) {
                    return Some(with_time(text, date, at..end));
                }
            }
            _ => {}
        }
        at = end;
    }
    None
}

fn year_first(text: &str, year: u32, end: usize) -> Option<(String, usize)> {
    let (separator, end) = separator(text, end)?;
    let (month, end) = number(text, end)?;
    let (second, end) = self::separator(text, end)?;
    if (separator == '年') != (second == '月') || (separator != '年' && separator != second) {
        return None;
    }
    let (day, end) = number(text, end)?;
    let end = end + if text[end..].starts_with('日') { '日'.len_utf8() } else { 0 };
    Some((iso(year, month, day)?, end))
}

fn day_first(text: &str, day: u32, end: usize) -> Option<(String, usize)> {
    let rest = text[end..].strip_prefix('/')?;
    let (month, end) = number(text, text.len() - rest.len())?;
    let rest = text[end..].strip_prefix('/')?;
    let start = text.len() - rest.len();
    let (year, end) = digits(text, start);
    (end - start == 4).then_some(())?;
    Some((iso(year, month, day)?, end))
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let possible = (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    possible.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Adds the time that follows a date, with little between them.
fn with_time(text: &str, date: String, span: Range<usize>) -> (Date, Range<usize>) {
    let rest = &text[span.end..];
    let gap = rest.trim_start_matches([' ', '\u{3000}', '\u{a0}', 't', '-', ',']);
    let start = text.len() - gap.len();
    match time(text, start) {
        Some((time, end)) => (Date { date, time: Some(time) }, span.start..end),
        None => (Date { date, time: None }, span),
    }
}

fn time(text: &str, start: usize) -> Option<(String, usize)> {
    let (hour, end) = number(text, start)?;
    let rest = text[end..].strip_prefix(':')?;
    let (minute, end) = number(text, text.len() - rest.len())?;
    (hour < 24 && minute < 60).then_some(())?;
    let second = text[end..].strip_prefix(':').and_then(|rest| number(text, text.len() - rest.len()));
    match second.filter(|&(second, _)| second < 60) {
        Some((second, end)) => Some((format!("{hour:02}:{minute:02}:{second:02}"), end)),
        None => Some((format!("{hour:02}:{minute:02}"), end)),
    }
}

fn separator(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text[at..].chars().next().filter(|c| matches!(c, '-' | '/' | '.' | '年' | '月'))?;
    Some((c, at + c.len_utf8()))
}

/// A number of one or two digits.
fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let (value, end) = digits(text, at);
    (1..=2).contains(&(end - at)).then_some((value, end))
}

fn digits(text: &str, at: usize) -> (u32, usize) {
    let end = at + text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    // Too many digits are no part of a date; their value does not matter.
    (text[at..end].parse().unwrap_or(0), end)
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
        ] {
            let (date, _) = find_date(text).unwrap();
            assert_eq!((date.date.as_str(), date.time.as_deref()), expected, "{text}");
        }
        for text in [
            "400-8352-114",
            "2014-13-01",
            "5.86亿",
            "2014年春节",
            "20140224",
            "1-2-3",
            "12345678901234567890",
        ] {
            assert_eq!(find_date(text), None, "{text}");
        }
    }
}
