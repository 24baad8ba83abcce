//! Frequencies from point to point.

use crate::{Criterion, FieldType, Op};
use serde::{Deserialize, Serialize};

/// What a point of a trend is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Interval {
    #[default]
    Year,
    Month,
    Day,
    /// A document, in order.
    Document,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendsAsk {
    /// The queries, at most 20.
    pub queries: Vec<String>,
    /// What a point is.
    pub interval: Interval,
    /// The field whose dates or other values make the points, unless these are documents; empty for the documents' dates.
    pub field: String,
}

/// Trends over the same points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trends {
    /// What the field has. Only dates are gathered by interval.
    pub kind: FieldType,
    /// The points: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, a document's name, or another value of the field, in their order.
    pub labels: Vec<String>,
    pub words: Vec<u32>,
    pub documents: Vec<u32>,
    /// Where points are documents: their numbers; else empty.
    pub numbers: Vec<u32>,
    /// For each query, its points.
    pub queries: Vec<Trend>,
    /// Documents without a date or value.
    pub undated_documents: u32,
    /// Words in those.
    pub undated_words: u32,
}

impl Trends {
    /// What leaves the documents of a point of a field.
    pub fn criteria(&self, field: &str, point: usize) -> Vec<Criterion> {
        let ops = match self.kind {
            FieldType::Date => &[Op::AtLeast, Op::AtMost][..],
            FieldType::List => &[Op::Whole],
            FieldType::Text | FieldType::Number => &[Op::Is],
        };
        let criterion =
            |&op| Criterion { field: field.to_owned(), op, values: vec![self.labels[point].clone()] };
        ops.iter().map(criterion).collect()
    }
}

/// A query's trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    pub query: String,
    /// For each point: hits, per million, and the 95% interval of that.
    pub points: Vec<TrendPoint>,
    /// Hits in documents without a date or value.
    pub undated_hits: u32,
}

/// A point of a trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendPoint {
    pub hits: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// Wilson's 95% interval, per million.
    pub interval: Option<(f64, f64)>,
}
