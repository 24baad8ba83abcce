//! The order of lines.
//!
//! What lines are compared by is a number for each: words have their place in an order of the lexicon, written forms
//! theirs among the forms of the hits. For a page only those lines are put in order that may stand on it.

use super::forms::forms;
use super::Concordance;
use crate::analysis::walk::{words_by_entry, NOTHING};
use crate::corpus::{Corpus, Field};
use crate::query::Hit;
use std::collections::HashMap;
use wenmai_model::{Collation, SortBy, SortKey};

/// The order of lines; those that are equal in it are in text order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineOrder {
    /// By these keys, the first first. After a last key that is a word to one side, those further out decide.
    Keys(Vec<SortKey>),
    /// Shuffled by a seed.
    Shuffled(u32),
}

impl Default for LineOrder {
    fn default() -> LineOrder {
        LineOrder::Keys(Vec::new())
    }
}

/// The most words to the side that lines are ordered by.
const FURTHEST: u8 = 5;

/// What is looked up for each line, made once for an order.
#[derive(Default)]
struct Tables {
    /// For each collation that is used, what each entry's word is compared by; [`NOTHING`] for what is no word.
    words: [Option<Vec<u32>>; 3],
    /// The place of each document's date among all; those without are last.
    dates: Vec<u32>,
}

impl Tables {
    fn new(corpus: &Corpus, keys: &[SortKey]) -> Tables {
        let mut tables = Tables::default();
        for key in keys {
            let words = &mut tables.words[key.collation as usize];
            if matches!(key.by, SortBy::Left(_) | SortBy::Right(_)) && words.is_none() {
                let ranks = corpus.ranks(key.collation);
                let mut found = words_by_entry(corpus);
                found
                    .iter_mut()
                    .filter(|norm| **norm != NOTHING)
                    .for_each(|norm| *norm = ranks[*norm as usize] + 1);
                *words = Some(found);
            }
            if key.by == SortBy::Date && tables.dates.is_empty() {
                let dates = corpus.documents().iter().map(|document| document.metadata.date.as_deref());
                let mut known: Vec<&str> = dates.clone().flatten().collect();
                known.sort_unstable();
                known.dedup();
                let place = |date: Option<&str>| {
                    date.map_or(known.len(), |date| known.partition_point(|&other| other < date)) as u32
                };
                tables.dates = dates.map(place).collect();
            }
        }
        tables
    }
}

