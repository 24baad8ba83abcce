//! What is said while texts are chosen, looked at and loaded.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::WordsGiven;

/// See [`Text::import`](super::Text::import).
pub struct Import {
    pub formats: &'static str,
    pub choose_folder: &'static str,
    pub gathering: &'static str,
    pub too_many: fn(u32) -> String,
    pub chosen: fn(u32, &str) -> String,
    pub kind: fn(&str, u32) -> String,
    pub more_kinds: fn(u32) -> String,
    pub load: fn(u32) -> String,
    pub others: &'static str,
    pub preview: &'static str,
    pub file_of: fn(u32, u32) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    pub format: fn(&str) -> &'static str,
    pub documents: fn(u32, bool) -> String,
    pub not_whole: &'static str,
    pub encoding: &'static str,
    pub as_found: fn(&str) -> String,
    pub detected: &'static str,
    pub unsure: &'static str,
    pub for_all: fn(&str, u32) -> String,
    pub begins: &'static str,
    pub metadata: &'static str,
    pub field: fn(&str) -> Option<&'static str>,
    pub columns: &'static str,
    pub columns_of: fn(&str, u32) -> String,
    pub column: &'static str,
    pub values: &'static str,
    pub role: &'static str,
    pub role_of: fn(&str) -> String,
    /// Text, metadata, left out.
    pub roles: [&'static str; 3],
    pub rows: &'static str,
    /// Each row, or all rows together.
    pub rows_are: [&'static str; 2],
    pub names: &'static str,
    pub pattern: &'static str,
    pub pattern_note: &'static str,
    pub file: &'static str,
    pub gives: &'static str,
    pub no_fit: &'static str,
    pub words: &'static str,
    pub words_are: fn(WordsGiven) -> &'static str,
    pub words_found: &'static str,
    pub stop: &'static str,
    pub stopping: &'static str,
    pub reached: fn(u32, u32, &str, &str) -> String,
    pub left: fn(u32) -> String,
    pub unread: fn(u32) -> String,
    pub more: fn(u32) -> String,
    pub memory: &'static str,
}
