//! Letters as syllables, syllables as characters, characters as words: the cheapest way through.

use super::words::NAMES;
use crate::clean::likelihood::log2;
use crate::segment::Dictionary;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Characters considered for one syllable, the commonest of its homophones.
const HOMOPHONES: usize = 80;
/// The longest word, in characters.
const LONGEST: usize = 5;
/// Ways kept at each place.
const WAYS: usize = 3;
/// A word of two characters must be this common to be read from letters, a longer one may be rare.
const COMMON: u32 = 150;
/// How common a name counts that the dictionary lacks.
const NAME: u32 = 2000;
/// How much cheaper the best reading must be than the next, in 1/256 of a bit.
const CLEARLY: u32 = 2 * 256;
/// The same for a syllable that is read by itself, and so only where others were read with more to go by.
const LONE: u32 = 128;
/// How much cheaper it must be to count as the only one.
const ONLY: u32 = 6 * 256;

/// What letters were read as.
#[derive(Clone, Debug)]
pub(super) struct Read {
    /// The length of each syllable in bytes, and its character.
    pub characters: Vec<(usize, char)>,
    /// Whether every syllable belongs to a word of two characters or more.
    pub makes_words: bool,
    /// Whether such a word reaches into the text beside the letters.
    pub crosses: bool,
    /// Whether there is no other reading of note.
    pub certain: bool,
    /// Whether the letters are the initials of a word.
    pub initials: bool,
}

impl Read {
    /// A word by its initials, one letter for each character.
    pub fn initials(word: &str) -> Read {
        let characters = word.chars().map(|c| (1, c)).collect();
        Read { characters, makes_words: true, crosses: false, certain: false, initials: true }
    }
}

pub(super) struct Lattice<'a> {
    dictionary: &'a Dictionary,
    total: u32,
    /// What follows each beginning that was met: to ask the dictionary for every homophone takes long.
    followers: RefCell<HashMap<String, Rc<[char]>>>,
}

/// One way to a place: its cost, the characters given to syllables so far, and whether each is in a longer word.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    cost: u32,
    given: String,
    makes_words: bool,
    crosses: bool,
}

/// A place in the lattice: a character of the text, or one to be found for a syllable.
enum Slot<'a> {
    Fixed(char),
    Open(&'a [char]),
}

