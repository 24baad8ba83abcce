//! What the worker and its importer say to each other: texts or a bundle in, a bundle out.

use crate::{Concept, Failure, FileOutcome, Stage};
use serde::{Deserialize, Serialize};

/// What the importer is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Work {
    /// Make a corpus of texts.
    Import(Import),
    /// Cut the documents of a corpus again, whose bundle is the message's one buffer.
    Recut(Recut),
}

/// How to cut documents again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recut {
    /// The repairs of each document that are undone then: numbers in it, ascending.
    pub undone: Vec<Vec<u32>>,
}

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
