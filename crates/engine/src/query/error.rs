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
        f.write_str(&self.fault.sentence("query", self.chars.start))
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
