//! What stands near the hits of a query.

use crate::named::named;
use crate::{AssociationId, KeywordsAsk, Note, ScoreSort, Stoplist};
use serde::{Deserialize, Serialize};

/// The words of a window on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// So many to the left and to the right, at most 100 each.
    Words(u32, u32),
    /// The whole sentence.
    Sentence,
}

/// Whose table the measures are computed from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
pub enum TableOf {
    /// Surface co-occurrence (Evert 2008): R1 are the tokens in the windows
    #[default]
    Surface,
    /// AntConc, NLTK, Sketch Engine: R1 is the node's frequency
    #[cfg_attr(feature = "clap", value(name = "antconc"))]
    Frequencies,
}

named! {
    /// A column of collocates that is no measure.
    CollocateColumn, "column" {
        Word = "word",
        /// Times near the node.
        Freq = "freq",
        /// Those to its left.
        Left = "left",
        /// Those to its right.
        Right = "right",
        /// Documents with one in a window.
        Range = "range",
        /// Its frequency under the filter.
        CorpusFreq = "corpus_freq",
    }
}

/// What collocates are ordered by.
pub type CollocateSort = ScoreSort<AssociationId, CollocateColumn>;

/// Which page of which collocates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocatesAsk {
    /// What was typed: its hits on word boundaries are the nodes.
    pub query: String,
    /// The window.
    pub span: Span,
    /// Whether a sentence's end ends it.
    pub within_sentence: bool,
    pub table: TableOf,
    /// What they are ordered by.
    pub sort: CollocateSort,
    /// The measures that each row has, in this order.
    pub measures: Vec<AssociationId>,
    /// Least number of co-occurrences.
    pub min_freq: u32,
    /// Least number of documents with one.
    pub min_range: u32,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocatesPage {
    /// Items in the whole list.
    pub items: u32,
    /// Hits: the node's frequency.
    pub hits: u32,
    /// Words in the windows, each counted once.
    pub window_words: u32,
    /// Words inside hits.
    pub node_words: u32,
    /// Words under the filter.
    pub n: u32,
    /// How many places on the left and on the right each row has counts for.
    pub places: (u32, u32),
    /// The page begins at this item.
    pub offset: u32,
    pub rows: Vec<CollocateRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocateRow {
    pub word: String,
    /// The query that finds it in the concordance.
    pub query: String,
    /// Its tokens in the windows, each counted once.
    pub freq: u32,
    /// Those left of a node.
    pub left: u32,
    /// Those right of one; a token between two nodes may be both.
    pub right: u32,
    /// Documents with one in a window.
    pub range: u32,
    /// Its frequency under the filter.
    pub corpus_freq: u32,
    /// Expected co-occurrences.
    pub expected: Option<f64>,
    /// The measures that were asked for.
    pub values: Vec<Option<f64>>,
    /// How often it is at each place, from the farthest on the left to the farthest on the right, every pair of node and
    /// place for itself.
    pub positions: Vec<u32>,
    /// What to be careful about.
    pub notes: Vec<Note>,
}

/// A network of collocates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// The query, with an empty word, then its collocates.
    pub nodes: Vec<NetworkNode>,
    /// Two nodes, and the windows that both are in.
    pub edges: Vec<(u32, u32, u32)>,
}

/// A node of a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkNode {
    /// The word; empty for the query.
    pub word: String,
    /// The query that finds it in the concordance; empty for the query itself.
    pub query: String,
    /// Its place, 0 to 1 both ways.
    pub place: (f64, f64),
    /// How often it is near the query.
    pub freq: u32,
    pub score: Option<f64>,
}

/// The words in the windows of the filter's part of the corpus against those of another part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareCollocatesAsk {
    /// The windows: query, span and sentence count.
    pub around: CollocatesAsk,
    /// Everything else.
    pub keywords: KeywordsAsk,
}

/// The first collocates, with places and what joins them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkAsk {
    pub collocates: CollocatesAsk,
    /// How many of them.
    pub most: u32,
}
