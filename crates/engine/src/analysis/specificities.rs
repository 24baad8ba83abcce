//! What is specific to each part of a partition: each word against each part by the hypergeometric model (Lafon 1980).
//!
//! Words are counted in one pass, part by part in a flat table. A score depends on a word's frequencies only, and rare words
//! share theirs, so words stand in the order of their frequency in all parts: a score is computed once for each frequency
//! in a part that those of the same one have.

use super::walk::{documents, words_by_entry, NOTHING};
use super::{is_number, word_counts};
use crate::corpus::{Corpus, NormId, Selection};
use crate::script::fold;
use crate::statistics::{corrected, p_of_strength, Comparison, Counts};
use std::cmp::{Ordering, Reverse};
use std::collections::HashSet;
use wenmai_model::{Correction, Fault, KeynessId, Side};

/// Cells of the table at most: twelve bytes each.
const MOST_CELLS: u64 = 30_000_000;
/// Frequencies in a part up to this have their scores kept for the next words of the same frequency.
const KEPT: usize = 1 << 12;

/// How they are found.
#[derive(Clone, Debug)]
pub struct SpecificitySettings {
    /// Least frequency in all parts.
    pub min_freq: u32,
    /// Words that are left out, folded.
    pub stopwords: HashSet<String>,
    /// A word whose scores are all nearer to 0 than this is banal.
    pub banality: f64,
    /// How p is corrected for the number of cells.
    pub correction: Correction,
}

/// A word in a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpecificCell {
    pub word: NormId,
    /// The number of the part.
    pub part: usize,
    /// Its frequency there, and in all parts.
    pub freqs: (u32, u32),
    /// Its specificity; none where there is no word in all.
    pub score: Option<f64>,
    /// One-sided p.
    pub p: f64,
    /// p corrected; none for a word that is not among those tested.
    pub p_corrected: Option<f64>,
    /// Whether the word is specific to no part.
    pub banal: bool,
}

/// Words by parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Specificities {
    /// Words of each part, and the documents of the selection in it.
    pub parts: Vec<(u64, u32)>,
    /// Words in all.
    pub n: u64,
    /// How many words are banal.
    pub banal: u32,
    /// Words that are too rare to be tested.
    pub rare: u32,
    settings: (f64, Correction),
    /// The words that are tested, the most frequent first, each with its frequency in all.
    words: Vec<(u32, u32)>,
    /// Frequencies and scores, part by part.
    freqs: Vec<u32>,
    scores: Vec<f64>,
    corrected: Vec<f64>,
    is_banal: Vec<bool>,
}

/// The words of a selection by parts: for each document of the corpus its part, of so many.
pub fn specificities(
    corpus: &Corpus,
    selection: &Selection,
    (of, count): (&[u32], usize),
    settings: &SpecificitySettings,
) -> Result<Specificities, Fault> {
    let totals = word_counts(corpus, selection);
    let lexicon = corpus.lexicon();
    let least = settings.min_freq.max(1);
    let stops = |norm: u32| {
        let folded = fold(lexicon.norm(NormId(norm)));
        !settings.stopwords.is_empty() && (is_number(&folded) || settings.stopwords.contains(&folded))
    };
    let (mut words, mut rare) = (Vec::new(), 0);
    for (norm, &(freq, _)) in (0..).zip(&totals.counts) {
        if freq >= least {
            words.push((norm, freq));
        } else if freq > 0 {
            rare += 1;
        }
    }
    words.retain(|&(norm, _)| !stops(norm));
    if words.len() as u64 * count as u64 > MOST_CELLS {
        return Err(Fault::TooManyParts { parts: count as u32, words: words.len() as u32 });
    }
    words.sort_unstable_by_key(|&(norm, freq)| (Reverse(freq), norm));

    let mut places = vec![NOTHING; lexicon.norms()];
    words.iter().zip(0..).for_each(|(&(norm, _), place)| places[norm as usize] = place);
    let mut by_entry = words_by_entry(corpus);
    for norm in by_entry.iter_mut().filter(|norm| **norm != NOTHING) {
        *norm = places[*norm as usize];
    }
    let mut parts = vec![(0u64, 0u32); count];
    for (&part, &n) in of.iter().zip(&selection.words_by_document).filter(|(_, n)| **n > 0) {
        parts[part as usize].0 += u64::from(n);
        parts[part as usize].1 += 1;
    }
    let mut freqs = vec![0u32; words.len() * count];
    for (number, runs) in documents(corpus, selection) {
        let first = of[number as usize] as usize * words.len();
        let freqs = &mut freqs[first..first + words.len()];
        for &(first, last) in runs {
            for &entry in &corpus.entries()[first as usize..last as usize] {
                let place = by_entry[entry as usize];
                if place != NOTHING {
                    freqs[place as usize] += 1;
                }
            }
        }
    }

    let settings = (settings.banality, settings.correction);
    let mut found = Specificities {
        parts,
        n: totals.n,
        banal: 0,
        rare,
        settings,
        words,
        freqs,
        scores: Vec::new(),
        corrected: Vec::new(),
        is_banal: Vec::new(),
    };
    found.score();
    Ok(found)
}

