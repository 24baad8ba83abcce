//! What is said about taking a corpus along, and about newer versions of the page.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::CorpusFormat;

/// See [`Text::along`](super::Text::along).
pub struct Along {
    pub save: &'static str,
    pub title: &'static str,
    pub whole: &'static str,
    pub whole_note: &'static str,
    pub page: &'static str,
    pub page_note: &'static str,
    pub bundle: &'static str,
    pub bundle_note: &'static str,
    pub left: &'static str,
    pub left_note: &'static str,
    pub format: fn(CorpusFormat) -> &'static str,
    pub format_note: fn(CorpusFormat) -> &'static str,
    pub save_xlsx: fn(&str) -> String,
    pub saving: &'static str,
    pub no_page: &'static str,
    pub no_picture: &'static str,
    pub copied_without: &'static str,
    pub newer: &'static str,
    pub take_newer: &'static str,
}
