//! How the values of a place are written in a fragment.

use crate::state::ascending;
use percent_encoding::{percent_decode_str, utf8_percent_encode, NON_ALPHANUMERIC};

/// A value that has the shape of a date.
pub fn date(value: &str) -> Option<String> {
    let shaped = value.len() == 10
        && value.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shaped.then(|| value.to_owned())
}

/// The value of a name, or the usual one, which has none.
pub fn chosen<T: Clone + Default>(names: &[(T, &str)], name: &str) -> T {
    names.iter().find(|(_, one)| *one == name).map(|(value, _)| value.clone()).unwrap_or_default()
}

/// Names in a row.
pub fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(".")
}

/// Numbers in ascending order as `0-2,4`.
pub fn ranges(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let texts = runs.into_iter().map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    });
    texts.collect::<Vec<_>>().join(",")
}

/// Documents of a link: at most this many, so that a hostile one cannot fill the memory.
const MOST_DOCUMENTS: u32 = 100_000;

/// The numbers that [`ranges`] wrote; what is no number is passed over.
pub fn unranged(text: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    for run in text.split(',') {
        let (first, last) = run.split_once('-').unwrap_or((run, run));
        if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
            let room = MOST_DOCUMENTS - numbers.len() as u32;
            numbers.extend((first..=last).take(room as usize));
        }
    }
    ascending(numbers)
}

/// Percent-encodes what would end a value or not survive in an address bar; other text stays readable.
pub fn escape(text: &str, out: &mut String) {
    let readable = |c: char| {
        c.is_ascii_alphanumeric() || "-_.~@*,/:!".contains(c) || !c.is_ascii() && c.is_alphanumeric()
    };
    for c in text.chars() {
        match readable(c) {
            true => out.push(c),
            false => out.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC)),
        }
    }
}

/// What [`escape`] wrote, and what browsers write.
pub fn unescape(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Measures by their ids, each once; what is none of these is passed over.
pub fn measures<M: Copy + PartialEq>(value: &str, all: &[M], id_of: fn(M) -> &'static str) -> Vec<M> {
    let mut found = Vec::new();
    for measure in value.split('.').filter_map(|id| all.iter().copied().find(|one| id_of(*one) == id)) {
        if !found.contains(&measure) {
            found.push(measure);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_protocol::{KeynessId, Named};

    #[test]
    fn unknown_measures_are_passed_over() {
        let read = measures("log_ratio.x2..X.微.bic.log_ratio", KeynessId::ALL, Named::id);
        assert_eq!(read, [KeynessId::LogRatio, KeynessId::Bic]);
    }
}
