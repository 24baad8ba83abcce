//! The simple query: text, `"text as it stands"`, `a|b`, `@concept`.

use crate::corpus::{Concept, Corpus};
use crate::script::{fold, is_han};
use std::fmt;
use std::ops::Range;

/// The longest query, in characters.
pub const LONGEST: usize = 1000;

/// What a query means: any of its alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// At least one.
    pub alternatives: Vec<Alternative>,
}

/// One thing to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alternative {
    /// The mentions of a concept, by its number.
    Concept(u32),
    /// A text: its parts one after another, with or without white space between.
    Text(Vec<Part>),
}

/// A part of a text that has no white space in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its fold.
    pub folded: String,
}

/// What is wrong with a query, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The place, in characters of the query.
    pub chars: Range<usize>,
    /// What is wrong.
    pub fault: QueryFault,
}

/// What can be wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryFault {
    /// There is nothing to search for.
    Empty,
    /// A quotation mark is not closed.
    UnclosedQuote,
    /// `|` has nothing before or after it.
    EmptyAlternative,
    /// No concept has this name; the names that are like it, at most five.
    UnknownConcept {
        /// What was asked for.
        name: String,
        /// Names that exist.
        near: Vec<String>,
    },
    /// Nothing but punctuation.
    NothingToFind,
    /// Longer than [`LONGEST`].
    TooLong,
    /// Something that has a meaning in corpus queries, and that this version does not understand.
    Unsupported(String),
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let at = self.chars.start + 1;
        match &self.fault {
            QueryFault::Empty => f.write_str("the query is empty; give a word, a \"phrase\" or an @concept"),
            QueryFault::UnclosedQuote => {
                write!(f, "the quotation mark at character {at} of the query is not closed; add one, or take it out")
            }
            QueryFault::EmptyAlternative => {
                write!(f, "the | at character {at} of the query needs something to find on both sides")
            }
            QueryFault::UnknownConcept { name, near } if near.is_empty() => {
                write!(f, "there is no concept @{name}; `wenmai info` lists those that there are")
            }
            QueryFault::UnknownConcept { name, near } => {
                write!(f, "there is no concept @{name}; there is @{}", near.join(", @"))
            }
            QueryFault::NothingToFind => {
                f.write_str("the query has only punctuation; give at least one letter, digit or Han character")
            }
            QueryFault::TooLong => write!(f, "the query is longer than {LONGEST} characters"),
            QueryFault::Unsupported(what) => write!(
                f,
                "{what} at character {at} of the query is not understood by this version; put it in quotation marks to find it as text"
            ),
        }
    }
}

impl std::error::Error for QueryError {}

/// Reads a query. `concepts` are those that it may name.
pub fn parse(text: &str, concepts: &[Concept]) -> Result<Query, QueryError> {
    let chars: Vec<char> = text.chars().collect();
    let error = |chars: Range<usize>, fault| Err(QueryError { chars, fault });
    if chars.len() > LONGEST {
        return error(LONGEST..chars.len(), QueryFault::TooLong);
    }
    if chars.iter().all(|c| c.is_whitespace()) {
        return error(0..chars.len(), QueryFault::Empty);
    }
    let mut alternatives = Vec::new();
    // What the current alternative has so far, and where the `|` before it stands.
    let mut found = String::new();
    let mut concept = None;
    let mut bar = None;
    let mut start = 0;
    let mut at = 0;
    while at <= chars.len() {
        match chars.get(at) {
            None | Some('|') => {
                let alternative = match concept.take() {
                    Some(number) => Alternative::Concept(number),
                    None => Alternative::Text(parts(&found)),
                };
                match alternative {
                    Alternative::Text(parts) if parts.is_empty() => {
                        let place = if at < chars.len() { at } else { bar.unwrap_or(0) };
                        return error(place..place + 1, QueryFault::EmptyAlternative);
                    }
                    Alternative::Text(parts)
                        if !parts.iter().any(|part| part.folded.contains(char::is_alphanumeric)) =>
                    {
                        return error(start..at, QueryFault::NothingToFind);
                    }
                    alternative => alternatives.push(alternative),
                }
                found.clear();
                bar = Some(at);
                start = at + 1;
            }
            Some('"' | '“' | '”') => {
                let close = chars[at + 1..].iter().position(|c| matches!(c, '"' | '”' | '“'));
                let Some(close) = close else {
                    return error(at..chars.len(), QueryFault::UnclosedQuote);
                };
                found.push(' ');
                found.extend(&chars[at + 1..at + 1 + close]);
                found.push(' ');
                at += close + 1;
            }
            Some('@' | '＠') if found.trim().is_empty() => {
                let name: String = chars[at + 1..].iter().take_while(|&&c| c != '|').collect();
                let end = at + 1 + name.chars().count();
                match find_concept(name.trim(), concepts) {
                    Ok(number) => concept = Some(number),
                    Err(fault) => return error(at..end, fault),
                }
                at = end - 1;
            }
            Some(&c @ ('*' | '?' | '[' | ']' | '/' | '@')) => {
                let what = match c {
                    '/' if !(at == start || chars[at - 1].is_whitespace()) => None,
                    '?' if at > start && at + 1 == chars.len() => None,
                    c => Some(c),
                };
                match what {
                    Some(c) => return error(at..at + 1, QueryFault::Unsupported(c.to_string())),
                    None => found.push(c),
                }
            }
            Some(&c) => found.push(c),
        }
        at += 1;
    }
    Ok(Query { alternatives })
}

