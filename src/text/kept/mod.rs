//! What is said about corpora that are kept in the browser.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::{KeptState, StoreFault};

/// See [`Text::kept`](super::Text::kept).
pub struct Kept {
    /// What stands between two sentences.
    pub between: &'static str,
    pub list: &'static str,
    pub title: &'static str,
    pub private: &'static str,
    pub empty: &'static str,
    pub automatic: &'static str,
    pub automatic_note: &'static str,
    pub resume: fn(&str) -> String,
    pub unnamed: fn(&str, u32) -> String,
    pub copy: fn(&str) -> String,
    pub about: fn(u32, u32, &str) -> String,
    pub saved_at: fn(&str) -> String,
    pub open: &'static str,
    pub open_this: fn(&str) -> String,
    pub is_open: &'static str,
    pub opening: &'static str,
    pub rename: &'static str,
    pub rename_this: fn(&str) -> String,
    pub new_name: &'static str,
    pub set_name: &'static str,
    pub cancel: &'static str,
    pub file: &'static str,
    pub file_this: fn(&str) -> String,
    pub remove: &'static str,
    pub remove_this: fn(&str) -> String,
    pub remove_ask: fn(&str) -> String,
    pub remove_yes: &'static str,
    pub remove_no: &'static str,
    pub now: &'static str,
    pub saving: &'static str,
    pub is_kept: &'static str,
    pub room: fn(&str, &str) -> String,
    pub persistent: &'static str,
    pub not_persistent: &'static str,
    pub state: fn(KeptState) -> &'static str,
    pub fault: fn(StoreFault) -> &'static str,
    pub not_kept: &'static str,
    pub copied: &'static str,
    pub open_linked: &'static str,
}
