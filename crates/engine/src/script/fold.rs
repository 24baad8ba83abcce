//! The fold to a normal form: Simplified, half width, lower case, no diacritics on Latin letters.
//!
//! It maps character by character and never changes their number, so an offset in characters is the same in the folded
//! text and in the text. A conversion for readers would choose by context (乾隆, 饼干); the fold must not, or the two
//! spellings of a word would part again: 乾隆 and 著名 become 干隆 and 着名. jieba's dictionary is folded as well, so that
//! it knows those words, the lexicon shows the spelling of Simplified texts, and what the fold merges is flagged with hits.

use super::diacritics::without_diacritic;
use super::variants::simplify;

/// The normal form of a character.
///
/// ```
/// use wenmai_engine::script::fold_char;
/// assert_eq!([fold_char('臺'), fold_char('Ａ'), fold_char('Ü')], ['台', 'a', 'u']);
/// ```
pub fn fold_char(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\0'..='\u{7f}' => c,
        // Full width forms stand in the order of ASCII; the ideographic space is apart.
        '\u{ff01}'..='\u{ff5e}' => fold_char(char::from_u32(c as u32 - 0xfee0).unwrap_or(c)),
        '\u{3000}' | '\u{a0}' => ' ',
        _ if is_han(c) => simplify(c),
        // İ alone becomes two characters in lower case; the first is the letter.
        _ => without_diacritic(c.to_lowercase().next().unwrap_or(c)),
    }
}

/// The normal form of a text, with as many characters.
pub fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// Whether a character is Han, `〇` and the iteration mark among them.
pub fn is_han(c: char) -> bool {
    matches!(c as u32,
        0x4e00..=0x9fff | 0x3400..=0x4dbf | 0x20000..=0x323af | 0xf900..=0xfaff | 0x3005 | 0x3007)
}

/// Whether text that goes on from one character to the next over a line break has no space there: Chinese has none.
pub fn runs_on(before: char, after: char) -> bool {
    let cjk = |c: char| is_han(c) || matches!(c as u32, 0x3000..=0x30ff | 0xff00..=0xffef);
    cjk(before) || cjk(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_script_width_and_case() {
        let cases = [
            ("臺灣台灣台湾", "台湾台湾台湾"),
            ("支付寶 Ｏ２Ｏ　ApI", "支付宝 o2o api"),
            ("著名看著", "着名看着"),
            ("乾隆餅乾后後發髮", "干隆饼干后后发发"),
            ("ÄÉΣЖ café", "aeσж cafe"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded);
        }
    }

    proptest! {
        #[test]
        fn keeps_the_number_of_characters_and_settles_at_once(text in "\\PC*") {
            let folded = fold(&text);
            prop_assert_eq!(folded.chars().count(), text.chars().count());
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
