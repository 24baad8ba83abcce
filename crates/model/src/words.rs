//! The frequency list of words, and words that it may lack.

use crate::{MeasureId, Stoplist, WordSort};
use serde::{Deserialize, Serialize};

/// Which page of which frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordsAsk {
    /// What is counted.
    pub unit: Unit,
    /// What the list is ordered by.
    pub sort: WordSort,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Only items that contain this text (folded as the corpus is); empty for all.
    pub find: String,
    /// What is left out as stopwords; parts of speech never are.
    pub stopwords: Option<Stoplist>,
    /// Items to skip.
    pub offset: u32,
    /// Items wanted, at most 1,000.
    pub limit: u32,
}

/// What a frequency list counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Normal forms.
    #[default]
    Word,
    /// Written forms.
    Form,
    /// Single characters, folded, of Han text; letters and digits of other text.
    Character,
    /// Parts of speech, by the tags of jieba.
    Pos,
}

impl Unit {
    /// What a table calls the items.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Word => "word",
            Unit::Form => "form",
            Unit::Character => "character",
            Unit::Pos => "pos",
        }
    }
}

/// A page of a frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordsPage {
    /// Items in the whole list after `find` and stopwords.
    pub items: u32,
    /// Their frequencies added.
    pub freq: u32,
    /// N that per-million figures divide by: words (or characters) under the filter.
    pub n: u32,
    /// Documents under the filter.
    pub documents: u32,
    /// The rows of this page.
    pub rows: Vec<WordRow>,
}

/// A row of a frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordRow {
    /// Place in the list, from 1.
    pub rank: u32,
    /// The word, form or character.
    pub text: String,
    /// Frequency.
    pub freq: u32,
    /// Per million words (or characters).
    pub rel_freq: f64,
    /// Documents that have it.
    pub range: u32,
    /// Gries' deviation of proportions over documents, 0 (even) to 1; `None` when there is one document only.
    pub dp: Option<f64>,
    /// The commonest part of speech, jieba's tag; empty for characters.
    pub pos: String,
    /// Its written forms with their frequencies, most frequent first, at most eight; empty unless words are counted.
    pub forms: Vec<(String, u32)>,
    /// The query that finds it in the concordance.
    pub query: String,
}

/// A word that the segmenter may not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggested {
    pub word: String,
    /// How it is cut now.
    pub parts: Vec<String>,
    /// How often it stands in the text, cut so.
    pub freq: u32,
    /// Mutual information, in bits.
    pub mi: f64,
    /// The lesser of the entropies of what stands on its sides, in bits.
    pub entropy: f64,
    /// The query that finds it.
    pub query: String,
}

/// Every measure of dispersion for the rows of a page of a frequency list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpreadsAsk(pub WordsAsk);

/// Measures of dispersion for rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spreads {
    pub measures: Vec<MeasureId>,
    /// For each row the values in that order.
    pub rows: Vec<Vec<Option<f64>>>,
}

/// Words that the segmenter may not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionsAsk;

/// Words that the segmenter may not know, the likeliest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestions {
    /// The first of them.
    pub words: Vec<Suggested>,
    /// How many there are.
    pub total: u32,
}
