//! Documents beside one another: what two of them share, and how often each uses the words of the others.

use crate::Script;
use serde::{Deserialize, Serialize};

/// Two documents of which one has passages of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingPair {
    /// The one in which they stand first.
    pub first: u32,
    /// The other.
    pub second: u32,
    /// Passages. One that stands in a third document before both is listed with that one.
    pub passages: u32,
    /// Words in them.
    pub words: u32,
}

/// What two documents share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedPassages {
    /// Passages in all.
    pub total: u32,
    /// Words of the second document in them.
    pub words: u32,
    /// The first of them in the second document's order; at most 200.
    pub passages: Vec<SharedPassage>,
}

/// A passage of two documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedPassage {
    /// Words in it, in the second document.
    pub words: u32,
    /// Words that are the same in both.
    pub same: u32,
    /// In the first document, and in the second.
    pub sides: [PassageSide; 2],
}

/// A passage as it stands in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageSide {
    /// The line that it begins in, from 0.
    pub line: u32,
    /// Its script, for `lang`.
    pub script: Script,
    /// Its text in pieces that follow one another, each with whether its words are the same in the other document. A
    /// long passage is cut.
    pub pieces: Vec<(String, bool)>,
    /// Whether it was cut.
    pub cut: bool,
}

/// How often documents use one another's typical words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordTable {
    pub documents: Vec<u32>,
    /// Documents that there are in all.
    pub documents_total: u32,
    /// The words, each with its frequency and frequency per million in each document.
    pub words: Vec<(String, Vec<(u32, f64)>)>,
}

/// The pairs of documents that share most, at most 100, whatever the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairsAsk;

/// What two documents share, whatever the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassagesAsk {
    pub first: u32,
    pub second: u32,
}
