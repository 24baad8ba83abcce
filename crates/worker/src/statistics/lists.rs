//! Measures of a list's words, and words in a row.

use super::text;
use crate::answer::page_of;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_engine::query::{Alternative, Attribute, Ignoring, Match, Node, Query, Test, Within};
use wenmai_protocol as protocol;

/// Fillers that are listed with a frame.
const FILLERS: usize = 50;

pub fn ngram_settings(asked: &protocol::NgramsAsk) -> engine::NgramSettings {
    engine::NgramSettings {
        shortest: asked.shortest,
        longest: asked.longest,
        within: within(asked.within_sentence),
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        hide_contained: asked.hide_contained,
    }
}

pub fn within(sentence: bool) -> engine::Within {
    if sentence {
        engine::Within::Sentence
    } else {
        engine::Within::Document
    }
}

/// The expert query of words in a row, which punctuation may stand between; in place of none stands any word.
fn row_query(corpus: &Corpus, words: impl Iterator<Item = Option<NormId>>, sentence: bool) -> String {
    let token = |attribute, pattern: &str, negated| {
        let (pattern, literal) = (pattern.to_owned(), attribute == Attribute::Norm);
        Node::Token(Test::Is(Match { attribute, pattern, literal, ignoring: Ignoring::default(), negated }))
    };
    let mut row = Vec::new();
    for word in words {
        if !row.is_empty() {
            row.push(Node::Repeat(Box::new(token(Attribute::Pos, "w", false)), 0, None));
        }
        row.push(match word {
            Some(word) => token(Attribute::Norm, corpus.lexicon().norm(word), false),
            None => token(Attribute::Pos, "w", true),
        });
    }
    let query = Query {
        alternatives: vec![Alternative::Words(Node::Sequence(row))],
        within: Some(if sentence { Within::Sentence } else { Within::Document }),
        conditions: Vec::new(),
        captures: Vec::new(),
    };
    query.expert(corpus.concepts())
}

pub fn ngrams(corpus: &Corpus, selection: &Selection, asked: &protocol::NgramsAsk) -> protocol::NgramsPage {
    let found = engine::ngrams(corpus, selection, &ngram_settings(asked), engine::Parts::Documents);
    let (offset, rows) = page_of(&found.items, asked.offset, asked.limit);
    protocol::NgramsPage {
        items: found.items.len() as u32,
        n: found.n,
        offset,
        rows: rows
            .iter()
            .map(|item| protocol::NgramRow {
                words: item.words.iter().map(|&word| text(corpus, word)).collect(),
                freq: item.freq,
                rel_freq: item.rel_freq,
                range: item.range,
                dp: found.spread(item).spread.dp(),
                query: row_query(corpus, item.words.iter().map(|&word| Some(word)), asked.within_sentence),
            })
            .collect(),
    }
}

pub fn frames(corpus: &Corpus, selection: &Selection, asked: &protocol::NgramsAsk) -> protocol::FramesPage {
    let found = engine::frames(corpus, selection, &ngram_settings(asked));
    let (offset, rows) = page_of(&found.items, asked.offset, asked.limit);
    protocol::FramesPage {
        items: found.items.len() as u32,
        n: found.n,
        offset,
        rows: rows
            .iter()
            .map(|item| protocol::FrameRow {
                words: item.words.iter().map(|word| word.map(|word| text(corpus, word))).collect(),
                freq: item.freq,
                rel_freq: item.rel_freq,
                range: item.range,
                fillers: item.fillers.len() as u32,
                most_frequent: item
                    .fillers
                    .iter()
                    .take(FILLERS)
                    .map(|&(word, freq)| {
                        let filled = item.words.iter().map(|known| Some(known.unwrap_or(word)));
                        (text(corpus, word), freq, row_query(corpus, filled, asked.within_sentence))
                    })
                    .collect(),
                query: row_query(corpus, item.words.iter().copied(), asked.within_sentence),
            })
            .collect(),
    }
}
