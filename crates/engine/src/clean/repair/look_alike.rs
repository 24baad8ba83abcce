//! Letters of another alphabet that look like Latin ones, inside Latin words: `Аpple` with a Cyrillic `А`.
//!
//! An author's disguise, so only the normal form changes, and only in a document that has no word in that alphabet.
//! Left alone: words of Russian or Greek, `Δt`, `μm`, and words with a letter that looks like none.

use super::rule::{Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};

/// Letters and what they look like.
const ALIKE: &[(char, char)] = &[
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('Ѕ', 'S'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('х', 'x'),
    ('у', 'y'),
    ('ѕ', 's'),
    ('і', 'i'),
    ('ј', 'j'),
    ('һ', 'h'),
    ('ԁ', 'd'),
    ('ԛ', 'q'),
    ('ԝ', 'w'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('ο', 'o'),
];

/// Fewer letters are a formula or an abbreviation.
const SHORTEST: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
    Greek,
}

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
            rule: Rule::LookAlike,
            sees: "letters of another alphabet in a Latin word, in a text with no word in that alphabet (normal form)",
            example: ("买Аpple手机", "买Apple手机"),
            left_alone: &["Δt", "Аpple и другие"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found: Vec<(Alphabet, Repair)> = Vec::new();
    let (mut cyrillic, mut greek) = (false, false);
    for (line_start, line) in source.lines().filter(|(_, line)| !line.is_ascii()) {
        let mut characters = line.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let Some(first) = alphabet(c) else { continue };
            let mut word = vec![(at, c, first)];
            while let Some((at, c)) = characters.next_if(|&(_, c)| alphabet(c).is_some()) {
                word.extend(alphabet(c).map(|alphabet| (at, c, alphabet)));
            }
            let foreign = || word.iter().filter(|(.., alphabet)| *alphabet != Alphabet::Latin);
            let Some(&(.., other)) = foreign().next() else { continue };
            let latin = word.len() - foreign().count();
            if latin == 0 {
                cyrillic |= other == Alphabet::Cyrillic && word.len() > 1;
                greek |= other == Alphabet::Greek && word.len() > 1;
                continue;
            }
            let letters: Option<Vec<(usize, char, char)>> =
                foreign().map(|&(at, c, _)| Some((at, c, alike(c)?))).collect();
            let Some(letters) = letters.filter(|letters| latin > letters.len() && word.len() >= SHORTEST)
            else {
                continue;
            };
            found.extend(letters.into_iter().map(|(at, c, letter)| {
                let repair = Repair {
                    original_start: (line_start + at) as u32,
                    original_end: (line_start + at + c.len_utf8()) as u32,
                    replacement: letter.to_string(),
                    rule: Rule::LookAlike,
                    certain: true,
                };
                (other, repair)
            }));
        }
    }
    found.retain(|(alphabet, _)| match alphabet {
        Alphabet::Cyrillic => !cyrillic,
        Alphabet::Greek => !greek,
        Alphabet::Latin => true,
    });
    found.into_iter().map(|(_, repair)| repair).collect()
}

fn alphabet(c: char) -> Option<Alphabet> {
    match c as u32 {
        0x41..=0x5a | 0x61..=0x7a | 0xc0..=0xd6 | 0xd8..=0xf6 | 0xf8..=0x24f => Some(Alphabet::Latin),
        0x370..=0x3ff => c.is_alphabetic().then_some(Alphabet::Greek),
        0x400..=0x52f => c.is_alphabetic().then_some(Alphabet::Cyrillic),
        _ => None,
    }
}

fn alike(c: char) -> Option<char> {
    ALIKE.iter().find(|(other, _)| *other == c).map(|&(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[test]
    fn reads_words_as_they_look() {
        assert_eq!(shown(find, "买Аpple和iРhоne"), "买[А→A]pple和i[Р→P]h[о→o]ne");
        assert_eq!(shown(find, "ΑpplePay"), "[Α→A]pplePay");
    }

    #[test]
    fn leaves_other_alphabets_alone() {
        for text in [
            "Аpple и другие",
            "Δt = 3 μm",
            "αβ-test",
            "Тelegram в России",
            "HTML-код",
            "Ηλεκτρα Ηello",
            "Мy",
            "яblоko",
        ] {
            assert_eq!(shown(find, text), text);
        }
    }
}
