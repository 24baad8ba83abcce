//! Corpora that are kept in the browser.

use serde::{Deserialize, Serialize};

/// What is kept in the browser?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAsk;

/// Keep the corpus that is open as it is now: in place of what it was opened from, or anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keep;

/// Call a kept corpus by another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenameKept {
    /// The corpus' id.
    pub id: String,
    /// Its name from now on.
    pub name: String,
}

/// Remove a kept corpus, entirely. If it is open it stays so, but is kept no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetKept {
    /// The corpus' id.
    pub id: String,
}

/// A kept corpus as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveKept {
    /// The corpus' id.
    pub id: String,
}

/// How a kept corpus is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptKey {
    Id(String),
    /// By its fingerprint, as links do.
    Fingerprint(String),
}

/// The open corpus is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NowKept {
    /// As what.
    pub kept: Kept,
    /// Whether it had to be kept as a copy, because what it was opened from has been changed elsewhere since.
    pub copy: bool,
}

/// What the open corpus is kept as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub id: String,
    /// The name that the reader has given it; empty for none.
    pub name: String,
    /// The fingerprint of the state that is kept.
    pub fingerprint: String,
}

/// All that is kept, and the room for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Store {
    /// Kept corpora, the one that was saved last first.
    pub corpora: Vec<KeptCorpus>,
    /// Bytes that this host's pages have stored, if the browser says it.
    pub used: Option<f64>,
    /// Bytes that they may still store.
    pub left: Option<f64>,
    /// Whether the browser has promised not to clear the store by itself.
    pub persistent: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptCorpus {
    pub id: String,
    /// Its name; empty for texts of several files that nobody has named.
    pub name: String,
    /// The name of its first document.
    pub first: String,
    /// The fingerprint of what is kept.
    pub fingerprint: String,
    pub documents: u32,
    /// Words in all zones.
    pub words: u32,
    pub bytes: f64,
    /// When it was saved: milliseconds since 1970.
    pub saved: f64,
    /// Whether it is a copy that was made because another tab had changed the corpus.
    pub copy: bool,
    /// Whether it can be opened.
    pub state: KeptState,
}

/// Whether a kept corpus can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptState {
    /// It can, for all that is seen without reading it.
    Whole,
    /// A newer version of Wenmai has saved it; this one leaves it alone.
    Newer,
    /// An older version of Wenmai has saved it.
    Older,
    /// Its file is gone or cut short.
    Broken,
}

/// Why the store did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StoreFault {
    /// The browser stores nothing for this page: a private window, a page opened from disk, a setting.
    Unavailable,
    /// There is no room left.
    Full,
    /// A newer version of Wenmai has changed the store, or saved this corpus.
    Newer,
    /// An older version of Wenmai has saved this corpus.
    Older,
    /// The corpus' file is gone, cut short or damaged.
    Broken,
    /// The corpus has been removed, here or in another tab.
    Gone,
}
