//! The parser's place in the query, and what it reads there whatever it means: signs, names, numbers, texts, flags.

use crate::corpus::Concept;
use crate::query::error::{self, QueryError};
use crate::query::{regexp, LONGEST};
use wenmai_model::QueryFault;

/// The deepest that parentheses may be nested.
const DEEPEST: u32 = 50;

pub struct Parser<'q> {
    pub chars: &'q [char],
    pub at: usize,
    pub depth: u32,
    pub concepts: &'q [Concept],
    pub captures: Vec<String>,
}

pub type Parsed<T> = Result<T, QueryError>;

impl Parser<'_> {
    pub(super) fn space(&mut self) {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    /// The next character after white space.
    pub(super) fn peek(&mut self) -> Option<char> {
        self.space();
        self.chars.get(self.at).copied()
    }

    pub(super) fn takes(&mut self, sign: &str) -> bool {
        self.space();
        let is = sign.chars().enumerate().all(|(n, c)| self.chars.get(self.at + n) == Some(&c));
        if is {
            self.at += sign.chars().count();
        }
        is
    }

    /// The name at this place.
    pub(super) fn name(&self) -> String {
        let is_name = |c: &&char| c.is_alphanumeric() || **c == '_';
        self.chars[self.at..].iter().take_while(is_name).collect()
    }

    pub(super) fn takes_word(&mut self, word: &str) -> bool {
        self.space();
        let is = self.name() == word;
        if is {
            self.at += word.chars().count();
        }
        is
    }

    pub(super) fn expected<T>(&self, what: Vec<&'static str>) -> Parsed<T> {
        let end = (self.at + 1).min(self.chars.len());
        Err(QueryError::new(self.at..end.max(self.at), error::expected(&what)))
    }

    pub(super) fn needs(&mut self, sign: &'static str) -> Parsed<()> {
        if self.takes(sign) {
            return Ok(());
        }
        self.expected(vec![sign])
    }

    pub(super) fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == DEEPEST {
            return Err(QueryError::new(self.at..self.at + 1, QueryFault::TooLarge));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// A number up to a thousand, if there is one.
    pub(super) fn number(&mut self) -> Parsed<Option<u32>> {
        self.space();
        let start = self.at;
        let digits: String = self.chars[start..].iter().take_while(|c| c.is_ascii_digit()).collect();
        if digits.is_empty() {
            return Ok(None);
        }
        self.at += digits.len();
        match digits.parse() {
            Ok(number) if number as usize <= LONGEST => Ok(Some(number)),
            _ => Err(QueryError::new(start..self.at, QueryFault::TooLarge)),
        }
    }

    /// A text in quotation marks, which are doubled in it or, in a regular expression, come after a backslash.
    pub(super) fn string(&mut self, regex: bool) -> Parsed<String> {
        if self.peek() != Some('"') {
            return self.expected(vec!["\"…\""]);
        }
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            match (self.chars.get(self.at), self.chars.get(self.at + 1)) {
                (None, _) => return Err(QueryError::new(start..self.chars.len(), QueryFault::UnclosedQuote)),
                (Some('"'), Some('"')) => {
                    text.push('"');
                    self.at += 2;
                }
                (Some('"'), _) => {
                    self.at += 1;
                    return Ok(text);
                }
                (Some('\\'), Some('"')) if regex => {
                    text.push('"');
                    self.at += 2;
                }
                (Some('\\'), Some(&escaped)) if regex => {
                    text.extend(['\\', escaped]);
                    self.at += 2;
                }
                (Some(&c), _) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
    }

    /// `/regex/`, the slashes in it with a backslash.
    pub(super) fn slashed(&mut self) -> Parsed<String> {
        let start = self.at + 1;
        let mut pattern = String::new();
        self.at += 1;
        while let Some(&c) = self.chars.get(self.at) {
            match (c, self.chars.get(self.at + 1)) {
                ('/', _) => {
                    regexp::check_at(&pattern, start..self.at)?;
                    self.at += 1;
                    return Ok(pattern);
                }
                ('\\', Some('/')) => {
                    pattern.push('/');
                    self.at += 2;
                }
                ('\\', Some(&escaped)) => {
                    pattern.extend(['\\', escaped]);
                    self.at += 2;
                }
                _ => {
                    pattern.push(c);
                    self.at += 1;
                }
            }
        }
        self.expected(vec!["/"])
    }

    /// Flags after `%`, those of `known`.
    pub(super) fn flags(&mut self, known: &'static str) -> Parsed<String> {
        if self.chars.get(self.at) != Some(&'%') {
            return Ok(String::new());
        }
        self.at += 1;
        let flags = self.name();
        let unknown = flags.chars().position(|flag| !known.contains(flag));
        if let Some(place) = unknown.or(flags.is_empty().then_some(0)) {
            self.at += place;
            return self.expected(if known == "FCS" {
                vec!["F", "C", "S"]
            } else {
                vec!["c", "d", "s", "l"]
            });
        }
        self.at += flags.len();
        Ok(flags)
    }
}
