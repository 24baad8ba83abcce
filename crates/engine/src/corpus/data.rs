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

    /// The bytes of the original that a span of cleaned text came from. What was removed at its edges is not part
    /// of it; a span that begins or ends inside a replacement has all that was replaced.
    pub fn original_span(&self, cleaned: (u32, u32)) -> (u32, u32) {
        let (cleaned_start, cleaned_end) = (i64::from(cleaned.0), i64::from(cleaned.1));
        // How much longer the cleaned text is than the original so far, and where the span begins and ends if that
        // is inside a replacement.
        let (mut shift, mut shift_at_start) = (0, 0);
        let (mut start, mut end) = (None, None);
        for repair in self.repairs.iter().filter(|repair| !repair.rule.norm_only()) {
            let (from, to) = (i64::from(repair.original_start), i64::from(repair.original_end));
            let place = (from + shift, from + shift + repair.replacement.len() as i64);
            if place.0 >= cleaned_end {
                break;
            }
            shift = place.1 - to;
            if place.1 <= cleaned_start {
                shift_at_start = shift;
            } else if place.0 < cleaned_start {
                start = Some(from);
            }
            end = (place.1 > cleaned_end).then_some(to);
        }
        let start = start.unwrap_or(cleaned_start - shift_at_start);
        (start as u32, end.unwrap_or(cleaned_end - shift) as u32)
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
