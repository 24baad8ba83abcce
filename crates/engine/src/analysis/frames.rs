//! P-frames: words in a row with one open slot, and what fills it.

use super::ngrams::{range_of, Level, LONGEST};
use super::walk::{sequence, NOTHING};
use super::{per_million, NgramSettings, Within};
use crate::corpus::{Corpus, NormId, Selection};
use rustc_hash::FxHashMap;

#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Its words' normal forms; none in the open slot.
    pub words: Vec<Option<NormId>>,
    /// How often, whatever fills the slot.
    pub freq: u32,
    /// Per million words.
    pub rel_freq: f64,
    /// In how many documents.
    pub range: u32,
    /// What fills the slot with its frequencies, the most frequent first, then in code point order.
    pub fillers: Vec<(NormId, u32)>,
}

/// Frames, the most frequent first, then the longer, then in code point order.
#[derive(Clone, Debug, PartialEq)]
pub struct Frames {
    /// Them.
    pub items: Vec<Frame>,
    /// Words of the selection.
    pub n: u32,
}

/// The frames of a selection with an open slot inside, and at least two fillers: with one, it is an n-gram. Frequency
/// and range are the frame's; a filler may occur once.
pub fn frames(corpus: &Corpus, selection: &Selection, settings: &NgramSettings) -> Frames {
    let shortest = settings.shortest.clamp(3, LONGEST) as usize;
    let longest = (settings.longest as usize).clamp(shortest, LONGEST as usize);
    let min_freq = settings.min_freq.max(1);
    let sequence = sequence(corpus, selection);
    let breaks = sequence.breaks(corpus, settings.within == Within::Sentence);
    // The n-grams on both sides of a slot, by length from 1.
    let mut levels = vec![Level::words(&sequence, corpus.lexicon().norms())];
    for _ in 2..longest - 1 {
        let level = levels[levels.len() - 1].longer(&breaks, min_freq);
        levels.push(level);
    }
    // For each word, how many follow in the same stretch, itself included.
    let mut room = vec![0u8; sequence.words.len()];
    for place in (0..room.len()).rev() {
        let ends = place + 1 == room.len() || breaks[place + 1];
        room[place] = if ends { 1 } else { room[place + 1].saturating_add(1) };
    }
    let mut found = Frames { items: Vec::new(), n: selection.words };
    for n in shortest..=longest {
        for slot in 1..n - 1 {
            let (left, right) = (&levels[slot - 1], &levels[n - slot - 2]);
            let frequent = |level: &Level, place: usize| {
                let number = level.at[place];
                number != NOTHING && level.freqs[number as usize] >= min_freq
            };
            let mut numbers: FxHashMap<(u32, u32), u32> = FxHashMap::default();
            let mut level = Level { at: vec![NOTHING; sequence.words.len()], freqs: Vec::new() };
            for (place, &room) in room.iter().enumerate() {
                if usize::from(room) < n || !frequent(left, place) || !frequent(right, place + slot + 1) {
                    continue;
                }
                let key = (left.at[place], right.at[place + slot + 1]);
                let number = *numbers.entry(key).or_insert(level.freqs.len() as u32);
                if number as usize == level.freqs.len() {
                    level.freqs.push(0);
                }
                level.freqs[number as usize] += 1;
                level.at[place] = number;
            }
            let (places, starts) = level.places();
            for (number, &freq) in level.freqs.iter().enumerate().filter(|(_, &freq)| freq >= min_freq) {
                let of_frame = &places[starts[number] as usize..starts[number + 1] as usize];
                let range = range_of(&sequence.documents, of_frame);
                if range < settings.min_range {
                    continue;
                }
                let mut fill: Vec<u32> =
                    of_frame.iter().map(|&place| sequence.words[place as usize + slot]).collect();
                fill.sort_unstable();
                let mut fillers: Vec<(NormId, u32)> =
                    fill.chunk_by(|a, b| a == b).map(|same| (NormId(same[0]), same.len() as u32)).collect();
                if fillers.len() < 2 {
                    continue;
                }
                let text = |word: NormId| corpus.lexicon().norm(word);
                fillers.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| text(a.0).cmp(text(b.0))));
                let first = of_frame[0] as usize;
                let words =
                    (0..n).map(|at| (at != slot).then(|| NormId(sequence.words[first + at]))).collect();
                found.items.push(Frame {
                    words,
                    freq,
                    rel_freq: per_million(freq, selection.words),
                    range,
                    fillers,
                });
            }
        }
    }
    let text = |frame: &Frame| -> Vec<Option<&str>> {
        frame.words.iter().map(|word| word.map(|word| corpus.lexicon().norm(word))).collect()
    };
    found.items.sort_by(|a, b| {
        b.freq.cmp(&a.freq).then(b.words.len().cmp(&a.words.len())).then_with(|| text(a).cmp(&text(b)))
    });
    found
}
