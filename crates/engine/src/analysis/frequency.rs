//! Frequency lists of words, written forms and characters.

use super::dispersion::deviation_of_parts;
use super::per_million;
use super::walk::{words_by_entry, NOTHING};
use crate::corpus::{Corpus, EntryId, FormId, NormId, Selection};
use crate::script::{fold, fold_char, is_han};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use wenmai_model::WordSort;

/// A list of items with their frequencies.
#[derive(Clone, Debug, PartialEq)]
pub struct Frequencies {
    /// The items, the most frequent first, then in code point order.
    pub items: Vec<Item>,
    /// What per-million figures divide by: words, or characters.
    pub n: u32,
}

/// An item of a frequency list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The word, form or character.
    pub text: String,
    /// Its number: a normal form's, a written form's, or a character's code point.
    pub id: u32,
    /// How often.
    pub freq: u32,
    /// Per million.
    pub rel_freq: f64,
    /// In how many documents.
    pub range: u32,
    /// Gries' DP over documents; `None` with fewer than two documents.
    pub dp: Option<f64>,
}

impl Frequencies {
    /// Puts the items in an order.
    pub fn sort(&mut self, order: WordSort, reversed: bool) {
        self.items.sort_by(|a, b| {
            let by_key = match order {
                WordSort::Frequency => b.freq.cmp(&a.freq),
                WordSort::Range => b.range.cmp(&a.range),
                WordSort::Dp => a.dp.unwrap_or(2.0).total_cmp(&b.dp.unwrap_or(2.0)),
                WordSort::Text => std::cmp::Ordering::Equal,
            };
            let by_key = if reversed { by_key.reverse() } else { by_key };
            let by_text = a.text.cmp(&b.text);
            by_key.then(if reversed && order == WordSort::Text { by_text.reverse() } else { by_text })
        });
    }

    /// Keeps the items that contain a text, both folded.
    pub fn retain_containing(&mut self, text: &str) {
        let wanted = fold(text.trim());
        if !wanted.is_empty() {
            self.items.retain(|item| fold(&item.text).contains(&wanted));
        }
    }

    /// All frequencies added.
    pub fn total(&self) -> u32 {
        self.items.iter().map(|item| item.freq).sum()
    }
}

/// Normal forms of words.
pub fn word_list(corpus: &Corpus, selection: &Selection) -> Frequencies {
    let counts = word_counts(corpus, selection);
    list(selection, &selection.words_by_document, counts, |norm| {
        corpus.lexicon().norm(NormId(norm)).to_owned()
    })
}

/// Written forms of words.
pub fn form_list(corpus: &Corpus, selection: &Selection) -> Frequencies {
    let counts = count(corpus, selection, corpus.lexicon().forms(), |entry| {
        let (form, norm) = (corpus.lexicon().form_of(entry), corpus.lexicon().norm_of(entry));
        corpus.is_word_norm(norm).then_some(form.0)
    });
    list(selection, &selection.words_by_document, counts, |form| {
        corpus.lexicon().form(FormId(form)).to_owned()
    })
}

/// Folded characters of words in their normal form, as a search finds them. N is the number of characters.
pub fn character_list(corpus: &Corpus, selection: &Selection) -> Frequencies {
    let words = word_counts(corpus, selection);
    let mut counts: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    let mut sizes = vec![0; corpus.documents().len()];
    for (norm, document, freq) in words {
        for c in corpus.lexicon().norm(NormId(norm)).chars().filter(|&c| c.is_alphanumeric() || is_han(c)) {
            *counts.entry((fold_char(c) as u32, document)).or_default() += freq;
            sizes[document as usize] += freq;
        }
    }
    let counts = counts.into_iter().map(|((c, document), freq)| (c, document, freq)).collect();
    list(selection, &sizes, counts, |c| char::from_u32(c).unwrap_or_default().to_string())
}

/// Parts of speech (jieba's tags) of words; `id` is the place in the list of tags in code point order.
pub fn pos_list(corpus: &Corpus, selection: &Selection) -> Frequencies {
    let (tags, of_entry) = tags(corpus);
    let counts = count(corpus, selection, tags.len(), |entry| {
        Some(of_entry[entry.0 as usize]).filter(|&tag| tag != NOTHING)
    });
    list(selection, &selection.words_by_document, counts, |tag| tags[tag as usize].to_owned())
}

