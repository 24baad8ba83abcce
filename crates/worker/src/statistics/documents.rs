//! Documents by their words.

use super::text;
use crate::sharing;
use std::collections::HashSet;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_engine::statistics::DIVERSITY;
use wenmai_protocol as protocol;
use wenmai_protocol::StatisticsAnswer;

/// Words of a document that are listed.
const WORDS: u32 = 100;
/// Words of a map.
pub(super) const MAP_WORDS: u32 = 5000;
/// Documents of a table of typical words, and words of each.
const TABLE_DOCUMENTS: u32 = 60;
const TABLE_WORDS: u32 = 20;

/// Documents and words on a map.
pub(super) fn map(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
) -> StatisticsAnswer {
    let found = engine::map(corpus, selection, stopwords, words.min(MAP_WORDS) as usize);
    StatisticsAnswer::Map(protocol::DocumentMap {
        documents: found.documents.iter().map(|&(number, [x, y])| (number, x, y)).collect(),
        words: found.words.iter().map(|&(word, freq, [x, y])| (text(corpus, word), freq, x, y)).collect(),
        shares: (found.shares[0], found.shares[1]),
        inertia: found.inertia,
    })
}

/// The words typical of each document.
pub(super) fn typical(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
) -> StatisticsAnswer {
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
    StatisticsAnswer::Typical(documents.collect())
}

/// The diversity of each document.
pub(super) fn diversity(corpus: &Corpus, selection: &Selection, window: u32) -> StatisticsAnswer {
    let rows = engine::diversity(corpus, selection, window.max(1) as usize);
    StatisticsAnswer::Diversity(protocol::Diversity {
        measures: DIVERSITY.iter().map(|measure| measure.about.id.to_owned()).collect(),
        rows: rows
            .into_iter()
            .map(|row| protocol::DiversityRow {
                document: row.document,
                tokens: row.tokens,
                types: row.types,
                hapaxes: row.hapaxes,
                mattr_window: row.mattr_window,
                values: row.values,
            })
            .collect(),
    })
}

/// The words of each document by tf-idf.
pub(super) fn weights(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
) -> StatisticsAnswer {
    let found = engine::weights(corpus, selection, stopwords, words.min(WORDS) as usize);
    let rows = found.into_iter().map(|row| protocol::WeightRow {
        document: row.document,
        word: text(corpus, row.word),
        freq: row.freq,
        range: row.range,
        smooth: row.tf_idf.smooth,
        plain: row.tf_idf.plain,
    });
    StatisticsAnswer::Weights(rows.collect())
}

/// A page of documents by their typical words: where it begins, and how many.
pub(super) fn word_table(
    corpus: &Corpus,
    selection: &Selection,
    words: u32,
    stopwords: &HashSet<String>,
    (offset, limit): (u32, u32),
) -> StatisticsAnswer {
    let page = (offset as usize, limit.min(TABLE_DOCUMENTS) as usize);
    let found = engine::word_table(corpus, selection, stopwords, page, words.min(TABLE_WORDS) as usize);
    StatisticsAnswer::WordTable(sharing::word_table(corpus, selection, found))
}
