//! What documents share: the pairs that share most, and the passages of two of them.

use super::{Described, Part, Question, Settings, Tabled};
use crate::corpus::sharing::{shared_passages, Aligned};
use crate::corpus::Corpus;
use crate::table::{self, Table};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use wenmai_model::{Fault, PairsAsk, PassageSide, PassagesAsk, SharedPassage, SharedPassages, SharingPair};

/// Pairs and passages that are listed, and characters of a passage that are shown.
const PAIRS: usize = 100;
const PASSAGES: usize = 200;
const SHOWN: usize = 3000;

impl Question for PairsAsk {
    type Answer = Vec<SharingPair>;

    fn answer(&self, part: &Part) -> Result<Vec<SharingPair>, Fault> {
        Ok(pairs(part.corpus))
    }
}

impl Tabled for PairsAsk {
    fn described(&self) -> Described {
        Described::new("Pairs", "repeated-passages", Settings::new())
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::passages(part.corpus).table())
    }
}

impl Question for PassagesAsk {
    type Answer = SharedPassages;

    fn answer(&self, part: &Part) -> Result<SharedPassages, Fault> {
        passages(part.corpus, self)
    }
}

impl Tabled for PassagesAsk {
    fn described(&self) -> Described {
        let settings = Settings::new().with("first", self.first).with("second", self.second);
        Described::new("Passages", "shared-passages", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::shared_passages(part.corpus, &aligned(part.corpus, self)?))
    }
}

fn pairs(corpus: &Corpus) -> Vec<SharingPair> {
    let mut pairs: BTreeMap<(u32, u32), (u32, u32)> = BTreeMap::new();
    let between =
        corpus.sharing().passages.iter().filter(|passage| passage.source_document != passage.document);
    for passage in between {
        let pair = pairs.entry((passage.source_document, passage.document)).or_default();
        *pair = (pair.0 + 1, pair.1 + passage.words);
    }
    let mut pairs: Vec<SharingPair> = pairs
        .into_iter()
        .map(|((first, second), (passages, words))| SharingPair { first, second, passages, words })
        .collect();
    pairs.sort_by_key(|pair| (Reverse(pair.words), pair.first, pair.second));
    pairs.truncate(PAIRS);
    pairs
}

/// All that two documents share.
pub fn aligned(corpus: &Corpus, asked: &PassagesAsk) -> Result<Vec<Aligned>, Fault> {
    let documents = corpus.documents().len() as u32;
    for number in [asked.first, asked.second] {
        if number >= documents {
            return Err(Fault::NoDocument(number));
        }
    }
    if asked.first == asked.second {
        return Err(Fault::SameDocument(asked.first));
    }
    Ok(shared_passages(corpus, asked.first, asked.second))
}

fn passages(corpus: &Corpus, asked: &PassagesAsk) -> Result<SharedPassages, Fault> {
    let found = aligned(corpus, asked)?;
    let shown = found.iter().take(PASSAGES).map(|aligned| {
        let passage = &aligned.passage;
        let runs = |side: usize| aligned.runs.iter().map(move |run| run[side]);
        SharedPassage {
            words: passage.words,
            same: passage.same,
            sides: [side(corpus, passage.source_tokens, runs(0)), side(corpus, passage.tokens, runs(1))],
        }
    });
    Ok(SharedPassages {
        total: found.len() as u32,
        words: found.iter().map(|aligned| aligned.passage.words).sum(),
        passages: shown.collect(),
    })
}

/// A passage as it stands in one of the documents; the runs of its tokens are those that are the same in the other.
fn side(corpus: &Corpus, tokens: (u32, u32), runs: impl Iterator<Item = (u32, u32)>) -> PassageSide {
    let document = &corpus.documents()[corpus.document_of(tokens.0) as usize];
    let line = corpus.line_of(tokens.0);
    let bytes = |(first, last): (u32, u32)| (corpus.token(first).cleaned.0, corpus.token(last - 1).cleaned.1);
    let (mut at, end) = bytes(tokens);
    let mut spans = Vec::new();
    for (start, after) in runs.map(bytes) {
        spans.push((at, start, false));
        spans.push((start, after, true));
        at = after;
    }
    spans.push((at, end, false));
    let mut room = SHOWN;
    let mut pieces = Vec::new();
    let mut cut = false;
    for (start, end, same) in spans.into_iter().filter(|span| span.0 < span.1) {
        let text = document.cleaned.beginning(start, end, room + 1);
        let mut characters = text.chars();
        let piece: String =
            characters.by_ref().take(room).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        room -= piece.chars().count();
        cut |= characters.next().is_some();
        if !piece.is_empty() {
            pieces.push((piece, same));
        }
    }
    PassageSide {
        line: line - document.lines.0,
        script: corpus.lines().get(line as usize).script,
        pieces,
        cut,
    }
}
