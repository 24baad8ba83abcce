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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Codes whose rules name one another, each the next and the last the first.
    Circle {
        /// Their names.
        names: Vec<String>,
    },
    /// A code whose own rule cannot be read.
    BrokenCode {
        /// Its name.
        name: String,
    },
}

impl QueryFault {
    /// As a sentence about a character, from 0, of what was typed: a `query`, or a `rule`.
    pub fn sentence(&self, typed: &str, character: usize) -> String {
        let at = character + 1;
        match self {
            QueryFault::Empty => format!("the {typed} is empty; give a word, a \"phrase\" or an @concept"),
            QueryFault::UnclosedQuote => format!(
                "the quotation mark at character {at} of the {typed} is not closed; add one, or take it out"
            ),
            QueryFault::EmptyAlternative => {
                format!("the | at character {at} of the {typed} needs something to find on both sides")
            }
            QueryFault::UnknownConcept { name, near } if near.is_empty() => {
                format!("there is no concept @{name}; `wenmai info` lists those that there are")
            }
            QueryFault::UnknownConcept { name, near } => {
                format!("there is no concept @{name}; there is @{}", near.join(", @"))
            }
            QueryFault::NothingToFind => {
                format!("the {typed} has only punctuation; give at least one letter, digit or Han character")
            }
            QueryFault::TooLong { limit } => format!("the {typed} is longer than {limit} characters"),
            QueryFault::Expected { what } => {
                format!("at character {at} of the {typed} there should be {}", what.join(" or "))
            }
            QueryFault::Unknown { name, known } => {
                format!("there is no {name} (character {at} of the {typed}); there is {}", known.join(", "))
            }
            QueryFault::Pattern { reason } => {
                format!("the regular expression at character {at} of the {typed} cannot be read: {reason}")
            }
            QueryFault::TooLarge => format!(
                "the repetitions of the {typed} multiply to too many; make the numbers in {{ }} smaller"
            ),
            QueryFault::Circle { names } => {
                format!(
                    "the rules of @{} name one another in a circle; one of them has to do without",
                    names.join(", @")
                )
            }
            QueryFault::BrokenCode { name } => {
                format!("the rule of @{name}, which stands at character {at} of the {typed}, cannot be read itself")
            }
        }
    }
}
