//! A letter and its marks as characters of their own: `e` and U+0301 for `é`, `か` and U+3099 for `が`, the letters of
//! a Korean syllable. File names of one system and some PDFs have them so.
//!
//! Composed as Unicode defines, so that nothing changes but how it is stored. Left alone: marks that compose with
//! nothing (`x̄`), and characters without marks, such as compatibility ideographs.

use super::rule::{Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};
use unicode_normalization::{char::canonical_combining_class, UnicodeNormalization};

/// The most characters taken together; a letter that carries more is a game.
const LONGEST: usize = 16;

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::Composition,
        sees: "a letter and its marks as characters of their own, which Unicode defines to be one",
        example: ("cafe\u{301}，か\u{3099}", "café，が"),
        left_alone: &["x\u{304}"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines().filter(|(_, line)| !line.is_ascii()) {
        let mut characters = line.char_indices().peekable();
        while let Some((start, _)) = characters.next() {
            let mut length = 1;
            let mut end = start;
            while let Some((at, c)) = characters.next_if(|&(_, c)| joins(c)) {
                length += 1;
                end = at + c.len_utf8();
            }
            if !(2..=LONGEST).contains(&length) {
                continue;
            }
            let composed: String = line[start..end].nfc().collect();
            if composed.chars().count() < length {
                found.push(Repair {
                    original_start: (line_start + start) as u32,
                    original_end: (line_start + end) as u32,
                    replacement: composed,
                    rule: Rule::Composition,
                    certain: true,
                });
            }
        }
    }
    found
}

/// Whether a character may compose with one before it: a mark, or the vowel or last letter of a Korean syllable.
fn joins(c: char) -> bool {
    c >= '\u{300}'
        && (canonical_combining_class(c) != 0
            || matches!(c, '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}'))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[test]
    fn composes_letters() {
        assert_eq!(shown(find, "cafe\u{301} a\u{308}o"), "caf[e\u{301}→é] [a\u{308}→ä]o");
        assert_eq!(shown(find, "Tie\u{302}\u{301}ng"), "Ti[e\u{302}\u{301}→ế]ng");
        assert_eq!(shown(find, "か\u{3099}"), "[か\u{3099}→が]");
        assert_eq!(shown(find, "\u{1112}\u{1161}\u{11ab}"), "[\u{1112}\u{1161}\u{11ab}→한]");
    }

    #[test]
    fn leaves_others_alone() {
        for text in
            ["x\u{304}", "é", "\u{301}", "\u{f900}", "a\u{1d100}", &format!("e{}", "\u{301}".repeat(99))]
        {
            assert_eq!(shown(find, text), text);
        }
    }
}
