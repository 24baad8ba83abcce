//! What survives another choice.

use crate::{CollocatesAsk, Filter, KeywordsAsk, MeasureId, Span};
use serde::{Deserialize, Serialize};

/// Another choice to rank by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Choice {
    /// A measure of its family.
    Measure(MeasureId),
    /// A span, of collocates.
    Span(Span),
    /// Other words: other zones, say.
    Filter(Box<Filter>),
    /// Another segmentation: the words that stand inside longer words count as well.
    Inside,
}

/// A word, and where it is in several rankings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobustRow {
    pub word: String,
    /// The query that finds it in the concordance.
    pub query: String,
    /// Its rank in each ranking, from 1, that which was asked first.
    pub ranks: Vec<Option<u32>>,
    /// In how many rankings it is among the first.
    pub survives: u32,
}

/// What is ranked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ranked {
    Keywords(KeywordsAsk),
    Collocates(CollocatesAsk),
}

/// Which of the first words of a ranking survive other choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RobustAsk {
    /// The ranking.
    pub ranked: Ranked,
    /// The other choices.
    pub choices: Vec<Choice>,
    /// How many of its first words.
    pub top: u32,
}
