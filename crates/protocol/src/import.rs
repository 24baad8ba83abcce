//! What the worker and its importer say to each other: texts or a bundle in, a bundle out.

use crate::{Concept, Failure, FileOutcome, Preview, Reached, ReadOptions};
use serde::{Deserialize, Serialize};

/// What the importer is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Work {
    /// Make a corpus of texts.
    Import(Import),
    /// Cut the documents of a corpus again, whose bundle is the message's one buffer.
    Recut(Recut),
    /// Say what the message's one file would become. Posts [`Imported::Previewed`].
    Preview(PreviewAsk),
    /// Read a list, the message's one file. Posts [`Imported::Decoded`].
    Decode {
        /// The file's name.
        name: String,
    },
    /// Read no more files, and keep what is read.
    Stop,
}

/// A file to look at before it is loaded, which goes with the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewAsk {
    /// The file's name, with its folders.
    pub name: String,
    /// How it is read.
    pub options: ReadOptions,
    /// Names of files, of which is said what the pattern of names makes of them.
    pub names: Vec<String>,
}

/// How to cut documents again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recut {
    /// The repairs of each document that are undone then: numbers in it, ascending.
    pub undone: Vec<Vec<u32>>,
}

/// Texts to make a corpus of, whose files go with the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The corpus' name.
    pub corpus: String,
    /// Concepts that it is searched for, and whose names are words.
    pub concepts: Vec<Concept>,
    pub files: Files,
}

/// Files that go with a message, by their names in the same order, and how they are read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Files {
    /// Their names, with the folders that they are in.
    pub names: Vec<String>,
    /// How they are read.
    pub options: ReadOptions,
    /// How single files are read that are read otherwise, by their numbers, ascending.
    pub own_options: Vec<(u32, ReadOptions)>,
}

/// What the importer posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Imported {
    /// It has started and takes texts.
    Ready {
        /// The importer's [`VERSION`](crate::VERSION).
        version: u32,
    },
    /// How far it is.
    Progress(Reached),
    /// What a file would become.
    Previewed(Preview),
    /// A list as UTF-8, the message's one buffer.
    Decoded(Result<(), Failure>),
    /// It is done. Of texts the bundle is the message's one file, of documents cut again its one buffer.
    Done(Result<Vec<FileOutcome>, Failure>),
}
