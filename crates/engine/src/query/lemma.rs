//! English lemmas, by exceptions and by rules that ask the corpus: of the bases that a rule allows, the one that
//! stands in the corpus is taken, and where none does, the one that English spelling makes likeliest.

use std::sync::OnceLock;

/// Irregular forms: a lemma, then its forms. A form with two lemmas stands with the commoner one.
const IRREGULAR: &str = include_str!("irregular.txt");

fn irregular() -> &'static [(&'static str, &'static str)] {
    static FORMS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let mut forms: Vec<(&str, &str)> = IRREGULAR
            .lines()
            .filter_map(|line| line.split_once(' '))
            .flat_map(|(lemma, forms)| forms.split(' ').map(move |form| (form, lemma)))
            .collect();
        forms.sort_unstable();
        forms.dedup_by_key(|pair| pair.0);
        forms
    })
}

/// The lemma of a folded word; the word itself if it is not of Latin letters alone. `known` tells whether a word
/// stands in the corpus.
pub(super) fn lemma(word: &str, known: impl Fn(&str) -> bool) -> String {
    if let Some(lemma) = contracted(word) {
        return lemma.to_owned();
    }
    let inside = |c: char| c.is_ascii_lowercase() || c == '-' || c == '\'';
    if word.len() < 3 || !word.chars().all(inside) {
        let found = irregular().binary_search_by_key(&word, |pair| pair.0);
        return found.map_or(word, |at| irregular()[at].1).to_owned();
    }
    // Of a compound the last part is inflected: mother-in-laws.
    if let Some((head, last)) = word.rsplit_once('-') {
        return format!("{head}-{}", lemma(last, known));
    }
    if let Ok(at) = irregular().binary_search_by_key(&word, |pair| pair.0) {
        return irregular()[at].1.to_owned();
    }
    let bases = bases(word);
    let found = bases.iter().find(|base| known(base)).or(bases.first());
    found.map_or(word, String::as_str).to_owned()
}

/// Clitics and contractions that are tokens.
fn contracted(word: &str) -> Option<&'static str> {
    Some(match word.replace('’', "'").as_str() {
        "'m" | "'re" => "be",
        "'ve" => "have",
        "'ll" | "won't" => "will",
        "can't" | "cannot" => "can",
        "don't" | "doesn't" | "didn't" => "do",
        "isn't" | "aren't" | "wasn't" | "weren't" => "be",
        "hasn't" | "haven't" | "hadn't" => "have",
        "wouldn't" => "would",
        "couldn't" => "could",
        "shouldn't" => "should",
        "mustn't" => "must",
        _ => return None,
    })
}

/// The bases that the rules allow, the likeliest first; none if the word is no inflected form by its look.
fn bases(word: &str) -> Vec<String> {
    let strip = |ending: &str| word.strip_suffix(ending).filter(|stem| has_vowel(stem) && stem.len() >= 2);
    let cut = word.strip_suffix("ies").or_else(|| word.strip_suffix("ied"));
    if let Some(stem) = cut.filter(|stem| stem.len() > 1) {
        return vec![format!("{stem}y"), format!("{stem}ie")];
    }
    if let Some(stem) = word.strip_suffix("es").filter(|stem| stem.len() >= 2) {
        if ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| stem.ends_with(ending)) && has_vowel(stem) {
            let plain = [stem.to_owned(), format!("{stem}e")];
            // Houses, prizes: a single s or z after a vowel has its e from the base.
            let silent = (stem.ends_with('s') && !stem.ends_with("ss")) || stem.ends_with('z');
            return if silent { plain.into_iter().rev().collect() } else { plain.to_vec() };
        }
        return vec![format!("{stem}e"), stem.to_owned()];
    }
    if let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() >= 2) {
        let kept = ["s", "u", "i"].iter().any(|ending| stem.ends_with(ending)) || stem == "thi";
        return if kept || !has_vowel(stem) { Vec::new() } else { vec![stem.to_owned()] };
    }
    let Some(stem) = strip("ing").or_else(|| strip("ed")) else { return Vec::new() };
    let (with_e, plain) = (format!("{stem}e"), stem.to_owned());
    let bytes = stem.as_bytes();
    let last = bytes[bytes.len() - 1];
    let doubled = bytes.len() > 2 && bytes[bytes.len() - 2] == last && !is_vowel(last);
    if doubled {
        let single = stem[..stem.len() - 1].to_owned();
        return if matches!(last, b'l' | b's' | b'z' | b'f') {
            vec![plain, single]
        } else {
            vec![single, plain]
        };
    }
    // Create, handle, use, change, move: what cannot well end a word has lost its e.
    let lost = matches!(last, b'v' | b'u' | b'c' | b'z')
        || [
            "at", "iz", "is", "as", "os", "us", "ang", "eng", "ung", "dg", "rg", "bl", "pl", "tl", "dl",
            "gl", "fl", "kl", "rs", "ns",
        ]
        .iter()
        .any(|ending| stem.ends_with(ending))
            && (stem.ends_with("creat") || !["eat", "oat"].iter().any(|long| stem.ends_with(long)));
    // A short word of one vowel between consonants would have doubled its end: make, hope.
    let short = bytes.len() == 3
        && !is_vowel(bytes[0])
        && is_vowel(bytes[1])
        && !is_vowel(last)
        && !matches!(last, b'w' | b'x' | b'y');
    if lost || short {
        vec![with_e, plain]
    } else {
        vec![plain, with_e]
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(|byte| is_vowel(byte) || byte == b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lemmas_by_exceptions_and_rules() {
        let corpus = ["thing", "string", "sing", "bus", "this", "hope", "hop", "red", "need", "news"];
        let known = |word: &str| corpus.contains(&word);
        let cases = [
            ("was", "be"),
            ("went", "go"),
            ("children", "child"),
            ("better", "good"),
            ("is", "be"),
            ("companies", "company"),
            ("boxes", "box"),
            ("houses", "house"),
            ("uses", "use"),
            ("services", "service"),
            ("making", "make"),
            ("running", "run"),
            ("creating", "create"),
            ("opened", "open"),
            ("moved", "move"),
            ("played", "play"),
            ("tried", "try"),
            ("payments", "payment"),
            ("systems", "system"),
            ("changed", "change"),
            ("falling", "fall"),
            ("bringing", "bring"),
            ("hoping", "hope"),
            ("hopping", "hop"),
            ("handled", "handle"),
            ("thing", "thing"),
            ("string", "string"),
            ("this", "this"),
            ("glass", "glass"),
            ("red", "red"),
            ("status", "status"),
            ("mother-in-laws", "mother-in-law"),
            ("'re", "be"),
            ("doesn't", "do"),
            ("微信", "微信"),
            ("o2o", "o2o"),
            ("needed", "need"),
            ("based", "base"),
            ("wechat", "wechat"),
            ("treated", "treat"),
        ];
        for (word, expected) in cases {
            assert_eq!(lemma(word, known), expected, "{word}");
        }
    }
}
