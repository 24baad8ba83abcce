//! The order of lines.
//!
//! What lines are compared by is a number for each: words have their place in an order of the lexicon, written forms
//! theirs among the forms of the hits. For a page only those lines are put in order that may stand on it.

use super::Concordance;
use crate::query::Hit;
use std::collections::HashMap;

/// The order of lines; those that are equal in it are in text order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineSort {
    /// By these keys, the first first. After a last key that is a word to one side, those further out decide.
    Keys(Vec<SortKey>),
    /// Shuffled by a seed.
    Shuffled(u32),
}

impl Default for LineSort {
    fn default() -> LineSort {
        LineSort::Keys(Vec::new())
    }
}

/// What lines are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortKey {
    /// What is compared.
    pub by: SortBy,
    /// How words are compared.
    pub collation: Collation,
    /// Whether the last comes first.
    pub descending: bool,
}

/// What of a line is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// The nth word to the left, from 1.
    Left(u8),
    /// The nth word to the right, from 1.
    Right(u8),
    /// The hit, folded, then as written.
    Node,
    /// The document, in the corpus' order.
    Document,
    /// The document's date; those without come last.
    Date,
    /// What the query captured, by the number of the name.
    Capture(u8),
}

/// How words are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Collation {
    /// By code points of the folded form.
    #[default]
    CodePoint,
    /// Han by its reading.
    Pinyin,
    /// Han by its strokes.
    Stroke,
}

/// The most words to the side that lines are ordered by.
const FURTHEST: u8 = 5;

impl SortKey {
    /// Ascending by code points.
    pub fn new(by: SortBy) -> SortKey {
        SortKey { by, collation: Collation::CodePoint, descending: false }
    }
}

impl Concordance<'_> {
    /// The places of the hits in an order of lines.
    pub fn order(&self, sort: &LineSort) -> Vec<u32> {
        self.page(sort, 0, self.hits.len())
    }

    /// A page of the places of the hits in an order of lines.
    pub fn page(&self, sort: &LineSort, offset: usize, limit: usize) -> Vec<u32> {
        let mut places: Vec<u32> = (0..self.len()).collect();
        let end = offset.saturating_add(limit).min(places.len());
        let offset = offset.min(end);
        match sort {
            LineSort::Shuffled(seed) => {
                shuffle(&mut places, *seed);
                places[offset..end].to_vec()
            }
            LineSort::Keys(keys) => {
                let mut keys = keys.clone();
                if let Some(&SortKey { by: SortBy::Left(n) | SortBy::Right(n), .. }) = keys.last() {
                    let last = keys[keys.len() - 1];
                    keys.extend((n + 1..=FURTHEST).map(|n| SortKey {
                        by: match last.by {
                            SortBy::Left(_) => SortBy::Left(n),
                            _ => SortBy::Right(n),
                        },
                        ..last
                    }));
                }
                self.window(places, &keys, offset, end)
            }
        }
    }

    /// Those places, of some in text order, that stand from `offset` to `end` when ordered by keys.
    fn window(&self, mut places: Vec<u32>, keys: &[SortKey], offset: usize, end: usize) -> Vec<u32> {
        let Some((key, further)) = keys.split_first() else { return places[offset..end].to_vec() };
        if offset == end {
            return Vec::new();
        }
        let values = self.values(&places, key);
        let mut ordered = values.clone();
        let (_, &mut low, _) = ordered.select_nth_unstable(offset);
        let (_, &mut high, _) = ordered.select_nth_unstable(end - 1);
        let before = values.iter().filter(|&&value| value < low).count();
        let mut chosen: Vec<(u32, u32)> = values
            .into_iter()
            .zip(places.drain(..))
            .filter(|&(value, _)| low <= value && value <= high)
            .collect();
        chosen.sort_by_key(|&(value, _)| value);
        let mut window = Vec::with_capacity(end - offset);
        let mut at = before;
        for group in chosen.chunk_by(|a, b| a.0 == b.0) {
            let from = offset.saturating_sub(at).min(group.len());
            let to = end.saturating_sub(at).min(group.len());
            let places = group.iter().map(|&(_, place)| place).collect();
            window.extend(if group.len() == 1 { places } else { self.window(places, further, from, to) });
            at += group.len();
        }
        window
    }

    /// What lines are compared by, as a number for each place.
    fn values(&self, places: &[u32], key: &SortKey) -> Vec<u32> {
        let hits = places.iter().map(|&place| &self.hits[place as usize]);
        let mut values: Vec<u32> = match key.by {
            SortBy::Left(n) | SortBy::Right(n) => {
                let left = matches!(key.by, SortBy::Left(_));
                let ranks = self.corpus.ranks(key.collation);
                let n = n.clamp(1, FURTHEST);
                let mut run = 0;
                hits.map(|hit| {
                    self.nth_word(hit, n, left, &mut run)
                        .map_or(0, |token| ranks[self.corpus.norm_of(token).0 as usize] + 1)
                })
                .collect()
            }
            SortBy::Node => {
                let (forms, of) = self.forms();
                let ranks = self.ranked(&forms, key.collation);
                places.iter().map(|&place| ranks[of[place as usize] as usize]).collect()
            }
            SortBy::Document => hits.map(|hit| self.corpus.document_of(hit.first)).collect(),
            SortBy::Date => {
                let documents = self.corpus.documents();
                let mut dates: Vec<&str> =
                    documents.iter().filter_map(|document| document.metadata.date.as_deref()).collect();
                dates.sort_unstable();
                dates.dedup();
                let rank = |document: &crate::corpus::Document| {
                    let date = document.metadata.date.as_deref();
                    date.map_or(dates.len(), |date| dates.partition_point(|&other| other < date)) as u32
                };
                let ranks: Vec<u32> = documents.iter().map(rank).collect();
                hits.map(|hit| ranks[self.corpus.document_of(hit.first) as usize]).collect()
            }
            SortBy::Capture(name) => {
                let (texts, of) = numbered(hits.map(|hit| self.captured(hit, name as usize)));
                let ranks = self.ranked(&texts, key.collation);
                of.into_iter().map(|text| ranks[text as usize]).collect()
            }
        };
        if key.descending {
            values.iter_mut().for_each(|value| *value = u32::MAX - *value);
        }
        values
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

    /// The nth selected word of the document on one side of a hit. `run` is the selection's run that the last hit was in.
    pub(super) fn nth_word(&self, hit: &Hit, n: u8, left: bool, run: &mut usize) -> Option<u32> {
        let ranges = &self.selection.ranges;
        while ranges[*run].1 <= hit.first {
            *run += 1;
        }
        if ranges[*run].0 > hit.first {
            *run = ranges.partition_point(|range| range.0 <= hit.first) - 1;
        }
        let (first, last) = ranges[*run];
        let mut wanted = n;
        let mut is_nth = |&token: &u32| {
            wanted -= u8::from(self.corpus.is_word(token));
            wanted == 0
        };
        let here = if left {
            (first..hit.first).rev().find(&mut is_nth)
        } else {
            (hit.last..last).find(&mut is_nth)
        };
        // Seldom it stands in another run of the document.
        here.or_else(|| {
            self.walk(hit, left).filter(|&token| self.corpus.is_word(token)).nth(usize::from(n) - 1)
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
