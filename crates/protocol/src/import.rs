//! What the worker and its importer say to each other: texts in, a bundle out.

use crate::{Concept, Failure, FileOutcome, Stage};
use serde::{Deserialize, Serialize};

/// Texts to make a corpus of. Their bytes are the message's buffers, in the order of the names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The corpus' name.
    pub corpus: String,
    /// The files' names.
    pub files: Vec<String>,
    /// Concepts that it is searched for, and whose names are words.
    pub concepts: Vec<Concept>,
}

/// What the importer posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Imported {
    /// It has started and takes texts.
    Ready,
    /// How far it is.
    Progress {
        /// What is being done.
        stage: Stage,
        /// Units done, of `total`.
        done: u32,
        /// Units in all; 0 when not known.
        total: u32,
    },
    /// It is done. The bundle is the message's one buffer.
    Done(Result<Vec<FileOutcome>, Failure>),
}