impl Specificities {
    fn score(&mut self) {
        let mut scores = Vec::with_capacity(self.freqs.len());
        let mut is_banal = vec![true; self.words.len()];
        // A score, and which frequency in all it was computed for.
        let mut kept = vec![(0u32, 0.0f64); KEPT];
        for part in 0..self.parts.len() {
            kept.fill((0, 0.0));
            for (row, banal) in is_banal.iter_mut().enumerate() {
                let (freq, all) = (self.freq(part, row), self.words[row].1);
                let computed = || self.scored(part, freq, all).unwrap_or(0.0);
                let score = match kept.get_mut(freq as usize) {
                    Some(kept) if kept.0 == all => kept.1,
                    Some(kept) => {
                        *kept = (all, computed());
                        kept.1
                    }
                    None => computed(),
                };
                *banal &= score.abs() < self.settings.0;
                scores.push(score);
            }
        }
        self.banal = is_banal.iter().filter(|banal| **banal).count() as u32;
        (self.scores, self.is_banal) = (scores, is_banal);
        if self.settings.1 != Correction::None {
            // Parts without words test nothing.
            let (of, all) = (|part: usize| self.parts[part].0 > 0, self.words.len());
            let tested = |place: usize| all > 0 && of(place / all);
            let p: Vec<f64> = (0..self.scores.len())
                .filter(|&place| tested(place))
                .map(|place| p_of_strength(self.scores[place]))
                .collect();
            let mut p = corrected(&p, self.settings.1).into_iter();
            let all = 0..self.scores.len();
            self.corrected =
                all.map(|place| if tested(place) { p.next().unwrap_or(1.0) } else { 1.0 }).collect();
        }
    }

    /// How many words are tested.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether no word is.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How many cells are tested: what p is corrected for.
    pub fn tested(&self) -> u64 {
        self.parts.iter().filter(|part| part.0 > 0).count() as u64 * self.words.len() as u64
    }

    /// A word that is tested, with its frequency in all parts.
    pub fn word(&self, row: usize) -> (NormId, u32) {
        (NormId(self.words[row].0), self.words[row].1)
    }

    pub fn freq(&self, part: usize, row: usize) -> u32 {
        self.freqs[part * self.words.len() + row]
    }

    pub fn specificity(&self, part: usize, row: usize) -> f64 {
        self.scores[part * self.words.len() + row]
    }

    pub fn is_banal(&self, row: usize) -> bool {
        self.is_banal[row]
    }

    /// The counts that every measure of a word in a part comes from: it against the other parts.
    pub fn comparison(&self, part: usize, (freq, all): (u32, u32)) -> Comparison {
        let n = self.parts[part].0;
        let counts = Comparison::new(freq.into(), n, (all - freq).into(), self.n - n);
        Comparison { tested: self.tested().max(1) as f64, ..counts }
    }

    fn scored(&self, part: usize, freq: u32, all: u32) -> Option<f64> {
        self.comparison(part, (freq, all)).value(KeynessId::Specificity)
    }

