//! Another segmentation without cutting again: words that stand inside longer words count as well, as in the mode for
//! search engines of jieba.

use super::walk::{documents, words_by_entry, NOTHING};
use super::WordCounts;
use crate::corpus::{Corpus, NormId, Selection};
use crate::script::is_han;
use std::collections::HashMap;

/// Characters of the longest word that is looked for inside others.
const LONGEST: usize = 8;

/// For each normal form the shorter words of the corpus that stand inside it, each once: of Han text, and of at least two
/// characters, since nearly every character is a word.
#[derive(Clone, Debug)]
pub struct WordsInside {
    starts: Vec<u32>,
    words: Vec<u32>,
}

impl WordsInside {
    /// Finds the words inside the words of a corpus.
    pub fn new(corpus: &Corpus) -> WordsInside {
        let lexicon = corpus.lexicon();
        let norms = 0..lexicon.norms() as u32;
        // Only looked up, never gone through, so its order does not show.
        let known: HashMap<&str, u32> = norms
            .clone()
            .filter(|&norm| corpus.is_word_norm(NormId(norm)))
            .map(|norm| (lexicon.norm(NormId(norm)), norm))
            .collect();
        let mut found = WordsInside { starts: vec![0], words: Vec::new() };
        let mut ends: Vec<usize> = Vec::new();
        for norm in norms {
            let text = lexicon.norm(NormId(norm));
            let first = found.words.len();
            if text.chars().all(is_han) {
                ends.clear();
                ends.extend(text.char_indices().map(|(place, c)| place + c.len_utf8()));
                for (number, (start, _)) in text.char_indices().enumerate() {
                    for &end in ends.iter().skip(number + 1).take(LONGEST - 1) {
                        let shorter = start > 0 || end < text.len();
                        if let Some(&word) = known.get(&text[start..end]).filter(|_| shorter) {
                            if !found.words[first..].contains(&word) {
                                found.words.push(word);
                            }
                        }
                    }
                }
            }
            found.starts.push(found.words.len() as u32);
        }
        found
    }

    /// The words inside a word.
    pub(super) fn of(&self, norm: u32) -> &[u32] {
        let at = |place: usize| self.starts[place] as usize;
        &self.words[at(norm as usize)..at(norm as usize + 1)]
    }

    /// Frequencies by normal form, with those inside longer words.
    pub(super) fn added(&self, freqs: &[u32]) -> Vec<u32> {
        let mut all = freqs.to_vec();
        for (norm, &freq) in (0..).zip(freqs).filter(|(_, &freq)| freq > 0) {
            self.of(norm).iter().for_each(|&word| all[word as usize] += freq);
        }
        all
    }
}

/// Counts the words of a selection, those inside longer words as well: a word with others in it counts once for each, and
/// N stays the number of words.
pub fn word_counts_inside(corpus: &Corpus, selection: &Selection, inside: &WordsInside) -> WordCounts {
    let norms = words_by_entry(corpus);
    // Frequency, documents, and one past the last document seen.
    let mut counts = vec![(0u32, 0u32, 0u32); corpus.lexicon().norms()];
    for (number, runs) in documents(corpus, selection) {
        for &(first, last) in runs {
            let entries = &corpus.entries()[first as usize..last as usize];
            for norm in entries.iter().map(|&entry| norms[entry as usize]).filter(|&norm| norm != NOTHING) {
                for &word in std::iter::once(&norm).chain(inside.of(norm)) {
                    let count = &mut counts[word as usize];
                    count.0 += 1;
                    count.1 += u32::from(count.2 != number + 1);
                    count.2 = number + 1;
                }
            }
        }
    }
    WordCounts {
        n: selection.words.into(),
        counts: counts.into_iter().map(|count| (count.0, count.1)).collect(),
    }
}
