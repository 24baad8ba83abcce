//! Saving what pages show, and the corpus.

use crate::{CorpusFormat, Filter, List, TableAsk};
use serde::{Deserialize, Serialize};

/// A file to save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExportAsk {
    /// Of which part of the corpus.
    pub filter: Filter,
    pub what: Saved,
}

/// What can be saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Saved {
    /// A whole table as CSV, of whichever of its pages is asked.
    Table(TableAsk),
    /// The same as a workbook (XLSX).
    Workbook(TableAsk),
    /// The corpus as a file that Wenmai opens again, with all changes.
    Bundle,
    /// What the filter leaves of the corpus, for other programs.
    Corpus(CorpusFormat),
    /// A list that is kept with the corpus, as it is imported.
    List(List),
}

impl<T: Into<TableAsk>> From<T> for Saved {
    fn from(table: T) -> Saved {
        Saved::Table(table.into())
    }
}

/// A file to save, whose bytes are the reply's one buffer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// A name to save it under.
    pub name: String,
    pub media_type: String,
}

/// The first rows of a table, with what it was made with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExtractAsk {
    /// Of which part of the corpus.
    pub filter: Filter,
    pub table: TableAsk,
    /// How many rows at most; with none of them the table is described and not made.
    pub rows: u32,
}
