//! What the page and the worker say to each other: plain data, one version number.
//!
//! The page posts a [`Request`]; the worker answers it once with a [`Reply`] of the same id, and may post any
//! number of [`Progress`] before that. Questions cross as structured clones made by serde-wasm-bindgen, answers as bytes; big
//! buffers (exports out) travel beside the message as transferred `ArrayBuffer`s, and files as `Blob`s, whose bytes
//! stay where they are, in the order in which the message names them.
//!
//! Numbers are finished: the page formats and places them, and computes no statistic.

mod changes;
mod corpus;
mod export;
mod import;
mod statistics;
mod store;

pub use changes::*;
pub use corpus::*;
pub use export::*;
pub use import::*;
pub use statistics::*;
pub use store::*;
/// What questions and answers are made of, as the engine knows it.
pub use wenmai_model::*;

use serde::{Deserialize, Serialize};
use std::mem::discriminant;

/// The protocol's version. The worker's file has no hash in its name, so a cached worker may be older than the
/// page: both say this number first, and the page asks for a reload when they differ.
pub const VERSION: u32 = 10;

/// A question with its number. Numbers grow; an answer carries the number of its question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The question's number, chosen by the page.
    pub id: u32,
    /// The question.
    pub ask: Ask,
    /// An address that is there while the answer is wanted, if a search may be stopped; then it fails with
    /// [`Failure::Stopped`].
    pub wanted: Option<String>,
}

/// What can be asked. Of what is only looked at, a newer question cancels an older one of its kind that has not been
/// answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Who are you, and what is loaded? Always the first question. Answered by [`Answer::Corpus`].
    Hello {
        /// The page's [`VERSION`].
        version: u32,
    },
    /// Counts for the filter column. Answered by [`Answer::Facets`].
    Facets(Filter),
    /// Answered by [`Answer::Overview`].
    Overview(Filter),
    /// One page of a frequency list. Answered by [`Answer::Words`].
    Words(Filter, WordsAsk),
    /// One page of a concordance with its counts. Answered by [`Answer::Concordance`].
    Concordance(Filter, ConcordanceAsk),
    /// Lines of a concordance without its counts, for the rows in view. Answered by [`Answer::Lines`].
    Lines(Filter, ConcordanceAsk),
    /// Where the hits of a concordance are. Answered by [`Answer::Distribution`].
    Distribution(Filter, ConcordanceAsk),
    /// Words that the segmenter may not know. Answered by [`Answer::Suggestions`].
    Suggestions(Filter),
    /// One page of a list that is kept with the corpus. Answered by [`Answer::List`].
    List(Filter, ListAsk),
    /// Part of one document, as it came and as it is counted. Answered by [`Answer::Reading`].
    Read(Filter, ReadAsk),
    /// A question of statistics. Answered by [`Answer::Statistics`].
    Statistics(Filter, StatisticsAsk),
    /// A whole table as a file. Answered by [`Answer::File`]; its bytes are the reply's one buffer.
    Export(Filter, ExportAsk),
    /// Load these texts in place of the corpus, or open a corpus that was saved. Reports progress; answered by
    /// [`Answer::Loaded`]. The corpus that was there stays until it is done.
    Load(Files),
    /// Let the load with this number read no more files, and keep what is read: it is that question which is answered.
    Stop(u32),
    /// Say what a file, which goes with the message, would become. Answered by [`Answer::Previewed`].
    Preview(PreviewAsk),
    /// The first rows of such a table, so many at most, with what it was made with. With no rows any question is
    /// described, also one without a table. Answered by [`Answer::Extract`].
    Extract(Filter, ExportAsk, u32),
    /// Go back to the seed corpus. Answered by [`Answer::Corpus`].
    Seed,
    /// Change the corpus; what moves is counted under the filter. Repairs and lists may report progress. Answered by
    /// [`Answer::Changed`].
    Change(Filter, Change),
    /// Undo the last change. Answered by [`Answer::Changed`].
    Undo(Filter),
    /// Make the change again that was undone last. Answered by [`Answer::Changed`].
    Redo(Filter),
    /// A question about corpora that are kept in the browser.
    Store(StoreAsk),
    /// Stop the question with this number. What it asked is answered with [`Failure::Cancelled`].
    Cancel(u32),
}

