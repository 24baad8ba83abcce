//! What is said about reports.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::report`](super::Text::report).
pub struct ReportText {
    pub add: &'static str,
    pub add_what: fn(&str) -> String,
    pub adding: &'static str,
    pub added: &'static str,
    pub open: fn(u32) -> String,
    pub title: &'static str,
    pub usual_title: &'static str,
    pub name: &'static str,
    pub empty: &'static str,
    pub note: &'static str,
    pub not_kept: &'static str,
    pub comment: fn(&str) -> String,
    pub comment_hint: &'static str,
    pub up: fn(&str) -> String,
    pub up_short: &'static str,
    pub remove: fn(&str) -> String,
    pub remove_short: &'static str,
    pub put_back: fn(&str) -> String,
    pub save: &'static str,
    pub made: fn(&str, &str) -> String,
    pub first: fn(u32, u32) -> String,
    pub settings: &'static str,
    pub cite: &'static str,
    pub link: &'static str,
    pub methods: &'static str,
    pub prepared: &'static str,
}
