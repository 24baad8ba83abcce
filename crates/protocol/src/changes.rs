//! A reader's changes to what cleaning and segmentation found.
//!
//! A change is a new state of the documents that it touches, which are kept as a small corpus; undoing puts the former
//! state back. Assembling documents numbers words as building does, so that a change undone leaves the same bytes and
//! the same fingerprint. Zones and words change at once; undoing a repair needs jieba, so the importer segments those
//! documents again. After a crash of the worker the page repeats the changes one after another.

use crate::{Corpus, FieldsEdit, FieldsFault, Filter, List, ListEdit, ListReport, Rule, Zone};
use serde::{Deserialize, Serialize};

/// A change of the corpus, undone or redone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditAsk {
    /// What moves is counted under it.
    pub filter: Filter,
    /// What is done.
    pub step: Step,
}

/// A step of editing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    Make(Change),
    /// Undo the last change.
    Undo,
    /// Make the change again that was undone last.
    Redo,
}

/// A change. Each can be undone, and redone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Lines are of another zone.
    Zone {
        document: u32,
        /// Their numbers in it.
        lines: Vec<u32>,
        /// The zone; `None` for the one that cleaning found.
        zone: Option<Zone>,
    },
    /// Repairs are undone, or made after all.
    Repairs {
        /// The document; `None` for all.
        document: Option<u32>,
        /// Which of its repairs.
        which: Repairs,
        /// Whether they are undone.
        undone: bool,
    },
    /// Wherever this text begins and ends where words do, it is one word.
    Join(String),
    /// Wherever these parts together are a word, they are words of their own.
    Cut(Vec<String>),
    /// A list that is kept with the corpus is another.
    List(List, ListEdit),
    /// Metadata of documents, which no token depends on.
    Fields(FieldsEdit),
}

/// A choice of repairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Repairs {
    /// The one with this number in its document.
    One(u32),
    Rule(Rule),
}

/// What a change moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Changed {
    /// The corpus as it is now.
    pub corpus: Corpus,
    /// Words whose frequency under the filter is another now, those that moved most first; at most 100.
    pub moved: Vec<Moved>,
    /// How many there are in all.
    pub moved_total: u32,
    /// N under the filter, before and now.
    pub n: (u32, u32),
    /// What became of the lines that were added to a list.
    pub report: Option<ListReport>,
}

/// A word whose frequency moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Its normal form.
    pub text: String,
    /// Its frequency before.
    pub before: u32,
    /// Its frequency now.
    pub after: u32,
    /// The query that finds it.
    pub query: String,
}

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeFault {
    /// Only letters, digits and Han that follow one another can be joined or cut.
    NoWord,
    /// Nothing is otherwise by it.
    Nothing,
    /// The list would have more entries than it holds.
    TooMany,
    /// Metadata cannot be edited so.
    Fields(FieldsFault),
}