impl Ask {
    /// Whether its answer is of no use once `newer` is asked. What changes, keeps or saves something is done each time.
    pub fn outdone_by(&self, newer: &Ask) -> bool {
        match (self, newer) {
            (
                Ask::Change(..)
                | Ask::Undo(_)
                | Ask::Redo(_)
                | Ask::Store(_)
                | Ask::Export(..)
                | Ask::Extract(..),
                _,
            ) => false,
            (Ask::Statistics(_, older), Ask::Statistics(_, newer)) => {
                discriminant(older) == discriminant(newer)
            }
            (older, newer) => discriminant(older) == discriminant(newer),
        }
    }
}

/// The answer to the question of the same number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The question's number.
    pub id: u32,
    /// What came of it.
    pub result: Result<Answer, Failure>,
}

/// What the worker posts. [`Message::Ready`] stays first and as it is: another version's page has to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// The worker has started and takes questions.
    Ready {
        /// The worker's [`VERSION`].
        version: u32,
    },
    /// A question's answer.
    Reply(Box<Reply>),
    /// How far a long work is.
    Progress(Progress),
    /// Another tab has changed what is kept in the browser.
    StoreChanged,
}

/// How far a long work is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The question's number.
    pub id: u32,
    /// How far.
    pub reached: Reached,
}

/// How far a long work is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reached {
    /// What is being done.
    pub stage: Stage,
    /// Files done, of `total`.
    pub done: u32,
    /// Files in all; 0 when not known.
    pub total: u32,
    /// Bytes of files done, of `bytes_total`.
    pub bytes: f64,
    /// Bytes in all; 0 when not known.
    pub bytes_total: f64,
    /// The name of the file that is being read.
    pub file: String,
}

impl Reached {
    /// A stage of which no more is known.
    pub fn stage(stage: Stage) -> Reached {
        Reached { stage, done: 0, total: 0, bytes: 0.0, bytes_total: 0.0, file: String::new() }
    }
}

/// What a long work is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Fetching and unpacking the dictionary.
    Dictionary,
    /// Decoding, cleaning and segmenting texts.
    Texts,
    /// Putting together what was read.
    Index,
    /// Building the index, which cannot be cancelled.
    Opening,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// What is loaded.
    Corpus(Corpus),
    /// What was loaded, and what became of each file.
    Loaded(Corpus, Vec<FileOutcome>),
    /// Counts for the filter column.
    Facets(Facets),
    /// The overview.
    Overview(Box<Overview>),
    /// A page of a frequency list.
    Words(WordsPage),
    /// A page of a concordance.
    Concordance(Box<ConcordancePage>),
    /// Lines of a concordance.
    Lines(LinesPage),
    /// The hits of a concordance by document under the filter, in order; the first [`TRACKS`] with their places.
    Distribution(Vec<DocumentHits>),
    /// Words that the segmenter may not know, the likeliest first, and how many there are.
    Suggestions(Vec<Suggested>, u32),
    /// A page of a list that is kept with the corpus.
    List(ListPage),
    /// Part of a document.
    Reading(Reading),
    /// Statistics.
    Statistics(StatisticsAnswer),
    /// What a file would become.
    Previewed(Preview),
    /// The head of a table.
    Extract(Box<Extract>),
    /// What a change moved.
    Changed(Changed),
    /// What is kept in the browser.
    Store(StoreAnswer),
    /// A file to save. Its bytes are the reply's one buffer.
    File {
        /// A name to save it under.
        name: String,
        /// Its media type.
        media_type: String,
    },
}

/// Why there is no answer. The page says each in the reader's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Failure {
    /// A newer question took this one's place, or it was cancelled.
    Cancelled,
    /// The reader stopped the search.
    Stopped,
    /// Page and worker are of different versions.
    Version {
        /// The worker's version.
        worker: u32,
    },
    /// The query does not parse, or names what is not there.
    Query(QueryFailure),
    /// The change makes no sense here.
    Change(ChangeFault),
    /// No line of what was to be added to a list can be taken; each with its reason.
    List(ListReport),
    /// A document, page or sort order that does not exist.
    NotFound,
    /// The dictionary could not be fetched or read.
    Dictionary,
    /// None of the files could be read; each with its reason.
    Files(Vec<FileOutcome>),
    /// There is more text than the browser has memory for.
    Memory,
    /// The store did not do it.
    Store(StoreFault),
    /// The engine broke. The text is for a report, not for the reader.
    Broken(String),
}
