//! Texts that come cut into words: `word/n` or `word_n` with spaces between, or words with spaces between. Words and tags
//! are kept as they are.

use super::layout::Words;
use crate::script::{is_han, runs_on};
use std::collections::HashMap;

/// The longest part of speech, in bytes.
const LONGEST_TAG: usize = 24;

/// The most different parts of speech: what has more is something else, such as lemmas.
const MOST_TAGS: u32 = 1000;

/// How many words of a text are looked at.
pub(super) const LOOKED_AT: usize = 2000;

/// A text that is put together of words.
#[derive(Default)]
pub(super) struct WordText {
    text: String,
    words: Words,
    tags: HashMap<String, u32>,
    line: usize,
    /// Whether a space stands before the next word, or none does, whatever it is; else the characters tell.
    space: Option<bool>,
    /// Whether white space was seen there, which is a space between characters that do not run on.
    seen: bool,
}

impl WordText {
    /// Adds a word, white space in it as one space: no word may have the end of a line in it. Between characters that run
    /// on, as Chinese does, there is no space.
    pub fn word(&mut self, word: &str, tag: Option<&str>) {
        let mut pieces = word.split_whitespace();
        let Some(piece) = pieces.next() else { return };
        let last = self.text[self.line..].chars().next_back();
        let (spaced, seen) = (self.space.take(), std::mem::take(&mut self.seen));
        if let (Some(last), Some(next)) = (last, piece.chars().next()) {
            let told = || {
                let begins = next.is_alphanumeric() && !matches!(last, '(' | '[' | '“' | '‘' | '$');
                !runs_on(last, next) && (begins || seen)
            };
            if spaced.unwrap_or_else(told) {
                self.text.push(' ');
            }
        }
        let start = self.text.len() as u32;
        self.text.push_str(piece);
        for piece in pieces {
            self.text.push(' ');
            self.text.push_str(piece);
        }
        let tag = tag.map(str::trim).filter(|tag| !tag.is_empty()).and_then(|tag| self.tag(tag));
        self.words.spans.push((start, self.text.len() as u32, tag));
    }

    fn tag(&mut self, tag: &str) -> Option<u32> {
        if let Some(&number) = self.tags.get(tag) {
            return Some(number);
        }
        let number = self.words.tags.len() as u32;
        if tag.len() > LONGEST_TAG || number == MOST_TAGS {
            return None;
        }
        self.words.tags.push(tag.to_owned());
        self.tags.insert(tag.to_owned(), number);
        Some(number)
    }

    /// No space before the next word, as `SpaceAfter=No` says.
    pub fn glue(&mut self) {
        self.space = Some(false);
    }

    /// White space stands before the next word.
    pub fn blank(&mut self) {
        self.seen = true;
    }

    /// Ends the line, if there is a word on it.
    pub fn end_line(&mut self) {
        (self.space, self.seen) = (None, false);
        if self.text.len() > self.line {
            self.text.push('\n');
            self.line = self.text.len();
        }
    }

    /// Adds a whole text of words.
    pub fn append(&mut self, other: WordText) {
        self.end_line();
        let Some((text, words)) = other.finish() else { return };
        let start = self.text.len() as u32;
        let tags: Vec<Option<u32>> = words.tags.iter().map(|tag| self.tag(tag)).collect();
        let moved = words
            .spans
            .into_iter()
            .map(|(first, end, tag)| (start + first, start + end, tag.and_then(|tag| tags[tag as usize])));
        self.words.spans.extend(moved);
        self.text.push_str(&text);
        self.line = self.text.len();
    }

    /// The text and its words, if there are any.
    pub fn finish(mut self) -> Option<(String, Words)> {
        self.end_line();
        (!self.words.spans.is_empty()).then_some((self.text, self.words))
    }
}

/// A word and its tag: `中国/ns`, `中国_ns`; `[中国/ns 人民/n]nt` has brackets around several. A slash may be a word.
fn split(word: &str, mark: char) -> Option<(&str, &str)> {
    let (form, tag) = word.rsplit_once(mark)?;
    let form = if form.len() > mark.len_utf8() { form.trim_start_matches('[') } else { form };
    let tag = tag.split(']').next().unwrap_or(tag);
    let fits = !form.is_empty()
        && !tag.is_empty()
        && tag.len() <= LONGEST_TAG
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-+*$.:".contains(&byte));
    fits.then_some((form, tag))
}

/// The mark before the parts of speech of a text, if nearly all of its words have one.
fn mark(text: &str) -> Option<char> {
    let words = || text.split_whitespace().take(LOOKED_AT);
    let all = words().count();
    ['/', '_', '|', '#'].into_iter().find(|&mark| {
        let tagged = words().filter_map(|word| split(word, mark)).filter(|(_, tag)| {
            // A tag begins with a letter, or is a mark of its own.
            tag.starts_with(|c: char| c.is_ascii_alphabetic())
        });
        let tagged = tagged.count();
        all >= 4 && 10 * tagged >= 9 * all
    })
}

/// Whether a text comes with parts of speech, for which there must be enough of it to tell.
pub(super) fn is_tagged(text: &str) -> bool {
    let words = text.split_whitespace().take(20).count();
    words >= 20 && text.chars().take(4000).any(is_han) && mark(text).is_some()
}

/// Reads words with spaces between, and with parts of speech where they have them.
pub(super) fn spaced(text: &str) -> Option<(String, Words)> {
    let mark = mark(text);
    let mut made = WordText::default();
    for line in text.lines() {
        for word in line.split_whitespace() {
            match mark.and_then(|mark| split(word, mark)) {
                Some((form, tag)) => made.word(form, Some(tag)),
                None => made.word(word.trim_matches(|c| mark.is_some() && matches!(c, '[' | ']')), None),
            }
        }
        made.end_line();
    }
    made.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, words: &Words) -> String {
        let word = |&(start, end, tag): &(u32, u32, Option<u32>)| {
            let tag = tag.map_or("-", |tag| &words.tags[tag as usize]);
            format!("{}:{tag}", &text[start as usize..end as usize])
        };
        words.spans.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_and_tags_stay_as_they_are() {
        let source = "[中国/ns 人民/n]nt 喜欢/v New/nz York/nz ，/w 和/c //w 。/w\n他/r 计划/v 计划/n";
        let (text, found) = spaced(source).unwrap();
        assert_eq!(text, "中国人民喜欢New York，和/。\n他计划计划\n");
        assert_eq!(
            words(&text, &found),
            "中国:ns 人民:n 喜欢:v New:nz York:nz ，:w 和:c /:w 。:w 他:r 计划:v 计划:n"
        );
        let (text, found) = spaced("我 爱 北京 。\nHello , world").unwrap();
        assert_eq!(words(&text, &found), "我:- 爱:- 北京:- 。:- Hello:- ,:- world:-");
        assert_eq!(text, "我爱北京。\nHello, world\n");
        assert!(is_tagged(&"中国_ns 人民_n ".repeat(20)));
        assert!(!is_tagged(&"and/or 中国 他/她 ".repeat(20)));
        assert!(!is_tagged("中国/ns 人民/n"));
    }
}
