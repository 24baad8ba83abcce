//! English stems by Porter's algorithm (M. F. Porter, “An algorithm for suffix stripping”, Program 14, 1980).

/// The stem of a folded word; the word itself if it is not of the letters a to z alone.
pub(super) fn stem(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = word.to_owned();
    plural_and_participle(&mut stem);
    if let Some(rest) = stem.strip_suffix('y') {
        if has_vowel(rest) {
            stem.truncate(rest.len());
            stem.push('i');
        }
    }
    replace(&mut stem, LONG, 0);
    replace(&mut stem, MIDDLE, 0);
    remove_last(&mut stem);
    if let Some(rest) = stem.strip_suffix('e') {
        let measure = measure(rest);
        if measure > 1 || (measure == 1 && !ends_short(rest)) {
            stem.pop();
        }
    }
    if stem.ends_with("ll") && measure(&stem) > 1 {
        stem.pop();
    }
    stem
}

const LONG: &[(&str, &str)] = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
];

const MIDDLE: &[(&str, &str)] = &[
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
];

const LAST: &[&str] = &[
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
];

fn plural_and_participle(stem: &mut String) {
    if stem.ends_with("sses") || stem.ends_with("ies") {
        stem.truncate(stem.len() - 2);
    } else if stem.ends_with('s') && !stem.ends_with("ss") {
        stem.pop();
    }
    if let Some(rest) = stem.strip_suffix("eed") {
        if measure(rest) > 0 {
            stem.pop();
        }
        return;
    }
    let participle = stem.strip_suffix("ed").or_else(|| stem.strip_suffix("ing"));
    let Some(length) = participle.filter(|rest| has_vowel(rest)).map(str::len) else { return };
    stem.truncate(length);
    if ["at", "bl", "iz"].iter().any(|ending| stem.ends_with(ending)) {
        stem.push('e');
    } else if double_consonant(stem) && !stem.ends_with(['l', 's', 'z']) {
        stem.pop();
    } else if measure(stem) == 1 && ends_short(stem) {
        stem.push('e');
    }
}

/// Replaces the longest ending of a list, if more than `least` stands before it.
fn replace(stem: &mut String, endings: &[(&str, &str)], least: usize) {
    let longest =
        endings.iter().filter(|(ending, _)| stem.ends_with(ending)).max_by_key(|(ending, _)| ending.len());
    if let Some((ending, by)) = longest {
        let length = stem.len() - ending.len();
        if measure(&stem[..length]) > least {
            stem.truncate(length);
            stem.push_str(by);
        }
    }
}

fn remove_last(stem: &mut String) {
    let longest = LAST.iter().filter(|ending| stem.ends_with(**ending)).max_by_key(|ending| ending.len());
    if let Some(ending) = longest {
        let rest = &stem[..stem.len() - ending.len()];
        if measure(rest) > 1 && (*ending != "ion" || rest.ends_with(['s', 't'])) {
            stem.truncate(stem.len() - ending.len());
        }
    }
}

/// Whether each letter is a consonant; `y` after a consonant is a vowel.
fn consonants(word: &str) -> Vec<bool> {
    let mut consonants: Vec<bool> = Vec::with_capacity(word.len());
    for byte in word.bytes() {
        let before = consonants.last().copied();
        consonants.push(match byte {
            b'a' | b'e' | b'i' | b'o' | b'u' => false,
            b'y' => before != Some(true),
            _ => true,
        });
    }
    consonants
}

/// How often a vowel is followed by a consonant.
fn measure(word: &str) -> usize {
    consonants(word).windows(2).filter(|pair| !pair[0] && pair[1]).count()
}

fn has_vowel(word: &str) -> bool {
    consonants(word).contains(&false)
}

fn double_consonant(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() > 1
        && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
        && consonants(word).last() == Some(&true)
}

/// Consonant, vowel, consonant other than w, x, y.
fn ends_short(word: &str) -> bool {
    let consonants = consonants(word);
    consonants.ends_with(&[true, false, true]) && !word.ends_with(['w', 'x', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Examples of the paper.
    #[test]
    fn strips_as_porter_does() {
        let cases = [
            ("caresses", "caress"),
            ("ponies", "poni"),
            ("cats", "cat"),
            ("feed", "feed"),
            ("agreed", "agre"),
            ("plastered", "plaster"),
            ("motoring", "motor"),
            ("sing", "sing"),
            ("conflated", "conflat"),
            ("hopping", "hop"),
            ("falling", "fall"),
            ("filing", "file"),
            ("happy", "happi"),
            ("sky", "sky"),
            ("relational", "relat"),
            ("rational", "ration"),
            ("digitizer", "digit"),
            ("vietnamization", "vietnam"),
            ("triplicate", "triplic"),
            ("hopefulness", "hope"),
            ("goodness", "good"),
            ("revival", "reviv"),
            ("adjustment", "adjust"),
            ("adoption", "adopt"),
            ("effective", "effect"),
            ("controll", "control"),
            ("probate", "probat"),
            ("cease", "ceas"),
            ("roll", "roll"),
            ("微信", "微信"),
        ];
        for (word, expected) in cases {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
