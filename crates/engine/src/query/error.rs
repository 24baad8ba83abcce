//! What can be wrong with a query, and where.

use super::LONGEST;
use std::fmt;
use std::ops::Range;

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
    /// Something else has to stand here: any of these, in the query's own signs.
    Expected(Vec<&'static str>),
    /// A name or value that does not exist, and those that do.
    Unknown {
        /// What was given.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A regular expression that cannot be read; the reason, in English.
    Pattern(String),
    /// Repetitions that multiply to more than a query may have.
    TooLarge,
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
            QueryFault::NothingToFind => f.write_str(
                "the query has only punctuation; give at least one letter, digit or Han character",
            ),
            QueryFault::TooLong => write!(f, "the query is longer than {LONGEST} characters"),
            QueryFault::Expected(what) => {
                write!(f, "at character {at} of the query there should be {}", what.join(" or "))
            }
            QueryFault::Unknown { name, known } => {
                write!(f, "there is no {name} (character {at} of the query); there is {}", known.join(", "))
            }
            QueryFault::Pattern(reason) => {
                write!(f, "the regular expression at character {at} of the query cannot be read: {reason}")
            }
            QueryFault::TooLarge => f.write_str(
                "the repetitions of the query multiply to too many; make the numbers in { } smaller",
            ),
        }
    }
}

impl std::error::Error for QueryError {}

impl QueryError {
    pub(super) fn new(chars: Range<usize>, fault: QueryFault) -> QueryError {
        QueryError { chars, fault }
    }
}
