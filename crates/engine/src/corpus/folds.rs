//! The folds of all normal forms: what queries look words up by, and what lists are sorted by.
//!
//! Orders are numbers: a word has its rank by code points, pinyin or strokes. For the latter two the bundle stores the
//! Han characters of its texts in the dictionary's orders, so that sorting needs no dictionary.

use super::{Corpus, Lexicon, NormId};
use crate::script::{fold, is_han};
use wenmai_model::Collation;

pub(super) struct Folds {
    /// The folds in the order of their normal forms, each ended by a line feed: patterns over words are matched in this.
    types: String,
    /// For each normal form, where its fold begins in `types`; one more at the end.
    starts: Vec<u32>,
    /// Normal forms in the order of their folds' code points.
    by_fold: Vec<u32>,
}

impl Folds {
    pub(super) fn new(lexicon: &Lexicon) -> Folds {
        let norms = lexicon.norms() as u32;
        let mut folds = Folds { types: String::new(), starts: vec![0], by_fold: Vec::new() };
        for norm in 0..norms {
            folds.types.push_str(&fold(lexicon.norm(NormId(norm))));
            folds.types.push('\n');
            folds.starts.push(folds.types.len() as u32);
        }
        let mut by_fold: Vec<u32> = (0..norms).collect();
        by_fold.sort_by(|&a, &b| folds.of(NormId(a)).cmp(folds.of(NormId(b))));
        folds.by_fold = by_fold;
        folds
    }

    pub(super) fn of(&self, norm: NormId) -> &str {
        let start = self.starts[norm.0 as usize] as usize;
        &self.types[start..start + self.len_of(norm)]
    }

    /// The length of a fold in bytes.
    pub(super) fn len_of(&self, norm: NormId) -> usize {
        let norm = norm.0 as usize;
        (self.starts[norm + 1] - self.starts[norm]) as usize - 1
    }
}

impl Corpus {
    /// The fold of a normal form.
    pub(crate) fn folded(&self, norm: NormId) -> &str {
        self.folds.of(norm)
    }

    /// The folds of all normal forms in the order of their numbers, each ended by a line feed.
    pub(crate) fn types(&self) -> &str {
        &self.folds.types
    }

    /// The normal form whose fold contains this byte of [`Corpus::types`], and the offset of its fold.
    pub(crate) fn type_at(&self, byte: usize) -> (NormId, usize) {
        let norm = self.folds.starts.partition_point(|&start| start as usize <= byte) - 1;
        (NormId(norm as u32), self.folds.starts[norm] as usize)
    }

    /// For each normal form its place in an order.
    pub(crate) fn ranks(&self, collation: Collation) -> &[u32] {
        self.ranks[collation as usize].get_or_init(|| {
            let mut order = self.folds.by_fold.clone();
            if collation != Collation::CodePoint {
                let folds = 0..self.stored.lexicon.norms() as u32;
                let keys: Vec<Vec<u32>> =
                    folds.map(|norm| self.collated(self.folded(NormId(norm)), collation)).collect();
                order.sort_by(|&a, &b| keys[a as usize].cmp(&keys[b as usize]));
            }
            let mut ranks = vec![0; order.len()];
            for (rank, norm) in order.into_iter().enumerate() {
                ranks[norm as usize] = rank as u32;
            }
            ranks
        })
    }

    /// The sort key of a text: a number for each character of its fold. Han sorts after everything else, and Han that the
    /// collation lacks after all Han that it has.
    pub(crate) fn collated(&self, text: &str, collation: Collation) -> Vec<u32> {
        let order = match collation {
            Collation::CodePoint => return fold(text).chars().map(u32::from).collect(),
            Collation::Pinyin => &self.stored.han.pinyin,
            Collation::Stroke => &self.stored.han.stroke,
        };
        let number = |c: char| match order.get(&c) {
            Some(place) => 0x20_0000 + place,
            None if is_han(c) => 0x40_0000 + u32::from(c),
            None => u32::from(c),
        };
        fold(text).chars().map(number).collect()
    }

    /// The normal forms whose folds begin with this text.
    pub(crate) fn beginning_with(&self, text: &str) -> &[u32] {
        let by_fold = &self.folds.by_fold;
        let rest = &by_fold[by_fold.partition_point(|&norm| self.folded(NormId(norm)) < text)..];
        &rest[..rest.partition_point(|&norm| self.folded(NormId(norm)).starts_with(text))]
    }

    /// The normal form with this fold.
    pub fn norm_by_fold(&self, folded: &str) -> Option<NormId> {
        let by_fold = &self.folds.by_fold;
        let place = by_fold.binary_search_by(|&norm| self.folded(NormId(norm)).cmp(folded));
        place.ok().map(|place| NormId(by_fold[place]))
    }
}
