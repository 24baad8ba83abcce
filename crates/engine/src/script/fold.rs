//! The fold to a normal form: Simplified, half width, lower case, no diacritics on Latin letters, one apostrophe, and the
//! ordinary characters for those that Unicode has only for the sake of older encodings and fonts.
//!
//! It maps character by character, so an offset in characters is the same in the folded text and in the text; but for a few
//! forms that are no characters of their own (ligatures, marks of voicing at half width, selectors of a shape), of which
//! [`folded`] tells the places. A conversion for readers would choose by context (乾隆, 饼干); the fold must not, or the two
//! spellings of a word would part again: 乾隆 and 著名 become 干隆 and 着名. jieba's dictionary is folded as well, so that
//! it knows those words, the lexicon shows the spelling of Simplified texts, and what the fold merges is flagged with hits.

use super::diacritics::without_diacritic;
use super::variants::simplify;
use std::ops::Range;
use unicode_normalization::char::{compose, decompose_canonical, decompose_compatible};

/// Endings of English words that are tokens of their own after an apostrophe, so that `Alipay's` is a mention of Alipay.
pub(crate) const CLITICS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

/// The normal form of a character. That of `’` is an apostrophe; in a text it is one between letters only, and elsewhere the
/// quotation mark stays.
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
        '\u{2bb}' | '\u{2bc}' | '‘' | '’' => '\'',
        '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}' => {
            simplify(only(c, |c, each| decompose_canonical(c, each)))
        }
        _ if is_han(c) => simplify(c),
        // Marks of voicing by themselves.
        '\u{ff9e}' => '゛',
        '\u{ff9f}' => '゜',
        '\u{ff61}'..='\u{ff9d}' => only(c, |c, each| decompose_compatible(c, each)),
        // İ alone becomes two characters in lower case; the first is the letter.
        _ => without_diacritic(c.to_lowercase().next().unwrap_or(c)),
    }
}

/// The one character that another decomposes to; itself if it decomposes to none or several.
fn only(c: char, decompose: impl FnOnce(char, &mut dyn FnMut(char))) -> char {
    let (mut found, mut count) = (c, 0);
    decompose(c, &mut |part| (found, count) = (part, count + 1));
    if count == 1 {
        found
    } else {
        c
    }
}

/// The normal form of a text.
pub fn fold(text: &str) -> String {
    if text.chars().any(is_part) {
        folded(text).map(|(_, c)| c).collect()
    } else {
        text.chars().map(fold_char).collect()
    }
}

/// Whether a character is not by itself what its normal form is of.
fn is_part(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{ff9e}' | '\u{ff9f}') || is_selector(c) || is_apostrophe(c)
}

/// Whether a character is an apostrophe between letters.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\u{2bb}' | '\u{2bc}' | '‘' | '’')
}

/// Whether a character is a letter of an alphabet whose words have apostrophes.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && matches!(fold_char(c), 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}')
}

/// Whether a character says which shape the one before it has.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The characters of a text's normal form with the bytes that each stands for. The first letter of a ligature stands for all of
/// it, the others for nothing more; a selector belongs to the Han character before it.
pub fn folded(text: &str) -> impl Iterator<Item = (Range<usize>, char)> + '_ {
    let mut characters = text.char_indices().peekable();
    let mut letters = [' '; 3];
    let (mut left, mut end) = (0, 0);
    let mut before = None;
    std::iter::from_fn(move || {
        if left > 0 {
            left -= 1;
            return Some((end..end, letters[left]));
        }
        let (start, c) = characters.next()?;
        end = start + c.len_utf8();
        let next = characters.peek().map(|&(_, next)| next);
        let mut normal = fold_char(c);
        let last = before.replace(c);
        match (c, next) {
            (mark, next) if is_apostrophe(mark) => {
                let inside = match last {
                    Some(last) => is_letter(last) && next.is_some_and(is_letter),
                    // What was cut from its word.
                    None => CLITICS.iter().any(|ending| text[end..].eq_ignore_ascii_case(ending)),
                };
                normal = if inside { normal } else { mark };
            }
            ('\u{fb00}'..='\u{fb06}', _) => {
                let mut first = None;
                decompose_compatible(c, |letter| {
                    let letter = fold_char(letter);
                    if first.is_none() {
                        first = Some(letter);
                    } else {
                        // Taken from the end.
                        letters.rotate_right(1);
                        letters[0] = letter;
                        left += 1;
                    }
                });
                normal = first.unwrap_or(normal);
            }
            ('\u{ff61}'..='\u{ff9d}', Some(mark @ ('\u{ff9e}' | '\u{ff9f}'))) => {
                let mark_alone = if mark == '\u{ff9e}' { '\u{3099}' } else { '\u{309a}' };
                if let Some(voiced) = compose(normal, mark_alone) {
                    normal = voiced;
                    end += mark.len_utf8();
                    characters.next();
                }
            }
            _ if is_han(c) => {
                while let Some((_, selector)) = characters.next_if(|&(_, next)| is_selector(next)) {
                    end += selector.len_utf8();
                }
            }
            _ => {}
        }
        Some((start..end, normal))
    })
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
            ("\u{f900}有此理，\u{2f804}好", "岂有此理,你好"),
            ("葛\u{e0101}城，辻\u{fe00}、❤\u{fe0f}", "葛城,辻、❤\u{fe0f}"),
            ("ｶﾞｲﾄﾞとﾊﾟﾝ ｱﾞ ﾞ｡｢", "ガイドとパン ア゛ ゛。「"),
            ("eﬃcient ﬁne ﬆyle", "efficient fine style"),
            ("Don’t donʼt don't Ｉ’ｍ Hawaiʻi", "don't don't don't i'm hawai'i"),
            ("‘船’、dogs’ ‘a’ 他说’s 80’s", "‘船’、dogs’ ‘a’ 他说’s 80’s"),
            ("’s", "'s"),
            ("’Tis’", "’tis’"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded);
        }
    }

    proptest! {
        #[test]
        fn keeps_the_number_of_characters_and_settles_at_once(text in "\\PC*") {
            let whole: String = text.chars().filter(|&c| !is_part(c)).collect();
            prop_assert_eq!(fold(&whole).chars().count(), whole.chars().count());
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn tells_the_place_of_each_character(text in "[ﬀ-ﬆｦ-ﾟ葛\u{f900}\u{fe00}\u{fe0f}\u{e0100}❤a臺]{0,20}") {
            let mut at = 0;
            for (place, c) in folded(&text) {
                // All of the text is spoken for, in order.
                prop_assert_eq!(place.start, at);
                at = place.end;
                prop_assert!(place.is_empty() || fold(&text[place]).starts_with(c));
            }
            prop_assert_eq!(at, text.len());
            prop_assert_eq!(folded(&text).map(|(_, c)| c).collect::<String>(), fold(&text));
        }
    }
}
