//! What a corpus consists of.

use super::{Concept, EntryId, Lexicon, Strings};
use crate::clean::{Metadata, Repair, Zone};
use crate::script::{Language, Script};
use crate::segment::NormEdit;
use serde::{Deserialize, Serialize};

/// A document. Its numbers of lines and tokens are places in the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The file's name without folder and ending.
    pub name: String,
    /// The encoding it came in, by its WHATWG name.
    pub encoding: String,
    /// The text as it came, decoded.
    pub original: String,
    /// What was repaired in it.
    pub repairs: Vec<Repair>,
    /// What is known of it.
    pub metadata: Metadata,
    /// The prevailing script of its main text.
    pub script: Script,
    /// The prevailing language of its main text.
    pub language: Language,
    /// First line, and one past the last.
    pub lines: (u32, u32),
    /// First token, and one past the last.
    pub tokens: (u32, u32),
    /// The text after repairs; derived.
    #[serde(skip)]
    pub cleaned: String,
    /// The changes to the normal form only, ascending; derived.
    #[serde(skip)]
    pub edits: Vec<NormEdit>,
}

impl Document {
    /// The changes to the normal form inside a span of cleaned text.
    pub fn edits_in(&self, cleaned_start: u32, cleaned_end: u32) -> &[NormEdit] {
        let first = self.edits.partition_point(|edit| edit.cleaned_start < cleaned_start);
        let last = self.edits.partition_point(|edit| edit.cleaned_end <= cleaned_end);
        &self.edits[first.min(last)..last]
    }

    /// The byte of the original that a byte of the cleaned text came from. Inside a replacement it is where the
    /// replaced text begins.
    pub fn original_at(&self, cleaned: u32) -> u32 {
        let mut shift = 0i64;
        for repair in self.repairs.iter().filter(|repair| !repair.rule.norm_only()) {
            let start = i64::from(repair.original_start) + shift;
            if i64::from(cleaned) < start {
                break;
            }
            if i64::from(cleaned) < start + repair.replacement.len() as i64 {
                return repair.original_start;
            }
            shift += repair.replacement.len() as i64 - i64::from(repair.original_end - repair.original_start);
        }
        (i64::from(cleaned) - shift) as u32
    }
}

/// A line of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The document.
    pub document: u32,
    /// Its bytes in the original.
    pub original: (u32, u32),
    /// Its bytes in the cleaned text.
    pub cleaned: (u32, u32),
    /// What it is.
    pub zone: Zone,
    /// The rule that said so: a place in the corpus' list of rules.
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

/// A token, put together from the flat arrays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub entry: EntryId,
    /// Its bytes in the cleaned text of its document.
    pub cleaned: (u32, u32),
}

/// What a bundle stores.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stored {
    pub name: String,
    pub documents: Vec<Document>,
    pub lines: Vec<Line>,
    /// Ids of rules for zones.
    pub rules: Strings,
    pub lexicon: Lexicon,
    /// For each token, its entry.
    pub entries: Vec<u32>,
    /// For each token, the bytes of cleaned text between the end of the one before (or the document's beginning)
    /// and itself, and its length: small numbers, which store well.
    pub gaps: Vec<(u32, u32)>,
    /// First tokens of sentences, ascending.
    pub sentences: Vec<u32>,
    pub concepts: Vec<Concept>,
    pub stopwords: Vec<String>,
}
