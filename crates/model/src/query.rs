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
