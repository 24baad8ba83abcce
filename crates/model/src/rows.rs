//! Words in a row: n-grams and frames.

use serde::{Deserialize, Serialize};

/// Which n-grams.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NgramsAsk {
    /// Words of the shortest, 2 to 8 (of frames 3 to 8).
    pub shortest: u32,
    /// Words of the longest.
    pub longest: u32,
    /// Whether a sentence's end ends them.
    pub within_sentence: bool,
    /// Least frequency.
    pub min_freq: u32,
    /// Least number of documents.
    pub min_range: u32,
    /// Whether those that only ever stand inside a longer one of the list are left out.
    pub hide_contained: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

/// A page of n-grams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NgramsPage {
    /// Items in the whole list.
    pub items: u32,
    /// Words under the filter.
    pub n: u32,
    /// The page begins at this item.
    pub offset: u32,
    pub rows: Vec<NgramRow>,
}

/// An n-gram.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NgramRow {
    pub words: Vec<String>,
    /// Frequency.
    pub freq: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// Documents that have it.
    pub range: u32,
    /// Gries' DP; `None` with one document.
    pub dp: Option<f64>,
    /// The expert query that finds it, as often.
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FramesPage {
    /// Items in the whole list.
    pub items: u32,
    /// Words under the filter.
    pub n: u32,
    /// The page begins at this item.
    pub offset: u32,
    pub rows: Vec<FrameRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrameRow {
    /// Its words; `None` in the open slot.
    pub words: Vec<Option<String>>,
    /// Frequency.
    pub freq: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// Documents that have it.
    pub range: u32,
    /// Different fillers.
    pub fillers: u32,
    /// The most frequent of them, at most 50, each with its expert query.
    pub most_frequent: Vec<(String, u32, String)>,
    /// The expert query that finds it, as often.
    pub query: String,
}

/// Frames: n-grams with one open slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FramesAsk(pub NgramsAsk);
