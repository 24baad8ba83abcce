//! Passes over the words of a selection.

use crate::corpus::{Corpus, Selection};

/// In place of a number: nothing that is counted.
pub(super) const NOTHING: u32 = u32::MAX;

/// For each entry of the lexicon its normal form's number, or [`NOTHING`] where it is no word: what a pass over millions
/// of tokens looks up, in one small array.
pub(super) fn words_by_entry(corpus: &Corpus) -> Vec<u32> {
    let entries = corpus.lexicon().entries().iter();
    entries.map(|&(_, norm)| if corpus.is_word_norm(norm) { norm.0 } else { NOTHING }).collect()
}

/// The documents that a selection has tokens of, with its runs of tokens in them.
pub(super) fn documents<'s>(
    corpus: &'s Corpus,
    selection: &'s Selection,
) -> impl Iterator<Item = (u32, &'s [(u32, u32)])> {
    let mut rest = &selection.ranges[..];
    (0..).zip(corpus.documents()).filter_map(move |(number, document)| {
        let (runs, after) = rest.split_at(rest.partition_point(|range| range.0 < document.tokens.1));
        rest = after;
        (!runs.is_empty()).then_some((number, runs))
    })
}

/// The words of a selection by their places in it: what n-grams and reduced frequencies are counted on.
pub(super) struct Sequence {
    /// The normal form of each word.
    pub words: Vec<u32>,
    /// The token of each word.
    pub tokens: Vec<u32>,
    /// For each part with words: its document, and one past its last word.
    pub documents: Vec<(u32, u32)>,
}

/// The words of a selection, one after another.
pub(super) fn sequence(corpus: &Corpus, selection: &Selection) -> Sequence {
    let norms = words_by_entry(corpus);
    let mut found = Sequence {
        words: Vec::with_capacity(selection.words as usize),
        tokens: Vec::with_capacity(selection.words as usize),
        documents: Vec::new(),
    };
    for (number, runs) in documents(corpus, selection) {
        let before = found.words.len();
        for &(first, last) in runs {
            for (token, &entry) in (first..last).zip(&corpus.entries()[first as usize..last as usize]) {
                let norm = norms[entry as usize];
                if norm != NOTHING {
                    found.words.push(norm);
                    found.tokens.push(token);
                }
            }
        }
        if found.words.len() > before {
            found.documents.push((number, found.words.len() as u32));
        }
    }
    found
}

impl Sequence {
    /// For each word, whether an n-gram may not reach over the place before it: a document, and if asked a sentence,
    /// begins there.
    pub fn breaks(&self, corpus: &Corpus, at_sentences: bool) -> Vec<bool> {
        let mut breaks = vec![false; self.words.len()];
        let mut first = 0;
        for &(_, last) in &self.documents {
            breaks[first as usize] = true;
            first = last;
        }
        if at_sentences {
            let mut sentences = corpus.sentences().iter().peekable();
            for (broken, &token) in breaks.iter_mut().zip(&self.tokens) {
                while sentences.next_if(|&&sentence| sentence <= token).is_some() {
                    *broken = true;
                }
            }
        }
        breaks
    }
}
