//! What can be wrong with a query, and where.

use std::fmt;
use std::ops::Range;
use wenmai_model::QueryFault;

/// What is wrong with a query, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The place, in characters of the query.
    pub chars: Range<usize>,
    /// What is wrong.
    pub fault: QueryFault,
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
            QueryFault::TooLong { limit } => write!(f, "the query is longer than {limit} characters"),
            QueryFault::Expected { what } => {
                write!(f, "at character {at} of the query there should be {}", what.join(" or "))
            }
            QueryFault::Unknown { name, known } => {
                write!(f, "there is no {name} (character {at} of the query); there is {}", known.join(", "))
            }
            QueryFault::Pattern { reason } => {
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

/// Something else has to stand somewhere: any of these.
pub(super) fn expected(what: &[&str]) -> QueryFault {
    QueryFault::Expected { what: what.iter().map(|&what| what.to_owned()).collect() }
}

/// The query is longer than it may be.
pub(super) const TOO_LONG: QueryFault = QueryFault::TooLong { limit: super::LONGEST as u32 };
