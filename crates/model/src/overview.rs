//! The overview.

use crate::{Language, Rule, Script, WordRow};
use serde::{Deserialize, Serialize};

/// What the first page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// Words under the filter.
    pub words: u32,
    /// All tokens under the filter.
    pub tokens: u32,
    /// Different words.
    pub types: u32,
    /// Documents with at least one word.
    pub documents: u32,
    pub sentences: u32,
    /// Repairs in the chosen documents, whatever the zone.
    pub repairs: u32,
    /// Share of the chosen documents' words that is not main text, 0 to 1.
    pub set_aside: f64,
    /// The most frequent words without stopwords, at most 20.
    pub top: Vec<WordRow>,
    /// By document, in order; documents that are filtered out are not listed.
    pub by_document: Vec<DocumentShares>,
    /// By rule, most frequent first.
    pub cleaning: Vec<RuleCount>,
    /// Words by script.
    pub scripts: Vec<(Script, u32)>,
    /// Words by language, most first.
    pub languages: Vec<(Language, u32)>,
    /// The words at the head of any of three counts, by rank in the main text; zones and copies of the filter do not
    /// matter here.
    pub shifts: Vec<Shift>,
    /// What repeats in the whole corpus.
    pub repeats: Repeats,
}

/// A word in three counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The word.
    pub text: String,
    /// The query that finds it.
    pub query: String,
    /// In all text, in the main text, and in the main text without copies: its rank, if it occurs, and frequency.
    pub standings: [(Option<u32>, u32); 3],
}

/// What repeats in the main text of a corpus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repeats {
    /// Passages that repeat an earlier one.
    pub passages: u32,
    /// Words in paragraphs that repeat an earlier passage.
    pub words: u32,
    /// Documents most of whose words stand in an earlier one, with it and the share, .8 to 1; at most 50.
    pub documents: Vec<(u32, u32, f64)>,
    /// How many such documents there are.
    pub documents_total: u32,
    /// The passages of which most was repeated, at most eight.
    pub groups: Vec<RepeatGroup>,
}

/// A passage and what repeats it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepeatGroup {
    /// Its first characters.
    pub text: String,
    /// Its script, for `lang`.
    pub script: Script,
    /// Where it stands first: document and line.
    pub first: (u32, u32),
    /// Where it stands again, at most 20.
    pub copies: Vec<Copied>,
    /// How often it stands again.
    pub copies_total: u32,
}

/// A passage that repeats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    pub document: u32,
    /// The line that it begins in, from 0.
    pub line: u32,
    pub words: u32,
    /// Words that are the same in both.
    pub same: u32,
}

/// What a document consists of, in words; whatever zones are chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentShares {
    pub document: u32,
    /// Title, headings and body.
    pub body: u32,
    pub reply: u32,
    /// Everything else.
    pub aside: u32,
}

/// How often a rule of cleaning was applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleCount {
    pub rule: Rule,
    /// How often.
    pub count: u32,
    /// The first place: a few characters before, what was there, what is there now, a few characters after.
    pub example: [String; 4],
    /// The document of the example.
    pub document: u32,
    /// The line of the example, from 0.
    pub line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewAsk;
