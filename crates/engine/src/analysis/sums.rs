//! The sum behind a score of this corpus.

use super::{Collocate, Collocates, Keyword, Keywords};
use crate::corpus::Corpus;
use crate::statistics::{
    association_notes, keyness_notes, Comparison, Cooccurrence, Measure, Sum, ASSOCIATION, KEYNESS,
};

/// A line to cite: what computed it, on which corpus, with which settings.
pub fn citation(corpus: &Corpus, settings: &str) -> String {
    format!(
        "Wenmai {}, corpus {} ({:016x}), {settings}",
        env!("CARGO_PKG_VERSION"),
        corpus.name(),
        corpus.fingerprint()
    )
}

/// The sum behind a keyword's score.
pub fn keyness_sum(
    corpus: &Corpus,
    found: &Keywords,
    keyword: &Keyword,
    measure: &'static Measure<Comparison>,
    settings: &str,
) -> Sum {
    let counts = found.comparison(keyword);
    let table = counts.table();
    Sum {
        about: measure.about,
        value: (measure.value)(&counts),
        table,
        expected: table.expected(),
        values: KEYNESS.iter().map(|measure| (measure.about.id, (measure.value)(&counts))).collect(),
        notes: keyness_notes(&counts),
        citation: citation(corpus, settings),
    }
}

/// The sum behind a collocate's score.
pub fn association_sum(
    corpus: &Corpus,
    found: &Collocates,
    collocate: &Collocate,
    measure: &'static Measure<Cooccurrence>,
    settings: &str,
) -> Sum {
    let counts = found.counts(collocate);
    let table = counts.table();
    Sum {
        about: measure.about,
        value: (measure.value)(&counts),
        table,
        expected: table.expected(),
        values: ASSOCIATION.iter().map(|measure| (measure.about.id, (measure.value)(&counts))).collect(),
        notes: association_notes(&counts),
        citation: citation(corpus, settings),
    }
}
