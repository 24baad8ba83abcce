//! Answers to questions of statistics.

pub mod calculate;
pub mod collocates;
pub mod documents;
mod export;
pub mod keywords;
pub mod lists;
pub mod robust;
pub mod stopwords;
pub mod sum;
pub mod trends;

pub use export::table_of;
use wenmai_engine::corpus::{Corpus, NormId};
use wenmai_engine::statistics::{self as measures, Measure};
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

/// What every measure is.
pub fn measures() -> Vec<protocol::MeasureInfo> {
    measures::catalogue().into_iter().map(|(family, about)| info(family, &about)).collect()
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
