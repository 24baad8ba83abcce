//! Words that a user adds to the dictionary, in jieba's own form.

use crate::script::{fold, is_han};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use unicode_segmentation::UnicodeSegmentation;
use wenmai_model::{LineFault, LineFaultKind};

/// The most words of a user's dictionary.
pub const MOST_WORDS: usize = 600_000;

/// The longest word or form of a list, in characters.
pub const LONGEST_WORD: usize = 64;

/// A word of a user's dictionary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserWord {
    /// The word as written; it is found in every form that folds to the same.
    pub word: String,
    /// Its frequency; `None` for one that makes it stay whole.
    pub frequency: Option<u32>,
    /// Its part of speech; empty when it was not given.
    pub tag: String,
}

impl fmt::Display for UserWord {
    /// A line of jieba's form.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.word)?;
        if let Some(frequency) = self.frequency {
            write!(f, " {frequency}")?;
        }
        if !self.tag.is_empty() {
            write!(f, " {}", self.tag)?;
        }
        Ok(())
    }
}

/// Lines with their places, without a byte order mark and empty ones.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    lines.filter(|(_, line)| !line.trim().is_empty())
}

/// Reads a user dictionary as jieba does: on each line a word, then a frequency and a tag if wanted. Lines that cannot
/// be taken are listed with their reasons.
pub fn parse(text: &str) -> (Vec<UserWord>, Vec<LineFault>) {
    let (mut words, mut faults) = (Vec::new(), Vec::new());
    for (place, line) in lines(text) {
        if words.len() == MOST_WORDS {
            faults.push(LineFault::at(place, line, LineFaultKind::TooMany));
            break;
        }
        match read(line) {
            Ok(word) => words.push(word),
            Err(kind) => faults.push(LineFault::at(place, line, kind)),
        }
    }
    (words, faults)
}

fn read(line: &str) -> Result<UserWord, LineFaultKind> {
    let mut parts = line.split_whitespace();
    let word = parts.next().ok_or(LineFaultKind::Form)?;
    let is_tag = |part: &&str| {
        part.len() <= LONGEST_WORD
            && part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let number = |part: &str| part.parse::<u32>().map_err(|_| LineFaultKind::Frequency);
    let (frequency, tag) = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => (None, ""),
        (Some(tag), None, _) if is_tag(&tag) => (None, tag),
        (Some(one), None, _) => (Some(number(one)?), ""),
        (Some(one), Some(tag), None) if is_tag(&tag) => (Some(number(one)?), tag),
        _ => return Err(LineFaultKind::Form),
    };
    if word.chars().nth(LONGEST_WORD).is_some() {
        return Err(LineFaultKind::TooLong);
    }
    if !can_be_word(word) {
        return Err(LineFaultKind::NoWord);
    }
    Ok(UserWord { word: word.to_owned(), frequency, tag: tag.to_owned() })
}

/// Whether a text can be one token: letters, digits or Han characters, with whatever signs but white space.
fn can_be_word(text: &str) -> bool {
    let folded = fold(text);
    folded.chars().any(char::is_alphanumeric)
        && !folded.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Whether a folded word is one without anybody's saying so: Han, letters and digits in a row, or what Unicode's rules leave
/// whole.
pub(super) fn is_plain(folded: &str) -> bool {
    let joined = folded.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric());
    let mut pieces = folded.split_word_bounds();
    let whole = pieces.next().is_some_and(|piece| piece.starts_with(char::is_alphanumeric));
    joined || (whole && pieces.next().is_none())
}

/// A user's dictionary: each word once, in the order of their folds. Cloning shares it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserWords(Arc<Vec<UserWord>>);

impl UserWords {
    /// These words; of those that fold to the same the last counts.
    pub fn new(words: impl IntoIterator<Item = UserWord>) -> UserWords {
        let by_fold: BTreeMap<String, UserWord> =
            words.into_iter().map(|word| (fold(&word.word), word)).collect();
        UserWords(Arc::new(by_fold.into_values().collect()))
    }

    /// All of them.
    pub fn words(&self) -> &[UserWord] {
        &self.0
    }

    /// With more words, or with other frequencies and tags for those that are there.
    #[must_use]
    pub fn with(&self, words: Vec<UserWord>) -> UserWords {
        UserWords::new(self.0.iter().cloned().chain(words))
    }

    /// Without the words that fold to the same as any of these.
    #[must_use]
    pub fn without(&self, words: &[String]) -> UserWords {
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let stays = |word: &&UserWord| !folded.contains(&fold(&word.word));
        UserWords(Arc::new(self.0.iter().filter(stays).cloned().collect()))
    }

    /// Whether both share one allocation, without comparing the words.
    pub(crate) fn is_same(&self, other: &UserWords) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Validates what was read: every word is valid, and they are in order.
    pub(crate) fn is_sound(&self) -> bool {
        let folded: Vec<String> = self.0.iter().map(|word| fold(&word.word)).collect();
        folded.windows(2).all(|pair| pair[0] < pair[1]) && folded.iter().all(|word| can_be_word(word))
    }
}

impl Serialize for UserWords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_slice().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UserWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<UserWords, D::Error> {
        Vec::deserialize(deserializer).map(|words| UserWords(Arc::new(words)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_jiebas_form_and_leaves_out_what_is_none() {
        let long = "好".repeat(65);
        let text = format!(
            "\u{feff}云计算 5\n李小福 2 nr\r\n\n創新辦 nz\n台中\n云计算 五\na b c d\n云计算 99999999999 n\n达·芬奇\nT恤衫\t7\tn\n{long}\n——\nMоскву\n5.86 m\nラーメン屋\n云计算 -3\nC++ 9\n"
        );
        let (words, faults) = parse(&text);
        let lines: Vec<String> = words.iter().map(UserWord::to_string).collect();
        let whole = [
            "云计算 5",
            "李小福 2 nr",
            "創新辦 nz",
            "台中",
            "达·芬奇",
            "T恤衫 7 n",
            "Mоскву",
            "5.86 m",
            "ラーメン屋",
            "C++ 9",
        ];
        assert_eq!(lines, whole);
        let kinds: Vec<_> = faults.iter().map(|fault| (fault.line, fault.kind.clone())).collect();
        use LineFaultKind::{Form, Frequency, NoWord, TooLong};
        assert_eq!(
            kinds,
            [(6, Frequency), (7, Form), (8, Frequency), (11, TooLong), (12, NoWord), (16, Frequency)]
        );
        // What is written is read as the same.
        assert_eq!(parse(&lines.join("\n")), (words, Vec::new()));
    }

    #[test]
    fn a_list_has_its_bound() {
        let text: String = (0..MOST_WORDS + 5).map(|number| format!("词{number}\n")).collect();
        let (words, faults) = parse(&text);
        assert_eq!((words.len(), faults.len()), (MOST_WORDS, 1));
        assert_eq!((faults[0].line as usize, &faults[0].kind), (MOST_WORDS + 1, &LineFaultKind::TooMany));
    }

    #[test]
    fn each_word_is_there_once_whatever_it_is_written_in() {
        let words = UserWords::new(parse("微信 n\n支付寶\n微信 9 nz\n支付宝 v").0);
        let shown: Vec<String> = words.words().iter().map(UserWord::to_string).collect();
        assert_eq!(shown, ["微信 9 nz", "支付宝 v"]);
        assert!(words.is_sound());
        assert_eq!(words.without(&["支付寶".to_owned()]).words().len(), 1);
        assert!(!UserWords(Arc::new(words.words().iter().rev().cloned().collect())).is_sound());
    }
}
