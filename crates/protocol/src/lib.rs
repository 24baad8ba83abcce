//! What the page and the worker say to each other: plain data, one version number.
//!
//! The page posts a [`Request`]; the worker answers it once with a [`Reply`] of the same id, and may post any
//! number of [`Progress`] before that. Both cross as bytes; big
//! buffers (exports out) travel beside the message as transferred `ArrayBuffer`s, and files as `Blob`s, whose bytes
//! stay where they are, in the order in which the message names them.
//!
//! Numbers are finished: the page formats and places them, and computes no statistic.

mod changes;
mod corpus;
mod export;
mod import;
mod questions;
mod store;

pub use changes::*;
pub use corpus::*;
pub use export::*;
pub use import::*;
pub use questions::*;
pub use store::*;
/// What questions and answers are made of, as the engine knows it.
pub use wenmai_model::*;

use serde::{Deserialize, Serialize};

/// The protocol's version. The worker's file has no hash in its name, so a cached worker may be older than the
/// page: both say this number first, and the page asks for a reload when they differ.
pub const VERSION: u32 = 14;

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

/// What the page posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Post {
    /// A question.
    Ask(Box<Request>),
    /// Let the load with this number read no more files, and keep what is read: it is that question which is answered.
    Stop(u32),
    /// Stop the question with this number, which is answered with [`Failure::Cancelled`].
    Cancel(u32),
}

/// Who are you, and what is loaded?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The page's [`VERSION`].
    pub version: u32,
}

/// Go back to the seed corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seed;

/// Load texts in place of the corpus, or open a corpus that was saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Load {
    /// The files, which go with the message.
    pub files: Files,
}

/// What was loaded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loaded {
    pub corpus: Corpus,
    /// What became of each file.
    pub outcomes: Vec<FileOutcome>,
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
    /// The question cannot be answered.
    Asked(Fault),
    /// A measure or word that does not exist, or nothing to undo.
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

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Failure {
        match fault {
            Fault::Query(failure) => Failure::Query(failure),
            Fault::Stopped => Failure::Stopped,
            other => Failure::Asked(other),
        }
    }
}
