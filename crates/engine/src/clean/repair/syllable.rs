//! Readings written in Latin letters.

/// A reading without its tone marks, in the letters of a keyboard: `lǜ` → `lv`. `None` where a character is no
/// letter of a reading.
pub(super) fn toneless(reading: &str) -> Option<String> {
    reading.chars().filter(|&c| !is_tone_mark(c)).map(plain).collect()
}

/// A reading as dictionaries write it: lower case, `ɡ` and `ɑ` of phonetic fonts as letters.
pub(super) fn normalized(reading: &str) -> String {
    reading
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
        .collect()
}

/// Whether a character can stand in a reading.
pub(super) fn is_letter(c: char) -> bool {
    plain(c).is_some() || is_tone_mark(c)
}

/// Whether a reading has a tone mark.
pub(super) fn is_toned(reading: &str) -> bool {
    reading.chars().any(|c| is_tone_mark(c) || (!c.is_ascii() && !matches!(c, 'ü' | 'ɡ' | 'ɑ' | 'ê')))
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
        .find(|&(_, c)| !is_letter(c))
        .map(|(at, _)| at)
        .filter(|&length| length > 0)?;
    let (reading, rest) = trimmed.split_at(length);
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
