//! Why a question has no answer.

use crate::{MeasureId, QueryFailure};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a question has no answer, and where that lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fault {
    /// The query does not parse, or names what is not there.
    Query(QueryFailure),
    /// The search was not wanted any more.
    Stopped,
    /// There is no document with this number.
    NoDocument(u32),
    /// A document has no passages with itself.
    SameDocument(u32),
    /// This line of a word list is no word, tab and frequency.
    WordListLine(u32),
    /// There is no word in a word list.
    WordListEmpty,
    /// A word list has no windows to compare with those of a query.
    NoWindows,
    /// Keywords have no span.
    NoSpan,
    /// The measure is not one of what is ranked.
    OtherMeasure(MeasureId),
    /// The word is in neither target nor reference, or in no window.
    NoWord(String),
    /// What was typed cannot be counts of anything.
    NoCounts,
    /// The documents have no field of this name; the fields that they have.
    NoField { name: String, fields: Vec<String> },
    /// There is no code of this name; the names of those that there are.
    NoCode { name: String, codes: Vec<String> },
    /// So many parts by so many words are more than can be scored at once, or saved in one table.
    TooManyParts { parts: u32, words: u32 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::Query(failure) => {
                f.write_str(&failure.kind.sentence("query", failure.start_char as usize))
            }
            Fault::Stopped => f.write_str("the search was stopped"),
            Fault::NoDocument(number) => write!(f, "there is no document with the number {number}"),
            Fault::SameDocument(number) => write!(f, "document {number} is compared with itself"),
            Fault::WordListLine(line) => {
                write!(f, "line {line} of the word list is not a word, a tab and a frequency")
            }
            Fault::WordListEmpty => {
                f.write_str("the word list has no word; a line is a word, a tab and a frequency")
            }
            Fault::NoWindows => f.write_str("a word list has no windows to compare with"),
            Fault::NoSpan => f.write_str("keywords have no span"),
            Fault::OtherMeasure(measure) => write!(f, "{} is not a measure of this ranking", measure.id()),
            Fault::NoWord(word) => write!(f, "{word} is not there to be scored"),
            Fault::NoCounts => f.write_str("these cannot be counts of anything"),
            Fault::NoField { name, fields } => {
                write!(f, "the documents have no field \"{name}\"; they have {}", fields.join(", "))
            }
            Fault::NoCode { name, codes } if codes.is_empty() => {
                write!(f, "there is no code \"{name}\"; there is no code at all")
            }
            Fault::NoCode { name, codes } => write!(f, "there is no code \"{name}\"; there is {}", codes.join(", ")),
            Fault::TooManyParts { parts, words } => write!(
                f,
                "{parts} parts by {words} words are too many at once; raise the least frequency, filter, or choose another field"
            ),
        }
    }
}

impl std::error::Error for Fault {}
