//! The sum behind a score of this corpus.

use super::{Collocate, Collocates, Keyword, Keywords};
use crate::corpus::{Corpus, Filter, Zones};
use crate::statistics::Contingency;
use wenmai_model::{AssociationId, Criterion, KeynessId, Sum};

/// A line to cite: what computed it, on which corpus, with which settings.
pub fn citation(corpus: &Corpus, settings: &str) -> String {
    format!(
        "Wenmai {}, corpus {} ({:016x}), {settings}",
        env!("CARGO_PKG_VERSION"),
        corpus.name(),
        corpus.fingerprint()
    )
}

/// Documents and sites that are named; of more their number is said.
const NAMED: usize = 5;

/// A filter in words, to cite: which text, of what.
pub fn filter_text(corpus: &Corpus, filter: &Filter) -> String {
    let some = |names: Vec<&str>, what: &str| match names.len() {
        0 => None,
        number if number > NAMED => Some(format!("{number} {what}s")),
        number => Some(format!("{what}{} {}", if number == 1 { "" } else { "s" }, names.join(", "))),
    };
    let documents = filter.documents.iter().filter_map(|&number| corpus.documents().get(number as usize));
    let zones = match &filter.zones {
        Zones::Main => Some("main text".to_owned()),
        Zones::All => Some("all text".to_owned()),
        Zones::Some(zones) => some(zones.iter().map(|zone| zone.name()).collect(), "zone"),
    };
    let dates = match (&filter.date_from, &filter.date_to) {
        (None, None) => None,
        (Some(from), Some(to)) => Some(format!("{from} to {to}")),
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(to)) => Some(format!("to {to}")),
    };
    let parts = [
        zones,
        filter.without_copies.then(|| "without repeats".to_owned()),
        some(documents.map(|document| document.name.as_str()).collect(), "document"),
        some(filter.sites.iter().map(String::as_str).collect(), "site"),
        dates,
        Some(filter.fields.iter().map(Criterion::to_string).collect::<Vec<_>>().join("; "))
            .filter(|criteria| !criteria.is_empty()),
        some(filter.scripts.iter().map(|script| script.code()).collect(), "script"),
        some(filter.languages.iter().map(|language| language.tag()).collect(), "language"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The sum behind a keyword's score.
pub fn keyness_sum(
    corpus: &Corpus,
    found: &Keywords,
    keyword: &Keyword,
    measure: KeynessId,
    settings: &str,
) -> Sum {
    found.comparison(keyword).sum(measure, citation(corpus, settings))
}

/// The sum behind a collocate's score.
pub fn association_sum(
    corpus: &Corpus,
    found: &Collocates,
    collocate: &Collocate,
    measure: AssociationId,
    settings: &str,
) -> Sum {
    found.counts(collocate).sum(measure, citation(corpus, settings))
}
