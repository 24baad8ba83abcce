//! Characters in a form that Unicode has only for the sake of older encodings and fonts: ligatures of a printed page
//! (`oﬃce`), katakana at half width (`ﾊﾞｽ`), Han characters that stand twice in an older encoding (`不` at U+F967), and the
//! selector of a shape after one (`葛\u{e0100}城`). Whoever types the word finds none of them.
//!
//! Each becomes the ordinary form that Unicode names for it. Changed inside words only: beside another letter, at half
//! width two letters or more. Left alone: forms by themselves (`ﬁ`, `豈 更`), faces (`(ﾟ∀ﾟ)ﾉｼ`), selectors of emoji, and
//! texts that give the numbers of such characters.

use super::rule::{is_literal, Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};
use crate::script::is_han;
use unicode_normalization::UnicodeNormalization;

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::CompatibilityForm,
        sees: "ligatures, katakana at half width, doubles of Han characters and selectors of their shape, inside words",
        example: ("oﬃce，ﾊﾞｽで行く，\u{f967}可，葛\u{e0100}城", "office，バスで行く，不可，葛城"),
        left_alone: &["the ligature ﬁ", "\u{f900} \u{f901}", "(ﾟ∀ﾟ)ﾉｼ", "❤\u{fe0f}"],
    }],
    find,
};

/// How a text writes the numbers of these characters when it speaks of them.
const NUMBERS: &[&str] = &["U+F", "U+2F", "U+E01", "u+f", "u+2f", "u+e01"];

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines().filter(|(_, line)| !line.is_ascii() && !is_literal(line)) {
        let mut at = 0;
        let mut before = ' ';
        while let Some(c) = line[at..].chars().next() {
            let (run, replacement) = match c {
                '\u{ff61}'..='\u{ff9f}' => katakana(line, at),
                '\u{fb00}'..='\u{fb06}' => (1, ligature(line, at, before)),
                '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' if is_han(before) => {
                    (1, Some(String::new()))
                }
                c if is_double(c) => doubles(line, at, before),
                _ => (1, None),
            };
            let end = line[at..].char_indices().nth(run).map_or(line.len(), |(length, _)| at + length);
            found.extend(replacement.map(|replacement| Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + end) as u32,
                replacement,
                rule: Rule::CompatibilityForm,
                certain: true,
            }));
            before = line[at..end].chars().next_back().unwrap_or(c);
            at = end;
        }
    }
    if !found.is_empty() && NUMBERS.iter().any(|number| source.text.contains(number)) {
        found.clear();
    }
    found
}

/// The characters of a run at half width, and the run at full width if it is two letters of a word or more.
fn katakana(line: &str, at: usize) -> (usize, Option<String>) {
    let run: Vec<char> = line[at..].chars().take_while(|c| matches!(c, '\u{ff61}'..='\u{ff9f}')).collect();
    let letters = run.iter().filter(|c| matches!(c, '\u{ff66}'..='\u{ff6f}' | '\u{ff71}'..='\u{ff9d}'));
    let word = letters.count() >= 2 && !matches!(run[0], '\u{ff70}' | '\u{ff9e}' | '\u{ff9f}');
    // `(1)ﾊﾞｽ` has a number before it, `(ﾟ∀ﾟ)ﾉｼ` a face.
    let inside = line[..at].strip_suffix([')', '）']).and_then(|before| before.chars().next_back());
    let waves = inside.is_some_and(|c| !c.is_alphanumeric() || matches!(c, '\u{ff61}'..='\u{ff9f}'));
    let length = run.len();
    (length, (word && !waves).then(|| run.into_iter().nfkc().collect()))
}

/// The letters of a ligature that stands beside another letter.
fn ligature(line: &str, at: usize, before: char) -> Option<String> {
    let mut characters = line[at..].chars();
    let form = characters.next()?;
    let beside = |c: char| c.is_alphabetic() && !is_han(c);
    (beside(before) || characters.next().is_some_and(beside)).then(|| form.to_string().nfkc().collect())
}

/// Whether a Han character is the double of another.
fn is_double(c: char) -> bool {
    matches!(c as u32, 0xf900..=0xfaff | 0x2f800..=0x2fa1f) && !c.to_string().nfc().eq([c])
}

/// The characters of a run of doubles, and what they double if the run stands beside a letter that is none.
fn doubles(line: &str, at: usize, before: char) -> (usize, Option<String>) {
    let run: Vec<char> = line[at..].chars().take_while(|&c| is_double(c)).collect();
    let beside = |c: char| c.is_alphabetic() && !c.is_ascii();
    let word = beside(before) || line[at..].chars().nth(run.len()).is_some_and(beside);
    (run.len(), word.then(|| run.into_iter().nfc().collect()))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(find, text), expected);
    }

    #[test]
    fn gives_words_their_ordinary_form() {
        check("a ﬁne oﬀer, eﬃcient", "a [ﬁ→fi]ne o[ﬀ→ff]er, e[ﬃ→ffi]cient");
        check("ﾎﾞｰﾄが来た｡", "[ﾎﾞｰﾄ→ボート]が来た｡");
        check("(1)ｶﾞｲﾄﾞ｡", "(1)[ｶﾞｲﾄﾞ｡→ガイド。]");
        check("\u{f9e4}所當然，\u{f967}\u{f967}行", "[\u{f9e4}→理]所當然，[\u{f967}\u{f967}→不不]行");
        check("辻\u{e0101}さんと辻さん", "辻[\u{e0101}→]さんと辻さん");
    }

    #[test]
    fn leaves_others_alone() {
        for text in [
            "the sign ﬁ alone",
            "\u{f900} \u{f901} \u{f902}",
            "\u{fa0e}\u{fa11}崎",
            "(ﾟ∀ﾟ)ﾉｼ",
            "ヽ(´ｰ`)ﾉ",
            "(｡･ω･｡)",
            "σ(ﾟｰﾟ*)",
            "❤\u{fe0f}☃\u{fe0e}",
            "\u{f967}可 (U+F967)",
            "    say(\"\u{f967}可\")",
            "ＡＢＣ１２３，全角的字",
        ] {
            check(text, text);
        }
    }

    proptest! {
        #[test]
        fn ordinary_text_stays(text in "[a-z .,!?()A-Z0-9\u{3000}-\u{30ff}\u{4e00}-\u{9fff}\u{ac00}-\u{ac20}\u{ff01}-\u{ff5e}é❤\u{fe0f}]{0,60}") {
            prop_assume!(!text.chars().zip(text.chars().skip(1)).any(|(c, next)| {
                crate::script::is_han(c) && next == '\u{fe0f}'
            }));
            prop_assert_eq!(shown(find, &text), text);
        }
    }
}
