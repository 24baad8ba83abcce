//! Words in a row.

use super::spread::{Bounds, ItemSpread};
use super::walk::{sequence, Sequence, NOTHING};
use super::{per_million, Parts, Within};
use crate::corpus::{Corpus, NormId, Selection};
use rustc_hash::FxHashMap;

/// The shortest and longest n-gram.
pub const SHORTEST: u32 = 2;
/// The longest n-gram.
pub const LONGEST: u32 = 8;

/// Which n-grams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NgramSettings {
    /// Words of the shortest, 2 to 8.
    pub shortest: u32,
    /// Words of the longest, likewise.
    pub longest: u32,
    /// What they do not reach across.
    pub within: Within,
    /// Least frequency.
    pub min_freq: u32,
    /// Least number of documents.
    pub min_range: u32,
    /// Whether an n-gram that only ever occurs inside a longer one of the list is left out.
    pub hide_contained: bool,
}

impl Default for NgramSettings {
    fn default() -> NgramSettings {
        NgramSettings {
            shortest: 2,
            longest: 2,
            within: Within::Sentence,
            min_freq: 2,
            min_range: 1,
            hide_contained: false,
        }
    }
}

/// An n-gram.
#[derive(Clone, Debug, PartialEq)]
pub struct Ngram {
    /// Its words' normal forms.
    pub words: Vec<NormId>,
    /// How often, overlapping ones too.
    pub freq: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// In how many documents.
    pub range: u32,
    /// Where they begin among the words of the selection: from this place in the list's places on.
    first_place: u32,
}

/// N-grams, the most frequent first, then the longer, then in code point order.
pub struct Ngrams {
    /// Them.
    pub items: Vec<Ngram>,
    /// Words of the selection: what per-million figures divide by.
    pub n: u32,
    places: Vec<u32>,
    bounds: Bounds,
}

impl Ngrams {
    /// How one of them is spread.
    pub fn spread(&self, item: &Ngram) -> ItemSpread {
        self.bounds.spread(&self.places[item.first_place as usize..][..item.freq as usize])
    }
}

/// The n-grams of one length: for each place its number, and of each number how often and where first.
pub(super) struct Level {
    /// For each word, the number of the n-gram that begins there, or [`NOTHING`].
    pub at: Vec<u32>,
    /// For each number, how often.
    pub freqs: Vec<u32>,
}

impl Level {
    /// Single words.
    pub fn words(sequence: &Sequence, norms: usize) -> Level {
        let mut freqs = vec![0; norms];
        sequence.words.iter().for_each(|&word| freqs[word as usize] += 1);
        Level { at: sequence.words.clone(), freqs }
    }

    /// Those one word longer, made of two overlapping ones that are frequent enough: a longer n-gram is never more
    /// frequent than what it contains.
    pub fn longer(&self, breaks: &[bool], min_freq: u32) -> Level {
        let frequent = |number: u32| number != NOTHING && self.freqs[number as usize] >= min_freq;
        let mut numbers: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        let mut freqs: Vec<u32> = Vec::new();
        let mut at = vec![NOTHING; self.at.len()];
        for place in 0..self.at.len().saturating_sub(1) {
            let (one, other) = (self.at[place], self.at[place + 1]);
            // Each half is without a break inside; of two words there may be one between them.
            if !frequent(one) || !frequent(other) || breaks[place + 1] {
                continue;
            }
            let number = *numbers.entry((one, other)).or_insert(freqs.len() as u32);
            if number as usize == freqs.len() {
                freqs.push(0);
            }
            freqs[number as usize] += 1;
            at[place] = number;
        }
        Level { at, freqs }
    }

    /// The places of each number, ascending, one number after another; and where those of each begin.
    pub fn places(&self) -> (Vec<u32>, Vec<u32>) {
        let mut starts = Vec::with_capacity(self.freqs.len() + 1);
        let mut sum = 0;
        for &freq in &self.freqs {
            starts.push(sum);
            sum += freq;
        }
        starts.push(sum);
        let mut next = starts.clone();
        let mut places = vec![0; sum as usize];
        for (place, &number) in (0..).zip(&self.at).filter(|(_, &number)| number != NOTHING) {
            let slot = &mut next[number as usize];
            places[*slot as usize] = place;
            *slot += 1;
        }
        (places, starts)
    }
}

/// In how many documents something at these places is.
pub(super) fn range_of(documents: &[(u32, u32)], mut places: &[u32]) -> u32 {
    let mut range = 0;
    while let Some(&place) = places.first() {
        let end = documents[documents.partition_point(|&(_, end)| end <= place)].1;
        places = &places[places.partition_point(|&place| place < end)..];
        range += 1;
    }
    range
}

/// The n-grams of a selection. Punctuation is passed over, as in every count of words; a sentence or document ends them.
pub fn ngrams(corpus: &Corpus, selection: &Selection, settings: &NgramSettings, parts: Parts) -> Ngrams {
    let shortest = settings.shortest.clamp(SHORTEST, LONGEST);
    let longest = settings.longest.clamp(shortest, LONGEST);
    let min_freq = settings.min_freq.max(1);
    let sequence = sequence(corpus, selection);
    let breaks = sequence.breaks(corpus, settings.within == Within::Sentence);
    let mut level = Level::words(&sequence, corpus.lexicon().norms());
    let mut found = Ngrams {
        items: Vec::new(),
        n: selection.words,
        places: Vec::new(),
        bounds: Bounds::new(parts, sequence.documents.clone()),
    };
    for n in 2..=longest {
        level = level.longer(&breaks, min_freq);
        if n < shortest {
            continue;
        }
        let (places, starts) = level.places();
        let before = found.items.len();
        for (number, &freq) in level.freqs.iter().enumerate().filter(|(_, &freq)| freq >= min_freq) {
            let of_item = &places[starts[number] as usize..starts[number + 1] as usize];
            let range = range_of(&sequence.documents, of_item);
            if range < settings.min_range {
                continue;
            }
            let first = of_item[0] as usize;
            let words = sequence.words[first..first + n as usize].iter().map(|&word| NormId(word)).collect();
            let first_place = found.places.len() as u32;
            found.places.extend_from_slice(of_item);
            let rel_freq = per_million(freq, selection.words);
            found.items.push(Ngram { words, freq, rel_freq, range, first_place });
        }
        if settings.hide_contained && n > shortest {
            hide_contained(&mut found.items, before);
        }
    }
    let text =
        |item: &Ngram| -> Vec<&str> { item.words.iter().map(|&word| corpus.lexicon().norm(word)).collect() };
    found.items.sort_by(|a, b| {
        b.freq.cmp(&a.freq).then(b.words.len().cmp(&a.words.len())).then_with(|| text(a).cmp(&text(b)))
    });
    found
}

/// Leaves out the n-grams before `longer` that are as frequent as one from there on that begins or ends with them: then
/// they occur nowhere else.
fn hide_contained(items: &mut Vec<Ngram>, longer: usize) {
    let mut inside: FxHashMap<&[NormId], u32> = FxHashMap::default();
    for item in &items[longer..] {
        for part in [&item.words[1..], &item.words[..item.words.len() - 1]] {
            let most = inside.entry(part).or_default();
            *most = item.freq.max(*most);
        }
    }
    let hidden: Vec<bool> = items[..longer]
        .iter()
        .map(|item| inside.get(&item.words[..]).is_some_and(|&freq| freq == item.freq))
        .collect();
    let mut place = 0;
    items.retain(|_| {
        place += 1;
        !hidden.get(place - 1).copied().unwrap_or(false)
    });
}
