//! Sets of entries of the lexicon.

use crate::corpus::{Corpus, EntryId, NormId};

/// A set of entries of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries(pub(super) Vec<bool>);

impl Entries {
    pub(super) fn has(&self, entry: EntryId) -> bool {
        self.0[entry.0 as usize]
    }

    pub(super) fn of(corpus: &Corpus, is: impl Fn(EntryId) -> bool) -> Entries {
        Entries((0..corpus.lexicon().entries().len() as u32).map(|entry| is(EntryId(entry))).collect())
    }

    pub(super) fn union(mut self, other: &Entries) -> Entries {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
        self
    }

    /// The tokens that are one of these, ascending.
    pub fn tokens(&self, corpus: &Corpus) -> Vec<u32> {
        let norms = self.norms(corpus);
        let whole = self.whole_norms(corpus);
        let mut tokens: Vec<u32> = Vec::new();
        for &norm in &norms {
            let postings = corpus.postings(norm);
            if whole[norm.0 as usize] {
                tokens.extend(postings);
            } else {
                let entries = corpus.entries();
                tokens.extend(postings.iter().filter(|&&token| self.0[entries[token as usize] as usize]));
            }
        }
        if norms.len() > 1 {
            // Runs that ascend are merged.
            tokens.sort();
        }
        tokens
    }

    /// For each normal form whether the set has all its entries, so that its tokens need not be tested.
    pub(super) fn whole_norms(&self, corpus: &Corpus) -> Vec<bool> {
        let mut whole = vec![true; corpus.lexicon().norms()];
        for (&(_, norm), &is) in corpus.lexicon().entries().iter().zip(&self.0) {
            whole[norm.0 as usize] &= is;
        }
        whole
    }

    /// How many tokens at most are one of these.
    pub fn count(&self, corpus: &Corpus) -> usize {
        self.norms(corpus).into_iter().map(|norm| corpus.frequency(norm) as usize).sum()
    }

    fn norms(&self, corpus: &Corpus) -> Vec<NormId> {
        let mut norms: Vec<NormId> = self
            .0
            .iter()
            .zip(corpus.lexicon().entries())
            .filter_map(|(&is, &(_, norm))| is.then_some(norm))
            .collect();
        norms.sort_unstable();
        norms.dedup();
        norms
    }
}