impl<'a> Lattice<'a> {
    pub fn new(dictionary: &'a Dictionary) -> Lattice<'a> {
        Lattice { dictionary, total: log2(dictionary.total().max(1)), followers: RefCell::default() }
    }

    /// The characters that letters stand for between these texts, if there is a clear best.
    pub fn read(&self, before: &str, letters: &str, after: &str) -> Option<Read> {
        let mut ways: Vec<(Way, Vec<usize>)> = Vec::new();
        for lengths in self.syllables(letters) {
            let mut slots: Vec<Slot> = before.chars().map(Slot::Fixed).collect();
            let mut at = 0;
            for &length in &lengths {
                let same = self.dictionary.homophones(&letters[at..at + length]);
                slots.push(Slot::Open(&same[..same.len().min(HOMOPHONES)]));
                at += length;
            }
            slots.extend(after.chars().map(Slot::Fixed));
            ways.extend(self.ways(&slots).into_iter().map(|way| (way, lengths.clone())));
        }
        ways.sort();
        let (best, lengths) = ways.first()?;
        let next = ways.iter().find(|(way, _)| way.given != best.given);
        let margin = next.map_or(u32::MAX, |(way, _)| way.cost - best.cost);
        let clearly = if best.makes_words { CLEARLY } else { LONE };
        (margin >= clearly).then(|| Read {
            characters: lengths.iter().copied().zip(best.given.chars()).collect(),
            makes_words: best.makes_words,
            crosses: best.crosses,
            certain: margin >= ONLY,
            initials: false,
        })
    }

    /// All divisions of letters into syllables, as lengths.
    fn syllables(&self, letters: &str) -> Vec<Vec<usize>> {
        let mut ways: Vec<Vec<Vec<usize>>> = vec![Vec::new(); letters.len() + 1];
        ways[0].push(Vec::new());
        for start in 0..letters.len() {
            for length in 2..=6.min(letters.len() - start) {
                if !self.dictionary.homophones(&letters[start..start + length]).is_empty() {
                    let longer: Vec<Vec<usize>> =
                        ways[start].iter().map(|way| [&way[..], &[length]].concat()).collect();
                    ways[start + length].extend(longer);
                }
            }
        }
        let mut whole = ways.pop().unwrap_or_default();
        // The fewest syllables are what was meant, save for the odd xian.
        whole.sort_by_key(Vec::len);
        whole.truncate(WAYS);
        whole
    }

    /// The cheapest ways through the slots.
    fn ways(&self, slots: &[Slot]) -> Vec<Way> {
        let mut places: Vec<Vec<Way>> = vec![Vec::new(); slots.len() + 1];
        places[0].push(Way { cost: 0, given: String::new(), makes_words: true, crosses: false });
        for start in 0..slots.len() {
            let here = std::mem::take(&mut places[start]);
            let Some(cheapest) = here.first().cloned() else { continue };
            for word in self.words(&slots[start..]) {
                let place = &mut places[start + word.length];
                for way in &here {
                    place.push(Way {
                        cost: way.cost + word.cost,
                        given: format!("{}{}", way.given, word.given),
                        makes_words: way.makes_words && word.makes_word,
                        crosses: way.crosses || word.crosses,
                    });
                }
                if place.len() > 64 * WAYS {
                    narrow(place);
                }
            }
            debug_assert!(cheapest.cost < u32::MAX);
            for place in &mut places[start + 1..] {
                narrow(place);
            }
        }
        places.pop().unwrap_or_default()
    }

    /// The words that begin at the first slot.
    fn words(&self, slots: &[Slot]) -> Vec<Word> {
        let mut words = Vec::new();
        let mut parts = vec![(String::new(), String::new())];
        for (length, slot) in slots.iter().take(LONGEST).enumerate().map(|(at, slot)| (at + 1, slot)) {
            let candidates: &[char] = match slot {
                Slot::Fixed(c) => std::slice::from_ref(c),
                Slot::Open(characters) => characters,
            };
            let open = slots[..length].iter().filter(|slot| matches!(slot, Slot::Open(_))).count();
            let mut longer = Vec::new();
            for (part, given) in &parts {
                let followers = (length > 1).then(|| self.followers(part));
                for &c in candidates {
                    if followers.as_ref().is_some_and(|followers| followers.binary_search(&c).is_err()) {
                        continue;
                    }
                    let word = format!("{part}{c}");
                    let mut given = given.clone();
                    if matches!(slot, Slot::Open(_)) {
                        given.push(c);
                    }
                    if let Some(cost) = self.cost(&word, length, open) {
                        words.push(Word {
                            length,
                            cost,
                            given: given.clone(),
                            makes_word: open == 0 || length > 1,
                            crosses: length > 1 && open > 0 && open < length,
                        });
                    }
                    longer.push((word, given));
                }
            }
            parts = longer;
        }
        words
    }

    /// What a word costs; `None` if it is none, or too rare to be read from letters.
    fn cost(&self, word: &str, length: usize, open: usize) -> Option<u32> {
        let frequency = if length > 1 && NAMES.contains(&word) {
            NAME
        } else {
            match self.dictionary.frequency(word) {
                Some(frequency) => frequency,
                None if length == 1 => 1,
                None => return None,
            }
        };
        (open == 0 || length != 2 || frequency >= COMMON)
            .then(|| self.total - log2(u64::from(frequency.max(1))).min(self.total))
    }

    /// The characters that go on a beginning to a word or a name, ascending.
    fn followers(&self, beginning: &str) -> Rc<[char]> {
        if let Some(known) = self.followers.borrow().get(beginning) {
            return Rc::clone(known);
        }
        let mut followers = self.dictionary.followers(beginning);
        followers.extend(NAMES.iter().filter_map(|name| name.strip_prefix(beginning)?.chars().next()));
        followers.sort_unstable();
        followers.dedup();
        let followers: Rc<[char]> = followers.into();
        self.followers.borrow_mut().insert(beginning.to_owned(), Rc::clone(&followers));
        followers
    }
}

struct Word {
    length: usize,
    cost: u32,
    given: String,
    makes_word: bool,
    crosses: bool,
}

/// Keeps the cheapest ways, one for each choice of characters.
fn narrow(ways: &mut Vec<Way>) {
    ways.sort();
    let mut kept: Vec<Way> = Vec::with_capacity(WAYS);
    for way in ways.drain(..) {
        if kept.len() < WAYS && kept.iter().all(|other| other.given != way.given) {
            kept.push(way);
        }
    }
    *ways = kept;
}
