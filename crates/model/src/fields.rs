//! Metadata fields of documents: their types, and criteria on their values.
//!
//! A criterion has one written form, for the tool's `--where`, links and descriptions: `author=李某|王某`, `year>=2014`,
//! `author=` (no author). No value is the empty text, which is a value as any other. `\` makes a mark in a name or a value
//! stand for itself.

use crate::named::named;
use crate::Named;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

named! {
    /// What the values of a field are.
    #[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
    FieldType, "type of field" {
        Text = "text",
        Number = "number",
        /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        Date = "date",
        /// Several texts in one document.
        List = "list",
    }
}

named! {
    /// What a criterion asks of a value.
    Op, "operator" {
        /// It is one of these; of a list, one of its texts is.
        Is = "=",
        /// It is none of these.
        Not = "!=",
        /// All that the document has in the field, joined by [`JOINED`], is one of these.
        Whole = "==",
        AtLeast = ">=",
        AtMost = "<=",
        Above = ">",
        Below = "<",
    }
}

impl Op {
    /// Whether it asks for an order of values, and so for one value to compare with.
    pub fn orders(self) -> bool {
        matches!(self, Op::AtLeast | Op::AtMost | Op::Above | Op::Below)
    }
}

/// What the texts of a list are joined by where they are told as one.
pub const JOINED: &str = "; ";

/// A criterion on a field of documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// The name of the field.
    pub field: String,
    pub op: Op,
    /// One at least; the empty text is no value.
    pub values: Vec<String>,
}

impl Criterion {
    /// That a field has one of these values.
    pub fn is(field: &str, values: Vec<String>) -> Criterion {
        Criterion { field: field.to_owned(), op: Op::Is, values }
    }
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&escaped(&self.field))?;
        f.write_str(self.op.id())?;
        for (place, value) in self.values.iter().enumerate() {
            f.write_str(if place > 0 { "|" } else { "" })?;
            f.write_str(&escaped(value))?;
        }
        Ok(())
    }
}

/// The marks that mean something in a criterion.
fn is_mark(c: char) -> bool {
    matches!(half_width(c), '=' | '!' | '<' | '>' | '|' | '&' | '\\')
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_mark(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The text up to the first of some marks that stands for itself, and where that is.
fn until(text: &str, ends: impl Fn(char) -> bool) -> (String, Option<usize>) {
    let mut read = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => read.extend(chars.next().map(|(_, c)| c)),
            c if ends(c) => return (read, Some(at)),
            c => read.push(c),
        }
    }
    (read, None)
}

/// Where the first of some marks is that stands for itself.
pub(crate) fn until_unescaped(text: &str, ends: impl Fn(char) -> bool) -> Option<usize> {
    until(text, ends).1
}

/// The longest operator that a text begins with, and what is behind it.
fn operator(text: &str) -> Option<(Op, &str)> {
    let mut best: Option<(Op, &str)> = None;
    for &op in Op::ALL {
        let mut rest = text.chars();
        let is = op.id().chars().all(|mark| rest.next().is_some_and(|c| half_width(c) == mark));
        if is && best.is_none_or(|(known, _)| known.id().len() < op.id().len()) {
            best = Some((op, rest.as_str()));
        }
    }
    best
}

/// Full-width marks are typed with Chinese.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '＝' => '=',
        '！' => '!',
        '＜' => '<',
        '＞' => '>',
        '｜' => '|',
        '＆' => '&',
        c => c,
    }
}

impl FromStr for Criterion {
    type Err = String;

    fn from_str(text: &str) -> Result<Criterion, String> {
        let (field, at) = until(text, |c| matches!(half_width(c), '=' | '!' | '<' | '>'));
        let operator = at.and_then(|at| operator(&text[at..]));
        let (Some((op, mut rest)), false) = (operator, field.trim().is_empty()) else {
            return Err(format!(
                "\"{text}\" is no criterion; one is a field, {} and a value, such as author=李某 or year>=2014",
                Op::ALL.iter().map(|op| op.id()).collect::<Vec<_>>().join(" or ")
            ));
        };
        let mut values = Vec::new();
        loop {
            let (value, at) = until(rest, |c| half_width(c) == '|');
            values.push(value.trim().to_owned());
            let Some(at) = at else { break };
            rest = &rest[at + rest[at..].chars().next().map_or(0, char::len_utf8)..];
        }
        if op.orders() && (values.len() > 1 || values[0].is_empty()) {
            return Err(format!("in \"{text}\", {op} wants one value to compare with"));
        }
        Ok(Criterion { field: field.trim().to_owned(), op, values })
    }
}

/// A field, and how much of what is counted has which of its values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldCounts {
    pub name: String,
    pub kind: FieldType,
    /// Different values; no value is one if a document has none.
    pub values: u32,
    /// Words by value, numbers and dates in their order, other values most first; at most [`FIRST_VALUES`] and those that a
    /// filter chooses. No value is the empty text.
    pub first: Vec<(String, u32)>,
    /// Of numbers and dates, the least and the greatest.
    pub ends: Option<(String, String)>,
}

/// How many values of a field are told before more are asked for.
pub const FIRST_VALUES: usize = 8;

/// The values of a field in which a text stands, with their words, in the order of [`FieldCounts::first`]. Counted with all criteria of the filter
/// but those on the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValuesAsk {
    pub field: String,
    /// In any case, width and script; empty for all.
    pub find: String,
    pub offset: u32,
    /// At most 1,000.
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValues {
    /// Values that are found in all.
    pub items: u32,
    /// Words and documents by value.
    pub rows: Vec<FieldValue>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValue {
    /// Empty where the field has none.
    pub value: String,
    pub words: u32,
    pub documents: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_is_read_as_it_is_written() {
        let cases = [
            ("author=李某", "author", Op::Is, vec!["李某"]),
            ("party = 甲 | 乙", "party", Op::Is, vec!["甲", "乙"]),
            ("year>=2014", "year", Op::AtLeast, vec!["2014"]),
            ("year<1900", "year", Op::Below, vec!["1900"]),
            ("author=", "author", Op::Is, vec![""]),
            ("author!=", "author", Op::Not, vec![""]),
            ("作者＝李某｜王某", "作者", Op::Is, vec!["李某", "王某"]),
            ("author==甲; 乙", "author", Op::Whole, vec!["甲; 乙"]),
            (r"a\=b=c\|d", "a=b", Op::Is, vec!["c|d"]),
        ];
        for (text, field, op, values) in cases {
            let read: Criterion = text.parse().unwrap();
            let values: Vec<String> = values.into_iter().map(str::to_owned).collect();
            assert_eq!(read, Criterion { field: field.to_owned(), op, values }, "{text}");
            assert_eq!(read.to_string().parse(), Ok(read), "{text}");
        }
    }

    #[test]
    fn what_is_no_criterion_is_said() {
        for text in ["author", "=李某", "", "year>=", "year>=1|2", r"a\=b"] {
            assert!(text.parse::<Criterion>().is_err(), "{text}");
        }
    }
}