    /// A word that is tested, in a part.
    pub fn cell(&self, part: usize, row: usize) -> SpecificCell {
        let (word, all) = self.word(row);
        let score = self.specificity(part, row);
        let p = p_of_strength(score);
        let corrected = self.corrected.get(part * self.words.len() + row).copied();
        SpecificCell {
            word,
            part,
            freqs: (self.freq(part, row), all),
            score: Some(score),
            p,
            p_corrected: Some(corrected.unwrap_or(p)),
            banal: self.is_banal(row),
        }
    }

    /// Any word of the selection in every part, whatever is left out of the test; in any script and case if no word is written
    /// just so.
    pub fn find(
        &self,
        corpus: &Corpus,
        selection: &Selection,
        of: &[u32],
        word: &str,
    ) -> Option<Vec<SpecificCell>> {
        let lexicon = corpus.lexicon();
        let norms = || (0..lexicon.norms() as u32).map(NormId).filter(|&norm| corpus.is_word_norm(norm));
        let folded = fold(word);
        let norm = norms()
            .find(|&norm| lexicon.norm(norm) == word)
            .or_else(|| norms().find(|&norm| fold(lexicon.norm(norm)) == folded))?;
        if let Some(row) = self.words.iter().position(|known| known.0 == norm.0) {
            return Some((0..self.parts.len()).map(|part| self.cell(part, row)).collect());
        }
        let mut freqs = vec![0u32; self.parts.len()];
        for &token in corpus.postings(norm).iter().filter(|&&token| selection.contains(token, token + 1)) {
            let document = corpus.documents().partition_point(|document| document.tokens.1 <= token);
            freqs[of[document] as usize] += 1;
        }
        let all = freqs.iter().sum();
        let cell = |(part, &freq): (usize, &u32)| {
            let score = self.scored(part, freq, all);
            let p = p_of_strength(score.unwrap_or(0.0));
            SpecificCell { word: norm, part, freqs: (freq, all), score, p, p_corrected: None, banal: true }
        };
        let mut cells: Vec<SpecificCell> = freqs.iter().enumerate().map(cell).collect();
        let banal = cells.iter().all(|cell| cell.score.unwrap_or(0.0).abs() < self.settings.0);
        cells.iter_mut().for_each(|cell| cell.banal = banal);
        (all > 0).then_some(cells)
    }

    /// Whether a word is more frequent in a part than expected, or just as frequent there as that.
    pub fn is_favoured(&self, cell: &SpecificCell) -> bool {
        cell.freqs.0 > 0 && cell.score.is_some_and(|score| score > 0.0)
    }

    /// The words of a part that are most specific to it, or of the other side those most lacking, or all from the one to the
    /// other.
    pub fn ranked(&self, corpus: &Corpus, part: usize, most: usize, side: Side) -> Vec<u32> {
        let score = |row: u32| self.specificity(part, row as usize);
        let is_on_side = |&row: &u32| match side {
            Side::Both => true,
            Side::Positive => score(row) > 0.0 && self.freq(part, row as usize) > 0,
            Side::Negative => score(row) < 0.0,
        };
        let rows = (0..self.words.len() as u32).filter(is_on_side).collect();
        self.first(corpus, rows, most, |row| if side == Side::Negative { score(row) } else { -score(row) })
    }

    /// The first so many rows by a key; of the same the more frequent, then in code point order.
    pub fn first(
        &self,
        corpus: &Corpus,
        mut rows: Vec<u32>,
        most: usize,
        key: impl Fn(u32) -> f64,
    ) -> Vec<u32> {
        let freq = |row: u32| self.words[row as usize].1;
        let by_numbers = |&a: &u32, &b: &u32| key(a).total_cmp(&key(b)).then(freq(b).cmp(&freq(a)));
        if most == 0 {
            return Vec::new();
        }
        // Words that share a score are many and their texts slow to compare, so only those that may be wanted are.
        if most < rows.len() {
            let (_, last, _) = rows.select_nth_unstable_by(most - 1, by_numbers);
            let last = *last;
            rows.retain(|row| by_numbers(row, &last) != Ordering::Greater);
        }
        let text = |row: u32| corpus.lexicon().norm(self.word(row as usize).0);
        rows.sort_unstable_by(|a, b| by_numbers(a, b).then_with(|| text(*a).cmp(text(*b))));
        rows.truncate(most);
        rows
    }
}
