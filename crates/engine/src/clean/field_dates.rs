//! Dates in fields that are to hold one: columns, properties, attributes. They may be older than those in running text, and
//! less than a day.

use super::dates::{find, iso, month_name, Stands};
use super::eras::era;
use super::numerals::{digits, written_number};

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    /// `YYYY-MM-DD`, or as much of it as is known.
    pub date: String,
    pub time: Option<String>,
    /// Whether the field says nothing else.
    pub alone: bool,
}

impl Dated {
    fn alone(date: String) -> Dated {
        Dated { date, time: None, alone: true }
    }
}

/// The date in a field, which is in normal form.
pub(crate) fn date_of(value: &str) -> Option<Dated> {
    let value = value.trim();
    run_of_digits(value)
        .or_else(|| day(value))
        .or_else(|| short_era(value))
        .or_else(|| part(value))
        .or_else(|| seconds(value))
}

/// A day and a time without marks between their parts: `20140224084500`, `201402240845`, `20140224T084500Z`.
fn run_of_digits(value: &str) -> Option<Dated> {
    let value = value.strip_suffix('z').unwrap_or(value);
    let parted = value.get(8..9) == Some("t");
    let digits = if parted { format!("{}{}", &value[..8], &value[9..]) } else { value.to_owned() };
    let is_run = matches!(digits.len(), 12 | 14) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_run.then_some(())?;
    let number = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let (hour, minute, second) = (number(8..10)?, number(10..12)?, number(12..14));
    let year = number(0..4).filter(|year| (1800..=2100).contains(year))?;
    let possible = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
    let date = iso(year, number(4..6)?, number(6..8)?).filter(|_| possible)?;
    let time = match second {
        Some(second) => format!("{hour:02}:{minute:02}:{second:02}"),
        None => format!("{hour:02}:{minute:02}"),
    };
    Some(Dated { date, time: Some(time), alone: true })
}

/// A day, with its time.
fn day(value: &str) -> Option<Dated> {
    // A date in ISO's form has a T before the time.
    let bytes = value.as_bytes();
    let spaced = (bytes.len() > 11 && bytes[10] == b't' && bytes[11].is_ascii_digit())
        .then(|| format!("{} {}", &value[..10], &value[11..]));
    let value = spaced.as_deref().unwrap_or(value);
    let (found, span) = find(value, Stands::Field).or_else(|| old(value))?;
    let (before, after) = (&value[..span.start], &value[span.end..]);
    let alone = says_nothing(before) && says_nothing(after);
    // Numbers of parts look like days of the Middle Ages.
    if found.date.as_str() < "1800" && !alone {
        return None;
    }
    Some(Dated { date: found.date, time: found.time, alone })
}