impl Concordance<'_> {
    /// The places of the hits in an order of lines.
    pub fn order(&self, sort: &LineOrder) -> Vec<u32> {
        self.page(sort, 0, self.hits.len())
    }

    /// A page of the places of the hits in an order of lines.
    pub fn page(&self, sort: &LineOrder, offset: usize, limit: usize) -> Vec<u32> {
        let mut places: Vec<u32> = (0..self.len()).collect();
        let end = offset.saturating_add(limit).min(places.len());
        let offset = offset.min(end);
        match sort {
            LineOrder::Shuffled(seed) => {
                shuffle(&mut places, *seed);
                places[offset..end].to_vec()
            }
            LineOrder::Keys(keys) => {
                let mut keys = keys.clone();
                if let Some(last @ SortKey { by: SortBy::Left(n) | SortBy::Right(n), .. }) =
                    keys.last().cloned()
                {
                    keys.extend((n + 1..=FURTHEST).map(|n| SortKey {
                        by: match last.by {
                            SortBy::Left(_) => SortBy::Left(n),
                            _ => SortBy::Right(n),
                        },
                        ..last
                    }));
                }
                let tables = Tables::new(self.corpus, &keys);
                self.window(places, &keys, &tables, offset, end)
            }
        }
    }

    /// Those places, of some in text order, that stand from `offset` to `end` when ordered by keys.
    fn window(
        &self,
        places: Vec<u32>,
        keys: &[SortKey],
        tables: &Tables,
        offset: usize,
        end: usize,
    ) -> Vec<u32> {
        let Some((key, further)) = keys.split_first() else { return places[offset..end].to_vec() };
        if offset == end {
            return Vec::new();
        }
        let (values, most) = self.values(&places, key, tables);
        let (mut low, mut high, mut at) = (0, most, 0);
        if places.len() > most as usize {
            // How many lines have each value says between which values the page is.
            let mut counts = vec![0; most as usize + 1];
            values.iter().for_each(|&value| counts[value as usize] += 1);
            let mut passed = 0;
            for (value, count) in (0..).zip(counts) {
                if passed <= offset {
                    (low, at) = (value, passed);
                }
                high = value;
                passed += count;
                if passed >= end {
                    break;
                }
            }
        }
        let lines = values.into_iter().zip(places);
        let mut chosen: Vec<(u32, u32)> = lines.filter(|&(value, _)| low <= value && value <= high).collect();
        chosen.sort_by_key(|&(value, _)| value);
        let mut window = Vec::with_capacity(end - offset);
        for group in chosen.chunk_by(|a, b| a.0 == b.0) {
            let from = offset.saturating_sub(at).min(group.len());
            let to = end.saturating_sub(at).min(group.len());
            at += group.len();
            match group {
                _ if from == to => {}
                [(_, place)] => window.push(*place),
                _ => {
                    let places = group.iter().map(|&(_, place)| place).collect();
                    window.extend(self.window(places, further, tables, from, to));
                }
            }
        }
        window
    }

    /// What lines are compared by, as a number for each place, and the largest that there may be.
    fn values(&self, places: &[u32], key: &SortKey, tables: &Tables) -> (Vec<u32>, u32) {
        let hits = places.iter().map(|&place| &self.hits[place as usize]);
        let document_of = |hit: &Hit| self.corpus.document_of(hit.first);
        let (mut values, most): (Vec<u32>, usize) = match &key.by {
            SortBy::Left(n) | SortBy::Right(n) => {
                let left = matches!(key.by, SortBy::Left(_));
                let ranks = tables.words[key.collation as usize].as_deref().unwrap_or_default();
                let n = (*n).clamp(1, FURTHEST);
                let mut run = 0;
                let values = hits.map(|hit| self.nth_word(ranks, hit, n, left, &mut run).unwrap_or(0));
                (values.collect(), self.corpus.lexicon().norms())
            }
            SortBy::Node => {
                let (forms, of) = forms(self.corpus, hits);
                let ranks = self.ranked(&forms, key.collation);
                (of.into_iter().map(|form| ranks[form as usize]).collect(), forms.len())
            }
            SortBy::Document => (hits.map(document_of).collect(), self.corpus.documents().len()),
            SortBy::Date => {
                let dates = &tables.dates;
                (hits.map(|hit| dates[document_of(hit) as usize]).collect(), dates.len())
            }
            SortBy::Capture(name) => {
                let (texts, of) = numbered(hits.map(|hit| self.captured(hit, usize::from(*name))));
                let ranks = self.ranked(&texts, key.collation);
                (of.into_iter().map(|text| ranks[text as usize]).collect(), texts.len())
            }
            SortBy::Field(name) => {
                let field = self.corpus.fields().get(name);
                let (of, most) = field.map_or((Vec::new(), 0), |field| self.ranked_field(field, key));
                (hits.map(|hit| of.get(document_of(hit) as usize).copied().unwrap_or(0)).collect(), most)
            }
        };
        let most = most as u32;
        if key.descending {
            values.iter_mut().for_each(|value| *value = most - *value);
        }
        (values, most)
    }

    /// For each document the place of what it has in a field among all values, and the largest; those without come last,
    /// whichever way lines are ordered.
    fn ranked_field(&self, field: &Field, key: &SortKey) -> (Vec<u32>, usize) {
        let parts = field.partition();
        let most = parts.labels.len() + 1;
        let ranks = if field.is_ordered() {
            (0..parts.labels.len() as u32).collect()
        } else {
            let texts: Vec<String> =
                parts.labels.iter().map(|label| label.clone().unwrap_or_default()).collect();
            self.ranked(&texts, key.collation)
        };
        let last = if key.descending { 0 } else { most as u32 };
        let place = |part: &u32| match parts.labels[*part as usize] {
            Some(_) => ranks[*part as usize] + 1,
            None => last,
        };
        (parts.of.iter().map(place).collect(), most)
    }

    /// For each text its place among all, folded, then as it is.
    fn ranked(&self, texts: &[String], collation: Collation) -> Vec<u32> {
        let mut order: Vec<(Vec<u32>, &str, usize)> = texts
            .iter()
            .enumerate()
            .map(|(number, text)| (self.corpus.collated(text, collation), text.as_str(), number))
            .collect();
        order.sort_unstable();
        let mut ranks = vec![0; texts.len()];
        for (rank, (.., number)) in order.into_iter().enumerate() {
            ranks[number] = rank as u32;
        }
        ranks
    }

    /// What the nth selected word of the document on one side of a hit has in a table by entry, where entries that are no
    /// word have [`NOTHING`]. `run` is the selection's run that the last hit was in.
    pub(super) fn nth_word(
        &self,
        table: &[u32],
        hit: &Hit,
        n: u8,
        left: bool,
        run: &mut usize,
    ) -> Option<u32> {
        let ranges = &self.selection.ranges;
        while ranges[*run].1 <= hit.first {
            *run += 1;
        }
        if ranges[*run].0 > hit.first {
            *run = ranges.partition_point(|range| range.0 <= hit.first) - 1;
        }
        let (first, last) = ranges[*run];
        let entries = self.corpus.entries();
        let mut wanted = n;
        let mut nth = |entry: &u32| {
            let value = table[*entry as usize];
            wanted -= u8::from(value != NOTHING);
            (wanted == 0).then_some(value)
        };
        let here = if left {
            entries[first as usize..hit.first as usize].iter().rev().find_map(&mut nth)
        } else {
            entries[hit.last as usize..last as usize].iter().find_map(&mut nth)
        };
        // Seldom it stands in another run of the document.
        here.or_else(|| {
            let values = self.walk(hit, left).map(|token| table[entries[token as usize] as usize]);
            values.filter(|&value| value != NOTHING).nth(usize::from(n) - 1)
        })
    }
}

/// Different texts, in the order in which they first stand, and for each its number.
pub(super) fn numbered(texts: impl Iterator<Item = String>) -> (Vec<String>, Vec<u32>) {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut different = Vec::new();
    let of = texts
        .map(|text| {
            *numbers.entry(text).or_insert_with_key(|text| {
                different.push(text.clone());
                different.len() as u32 - 1
            })
        })
        .collect();
    (different, of)
}

/// Fisher and Yates' shuffle, by the splitmix64 generator: the same on every machine.
pub(super) fn shuffle(order: &mut [u32], seed: u32) {
    let mut state = u64::from(seed);
    let mut random = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    for place in (1..order.len()).rev() {
        order.swap(place, (random() % (place as u64 + 1)) as usize);
    }
}
