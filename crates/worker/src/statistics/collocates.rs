//! What stands near the hits of a query.

use super::stopwords::stopwords;
use super::text;
use crate::answer::{find_simple, page_of, quoted};
use wenmai_engine::analysis as engine;
use wenmai_engine::ask::hits::window as around;
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_engine::query::Hit;
use wenmai_engine::statistics::{Contingency, Counts};
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

/// Places beside the node that rows have counts for, on a side.
const PLACES: u32 = 10;
/// Nodes of a network.
const NODES: u32 = 100;

pub fn collocates(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::CollocatesAsk,
) -> Result<protocol::CollocatesPage, Failure> {
    let settings = collocate_settings(corpus, asked);
    let hits = nodes(corpus, selection, &asked.query)?;
    let found = engine::collocates(corpus, selection, &hits, &settings);
    let (offset, page) = page_of(&found.rows, asked.offset, asked.limit);
    let words: Vec<NormId> = page.iter().map(|row| row.word).collect();
    let around = (settings.span, settings.within);
    let positions = engine::Positions::new(corpus, selection, &hits, around, &words);
    let rows = page.iter().zip(positions.counts).map(|(row, positions)| {
        let counts = found.counts(row);
        protocol::CollocateRow {
            word: text(corpus, row.word),
            query: quoted(corpus.lexicon().norm(row.word)),
            freq: row.together,
            left: row.left,
            right: row.right,
            range: row.range,
            corpus_freq: row.freq,
            expected: counts.expected(),
            values: asked.measures.iter().map(|&measure| counts.value(measure)).collect(),
            positions,
            notes: counts.notes(),
        }
    });
    Ok(protocol::CollocatesPage {
        items: found.rows.len() as u32,
        hits: found.hits,
        window_words: found.window_words,
        node_words: found.node_words,
        n: found.words,
        places: (settings.span.left.min(PLACES), settings.span.right.min(PLACES)),
        offset,
        rows: rows.collect(),
    })
}

pub fn network(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::CollocatesAsk,
    most: u32,
) -> Result<protocol::Network, Failure> {
    let settings = collocate_settings(corpus, asked);
    let hits = nodes(corpus, selection, &asked.query)?;
    let found = engine::collocates(corpus, selection, &hits, &settings);
    let network = engine::network(corpus, selection, &hits, &settings, &found, most.min(NODES) as usize);
    Ok(protocol::Network {
        nodes: network
            .nodes
            .into_iter()
            .map(|node| protocol::NetworkNode {
                word: node.word.map_or_else(String::new, |word| text(corpus, word)),
                query: node.word.map_or_else(String::new, |word| quoted(corpus.lexicon().norm(word))),
                place: node.place,
                freq: node.together,
                score: node.score,
            })
            .collect(),
        edges: network.edges.into_iter().map(|edge| (edge.between.0, edge.between.1, edge.windows)).collect(),
    })
}

pub(super) fn collocate_settings(
    corpus: &Corpus,
    asked: &protocol::CollocatesAsk,
) -> engine::CollocateSettings {
    let (span, within) = around(asked.span, asked.within_sentence);
    engine::CollocateSettings {
        span,
        within,
        table: asked.table,
        sort: asked.sort,
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        stopwords: stopwords(corpus, asked.stopwords.as_ref()),
    }
}

/// The hits of what was typed that are on word boundaries.
pub(super) fn nodes(corpus: &Corpus, selection: &Selection, query: &str) -> Result<Vec<Hit>, Failure> {
    let hits = find_simple(corpus, selection, query)?.words;
    Ok(hits)
}