/// A day before the year 1000 in ISO's form.
fn old(value: &str) -> Option<(super::dates::Date, std::ops::Range<usize>)> {
    let is_iso = value.len() == 10
        && value.bytes().enumerate().all(|(at, byte)| {
            if matches!(at, 4 | 7) {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    let later = is_iso
        .then(|| iso(1000 + digits(&value[..4], 0).0, digits(&value[5..7], 0).0, digits(&value[8..], 0).0));
    let possible = later.flatten().is_some() && ("0100".."1000").contains(&value);
    possible.then(|| (super::dates::Date { date: value.to_owned(), time: None }, 0..value.len()))
}

/// Whether what stands beside a date is of it: the day of the week, a zone, parts of seconds.
fn says_nothing(text: &str) -> bool {
    let mut before = ' ';
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !c.is_alphanumeric() {
            before = c;
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let word = &rest[..end];
        let number = word.trim_end_matches('z');
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let of_zone = is_number && matches!(before, '+' | '-' | ':' | '.') && number.len() <= 9;
        let of_week = ["星期", "礼拜", "周"]
            .iter()
            .any(|week| word.strip_prefix(week).is_some_and(|day| day.chars().count() == 1))
            || word.ends_with("요일");
        let is_word = word.is_ascii() && word.len() <= 9 && (is_zone(word) || is_weekday(word));
        if !(of_zone || of_week || is_word) {
            return false;
        }
        before = ' ';
        rest = &rest[end..];
    }
    true
}

fn is_zone(word: &str) -> bool {
    let zones = [
        "z", "t", "gmt", "utc", "cst", "cest", "cet", "est", "edt", "pst", "pdt", "jst", "hkt", "bst", "msk",
    ];
    zones.contains(&word)
}

fn is_weekday(word: &str) -> bool {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() >= 3 && days.iter().any(|day| day.starts_with(word)) || word == "thurs"
}

/// A year or a month: `2014`, `2014-02`, `2014年2月`, `201402`, `二〇一四年`, `民国三十八年`, `feb 2014`.
fn part(value: &str) -> Option<Dated> {
    if let Some((month, end)) = month_name(value, 0) {
        let rest = value[end..].trim_start_matches(['.', ',', ' ', '-']);
        let (year, end) = digits(rest, 0);
        let is_year = end == 4 && end == rest.len() && (1000..=2100).contains(&year);
        return is_year.then(|| Dated::alone(format!("{year:04}-{month:02}")));
    }
    let dynasty = value.trim_start_matches(['大', '清']);
    if let Some(era) = era(dynasty, 0) {
        let (number, end) = written_number(dynasty, era.end)?;
        let rest = dynasty[end..].trim_start();
        let rest = rest.strip_prefix('年').unwrap_or(rest).trim();
        if rest.is_empty() {
            return Some(Dated::alone(format!("{:04}", era.year(number)?)));
        }
        return match era.year_by_the_sun(number) {
            Some(year) => month_of(year, rest),
            // A year by the moon ends in the next one; its first ten months are in its own.
            None => {
                let rest = rest.trim_start_matches('闰');
                let month = rest.strip_prefix('正').map(|rest| (1, rest)).or_else(|| {
                    let (month, end) = written_number(rest, 0)?;
                    Some((month, &rest[end..]))
                });
                let certain = month.is_some_and(|(month, rest)| month <= 10 && rest.starts_with('月'));
                let year = era.year(number).filter(|_| certain)?;
                Some(Dated { date: format!("{year:04}"), time: None, alone: false })
            }
        };
    }
    let (year, end) = written_number(value, 0).or_else(|| Some((value.get(..4)?.parse().ok()?, 4)))?;
    let digit = value.starts_with(|c: char| c.is_ascii_digit());
    let rest = &value[end..];
    if !(1000..=2999).contains(&year) || !digit && !rest.starts_with('年') {
        return None;
    }
    let rest = rest.trim_start_matches(['-', '/', '.', '年', '년', ' ']);
    if rest.is_empty() {
        return Some(Dated::alone(format!("{year:04}")));
    }
    month_of(year, rest)
}

fn month_of(year: u32, text: &str) -> Option<Dated> {
    let (month, end) = match digits(text, 0) {
        (month, end @ 1..=2) => (month, end),
        _ => written_number(text, 0).filter(|_| text.contains('月'))?,
    };
    let rest = text[end..].trim_matches(['月', '份', '월', ' ']);
    ((1..=12).contains(&month) && rest.is_empty()).then(|| Dated::alone(format!("{year:04}-{month:02}")))
}

/// `h26.2.24`, `昭和63/12/1`: Japanese years in short.
fn short_era(value: &str) -> Option<Dated> {
    let name = match value.chars().next()? {
        'r' => "令和",
        'h' => "平成",
        's' => "昭和",
        't' => "大正",
        'm' => "明治",
        _ => "",
    };
    let value = if name.is_empty() { value.to_owned() } else { format!("{name}{}", &value[1..]) };
    let era = era(&value, 0)?;
    let mut numbers = value[era.end..].split(['.', '/']).map(|number| {
        number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse::<u32>().ok()).flatten()
    });
    let (number, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    numbers.next().is_none().then_some(())?;
    Some(Dated::alone(iso(era.year_by_the_sun(number)?, month, day)?))
}

/// Seconds, or thousandths or millionths of them, since 1970, of this century: the day and time in Greenwich.
fn seconds(value: &str) -> Option<Dated> {
    let whole = value.split_once('.').map_or(value, |(whole, part)| {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            whole
        } else {
            value
        }
    });
    let number: i64 =
        whole.bytes().all(|byte| byte.is_ascii_digit()).then(|| whole.parse().ok()).flatten()?;
    let seconds = match whole.len() {
        10 => number,
        13 => number / 1000,
        16 => number / 1_000_000,
        _ => return None,
    };
    // From 9 September 2001, when they had ten digits, to 2040.
    (1_000_000_000..2_208_988_800).contains(&seconds).then_some(())?;
    let (year, month, day) = day_of(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let time = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    Some(Dated { date: format!("{year:04}-{month:02}-{day:02}"), time: Some(time), alone: true })
}

/// Year, month and day of a number of days since 1970, by Howard Hinnant's algorithm.
pub(crate) fn day_of(days: i64) -> (i64, i64, i64) {
    let day = days + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day_of_month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold;

    #[test]
    fn fields_say_as_much_as_is_known() {
        for (value, date, time) in [
            ("1898-06-11", "1898-06-11", None),
            ("0868-05-11", "0868-05-11", None),
            ("1872年4月30日", "1872-04-30", None),
            ("Mon Feb 24 08:45:00 +0800 2014", "2014-02-24", Some("08:45:00")),
            ("Mon Feb 24 08:45:00 GMT+08:00 2014", "2014-02-24", Some("08:45:00")),
            ("Mon, 24 Feb 2014 08:45:00 +0800", "2014-02-24", Some("08:45:00")),
            ("2014-02-24T08:45:00.000+0800", "2014-02-24", Some("08:45:00")),
            ("2014-02-24T08:45Z", "2014-02-24", Some("08:45")),
            ("24/Feb/2014:08:45:00 +0800", "2014-02-24", Some("08:45:00")),
            ("2014年02月24日 08:45 星期一", "2014-02-24", Some("08:45")),
            ("平成26年2月24日", "2014-02-24", None),
            ("平成二十六年二月", "2014-02", None),
            ("昭和63年", "1988", None),
            ("H26.2.24", "2014-02-24", None),
            ("R1/5/1", "2019-05-01", None),
            ("民國三十八年", "1949", None),
            ("光緒二十四年", "1898", None),
            ("乾隆元年", "1736", None),
            ("二〇一四年", "2014", None),
            ("二零一四年", "2014", None),
            ("二Ｏ一四年二月", "2014-02", None),
            ("一九九八年十二月", "1998-12", None),
            ("2014年2月份", "2014-02", None),
            ("1898年", "1898", None),
            ("Feb 1898", "1898-02", None),
            ("20140224084500", "2014-02-24", Some("08:45:00")),
            ("201402240845", "2014-02-24", Some("08:45")),
            ("20140224T084500Z", "2014-02-24", Some("08:45:00")),
            ("24-Feb-14", "2014-02-24", None),
            ("24 Feb 14 08:45", "2014-02-24", Some("08:45")),
            ("2014年二月二十四日", "2014-02-24", None),
            ("2014년 2월 24일 월요일", "2014-02-24", None),
            ("2014년 2월", "2014-02", None),
            ("民國 103 年 2 月 24 日", "2014-02-24", None),
            ("民國 103 年", "2014", None),
            ("㋿元年五月一日", "2019-05-01", None),
            ("㍻26年2月", "2014-02", None),
            ("㍼63年", "1988", None),
            ("㍽12年9月1日", "1923-09-01", None),
            ("㍾31年6月11日", "1898-06-11", None),
            ("1393202700", "2014-02-24", Some("00:45:00")),
            ("1393202700123", "2014-02-24", Some("00:45:00")),
            ("1393202700.5", "2014-02-24", Some("00:45:00")),
        ] {
            let dated = date_of(&fold(value)).unwrap_or_else(|| panic!("{value}"));
            assert_eq!((dated.date.as_str(), dated.time.as_deref()), (date, time), "{value}");
            assert!(dated.alone, "{value}");
        }
        for (value, date) in [
            ("2014-02-24 来自北岸", "2014-02-24"),
            ("2014-02-24/2014-03-01", "2014-02-24"),
            ("光绪二十四年四月廿三日", "1898"),
        ] {
            let dated = date_of(&fold(value)).unwrap_or_else(|| panic!("{value}"));
            assert_eq!((dated.date.as_str(), dated.alone), (date, false), "{value}");
        }
    }

    #[test]
    fn numbers_that_are_no_dates_stay_what_they_are() {
        for value in [
            "400-8352-114",
            "1234-56-78",
            "AB-1234-5-6",
            "13912345678",
            "4008352114",
            "0031",
            "2014-13",
            "2014-2015",
            "1898-13-01",
            "光绪四十年",
            "光绪二十四年冬月",
            "平成40年2月24日",
            "H26-2-24",
            "20141324084500",
            "20140224994500",
            "㊪26年2月24日",
            "佛曆 57年2月24日",
            "民國前14年",
            "一千年",
            "二〇一四",
            "三年级",
            "some day",
            "",
        ] {
            assert_eq!(date_of(&fold(value)), None, "{value}");
        }
    }
}
