//! Which sentences, paragraphs or documents the rules of codes hold of.
//!
//! A unit is one that has a word under the filter. A query holds in it if one of its hits, as a concordance has them under the
//! same filter, lies in it from its first token to its last; `not` is all other units. So what is outside the filter neither
//! helps nor harms a rule.

use super::concordance::one_line;
use super::walk::documents;
use crate::corpus::{Concept, Corpus, Selection};
use crate::query::{failure, CodeBook, Hit, Hits, Meaning, Query};
use crate::statistics::{adjusted_residual, chi_squared, expected_count};
use std::collections::HashMap;
use wenmai_model::{ChiSquared, Code, CodingUnit, QueryFailure};

/// Queries of which it is kept where they hold.
const KEPT: usize = 500;

/// The units that have words of a selection, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodingUnits {
    /// Their first tokens and one past their last, whatever of them is selected.
    pub spans: Vec<(u32, u32)>,
    /// The document of each.
    pub documents: Vec<u32>,
}

impl CodingUnits {
    pub fn new(corpus: &Corpus, selection: &Selection, unit: CodingUnit) -> CodingUnits {
        let ends: Vec<u32> = match unit {
            CodingUnit::Sentence => {
                corpus.sentences().iter().copied().skip(1).chain([corpus.len()]).collect()
            }
            CodingUnit::Paragraph => {
                let mut ends = Vec::new();
                for line in corpus.lines().iter() {
                    match ends.last_mut() {
                        Some(end) if line.continues => *end = line.tokens.1,
                        _ => ends.push(line.tokens.1),
                    }
                }
                ends
            }
            CodingUnit::Document => corpus.documents().iter().map(|document| document.tokens.1).collect(),
        };
        let mut units = CodingUnits::default();
        let mut place = 0;
        for (number, runs) in documents(corpus, selection) {
            for &(first, last) in runs {
                let mut token = first;
                while token < last {
                    while ends.get(place).is_some_and(|&end| end <= token) {
                        place += 1;
                    }
                    let Some(&end) = ends.get(place) else { break };
                    let span = (place.checked_sub(1).map_or(0, |before| ends[before]), end);
                    let known = units.spans.last() == Some(&span);
                    if !known && (token..last.min(end)).any(|token| corpus.is_word(token)) {
                        units.spans.push(span);
                        units.documents.push(number);
                    }
                    token = end;
                }
            }
        }
        units
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Those in which one of these hits lies; hits are in text order.
    fn having(&self, hits: &[Hit]) -> Marked {
        let mut marked = Marked::none(self.len());
        let mut unit = 0;
        for hit in hits {
            while self.spans.get(unit).is_some_and(|span| span.1 <= hit.first) {
                unit += 1;
            }
            match self.spans.get(unit) {
                Some(span) if span.0 <= hit.first && hit.last <= span.1 => marked.mark(unit),
                Some(_) => {}
                None => break,
            }
        }
        marked
    }

    /// What the filter leaves of a unit's text, in one line.
    pub fn text(&self, corpus: &Corpus, selection: &Selection, unit: usize) -> String {
        let (first, last) = self.spans[unit];
        let cleaned = &corpus.documents()[self.documents[unit] as usize].cleaned;
        let from = selection.ranges.partition_point(|range| range.1 <= first);
        let runs = selection.ranges[from..].iter().take_while(|range| range.0 < last);
        let part = |&(run_first, run_last): &(u32, u32)| {
            let (first, last) = (run_first.max(first), run_last.min(last) - 1);
            cleaned.part(corpus.token(first).cleaned.0, corpus.token(last).cleaned.1)
        };
        let parts: Vec<_> = runs.map(part).collect();
        one_line(&parts.join(" "))
    }

    /// The line in which a unit begins, from 0 in its document.
    pub fn line(&self, corpus: &Corpus, unit: usize) -> u32 {
        let first = corpus.documents()[self.documents[unit] as usize].lines.0;
        corpus.line_of(self.spans[unit].0) - first
    }
}

/// Some of the units.
#[derive(Clone)]
struct Marked {
    bits: Vec<u64>,
    units: usize,
}

impl Marked {
    fn none(units: usize) -> Marked {
        Marked { bits: vec![0; units.div_ceil(64)], units }
    }

    fn mark(&mut self, unit: usize) {
        self.bits[unit / 64] |= 1 << (unit % 64);
    }

    fn others(mut self) -> Marked {
        self.bits.iter_mut().for_each(|bits| *bits = !*bits);
        if let (Some(last), rest @ 1..) = (self.bits.last_mut(), self.units % 64) {
            *last &= (1 << rest) - 1;
        }
        self
    }

    fn join(mut self, other: &Marked, both: bool) -> Marked {
        for (bits, others) in self.bits.iter_mut().zip(&other.bits) {
            *bits = if both { *bits & others } else { *bits | others };
        }
        self
    }

    fn count(&self) -> u32 {
        self.bits.iter().map(|bits| bits.count_ones()).sum()
    }

    /// Their numbers, ascending.
    fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..).zip(&self.bits).flat_map(|(place, &bits)| {
            let mut bits = bits;
            std::iter::from_fn(move || {
                let unit = (bits != 0).then(|| place * 64 + bits.trailing_zeros() as usize);
                bits &= bits.wrapping_sub(1);
                unit
            })
        })
    }
}

/// The units that a code's rule holds of.
#[derive(Clone)]
struct CodedUnits {
    units: Marked,
    /// Whether a search took too long, so that hits may be lacking.
    incomplete: bool,
}

