//! The sum behind a score: everything that somebody needs to check it.

use super::{About, Comparison, Cooccurrence, Measure, Table2x2, ASSOCIATION, KEYNESS};

/// An expected frequency under this is small.
pub const SMALL_EXPECTED: f64 = 5.0;
/// A corpus of fewer words than this is small.
pub const SMALL_CORPUS: u64 = 10_000;

/// What a score should not be read without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// The smallest expected frequency is under 5: χ² and log-likelihood have no reliable p.
    ExpectedUnder5,
    /// The corpus (or one of the two) has fewer than 10,000 words.
    CorpusUnder10000,
    /// There is no word in one of the corpora.
    EmptyCorpus,
    /// A count of 0 was replaced, or left out of a sum.
    ZeroCount,
    /// There are more co-occurrences than occurrences of the node: no table of four cells; windows hold several.
    O11ExceedsR1,
    /// Words of a text are no independent draws, as the test assumes: p is too small.
    TokensAreDependent,
}

impl Note {
    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Note::ExpectedUnder5 => "expected_under_5",
            Note::CorpusUnder10000 => "corpus_under_10000",
            Note::EmptyCorpus => "empty_corpus",
            Note::ZeroCount => "zero_count",
            Note::O11ExceedsR1 => "o11_exceeds_r1",
            Note::TokensAreDependent => "tokens_are_dependent",
        }
    }
}

/// A score with all that it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The measure.
    pub about: About,
    /// Its value; none where it is not defined.
    pub value: Option<f64>,
    /// Observed cells, and with them the margins.
    pub table: Table2x2,
    /// Expected cells.
    pub expected: [f64; 4],
    /// Every measure of the family for the same counts: id and value.
    pub values: Vec<(&'static str, Option<f64>)>,
    /// What to be careful about.
    pub notes: Vec<Note>,
    /// A line ready to cite: version, corpus, settings.
    pub citation: String,
}

impl Cooccurrence {
    /// The sum behind a measure of these counts.
    pub fn sum(&self, measure: &'static Measure<Cooccurrence>, citation: String) -> Sum {
        sum(self, self.table(), (measure, ASSOCIATION), association_notes(self), citation)
    }
}

impl Comparison {
    /// The sum behind a measure of these counts.
    pub fn sum(&self, measure: &'static Measure<Comparison>, citation: String) -> Sum {
        sum(self, self.table(), (measure, KEYNESS), keyness_notes(self), citation)
    }
}

fn sum<T>(
    counts: &T,
    table: Table2x2,
    (measure, all): (&'static Measure<T>, &'static [Measure<T>]),
    notes: Vec<Note>,
    citation: String,
) -> Sum {
    Sum {
        about: measure.about,
        value: (measure.value)(counts),
        expected: table.expected(),
        values: all.iter().map(|measure| (measure.about.id, (measure.value)(counts))).collect(),
        table,
        notes,
        citation,
    }
}

/// The notes that two words' counts call for.
pub fn association_notes(counts: &Cooccurrence) -> Vec<Note> {
    let table = counts.table();
    let mut notes = notes(&table, counts.o11 == 0.0, counts.n == 0.0, counts.n < SMALL_CORPUS as f64);
    if counts.o11 > counts.r1 {
        notes.push(Note::O11ExceedsR1);
    }
    notes.sort_unstable();
    notes
}

/// The notes that a comparison of two corpora calls for.
pub fn keyness_notes(counts: &Comparison) -> Vec<Note> {
    let least = counts.n1.min(counts.n2);
    notes(&counts.table(), counts.a == 0.0 || counts.b == 0.0, least == 0.0, least < SMALL_CORPUS as f64)
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
