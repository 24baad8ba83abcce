//! The lexicon: the words of a corpus, each once.
//!
//! A word's part of speech stands with its normal form; where a text comes tagged and has other tags, they stand with the
//! entry (`Lexicon::entry_tag`).

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);
    };
}

id!(
    /// A written form.
    FormId
);
id!(
    /// A normal form.
    NormId
);
id!(
    /// A written form in a normal form: what a token is.
    EntryId
);

/// Many strings in one, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The string with this number.
    pub fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[number] as usize]
    }

    /// All, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    pub(super) fn push(&mut self, string: &str) {
        self.text.push_str(string);
        self.ends.push(self.text.len() as u32);
    }

    /// Whether the ends are ascending places in the text; to be asked of what was read.
    pub(super) fn is_sound(&self) -> bool {
        self.ends.windows(2).all(|pair| pair[0] <= pair[1])
            && self.ends.iter().all(|&end| self.text.is_char_boundary(end as usize))
            && self.ends.last().is_none_or(|&end| end as usize == self.text.len())
    }
}

/// The words of a corpus. Two normal forms are the same when their folds are; the one kept is the spelling that
/// Simplified texts use (著名, whose fold is 着名).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lexicon {
    /// Written forms.
    pub(super) forms: Strings,
    /// Normal forms.
    pub(super) norms: Strings,
    /// Parts of speech.
    pub(super) tags: Strings,
    /// The part of speech of each normal form.
    pub(super) tag_of: Vec<u32>,
    /// Written and normal form of each entry.
    pub(super) entries: Vec<(FormId, NormId)>,
    /// Entries whose part of speech is another than that of their normal form, ascending: in texts that come tagged,
    /// a word may be a verb here and a noun there.
    pub(super) own_tags: Vec<(u32, u32)>,
}

impl Lexicon {
    /// A written form's text.
    pub fn form(&self, form: FormId) -> &str {
        self.forms.get(form.0 as usize)
    }

    /// A normal form's text.
    pub fn norm(&self, norm: NormId) -> &str {
        self.norms.get(norm.0 as usize)
    }

    /// The part of speech of a normal form.
    pub fn tag(&self, norm: NormId) -> &str {
        self.tags.get(self.tag_of[norm.0 as usize] as usize)
    }

    /// The part of speech of an entry: its own where its text came with it, else that of its normal form.
    pub fn entry_tag(&self, entry: EntryId) -> &str {
        match self.own_tags.binary_search_by_key(&entry.0, |&(entry, _)| entry) {
            Ok(place) => self.tags.get(self.own_tags[place].1 as usize),
            Err(_) => self.tag(self.norm_of(entry)),
        }
    }

    /// Whether there are words with parts of speech of their own.
    pub(super) fn has_own_tags(&self) -> bool {
        !self.own_tags.is_empty()
    }

    /// The written form of an entry.
    pub fn form_of(&self, entry: EntryId) -> FormId {
        self.entries[entry.0 as usize].0
    }

    /// The normal form of an entry.
    pub fn norm_of(&self, entry: EntryId) -> NormId {
        self.entries[entry.0 as usize].1
    }

    /// How many normal forms there are.
    pub fn norms(&self) -> usize {
        self.norms.len()
    }

    /// How many written forms there are.
    pub fn forms(&self) -> usize {
        self.forms.len()
    }

    pub fn entries(&self) -> &[(FormId, NormId)] {
        &self.entries
    }

    /// Whether a normal form is a word, not punctuation.
    pub fn is_word(&self, norm: NormId) -> bool {
        self.norm(norm).chars().any(char::is_alphanumeric)
    }

    pub(super) fn is_sound(&self) -> bool {
        self.forms.is_sound()
            && self.norms.is_sound()
            && self.tags.is_sound()
            && self.tag_of.len() == self.norms.len()
            && self.tag_of.iter().all(|&tag| (tag as usize) < self.tags.len())
            && self.own_tags.windows(2).all(|pair| pair[0].0 < pair[1].0)
            && self.own_tags.iter().all(|&(entry, tag)| {
                (entry as usize) < self.entries.len() && (tag as usize) < self.tags.len()
            })
            && self.entries.iter().all(|(form, norm)| {
                (form.0 as usize) < self.forms.len() && (norm.0 as usize) < self.norms.len()
            })
            && self.forms.iter().chain(self.norms.iter()).all(|text| !text.is_empty())
    }
}

