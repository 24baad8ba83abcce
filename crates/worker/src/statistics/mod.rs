//! Answers to questions of statistics.

pub mod calculate;
pub mod collocates;
mod export;
pub mod keywords;
pub mod robust;
/// Words that lists leave out.
pub mod stopwords {
    pub use wenmai_engine::ask::stopwords::left_out as stopwords;
}
pub mod sum;

pub use export::{described, table_of};
use wenmai_engine::corpus::{Corpus, NormId};

fn text(corpus: &Corpus, word: NormId) -> String {
    corpus.lexicon().norm(word).to_owned()
}
