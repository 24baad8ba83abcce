//! Words that a user adds to the dictionary, in jieba's own form.

use std::fmt;

/// A word of a user's dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserWord {
    /// The word as written; it is found in every form that folds to the same.
    pub word: String,
    /// Its frequency; `None` for one that makes it stay whole.
    pub frequency: Option<u32>,
    /// Its part of speech; empty when it was not given.
    pub tag: String,
}

/// A line of a user's dictionary that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserWordsError {
    /// Its number, from 1.
    pub line: usize,
    /// The line.
    pub text: String,
}

impl fmt::Display for UserWordsError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "line {} of the user dictionary, “{}”, is not of the form: word [frequency] [tag]",
            self.line, self.text
        )
    }
}

impl std::error::Error for UserWordsError {}

/// Reads a user dictionary as jieba does: on each line a word, then a frequency and a tag if wanted. Empty lines
/// and a byte order mark are passed over.
pub fn parse(text: &str) -> Result<Vec<UserWord>, UserWordsError> {
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let error = || UserWordsError { line: at + 1, text: line.chars().take(40).collect() };
            let mut parts = line.split_whitespace();
            let word = parts.next().ok_or_else(error)?.to_owned();
            let (mut frequency, mut tag) = (None, String::new());
            match (parts.next(), parts.next(), parts.next()) {
                (None, ..) => {}
                (Some(one), None, _) => match one.parse() {
                    Ok(number) => frequency = Some(number),
                    Err(_) if one.bytes().all(|byte| byte.is_ascii_alphabetic()) => tag = one.to_owned(),
                    Err(_) => return Err(error()),
                },
                (Some(number), Some(name), None) => {
                    frequency = Some(number.parse().map_err(|_| error())?);
                    name.clone_into(&mut tag);
                }
                _ => return Err(error()),
            }
            Ok(UserWord { word, frequency, tag })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_jiebas_form() {
        let words = parse("云计算 5\n李小福 2 nr\n\n創新辦 nz\n台中\n").unwrap();
        let read: Vec<_> = words.iter().map(|w| (w.word.as_str(), w.frequency, w.tag.as_str())).collect();
        assert_eq!(
            read,
            [("云计算", Some(5), ""), ("李小福", Some(2), "nr"), ("創新辦", None, "nz"), ("台中", None, "")]
        );
        assert_eq!(parse("好\n云计算 五\n").unwrap_err().line, 2);
        assert_eq!(parse("a b c d").unwrap_err().line, 1);
    }
}
