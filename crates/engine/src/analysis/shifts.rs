//! How the most frequent words move between three counts: all text, main text, main text without copies.

use super::is_passed_over;
use crate::corpus::{Corpus, Filter, NormId, Selection, Zones};
use std::cmp::Reverse;

/// A word's place in a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordRank {
    /// Its rank among the words without stopwords, from 1; `None` where it does not occur.
    pub rank: Option<u32>,
    /// Its frequency.
    pub freq: u32,
}

/// A word in all three counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormShift {
    /// The word.
    pub norm: NormId,
    /// In all text, in the main text, and in the main text without paragraphs that repeat an earlier passage.
    pub standings: [WordRank; 3],
}

/// The words that are among the `top` most frequent ones of any of the three, by rank in the main text. Of the filter
/// all criteria hold but zones and copies.
pub fn shifts(corpus: &Corpus, filter: &Filter, top: usize) -> Vec<NormShift> {
    let counted = [(Zones::All, false), (Zones::Main, false), (Zones::Main, true)];
    let ranked = counted.map(|(zones, without_copies)| {
        let selection = Selection::new(corpus, &Filter { zones, without_copies, ..filter.clone() });
        ranks(corpus, &selection)
    });
    let mut norms: Vec<NormId> = (0..corpus.lexicon().norms() as u32)
        .map(NormId)
        .filter(|norm| {
            let within = |standings: &Vec<WordRank>| {
                standings[norm.0 as usize].rank.is_some_and(|rank| rank as usize <= top)
            };
            ranked.iter().any(within)
        })
        .collect();
    let rank = |count: usize, norm: &NormId| ranked[count][norm.0 as usize].rank.unwrap_or(u32::MAX);
    norms.sort_by_key(|norm| (rank(1, norm), rank(2, norm), rank(0, norm)));
    let standings = |norm: NormId| [0, 1, 2].map(|count: usize| ranked[count][norm.0 as usize]);
    norms.into_iter().map(|norm| NormShift { norm, standings: standings(norm) }).collect()
}

/// The standing of each normal form in a selection.
fn ranks(corpus: &Corpus, selection: &Selection) -> Vec<WordRank> {
    let mut standings = vec![WordRank::default(); corpus.lexicon().norms()];
    for &(first, last) in &selection.ranges {
        for token in first..last {
            standings[corpus.norm_of(token).0 as usize].freq += 1;
        }
    }
    let passed_over = is_passed_over(corpus);
    let mut order: Vec<NormId> = (0..standings.len() as u32)
        .map(NormId)
        .filter(|&norm| {
            standings[norm.0 as usize].freq > 0
                && corpus.is_word_norm(norm)
                && !passed_over(corpus.lexicon().norm(norm))
        })
        .collect();
    order.sort_unstable_by_key(|norm| {
        (Reverse(standings[norm.0 as usize].freq), corpus.lexicon().norm(*norm))
    });
    for (rank, norm) in (1..).zip(order) {
        standings[norm.0 as usize].rank = Some(rank);
    }
    standings
}
