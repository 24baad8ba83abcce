//! The sum behind a score: everything that somebody needs to check it.

use super::{Comparison, Cooccurrence, Counts, Table2x2};
use wenmai_model::{Note, Sum};

/// An expected frequency under this is small.
pub const SMALL_EXPECTED: f64 = 5.0;
/// A corpus of fewer words than this is small.
pub const SMALL_CORPUS: u64 = 10_000;

/// Counts that are a table of four cells.
pub trait Contingency: Counts {
    fn table(&self) -> Table2x2;

    /// What the counts call for to be careful about.
    fn notes(&self) -> Vec<Note>;

    /// The sum behind a measure of these counts, with a line ready to cite: version, corpus, settings.
    fn sum(&self, measure: Self::Id, citation: String) -> Sum {
        let table = self.table();
        Sum {
            measure: measure.into(),
            value: self.value(measure),
            observed: table.observed,
            expected: table.expected(),
            rows: table.rows(),
            columns: table.columns(),
            n: table.n(),
            values: self.values().map(|(id, value)| (id.into(), value)).collect(),
            notes: self.notes(),
            citation,
        }
    }
}

impl Contingency for Cooccurrence {
    fn table(&self) -> Table2x2 {
        Table2x2::from_margins(self.o11, self.r1, self.c1, self.n)
    }

    fn notes(&self) -> Vec<Note> {
        let small = self.n < SMALL_CORPUS as f64;
        let mut notes = notes(&self.table(), self.o11 == 0.0, self.n == 0.0, small);
        if self.o11 > self.r1 {
            notes.push(Note::O11ExceedsR1);
        }
        notes.sort_unstable();
        notes
    }
}

impl Contingency for Comparison {
    fn table(&self) -> Table2x2 {
        Table2x2::from_corpora(self.a, self.n1, self.b, self.n2)
    }

    fn notes(&self) -> Vec<Note> {
        let least = self.n1.min(self.n2);
        notes(&self.table(), self.a == 0.0 || self.b == 0.0, least == 0.0, least < SMALL_CORPUS as f64)
    }
}

fn notes(table: &Table2x2, zero: bool, empty: bool, small: bool) -> Vec<Note> {
    let low = table.expected().iter().any(|&e| e < SMALL_EXPECTED);
    let all = [
        (low, Note::ExpectedUnder5),
        (small, Note::CorpusUnder10000),
        (empty, Note::EmptyCorpus),
        (zero, Note::ZeroCount),
        (true, Note::TokensAreDependent),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, note)| note).collect()
}
