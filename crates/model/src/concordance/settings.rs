//! How lines of a concordance are ordered, grouped and cut off.

use serde::{Deserialize, Serialize};

/// What lines are ordered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortKey {
    /// What is compared.
    pub by: SortBy,
    /// How words are compared.
    pub collation: Collation,
    /// Whether the last comes first.
    pub descending: bool,
}

/// What of a line is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The nth word to the left, from 1.
    Left(u8),
    /// The nth word to the right, from 1.
    Right(u8),
    /// The hit, folded, then as written.
    Node,
    /// The document, in the corpus' order.
    Document,
    /// The document's date; those without come last.
    Date,
    /// What the query captured, by the number of the name.
    Capture(u8),
    /// What the document has in this field; those without come last.
    Field(String),
}

/// How words are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Collation {
    /// By code points of the folded form.
    #[default]
    CodePoint,
    /// Han by its reading.
    Pinyin,
    /// Han by its strokes.
    Stroke,
}

impl SortKey {
    /// Ascending by code points.
    pub fn new(by: SortBy) -> SortKey {
        SortKey { by, collation: Collation::CodePoint, descending: false }
    }
}

/// What hits are grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupKey {
    /// What lines can be ordered by: a word to one side in normal form, the hit and captures as written.
    Of(SortBy),
    /// The year of the document.
    Year,
    /// The month of the document.
    Month,
    /// The site of the document.
    Site,
    Zone,
    /// The script of the passage.
    Script,
    /// What the hit is to the words of the text.
    Class,
}

/// How much context a line has on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Context {
    /// So many words, with the punctuation among them.
    Words(u32),
    /// So many characters.
    Characters(u32),
    Sentence,
    Paragraph,
}

impl Default for Context {
    fn default() -> Context {
        Context::Words(10)
    }
}
