//! The lists that are kept with a corpus: words, stopwords, concepts, codes, subcorpora.

use crate::QueryFailure;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The faults of lines that are listed.
pub const FAULTS: usize = 1000;

/// A list of a corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum List {
    /// The reader's own words, in jieba's form: `word [frequency] [part of speech]`.
    #[default]
    Words,
    /// Words that other lists may leave out.
    Stopwords,
    /// Names for sets of written forms: `name = form, form, …`.
    Concepts,
    /// Rules over sentences, paragraphs or documents: `name = rule`.
    Codes,
    /// Names for parts of the corpus: `name = criterion & criterion`, and `& <hits> query` behind these or alone.
    Subcorpora,
}

/// A change of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListEdit {
    /// These lines are added, in place of those that are about the same word or name.
    Add(String),
    /// The list is these lines.
    Replace(String),
    /// The entries of these words or names are removed.
    Remove(Vec<String>),
    /// As `Add`, or as `Replace`, with the lines of a file: the message's one buffer.
    File {
        /// Whether they take the place of those that are there.
        replace: bool,
    },
}

/// What a list is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListAsk {
    pub list: List,
    /// Only entries that have this in them.
    pub find: String,
    /// In the order of frequency, not in the list's own.
    pub by_frequency: bool,
    /// Entries before the page.
    pub offset: u32,
    /// Entries of the page.
    pub limit: u32,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPage {
    /// Entries in all.
    pub total: u32,
    /// Entries that were asked for.
    pub found: u32,
    /// The page's entries.
    pub rows: Vec<ListRow>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// The word, or the name of the concept or code.
    pub name: String,
    /// The part of speech of a word; empty where it was not given.
    pub tag: String,
    /// The frequency that a word was given, or the words that a part had when it was named.
    pub given: Option<u32>,
    /// The forms of a concept besides its name; the rule of a code, alone.
    pub forms: Vec<String>,
    /// Its frequency under the filter; of a code the paragraphs that its rule holds of.
    pub freq: u32,
    /// The query that finds it, or that a named part has hits of; of a code, none.
    pub query: String,
    /// Whether the search for a named part's query took too long and was ended early.
    pub incomplete: bool,
}

/// What became of the lines that were to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListReport {
    pub list: List,
    /// Entries that were read.
    pub taken: u32,
    /// Lines that were left out; at most [`FAULTS`].
    pub faults: Vec<LineFault>,
    /// How many there are in all.
    pub faults_total: u32,
}

/// A line that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineFault {
    /// Its number, from 1.
    pub line: u32,
    /// How it begins.
    pub text: String,
    /// Why.
    pub kind: LineFaultKind,
}

/// Why a line was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineFaultKind {
    /// It is not of the list's form.
    Form,
    /// Its frequency is no whole number below 2³².
    Frequency,
    /// It is a word of nothing but signs, or a concept's name with a sign of queries in it.
    NoWord,
    /// It is longer than a word or a concept may be.
    TooLong,
    /// The list holds no more; this line and those after it are left out.
    TooMany,
    /// The rule of a code cannot be read, or names what is not there.
    Rule(QueryFailure),
    /// Nor can the query of a named part.
    Query(Box<QueryFailure>),
}

fn refused(f: &mut fmt::Formatter, typed: &str, failure: &QueryFailure) -> fmt::Result {
    write!(f, "cannot be taken: {}", failure.kind.sentence(typed, failure.start_char as usize))
}

impl fmt::Display for LineFaultKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            LineFaultKind::Form => {
                "is not of the list's form (a word: word [frequency] [tag]; a concept: name = form, form, …; a code: name = rule; a part: name = criterion & … & <hits> query)"
            }
            LineFaultKind::Frequency => "has a frequency that is no whole number below 2³²",
            LineFaultKind::NoWord => "is nothing but signs, or has one in it that queries are made of",
            LineFaultKind::TooLong => "is longer than 64 characters, or has more than 200 forms",
            LineFaultKind::TooMany => "and those after it are more than a list holds",
            LineFaultKind::Rule(failure) => return refused(f, "rule", failure),
            LineFaultKind::Query(failure) => return refused(f, "query", failure),
        })
    }
}

impl fmt::Display for LineFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}, “{}”, {}", self.line, self.text, self.kind)
    }
}

impl std::error::Error for LineFault {}

impl LineFault {
    /// A fault of a line given by its place, from 0.
    pub fn at(place: usize, line: &str, kind: LineFaultKind) -> LineFault {
        LineFault { line: place as u32 + 1, text: line.trim().chars().take(40).collect(), kind }
    }
}
