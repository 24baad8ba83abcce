//! jieba's route through a text with a user's words beside the dictionary's.
//!
//! jieba weighs a word by its share of all frequencies, so that a word added anywhere changes a little how everything is
//! segmented, and half a million of them change it much. Here the share stays that of jieba's own dictionary: a user's
//! word changes how the text around it is segmented, and nothing else. So only the documents in which the word stands
//! are segmented again, and the result is that of segmenting all. Text without a user's word is left to jieba; a property
//! test compares the two.

use super::trie::Trie;
use super::Dictionary;
use crate::script::is_han;
use jieba_rs::Jieba;
use std::collections::BTreeSet;

/// The user's words beside those of the dictionary, with the logarithms of their frequencies.
pub(super) struct Route<'d> {
    dictionary: &'d Dictionary,
    /// The words, by place in `weights`.
    words: Trie,
    weights: Vec<f64>,
    /// The logarithm of all frequencies of the dictionary.
    total: f64,
    /// jieba without a word: its hidden Markov model.
    model: Jieba,
    hmm: bool,
}

impl<'d> Route<'d> {
    /// No words yet. `total`: all frequencies of the dictionary.
    pub fn new(dictionary: &'d Dictionary, total: u64, hmm: bool) -> Route<'d> {
        let (words, weights) = (Trie::default(), Vec::new());
        Route { dictionary, words, weights, total: (total as f64).ln(), model: Jieba::empty(), hmm }
    }

    /// Adds a word, or gives it another frequency.
    pub fn add(&mut self, word: &str, frequency: usize) {
        self.words.insert(word, self.weights.len() as u32);
        self.weights.push((frequency.max(1) as f64).ln());
    }

    /// Where words of a text end, in bytes of it; it begins at `from`.
    pub fn ends(&self, text: &str, from: usize) -> BTreeSet<usize> {
        let mut ends = BTreeSet::new();
        let mut start = 0;
        while start < text.len() {
            let rest = &text[start..];
            let length = rest.find(|c| !is_cut(c)).unwrap_or(rest.len());
            if length == 0 {
                start += rest.chars().next().map_or(1, char::len_utf8);
                ends.insert(from + start);
            } else {
                self.cut(&rest[..length], from + start, &mut ends);
                start += length;
            }
        }
        ends
    }

    /// The same for a block that jieba would not split.
    fn cut(&self, text: &str, from: usize, ends: &mut BTreeSet<usize>) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let count = places.len() - 1;
        // From each character: the log probability of the best route, and the end of its first word.
        let mut best = vec![(0.0, count); count + 1];
        let mut steps: Vec<(usize, f64)> = Vec::new();
        for at in (0..count).rev() {
            self.words_at(&text[places[at]..], &mut steps);
            let ways = steps.iter().map(|&(length, weight)| (at + length, weight));
            let alone = (at + 1, 0.0);
            let ways = ways.chain(steps.is_empty().then_some(alone));
            let ways = ways.map(|(end, weight)| (weight - self.total + best[end].0, end));
            // Of equally probable routes, the one with the longer word.
            let better =
                |a: (f64, usize), b: (f64, usize)| if b.0 > a.0 || (b.0 == a.0 && b.1 > a.1) { b } else { a };
            best[at] = ways.reduce(better).unwrap_or((0.0, at + 1));
        }
        let mut at = 0;
        while at < count {
            let mut end = best[at].1;
            if end > at + 1 {
                ends.insert(from + places[end]);
                at = end;
                continue;
            }
            while end < count && best[end].1 == end + 1 {
                end += 1;
            }
            self.cut_run(text, &places[at..=end], from, &mut steps, ends);
            at = end;
        }
    }

    /// Single characters in a row: the model joins them, unless they are a word that was found less likely.
    fn cut_run(
        &self,
        text: &str,
        places: &[usize],
        from: usize,
        steps: &mut Vec<(usize, f64)>,
        ends: &mut BTreeSet<usize>,
    ) {
        let (start, end) = (places[0], places[places.len() - 1]);
        self.words_at(&text[start..], steps);
        let known = self.hmm && steps.iter().any(|&(length, _)| length == places.len() - 1);
        if known {
            ends.extend(places[1..].iter().map(|place| from + place));
        } else {
            let run = self.model.cut(&text[start..end], self.hmm);
            ends.extend(run.into_iter().map(|word| from + start + word.byte_end));
        }
    }

    /// The words that a text begins with, the shortest first: their characters, and the logarithm of the frequency.
    fn words_at(&self, text: &str, steps: &mut Vec<(usize, f64)>) {
        steps.clear();
        self.dictionary.beginnings(text, |length, frequency| {
            steps.push((length, f64::from(frequency).ln()));
        });
        self.words.beginnings(text.chars(), |length, number| {
            let weight = self.weights[number as usize];
            match steps.binary_search_by_key(&length, |&(length, _)| length) {
                Ok(place) => steps[place].1 = weight,
                Err(place) => steps.insert(place, (length, weight)),
            }
        });
    }
}

/// Whether words may have this character; texts are split at all others, as jieba does, which lacks 〇 and 々.
fn is_cut(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-') || is_han(c)
}