/// What the rules of codes hold of.
pub struct Coding {
    codes: Vec<Code>,
    book: CodeBook,
    pub unit: CodingUnit,
    pub units: CodingUnits,
    coded: Vec<Option<CodedUnits>>,
}

impl Coding {
    /// Of codes that may name these concepts, in these units; `search` gives the hits of a query.
    pub fn new<E>(
        codes: &[Code],
        concepts: &[Concept],
        (unit, units): (CodingUnit, CodingUnits),
        mut search: impl FnMut(&Query) -> Result<Hits, E>,
    ) -> Result<Coding, E> {
        let book = CodeBook::new(codes, concepts);
        let mut coded: Vec<Option<CodedUnits>> = vec![None; codes.len()];
        // What many rules leave out, or begin from, is looked for once.
        let mut known: HashMap<&str, CodedUnits> = HashMap::new();
        for &number in book.order() {
            let Ok((rule, meanings)) = &book.codes()[number] else { continue };
            let mut incomplete = false;
            let term = |term: usize| -> Result<Marked, E> {
                let found = match &meanings[term] {
                    Meaning::Code(other) => coded[*other].clone(),
                    Meaning::Query(query) => {
                        let text = rule.terms()[term].text.as_str();
                        Some(match known.get(text) {
                            Some(found) => found.clone(),
                            None => {
                                let hits = search(query)?;
                                let units = units.having(&hits.words);
                                let found = CodedUnits { units, incomplete: hits.incomplete };
                                if known.len() < KEPT {
                                    known.insert(text, found.clone());
                                }
                                found
                            }
                        })
                    }
                };
                incomplete |= found.as_ref().is_some_and(|found| found.incomplete);
                Ok(found.map_or_else(|| Marked::none(units.len()), |found| found.units))
            };
            let marked = rule.work_out(term, Marked::others, |left, right, both| left.join(&right, both))?;
            coded[number] = marked.map(|units| CodedUnits { units, incomplete });
        }
        Ok(Coding { codes: codes.to_vec(), book, unit, units, coded })
    }

    /// All codes.
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The codes that can be read, with their numbers.
    pub fn sound(&self) -> impl Iterator<Item = (usize, &Code)> + '_ {
        let codes = self.codes.iter().enumerate();
        codes.filter(|(number, _)| self.coded[*number].is_some())
    }

    /// Those that cannot, and why.
    pub fn broken(&self) -> impl Iterator<Item = (&Code, QueryFailure)> + '_ {
        let codes = self.codes.iter().zip(self.book.codes());
        codes.filter_map(|(code, read)| Some((code, failure(read.as_ref().err()?.clone()))))
    }

    /// Those of which a search took too long.
    pub fn incomplete(&self) -> impl Iterator<Item = &Code> + '_ {
        let codes = self.codes.iter().zip(&self.coded);
        codes.filter(|(_, coded)| coded.as_ref().is_some_and(|coded| coded.incomplete)).map(|(code, _)| code)
    }

    /// A code's rule as it was read, which shows what was taken for an operator.
    pub fn rule(&self, code: usize) -> String {
        self.book.codes()[code].as_ref().map_or_else(|_| String::new(), |(rule, _)| rule.to_string())
    }

    /// The number of the code of a name.
    pub fn named(&self, name: &str) -> Option<usize> {
        self.codes.iter().position(|code| code.name == name)
    }

    /// The units that a code holds of; none of one that cannot be read.
    pub fn marked(&self, code: usize) -> impl Iterator<Item = usize> + '_ {
        self.coded[code].iter().flat_map(|coded| coded.units.iter())
    }

    /// How many those are.
    pub fn count(&self, code: usize) -> u32 {
        self.coded[code].as_ref().map_or(0, |coded| coded.units.count())
    }

    /// How many of them there are in each of so many groups of documents, given for each document.
    pub fn by(&self, code: usize, (of, groups): (&[u32], usize)) -> Vec<u32> {
        let mut counts = vec![0; groups];
        for unit in self.marked(code) {
            counts[of[self.units.documents[unit] as usize] as usize] += 1;
        }
        counts
    }

    /// How many units there are in all in each.
    pub fn sizes(&self, (of, groups): (&[u32], usize)) -> Vec<u32> {
        let mut counts = vec![0; groups];
        self.units.documents.iter().for_each(|&document| counts[of[document as usize] as usize] += 1);
        counts
    }
}

/// A code counted in all parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Crossed {
    pub coded: Vec<u32>,
    pub all: u32,
    pub test: Option<ChiSquared>,
}

impl Crossed {
    /// From how many units there are in each part, and how many of them are coded.
    pub fn new(sizes: &[u32], coded: Vec<u32>) -> Crossed {
        let all = coded.iter().sum();
        let is: Vec<u64> = coded.iter().map(|&count| count.into()).collect();
        let is_not = sizes.iter().zip(&coded).map(|(size, count)| u64::from(size - count)).collect();
        Crossed { test: chi_squared(&[is, is_not]), coded, all }
    }

    /// The share of a part's units that are coded.
    pub fn share(&self, sizes: &[u32], part: usize) -> Option<f64> {
        (sizes[part] > 0).then(|| f64::from(self.coded[part]) / f64::from(sizes[part]))
    }

    /// How many units of a part are coded, how many are expected to be, and the residual.
    pub fn cell(&self, sizes: &[u32], part: usize) -> (u32, Option<f64>, Option<f64>) {
        let n = sizes.iter().map(|&size| u64::from(size)).sum();
        let (coded, all, size) = (self.coded[part], self.all.into(), sizes[part].into());
        (coded, expected_count(all, size, n), adjusted_residual(coded.into(), all, size, n))
    }
}
