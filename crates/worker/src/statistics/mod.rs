//! Answers to questions of statistics.

mod calculate;
mod collocates;
mod documents;
mod export;
mod keywords;
mod lists;
mod robust;
mod stopwords;
mod sum;
mod trends;

use crate::answer::{selection, Answered};
use crate::sharing;
pub(crate) use collocates::around;
pub use export::export;
pub use stopwords::stopwords;
use wenmai_engine::corpus::{Corpus, NormId};
use wenmai_engine::statistics::{self as measures, Measure, KEYNESS};
use wenmai_protocol as protocol;
use wenmai_protocol::{Answer, Failure, StatisticsAnswer, StatisticsAsk};

pub fn answer(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &StatisticsAsk,
) -> Result<Answered, Failure> {
    let selected = || selection(corpus, filter);
    let answer = match asked {
        StatisticsAsk::Measures => StatisticsAnswer::Measures(
            measures::catalogue().into_iter().map(|(family, about)| info(family, &about)).collect(),
        ),
        StatisticsAsk::Spreads(asked) => lists::spreads(corpus, &selected(), asked),
        StatisticsAsk::Ngrams(asked) => StatisticsAnswer::Ngrams(lists::ngrams(corpus, &selected(), asked)),
        StatisticsAsk::Frames(asked) => StatisticsAnswer::Frames(lists::frames(corpus, &selected(), asked)),
        StatisticsAsk::Keywords(asked) => {
            StatisticsAnswer::Keywords(keywords::keywords(corpus, filter, asked)?)
        }
        StatisticsAsk::Collocates(asked) => {
            StatisticsAnswer::Collocates(collocates::collocates(corpus, &selected(), asked)?)
        }
        StatisticsAsk::CompareCollocates(around, asked) => {
            let columns = chosen(KEYNESS, &asked.measures)?;
            let found = keywords::compare_collocates(corpus, filter, around, asked)?;
            StatisticsAnswer::Keywords(keywords::keyword_page(corpus, &found, asked, &columns))
        }
        StatisticsAsk::Network(asked, most) => {
            StatisticsAnswer::Network(collocates::network(corpus, &selected(), asked, *most)?)
        }
        StatisticsAsk::Trends(asked) => StatisticsAnswer::Trends(trends::trends(corpus, &selected(), asked)?),
        StatisticsAsk::Map { words, stopwords } => {
            documents::map(corpus, &selected(), *words, &self::stopwords(corpus, stopwords.as_ref()))
        }
        StatisticsAsk::Typical { words, stopwords } => {
            documents::typical(corpus, &selected(), *words, &self::stopwords(corpus, stopwords.as_ref()))
        }
        StatisticsAsk::Diversity { window } => documents::diversity(corpus, &selected(), *window),
        StatisticsAsk::Weights { words, stopwords } => {
            documents::weights(corpus, &selected(), *words, &self::stopwords(corpus, stopwords.as_ref()))
        }
        StatisticsAsk::WordTable { words, stopwords, offset, limit } => {
            let stopwords = self::stopwords(corpus, stopwords.as_ref());
            documents::word_table(corpus, &selected(), *words, &stopwords, (*offset, *limit))
        }
        StatisticsAsk::Pairs => StatisticsAnswer::Pairs(sharing::pairs(corpus)),
        StatisticsAsk::Passages { first, second } => {
            StatisticsAnswer::Passages(sharing::passages(corpus, *first, *second)?)
        }
        StatisticsAsk::Stopwords(edited) => {
            StatisticsAnswer::Stopwords(stopwords::listed(corpus, &selected(), edited))
        }
        StatisticsAsk::Sum(asked) => StatisticsAnswer::Sum(Box::new(sum::sum(corpus, filter, asked)?)),
        StatisticsAsk::Calculate(asked) => StatisticsAnswer::Calculated(calculate::calculate(asked)?),
        StatisticsAsk::RobustKeywords(asked, choices, top) => {
            StatisticsAnswer::Robust(robust::robust_keywords(corpus, filter, asked, choices, *top)?)
        }
        StatisticsAsk::RobustCollocates(asked, choices, top) => {
            StatisticsAnswer::Robust(robust::robust_collocates(corpus, filter, asked, choices, *top)?)
        }
    };
    Ok(Answered { answer: Answer::Statistics(answer), bytes: None })
}

fn text(corpus: &Corpus, word: NormId) -> String {
    corpus.lexicon().norm(word).to_owned()
}

/// An entry of the catalogue.
pub fn info(family: measures::Family, about: &measures::About) -> protocol::MeasureInfo {
    protocol::MeasureInfo {
        family: family.id().to_owned(),
        id: about.id.to_owned(),
        name: about.name.to_owned(),
        formula: about.formula.to_owned(),
        source: about.source.to_owned(),
        range: about.range.to_owned(),
        zero: about.zero.to_owned(),
    }
}

fn measure<T>(all: &'static [Measure<T>], id: &str) -> Result<&'static Measure<T>, Failure> {
    measures::find(all, id).ok_or(Failure::NotFound)
}

/// The measure of an order.
fn ordering<T>(
    all: &'static [Measure<T>],
    id: &str,
    columns: &[&str],
) -> Result<&'static Measure<T>, Failure> {
    match all.first().filter(|_| columns.contains(&id)) {
        Some(first) => Ok(first),
        None => measure(all, id),
    }
}

/// The measures of these ids.
fn chosen<T>(all: &'static [Measure<T>], ids: &[String]) -> Result<Vec<&'static Measure<T>>, Failure> {
    ids.iter().map(|id| measure(all, id)).collect()
}

fn ids(notes: Vec<measures::Note>) -> Vec<String> {
    notes.into_iter().map(|note| note.id().to_owned()).collect()
}
