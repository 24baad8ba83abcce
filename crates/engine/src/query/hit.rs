//! Hits: where a query matches.
//!
//! A whole word is a hit that begins and ends at token boundaries. It is found in the folded text, and the query is not
//! segmented: no difference between how query and text are segmented can lose a hit.

use crate::corpus::Corpus;
use crate::segment::NormText;
use std::borrow::Cow;
use std::cmp::Reverse;
use wenmai_model::HitSet;

/// Where a query is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// First token that the hit is in.
    pub first: u32,
    /// One past the last.
    pub last: u32,
    /// Bytes of the first token's folded text before the hit.
    pub before: u32,
    /// Bytes of the last token's folded text behind the hit.
    pub behind: u32,
    /// Whether it begins where its first token does and ends where its last does, and its parts with tokens too.
    pub whole: bool,
    /// Its row in [`Hits::captures`].
    pub row: u32,
}

/// What a hit is to the words of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// One whole token.
    Token,
    /// Several whole tokens.
    Tokens,
    /// A part of one token.
    Inside,
    /// Of several tokens, with a part of one at least.
    Across,
}

impl Class {
    /// All.
    pub const ALL: [Class; 4] = [Class::Token, Class::Tokens, Class::Inside, Class::Across];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Class::Token => "token",
            Class::Tokens => "tokens",
            Class::Inside => "inside",
            Class::Across => "across",
        }
    }
}

impl Hit {
    /// A hit of whole tokens.
    pub(crate) fn of_tokens(first: u32, last: u32) -> Hit {
        Hit { first, last, before: 0, behind: 0, whole: true, row: 0 }
    }

    /// The hit of these bytes of the searched text, from the first token to the last, which it has. `joined`: whether its
    /// parts begin where tokens do.
    pub(crate) fn of_bytes(corpus: &Corpus, tokens: (u32, u32), bytes: (usize, usize), joined: bool) -> Hit {
        let before = (bytes.0 - corpus.text_start(tokens.0)) as u32;
        let behind = (corpus.text_end(tokens.1) - bytes.1) as u32;
        let whole = before == 0 && behind == 0 && joined;
        Hit { first: tokens.0, last: tokens.1 + 1, before, behind, whole, row: 0 }
    }

    /// What it is to the words of the text.
    pub fn class(&self) -> Class {
        match (self.whole, self.last - self.first) {
            (true, 1) => Class::Token,
            (true, _) => Class::Tokens,
            (false, 1) => Class::Inside,
            (false, _) => Class::Across,
        }
    }

    /// Its bytes in the cleaned text of its document.
    pub fn cleaned(&self, corpus: &Corpus) -> (u32, u32) {
        let from = match self.before {
            0 => corpus.token(self.first).cleaned.0,
            before => cleaned_at(corpus, self.first, corpus.text_start(self.first) + before as usize).0,
        };
        let to = match self.behind {
            0 => corpus.token(self.last - 1).cleaned.1,
            behind => {
                cleaned_at(corpus, self.last - 1, corpus.text_end(self.last - 1) - behind as usize - 1).1
            }
        };
        (from, to)
    }
}

/// Where a hit begins.
pub(super) fn place(hit: &Hit) -> (u32, u32) {
    (hit.first, hit.before)
}

/// Collects hits: those on word boundaries and the others apart, since partitioning millions afterwards would be slow.
#[derive(Default)]
pub(super) struct Sides {
    pub words: Vec<Hit>,
    pub across: Vec<Hit>,
}

impl Sides {
    pub fn push(&mut self, hit: Hit) {
        if hit.whole {
            self.words.push(hit);
        } else {
            self.across.push(hit);
        }
    }

    /// Adds what was found besides.
    pub fn append(&mut self, other: Sides) {
        for (side, mut others) in [(&mut self.words, other.words), (&mut self.across, other.across)] {
            if side.is_empty() {
                *side = others;
            } else {
                side.append(&mut others);
            }
        }
    }

