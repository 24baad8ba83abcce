//! What several pages say.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::common`](super::Text::common).
pub struct Common {
    pub colon: &'static str,
    pub table: &'static str,
    pub figure: &'static str,
    pub link: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub save_csv: fn(&str) -> String,
    pub save_svg: fn(&str) -> String,
    pub loading: &'static str,
    pub retry: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub range: fn(u32, u32, u32) -> String,
    pub small: fn(u32) -> String,
    pub document: &'static str,
    pub word: &'static str,
    pub freq: &'static str,
    pub rel_freq: &'static str,
    pub rel_freq_characters: &'static str,
}
