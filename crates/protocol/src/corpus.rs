//! What is loaded.

use crate::{Concept, FieldType, Flag, Kept, Script};
use serde::{Deserialize, Serialize};

/// A corpus as a whole, whatever filter is set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Corpus {
    pub name: String,
    /// Whether it is the seed corpus.
    pub is_seed: bool,
    /// 16 hexadecimal digits that differ when texts, dictionary or settings do.
    pub fingerprint: String,
    /// Words (letters, Han, digits) in all zones.
    pub words: u32,
    /// All tokens, punctuation among them, in all zones.
    pub tokens: u32,
    /// Documents, in order; a document's number is its place here.
    pub documents: Vec<Document>,
    /// The fields in which documents differ, by name.
    pub fields: Vec<(String, FieldType)>,
    /// Concepts that `@name` finds.
    pub concepts: Vec<Concept>,
    /// How many changes can be undone.
    pub undo: u32,
    /// How many changes can be made again.
    pub redo: u32,
    /// What it is kept as in the browser, which may be an earlier state of it.
    pub kept: Option<Kept>,
}

/// A document's description.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The file's name without folder and ending.
    pub name: String,
    /// A short label that is unique in the corpus, for margins (`000`).
    pub label: String,
    /// Its title, repaired; the name where there is none.
    pub title: String,
    /// `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where no more is known.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
    pub author: Option<String>,
    pub editor: Option<String>,
    /// The site or medium.
    pub site: Option<String>,
    /// What its file says besides, by name: columns of a table, properties, parts of its name.
    pub fields: Vec<(String, String)>,
    /// The prevailing script.
    pub script: Script,
    /// The prevailing language, BCP 47.
    pub language: String,
    /// The encoding it came in, by its WHATWG name.
    pub encoding: String,
    /// What to beware of.
    pub flags: Vec<Flag>,
    /// Words in all zones.
    pub words: u32,
    /// Lines in the original.
    pub lines: u32,
    /// Repairs made, but for those that a reader has undone.
    pub repairs: u32,
}
