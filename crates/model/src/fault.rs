//! Why a question has no answer.

use crate::QueryFailure;
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
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::Query(failure) => {
                let (first, last) = (failure.start_char + 1, failure.end_char);
                write!(f, "the query cannot be read at characters {first} to {last}: {:?}", failure.kind)
            }
            Fault::Stopped => f.write_str("the search was stopped"),
            Fault::NoDocument(number) => write!(f, "there is no document with the number {number}"),
            Fault::SameDocument(number) => write!(f, "document {number} is compared with itself"),
        }
    }
}

impl std::error::Error for Fault {}
