//! The column of the corpus and its filters.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::{Language, Script, Zone};

/// See [`Text::column`](super::Text::column).
pub struct Column {
    pub label: &'static str,
    pub corpus: &'static str,
    pub seed_name: &'static str,
    pub own_name: &'static str,
    pub seed: &'static str,
    pub counts: fn(u32, u32) -> String,
    pub fingerprint: &'static str,
    pub documents: &'static str,
    pub only: fn(&str) -> String,
    pub only_short: &'static str,
    pub more: fn(u32) -> String,
    pub sites: &'static str,
    pub zones: &'static str,
    pub zone: fn(Zone) -> &'static str,
    pub scripts: &'static str,
    pub script: fn(Script) -> &'static str,
    pub badge: fn(Script) -> &'static str,
    pub languages: &'static str,
    pub language: fn(Language) -> &'static str,
    pub dates: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub undated: fn(u32) -> String,
    pub doubtful: &'static str,
    pub month: fn(&str, u32) -> String,
    pub words: fn(u32) -> String,
    pub filters: fn(u32) -> String,
    pub clear: &'static str,
}