/// A lexicon while it grows.
#[derive(Default)]
pub(super) struct LexiconBuilder {
    lexicon: Lexicon,
    forms: HashMap<String, FormId>,
    /// By fold.
    norms: HashMap<String, NormId>,
    tags: HashMap<String, u32>,
    /// With the number of a part of speech of their own, if they have one.
    entries: HashMap<(FormId, NormId, Option<u32>), EntryId>,
}

impl LexiconBuilder {
    /// The entry of a written form in a normal form, given by its fold. `describe` gives spelling and part of
    /// speech of a normal form that is met for the first time.
    pub(super) fn entry<'a>(
        &mut self,
        form: &str,
        folded: &'a str,
        describe: impl FnOnce(&'a str) -> (&'a str, &'a str),
    ) -> EntryId {
        self.tagged_entry(form, folded, None, describe)
    }

    /// The same, with a part of speech of its own.
    pub(super) fn tagged_entry<'a>(
        &mut self,
        form: &str,
        folded: &'a str,
        own: Option<&str>,
        describe: impl FnOnce(&'a str) -> (&'a str, &'a str),
    ) -> EntryId {
        let form = match self.forms.get(form) {
            Some(&id) => id,
            None => {
                let id = FormId(self.lexicon.forms.len() as u32);
                self.lexicon.forms.push(form);
                self.forms.insert(form.to_owned(), id);
                id
            }
        };
        let norm = match self.norms.get(folded) {
            Some(&id) => id,
            None => {
                let id = NormId(self.lexicon.norms.len() as u32);
                let (spelling, tag) = describe(folded);
                self.lexicon.norms.push(spelling);
                let tag = self.tag(tag);
                self.lexicon.tag_of.push(tag);
                self.norms.insert(folded.to_owned(), id);
                id
            }
        };
        let own = own.map(|tag| self.tag(tag)).filter(|&tag| tag != self.lexicon.tag_of[norm.0 as usize]);
        *self.entries.entry((form, norm, own)).or_insert_with(|| {
            let entry = self.lexicon.entries.len() as u32;
            self.lexicon.entries.push((form, norm));
            self.lexicon.own_tags.extend(own.map(|tag| (entry, tag)));
            EntryId(entry)
        })
    }

    fn tag(&mut self, tag: &str) -> u32 {
        if let Some(&number) = self.tags.get(tag) {
            return number;
        }
        let number = self.lexicon.tags.len() as u32;
        self.lexicon.tags.push(tag);
        self.tags.insert(tag.to_owned(), number);
        number
    }

    /// The words that were met so far.
    pub(super) fn so_far(&self) -> &Lexicon {
        &self.lexicon
    }

    pub(super) fn finish(self) -> Lexicon {
        self.lexicon
    }
}

impl Lexicon {
    /// Gives normal forms whose words came with several parts of speech the one that most of their tokens have.
    pub(super) fn settle_tags(&mut self, tokens: impl Iterator<Item = u32>) {
        if self.own_tags.is_empty() {
            return;
        }
        let several: BTreeSet<u32> =
            self.own_tags.iter().map(|&(entry, _)| self.entries[entry as usize].1 .0).collect();
        let mut tags: Vec<u32> = self.entries.iter().map(|(_, norm)| self.tag_of[norm.0 as usize]).collect();
        self.own_tags.iter().for_each(|&(entry, tag)| tags[entry as usize] = tag);
        let mut counts: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for entry in tokens {
            let norm = self.entries[entry as usize].1 .0;
            if several.contains(&norm) {
                *counts.entry((norm, tags[entry as usize])).or_default() += 1;
            }
        }
        let mut most: BTreeMap<u32, u32> = BTreeMap::new();
        for (&(norm, tag), &count) in &counts {
            let best = most.entry(norm).or_default();
            if count > *best {
                *best = count;
                self.tag_of[norm as usize] = tag;
            }
        }
        let differs =
            |&(entry, tag): &(u32, u32)| tag != self.tag_of[self.entries[entry as usize].1 .0 as usize];
        self.own_tags = (0..).zip(tags).filter(differs).collect();
    }
}
