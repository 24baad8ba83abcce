//! Documents by their words, or parts in their place: their numbers are then places in [`Parts`].

use crate::{Criterion, DiversityId, Stoplist};
use serde::{Deserialize, Serialize};

/// A map of documents and words by correspondence analysis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentMap {
    /// Documents with their places.
    pub documents: Vec<(u32, f64, f64)>,
    /// Parts that were laid into the map of documents, with their places.
    pub supplementary: Vec<(u32, f64, f64)>,
    /// Words with their frequencies and places.
    pub words: Vec<(String, u32, f64, f64)>,
    /// Shares of all differences that the two axes show.
    pub shares: (f64, f64),
    /// All differences.
    pub inertia: f64,
}

/// The typical words of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypicalWords {
    pub document: u32,
    /// Words with their frequency there and elsewhere, and log-likelihood.
    pub words: Vec<(String, u32, u32, f64)>,
}

/// Diversity by document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diversity {
    pub measures: Vec<DiversityId>,
    /// By document; the last is all of them as one text.
    pub rows: Vec<DiversityRow>,
}

/// The diversity of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiversityRow {
    /// The document; `None` for all as one text.
    pub document: Option<u32>,
    pub tokens: u32,
    /// Types.
    pub types: u32,
    /// Types that occur once.
    pub hapaxes: u32,
    /// The window that MATTR had.
    pub mattr_window: u32,
    /// The measures.
    pub values: Vec<Option<f64>>,
}

/// A word's weight in a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightRow {
    pub document: u32,
    pub word: String,
    /// Its frequency there.
    pub freq: u32,
    /// Documents that have it.
    pub range: u32,
    /// Smoothed and normalised, as in scikit-learn.
    pub smooth: f64,
    pub plain: f64,
}

/// Which map of documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapAsk {
    /// The field whose parts are taken in place of documents; empty for these.
    pub by: String,
    /// Whether documents make the map, and parts are laid into it.
    pub supplementary: bool,
    /// The most frequent words that make it, at most 5,000.
    pub words: u32,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
}

/// The words typical of each document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypicalAsk {
    /// The field whose parts are taken in place of documents; empty for these.
    pub by: String,
    /// Words of each document, at most 100.
    pub words: u32,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
}

/// The diversity of each document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiversityAsk {
    /// The field whose parts are taken in place of documents; empty for these.
    pub by: String,
    /// The window of MATTR.
    pub window: u32,
}

/// The words of each document by tf-idf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightsAsk {
    /// The field whose parts are taken in place of documents; empty for these.
    pub by: String,
    /// Words of each document, at most 100.
    pub words: u32,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
}

/// How often documents use one another's typical words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordTableAsk {
    /// The field whose parts are taken in place of documents; empty for these.
    pub by: String,
    /// Typical words of each document, at most 20.
    pub words: u32,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
    /// Documents to skip.
    pub offset: u32,
    /// Documents wanted, at most 60.
    pub limit: u32,
}

/// The parts that a field makes of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartsAsk {
    pub field: String,
}

/// Parts of a corpus, in the order of the field's values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// What leaves each alone; its one value is empty where documents have none.
    pub criteria: Vec<Criterion>,
}
