//! What lines are ordered and grouped by.

use serde::{Deserialize, Serialize};

/// The order of concordance lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineSort {
    /// As in the texts.
    #[default]
    Text,
    /// By the nth word to the left, 1 to 5, then the next further ones, then text order.
    Left(u8),
    /// By the nth word to the right, 1 to 5, then the next further ones, then text order.
    Right(u8),
    /// By the hit's written form, then text order.
    Node,
    /// Shuffled by this seed; the same seed gives the same order.
    Shuffled(u32),
}

/// What lines are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortKey {
    /// What is compared.
    pub by: SortBy,
    /// How words are compared.
    pub collation: Collation,
    /// Whether the last comes first.
    pub descending: bool,
}

/// What of a line is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The nth word to the left, 1 to 5.
    Left(u8),
    /// The nth word to the right, 1 to 5.
    Right(u8),
    /// The hit.
    Node,
    /// The document, in the corpus' order.
    Document,
    /// Its date.
    Date,
    /// What the query captured, by the place of the name in [`ConcordancePage::captures`](super::ConcordancePage::captures).
    Capture(u8),
}

/// How words are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Collation {
    /// By code points.
    #[default]
    CodePoint,
    /// By readings.
    Pinyin,
    /// By strokes.
    Stroke,
}

/// What hits are counted in groups by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupKey {
    /// What lines can be ordered by.
    Of(SortBy),
    /// The year.
    Year,
    /// The month.
    Month,
    /// The site.
    Site,
    /// The zone.
    Zone,
    /// The script.
    Script,
    /// What hits are to the words of the text.
    Class,
}
