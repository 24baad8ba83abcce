//! How a query was typed.

use serde::{Deserialize, Serialize};

/// How a query was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QueryMode {
    /// A simple query.
    #[default]
    Simple,
    /// An expert query.
    Expert,
}

/// In what a text must be as it was typed. Nothing, unless asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exactness {
    /// Everything: every character as typed, disguises not undone.
    pub form: bool,
    /// Upper and lower case.
    pub case: bool,
    /// Traditional and Simplified characters.
    pub script: bool,
}

impl Exactness {
    /// Whether anything must be.
    pub fn any(self) -> bool {
        self.form || self.case || self.script
    }
}

/// What is wrong with a query, and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueryFailure {
    /// First character of the place, counted in characters of the query.
    pub start_char: u32,
    /// One past its last character.
    pub end_char: u32,
    /// What is wrong.
    pub kind: QueryFault,
    /// A query near to it that can be read, if one was found.
    pub suggestion: Option<String>,
}

/// What can be wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QueryFault {
    /// There is nothing to search for.
    Empty,
    /// A quotation mark is not closed.
    UnclosedQuote,
    /// `|` has nothing before or after it.
    EmptyAlternative,
    /// No concept of this name; the nearest names that exist.
    UnknownConcept {
        /// What was asked for.
        name: String,
        /// Names that exist and are like it, at most five.
        near: Vec<String>,
    },
    /// Nothing but punctuation or spaces.
    NothingToFind,
    /// Longer than the limit.
    TooLong {
        /// The limit, in characters.
        limit: u32,
    },
    /// Something else has to stand here: any of these, in the query's own signs.
    Expected {
        /// What may stand here.
        what: Vec<String>,
    },
    /// A name or value that does not exist, and those that do.
    Unknown {
        /// What was given.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A regular expression that cannot be read.
    Pattern {
        /// Why, in English.
        reason: String,
    },
    /// Repetitions that multiply to more than a query may have.
    TooLarge,
}
