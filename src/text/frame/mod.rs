//! What stands around every page: names of pages, keys, colours, and what is said while the analysis starts.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use crate::state::{Counting, Page, Theme};

/// See [`Text::frame`](super::Text::frame).
pub struct Frame {
    pub own_name: &'static str,
    pub skip: &'static str,
    pub page: fn(Page) -> &'static str,
    pub pages: &'static str,
    pub search: &'static str,
    pub placeholder: &'static str,
    pub understood: &'static str,
    pub language: &'static str,
    pub theme: fn(Theme) -> &'static str,
    pub keys: &'static str,
    pub key_list: &'static [(&'static str, &'static str)],
    pub close: &'static str,
    pub counted: &'static str,
    pub counting: fn(Counting) -> &'static str,
    pub opening: &'static str,
    pub restarting: &'static str,
    pub broke: &'static str,
    pub failed: &'static str,
    pub outdated: &'static str,
    pub reload: &'static str,
    pub understood_hide: &'static str,
    pub other_corpus: fn(&str) -> String,
}
