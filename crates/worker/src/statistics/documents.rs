//! Documents by their words.

use super::stopwords::stopwords;
use super::text;
use crate::sharing;
use std::collections::HashSet;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_protocol as protocol;
use wenmai_protocol::{DiversityId, Named};

/// Words of a document that are listed.
const WORDS: u32 = 100;
/// Words of a map.
pub const MAP_WORDS: u32 = 5000;
/// Documents of a table of typical words, and words of each.
const TABLE_DOCUMENTS: u32 = 60;
const TABLE_WORDS: u32 = 20;

/// Documents and words on a map.
pub fn map(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
) -> protocol::DocumentMap {
    let found = engine::map(corpus, selection, stopwords, words.min(MAP_WORDS) as usize);
    protocol::DocumentMap {
        documents: found.documents.iter().map(|&(number, [x, y])| (number, x, y)).collect(),
        words: found.words.iter().map(|&(word, freq, [x, y])| (text(corpus, word), freq, x, y)).collect(),
        shares: (found.shares[0], found.shares[1]),
        inertia: found.inertia,
    }
}

/// The words typical of each document.
pub fn typical(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
) -> Vec<protocol::TypicalWords> {
    let found = engine::typical_words(corpus, selection, stopwords, words.min(WORDS) as usize);
    let words = |words: Vec<(NormId, u32, u32, f64)>| {
        words
            .into_iter()
            .map(|(word, freq, others, score)| (text(corpus, word), freq, others, score))
            .collect()
    };
    let documents = found
        .into_iter()
        .map(|found| protocol::TypicalWords { document: found.document, words: words(found.words) });
    documents.collect()
}

/// The diversity of each document.
pub fn diversity(corpus: &Corpus, selection: &Selection, window: u32) -> protocol::Diversity {
    protocol::Diversity {
        measures: DiversityId::ALL.to_vec(),
        rows: engine::diversity(corpus, selection, window.max(1) as usize),
    }
}

/// The words of each document by tf-idf.
pub fn weights(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
) -> Vec<protocol::WeightRow> {
    let found = engine::weights(corpus, selection, stopwords, words.min(WORDS) as usize);
    let rows = found.into_iter().map(|row| protocol::WeightRow {
        document: row.document,
        word: text(corpus, row.word),
        freq: row.freq,
        range: row.range,
        smooth: row.tf_idf.smooth,
        plain: row.tf_idf.plain,
    });
    rows.collect()
}

/// A page of documents by their typical words.
pub fn word_table(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::WordTableAsk,
) -> protocol::WordTable {
    let page = (asked.offset as usize, asked.limit.min(TABLE_DOCUMENTS) as usize);
    let stopwords = stopwords(corpus, asked.stopwords.as_ref());
    let found =
        engine::word_table(corpus, selection, &stopwords, page, asked.words.min(TABLE_WORDS) as usize);
    sharing::word_table(corpus, selection, found)
}
