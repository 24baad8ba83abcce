//! How evenly the items of a list are spread.

use super::frequency::tags;
use super::walk::{documents, sequence, words_by_entry, NOTHING};
use super::Item;
use crate::corpus::{Corpus, NormId, Partition, Selection};
use crate::query::Hit;
use crate::script::{fold_char, is_han};
use crate::statistics::{average_reduced_frequency, Spread};
use std::collections::BTreeMap;
use wenmai_model::Unit;

/// The parts that dispersion is measured over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts<'p> {
    #[default]
    Documents,
    /// So many slices of equal size.
    Slices(u32),
    /// What has the same in a field.
    Of(&'p Partition),
}

/// How an item is spread.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemSpread {
    /// Over the parts.
    pub spread: Spread,
    /// Its average reduced frequency.
    pub arf: f64,
}

/// The stretches of words that parts consist of.
pub(super) struct Bounds {
    /// Where those that have words end, ascending.
    ends: Vec<u32>,
    /// The part that each stretch is of; nothing where it is one itself.
    of: Vec<u32>,
    /// Words by part.
    sizes: Vec<u32>,
    /// Parts with words, and the smallest of them.
    count: u32,
    smallest: u32,
}

impl Bounds {
    /// From documents with their ends.
    pub fn new(parts: Parts, documents: Vec<(u32, u32)>) -> Bounds {
        let n = documents.last().map_or(0, |document| document.1);
        let mut before = 0;
        let stretches = documents.into_iter().filter(|&(_, end)| std::mem::replace(&mut before, end) < end);
        let (of, ends): (Vec<u32>, Vec<u32>) = match parts {
            Parts::Documents => (Vec::new(), stretches.map(|(_, end)| end).collect()),
            Parts::Slices(count) => {
                let count = u64::from(count.max(1));
                let mut ends: Vec<u32> =
                    (1..=count).map(|part| (u64::from(n) * part / count) as u32).collect();
                ends.retain(|&end| end > 0);
                ends.dedup();
                (Vec::new(), ends)
            }
            Parts::Of(partition) => {
                stretches.map(|(document, end)| (partition.of[document as usize], end)).unzip()
            }
        };
        let stretches = ends.iter().scan(0, |before, &end| Some(end - std::mem::replace(before, end)));
        let sizes = match parts {
            Parts::Of(partition) => {
                let mut sizes = vec![0; partition.labels.len()];
                stretches.zip(&of).for_each(|(size, &part)| sizes[part as usize] += size);
                sizes
            }
            _ => stretches.collect(),
        };
        let with_words = sizes.iter().copied().filter(|&size| size > 0);
        let (count, smallest) = (with_words.clone().count() as u32, with_words.min().unwrap_or(0));
        Bounds { ends, of, sizes, count, smallest }
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
            parts.push((self.of.get(part).copied().unwrap_or(part as u32), inside.len() as u32));
            rest = after;
        }
        if !self.of.is_empty() {
            parts.sort_unstable();
            parts.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                kept.1 += if same { next.1 } else { 0 };
                same
            });
        }
        let parts = parts.into_iter().map(|(part, freq)| (freq, self.sizes[part as usize]));
        ItemSpread {
            spread: Spread::new(parts, self.count, n.into(), self.smallest),
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
    for (number, runs) in documents(corpus, selection) {
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
        ends.push((number, place));
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
    let bounds = Bounds::new(parts, sequence.documents);
    (bounds.spread(&places), bounds.count)
}
