//! What readers say of a corpus besides its texts and word lists, which bundles have not always had.
//!
//! A bundle has it behind all else and only where there is any, as JSON: a program from before passes it over, a bundle
//! from before has none, and more can be added without another version.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wenmai_model::{Code, FieldType, Subcorpus};

/// What a corpus has besides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Besides {
    /// The types that a reader has given fields, by their names.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub types: BTreeMap<String, FieldType>,
    /// Rules over sentences, paragraphs or documents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    /// Named parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subcorpora: Vec<Subcorpus>,
}

impl Besides {
    /// As it is stored, if there is anything.
    pub(super) fn written(&self) -> Option<String> {
        // Writing fails only for maps whose keys are no texts.
        (*self != Besides::default()).then(|| serde_json::to_string(self).expect("its keys are texts"))
    }

    /// From what is stored.
    pub(super) fn read(text: &str) -> Option<Besides> {
        serde_json::from_str(text).ok()
    }
}
