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
    /// Read a list, whose bytes are the message's one buffer. Answered by [`Imported::Decoded`].
    Decode {
        /// The file's name.
        name: String,
    },
    /// Say what a file would become, whose bytes are the message's one buffer. Answered by [`Imported::Previewed`].
    Preview {
        /// The file's name.
        name: String,
        /// How it is read.
        options: ReadOptions,
    },
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
    /// How the files are read.
    pub options: ReadOptions,
    /// How single files are read that are read otherwise, by their numbers, ascending.
    pub own_options: Vec<(u32, ReadOptions)>,
}

/// How to read files. What is left out is found by looking at them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOptions {
    /// The encoding of text files, by any of its names in the WHATWG's list.
    pub encoding: Option<String>,
    /// The columns of a table with the text, by name or by number from 1.
    pub text_columns: Vec<String>,
    /// The columns of a table that are metadata; all others unless given.
    pub meta_columns: Option<Vec<String>>,
    /// Whether a table is one document, and not each of its rows.
    pub rows_joined: bool,
    /// What names of files say: `{author}_{year}`.
    pub name_pattern: Option<String>,
    /// Whether texts come cut into words.
    pub words: WordsGiven,
}

/// Whether texts come cut into words, which are kept then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordsGiven {
    /// Where nearly every word of a text has its part of speech (`word/n`, `word_n`), or a file is CoNLL-U.
    #[default]
    Tagged,
    /// Words are what stands between spaces, with or without parts of speech.
    Spaces,
    /// Never: all texts are cut.
    Never,
}

/// What a file would become.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// What it is read as: `txt`, `tagged`, `conllu`, `html`, `md`, `docx`, `odt`, `epub`, `pdf`, `csv`, `tsv`, `xlsx`, `ods`,
    /// `jsonl`, `tei`, `xml`, `srt`, `zip`; empty where nothing can be read.
    pub format: String,
    /// Whether it is a table, of whose columns one may choose.
    pub is_table: bool,
    /// The first document's encoding, by its WHATWG name.
    pub encoding: String,
    /// Whether the encoding is certain.
    pub sure: bool,
    /// How many documents it has; counting ends at 100,000.
    pub documents: u32,
    /// The first document's name.
    pub name: String,
    /// The beginning of the first document, before cleaning.
    pub text: String,
    /// Whether the first document comes cut into words.
    pub words_given: bool,
    /// What the file says of the first document: `title`, `author`, `date`, `site`, then its own fields.
    pub metadata: Vec<(String, String)>,
    /// The columns of a table.
    pub columns: Vec<Column>,
    /// What cannot be read: the file, or files in it, by their paths; at most a hundred.
    pub faults: Vec<FileOutcome>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, or its number.
    pub name: String,
    /// Some of its values, shortened.
    pub samples: Vec<String>,
    /// Whether it is the text.
    pub text: bool,
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
    /// What a file would become.
    Previewed(Preview),
    /// A list as UTF-8, the message's one buffer.
    Decoded(Result<(), Failure>),
    /// It is done. The bundle is the message's one buffer.
    Done(Result<Vec<FileOutcome>, Failure>),
}