    /// Sorts each side in text order and keeps one hit at each start: one on word boundaries, or the longest.
    pub fn settle(&mut self) {
        for side in [&mut self.words, &mut self.across] {
            if side.windows(2).all(|pair| place(&pair[0]) < place(&pair[1])) {
                continue;
            }
            // What was found is in runs that ascend.
            side.sort_by_key(|hit| (hit.first, hit.before, Reverse(hit.last), hit.behind));
            side.dedup_by_key(|hit| place(hit));
        }
        let mut words = self.words.iter().map(|hit| hit.first).peekable();
        self.across.retain(|hit| {
            while words.next_if(|&first| first < hit.first).is_some() {}
            hit.before > 0 || words.peek() != Some(&hit.first)
        });
    }
}

impl Extend<Hit> for Sides {
    fn extend<T: IntoIterator<Item = Hit>>(&mut self, hits: T) {
        hits.into_iter().for_each(|hit| self.push(hit));
    }
}

/// All hits of a query in a selection.
///
/// Of texts, at most one begins at a place: the longest, and one on word boundaries before one that is not. Of words, at
/// most one begins and at most one ends at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Those on word boundaries, in text order.
    pub words: Vec<Hit>,
    /// The others, in text order.
    pub across: Vec<Hit>,
    /// How many are of each class, in the order of [`Class::ALL`].
    pub classes: [u32; 4],
    /// The names of captures.
    pub names: Vec<String>,
    /// The tokens captured, first and one past the last, as many for each row as there are names; `(0, 0)` for none.
    pub captures: Vec<(u32, u32)>,
    /// Whether the search ended before the end of the text: it took too long, or was cancelled.
    pub incomplete: bool,
}

impl Hits {
    /// How many hits there are in all.
    pub fn characters(&self) -> u32 {
        (self.words.len() + self.across.len()) as u32
    }

    /// Those of a set, in text order.
    pub fn of_set(&self, set: HitSet) -> Cow<'_, [Hit]> {
        fn of_class<'h>(hits: &Hits, side: &'h [Hit], class: Class) -> Cow<'h, [Hit]> {
            match hits.classes[class as usize] as usize == side.len() {
                true => Cow::Borrowed(side),
                false => Cow::Owned(side.iter().copied().filter(|hit| hit.class() == class).collect()),
            }
        }
        match set {
            HitSet::Words => Cow::Borrowed(&self.words),
            HitSet::Across => Cow::Borrowed(&self.across),
            HitSet::Characters => self.in_text_order(),
            HitSet::Token => of_class(self, &self.words, Class::Token),
            HitSet::Tokens => of_class(self, &self.words, Class::Tokens),
            HitSet::Inside => of_class(self, &self.across, Class::Inside),
            HitSet::Crossing => of_class(self, &self.across, Class::Across),
        }
    }

    /// All hits, in text order.
    pub fn in_text_order(&self) -> Cow<'_, [Hit]> {
        match (&self.words[..], &self.across[..]) {
            (words, []) => Cow::Borrowed(words),
            ([], across) => Cow::Borrowed(across),
            (mut words, across) => {
                let mut all = Vec::with_capacity(words.len() + across.len());
                for hit in across {
                    let before = words.partition_point(|word| place(word) < place(hit));
                    all.extend_from_slice(&words[..before]);
                    all.push(*hit);
                    words = &words[before..];
                }
                all.extend_from_slice(words);
                Cow::Owned(all)
            }
        }
    }

    /// What a hit captured, by the number of the name.
    pub fn captured(&self, hit: &Hit, name: usize) -> Option<(u32, u32)> {
        let place = hit.row as usize * self.names.len() + name;
        let known = (name < self.names.len()).then(|| self.captures.get(place).copied());
        known.flatten().filter(|&(first, last)| first < last)
    }
}

/// The bytes of cleaned text that the searched text's character at or around `byte`, inside a token, stands for.
fn cleaned_at(corpus: &Corpus, token: u32, byte: usize) -> (u32, u32) {
    let inside = &corpus.text()[corpus.text_start(token)..corpus.text_end(token)];
    let char_number = inside[..inside.floor_char_boundary(byte - corpus.text_start(token))].chars().count();
    let (start, end) = corpus.token(token).cleaned;
    let document = &corpus.documents()[corpus.document_of(token) as usize];
    let text = document.cleaned.part(start, end);
    let mut norm = NormText::default();
    norm.push(&text, start, document.edits_in(start, end));
    // A word broken over two lines has none of the break in it.
    norm.drop_line_breaks();
    norm.cleaned.get(char_number).copied().unwrap_or((start, end))
}
