//! Documents beside one another.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use crate::state::Part;

/// See [`Text::compare`](super::Text::compare).
pub struct Compare {
    pub parts: &'static str,
    pub part: fn(Part) -> &'static str,
    pub sentence: fn(Part, u32) -> String,
    pub single: &'static str,
    pub map: &'static str,
    pub map_note: &'static str,
    pub map_words: &'static str,
    pub apart: fn(&str) -> String,
    pub without: fn(&str) -> String,
    pub axis: fn(u32, &str) -> String,
    pub kind: fn(bool) -> &'static str,
    pub also_here: fn(u32, &str) -> String,
    pub typical: &'static str,
    pub typical_note: &'static str,
    pub here: fn(u32, u32) -> String,
    pub heat: &'static str,
    pub heat_note: &'static str,
    pub weights: &'static str,
    pub weights_note: &'static str,
    pub weight: fn(&str, u32) -> String,
    pub diversity: &'static str,
    pub diversity_note: fn(u32) -> String,
    pub tokens: &'static str,
    pub types: &'static str,
    pub hapaxes: &'static str,
    pub whole: &'static str,
    pub pair: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub pairs: &'static str,
    pub pairs_note: &'static str,
    pub shared: fn(u32, u32) -> String,
    pub none: &'static str,
    pub no_pairs: &'static str,
    pub aligned: &'static str,
    pub different: &'static str,
    pub first_of: fn(u32, u32) -> String,
}
