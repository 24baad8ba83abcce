//! What a corpus repeats: passages that stand in it before, exactly or nearly, and documents that consist of them.
//!
//! The main text is compared as words in normal form, punctuation left out, so that script, width, disguises and
//! layout do not matter. Of all places with the same words the earliest is the source, the others are copies of it.
//! Fingerprints of [`SHINGLE`] words are chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003: of each
//! [`WINDOW`] neighbours the smallest), so that every run of `SHINGLE + WINDOW - 1` words is found from at least one
//! of them, at a cost that grows with the text. Runs are then extended word by word, so nothing is by chance.

mod pair;
mod passages;
mod runs;

pub use pair::{shared_passages, Aligned};
pub use passages::{DocumentGroup, Passage, PassageGroup};

use crate::corpus::Corpus;

/// Words of a fingerprint.
const SHINGLE: usize = 6;
/// Fingerprints of which one is kept.
const WINDOW: usize = 4;
/// Words that may be put in, left out or exchanged between two runs of one passage.
const GAP: u32 = 4;
/// Words of the shortest passage. Set phrases and titles of works are shorter.
const SHORTEST: u32 = 12;
/// The share of a paragraph's, or a document's, words that makes it a copy.
const COPY: f64 = 0.8;

/// What repeats in a corpus' main text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sharing {
    /// Passages that repeat an earlier one, in the order of the text.
    pub passages: Vec<Passage>,
    /// For each line of the corpus, whether it belongs to a paragraph that repeats an earlier passage.
    copies: Vec<bool>,
    /// Documents that repeat an earlier one, with it.
    pub documents: Vec<DocumentGroup>,
}

impl Sharing {
    /// Looks for what repeats. The cost grows with the number of words.
    pub(crate) fn of(corpus: &Corpus) -> Sharing {
        let stream = runs::Stream::of(corpus, 0..corpus.documents().len() as u32);
        let passages = passages::joined(&stream, runs::repeated(&stream));
        Sharing {
            copies: passages::copied_lines(corpus, &stream, &passages),
            documents: passages::copied_documents(&stream, &passages),
            passages: passages.into_iter().map(|found| found.passage(&stream)).collect(),
        }
    }

    /// Whether a line belongs to a paragraph that repeats an earlier passage.
    pub fn is_copy(&self, line: u32) -> bool {
        self.copies[line as usize]
    }

    /// The passages by what they repeat, the one that was repeated most often first.
    pub fn groups(&self) -> Vec<PassageGroup> {
        passages::groups(&self.passages)
    }
}
