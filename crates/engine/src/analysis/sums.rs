//! The sum behind a score of this corpus.

use super::{Collocate, Collocates, Keyword, Keywords};
use crate::corpus::Corpus;
use crate::statistics::{Comparison, Cooccurrence, Measure, Sum};

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
    found.comparison(keyword).sum(measure, citation(corpus, settings))
}

/// The sum behind a collocate's score.
pub fn association_sum(
    corpus: &Corpus,
    found: &Collocates,
    collocate: &Collocate,
    measure: &'static Measure<Cooccurrence>,
    settings: &str,
) -> Sum {
    found.counts(collocate).sum(measure, citation(corpus, settings))
}
