//! The sum behind a score.

use super::collocates::collocate_settings;
use super::keywords::{counted, keyword_settings};
use super::query::nodes;
use super::specificities::{specificity_settings, ByParts};
use super::{Part, Question};
use crate::analysis::{association_sum, citation, collocate, filter_text, keyness_sum, keyword};
use crate::corpus::{Corpus, Filter};
use crate::statistics::{Comparison, Contingency, Cooccurrence};
use wenmai_model::{Fault, Reference, Span, Sum, SumAsk, TableOf};

impl Question for SumAsk {
    type Answer = Sum;

    fn answer(&self, part: &Part) -> Result<Sum, Fault> {
        sum(part, self)
    }
}

fn sum(part: &Part, asked: &SumAsk) -> Result<Sum, Fault> {
    let Part { corpus, filter, .. } = *part;
    let nowhere = |word: &str| Fault::NoWord(word.to_owned());
    Ok(match asked {
        SumAsk::Keyword(asked, word, measure) => {
            let (target, reference) = counted(corpus, filter, &asked.reference, None)?;
            let settings = keyword_settings(corpus, asked);
            let (found, row) =
                keyword(corpus, &target, &reference, &settings, word).ok_or_else(|| nowhere(word))?;
            let settings = format!(
                "keyword {word}: {} words of target ({}), {} of reference ({}), {} tested, {measure}",
                found.n1,
                named(corpus, filter),
                found.n2,
                match &asked.reference {
                    Reference::Rest => "the rest".to_owned(),
                    Reference::Filter(part) => named(corpus, part),
                    Reference::List(_) => "a word list".to_owned(),
                },
                found.tested,
            );
            keyness_sum(corpus, &found, &row, *measure, &settings)
        }
        SumAsk::Collocate(asked, word, measure) => {
            let selection = part.selection();
            let settings = collocate_settings(corpus, asked);
            let hits = nodes(part, &asked.query)?;
            let (found, row) =
                collocate(corpus, selection, &hits, &settings, word).ok_or_else(|| nowhere(word))?;
            let span = match asked.span {
                Span::Words(left, right) => format!("{left}L{right}R"),
                Span::Sentence => "sentence".to_owned(),
            };
            let table = match asked.table {
                TableOf::Surface => "surface co-occurrence",
                TableOf::Frequencies => "frequencies",
            };
            let within = if asked.within_sentence { " within the sentence" } else { "" };
            let settings = format!(
                "collocate {word} of {}: span {span}{within}, {table}, {}, {measure}",
                asked.query,
                named(corpus, filter),
            );
            association_sum(corpus, &found, &row, *measure, &settings)
        }
        SumAsk::Specificity(asked, value, word, measure) => {
            let by = ByParts::new(part, &asked.field, &specificity_settings(corpus, asked))?;
            let number = by.part(value).ok_or_else(|| nowhere(value))?;
            let cells = by.word(part, word).ok_or_else(|| nowhere(word))?;
            let settings = format!(
                "specificity of {word} in {}: {} words of {} ({}), {} cells tested, {measure}",
                by.partition.criterion(number),
                by.found.parts[number].0,
                by.found.n,
                named(corpus, filter),
                by.found.tested(),
            );
            by.found.comparison(number, cells[number].freqs).sum(*measure, citation(corpus, &settings))
        }
        SumAsk::Association { o11, r1, c1, n, measure } => {
            Cooccurrence::from_frequencies(*o11, *r1, *c1, *n).sum(*measure, typed())
        }
        SumAsk::Keyness { a, n1, b, n2, measure } => Comparison::new(*a, *n1, *b, *n2).sum(*measure, typed()),
    })
}

/// A filter as it is cited.
fn named(corpus: &Corpus, filter: &Filter) -> String {
    filter_text(corpus, filter)
}

/// What counts that were typed are cited as.
pub(super) fn typed() -> String {
    format!("Wenmai {}, from counts", env!("CARGO_PKG_VERSION"))
}
