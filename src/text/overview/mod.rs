//! The overview.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::overview`](super::Text::overview).
pub struct Overview {
    pub words: &'static str,
    pub types: &'static str,
    pub documents: &'static str,
    pub sentences: &'static str,
    pub repairs: &'static str,
    pub set_aside: &'static str,
    pub top: &'static str,
    pub top_note: &'static str,
    pub shares: &'static str,
    pub shares_note: &'static str,
    pub body: &'static str,
    pub reply: &'static str,
    pub aside: &'static str,
    pub cleaning: &'static str,
    pub cleaning_note: &'static str,
    pub clean: &'static str,
    pub rule_head: &'static str,
    pub example: &'static str,
    pub times: &'static str,
    pub rule: fn(&str) -> Option<&'static str>,
    pub norm_only: &'static str,
    pub nothing: &'static str,
    pub shifts: &'static str,
    pub shifts_note: &'static str,
    pub risen: &'static str,
    pub fallen: &'static str,
    pub repeats: &'static str,
    pub repeats_note: fn(u32, u32) -> String,
    pub repeats_document: fn(&str) -> String,
    pub no_repeats: &'static str,
    pub same_words: fn(u32, u32) -> String,
}
