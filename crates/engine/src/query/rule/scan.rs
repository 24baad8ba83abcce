//! A rule cut into operators, parentheses and queries. What a query is made of is the query parser's matter; here it is only
//! told where one ends, so what stands in quotation marks or between the slashes of an expression is passed over.

use super::Step;
use std::ops::Range;

/// What a rule is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A query.
    Text,
    Operator(Step),
    Open,
    Close,
}

pub struct Scanner<'r> {
    chars: &'r [char],
    at: usize,
}

impl<'r> Scanner<'r> {
    pub fn new(chars: &'r [char]) -> Scanner<'r> {
        Scanner { chars, at: 0 }
    }

    /// The next one, and its place.
    pub fn next(&mut self) -> Option<(Sign, Range<usize>)> {
        while self.chars.get(self.at)?.is_whitespace() {
            self.at += 1;
        }
        let start = self.at;
        if let Some((sign, length)) = self.sign(true) {
            self.at += length;
            return Some((sign, start..self.at));
        }
        let mut end = start;
        // Whether an item of the query begins here, as behind white space.
        let mut begins = true;
        while let Some(&c) = self.chars.get(self.at) {
            if self.sign(begins).is_some() {
                break;
            }
            match c {
                '"' | '“' | '”' => self.pass_quoted(),
                '/' if begins => self.pass_expression(),
                _ => self.at += 1,
            }
            begins = c.is_whitespace();
            if !begins {
                end = self.at;
            }
        }
        Some((Sign::Text, start..end))
    }

    /// The operator or parenthesis that stands here, and its length. Words, and the sign of negation, are operators only where
    /// an item of a query might begin.
    fn sign(&self, begins: bool) -> Option<(Sign, usize)> {
        let sign = match self.chars[self.at] {
            '&' | '＆' => Sign::Operator(Step::And),
            '|' | '｜' => Sign::Operator(Step::Or),
            '(' | '（' => Sign::Open,
            ')' | '）' => Sign::Close,
            '!' | '！' if begins => Sign::Operator(Step::Not),
            _ if begins => return self.word(),
            _ => return None,
        };
        Some((sign, 1))
    }

    fn word(&self) -> Option<(Sign, usize)> {
        let rest = self.chars[self.at..].iter();
        let word: String = rest.take_while(|c| c.is_alphanumeric()).take(4).collect();
        let step = match word.to_ascii_lowercase().as_str() {
            "and" => Step::And,
            "or" => Step::Or,
            "not" => Step::Not,
            _ => return None,
        };
        let alone = match self.chars.get(self.at + word.len()) {
            None => true,
            Some(&c) => {
                c.is_whitespace()
                    || matches!(
                        c,
                        '(' | '（' | ')' | '）' | '&' | '＆' | '|' | '｜' | '"' | '“' | '”' | '@' | '＠'
                    )
            }
        };
        alone.then_some((Sign::Operator(step), word.len()))
    }

    /// Up to the end of what is quoted; a quotation mark in it is doubled.
    fn pass_quoted(&mut self) {
        let doubles = self.chars[self.at] == '"';
        self.at += 1;
        while let Some(&c) = self.chars.get(self.at) {
            self.at += 1;
            match c {
                '"' if doubles && self.chars.get(self.at) == Some(&'"') => self.at += 1,
                '"' | '“' | '”' => return,
                _ => {}
            }
        }
    }

    /// Up to the end of a regular expression.
    fn pass_expression(&mut self) {
        self.at += 1;
        while let Some(&c) = self.chars.get(self.at) {
            self.at += 1;
            match c {
                '\\' => self.at = (self.at + 1).min(self.chars.len()),
                '/' => return,
                _ => {}
            }
        }
    }
}
