//! Answers about documents beside one another.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::sharing::{shared_passages, Aligned};
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_protocol as protocol;
use wenmai_protocol::{Failure, PassageSide, SharedPassage, SharedPassages, SharingPair};

/// Pairs and passages that are listed, and characters of a passage that are shown.
const PAIRS: usize = 100;
const PASSAGES: usize = 200;
const SHOWN: usize = 3000;

/// The pairs of documents that share most.
pub fn pairs(corpus: &Corpus) -> Vec<SharingPair> {
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

/// What two documents share, to be shown or saved.
pub fn aligned(corpus: &Corpus, first: u32, second: u32) -> Result<Vec<Aligned>, Failure> {
    let documents = corpus.documents().len() as u32;
    if first == second || first.max(second) >= documents {
        return Err(Failure::NotFound);
    }
    Ok(shared_passages(corpus, first, second))
}

/// What two documents share.
pub fn passages(corpus: &Corpus, first: u32, second: u32) -> Result<SharedPassages, Failure> {
    let found = aligned(corpus, first, second)?;
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

/// Typical words by documents, as frequencies and per million.
pub fn word_table(corpus: &Corpus, selection: &Selection, found: engine::WordTable) -> protocol::WordTable {
    let rate = |freq: u32, document: u32| {
        let words = selection.words_by_document[document as usize];
        if words == 0 {
            0.0
        } else {
            f64::from(freq) * 1e6 / f64::from(words)
        }
    };
    let row = |(word, freqs): (NormId, Vec<u32>)| {
        let cells = freqs.into_iter().zip(&found.documents);
        let cells = cells.map(|(freq, &document)| (freq, rate(freq, document))).collect();
        (corpus.lexicon().norm(word).to_owned(), cells)
    };
    protocol::WordTable {
        words: found.words.into_iter().zip(found.freqs).map(row).collect(),
        documents_total: selection.words_by_document.iter().filter(|words| **words > 0).count() as u32,
        documents: found.documents,
    }
}
