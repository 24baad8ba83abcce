//! The sum behind a score, and measures of what is typed.

use crate::{
    AssociationId, Caution, CollocatesAsk, CountRead, KeynessId, KeywordsAsk, MeasureId, Note,
    SpecificitiesAsk,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SumAsk {
    /// That of a word of a list of keywords under a measure.
    Keyword(KeywordsAsk, String, KeynessId),
    /// That of a word of a list of collocates, likewise.
    Collocate(CollocatesAsk, String, AssociationId),
    /// That of a word in the part of this value.
    Specificity(SpecificitiesAsk, String, String, KeynessId),
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
        measure: AssociationId,
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
        measure: KeynessId,
    },
}

/// A score with all that it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    pub measure: MeasureId,
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
    pub n: f64,
    /// Every measure of the family with its value for the same counts.
    pub values: Vec<(MeasureId, Option<f64>)>,
    /// What to be careful about.
    pub notes: Vec<Note>,
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
        text: String,
        /// The window of MATTR.
        window: u32,
    },
}

/// Every measure of what was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calculated {
    /// What was read.
    pub read: Vec<(CountRead, f64)>,
    /// Every measure with its value.
    pub values: Vec<(MeasureId, Option<f64>)>,
    /// What to be careful about.
    pub notes: Vec<Caution>,
    /// A line ready to cite.
    pub citation: String,
}
