//! Words that lists leave out.
//!
//! A reader's stopwords are part of the question, not of the corpus: every question that can leave stopwords out names the
//! words added to the corpus' own list and those of it that count all the same. So a link repeats the count, and the
//! browser's Back undoes a change.

use serde::{Deserialize, Serialize};

/// The stopwords that are left out, and numbers with them: the corpus' own, as the reader has edited them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stoplist {
    /// Words that are left out beside the corpus' own.
    pub added: Vec<String>,
    /// Words of the corpus' own list that count all the same.
    pub kept: Vec<String>,
}

/// A word of the list of stopwords.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopword {
    /// The word in normal form.
    pub word: String,
    /// The word as the reader typed it, or as it stands in the corpus' own list.
    pub typed: String,
    /// Its frequency under the filter.
    pub freq: u32,
    /// Why it is there.
    pub standing: Standing,
}

/// Why a word is on the list of stopwords.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It is one of the corpus' own.
    Own,
    /// The reader has added it.
    Added,
    /// It is one of the corpus' own, but the reader wants it counted.
    Kept,
}

/// What lists leave out as stopwords.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopwordsAsk(pub Stoplist);
