//! The lines of all documents. There may be millions, so a line takes sixteen bytes: what many have in common (zone, rule,
//! script, language) is stored once, and what follows from the neighbouring lines is not stored.

use super::compact;
use super::room::room;
use crate::clean::Zone;
use crate::script::{Language, Script};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{HashMap, TryReserveError};

/// A line of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub document: u32,
    /// Its bytes in the cleaned text.
    pub cleaned: (u32, u32),
    /// What it is.
    pub zone: Zone,
    /// The rule that cleaning found its zone by: a place in the corpus' list of rules.
    pub rule: u32,
    /// Whether it goes on the line before.
    pub continues: bool,
    /// Its turn in a thread, from 1; 0 where there are none.
    pub turn: u32,
    /// Its script; that of the document where it does not tell itself.
    pub script: Script,
    /// Its language, likewise.
    pub language: Language,
    /// First token, and one past the last: those that begin in it.
    pub tokens: (u32, u32),
}

/// What lines have in common with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Look {
    pub zone: Zone,
    pub rule: u32,
    pub continues: bool,
    pub script: Script,
    pub language: Language,
}

/// The lines of a corpus.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// The first line of each document.
    documents: Vec<u32>,
    /// The bytes of each in the cleaned text.
    cleaned: Vec<(u32, u32)>,
    /// For each one past the last of the tokens that begin in it.
    ends: Vec<u32>,
    /// For each the number of its look.
    looks: Vec<u32>,
    known: Vec<Look>,
    numbers: HashMap<Look, u32>,
    /// For each its turn in a thread; empty where no line has one.
    turns: Vec<u32>,
    /// Those that have another length in the original, with that.
    lengths: Vec<(u32, u32)>,
}

impl Lines {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.cleaned.len()
    }

    /// Room for so many more.
    pub fn reserve(&mut self, more: usize) {
        room(&mut self.cleaned, more);
        room(&mut self.ends, more);
        room(&mut self.looks, more);
    }

    /// The next document begins with this line.
    pub fn begin(&mut self, line: u32) {
        self.documents.push(line);
    }

    /// Adds a line of so many bytes in the original.
    pub fn push(&mut self, cleaned: (u32, u32), original_length: u32, turn: u32, look: Look) {
        if original_length != cleaned.1.wrapping_sub(cleaned.0) {
            self.lengths.push((self.len() as u32, original_length));
        }
        if turn != 0 || !self.turns.is_empty() {
            self.turns.resize(self.len(), 0);
            self.turns.push(turn);
        }
        self.cleaned.push(cleaned);
        self.ends.push(self.ends.last().copied().unwrap_or(0));
        let number = self.number(look);
        self.looks.push(number);
    }

    /// Empty, with capacity for as many as are to be read.
    pub fn with_room(lines: usize) -> Result<Lines, TryReserveError> {
        let mut empty = Lines::default();
        empty.cleaned.try_reserve_exact(lines)?;
        empty.ends.try_reserve_exact(lines)?;
        empty.looks.try_reserve_exact(lines)?;
        Ok(empty)
    }

    /// Adds a line as it is read, before its offset is known: with the gap before it and its length in bytes, and its number of
    /// tokens.
    pub fn read(&mut self, apart: (u32, u32), tokens: u32, turn: u32, look: Look) {
        self.push(apart, apart.1.wrapping_sub(apart.0), turn, look);
        self.ends.pop();
        self.ends.push(tokens);
    }

    fn number(&mut self, look: Look) -> u32 {
        *self.numbers.entry(look).or_insert_with(|| {
            self.known.push(look);
            self.known.len() as u32 - 1
        })
    }

    /// Sets one past its last token.
    pub fn end_at(&mut self, line: usize, token: u32) {
        self.ends[line] = token;
    }

    /// The bytes of a line in the cleaned text.
    pub fn cleaned(&self, line: usize) -> (u32, u32) {
        self.cleaned[line]
    }

    /// Puts it elsewhere, in a text in which it has so many bytes in the original.
    pub fn place(&mut self, line: usize, cleaned: (u32, u32), original_length: u32) {
        self.cleaned[line] = cleaned;
        if original_length != cleaned.1 - cleaned.0 {
            self.lengths.push((line as u32, original_length));
        }
    }

    /// What it looks like.
    pub fn look(&self, line: usize) -> Look {
        self.known[self.looks[line] as usize]
    }

    /// Gives it another look.
    pub fn change(&mut self, line: usize, look: Look) {
        self.looks[line] = self.number(look);
    }

    /// The rules of all lines, in order.
    pub fn rules(&self) -> impl Iterator<Item = u32> + '_ {
        self.looks.iter().map(|&look| self.known[look as usize].rule)
    }

    /// Renumbers rules. Those that no line has need no number.
    pub fn renumber(&mut self, new: impl Fn(u32) -> Option<u32>) {
        for look in &mut self.known {
            look.rule = new(look.rule).unwrap_or(0);
        }
        self.numbers = (0..).zip(&self.known).map(|(number, &look)| (look, number)).collect();
    }

    /// How many bytes it has in the original.
    pub fn original_length(&self, line: usize) -> u32 {
        let known = self.lengths.binary_search_by_key(&(line as u32), |&(line, _)| line);
        let (start, end) = self.cleaned[line];
        known.map_or(end.wrapping_sub(start), |place| self.lengths[place].1)
    }

    /// Its turn in a thread.
    pub fn turn(&self, line: usize) -> u32 {
        self.turns.get(line).copied().unwrap_or(0)
    }

    /// One past the last of its tokens.
    pub fn end(&self, line: usize) -> u32 {
        self.ends[line]
    }

    /// Its first token.
    pub fn first(&self, line: usize) -> u32 {
        line.checked_sub(1).map_or(0, |before| self.ends[before])
    }

    /// The line that a token begins in.
    pub fn of_token(&self, token: u32) -> u32 {
        self.ends.partition_point(|&end| end <= token) as u32
    }

    /// Whether it is the first of a document.
    pub fn is_first(&self, line: usize) -> bool {
        self.documents.binary_search(&(line as u32)).is_ok()
    }

    fn document(&self, line: usize) -> usize {
        self.documents.partition_point(|&first| first as usize <= line).saturating_sub(1)
    }

    fn line(&self, line: usize, document: usize) -> Line {
        let Look { zone, rule, continues, script, language } = self.look(line);
        let tokens = (self.first(line), self.end(line));
        let (document, cleaned, turn) = (document as u32, self.cleaned[line], self.turn(line));
        Line { document, cleaned, zone, rule, continues, turn, script, language, tokens }
    }

    /// Some of them.
    pub fn list(&self, first: usize, last: usize) -> LineList<'_> {
        LineList { lines: self, first, last }
    }

    /// All of them.
    pub fn all(&self) -> LineList<'_> {
        self.list(0, self.len())
    }
}

