//! What is specific to each part of the corpus, its parts being those that have the same in a field.

use crate::named::named;
use crate::{Correction, Criterion, Op, Stoplist};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

named! {
    /// What words by parts are ordered by, where it is not one of the parts.
    #[derive(Default)]
    SpecificityColumn, "order" {
        /// The greatest specificity in any part.
        #[default]
        Most = "specificity",
        Word = "word",
        /// The frequency in all parts.
        Freq = "freq",
    }
}

/// What words by parts are ordered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SpecificitySort {
    Column(SpecificityColumn),
    /// The specificity in the part of this value; the empty text is that without one.
    Part(String),
}

impl Default for SpecificitySort {
    fn default() -> SpecificitySort {
        SpecificitySort::Column(SpecificityColumn::default())
    }
}

/// Before the value of a part.
const PART: char = '=';

/// As it is in links: `word`, `=李某`.
impl fmt::Display for SpecificitySort {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            SpecificitySort::Column(column) => column.fmt(f),
            SpecificitySort::Part(value) => write!(f, "{PART}{value}"),
        }
    }
}

impl FromStr for SpecificitySort {
    type Err = String;

    fn from_str(text: &str) -> Result<SpecificitySort, String> {
        match text.strip_prefix(PART) {
            Some(value) => Ok(SpecificitySort::Part(value.to_owned())),
            None => text.parse().map(SpecificitySort::Column),
        }
    }
}

named! {
    /// Which words.
    #[derive(Default)]
    #[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
    Banality, "words" {
        /// All
        #[default]
        All = "all",
        /// Those that are specific to some part
        Specific = "specific",
        /// Those that are banal: specific to none
        Banal = "banal",
    }
}

/// How far from 0 a specificity is that makes a word not banal, unless it is asked otherwise: p is .01.
pub const BANALITY: f64 = 2.0;

/// Which page of which words by parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpecificitiesAsk {
    /// The field whose values make the parts; the empty text for that which is likely to be meant.
    pub field: String,
    /// Least frequency in all parts.
    pub min_freq: u32,
    /// What is left out as stopwords.
    pub stopwords: Option<Stoplist>,
    /// Words whose scores are all nearer to 0 are banal.
    pub banality: f64,
    /// How p is corrected for the number of cells.
    pub correction: Correction,
    /// Which words.
    pub which: Banality,
    /// What they are ordered by.
    pub sort: SpecificitySort,
    /// Whether the order is turned round.
    pub reverse: bool,
    /// How many of the most specific words of each part are listed, and as many of those most lacking; 50 at most.
    pub top: u32,
    /// A word that is asked for over all parts.
    pub word: Option<String>,
    /// Parts to skip in the rows and lists, and parts wanted, at most 100. All are told.
    pub parts: (u32, u32),
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted, at most 1,000.
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Specificities {
    /// The field whose values make the parts.
    pub field: String,
    /// The fields with several values, and how many.
    pub fields: Vec<(String, u32)>,
    /// The parts, in the order of the field's values.
    pub parts: Vec<SpecificityPart>,
    /// Words in all.
    pub n: u64,
    /// Items in the whole list.
    pub items: u32,
    /// Words that were tested, and how many of them are banal.
    pub tested: u32,
    pub banal: u32,
    /// Cells that were tested: what p is corrected for.
    pub cells: u64,
    /// Words under the least frequency.
    pub rare: u32,
    /// Whether a part's value is all that a document has of a list.
    pub lists: bool,
    /// Rows and lists begin at this part.
    pub first_part: u32,
    /// The page begins at this item.
    pub offset: u32,
    pub rows: Vec<SpecificityRow>,
    /// For each of the parts asked for the words most specific to it, then those most lacking, the most so last: with their
    /// frequency there and in all parts, and their specificity.
    pub top: Vec<Vec<(String, u32, u32, f64)>>,
    /// The word that was asked for, in all parts.
    pub word: Option<SpecificityRow>,
}

impl Specificities {
    /// What leaves a part alone.
    pub fn criterion(&self, part: &SpecificityPart) -> Criterion {
        let op = if self.lists { Op::Whole } else { Op::Is };
        Criterion { field: self.field.clone(), op, values: vec![part.value.clone()] }
    }
}

/// What has one value in the field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpecificityPart {
    /// The value; the empty text where there is none.
    pub value: String,
    /// Its words.
    pub words: u64,
    /// Its documents with any.
    pub documents: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpecificityRow {
    pub word: String,
    /// Its frequency in all parts.
    pub freq: u32,
    /// Its greatest specificity in any part.
    pub most: f64,
    /// Whether it is specific to none.
    pub banal: bool,
    /// For each of the parts asked for its frequency there, its specificity, and one-sided p as it is corrected, if the word was
    /// tested.
    pub cells: Vec<(u32, f64, Option<f64>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_as_it_is_written() {
        for text in ["word", "freq", "specificity", "=李某", "=", "==", "=word"] {
            assert_eq!(text.parse::<SpecificitySort>().unwrap().to_string(), text);
        }
        assert!("李某".parse::<SpecificitySort>().is_err());
    }
}
