//! Lists of words in a row: n-grams and p-frames.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use crate::state::Rows;

/// See [`Text::rows`](super::Text::rows).
pub struct RowsText {
    pub unit: fn(Rows) -> &'static str,
    pub sentence: fn(Rows, u32, u32) -> String,
    pub lengths: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub within: &'static str,
    pub sentences: &'static str,
    pub documents: &'static str,
    pub min_freq: &'static str,
    pub min_range: &'static str,
    pub hide_contained: &'static str,
    pub fillers: &'static str,
    pub more: fn(u32) -> String,
    pub empty: &'static str,
}
