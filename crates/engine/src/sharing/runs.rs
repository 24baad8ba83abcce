//! Runs of words that stand in the text before.

use super::{SHINGLE, WINDOW};
use crate::corpus::Corpus;
use std::collections::VecDeque;

/// The words of the main text, one after another. A place is a position in it.
pub struct Stream {
    /// The normal form of each word.
    norms: Vec<u32>,
    /// The token of each word.
    pub tokens: Vec<u32>,
    /// Where each document begins; one more at the end.
    pub documents: Vec<u32>,
}

/// A run of words: its first place, the place where the same words stand before, and their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub place: u32,
    pub source: u32,
    pub words: u32,
}

impl Stream {
    /// That of these documents; each one's number in it is its place here.
    pub fn of(corpus: &Corpus, documents: impl Iterator<Item = u32> + Clone) -> Stream {
        // There are as many as words in the corpus: they are counted first, so that nothing of it is in memory twice.
        let lines = |document: u32| {
            let (first, last) = corpus.documents()[document as usize].lines;
            (first..last).filter(|&line| corpus.lines()[line as usize].zone.is_main())
        };
        let words = documents.clone().flat_map(lines).map(|line| corpus.words_in_line(line) as usize).sum();
        let (norms, tokens) = (Vec::with_capacity(words), Vec::with_capacity(words));
        let mut stream = Stream { norms, tokens, documents: vec![0] };
        for document in documents {
            for line in lines(document).map(|line| &corpus.lines()[line as usize]) {
                for token in (line.tokens.0..line.tokens.1).filter(|&token| corpus.is_word(token)) {
                    stream.norms.push(corpus.norm_of(token).0);
                    stream.tokens.push(token);
                }
            }
            stream.documents.push(stream.tokens.len() as u32);
        }
        stream
    }

    /// The document of a place.
    pub fn document_of(&self, place: u32) -> u32 {
        self.documents.partition_point(|&start| start <= place) as u32 - 1
    }

    /// The places of a document.
    pub fn places(&self, document: u32) -> (u32, u32) {
        (self.documents[document as usize], self.documents[document as usize + 1])
    }

    /// The tokens of some places: the first, and one past the last.
    pub fn tokens_of(&self, places: (u32, u32)) -> (u32, u32) {
        (self.tokens[places.0 as usize], self.tokens[places.1 as usize - 1] + 1)
    }

    /// The longest run around two places with the same words. Neither side leaves its document, and the two do
    /// not overlap.
    fn run(&self, place: u32, source: u32) -> Option<Run> {
        let (first, last) = self.places(self.document_of(place));
        let (source_first, source_last) = self.places(self.document_of(source));
        let same = |at: u32, other: u32| self.norms[at as usize] == self.norms[other as usize];
        let distance = place - source;
        let room = (last - place).min(source_last - source).min(distance);
        let ahead = (0..room).take_while(|&step| same(place + step, source + step)).count() as u32;
        // A fingerprint of other words can have the same hash.
        if ahead < SHINGLE as u32 {
            return None;
        }
        let room = (place - first).min(source - source_first).min(distance - ahead);
        let behind = (1..=room).take_while(|&step| same(place - step, source - step)).count() as u32;
        Some(Run { place: place - behind, source: source - behind, words: behind + ahead })
    }
}

/// The runs of words that stand in the text before, by place. Neighbours may overlap, but none has another in it.
pub fn repeated(stream: &Stream) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut first_places = FirstPlaces::new(stream);
    for document in 0..stream.documents.len() as u32 - 1 {
        fingerprints(stream, document, &mut |place, hash| {
            let source = first_places.of(place, hash);
            let end = runs.last().map_or(0, |run| run.place + run.words);
            if source == place || place + (SHINGLE as u32) <= end {
                return;
            }
            let Some(run) = stream.run(place, source) else { return };
            // One that reaches further back than those before has them in it.
            while runs.last().is_some_and(|last| last.place >= run.place) {
                runs.pop();
            }
            runs.push(run);
        });
    }
    runs
}

/// The fingerprints of a document that are kept: of each window the smallest, the last of equal ones.
fn fingerprints(stream: &Stream, document: u32, take: &mut dyn FnMut(u32, u64)) {
    let (first, last) = stream.places(document);
    let norms = &stream.norms[first as usize..last as usize];
    let mut last = None;
    // Those of the window that may still be the smallest of a later one, ascending.
    let mut window: VecDeque<(u32, u64)> = VecDeque::new();
    for (place, shingle) in (first..).zip(norms.windows(SHINGLE)) {
        let hash = hash(shingle);
        while window.back().is_some_and(|&(_, other)| other >= hash) {
            window.pop_back();
        }
        window.push_back((place, hash));
        if place + 1 >= first + WINDOW as u32 {
            while window.front().is_some_and(|&(at, _)| at + (WINDOW as u32) <= place) {
                window.pop_front();
            }
            if let Some(&(at, hash)) = window.front().filter(|smallest| last != Some(**smallest)) {
                last = Some((at, hash));
                take(at, hash);
            }
        }
    }
    if norms.len() < SHINGLE + WINDOW - 1 {
        if let Some(&(at, hash)) = window.front() {
            take(at, hash);
        }
    }
}

/// A hash of a few words, every bit of which depends on each.
fn hash(shingle: &[u32]) -> u64 {
    shingle.iter().fold(0x9e37_79b9_7f4a_7c15, |hash: u64, &norm| {
        let mixed = (hash ^ u64::from(norm)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ (mixed >> 32)
    })
}

/// For each fingerprint the first place that has it. Only places are kept: the fingerprint of one is told from its words.
struct FirstPlaces<'s> {
    stream: &'s Stream,
    /// One more than a place, where its fingerprint leads or behind; 0 where there is none.
    slots: Vec<u32>,
    used: usize,
}

impl FirstPlaces<'_> {
    /// With room for as many as there are as a rule, two of each window and what comes next.
    fn new(stream: &Stream) -> FirstPlaces<'_> {
        let kept = 2 * stream.tokens.len() / (WINDOW + 1);
        FirstPlaces { stream, slots: vec![0; (kept * 4 / 3 + 4).next_power_of_two()], used: 0 }
    }

    /// The first place with the fingerprint of this one, which may be itself.
    fn of(&mut self, place: u32, fingerprint: u64) -> u32 {
        if self.used * 4 >= self.slots.len() * 3 {
            let slots = vec![0; self.slots.len() * 2];
            for slot in std::mem::replace(&mut self.slots, slots).into_iter().filter(|&slot| slot > 0) {
                let free = self.slot(self.fingerprint(slot - 1));
                self.slots[free] = slot;
            }
        }
        let slot = self.slot(fingerprint);
        if self.slots[slot] == 0 {
            self.slots[slot] = place + 1;
            self.used += 1;
        }
        self.slots[slot] - 1
    }

    /// The slot of a fingerprint, or the free one where it belongs.
    fn slot(&self, fingerprint: u64) -> usize {
        let mask = self.slots.len() as u64 - 1;
        let mut slot = fingerprint & mask;
        while let Some(place) = self.slots[slot as usize].checked_sub(1) {
            if self.fingerprint(place) == fingerprint {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot as usize
    }

    fn fingerprint(&self, place: u32) -> u64 {
        hash(&self.stream.norms[place as usize..][..SHINGLE])
    }
}
