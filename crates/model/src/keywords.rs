//! What tells one part of the corpus from another.

use crate::named::named;
use crate::{Filter, KeynessId, Note, ScoreSort, Stoplist};
use serde::{Deserialize, Serialize};

/// What a target is compared with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Reference {
    /// The rest of the corpus, in the target's zones.
    #[default]
    Rest,
    /// Another part of the corpus.
    Filter(Box<Filter>),
    /// A word list: a word, a tab and a frequency a line.
    List(String),
}

named! {
    /// Which keywords.
    #[derive(Default)]
    #[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
    Side, "side" {
        /// More frequent in the target
        #[default]
        Positive = "positive",
        /// Less frequent in the target
        Negative = "negative",
        /// Both, from the most positive to the most negative
        Both = "both",
    }
}

named! {
    /// How p is corrected for many tests.
    #[derive(Default)]
    #[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
    Correction, "correction" {
        /// p as it is
        #[default]
        None = "none",
        /// Holm: the chance of any false finding
        Holm = "holm",
        /// Benjamini and Hochberg: the share of false ones among the findings
        Bh = "bh",
    }
}

named! {
    /// A column of keywords that is no measure.
    KeywordColumn, "column" {
        Word = "word",
        /// Its frequency in the target.
        Freq = "freq",
        /// In the reference.
        RefFreq = "ref_freq",
        /// Documents of the target.
        Range = "range",
        /// Documents of the reference.
        RefRange = "ref_range",
    }
}

/// What keywords are ordered by.
pub type KeywordSort = ScoreSort<KeynessId, KeywordColumn>;

impl KeywordSort {
    /// The order unless another is asked for: by how great the difference is at least, surely (Evert 2022). By
    /// log-likelihood the commonest words come first however little they differ, by log ratio the rarest.
    pub const FIRST: KeywordSort = ScoreSort::Measure(KeynessId::Lrc);
}

/// Which page of which keywords.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeywordsAsk {
    pub reference: Reference,
    /// What they are ordered by.
    pub sort: KeywordSort,
    /// The measures that each row has, in this order.
    pub measures: Vec<KeynessId>,
    /// Which.
    pub side: Side,
    /// Least frequency: of positive ones in the target, of negative ones in the reference.
    pub min_freq: u32,
    /// Least number of documents, likewise.
    pub min_range: u32,
    /// How p is corrected.
    pub correction: Correction,
    /// What simple maths adds.
    pub add: f64,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeywordsPage {
    /// Items in the whole list.
    pub items: u32,
    /// Words of the target.
    pub n1: u64,
    /// Words of the reference.
    pub n2: u64,
    /// Words that are in both, where the reference is a part of the corpus that overlaps the target.
    pub shared: u64,
    /// Words that were tested: what p is corrected for.
    pub tested: u32,
    /// The page begins at this item.
    pub offset: u32,
    pub rows: Vec<KeywordRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeywordRow {
    pub word: String,
    /// The query that finds it in the concordance.
    pub query: String,
    /// Frequency in the target and in the reference.
    pub freqs: (u64, u64),
    /// Per million words, likewise.
    pub rel_freqs: (f64, f64),
    /// Documents of the target, and of the reference if known.
    pub ranges: (u32, Option<u32>),
    /// p, and p corrected.
    pub p: (f64, f64),
    /// The measures that were asked for.
    pub values: Vec<Option<f64>>,
    /// What to be careful about.
    pub notes: Vec<Note>,
}