impl PartialEq for Lines {
    fn eq(&self, other: &Lines) -> bool {
        self.all().iter().eq(other.all().iter())
    }
}

impl Eq for Lines {}

/// A line as it is stored: the bytes of original between it and the one before it in its document, and how long it is in
/// bytes and tokens. What is read has to be [settled](super::data::Stored) over its documents.
#[derive(Serialize, Deserialize)]
struct Apart {
    gap: u32,
    length: u32,
    zone: Zone,
    rule: u32,
    continues: bool,
    turn: u32,
    script: Script,
    language: Language,
    tokens: u32,
}

impl Serialize for Lines {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq((0..self.len()).map(|line| {
            // Nothing is repaired between self.
            let before =
                if self.is_first(line) { 0 } else { line.checked_sub(1).map_or(0, |at| self.cleaned(at).1) };
            let Look { zone, rule, continues, script, language } = self.look(line);
            Apart {
                gap: self.cleaned(line).0.wrapping_sub(before),
                length: self.original_length(line),
                zone,
                rule,
                continues,
                turn: self.turn(line),
                script,
                language,
                tokens: self.end(line).wrapping_sub(self.first(line)),
            }
        }))
    }
}

impl<'de> Deserialize<'de> for Lines {
    /// Read, a line has its gap and length in the place of its bytes, and its own tokens in that of all up to its end.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Lines, D::Error> {
        compact::each(from, Lines::with_room, |lines, line: Apart| {
            let Apart { zone, rule, continues, script, language, .. } = line;
            let look = Look { zone, rule, continues, script, language };
            lines.read((line.gap, line.length), line.tokens, line.turn, look);
        })
    }
}

/// Lines that follow one another.
#[derive(Clone, Copy)]
pub struct LineList<'c> {
    lines: &'c Lines,
    first: usize,
    last: usize,
}

impl<'c> LineList<'c> {
    /// How many there are.
    pub fn len(self) -> usize {
        self.last - self.first
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// A line, by its place among them.
    pub fn get(self, place: usize) -> Line {
        let line = self.first + place;
        self.lines.line(line, self.lines.document(line))
    }

    /// Those from a place on.
    pub fn from(self, place: usize) -> LineList<'c> {
        LineList { first: (self.first + place).min(self.last), ..self }
    }

    /// All of them, in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = Line> + 'c {
        let LineList { lines, first, last } = self;
        let mut document = lines.document(first);
        (first..last).map(move |line| {
            while lines.documents.get(document + 1).is_some_and(|&next| next as usize <= line) {
                document += 1;
            }
            lines.line(line, document)
        })
    }

    /// The place of the first of which this does not hold, where it holds of those before.
    pub fn partition_point(self, holds: impl Fn(Line) -> bool) -> usize {
        let (mut first, mut last) = (0, self.len());
        while first < last {
            let middle = first + (last - first) / 2;
            if holds(self.get(middle)) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        first
    }
}
