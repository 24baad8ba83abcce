//! Words that tell a target from a reference.

use super::walk::{documents, words_by_entry, NOTHING};
use crate::corpus::{Corpus, NormId, Selection};
use crate::script::fold;
use crate::statistics::{corrected, p_of_chi_squared, p_of_strength, Comparison, Contingency, Counts};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use wenmai_model::{Correction, Fault, KeynessId, KeywordColumn, KeywordSort, Side};

/// Words that are rarer than this in target and reference share what is computed for their frequencies.
const KEPT: usize = 64;

/// The words of a selection, counted by normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordCounts {
    /// For each normal form, how often and in how many documents.
    pub counts: Vec<(u32, u32)>,
    /// Words in all.
    pub n: u64,
}

/// Counts the words of a selection.
pub fn word_counts(corpus: &Corpus, selection: &Selection) -> WordCounts {
    let norms = words_by_entry(corpus);
    // Frequency, documents, and one past the last document seen, side by side in memory.
    let mut counts = vec![(0u32, 0u32, 0u32); corpus.lexicon().norms()];
    for (number, runs) in documents(corpus, selection) {
        for &(first, last) in runs {
            for &entry in &corpus.entries()[first as usize..last as usize] {
                let norm = norms[entry as usize];
                if norm != NOTHING {
                    let count = &mut counts[norm as usize];
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

/// What one selection has and another does not; of both, documents by number are the same.
pub fn rest(all: &Selection, taken: &Selection) -> Selection {
    let mut ranges = Vec::new();
    let mut taken_ranges = taken.ranges.iter().peekable();
    for &(mut first, last) in &all.ranges {
        while let Some(range) = taken_ranges.peek().filter(|range| range.0 < last) {
            if range.1 > first {
                if range.0 > first {
                    ranges.push((first, range.0));
                }
                first = range.1;
            }
            if range.1 > last {
                break;
            }
            taken_ranges.next();
        }
        if first < last {
            ranges.push((first, last));
        }
    }
    let words_by_document: Vec<u32> = all
        .words_by_document
        .iter()
        .zip(&taken.words_by_document)
        .map(|(all, taken)| all.saturating_sub(*taken))
        .collect();
    Selection {
        tokens: ranges.iter().map(|range| range.1 - range.0).sum(),
        words: words_by_document.iter().sum(),
        words_by_document,
        ranges,
    }
}

/// The words of a selection as a list: what another corpus is compared with.
pub fn listed_words(corpus: &Corpus, selection: &Selection) -> ListedWords {
    let counts = word_counts(corpus, selection);
    let words = (0..).zip(&counts.counts).filter(|(_, count)| count.0 > 0);
    let words =
        words.map(|(norm, count)| (fold(corpus.lexicon().norm(NormId(norm))), u64::from(count.0))).collect();
    ListedWords { words, n: counts.n }
}

/// A loaded list of words with their frequencies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedWords {
    /// Words in normal form by their fold, in the list's order, with their frequencies.
    pub words: Vec<(String, u64)>,
    /// All frequencies added, or what the list says.
    pub n: u64,
}

/// Reads a list: `word<TAB>freq` a line; further columns are passed over, as is a first line that has no number. A word
/// that stands twice is added up.
pub fn parse_word_list(text: &str) -> Result<ListedWords, Fault> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut words: Vec<(String, u64)> = Vec::new();
    let mut n: u64 = 0;
    let lines = text.trim_start_matches('\u{feff}').lines();
    for (number, line) in (1..).zip(lines).filter(|(_, line)| !line.trim().is_empty()) {
        let mut columns = line.split('\t');
        let word = fold(columns.next().unwrap_or_default().trim());
        let freq = columns.next().and_then(|freq| freq.trim().parse::<u64>().ok());
        let Some(freq) = freq.filter(|&freq| freq <= u64::from(u32::MAX) && !word.is_empty()) else {
            if number == 1 {
                continue;
            }
            return Err(Fault::WordListLine(number));
        };
        n += freq;
        match places.get(&word) {
            Some(&place) => words[place].1 += freq,
            None => {
                places.insert(word.clone(), words.len());
                words.push((word, freq));
            }
        }
    }
    if words.is_empty() {
        return Err(Fault::WordListEmpty);
    }
    Ok(ListedWords { words, n })
}

/// What a target is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Another selection of the same corpus (or of another with the same lexicon).
    Counts(WordCounts),
    List(ListedWords),
}

/// How keywords are found.
#[derive(Clone, Debug)]
pub struct KeywordSettings {
    /// What they are ordered by; where it is a column that is no measure, scores are log-likelihood's.
    pub sort: KeywordSort,
    /// Least frequency: of positive ones in the target, of negative ones in the reference.
    pub min_freq: u32,
    /// Least number of documents, likewise.
    pub min_range: u32,
    /// Which.
    pub side: Side,
    /// How p is corrected for the number of words.
    pub correction: Correction,
    /// What simple maths adds.
    pub add: f64,
    /// Words that are left out, folded.
    pub stopwords: HashSet<String>,
}

impl Default for KeywordSettings {
    fn default() -> KeywordSettings {
        KeywordSettings {
            sort: KeywordSort::Measure(KeynessId::LogLikelihood),
            min_freq: 1,
            min_range: 1,
            side: Side::default(),
            correction: Correction::default(),
            add: 1.0,
            stopwords: HashSet::new(),
        }
    }
}

impl KeywordSettings {
    /// The measure that scores are of.
    fn measure(&self) -> KeynessId {
        self.sort.measure().unwrap_or(KeynessId::LogLikelihood)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// Its number: a normal form's, or beyond those a place in the reference list.
    pub word: u32,
    /// Frequency in the target and in the reference.
    pub freqs: (u64, u64),
    /// Documents in the target, and in the reference if that is known.
    pub ranges: (u32, Option<u32>),
    /// The score that it is ordered by.
    pub score: Option<f64>,
    /// p of that score, or where it has none of four-cell log-likelihood.
    pub p: f64,
    /// p corrected as was asked.
    pub p_corrected: f64,
}

/// Keywords in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Keywords {
    /// Them.
    pub rows: Vec<Keyword>,
    /// Words of the target.
    pub n1: u64,
    /// Words of the reference.
    pub n2: u64,
    /// How many words were tested: what p is corrected for.
    pub tested: u32,
    /// What simple maths adds.
    pub add: f64,
    /// Texts of words that the corpus does not have.
    listed: Vec<String>,
    norms: u32,
}

impl Keywords {
    /// A keyword's text.
    pub fn text<'k>(&'k self, corpus: &'k Corpus, keyword: &Keyword) -> &'k str {
        match keyword.word.checked_sub(self.norms) {
            Some(place) => &self.listed[place as usize],
            None => corpus.lexicon().norm(NormId(keyword.word)),
        }
    }

    /// The counts that every measure of a keyword comes from.
    pub fn comparison(&self, keyword: &Keyword) -> Comparison {
        let (a, b) = keyword.freqs;
        let tested = self.tested.max(1).into();
        Comparison { add: self.add, tested, ..Comparison::new(a, self.n1, b, self.n2) }
    }
}

/// How strongly a score speaks for the target: of scores without a sign with that of the difference, of probabilities
/// turned round. What is not defined because one side lacks the word is beyond all others, what is not for another reason is
/// in the middle.
fn strength(measure: KeynessId, score: Option<f64>, sign: f64, one_sided: bool) -> f64 {
    use KeynessId as Id;
    let Some(score) = score else { return if one_sided { sign * f64::INFINITY } else { 0.0 } };
    match measure {
        Id::LogLikelihood
        | Id::LogLikelihoodRayson
        | Id::LogLikelihoodWilliams
        | Id::ChiSquared
        | Id::ChiSquaredYates
        | Id::Bic
        | Id::BicRayson
        | Id::Ell => match sign {
            s if s < 0.0 => -score,
            _ => score,
        },
        Id::FisherGreater => -score,
        Id::FisherLess => score,
        Id::FisherTwoSided => sign * (1.0 - score),
        _ => score,
    }
}

/// Where what is computed for two small frequencies is kept.
fn kept_place(a: u64, b: u64) -> Option<usize> {
    let (a, b) = (usize::try_from(a).ok()?, usize::try_from(b).ok()?);
    (a < KEPT && b < KEPT).then_some(a * KEPT + b)
}

/// Scores that are distributed as χ².
fn chi_squared_like(measure: KeynessId) -> bool {
    use KeynessId as Id;
    matches!(
        measure,
        Id::LogLikelihood
            | Id::LogLikelihoodSigned
            | Id::LogLikelihoodRayson
            | Id::LogLikelihoodRaysonSigned
            | Id::LogLikelihoodWilliams
            | Id::ChiSquared
            | Id::ChiSquaredYates
            | Id::ChiSquaredQuanteda
    )
}

/// A word of a list, whatever the list leaves out, and the counts that its measures come from; in any script and case if no
/// word is written just so.
pub fn keyword(
    corpus: &Corpus,
    target: &WordCounts,
    reference: &Counted,
    settings: &KeywordSettings,
    word: &str,
) -> Option<(Keywords, Keyword)> {
    let whole = KeywordSettings {
        side: Side::Both,
        min_freq: 1,
        min_range: 0,
        stopwords: HashSet::new(),
        ..settings.clone()
    };
    let tested = keywords(corpus, target, reference, settings).tested;
    let found = Keywords { tested, ..keywords(corpus, target, reference, &whole) };
    let find = |is: &dyn Fn(&str) -> bool| found.rows.iter().find(|row| is(found.text(corpus, row))).cloned();
    let folded = fold(word);
    let row = find(&|text| text == word).or_else(|| find(&|text| fold(text) == folded))?;
    Some((found, row))
}

/// The words of a target against a reference.
pub fn keywords(
    corpus: &Corpus,
    target: &WordCounts,
    reference: &Counted,
    settings: &KeywordSettings,
) -> Keywords {
    let lexicon = corpus.lexicon();
    let norms = lexicon.norms() as u32;
    let mut listed = Vec::new();
    // Frequency and, if known, documents in the reference by normal form.
    let mut others: Vec<(u64, Option<u32>)> = match reference {
        Counted::Counts(counts) => counts.counts.iter().map(|&(f, range)| (f.into(), Some(range))).collect(),
        Counted::List(_) => vec![(0, None); norms as usize],
    };
    let n2 = match reference {
        Counted::Counts(counts) => counts.n,
        Counted::List(list) => {
            let known: BTreeMap<String, u32> =
                (0..norms).map(|norm| (fold(lexicon.norm(NormId(norm))), norm)).collect();
            for (word, freq) in &list.words {
                match known.get(word) {
                    Some(&norm) => others[norm as usize].0 += freq,
                    None => {
                        others.push((*freq, None));
                        listed.push(word.clone());
                    }
                }
            }
            list.n
        }
    };
    let stop: Vec<bool> = if settings.stopwords.is_empty() {
        Vec::new()
    } else {
        let stops = |folded: &str| super::is_number(folded) || settings.stopwords.contains(folded);
        let of_norms = (0..norms).map(|norm| stops(&fold(lexicon.norm(NormId(norm)))));
        of_norms.chain(listed.iter().map(|word| stops(word))).collect()
    };
    let measure = settings.measure();
    let mut found =
        Keywords { rows: Vec::new(), n1: target.n, n2, tested: 0, add: settings.add, listed, norms };
    let mut strengths = Vec::new();
    for (word, &(b, range2)) in (0..).zip(&others) {
        let (a, range1) = target.counts.get(word as usize).copied().unwrap_or((0, 0));
        let skip = stop.get(word as usize).copied().unwrap_or(false);
        if skip || (a == 0 && b == 0) {
            continue;
        }
        let sign = Comparison::new(a.into(), target.n, b, n2).table().sign();
        let (in_target, in_reference) = ((u64::from(a), range1), (b, range2.unwrap_or(u32::MAX)));
        let (freq, range) = match sign {
            s if s > 0.0 => in_target,
            s if s < 0.0 => in_reference,
            _ => in_target.max(in_reference),
        };
        if freq < u64::from(settings.min_freq) || range < settings.min_range {
            continue;
        }
        strengths.push((0.0, sign));
        found.rows.push(Keyword {
            word,
            freqs: (a.into(), b),
            ranges: (range1, range2),
            score: None,
            p: 1.0,
            p_corrected: 1.0,
        });
    }
    found.tested = found.rows.len() as u32;
    let tests = chi_squared_like(measure);
    // Most words are rare and share their frequencies, and so their score, p and strength.
    let mut kept = vec![None; KEPT * KEPT];
    for (row, (strength, sign)) in (0..found.rows.len()).zip(&mut strengths) {
        let computed = || {
            let comparison = found.comparison(&found.rows[row]);
            let score = comparison.value(measure);
            let p = if measure == KeynessId::Specificity {
                p_of_strength(score.unwrap_or(0.0))
            } else {
                let test = if tests { score } else { comparison.value(KeynessId::LogLikelihood) };
                p_of_chi_squared(test.unwrap_or(0.0).abs())
            };
            let one_sided = comparison.a == 0.0 || comparison.b == 0.0;
            (score, p, self::strength(measure, score, *sign, one_sided))
        };
        let (a, b) = found.rows[row].freqs;
        let (score, p, found_strength) = match kept_place(a, b) {
            Some(place) => *kept[place].get_or_insert_with(computed),
            None => computed(),
        };
        *strength = found_strength;
        let row = &mut found.rows[row];
        (row.score, row.p, row.p_corrected) = (score, p, p);
    }
    if settings.correction != Correction::None {
        let p: Vec<f64> = found.rows.iter().map(|row| row.p).collect();
        for (row, p) in found.rows.iter_mut().zip(corrected(&p, settings.correction)) {
            row.p_corrected = p;
        }
    }
    // What they are ordered by lies side by side in memory: strength, p, frequency in both.
    let mut order: Vec<(f64, f64, u64, u32)> = (0..)
        .zip(found.rows.iter().zip(&strengths))
        .filter(|(_, (_, (_, sign)))| match settings.side {
            Side::Positive => *sign > 0.0,
            Side::Negative => *sign < 0.0,
            Side::Both => true,
        })
        .map(|(row, (keyword, (strength, _)))| (*strength, keyword.p, keyword.freqs.0 + keyword.freqs.1, row))
        .collect();
    // The same score: the surer, then the more frequent.
    let by_score = |x: &(f64, f64, u64, u32), y: &(f64, f64, u64, u32)| {
        let by_score =
            if settings.side == Side::Negative { x.0.total_cmp(&y.0) } else { y.0.total_cmp(&x.0) };
        by_score.then(x.1.total_cmp(&y.1)).then(y.2.cmp(&x.2))
    };
    order.sort_unstable_by(|x, y| by_score(x, y).then(x.3.cmp(&y.3)));
    // Then in code point order.
    for alike in order.chunk_by_mut(|x, y| by_score(x, y).is_eq()).filter(|alike| alike.len() > 1) {
        let text = |row: u32| found.text(corpus, &found.rows[row as usize]);
        alike.sort_unstable_by(|x, y| text(x.3).cmp(text(y.3)));
    }
    let mut rows: Vec<Keyword> =
        order.into_iter().map(|(.., row)| found.rows[row as usize].clone()).collect();
    // Ties stay in the measure's order.
    if let KeywordSort::Column(column) = settings.sort {
        match column {
            KeywordColumn::Word => rows.sort_by(|a, b| found.text(corpus, a).cmp(found.text(corpus, b))),
            KeywordColumn::Freq => rows.sort_by_key(|row| Reverse(row.freqs.0)),
            KeywordColumn::RefFreq => rows.sort_by_key(|row| Reverse(row.freqs.1)),
            KeywordColumn::Range => rows.sort_by_key(|row| Reverse(row.ranges.0)),
            KeywordColumn::RefRange => rows.sort_by_key(|row| Reverse(row.ranges.1)),
        }
    }
    found.rows = rows;
    found
}
