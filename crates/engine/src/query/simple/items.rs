//! What a simple query is made of: texts, words with wildcards, expressions, concepts, distances.

use crate::corpus::Concept;
use crate::query::ast::{Attribute, Exactness, Ignoring, Match, Part, Relation, Test};
use crate::query::concept::find_concept;
use crate::query::error::{expected, QueryError};
use crate::query::{regexp, LONGEST};
use std::ops::Range;
use wenmai_model::QueryFault;

/// What an alternative is made of.
pub enum Item {
    Text(Vec<Part>),
    /// A word by a regular expression.
    Word(Test),
    Anything,
    Pattern(String),
    Concept(u32),
    Relation(Relation, u32),
}

pub struct Parser<'q> {
    pub chars: &'q [char],
    pub at: usize,
    pub concepts: &'q [Concept],
    pub exact: Exactness,
}

impl Parser<'_> {
    /// The items up to `|` or the end.
    pub fn items(&mut self) -> Result<Vec<(Item, Range<usize>)>, QueryError> {
        let mut items: Vec<(Item, Range<usize>)> = Vec::new();
        while let Some(&c) = self.chars.get(self.at).filter(|&&c| c != '|') {
            let start = self.at;
            if c.is_whitespace() {
                self.at += 1;
                continue;
            }
            let item = match c {
                '@' | '＠' => self.concept()?,
                '/' => self.regex()?,
                _ => match self.relation(!items.is_empty()) {
                    Some(item) => item,
                    None => self.word()?,
                },
            };
            items.push((item, start..self.at));
        }
        Ok(items)
    }

    fn error<T>(&self, chars: Range<usize>, fault: QueryFault) -> Result<T, QueryError> {
        Err(QueryError::new(chars, fault))
    }

    /// `$3`, `- 3`.
    fn relation(&mut self, after_something: bool) -> Option<Item> {
        let sign = self.chars[self.at];
        let relation = Relation::ALL.into_iter().find(|relation| relation.sign() == sign)?;
        let spaced = self.at > 0 && self.chars[self.at - 1].is_whitespace();
        if !after_something || !(spaced || relation == Relation::After) {
            return None;
        }
        let rest = &self.chars[self.at + 1..];
        let spaces = rest.iter().take_while(|c| c.is_whitespace()).count();
        let digits: String = rest[spaces..].iter().take_while(|c| c.is_ascii_digit()).collect();
        let after = rest.get(spaces + digits.len());
        // A number that goes on as a word is none: -3d.
        let ends = relation == Relation::After || after.is_none_or(|c| c.is_whitespace());
        let distance = digits.parse().ok().filter(|&distance: &u32| ends && distance as usize <= LONGEST)?;
        self.at += 1 + spaces + digits.len();
        Some(Item::Relation(relation, distance))
    }

    fn concept(&mut self) -> Result<Item, QueryError> {
        let start = self.at;
        self.at += 1;
        if matches!(self.chars.get(self.at), Some('"' | '“' | '”')) {
            let name = self.quoted()?;
            let found = find_concept(name.trim(), self.concepts);
            return found.map(Item::Concept).map_err(|fault| QueryError::new(start..self.at, fault));
        }
        // A name may have spaces in it: the longest beginning that is one.
        let rest: Vec<char> = self.chars[self.at..].iter().copied().take_while(|&c| c != '|').collect();
        let mut ends: Vec<usize> = (1..rest.len())
            .filter(|&end| rest[end].is_whitespace() && !rest[end - 1].is_whitespace())
            .collect();
        ends.push(rest.len());
        let whole: String = rest.iter().collect();
        for &end in ends.iter().rev() {
            let name: String = rest[..end].iter().collect();
            if let Ok(number) = find_concept(name.trim(), self.concepts) {
                self.at += end;
                return Ok(Item::Concept(number));
            }
        }
        let fault = match find_concept(whole.trim(), self.concepts) {
            Err(fault) => fault,
            Ok(number) => return Ok(Item::Concept(number)),
        };
        self.error(start..self.at + rest.len(), fault)
    }

    /// A text in quotation marks, which are doubled in it; `at` is after them then.
    fn quoted(&mut self) -> Result<String, QueryError> {
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            match self.chars.get(self.at) {
                None => return self.error(start..self.chars.len(), QueryFault::UnclosedQuote),
                Some('"') if self.chars.get(self.at + 1) == Some(&'"') && self.chars[start] == '"' => {
                    text.push('"');
                    self.at += 2;
                }
                Some('"' | '“' | '”') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(&c) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
    }

    fn regex(&mut self) -> Result<Item, QueryError> {
        let start = self.at;
        let mut pattern = String::new();
        self.at += 1;
        loop {
            match (self.chars.get(self.at), self.chars.get(self.at + 1)) {
                (None, _) => return self.error(self.chars.len()..self.chars.len(), expected(&["/"])),
                (Some('\\'), Some('/')) => {
                    pattern.push('/');
                    self.at += 2;
                }
                (Some('\\'), Some(&escaped)) => {
                    pattern.extend(['\\', escaped]);
                    self.at += 2;
                }
                (Some('/'), _) => break,
                (Some(&c), _) => {
                    pattern.push(c);
                    self.at += 1;
                }
            }
        }
        let place = start + 1..self.at;
        self.at += 1;
        let over_text = match self.chars.get(self.at) {
            Some('t') => {
                self.at += 1;
                true
            }
            _ => false,
        };
        if self.chars.get(self.at).is_some_and(|&c| !c.is_whitespace() && c != '|') {
            return self.error(self.at..self.at + 1, expected(&["t", "|"]));
        }
        if pattern.is_empty() {
            return self.error(place.start..place.start + 1, QueryFault::NothingToFind);
        }
        regexp::check_at(&pattern, place)?;
        Ok(if over_text { Item::Pattern(pattern) } else { Item::Word(word_test(pattern, self.exact)) })
    }

    /// Text up to white space or `|`; quotation marks make signs in it text.
    fn word(&mut self) -> Result<Item, QueryError> {
        let mut text = String::new();
        let mut pattern = String::new();
        let mut wild = false;
        while let Some(&c) = self.chars.get(self.at) {
            match c {
                '|' => break,
                '$' if !text.is_empty() && self.chars.get(self.at + 1).is_some_and(char::is_ascii_digit) => {
                    break
                }
                c if c.is_whitespace() => break,
                '"' | '“' | '”' => {
                    let inside = self.quoted()?;
                    // What is quoted stands apart: it is joined to its neighbours as if white space were between.
                    text.push(' ');
                    text.push_str(&inside);
                    text.push(' ');
                    pattern.push_str(&regexp::literal(&inside));
                    continue;
                }
                '*' | '?' => {
                    wild = true;
                    pattern.push_str(if c == '*' { ".*" } else { "." });
                    text.push(c);
                }
                c => {
                    text.push(c);
                    pattern.push_str(&regexp::literal(c.encode_utf8(&mut [0; 4])));
                }
            }
            self.at += 1;
        }
        Ok(match wild {
            true if text.chars().all(|c| c == '*') => Item::Anything,
            true => Item::Word(word_test(pattern, self.exact)),
            false => Item::Text(parts(&text)),
        })
    }
}

fn parts(text: &str) -> Vec<Part> {
    text.split_whitespace().map(Part::new).collect()
}

/// The test of a word by an expression, as exact as asked.
fn word_test(pattern: String, exact: Exactness) -> Test {
    let attribute = if exact.any() { Attribute::Word } else { Attribute::Norm };
    let loose = exact.any() && !exact.form;
    let ignoring = Ignoring { case: loose && !exact.case, diacritics: loose, script: loose && !exact.script };
    Test::Is(Match { attribute, pattern, literal: false, ignoring, negated: false })
}
