//! What a measure is, and the sum behind a score.

use crate::{CollocatesAsk, KeywordsAsk};
use serde::{Deserialize, Serialize};

/// What is known of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureInfo {
    /// What it is a measure of: `association`, `keyness`, `dispersion`, `diversity`, `other`.
    pub family: String,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// Where it is defined.
    pub source: String,
    /// Its values.
    pub range: String,
    /// What zero counts and empty input do.
    pub zero: String,
}

/// Which sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SumAsk {
    /// That of a keyword, under the measure that the list is ordered by.
    Keyword(KeywordsAsk, String),
    /// That of a collocate, likewise.
    Collocate(CollocatesAsk, String),
    /// That of counts as they are typed.
    Association {
        /// Both words together.
        o11: u64,
        /// Tokens in the windows, or the node's frequency.
        r1: u64,
        /// The collocate's frequency.
        c1: u64,
        /// The corpus' size.
        n: u64,
        /// The measure.
        measure: String,
    },
    /// That of counts as they are typed.
    Keyness {
        /// Frequency in the target.
        a: u64,
        /// Size of the target.
        n1: u64,
        /// Frequency in the reference.
        b: u64,
        /// Size of the reference.
        n2: u64,
        /// The measure.
        measure: String,
    },
}

/// A score with all that it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    /// The measure.
    pub measure: MeasureInfo,
    /// Its value; `None` where it is not defined.
    pub value: Option<f64>,
    /// O11, O12, O21, O22.
    pub observed: [f64; 4],
    /// E11, E12, E21, E22.
    pub expected: [f64; 4],
    /// R1, R2.
    pub rows: [f64; 2],
    /// C1, C2.
    pub columns: [f64; 2],
    /// N.
    pub n: f64,
    /// Every measure of the family for the same counts.
    pub values: Vec<(String, Option<f64>)>,
    /// What to be careful about: ids.
    pub notes: Vec<String>,
    /// A line ready to cite.
    pub citation: String,
}

/// What is typed to calculate with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CalculateAsk {
    /// A word's frequencies in the parts of a corpus.
    Dispersion {
        /// The frequencies.
        freqs: Vec<f64>,
        /// The sizes of the parts, as many.
        sizes: Vec<f64>,
    },
    /// A text of words with white space between them.
    Diversity {
        /// The text.
        text: String,
        /// The window of MATTR.
        window: u32,
    },
}

/// Every measure of what was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calculated {
    /// What was read: `freq`, `n` and `parts`, or `tokens`, `types`, `hapaxes` and `mattr_window`.
    pub read: Vec<(String, f64)>,
    /// Every measure: id and value.
    pub values: Vec<(String, Option<f64>)>,
    /// What to be careful about: ids.
    pub notes: Vec<String>,
    /// A line ready to cite.
    pub citation: String,
}

/// What every measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuresAsk;
