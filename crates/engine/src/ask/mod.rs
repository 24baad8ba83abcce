//! What can be asked of a corpus: a file for each question says how it is answered, paged, tabled and described, for the
//! worker and the tool. The questions and their answers are data, declared in `wenmai-model`.

pub mod calculate;
pub mod codes;
pub mod collocates;
pub mod compared;
pub mod concordance;
pub mod diversity;
mod extract;
pub mod facets;
mod field_edits;
pub mod fields;
pub mod hits;
pub mod keywords;
pub mod lists;
pub mod map;
pub mod ngrams;
pub mod overview;
pub mod passages;
pub mod query;
pub mod read;
pub mod robust;
mod settings;
pub mod specificities;
pub mod stopwords;
pub mod sum;
pub mod trends;
pub mod typical;
pub mod weights;
pub mod word_table;
pub mod words;

pub use extract::extract;
pub use hits::Recent;
pub use query::{find, quoted, understand};
pub use settings::Settings;

use crate::corpus::{Corpus, Filter, Selection};
use crate::table::Table;
use std::cell::OnceCell;
use wenmai_model::{DispersionId, Family, Fault, Measure, MeasureId, Named, OtherId, ScoreSort};

/// A question about a part of a corpus.
pub trait Question {
    type Answer;

    fn answer(&self, part: &Part) -> Result<Self::Answer, Fault>;
}

/// A question with a table.
pub trait Tabled {
    /// What is asked, in words.
    fn described(&self) -> Described;

    /// The whole table, whichever of its pages is asked for.
    fn table(&self, part: &Part) -> Result<Table, Fault>;
}

/// A question in words.
pub struct Described {
    /// What a citation calls it.
    pub kind: &'static str,
    /// What the name of its file ends with.
    pub file: &'static str,
    /// What was asked for.
    pub settings: Settings,
    /// The measures that it names, if it names any, and of which family.
    pub measures: Option<(Family, Vec<MeasureId>)>,
}

impl Described {
    /// A question that names no measures.
    pub fn new(kind: &'static str, file: &'static str, settings: Settings) -> Described {
        Described { kind, file, settings, measures: None }
    }
}

/// What a filter leaves of a corpus.
pub struct Part<'c> {
    pub corpus: &'c Corpus,
    pub filter: &'c Filter,
    selection: OnceCell<Selection>,
    recent: Option<&'c Recent>,
}

impl<'c> Part<'c> {
    /// What the filter leaves.
    pub fn new(corpus: &'c Corpus, filter: &'c Filter) -> Part<'c> {
        Part { corpus, filter, selection: OnceCell::new(), recent: None }
    }

    /// Some of the words of what a filter leaves.
    pub fn of(corpus: &'c Corpus, filter: &'c Filter, selection: Selection) -> Part<'c> {
        Part { selection: OnceCell::from(selection), ..Part::new(corpus, filter) }
    }

    /// The same, with what was found last.
    pub fn with_recent(corpus: &'c Corpus, filter: &'c Filter, recent: &'c Recent) -> Part<'c> {
        Part { recent: Some(recent), ..Part::new(corpus, filter) }
    }

    /// Its words.
    pub fn selection(&self) -> &Selection {
        self.selection.get_or_init(|| Selection::new(self.corpus, self.filter))
    }
}

/// Rows and lines that are given at most.
pub const MOST_ROWS: u32 = 1000;

/// Where a page of a list begins: at what was asked for, or, beyond the end, where the last page does.
pub fn page_start(asked: u32, limit: u32, total: u32) -> u32 {
    let last = total.saturating_sub(1);
    asked.min(last - last % limit.max(1))
}

/// The page of a list that is asked for, and where it begins.
pub fn page_of<T>(items: &[T], asked: u32, limit: u32) -> (u32, &[T]) {
    let limit = limit.min(MOST_ROWS);
    let start = page_start(asked, limit, items.len() as u32);
    let rest = &items[start as usize..];
    (start, &rest[..rest.len().min(limit as usize)])
}

/// The measures that a question names: frequencies are not among them, so they stay; then what is ordered by, then the
/// others that are shown.
pub(crate) fn named<M: Measure, C: Named>(sort: ScoreSort<M, C>, shown: &[M]) -> Vec<MeasureId> {
    let always = [OtherId::RelFreq.into(), DispersionId::Range.into()];
    let first = match sort {
        ScoreSort::Measure(measure) => Some(measure.into()),
        ScoreSort::Column(column) => MeasureId::all().find(|one| one.id() == column.id()),
    };
    let others = shown.iter().copied().filter(|one| Some(*one) != sort.measure());
    always.into_iter().chain(first).chain(others.map(Into::into)).collect()
}
