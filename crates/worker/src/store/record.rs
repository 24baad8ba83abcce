//! What describes a kept corpus.

use crate::Snapshot;
use js_sys::{Date, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wenmai_engine::corpus::BUNDLE_VERSION;
use wenmai_protocol::{Kept, KeptCorpus, KeptState, StoreFault};

/// The version of records that is written; those of newer ones are left alone.
const FORMAT: u32 = 1;

/// What describes a kept corpus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub id: String,
    format: u32,
    pub name: String,
    first: String,
    pub fingerprint: String,
    /// The bundle's version.
    bundle: u16,
    pub bytes: f64,
    documents: u32,
    words: u32,
    saved: f64,
    pub copy: bool,
    /// The file that has the bundle.
    pub file: String,
}

/// A record as it was found.
pub enum Entry {
    /// One that this version reads.
    Known(Record),
    /// One of a newer version: its id and what else of it is where this version has it.
    Newer { id: String, name: String, fingerprint: Option<String>, saved: f64 },
}

impl Record {
    /// The record of a corpus that is to be kept now, under a new id and in a new file, which has no bytes yet.
    pub fn new(corpus: &Snapshot) -> Record {
        Record {
            id: random(),
            format: FORMAT,
            name: corpus.name.clone(),
            first: corpus.first.clone(),
            fingerprint: corpus.fingerprint.clone(),
            bundle: BUNDLE_VERSION,
            bytes: 0.0,
            documents: corpus.documents,
            words: corpus.words,
            saved: Date::now(),
            copy: false,
            file: random(),
        }
    }

    /// As plain data.
    pub fn plain(&self) -> Result<JsValue, StoreFault> {
        wenmai_wire::write(self).ok_or(StoreFault::Unavailable)
    }

    /// What an open corpus is kept as.
    pub fn kept(&self) -> Kept {
        Kept { id: self.id.clone(), name: self.name.clone(), fingerprint: self.fingerprint.clone() }
    }

    /// A name for a file.
    pub fn title(&self) -> String {
        if self.name.is_empty() { &self.first } else { &self.name }.clone()
    }
}

impl Entry {
    /// Reads a record.
    pub fn read(plain: JsValue) -> Entry {
        let text = |key: &str| Reflect::get(&plain, &key.into()).ok().and_then(|value| value.as_string());
        let number = |key: &str| Reflect::get(&plain, &key.into()).ok().and_then(|value| value.as_f64());
        match wenmai_wire::read::<Record>(&plain) {
            Some(record) if record.format <= FORMAT => Entry::Known(record),
            _ => Entry::Newer {
                id: text("id").unwrap_or_default(),
                name: text("name").unwrap_or_default(),
                fingerprint: text("fingerprint"),
                saved: number("saved").unwrap_or_default(),
            },
        }
    }

    pub fn known(self) -> Option<Record> {
        match self {
            Entry::Known(record) => Some(record),
            Entry::Newer { .. } => None,
        }
    }

    pub fn id(&self) -> &str {
        match self {
            Entry::Known(record) => &record.id,
            Entry::Newer { id, .. } => id,
        }
    }

    pub fn fingerprint(&self) -> Option<&String> {
        match self {
            Entry::Known(record) => Some(&record.fingerprint),
            Entry::Newer { fingerprint, .. } => fingerprint.as_ref(),
        }
    }

    /// The file that it names; nothing for what only a newer version knows.
    pub fn file(&self) -> &str {
        match self {
            Entry::Known(record) => &record.file,
            Entry::Newer { .. } => "",
        }
    }

    /// For the page, with the size that its file has.
    pub fn describe(self, size: Option<f64>) -> KeptCorpus {
        match self {
            Entry::Known(record) => KeptCorpus {
                state: match record.bundle {
                    _ if size != Some(record.bytes) => KeptState::Broken,
                    BUNDLE_VERSION => KeptState::Whole,
                    version if version > BUNDLE_VERSION => KeptState::Newer,
                    _ => KeptState::Older,
                },
                id: record.id,
                name: record.name,
                first: record.first,
                fingerprint: record.fingerprint,
                documents: record.documents,
                words: record.words,
                bytes: record.bytes,
                saved: record.saved,
                copy: record.copy,
            },
            Entry::Newer { id, name, fingerprint, saved } => KeptCorpus {
                id,
                name,
                first: String::new(),
                fingerprint: fingerprint.unwrap_or_default(),
                documents: 0,
                words: 0,
                bytes: 0.0,
                saved,
                copy: false,
                state: KeptState::Newer,
            },
        }
    }
}

/// A name that nothing else has.
fn random() -> String {
    let digits = || (0..4).map(|_| format!("{:04x}", (js_sys::Math::random() * 65536.0) as u32));
    digits().chain(digits()).collect()
}
