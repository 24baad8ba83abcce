//! The cleaned texts of a corpus, spelled from their tokens. A token's form stands in the lexicon and the text between
//! two tokens is mostly empty, so the texts and the spans of tokens in them take a few bits a byte (`marks` has a bit
//! for each byte of text where a token begins).
//!
//! `Text::part` gives a part of a document's text as a copy; passes over all tokens ask `Corpus::spelled`. The original
//! is the cleaned text and what repairs replaced in it. The bundle stores whole texts, so they are in memory once at
//! loading, and freed.

use super::marks::MarkSet;
use super::{EntryId, Lexicon};
use std::fmt;
use std::sync::Arc;

/// The interval, in tokens, at which the total length of the gaps before is stored.
const EVERY: usize = 32;

/// The cleaned texts, concatenated. Offsets are bytes of the whole.
pub(super) struct Spelling {
    lexicon: Arc<Lexicon>,
    entries: Arc<Vec<u32>>,
    /// Where tokens begin.
    starts: MarkSet,
    /// What stands before, between and behind tokens.
    between: String,
    /// For each `EVERY`th token, the length of that before the end of the preceding token.
    known: Vec<u32>,
    /// Tokens whose form differs from the lexicon's: those broken over two lines.
    broken: Vec<(u32, Box<str>)>,
    documents: Vec<Start>,
    /// How long all texts are together.
    length: usize,
}

/// Where a document begins.
#[derive(Clone, Copy)]
struct Start {
    token: u32,
    place: usize,
    /// How much of what stands between tokens is before it.
    between: usize,
}

/// Builds a [`Spelling`] from texts and the spans of their tokens.
pub(super) struct Speller {
    spelling: Spelling,
    /// The total length of the gaps before the end of the last token.
    known: usize,
}

impl Speller {
    /// For a lexicon and the entries of all tokens; `bytes` is the total length of the texts.
    pub fn new(lexicon: Arc<Lexicon>, entries: Arc<Vec<u32>>, bytes: usize) -> Speller {
        let spelling = Spelling {
            starts: MarkSet::with_capacity(bytes),
            known: Vec::with_capacity(entries.len() / EVERY + 1),
            lexicon,
            entries,
            between: String::new(),
            broken: Vec::new(),
            documents: Vec::new(),
            length: 0,
        };
        Speller { spelling, known: 0 }
    }

    /// Adds a document with its first token and one past the last, and for each the bytes before it and its own: the places
    /// that its text has.
    pub fn add(
        &mut self,
        text: &str,
        tokens: (u32, u32),
        gaps: &mut impl Iterator<Item = (u32, u32)>,
    ) -> (usize, usize) {
        let Speller { spelling, known } = self;
        let first = spelling.length;
        let between = spelling.between.len();
        spelling.documents.push(Start { token: tokens.0, place: first, between });
        let mut at = 0;
        for (token, (gap, length)) in (tokens.0..tokens.1).zip(gaps) {
            if (token as usize).is_multiple_of(EVERY) {
                spelling.known.push(*known as u32);
            }
            let (start, end) = (at + gap as usize, at + gap as usize + length as usize);
            spelling.between.push_str(&text[at..start]);
            spelling.starts.push(first + start);
            let written = &text[start..end];
            if written != spelling.form(token) {
                spelling.broken.push((token, written.into()));
            }
            at = end;
            *known = spelling.between.len();
        }
        spelling.between.push_str(&text[at..]);
        spelling.length += text.len();
        (first, spelling.length)
    }

    /// All were added.
    pub fn finish(self) -> Spelling {
        let Speller { mut spelling, .. } = self;
        spelling.between.shrink_to_fit();
        spelling.starts = spelling.starts.counted(spelling.length);
        spelling
    }
}

impl Spelling {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// How a token is written.
    pub fn written(&self, token: u32) -> &str {
        match self.broken.binary_search_by_key(&token, |&(token, _)| token) {
            Ok(place) => &self.broken[place].1,
            Err(_) => self.form(token),
        }
    }

    fn form(&self, token: u32) -> &str {
        self.lexicon.form(self.lexicon.form_of(EntryId(self.entries[token as usize])))
    }

    /// The bytes of a token in its document.
    pub fn token(&self, token: u32, document: u32) -> (u32, u32) {
        let start = (self.start(token) - self.documents[document as usize].place) as u32;
        (start, start + self.written(token).len() as u32)
    }

    fn start(&self, token: u32) -> usize {
        self.starts.of(token)
    }

    /// The tokens from one on, each with its offset and written form.
    fn tokens(&self, from: u32) -> impl Iterator<Item = (usize, &str)> {
        let first = if (from as usize) < self.len() { self.starts.of(from) } else { self.length };
        let mut broken = &self.broken[self.broken.partition_point(|&(token, _)| token < from)..];
        (from..).zip(self.starts.from(first)).map(move |(token, start)| {
            let written = match broken.split_first() {
                Some(((number, written), rest)) if *number == token => {
                    broken = rest;
                    &**written
                }
                _ => self.form(token),
            };
            (start, written)
        })
    }

    /// The tokens of a document, each with what stands between it and the one before, or the document's beginning.
    pub fn of_document(&self, document: usize) -> impl Iterator<Item = (&str, &str)> {
        let Start { token, mut place, mut between } = self.documents[document];
        let after = self.documents.get(document + 1).map_or(self.len(), |next| next.token as usize);
        self.tokens(token).take(after - token as usize).map(move |(start, written)| {
            let gap = &self.between[between..between + start - place];
            (place, between) = (start + written.len(), between + gap.len());
            (gap, written)
        })
    }

    /// For each token of all documents the bytes between the one before, or the beginning, and itself, and its length.
    pub fn gaps(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let lengths = |(gap, written): (&str, &str)| (gap.len() as u32, written.len() as u32);
        (0..self.documents.len()).flat_map(move |document| self.of_document(document).map(lengths))
    }

    /// The text from one place to another. Those inside a character are at its beginning.
    pub fn text(&self, from: usize, to: usize) -> String {
        let mut text = String::with_capacity(to - from);
        let mut push = |piece: &str, at: usize| {
            let inside = |place: usize| piece.floor_char_boundary(place.saturating_sub(at).min(piece.len()));
            text.push_str(&piece[inside(from)..inside(to)]);
        };
        // From the last token before whose total length of gaps is stored.
        let known = self.starts.before(from).saturating_sub(1) as usize / EVERY;
        let mut between = self.known.get(known).map_or(0, |&known| known as usize);
        let token = (known * EVERY) as u32;
        // The end of the preceding token, from which the gap is counted.
        let mut place = match token.checked_sub(1) {
            Some(before) => self.start(before) + self.written(before).len(),
            None => 0,
        };
        let mut tokens = self.tokens(token);
        while place < to {
            let next = tokens.next();
            let start = next.map_or(self.length, |(start, _)| start);
            push(&self.between[between..between + start - place], place);
            between += start - place;
            place = start;
            let Some((_, written)) = next else { break };
            push(written, place);
            place += written.len();
        }
        text
    }
}

impl fmt::Debug for Spelling {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} tokens in {} bytes", self.len(), self.length)
    }
}
