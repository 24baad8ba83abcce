//! Which part of a corpus is meant.

use crate::{Criterion, Language, Script, Zone};
use serde::{Deserialize, Serialize};

/// A part of a corpus. All criteria hold together; an empty list does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Documents by number.
    pub documents: Vec<u32>,
    /// Sites by name.
    pub sites: Vec<String>,
    /// Earliest date, `YYYY-MM-DD`, inclusive; documents without a date are then left out.
    pub date_from: Option<String>,
    /// Latest date, `YYYY-MM-DD`, inclusive; documents without a date are then left out.
    pub date_to: Option<String>,
    /// What fields of the document must be.
    pub fields: Vec<Criterion>,
    /// Scripts of the line.
    pub scripts: Vec<Script>,
    /// Languages of the line.
    pub languages: Vec<Language>,
    pub zones: Zones,
    /// Whether paragraphs that repeat an earlier passage are left out.
    pub without_copies: bool,
}

/// A choice of zones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zones {
    /// Title, heading, body and reply.
    #[default]
    Main,
    /// All text.
    All,
    /// These.
    Some(Vec<Zone>),
}

impl Zones {
    /// Whether a zone is chosen.
    pub fn contains(&self, zone: Zone) -> bool {
        match self {
            Zones::Main => zone.is_main(),
            Zones::All => true,
            Zones::Some(zones) => zones.contains(&zone),
        }
    }
}

/// A question about the part of the corpus that a filter leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Under<Q> {
    pub filter: Filter,
    /// The question.
    pub asked: Q,
}

impl Filter {
    /// A question about what this leaves.
    pub fn under<Q>(&self, asked: Q) -> Under<Q> {
        Under { filter: self.clone(), asked }
    }
}
