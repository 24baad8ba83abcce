//! What a corpus repeats: passages that stand in it before, exactly or nearly, and documents that consist of them.
//!
//! The main text is compared as words in normal form, punctuation left out, so that script, width, disguises and
//! layout do not matter. Of all places with the same words the earliest is the source, the others are copies of it.
//! Fingerprints of [`SHINGLE`] words are chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003: of each
//! [`WINDOW`] neighbours the smallest), so that every run of `SHINGLE + WINDOW - 1` words is found from at least one
//! of them, at a cost that grows with the text. Runs are then extended word by word, so nothing is by chance. MinHash over
//! characters would tell similar documents only; these fingerprints give passages and their alignment as well.
//!
//! A count without repeats leaves out whole paragraphs, four fifths of whose words stand in copied passages of twelve
//! words or more; half a paragraph is never counted.

mod pair;
mod passages;
pub(super) mod repeats;
mod runs;

pub use pair::{shared_passages, Aligned};
pub use repeats::{DocumentGroup, Passage, PassageGroup, Sharing};

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

impl Corpus {
    /// What repeats in its main text; computed on first use.
    pub fn sharing(&self) -> &Sharing {
        self.sharing.get_or_init(|| Sharing::of(self))
    }
}

impl Sharing {
    /// Computes what repeats, in time linear in the number of words.
    fn of(corpus: &Corpus) -> Sharing {
        let stream = runs::Stream::of(corpus, 0..corpus.documents().len() as u32);
        let passages = passages::joined(&stream, runs::repeated(&stream));
        Sharing {
            copies: passages::copied_lines(corpus, &stream, &passages),
            documents: passages::copied_documents(&stream, &passages),
            passages: passages.into_iter().map(|found| found.passage(&stream)).collect(),
        }
    }

    /// The passages by what they repeat, the one that was repeated most often first.
    pub fn groups(&self) -> Vec<PassageGroup> {
        passages::groups(&self.passages)
    }
}
