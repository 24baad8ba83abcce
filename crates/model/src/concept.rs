//! Concepts, which stand for several written forms.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A name for a set of written forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name, without `@`.
    pub name: String,
    /// Its written forms, the name among them.
    pub forms: Vec<String>,
}

impl fmt::Display for Concept {
    /// A line of a list of concepts.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let forms: Vec<&str> =
            self.forms.iter().filter(|form| **form != self.name).map(String::as_str).collect();
        write!(f, "{} = {}", self.name, forms.join(", "))
    }
}
