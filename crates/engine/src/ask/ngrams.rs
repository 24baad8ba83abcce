//! Words in a row: n-grams, and frames, which have an open slot.

use super::{page_of, Described, Part, Question, Settings, Tabled};
use crate::analysis::{frames, ngrams, NgramSettings, Parts, Within as Bound};
use crate::corpus::{Corpus, NormId};
use crate::query::{Alternative, Attribute, Ignoring, Match, Node, Query, Test, Within};
use crate::table::{self, Table};
use wenmai_model::{Fault, FrameRow, FramesAsk, FramesPage, NgramRow, NgramsAsk, NgramsPage};

/// Fillers that are listed with a frame.
const FILLERS: usize = 50;

impl Question for NgramsAsk {
    type Answer = NgramsPage;

    fn answer(&self, part: &Part) -> Result<NgramsPage, Fault> {
        let (corpus, asked) = (part.corpus, self);
        let text = |word| corpus.lexicon().norm(word).to_owned();
        let found = ngrams(corpus, part.selection(), &counted(asked), Parts::Documents);
        let (offset, rows) = page_of(&found.items, asked.offset, asked.limit);
        Ok(NgramsPage {
            items: found.items.len() as u32,
            n: found.n,
            offset,
            rows: rows
                .iter()
                .map(|item| NgramRow {
                    words: item.words.iter().map(|&word| text(word)).collect(),
                    freq: item.freq,
                    rel_freq: item.rel_freq,
                    range: item.range,
                    dp: found.spread(item).spread.dp(),
                    query: row_query(
                        corpus,
                        item.words.iter().map(|&word| Some(word)),
                        asked.within_sentence,
                    ),
                })
                .collect(),
        })
    }
}

impl Tabled for NgramsAsk {
    fn described(&self) -> Described {
        Described::new("Ngrams", "ngrams", settings(self))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let found = ngrams(part.corpus, part.selection(), &counted(self), Parts::Documents);
        Ok(table::ngrams(part.corpus, &found, usize::MAX))
    }
}

impl Question for FramesAsk {
    type Answer = FramesPage;

    fn answer(&self, part: &Part) -> Result<FramesPage, Fault> {
        let (corpus, asked) = (part.corpus, &self.0);
        let text = |word| corpus.lexicon().norm(word).to_owned();
        let found = frames(corpus, part.selection(), &counted(asked));
        let (offset, rows) = page_of(&found.items, asked.offset, asked.limit);
        Ok(FramesPage {
            items: found.items.len() as u32,
            n: found.n,
            offset,
            rows: rows
                .iter()
                .map(|item| FrameRow {
                    words: item.words.iter().map(|word| word.map(text)).collect(),
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
                            (text(word), freq, row_query(corpus, filled, asked.within_sentence))
                        })
                        .collect(),
                    query: row_query(corpus, item.words.iter().copied(), asked.within_sentence),
                })
                .collect(),
        })
    }
}

impl Tabled for FramesAsk {
    fn described(&self) -> Described {
        Described::new("Frames", "frames", settings(&self.0))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let found = frames(part.corpus, part.selection(), &counted(&self.0));
        Ok(table::frames(part.corpus, &found, usize::MAX))
    }
}

fn settings(asked: &NgramsAsk) -> Settings {
    Settings::new()
        .with("shortest", asked.shortest)
        .with("longest", asked.longest)
        .with("within_sentence", asked.within_sentence)
        .with("min_freq", asked.min_freq)
        .with("min_range", asked.min_range)
        .with("hide_contained", asked.hide_contained)
}

fn counted(asked: &NgramsAsk) -> NgramSettings {
    NgramSettings {
        shortest: asked.shortest,
        longest: asked.longest,
        within: if asked.within_sentence { Bound::Sentence } else { Bound::Document },
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        hide_contained: asked.hide_contained,
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
        fields: Vec::new(),
        captures: Vec::new(),
    };
    query.expert(corpus.concepts())
}
