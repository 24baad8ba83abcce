//! Which script and language a passage is in.

use super::{fold::is_han, is_simplified_only, is_traditional_only};
use wenmai_model::{Language, Script};

/// What a passage is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its script; `Zyyy` where no character tells Simplified from Traditional.
    pub script: Script,
    /// Its language; `Und` where nothing tells.
    pub language: Language,
}

/// Function words that English cannot do without; a text of Latin letters that has none of them in twenty words
/// is not taken for English.
const ENGLISH: [&str; 24] = [
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "with", "as", "are", "be", "by",
    "at", "this", "from", "or", "an", "not", "has", "will",
];

/// Tells the script and language of a passage by its characters, and English by its function words.
pub fn detect(text: &str) -> Passage {
    detect_lines(std::iter::once(text))
}

/// The same for a passage of these lines.
pub fn detect_lines<'t>(lines: impl Iterator<Item = &'t str> + Clone) -> Passage {
    let (mut han, mut traditional, mut simplified, mut latin, mut kana, mut hangul) = (0, 0, 0, 0, 0, 0);
    for c in lines.clone().flat_map(str::chars) {
        match c {
            _ if is_han(c) => {
                han += 1;
                traditional += usize::from(is_traditional_only(c));
                simplified += usize::from(is_simplified_only(c));
            }
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => latin += 1,
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            _ => {}
        }
    }
    // A Han character says about as much as four letters.
    if hangul > han && hangul * 4 >= latin {
        Passage { script: Script::Zyyy, language: Language::Ko }
    } else if kana * 5 > han && kana * 4 >= latin && kana > 0 {
        Passage { script: Script::Zyyy, language: Language::Ja }
    } else if han * 4 >= latin && han > 0 {
        let script = match traditional.cmp(&simplified) {
            std::cmp::Ordering::Greater => Script::Hant,
            std::cmp::Ordering::Less => Script::Hans,
            std::cmp::Ordering::Equal => Script::Zyyy,
        };
        Passage { script, language: Language::Zh }
    } else if latin > 0 {
        Passage {
            script: Script::Latn,
            language: if is_english(lines) { Language::En } else { Language::Und },
        }
    } else {
        Passage { script: Script::Zyyy, language: Language::Und }
    }
}

fn is_english<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    let words = words.filter(|word| !word.is_empty());
    let (mut all, mut function) = (0, 0);
    for word in words {
        all += 1;
        function += usize::from(ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word)));
    }
    function * 20 >= all && function > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_scripts_and_languages() {
        let cases = [
            ("支付寶宣布停止受理微信的支付接口申請", Script::Hant, Language::Zh),
            ("随着zhi付宝2月13日的政策推出", Script::Hans, Language::Zh),
            ("微信小店", Script::Zyyy, Language::Zh),
            ("Therefore, Ali's withdrawal from the WeChat platform is a crisis", Script::Latn, Language::En),
            ("Sciences et lettres", Script::Latn, Language::Und),
            ("これは日本語の文章です", Script::Zyyy, Language::Ja),
            ("한국어 문장", Script::Zyyy, Language::Ko),
            ("5.86 %", Script::Zyyy, Language::Und),
            ("", Script::Zyyy, Language::Und),
        ];
        for (text, script, language) in cases {
            assert_eq!(detect(text), Passage { script, language }, "{text}");
        }
    }
}
