//! Readings written in Latin letters.

/// A reading without its tone marks, in the letters of a keyboard: `lǜ` → `lv`. `None` where a character is no
/// letter of a reading.
pub(super) fn toneless(reading: &str) -> Option<String> {
    reading.chars().filter(|&c| !is_tone_mark(c)).map(plain).collect()
}

/// A reading as dictionaries write it: lower case, `ɡ` and `ɑ` of phonetic fonts as letters, its tone as a mark
/// (`lu:4`, `lv4` → `lǜ`).
pub(super) fn normalized(reading: &str) -> String {
    let (reading, tone) = match reading.strip_suffix(is_tone_number) {
        Some(plain) => (plain, reading.bytes().next_back().map_or(0, |digit| usize::from(digit - b'0'))),
        None => (reading, 0),
    };
    let letters: String = reading
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ɡ' => 'g',
            'ɑ' => 'a',
            'ă' => 'ǎ',
            'ĕ' => 'ě',
            'ĭ' => 'ǐ',
            'ŏ' => 'ǒ',
            'ŭ' => 'ǔ',
            c => c,
        })
        .collect();
    let letters = letters.replace("u:", "ü");
    marked(if tone > 0 { letters.replace('v', "ü") } else { letters }, tone)
}

/// A reading with the mark of a tone on the vowel that carries it: `a` or `e`, the `o` of `ou`, or the last.
fn marked(letters: String, tone: usize) -> String {
    let vowel = letters
        .find(['a', 'e'])
        .or_else(|| letters.find("ou"))
        .or_else(|| letters.rfind(['i', 'o', 'u', 'ü']))
        .and_then(|at| Some((at, letters[at..].chars().next()?)));
    let (Some((at, vowel)), 1..=4) = (vowel, tone) else { return letters };
    let marked = ["āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜ"]
        .iter()
        .zip("aeiouü".chars())
        .find(|&(_, plain)| plain == vowel)
        .and_then(|(marks, _)| marks.chars().nth(tone - 1));
    match marked {
        Some(marked) => format!("{}{marked}{}", &letters[..at], &letters[at + vowel.len_utf8()..]),
        None => letters,
    }
}

/// Whether a character numbers a tone; 5 and 0 say that there is none.
fn is_tone_number(c: char) -> bool {
    matches!(c, '0'..='5')
}

/// Whether a character can stand in a reading.
pub(super) fn is_letter(c: char) -> bool {
    plain(c).is_some() || is_tone_mark(c)
}

/// Whether a reading has a tone, as a mark or a number.
pub(super) fn is_toned(reading: &str) -> bool {
    let numbered = reading.strip_suffix(['1', '2', '3', '4']);
    numbered.is_some_and(|letters| letters.ends_with(|c: char| c == ':' || is_letter(c)))
        || reading.chars().any(|c| is_tone_mark(c) || (!c.is_ascii() && !matches!(c, 'ü' | 'ɡ' | 'ɑ' | 'ê')))
}

fn is_tone_mark(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{304}' | '\u{30c}' | '\u{306}')
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'ā' | 'á' | 'ǎ' | 'à' | 'ă' | 'ɑ' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ĕ' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' | 'ĭ' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' | 'ŏ' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' | 'ŭ' => 'u',
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
        'ń' | 'ň' | 'ǹ' => 'n',
        'ḿ' => 'm',
        'ɡ' => 'g',
        _ => return None,
    })
}

/// A bracketed reading at the start of a text: the reading, and how many bytes the brackets and what is between
/// them take. `(fā)`, `（fa）` and `(huì )`, but no `(zhǎng dà)`.
pub(super) fn bracketed(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix(['(', '（'])?;
    closed(inside).map(|(reading, length)| (reading, length + text.len() - inside.len()))
}

/// A reading and its closing bracket at the start of a text.
pub(super) fn closed(text: &str) -> Option<(&str, usize)> {
    let trimmed = text.trim_start_matches(' ');
    // The longest reading, zhuàng, has six letters; marks that combine may stand beside each.
    let length = trimmed
        .char_indices()
        .take(13)
        .find(|&(_, c)| !is_letter(c) && c != ':')
        .map(|(at, _)| at)
        .filter(|&length| length > 0)?;
    let length = length + usize::from(trimmed[length..].starts_with(is_tone_number));
    let (reading, rest) = trimmed.split_at(length);
    // `lu:` is another way to write `lü`; there is no other colon in a reading.
    if reading.replace("u:", "").contains(':') {
        return None;
    }
    let spaced = rest.trim_start_matches(' ');
    let after = spaced.strip_prefix([')', '）'])?;
    Some((reading, text.len() - after.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_brackets() {
        assert_eq!(bracketed("(fā)布"), Some(("fā", 5)));
        assert_eq!(bracketed("（fa）布"), Some(("fa", 8)));
        assert_eq!(bracketed("(huì )議"), Some(("huì", 7)));
        assert_eq!(bracketed("(zhǎng dà)"), None);
        assert_eq!(bracketed("()"), None);
        assert_eq!(bracketed("(fā"), None);
        assert_eq!(bracketed("(0)"), None);
        assert_eq!(bracketed("(fa1)布"), Some(("fa1", 5)));
        assert_eq!(bracketed("(nu:3)"), Some(("nu:3", 6)));
        assert_eq!(bracketed("(a:b)"), None);
    }

    #[test]
    fn writes_tones_as_dictionaries_do() {
        for (reading, expected) in [
            ("fa1", "fā"),
            ("lv4", "lǜ"),
            ("nu:3", "nǚ"),
            ("nu:", "nü"),
            ("zhou1", "zhōu"),
            ("gui4", "guì"),
            ("LÜE4", "lüè"),
            ("de5", "de"),
        ] {
            assert_eq!(normalized(reading), expected);
        }
    }

    #[test]
    fn drops_tones() {
        assert_eq!(toneless("lǜ").as_deref(), Some("lv"));
        assert_eq!(toneless("shènɡ").as_deref(), Some("sheng"));
        assert_eq!(toneless("fa\u{304}").as_deref(), Some("fa"));
        assert_eq!(toneless("f0"), None);
        assert!(is_toned("fā") && is_toned("fa\u{304}") && !is_toned("nü") && !is_toned("fa"));
    }
}
