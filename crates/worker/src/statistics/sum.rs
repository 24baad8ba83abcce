//! The sum behind a score.

use super::collocates::{collocate_settings, nodes};
use super::keywords::{counted, keyword_settings};
use crate::answer::selection;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::Corpus;
use wenmai_engine::statistics::{Comparison, Contingency, Cooccurrence};
use wenmai_protocol as protocol;
use wenmai_protocol::{Failure, Sum, SumAsk};

pub fn sum(corpus: &Corpus, filter: &protocol::Filter, asked: &SumAsk) -> Result<Sum, Failure> {
    Ok(match asked {
        SumAsk::Keyword(asked, word, measure) => {
            let (target, reference) = counted(corpus, filter, &asked.reference, None)?;
            let settings = keyword_settings(corpus, asked);
            let (found, row) =
                engine::keyword(corpus, &target, &reference, &settings, word).ok_or(Failure::NotFound)?;
            let settings = format!(
                "keyword {word}: {} words of target ({}), {} of reference ({}), {} tested, {measure}",
                found.n1,
                named(corpus, filter),
                found.n2,
                match &asked.reference {
                    protocol::Reference::Rest => "the rest".to_owned(),
                    protocol::Reference::Filter(part) => named(corpus, part),
                    protocol::Reference::List(_) => "a word list".to_owned(),
                },
                found.tested,
            );
            engine::keyness_sum(corpus, &found, &row, *measure, &settings)
        }
        SumAsk::Collocate(asked, word, measure) => {
            let selection = selection(corpus, filter);
            let settings = collocate_settings(corpus, asked);
            let hits = nodes(corpus, &selection, &asked.query)?;
            let (found, row) =
                engine::collocate(corpus, &selection, &hits, &settings, word).ok_or(Failure::NotFound)?;
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
                "collocate {word} of {}: span {span}{within}, {table}, {}, {measure}",
                asked.query,
                named(corpus, filter),
            );
            engine::association_sum(corpus, &found, &row, *measure, &settings)
        }
        SumAsk::Association { o11, r1, c1, n, measure } => {
            Cooccurrence::from_frequencies(*o11, *r1, *c1, *n).sum(*measure, typed())
        }
        SumAsk::Keyness { a, n1, b, n2, measure } => Comparison::new(*a, *n1, *b, *n2).sum(*measure, typed()),
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
