//! Numbers as they are read. Whole arithmetic only: the standard library's printing of fractions is large.

/// `13,402`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

pub fn count(number: u32) -> String {
    grouped(number.into())
}

/// A count with its English noun: `1 hit`, `2 hits`.
pub fn plural(number: u32, one: &str, many: &str) -> String {
    plural_of(number.into(), one, many)
}

/// The same of what may be more than four thousand million.
pub fn plural_of(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with so many digits after the point, rounded half up; `–` for what is no number.
pub fn fixed(number: f64, digits: u32) -> String {
    if !number.is_finite() || number.abs() > 1e15 {
        return "–".to_owned();
    }
    let scale = 10_u64.pow(digits);
    let scaled = (number.abs() * scale as f64 + 0.5) as u64;
    let sign = if number < 0.0 && scaled > 0 { "−" } else { "" };
    let whole = grouped(scaled / scale);
    if digits == 0 {
        return format!("{sign}{whole}");
    }
    let rest = (scaled % scale).to_string();
    let zeros = "0".repeat(digits as usize - rest.len());
    format!("{sign}{whole}.{zeros}{rest}")
}

/// A frequency per million: whole from 100 on, with a digit or two after the point below.
pub fn per_million(rate: f64) -> String {
    match rate {
        rate if rate >= 100.0 || rate == 0.0 => fixed(rate, 0),
        rate if rate >= 10.0 => fixed(rate, 1),
        rate => fixed(rate, 2),
    }
}

/// A dispersion, which lies between 0 and 1; `–` where there is none.
pub fn dispersion(dp: Option<f64>) -> String {
    dp.map_or_else(|| "–".to_owned(), |dp| fixed(dp, 2))
}

/// Bytes as `1.2 MB`; whole from ten on.
pub fn bytes(number: f64) -> String {
    let units = ["kB", "MB", "GB", "TB"];
    let (mut value, mut unit) = (number / 1000.0, 0);
    while value >= 1000.0 && unit + 1 < units.len() {
        (value, unit) = (value / 1000.0, unit + 1);
    }
    let digits = u32::from(value < 10.0 && unit > 0);
    format!("{}\u{a0}{}", fixed(if unit == 0 { value.max(1.0) } else { value }, digits), units[unit])
}

/// A share as `10.1%`.
pub fn percent(share: f64) -> String {
    format!("{}%", fixed(share * 100.0, 1))
}

/// A score: two digits after the point, more where it is small, powers of ten below that; `–` where there is none.
pub fn score(value: Option<f64>) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return "–".to_owned() };
    match value.abs() {
        0.0 => "0".to_owned(),
        size if size >= 1e12 => power(value),
        size if size >= 1000.0 => fixed(value, 1),
        size if size >= 0.1 => fixed(value, 2),
        size if size >= 0.001 => fixed(value, 4),
        _ => power(value),
    }
}

/// A value as `1.2 × 10⁻⁹`.
fn power(value: f64) -> String {
    let mut size = value.abs();
    let mut exponent = 0_i32;
    while size >= 10.0 {
        size /= 10.0;
        exponent += 1;
    }
    while size < 1.0 {
        size *= 10.0;
        exponent -= 1;
    }
    // Rounding may reach the next power.
    if size >= 9.95 {
        size = 1.0;
        exponent += 1;
    }
    let digits: String = exponent.unsigned_abs().to_string().bytes().map(raised).collect();
    let minus = if exponent < 0 { "⁻" } else { "" };
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{} × 10{minus}{digits}", fixed(size, 1))
}

fn raised(digit: u8) -> char {
    ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][usize::from(digit.saturating_sub(b'0')).min(9)]
}

/// A probability: `<.0001` for what is less.
pub fn probability(p: f64) -> String {
    match p {
        p if p < 0.0001 => "<.0001".to_owned(),
        p => fixed(p, 4).trim_start_matches('0').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (13402, "13,402"), (1_234_567, "1,234,567")];
        for (number, expected) in cases {
            assert_eq!(grouped(number), expected);
        }
    }

    #[test]
    fn fractions_are_rounded() {
        let cases = [
            (0.314, 2, "0.31"),
            (0.005, 2, "0.01"),
            (0.999, 2, "1.00"),
            (2536.9, 0, "2,537"),
            (-1.25, 1, "−1.3"),
            (-0.001, 2, "0.00"),
            (f64::NAN, 2, "–"),
            (f64::INFINITY, 2, "–"),
        ];
        for (number, digits, expected) in cases {
            assert_eq!(fixed(number, digits), expected, "{number}");
        }
        assert_eq!(percent(0.1009), "10.1%");
        assert_eq!(per_million(2536.9), "2,537");
        assert_eq!(per_million(12.34), "12.3");
        assert_eq!(per_million(0.5), "0.50");
        assert_eq!(dispersion(None), "–");
        assert_eq!(score(None), "–");
    }

    #[test]
    fn bytes_are_read_in_thousands() {
        let cases = [
            (0.0, "1 kB"),
            (71_135.0, "71 kB"),
            (1_234_567.0, "1.2 MB"),
            (82_218_542.0, "82 MB"),
            (4.2e12, "4.2 TB"),
        ];
        for (number, expected) in cases {
            assert_eq!(bytes(number).replace('\u{a0}', " "), expected);
        }
    }

    #[test]
    fn scores_keep_what_tells_them_apart() {
        let cases = [
            (Some(12.345), "12.35"),
            (Some(-3.5), "−3.50"),
            (Some(1234.56), "1,234.6"),
            (Some(0.01234), "0.0123"),
            (Some(0.000_012_3), "1.2 × 10⁻⁵"),
            (Some(-9.99e-20), "−1.0 × 10⁻¹⁹"),
            (Some(2.5e19), "2.5 × 10¹⁹"),
            (Some(0.0), "0"),
            (None, "–"),
            (Some(f64::INFINITY), "–"),
        ];
        for (value, expected) in cases {
            assert_eq!(score(value), expected, "{value:?}");
        }
        assert_eq!(
            (probability(1e-9), probability(0.05), probability(1.0)),
            ("<.0001".into(), ".0500".into(), "1.0000".into())
        );
    }
}
