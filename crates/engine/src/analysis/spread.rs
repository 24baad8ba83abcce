//! How evenly the items of a list are spread.

use super::frequency::tags;
use super::walk::{documents, sequence, words_by_entry, NOTHING};
use super::Item;
use crate::corpus::{Corpus, NormId, Selection};
use crate::query::Hit;
use crate::script::{fold_char, is_han};
use crate::statistics::{average_reduced_frequency, Spread};
use std::collections::BTreeMap;
use wenmai_model::Unit;

/// The parts that dispersion is measured over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    #[default]
    Documents,
    /// So many slices of equal size.
    Slices(u32),
}

/// How an item is spread.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemSpread {
    /// Over the parts.
    pub spread: Spread,
    /// Its average reduced frequency.
    pub arf: f64,
}

/// The ends of the parts that have words, ascending.
pub(super) struct Bounds {
    ends: Vec<u32>,
    smallest: u32,
}

impl Bounds {
    /// From the ends of documents.
    pub fn new(parts: Parts, documents: Vec<u32>) -> Bounds {
        let n = documents.last().copied().unwrap_or(0);
        let mut ends = match parts {
            Parts::Documents => documents,
            Parts::Slices(count) => {
                let count = u64::from(count.max(1));
                (1..=count).map(|part| (u64::from(n) * part / count) as u32).collect()
            }
        };
        ends.retain(|&end| end > 0);
        ends.dedup();
        let sizes = ends.iter().scan(0, |before, &end| Some(end - std::mem::replace(before, end)));
        let smallest = sizes.min().unwrap_or(0);
        Bounds { ends, smallest }
    }

    /// The spread of something at these places, ascending.
    pub fn spread(&self, places: &[u32]) -> ItemSpread {
        let n = self.ends.last().copied().unwrap_or(0);
        let mut parts = Vec::new();
        let mut rest = places;
        while let Some(&place) = rest.first() {
            let part = self.ends.partition_point(|&end| end <= place);
            let end = self.ends[part];
            let (inside, after) = rest.split_at(rest.partition_point(|&place| place < end));
            let start = part.checked_sub(1).map_or(0, |before| self.ends[before]);
            parts.push((inside.len() as u32, end - start));
            rest = after;
        }
        ItemSpread {
            spread: Spread::new(parts.into_iter(), self.ends.len() as u32, n.into(), self.smallest),
            arf: average_reduced_frequency(places, n),
        }
    }
}

/// The spread of these items of a list; one pass over the selection for all of them.
pub fn item_spreads(
    corpus: &Corpus,
    selection: &Selection,
    unit: Unit,
    items: &[Item],
    parts: Parts,
) -> Vec<ItemSpread> {
    let slots: BTreeMap<u32, u32> = (0..).zip(items).map(|(slot, item)| (item.id, slot)).collect();
    let slot = |id: u32| slots.get(&id).copied().unwrap_or(NOTHING);
    // For each entry of the lexicon, the slots that a token of it counts for.
    let lexicon = corpus.lexicon();
    let words = words_by_entry(corpus);
    let by_entry: Vec<Vec<u32>> = match unit {
        Unit::Word => {
            words.iter().map(|&norm| if norm == NOTHING { vec![] } else { vec![slot(norm)] }).collect()
        }
        Unit::Form => {
            let forms = lexicon.entries().iter().zip(&words);
            forms
                .map(|((form, _), &norm)| if norm == NOTHING { vec![] } else { vec![slot(form.0)] })
                .collect()
        }
        Unit::Pos => {
            let (_, of_entry) = tags(corpus);
            of_entry.iter().map(|&tag| if tag == NOTHING { vec![] } else { vec![slot(tag)] }).collect()
        }
        Unit::Character => {
            let characters = |norm: u32| {
                let counted =
                    lexicon.norm(NormId(norm)).chars().filter(|&c| c.is_alphanumeric() || is_han(c));
                counted.map(|c| slot(fold_char(c) as u32)).collect()
            };
            words.iter().map(|&norm| if norm == NOTHING { vec![] } else { characters(norm) }).collect()
        }
    };
    // Flat: where the slots of each entry begin.
    let flat: Vec<u32> = by_entry.iter().flatten().copied().collect();
    let starts: Vec<u32> = std::iter::once(0)
        .chain(by_entry.iter().scan(0, |at, slots| {
            *at += slots.len() as u32;
            Some(*at)
        }))
        .collect();

    let mut next: Vec<usize> = Vec::with_capacity(items.len() + 1);
    next.push(0);
    next.extend(items.iter().scan(0usize, |at, item| {
        *at += item.freq as usize;
        Some(*at)
    }));
    let firsts = next.clone();
    let mut places = vec![0u32; firsts[items.len()]];
    let mut ends = Vec::new();
    let mut place = 0;
    for (_, runs) in documents(corpus, selection) {
        for &(first, last) in runs {
            for &entry in &corpus.entries()[first as usize..last as usize] {
                let (from, to) = (starts[entry as usize] as usize, starts[entry as usize + 1] as usize);
                for &slot in &flat[from..to] {
                    if slot != NOTHING {
                        places[next[slot as usize]] = place;
                        next[slot as usize] += 1;
                    }
                    place += 1;
                }
            }
        }
        ends.push(place);
    }
    let bounds = Bounds::new(parts, ends);
    (0..items.len()).map(|slot| bounds.spread(&places[firsts[slot]..firsts[slot + 1]])).collect()
}

/// The spread of hits, by the first word of each; and how many parts there are.
pub fn hit_spread(corpus: &Corpus, selection: &Selection, hits: &[Hit], parts: Parts) -> (ItemSpread, u32) {
    let sequence = sequence(corpus, selection);
    // A hit that begins with punctuation is where the next word is.
    let last = sequence.tokens.len().saturating_sub(1);
    let place = |hit: &Hit| sequence.tokens.partition_point(|&token| token < hit.first).min(last) as u32;
    let places: Vec<u32> = hits.iter().map(place).collect();
    let bounds = Bounds::new(parts, sequence.documents.iter().map(|document| document.1).collect());
    (bounds.spread(&places), bounds.ends.len() as u32)
}
