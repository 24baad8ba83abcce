//! The date and time of a message.

/// A date and the time of day behind it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The three numbers of the date as they stand.
    numbers: [u32; 3],
    /// Whether the year stands first.
    year_first: bool,
    /// Whether noon is told in English, as Americans do, who say the month first.
    english: bool,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: String,
}

impl Stamp {
    /// `YYYY-MM-DD`.
    pub fn date(&self, month_first: bool) -> String {
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
pub(super) fn month_first(heads: &[(Stamp, &str)]) -> Option<bool> {
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
pub(super) fn stamp(text: &str) -> Option<(Stamp, &str)> {
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
}
