//! Runs of words that stand in the text before.
//!
//! The tokens themselves are compared: besides them only a bit for each, which says whether it is a word of the main text,
//! and a table of first places are in memory.

use super::{SHINGLE, WINDOW};
use crate::corpus::{Corpus, MarkSet, NormId};
use std::collections::VecDeque;

/// The words of the main text, one after another. A place is a position in it.
pub struct Stream<'c> {
    corpus: &'c Corpus,
    /// Which tokens they are.
    words: MarkSet,
    /// Where each document begins, and how many of the words are before it in the corpus; one more at the end.
    documents: Vec<(u32, u32)>,
}

/// A run of words: its first place, the place where the same words stand before, and their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub place: u32,
    pub source: u32,
    pub words: u32,
}

impl<'c> Stream<'c> {
    /// That of these documents; each one's number in it is its place here.
    pub fn of(corpus: &'c Corpus, documents: impl Iterator<Item = u32> + Clone) -> Stream<'c> {
        let mut words = MarkSet::with_capacity(corpus.len() as usize);
        let mut starts = Vec::new();
        let mut place = 0;
        for document in documents {
            starts.push((place, corpus.documents()[document as usize].tokens.0));
            for line in corpus.lines_of(document).iter().filter(|line| line.zone.is_main()) {
                for token in (line.tokens.0..line.tokens.1).filter(|&token| corpus.is_word(token)) {
                    words.push(token as usize);
                    place += 1;
                }
            }
        }
        let words = words.counted(corpus.len() as usize);
        let mut documents: Vec<(u32, u32)> =
            starts.into_iter().map(|(place, token)| (place, words.before(token as usize))).collect();
        documents.push((place, 0));
        Stream { corpus, words, documents }
    }

    /// How many words there are.
    pub fn len(&self) -> u32 {
        self.documents[self.documents() as usize].0
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.documents.len() as u32 - 1
    }

    /// The document of a place.
    pub fn document_of(&self, place: u32) -> u32 {
        self.documents.partition_point(|&(start, _)| start <= place) as u32 - 1
    }

    /// The places of a document.
    pub fn places(&self, document: u32) -> (u32, u32) {
        (self.documents[document as usize].0, self.documents[document as usize + 1].0)
    }

    /// The tokens of some places: the first, and one past the last.
    pub fn tokens_of(&self, places: (u32, u32)) -> (u32, u32) {
        (self.token(places.0), self.token(places.1 - 1) + 1)
    }

    /// The place of the first word at or behind a token, in a stream of all documents.
    pub fn place_at(&self, token: u32) -> u32 {
        self.words.before(token as usize)
    }

    /// The token of a place.
    fn token(&self, place: u32) -> u32 {
        let (start, before) = self.documents[self.document_of(place) as usize];
        self.words.of(place - start + before) as u32
    }

    /// The normal forms of a place's word and those behind it.
    fn ahead(&self, place: u32) -> impl Iterator<Item = NormId> + '_ {
        let tokens = self.words.from(self.token(place) as usize);
        tokens.map(|token| self.corpus.norm_of(token as u32))
    }

    /// The normal forms of the words before a place's, the nearest first.
    fn back(&self, place: u32) -> impl Iterator<Item = NormId> + '_ {
        let tokens = self.words.back_from(self.token(place) as usize);
        tokens.map(|token| self.corpus.norm_of(token as u32))
    }

    /// The longest run around two places with the same words. Neither side leaves its document, and the two do
    /// not overlap.
    fn run(&self, place: u32, source: u32) -> Option<Run> {
        let (first, last) = self.places(self.document_of(place));
        let (source_first, source_last) = self.places(self.document_of(source));
        let distance = place - source;
        let room = (last - place).min(source_last - source).min(distance);
        let both = self.ahead(place).zip(self.ahead(source)).take(room as usize);
        let ahead = both.take_while(|(word, other)| word == other).count() as u32;
        // A fingerprint of other words can have the same hash.
        if ahead < SHINGLE as u32 {
            return None;
        }
        let room = (place - first).min(source - source_first).min(distance - ahead);
        let both = self.back(place).zip(self.back(source)).take(room as usize);
        let behind = both.take_while(|(word, other)| word == other).count() as u32;
        Some(Run { place: place - behind, source: source - behind, words: behind + ahead })
    }
}

/// The runs of words that stand in the text before, by place. Neighbours may overlap, but none has another in it.
pub fn repeated(stream: &Stream) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut first_places = FirstPlaces::new(stream);
    for document in 0..stream.documents() {
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
    let words = (last - first) as usize;
    if words < SHINGLE {
        return;
    }
    let mut norms = stream.ahead(first).take(words);
    let mut shingle: [NormId; SHINGLE] = std::array::from_fn(|_| norms.next().unwrap_or(NormId(0)));
    let mut kept = None;
    // Those of the window that may still be the smallest of a later one, ascending.
    let mut window: VecDeque<(u32, u64)> = VecDeque::new();
    for place in first.. {
        let hash = hash(shingle.iter().copied());
        while window.back().is_some_and(|&(_, other)| other >= hash) {
            window.pop_back();
        }
        window.push_back((place, hash));
        if place + 1 >= first + WINDOW as u32 {
            while window.front().is_some_and(|&(at, _)| at + (WINDOW as u32) <= place) {
                window.pop_front();
            }
            if let Some(&(at, hash)) = window.front().filter(|smallest| kept != Some(**smallest)) {
                kept = Some((at, hash));
                take(at, hash);
            }
        }
        let Some(next) = norms.next() else { break };
        shingle.rotate_left(1);
        shingle[SHINGLE - 1] = next;
    }
    if words < SHINGLE + WINDOW - 1 {
        if let Some(&(at, hash)) = window.front() {
            take(at, hash);
        }
    }
}

/// A hash of a few words, every bit of which depends on each.
fn hash(shingle: impl Iterator<Item = NormId>) -> u64 {
    shingle.fold(0x9e37_79b9_7f4a_7c15, |hash: u64, NormId(norm)| {
        let mixed = (hash ^ u64::from(norm)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ (mixed >> 32)
    })
}

/// A hash table from fingerprints to their first places. Only places are stored: a fingerprint is recomputed from the words.
struct FirstPlaces<'s> {
    stream: &'s Stream<'s>,
    /// Open addressing: a place plus one in the slot of its fingerprint or behind; 0 is a free slot.
    slots: Vec<u32>,
    used: usize,
}

impl FirstPlaces<'_> {
    /// With capacity for the expected number of fingerprints: two of `WINDOW + 1`.
    fn new<'s>(stream: &'s Stream<'s>) -> FirstPlaces<'s> {
        let kept = 2 * stream.len() as usize / (WINDOW + 1);
        FirstPlaces { stream, slots: vec![0; kept * 4 / 3 + 4], used: 0 }
    }

    /// The first place with the fingerprint of this one, which may be itself.
    fn of(&mut self, place: u32, fingerprint: u64) -> u32 {
        if self.used * 5 >= self.slots.len() * 4 {
            let slots = vec![0; self.slots.len() * 3 / 2];
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
        // The lower half of a fingerprint, as a share of all slots: of the upper, winnowing has chosen the small.
        let mut slot = ((u64::from(fingerprint as u32) * self.slots.len() as u64) >> 32) as usize;
        while let Some(place) = self.slots[slot].checked_sub(1) {
            if self.fingerprint(place) == fingerprint {
                break;
            }
            slot = (slot + 1) % self.slots.len();
        }
        slot
    }

    fn fingerprint(&self, place: u32) -> u64 {
        hash(self.stream.ahead(place).take(SHINGLE))
    }
}
