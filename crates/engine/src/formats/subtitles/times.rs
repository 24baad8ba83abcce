//! The times of a cue: `00:00:01,000 --> 00:00:04,000 align:start`, and what programs and translating machines make of it.

/// When a cue is shown, in milliseconds, and what else its line has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Times<'t> {
    pub from: u64,
    pub to: u64,
    /// What comes behind the times and is no setting of the cue.
    pub said: &'t str,
    /// Whether a comma alone stands between the two, as in sbv.
    pub by_comma: bool,
}

/// The times that a line is.
pub(super) fn times(line: &str) -> Option<Times<'_>> {
    let (from, rest) = clock(line.trim_start())?;
    let is_arrow = |c: char| " \t-–—―=＝>＞→".contains(c);
    let to = rest.trim_start_matches(is_arrow);
    let arrow = &rest[..rest.len() - to.len()];
    let by_comma = arrow.is_empty() && to.starts_with(',');
    if !by_comma && !arrow.contains(['>', '＞', '→']) {
        return None;
    }
    let (to, rest) = clock(if by_comma { &to[1..] } else { to })?;
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace) && !by_comma) {
        return None;
    }
    // `align:start position:0%`, `X1:63`
    let is_setting = |word: &str| {
        word.split_once(':').is_some_and(|(name, _)| name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    };
    let settings = rest.split_whitespace().all(is_setting);
    Some(Times { from, to, said: if settings { "" } else { rest.trim() }, by_comma })
}

/// A time at the beginning of a text, and what follows it. Minutes and seconds alone are one if they have a fraction.
pub(super) fn clock(text: &str) -> Option<(u64, &str)> {
    let mut parts = [0u64; 4];
    let mut count = 0;
    let mut rest = text;
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 4 || count == 4 {
            return None;
        }
        parts[count] = rest[..digits].parse().ok()?;
        count += 1;
        rest = &rest[digits..];
        // A machine that translates subtitles puts spaces behind the colons.
        let Some(after) =
            rest.strip_prefix([':', '：']).map(|after| after.strip_prefix(' ').unwrap_or(after))
        else {
            break;
        };
        if !after.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        rest = after;
    }
    let fraction = rest.strip_prefix([',', '.', '，']).and_then(|after| {
        let after = after.strip_prefix(' ').unwrap_or(after);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        // In `0:00:01,0:00:02` the comma is no point.
        let is_fraction = (1..=9).contains(&digits) && !after[digits..].starts_with(':');
        is_fraction.then(|| {
            let thousandths = format!("{:0<3}", &after[..digits.min(3)]).parse().unwrap_or(0);
            (thousandths, &after[digits..])
        })
    });
    let (thousandths, rest) = fraction.unwrap_or((0, rest));
    let seconds = match (count, fraction) {
        (2, Some(_)) => parts[0] * 60 + parts[1],
        // The fourth counts pictures.
        (3 | 4, _) => (parts[0] * 60 + parts[1]) * 60 + parts[2],
        _ => return None,
    };
    Some((seconds * 1000 + thousandths, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_all_their_forms() {
        for (line, from, to, said) in [
            ("00:00:01,000 --> 00:00:02,500", 1000, 2500, ""),
            ("00:01.5 --> 00:02.25 align:start position:0%", 1500, 2250, ""),
            ("1:02:03.004-->1:02:04.005", 3_723_004, 3_724_005, ""),
            ("00:00:01 --> 00:00:02", 1000, 2000, ""),
            ("00: 00: 01, 000 -> 00: 00: 02, 000", 1000, 2000, ""),
            ("00：00：01，000 → 00：00：02，000", 1000, 2000, ""),
            ("00:00:01,000 --> 00:00:02,000 X1:63 X2:223", 1000, 2000, ""),
            ("00:00:01,000 --> 00:00:02,000 开船：快", 1000, 2000, "开船：快"),
            ("0:00:01.000,0:00:02.000", 1000, 2000, ""),
            ("0:00:01,0:00:02", 1000, 2000, ""),
        ] {
            let found = times(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((found.from, found.to, found.said), (from, to, said), "{line}");
        }
        for line in [
            "",
            "8:00 --> 9:00",
            "00:00:01,000",
            "00:00:01,000 - 00:00:02,000",
            "从 00:00:01 --> 00:00:02",
            "00:00:01 --> 00:00:02。",
            "1:2:3:4:5 --> 6",
        ] {
            assert_eq!(times(line), None, "{line}");
        }
    }
}
