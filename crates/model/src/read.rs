//! A document, line by line.

use crate::{Exactness, HitSet, QueryMode, Rule, Script, Zone, ZoneRule};
use serde::{Deserialize, Serialize};

/// Which part of which document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadAsk {
    pub document: u32,
    /// A query whose hits are marked; empty for none. One that does not parse marks nothing.
    pub query: String,
    /// How it was typed.
    pub mode: QueryMode,
    /// In what a simple query must be found exactly as typed.
    pub exact: Exactness,
    pub hits: HitSet,
    /// First line wanted, from 0.
    pub from_line: u32,
    /// Lines wanted, at most 1,000.
    pub lines: u32,
}

/// Part of a document, as it came and as it is counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub document: u32,
    /// Lines in the whole document.
    pub lines_total: u32,
    /// Hits of the query in the whole document under the filter.
    pub hits: u32,
    /// The lines with hits, in the whole document, for stepping from one to the next.
    pub hit_lines: Vec<u32>,
    /// The lines. Empty lines of the original are left out, so `number` may skip.
    pub lines: Vec<ReadLine>,
}

/// A line of a document in both states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadLine {
    /// Its number in the original, from 0.
    pub number: u32,
    pub zone: Zone,
    /// The rule that cleaning found its zone by.
    pub rule: ZoneRule,
    /// The zone that cleaning found, where a reader has put the line in another.
    pub found: Option<Zone>,
    /// Whether it is inside the filter; if not it is set aside.
    pub counted: bool,
    /// Whether it goes on the line before (a sentence broken over two lines).
    pub continues: bool,
    /// The turn that begins with it, or that a page begins in.
    pub turn: Option<ReadTurn>,
    /// Its script, for `lang`.
    pub script: Script,
    /// As it came, in pieces that follow one another without gap.
    pub original: Vec<OriginalPiece>,
    /// As it is counted, likewise.
    pub counted_text: Vec<CountedPiece>,
    /// What was repaired in it.
    pub repairs: Vec<RepairView>,
}

/// A turn of a talk or a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadTurn {
    /// Its number in the document, from 1.
    pub number: u32,
    /// Who speaks or writes.
    pub author: Option<String>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
}

/// A piece of the original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginalPiece {
    pub text: String,
    /// The repair that replaced or removed it: a place in the line's `repairs`.
    pub repair: Option<u32>,
}

/// A piece of the cleaned text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedPiece {
    /// Its text; empty where something was removed.
    pub text: String,
    /// The repair that put it there (or, with empty text, removed something here).
    pub repair: Option<u32>,
    /// Whether it is a word (or part of one, see `joined`).
    pub word: bool,
    /// Whether it belongs to the same word as the piece before.
    pub joined: bool,
    /// Whether it is inside a hit.
    pub hit: bool,
    /// The normal form, where it is not the text itself.
    pub norm: Option<String>,
}

/// A repair as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairView {
    /// Its number in the document.
    pub number: u32,
    /// Whether a reader has undone it.
    pub undone: bool,
    pub rule: Rule,
    /// What was there.
    pub original: String,
    /// What is there now (or, where the rule changes the normal form only, in that).
    pub replacement: String,
    /// Whether it is certain.
    pub certain: bool,
}
