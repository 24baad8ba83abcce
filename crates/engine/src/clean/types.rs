//! What cleaning finds, as plain data over the original text.

use serde::{Deserialize, Serialize};
pub use wenmai_model::{Flag, FlagKind, Rule, Zone, ZoneRule};

/// What cleaning found in one document. Offsets are bytes of the decoded original.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cleaned {
    /// Every line of the original in order, empty ones too: line `i` here is line `i` there.
    pub lines: Vec<Line>,
    /// Repairs in ascending order. No two overlap, none is empty on both sides, none crosses the end of a line.
    pub repairs: Vec<Repair>,
    /// What is known of the document.
    pub metadata: Metadata,
    /// What kind of document it is.
    pub kind: Kind,
    /// The turns of a thread in order: turn `i` of a line is `turns[i - 1]`.
    pub turns: Vec<Turn>,
    /// Where the text is that of a page of HTML: for each line, its bytes in the decoded source of the page.
    pub source: Vec<(u32, u32)>,
}

/// What kind of document a text is, as far as zones depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Nothing of a page is around it: a book, a note, a mail.
    #[default]
    Text,
    /// One text with a page around it.
    Article,
    /// One text with what others answered.
    Comments,
    /// The posts of a forum.
    Thread,
    /// A question and its answers.
    Answers,
    /// Links and teasers, with no text of its own.
    Index,
}

impl Kind {
    /// Its name in commands and files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Article => "article",
            Kind::Comments => "comments",
            Kind::Thread => "thread",
            Kind::Answers => "answers",
            Kind::Index => "index",
        }
    }
}

/// A turn of a thread: a post, an answer, a comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Who wrote it.
    pub author: Option<String>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
}

/// A line of the original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// First byte in the original.
    pub original_start: u32,
    /// One past its last byte, the line break (`\n`, `\r\n` or `\r`) not included.
    pub original_end: u32,
    /// What it is.
    pub zone: Zone,
    /// The rule that said so.
    pub rule: ZoneRule,
    /// Whether it goes on the line before it: a sentence or word broken over two lines.
    pub continues: bool,
    /// The turn of a thread it belongs to, from 1; 0 where there are no turns.
    pub turn: u32,
}

/// A span of the original and what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// First byte in the original.
    pub original_start: u32,
    /// One past the last byte.
    pub original_end: u32,
    /// What stands there now. For a rule that changes the normal form only, one character for each syllable or
    /// letter that was replaced (`zhi` → `支`, `t` → `淘`) and none for marks between two, so that words can be
    /// cut between them.
    pub replacement: String,
    pub rule: Rule,
    /// Whether it decodes or reads in one way only.
    pub certain: bool,
}

/// What is known of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// Its title, repaired.
    pub title: Option<String>,
    /// `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where a table or a name says no more.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who edited it.
    pub editor: Option<String>,
    /// The site or medium it stood on.
    pub site: Option<String>,
    /// The media it was taken from, in order.
    pub sources: Vec<String>,
    /// What its file says besides: columns of a table, properties, parts of its name.
    pub fields: Vec<(String, String)>,
    /// What to beware of.
    pub flags: Vec<Flag>,
}
