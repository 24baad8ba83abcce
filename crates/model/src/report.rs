//! Results as a report has them.

use crate::MeasureId;
use serde::{Deserialize, Serialize};

/// The head of a table that could be saved, with what a reader needs to defend it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extract {
    /// The names of its columns, those of the CSV file.
    pub columns: Vec<String>,
    /// Its first rows, each with as many cells.
    pub rows: Vec<Vec<String>>,
    /// Rows in all.
    pub total: u32,
    /// Names and values of everything that was asked for, the filter first.
    pub settings: Vec<(String, String)>,
    /// What the measures among its columns are.
    pub measures: Vec<MeasureId>,
    /// The line to cite.
    pub citation: String,
}