fn parts(text: &str) -> Vec<Part> {
    text.split_whitespace().map(|part| Part { folded: fold(part) }).collect()
}

impl Query {
    /// How it is understood: what is looked for, in normal form; of a concept, all forms.
    pub fn understood(&self, corpus: &Corpus) -> Vec<String> {
        let mut understood = Vec::new();
        for alternative in &self.alternatives {
            match alternative {
                Alternative::Concept(number) => {
                    understood.extend(corpus.concepts()[*number as usize].forms.clone())
                }
                Alternative::Text(parts) => {
                    let pattern = Alternative::pattern(parts);
                    let undone = corpus.undo_disguise(&pattern);
                    understood.push(pattern);
                    understood.extend(undone);
                }
            }
        }
        understood
    }
}

impl Alternative {
    /// Parts as one text: touching where both sides are Han.
    fn pattern(parts: &[Part]) -> String {
        let mut pattern = String::new();
        for part in parts {
            let joined = pattern.ends_with(is_han) && part.folded.starts_with(is_han);
            if !pattern.is_empty() && !joined {
                pattern.push(' ');
            }
            pattern.push_str(&part.folded);
        }
        pattern
    }
}

/// The concept of this name or with this form.
fn find_concept(name: &str, concepts: &[Concept]) -> Result<u32, QueryFault> {
    let folded = fold(name);
    let by_name = concepts.iter().position(|concept| fold(&concept.name) == folded);
    let by_form =
        || concepts.iter().position(|concept| concept.forms.iter().any(|form| fold(form) == folded));
    if let (Some(number), false) = (by_name.or_else(by_form), name.is_empty()) {
        return Ok(number as u32);
    }
    let mut near: Vec<(usize, &str)> = concepts
        .iter()
        .filter_map(|concept| {
            let likeness = fold(&concept.name).chars().filter(|&c| folded.contains(c)).count();
            (likeness > 0).then_some((likeness, concept.name.as_str()))
        })
        .collect();
    near.sort_by_key(|&(likeness, _)| std::cmp::Reverse(likeness));
    let near = near.into_iter().take(5).map(|(_, name)| name.to_owned()).collect();
    Err(QueryFault::UnknownConcept { name: name.to_owned(), near })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::parse_concepts;
    use proptest::prelude::*;

    fn concepts() -> Vec<Concept> {
        parse_concepts("支付宝 = 支付寶, Alipay\n微信支付 =\nO2O =\n").unwrap()
    }

    fn show(query: &str) -> String {
        match parse(query, &concepts()) {
            Err(error) => format!("{:?} {:?}", error.chars, error.fault),
            Ok(query) => {
                let show = |alternative: &Alternative| match alternative {
                    Alternative::Concept(number) => format!("@{number}"),
                    Alternative::Text(parts) => {
                        parts.iter().map(|part| part.folded.as_str()).collect::<Vec<_>>().join("+")
                    }
                };
                query.alternatives.iter().map(show).collect::<Vec<_>>().join("|")
            }
        }
    }

    #[test]
    fn reads_queries() {
        let cases = [
            ("支付寶", "支付宝"),
            (" 微信  支付 ", "微信+支付"),
            ("\"a|b\"|Ｃ", "a|b|c"),
            ("“微信 支付”", "微信+支付"),
            ("@支付寶|@o2o", "@0|@2"),
            ("@alipay", "@0"),
            ("他来吗?", "他来吗?"),
            ("and/or", "and/or"),
            ("", "0..0 Empty"),
            ("  ", "0..2 Empty"),
            ("a|", "1..2 EmptyAlternative"),
            ("|a", "0..1 EmptyAlternative"),
            ("\"\"", "0..1 EmptyAlternative"),
            ("say \"a", "4..6 UnclosedQuote"),
            ("。，", "0..2 NothingToFind"),
            ("微*", "1..2 Unsupported(\"*\")"),
            ("/微./", "0..1 Unsupported(\"/\")"),
            ("@支付", "0..3 UnknownConcept { name: \"支付\", near: [\"支付宝\", \"微信支付\"] }"),
            ("@", "0..1 UnknownConcept { name: \"\", near: [] }"),
        ];
        for (query, expected) in cases {
            assert_eq!(show(query), expected, "{query}");
        }
        assert_eq!(show(&"字".repeat(1001)), "1000..1001 TooLong");
    }

    proptest! {
        #[test]
        fn never_panics_and_points_inside(query in "[ab|@\"“” 微*?/。]{0,12}|\\PC*") {
            if let Err(error) = parse(&query, &concepts()) {
                prop_assert!(error.chars.start <= error.chars.end);
                prop_assert!(error.chars.end <= query.chars().count().max(1));
            }
        }
    }
}
