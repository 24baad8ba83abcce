//! How the values of a place are written in a fragment.

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
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Percent-encodes what would end a value or not survive in an address bar; other text stays readable.
pub fn escape(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for character in text.chars() {
        let plain = character.is_ascii_alphanumeric()
            || matches!(character, '-' | '_' | '.' | '~' | '@' | '*' | ',' | '/' | ':' | '!')
            || (!character.is_ascii() && character.is_alphanumeric());
        if plain {
            out.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)].into());
            out.push(HEX[usize::from(byte & 15)].into());
        }
    }
}

/// What [`escape`] wrote, and what browsers write.
pub fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let decoded = match (first, tail) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        bytes.push(decoded.unwrap_or(first));
        rest = if decoded.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).map(|digit| digit as u8)
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
