//! The sum behind a score.

use super::collocates::{collocate_settings, find_collocates, nodes};
use super::keywords::{find_keywords, keyword_settings};
use super::{ids, info, measure};
use crate::answer::selection;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::Corpus;
use wenmai_engine::statistics::{self as measures, Comparison, Cooccurrence, ASSOCIATION, KEYNESS};
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

pub fn sum(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::SumAsk,
) -> Result<protocol::Sum, Failure> {
    let (family, found) = match asked {
        protocol::SumAsk::Keyword(asked, word) => {
            // Every word has a sum, whatever the list leaves out.
            let whole = protocol::KeywordsAsk {
                side: protocol::Side::Both,
                min_freq: 1,
                min_range: 0,
                stopwords: None,
                ..asked.clone()
            };
            let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, &whole)?)?;
            let row =
                found.rows.iter().find(|row| found.text(corpus, row) == word).ok_or(Failure::NotFound)?;
            let settings = format!(
                "keyword {word}: {} words of target ({}), {} of reference ({}), {}",
                found.n1,
                named(corpus, filter),
                found.n2,
                match &asked.reference {
                    protocol::Reference::Rest => "the rest".to_owned(),
                    protocol::Reference::Filter(part) => named(corpus, part),
                    protocol::Reference::List(_) => "a word list".to_owned(),
                },
                asked.sort
            );
            let by = measure(KEYNESS, &asked.sort)?;
            (measures::Family::Keyness, engine::keyness_sum(corpus, &found, row, by, &settings))
        }
        protocol::SumAsk::Collocate(asked, word) => {
            let whole =
                protocol::CollocatesAsk { min_freq: 1, min_range: 1, stopwords: None, ..asked.clone() };
            let selection = selection(corpus, filter);
            let settings = collocate_settings(corpus, &whole)?;
            let hits = nodes(corpus, &selection, &asked.query)?;
            let found = find_collocates(corpus, &selection, &hits, &settings, &asked.sort);
            let row = found
                .rows
                .iter()
                .find(|row| corpus.lexicon().norm(row.word) == word)
                .ok_or(Failure::NotFound)?;
            let span = match asked.span {
                protocol::Span::Words(left, right) => format!("{left}L{right}R"),
                protocol::Span::Sentence => "sentence".to_owned(),
            };
            let table = match asked.table {
                protocol::TableOf::Surface => "surface co-occurrence",
                protocol::TableOf::Frequencies => "frequencies",
            };
            let within = if asked.within_sentence { " within the sentence" } else { "" };
            let settings = format!(
                "collocate {word} of {}: span {span}{within}, {table}, {}, {}",
                asked.query,
                named(corpus, filter),
                asked.sort
            );
            let by = measure(ASSOCIATION, &asked.sort)?;
            (measures::Family::Association, engine::association_sum(corpus, &found, row, by, &settings))
        }
        protocol::SumAsk::Association { o11, r1, c1, n, measure: id } => {
            let counts = Cooccurrence::from_frequencies(*o11, *r1, *c1, *n);
            (measures::Family::Association, counts.sum(measure(ASSOCIATION, id)?, typed()))
        }
        protocol::SumAsk::Keyness { a, n1, b, n2, measure: id } => {
            let counts = Comparison::new(*a, *n1, *b, *n2);
            (measures::Family::Keyness, counts.sum(measure(KEYNESS, id)?, typed()))
        }
    };
    Ok(protocol::Sum {
        measure: info(family, &found.about),
        value: found.value,
        observed: found.table.observed,
        expected: found.expected,
        rows: found.table.rows(),
        columns: found.table.columns(),
        n: found.table.n(),
        values: found.values.into_iter().map(|(id, value)| (id.to_owned(), value)).collect(),
        notes: ids(found.notes),
        citation: found.citation,
    })
}

/// A filter as it is cited.
fn named(corpus: &Corpus, filter: &protocol::Filter) -> String {
    engine::filter_text(corpus, filter)
}

/// What counts that were typed are cited as.
pub(super) fn typed() -> String {
    format!("Wenmai {}, from counts", env!("CARGO_PKG_VERSION"))
}
