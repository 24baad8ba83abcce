//! Words by their weight in documents.

use super::units::Units;
use super::walk::{words_by_entry, NOTHING};
use crate::corpus::{NormId, Selection};
use crate::script::fold;
use crate::statistics::{tf_idf, TfIdf};
use std::collections::HashSet;

/// A word's weight in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    pub document: u32,
    pub word: NormId,
    /// Its frequency there.
    pub freq: u32,
    /// Documents that have it.
    pub range: u32,
    /// Both weights.
    pub tf_idf: TfIdf,
}

/// The words of each text of a selection, the heaviest first by the smoothed weight, at most so many a document.
/// Words that are left out do not count for the length of a document either, as in scikit-learn.
pub fn weights(
    units: &Units,
    selection: &Selection,
    stopwords: &HashSet<String>,
    most: usize,
) -> Vec<Weight> {
    let corpus = units.corpus;
    let norms = words_by_entry(corpus);
    let lexicon = corpus.lexicon();
    let mut freqs = vec![0u32; lexicon.norms()];
    let mut ranges = vec![0u32; lexicon.norms()];
    let mut by_document = Vec::new();
    for (number, runs) in units.runs(selection) {
        let mut seen: Vec<u32> = Vec::new();
        for (first, last) in runs {
            for &entry in &corpus.entries()[first as usize..last as usize] {
                let norm = norms[entry as usize];
                if norm == NOTHING {
                    continue;
                }
                if freqs[norm as usize] == 0 {
                    seen.push(norm);
                }
                freqs[norm as usize] += 1;
            }
        }
        seen.sort_unstable();
        let words: Vec<(u32, u32)> =
            seen.into_iter().map(|norm| (norm, std::mem::take(&mut freqs[norm as usize]))).collect();
        words.iter().for_each(|&(norm, _)| ranges[norm as usize] += 1);
        if !words.is_empty() {
            by_document.push((number, words));
        }
    }
    let count = by_document.len() as u32;
    let stop: Vec<bool> = (0..lexicon.norms() as u32)
        .map(|norm| !stopwords.is_empty() && stopwords.contains(&fold(lexicon.norm(NormId(norm)))))
        .collect();
    let mut found = Vec::new();
    for (document, mut words) in by_document {
        words.retain(|&(norm, _)| !stop[norm as usize]);
        let counts: Vec<(u32, u32)> =
            words.iter().map(|&(norm, freq)| (freq, ranges[norm as usize])).collect();
        let mut rows: Vec<Weight> = words
            .iter()
            .zip(tf_idf(&counts, count))
            .map(|(&(norm, freq), tf_idf)| Weight {
                document,
                word: NormId(norm),
                freq,
                range: ranges[norm as usize],
                tf_idf,
            })
            .collect();
        rows.sort_by(|a, b| {
            b.tf_idf
                .smooth
                .total_cmp(&a.tf_idf.smooth)
                .then_with(|| lexicon.norm(a.word).cmp(lexicon.norm(b.word)))
        });
        rows.truncate(most);
        found.extend(rows);
    }
    found
}