/// The parts of speech in code point order, and for each entry of the lexicon its part of speech.
pub(super) fn tags(corpus: &Corpus) -> (Vec<&str>, Vec<u32>) {
    let lexicon = corpus.lexicon();
    let entries = || (0..lexicon.entries().len() as u32).map(EntryId);
    let mut tags: Vec<&str> = entries().map(|entry| lexicon.entry_tag(entry)).collect();
    tags.sort_unstable();
    tags.dedup();
    let of_entry = entries().zip(words_by_entry(corpus)).map(|(entry, norm)| {
        let tag = || tags.binary_search(&lexicon.entry_tag(entry)).unwrap_or_default() as u32;
        if norm == NOTHING {
            NOTHING
        } else {
            tag()
        }
    });
    let of_entry = of_entry.collect();
    (tags, of_entry)
}

/// The written forms of a word with their frequencies in a selection, most frequent first, at most so many.
pub fn forms_of(corpus: &Corpus, selection: &Selection, norm: NormId, most: usize) -> Vec<(String, u32)> {
    let mut forms: BTreeMap<FormId, u32> = BTreeMap::new();
    for &token in corpus.postings(norm) {
        if selection.contains(token, token + 1) {
            *forms.entry(corpus.lexicon().form_of(corpus.entry_of(token))).or_default() += 1;
        }
    }
    let mut forms: Vec<(String, u32)> =
        forms.into_iter().map(|(form, freq)| (corpus.lexicon().form(form).to_owned(), freq)).collect();
    forms.sort_by(|a, b| (Reverse(a.1), &a.0).cmp(&(Reverse(b.1), &b.0)));
    forms.truncate(most);
    forms
}

fn word_counts(corpus: &Corpus, selection: &Selection) -> Vec<(u32, u32, u32)> {
    count(corpus, selection, corpus.lexicon().norms(), |entry| {
        let norm = corpus.lexicon().norm_of(entry);
        corpus.is_word_norm(norm).then_some(norm.0)
    })
}

/// Counts tokens by item and document: sorted triples of item, document and frequency. `item` names the item that
/// an entry of the lexicon counts for, one of `items`.
fn count(
    corpus: &Corpus,
    selection: &Selection,
    items: usize,
    item: impl Fn(EntryId) -> Option<u32>,
) -> Vec<(u32, u32, u32)> {
    let mut counts = Vec::new();
    let mut freqs = vec![0u32; items];
    let mut seen = Vec::new();
    let mut ranges = selection.ranges.iter().peekable();
    for (number, document) in (0..).zip(corpus.documents()) {
        while let Some(range) = ranges.next_if(|range| range.1 <= document.tokens.1) {
            for token in range.0..range.1 {
                if let Some(item) = item(corpus.entry_of(token)) {
                    if freqs[item as usize] == 0 {
                        seen.push(item);
                    }
                    freqs[item as usize] += 1;
                }
            }
        }
        counts.extend(seen.drain(..).map(|item| (item, number, std::mem::take(&mut freqs[item as usize]))));
    }
    by_item(counts, items)
}

/// Puts triples that ascend by document in the order of their items: each goes where its item's stretch begins, which is
/// one pass where sorting would be many.
fn by_item(counts: Vec<(u32, u32, u32)>, items: usize) -> Vec<(u32, u32, u32)> {
    let mut next = vec![0usize; items + 1];
    counts.iter().for_each(|count| next[count.0 as usize + 1] += 1);
    for item in 0..items {
        next[item + 1] += next[item];
    }
    let mut ordered = vec![(0, 0, 0); counts.len()];
    for count in counts {
        let place = &mut next[count.0 as usize];
        ordered[*place] = count;
        *place += 1;
    }
    ordered
}

fn list(
    selection: &Selection,
    sizes: &[u32],
    counts: Vec<(u32, u32, u32)>,
    text: impl Fn(u32) -> String,
) -> Frequencies {
    let n = sizes.iter().sum();
    let several = selection.documents() > 1;
    let size = sizes.iter().map(|&size| u64::from(size)).sum();
    let mut items: Vec<Item> = counts
        .chunk_by(|a, b| a.0 == b.0)
        .map(|of_item| {
            let parts = of_item.iter().map(|&(_, document, freq)| (freq, sizes[document as usize]));
            let freq = of_item.iter().map(|count| count.2).sum();
            Item {
                text: text(of_item[0].0),
                id: of_item[0].0,
                freq,
                rel_freq: per_million(freq, n),
                range: of_item.len() as u32,
                dp: if several { deviation_of_parts(parts, size) } else { None },
            }
        })
        .collect();
    items.sort_by(|a, b| (Reverse(a.freq), &a.text).cmp(&(Reverse(b.freq), &b.text)));
    Frequencies { items, n }
}
