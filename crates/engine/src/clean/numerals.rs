//! Numbers in digits and in Chinese numerals, as dates have them.

pub(super) fn numeral(c: char) -> Option<u32> {
    "〇一二三四五六七八九十百廿卅零元○◯".chars().position(|known| known == c).map(|place| match place {
        12 => 20,
        13 => 30,
        14 | 16 | 17 => 0,
        15 => 1,
        11 => 100,
        place => place as u32,
    })
}

/// A number in digits or in Chinese numerals: `二〇一四` digit by digit, `二十四`, `廿四` and `一百零三` by value.
pub(super) fn written_number(text: &str, at: usize) -> Option<(u32, usize)> {
    let (value, end) = digits(text, at);
    if (1..=4).contains(&(end - at)) {
        return Some((value, end));
    }
    // A letter O is often typed for the round zero.
    let digit = |(place, c)| if place > 0 && c == 'o' { Some(0) } else { numeral(c) };
    let numerals: Vec<u32> = text[at..].chars().take(5).enumerate().map_while(digit).collect();
    let (&last, _) = numerals.split_last()?;
    let length: usize = text[at..].chars().take(numerals.len()).map(char::len_utf8).sum();
    let value = if numerals.len() == 4 && numerals.iter().all(|&digit| digit < 10) {
        numerals.iter().fold(0, |value, digit| 10 * value + digit)
    } else if numerals.len() > 1 && numerals.iter().all(|&digit| digit < 10) {
        return None;
    } else {
        let (mut value, mut digit) = (0, 0);
        for &numeral in &numerals {
            match numeral {
                10 | 100 => {
                    value += digit.max(1) * numeral;
                    digit = 0;
                }
                20 | 30 => value += numeral,
                _ => digit = numeral,
            }
        }
        value + if last < 10 { digit } else { 0 }
    };
    Some((value, at + length))
}

pub(super) fn digits(text: &str, at: usize) -> (u32, usize) {
    let end = at + text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    // Too many digits are no part of a date; their value does not matter.
    (text[at..end].parse().unwrap_or(0), end)
}
