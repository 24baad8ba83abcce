//! Which hits are asked for, and how much of each.

use super::LineSort;
use crate::named::named;
use crate::{Context, Exactness, GroupKey, QueryMode, SortKey, Span};
use serde::{Deserialize, Serialize};

/// Which page of which concordance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceAsk {
    /// What was typed.
    pub query: String,
    /// How it was typed.
    pub mode: QueryMode,
    /// In what a simple query must be found exactly as typed.
    pub exact: Exactness,
    /// Which hits are listed.
    pub hits: HitSet,
    /// Only hits of this written form; empty for all.
    pub form: String,
    /// Only hits with, or without, a hit of another simple query near them.
    pub near: Option<Near>,
    /// Only so many hits, chosen by a seed; they stay in text order unless sorted.
    pub sample: Option<(u32, u32)>,
    /// Only hits of this group: what they are grouped by, and in what they are alike.
    pub only: Vec<(GroupKey, String)>,
    /// What the reader has marked.
    pub marks: Marks,
    /// The order of the lines; what `keys` says instead, if there are any.
    pub sort: LineSort,
    /// What the lines are ordered by, the first first, at most four.
    pub keys: Vec<SortKey>,
    /// What the hits are counted in groups by; none for no groups.
    pub group: Vec<GroupKey>,
    /// Fields of the document that are told of each line.
    pub fields: Vec<String>,
    /// How much context each line shows.
    pub context: Context,
    /// Lines to skip.
    pub offset: u32,
    /// Lines wanted, at most 500.
    pub limit: u32,
}

named! {
    /// Which hits of a query.
    #[derive(Default)]
    #[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
    HitSet, "set of hits" {
        /// On word boundaries.
        #[default]
        Words = "words",
        /// Not on word boundaries.
        Across = "across",
        /// All.
        Characters = "characters",
        /// One whole token.
        Token = "token",
        /// Several whole tokens.
        Tokens = "tokens",
        /// A part of one token.
        Inside = "inside",
        /// Of several tokens, with a part of one at least.
        Crossing = "crossing",
    }
}

/// Another query that has, or has not, a hit near a hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The other query, a simple one.
    pub query: String,
    /// How near.
    pub span: Nearness,
    /// Whether it must have one, or must not.
    pub has: bool,
}

/// How near another hit must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nearness {
    /// So many tokens on either side.
    Tokens(u32),
    Sentence,
    Paragraph,
    Document,
    /// In the other one's window of collocates, which may end with its sentence, and in no other one itself.
    Window(Span, bool),
}

/// A hit by the place of its text: it is the same hit in any order and sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HitId {
    pub document: u32,
    /// Its first byte in the cleaned text of the document.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}

/// What a reader has marked of the hits of a query, and which of them are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Hits that do not count, ascending.
    pub excluded: Vec<HitId>,
    /// Hits with their tags, ascending.
    pub tagged: Vec<(HitId, Vec<String>)>,
    /// Which hits are shown.
    pub shown: Shown,
}

/// Which hits are shown of those that a reader may have marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// Those that are not excluded.
    #[default]
    Kept,
    /// Those that are.
    Excluded,
    /// Those with this tag that are not excluded.
    Tagged(String),
}

/// The lines of such a page, without the counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinesAsk(pub ConcordanceAsk);

/// Where the hits of a concordance are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DistributionAsk {
    pub lines: ConcordanceAsk,
    /// The field whose values make the parts that are looked at; empty for documents.
    pub by: String,
}

/// The hits of a concordance in groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupsAsk(pub ConcordanceAsk);
