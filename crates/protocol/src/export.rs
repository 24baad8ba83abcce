//! Saving what pages show, and the corpus.

use crate::{ConcordanceAsk, CorpusFormat, List, StatisticsAsk, WordsAsk};
use serde::{Deserialize, Serialize};

/// What to save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ExportAsk {
    /// A whole frequency list; `offset` and `limit` do not count.
    Words(WordsAsk),
    /// A whole concordance; `offset` and `limit` do not count.
    Concordance(ConcordanceAsk),
    /// The hits of a query by document.
    Dispersion(ConcordanceAsk),
    /// The hits of a query in groups.
    Groups(ConcordanceAsk),
    /// Words that the segmenter may not know.
    Suggestions,
    /// The most frequent words of the overview.
    Overview,
    /// The whole table that a question of statistics shows a page of.
    Statistics(Box<StatisticsAsk>),
    /// The corpus as a file that Wenmai opens again, with all changes.
    Bundle,
    /// What the filter leaves of the corpus, for other programs.
    Corpus(CorpusFormat),
    /// A list that is kept with the corpus, as it is imported.
    List(List),
    /// A table that is asked for here, as a workbook (XLSX) instead of CSV.
    Workbook(Box<ExportAsk>),
}
