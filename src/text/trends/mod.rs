//! Frequencies over time.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::Interval;

/// See [`Text::trends`](super::Text::trends).
pub struct Trends {
    pub interval_label: &'static str,
    pub interval: fn(Interval) -> &'static str,
    pub sentence: fn(&str, Interval, u32) -> String,
    pub followed: &'static str,
    pub add: &'static str,
    pub add_button: &'static str,
    pub remove: fn(&str) -> String,
    pub most: fn(u32) -> String,
    pub chart: &'static str,
    pub chart_note: &'static str,
    pub point: &'static str,
    pub hits: &'static str,
    pub ci: &'static str,
    pub between: fn(&str, &str) -> String,
    pub of: fn(u32, u32) -> String,
    pub undated: fn(u32, u32) -> String,
    pub undated_hits: fn(&str, u32) -> String,
    pub no_dates: &'static str,
    pub by_document: &'static str,
    pub ask: &'static str,
    pub ask_note: &'static str,
}
