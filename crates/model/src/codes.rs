//! Codes: what is said of a sentence, a paragraph or a document by a rule, and how often of each part of the corpus.

use crate::named::named;
use crate::{Criterion, Op, QueryFailure};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A name for what a rule holds of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Its name, without `@`.
    pub name: String,
    /// Queries that are joined by `&`, `|`, `not` and parentheses.
    pub rule: String,
}

impl fmt::Display for Code {
    /// A line of a list of codes.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.rule)
    }
}

named! {
    /// What is coded: of what a rule holds or does not.
    #[derive(Default, Hash)]
    #[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
    CodingUnit, "unit" {
        Sentence = "sentence",
        /// Lines up to one that does not go on the line before
        #[default]
        Paragraph = "paragraph",
        Document = "document",
    }
}

/// Codes by parts, and which of the coded units are listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CodesAsk {
    /// The field whose values make the parts; the empty text for none, all being one part.
    pub field: String,
    pub unit: CodingUnit,
    /// Parts to skip in the cells, and parts wanted, at most 100. All are told.
    pub parts: (u32, u32),
    /// Codes to skip, and codes wanted, at most 1,000.
    pub codes: (u32, u32),
    /// The units that are listed, if any.
    pub listed: Option<Coded>,
    /// Units to skip.
    pub offset: u32,
    /// Units wanted, at most 1,000.
    pub limit: u32,
}

/// The units that a rule holds of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coded {
    /// The code's name.
    pub code: String,
    /// The value of the part that they are in, the empty text for none; `None` for all parts.
    pub part: Option<String>,
}

/// How many units of each document a rule holds of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CodedDocumentsAsk {
    pub unit: CodingUnit,
}

/// Codes by parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Codes {
    /// The field whose values make the parts, and the empty text for none.
    pub field: String,
    /// The fields with several values, and how many.
    pub fields: Vec<(String, u32)>,
    /// Whether a part's value is all that a document has of a list.
    pub lists: bool,
    /// The parts, in the order of the field's values.
    pub parts: Vec<CodesPart>,
    /// Cells begin at this part.
    pub first_part: u32,
    /// Units in all.
    pub units: u32,
    /// Codes in all that can be read.
    pub codes: u32,
    /// Rows begin at this code.
    pub first_code: u32,
    pub rows: Vec<CodeRow>,
    /// Codes whose rule cannot be read any more, such as one with a concept that is gone.
    pub broken: Vec<(String, QueryFailure)>,
    /// Codes of which a search took too long: too few units may be counted.
    pub incomplete: Vec<String>,
    /// The units that were asked for: how many, where the page begins, and its rows.
    pub listed: Option<(u32, u32, Vec<CodedUnit>)>,
}

impl Codes {
    /// What leaves a part alone.
    pub fn criterion(&self, part: &CodesPart) -> Criterion {
        let op = if self.lists { Op::Whole } else { Op::Is };
        Criterion { field: self.field.clone(), op, values: vec![part.value.clone()] }
    }
}

/// What has one value in the field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodesPart {
    /// The value; the empty text where there is none.
    pub value: String,
    /// Its units.
    pub units: u32,
    /// Its documents with any.
    pub documents: u32,
}

/// A code in all parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodeRow {
    pub name: String,
    /// Its rule as it was read.
    pub rule: String,
    /// The units that it holds of.
    pub coded: u32,
    /// Whether that depends on the part; `None` where there is nothing to be told: fewer than two parts have units, or the
    /// rule holds of all or of none.
    pub test: Option<ChiSquared>,
    /// For each of the parts asked for the units that it holds of, their share of the part's units, and the adjusted standardized
    /// residual.
    pub cells: Vec<(u32, Option<f64>, Option<f64>)>,
}

/// Pearson's χ² of a table of counts, without a correction for continuity. Rows and columns with nothing in them are no part
/// of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChiSquared {
    pub value: f64,
    /// Degrees of freedom.
    pub df: u32,
    pub p: f64,
    pub cramers_v: f64,
    /// Cells that are expected to have less than 5, of how many: where they are more than a fifth, p is not to be relied on.
    pub low: u32,
    pub cells: u32,
}

/// A sentence, a paragraph or a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedUnit {
    pub document: u32,
    /// Its first line, from 0 in its document.
    pub line: u32,
    /// What of its text the filter leaves; of much, the beginning.
    pub text: String,
}
