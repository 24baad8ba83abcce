//! The frequency list of words.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::Unit;

/// See [`Text::words`](super::Text::words).
pub struct Words {
    pub sentence: fn(Unit, u32, u32, u32) -> String,
    pub unit_label: &'static str,
    pub unit: fn(Unit) -> &'static str,
    pub hide_stopwords: &'static str,
    pub find: &'static str,
    pub rank: &'static str,
    pub range: &'static str,
    pub forms: &'static str,
    pub chart: &'static str,
    pub chart_note: fn(u32, u32) -> String,
    pub empty: fn(&str) -> String,
    pub clear_find: &'static str,
    pub dp_note: &'static str,
    pub suggestions: &'static str,
    pub suggestions_note: fn(u32, u32) -> String,
    pub no_suggestions: &'static str,
    pub parts: &'static str,
    pub mi: &'static str,
    pub entropy: &'static str,
    pub join: fn(&str) -> String,
    pub join_short: &'static str,
}
