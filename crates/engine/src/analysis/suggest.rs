//! Words that the segmenter does not know: tokens in a row that go together more often than chance has it (mutual
//! information) and stand among many different neighbours (boundary entropy).
//!
//! Of a row of tokens, *MI* is the least over the places where it could be parted of log₂ f(ab)·N / f(a)·f(b), in bits: how
//! much more often the row stands in the text than its parts, put together by chance, would. *Entropy* is the lesser of
//! the Shannon entropies, in bits, of what stands to its left and to its right: a part of a longer word has always the
//! same neighbour, so 0. N is the number of words in the selection.

use crate::corpus::{Corpus, NormId, Selection};
use crate::script::is_han;

/// Which suggestions are wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The least frequency.
    pub freq: u32,
    /// The least mutual information, in bits.
    pub mi: f64,
    /// The least entropy, in bits.
    pub entropy: f64,
}

impl Default for Wanted {
    fn default() -> Wanted {
        Wanted { freq: 3, mi: 3.0, entropy: 1.0 }
    }
}

/// A word that may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The word, in normal form.
    pub word: String,
    /// How it is cut now.
    pub parts: Vec<String>,
    /// How often it stands in the selection, cut so.
    pub freq: u32,
    /// Mutual information.
    pub mi: f64,
    /// The lesser of the entropies of its neighbours.
    pub entropy: f64,
    /// How often the same characters are one token.
    pub as_token: u32,
}

/// The longest suggestion, in tokens and in characters.
const MOST_TOKENS: usize = 4;
const MOST_CHARACTERS: usize = 8;

/// No row of tokens that is frequent enough begins here.
const NONE: u32 = u32::MAX;

/// The words that are suggested: those with the greatest product of MI and entropy first, then the more frequent, then in
/// code point order.
pub fn suggest(corpus: &Corpus, selection: &Selection, wanted: &Wanted) -> Vec<Suggestion> {
    let least = wanted.freq.max(2);
    // The tokens of the selection; `joined`: the next one touches, and both may be of one word.
    let tokens: Vec<u32> = selection.ranges.iter().flat_map(|&(first, last)| first..last).collect();
    let stop: Vec<bool> = {
        let mut stop = vec![false; corpus.lexicon().norms()];
        for word in corpus.stopwords() {
            if let Some(norm) = corpus.norm_by_fold(&crate::script::fold(word)) {
                stop[norm.0 as usize] = true;
            }
        }
        stop
    };
    let part = |token: u32| corpus.folded(corpus.norm_of(token)).chars().all(is_han);
    let joined: Vec<bool> = tokens
        .windows(2)
        .map(|pair| {
            pair[0] + 1 == pair[1]
                && corpus.text_end(pair[0]) == corpus.text_start(pair[1])
                && part(pair[0])
                && part(pair[1])
        })
        .chain([false])
        .take(tokens.len())
        .collect();

    // For each length the number of the row that begins at a place, and how often each row stands.
    let norms: Vec<u32> = tokens.iter().map(|&token| corpus.norm_of(token).0).collect();
    let mut counts = vec![0u32; corpus.lexicon().norms()];
    norms.iter().for_each(|&norm| counts[norm as usize] += 1);
    let mut levels: Vec<(Vec<u32>, Vec<u32>)> = vec![(norms, counts)];
    let mut suggestions = Vec::new();
    for length in 2..=MOST_TOKENS {
        let before = &levels[length - 2].0;
        let frequent = |at: usize| before[at] != NONE && levels[length - 2].1[before[at] as usize] >= least;
        let mut rows: Vec<(u32, u32, u32)> = (0..tokens.len().saturating_sub(1))
            .filter(|&at| joined[at] && frequent(at) && frequent(at + 1))
            .filter(|&at| {
                at + length <= tokens.len() && joined[at..at + length - 1].iter().all(|&joined| joined)
            })
            .map(|at| (before[at], before[at + 1], at as u32))
            .collect();
        rows.sort_unstable();
        let mut here = vec![NONE; tokens.len()];
        let mut counts = Vec::new();
        let mut found = Vec::new();
        for row in rows.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|row| row.len() >= least as usize) {
            let number = counts.len() as u32;
            counts.push(row.len() as u32);
            row.iter().for_each(|&(.., at)| here[at as usize] = number);
            found.push(row.iter().map(|&(.., at)| at as usize).collect::<Vec<usize>>());
        }
        levels.push((here, counts));
        for places in found {
            let first = places[0];
            let ends = [first, first + length - 1].map(|at| stop[levels[0].0[at] as usize]);
            if ends.contains(&true) {
                continue;
            }
            let parts: Vec<String> = (first..first + length)
                .map(|at| corpus.lexicon().norm(NormId(levels[0].0[at])).to_owned())
                .collect();
            let word = parts.concat();
            if word.chars().count() > MOST_CHARACTERS {
                continue;
            }
            let freq = places.len() as u32;
            let frequency = |at: usize, length: usize| {
                let (rows, counts) = &levels[length - 1];
                f64::from(counts[rows[at] as usize])
            };
            let mi = (1..length)
                .map(|cut| {
                    let apart = frequency(first, cut) * frequency(first + cut, length - cut);
                    libm::log2(f64::from(freq) * f64::from(selection.words) / apart)
                })
                .fold(f64::INFINITY, f64::min);
            // The end of the text is a neighbour of its own each time.
            let norm = |at: Option<usize>, place: usize| match at.and_then(|at| levels[0].0.get(at)) {
                Some(&norm) => u64::from(norm),
                None => u64::from(u32::MAX) + place as u64,
            };
            let left = places.iter().map(|&at| norm(at.checked_sub(1), at)).collect();
            let right = places.iter().map(|&at| norm(Some(at + length), at)).collect();
            let entropy = entropy(left).min(entropy(right));
            if mi >= wanted.mi && entropy >= wanted.entropy {
                let as_token = corpus.norm_by_fold(&crate::script::fold(&word));
                let as_token = as_token.map_or(0, |norm| levels[0].1[norm.0 as usize]);
                suggestions.push(Suggestion { word, parts, freq, mi, entropy, as_token });
            }
        }
    }
    suggestions.sort_by(|a, b| {
        let score = |s: &Suggestion| s.mi * s.entropy;
        score(b).total_cmp(&score(a)).then(b.freq.cmp(&a.freq)).then_with(|| a.word.cmp(&b.word))
    });
    suggestions
}

/// The Shannon entropy of what stands in a list, in bits.
fn entropy(mut values: Vec<u64>) -> f64 {
    values.sort_unstable();
    let all = values.len() as f64;
    // Less than none is none.
    let sum: f64 =
        values.chunk_by(|a, b| a == b).map(|same| same.len() as f64 / all).map(|p| p * libm::log2(p)).sum();
    (-sum).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entropy_is_that_of_shares() {
        assert_eq!(entropy(vec![1, 1, 1]), 0.0);
        assert_eq!(entropy(vec![1, 2, 1, 2]), 1.0);
        assert_eq!(entropy(vec![4, 3, 2, 1]), 2.0);
    }
}
