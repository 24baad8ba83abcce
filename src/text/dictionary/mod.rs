//! The dictionary page: the lists that are kept with a corpus.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::{LineFaultKind, List};

/// See [`Text::dictionary`](super::Text::dictionary).
pub struct Dictionary {
    pub lists: &'static str,
    pub list: fn(List) -> &'static str,
    pub sentence: fn(List, u32, u32) -> String,
    pub note: fn(List) -> &'static str,
    pub empty: fn(List) -> &'static str,
    pub word: &'static str,
    pub pos: &'static str,
    pub name: &'static str,
    pub forms: &'static str,
    pub freq: &'static str,
    pub add: &'static str,
    pub edit: &'static str,
    pub edit_this: fn(&str) -> String,
    pub remove: &'static str,
    pub remove_this: fn(&str) -> String,
    pub order: &'static str,
    pub own_order: &'static str,
    pub by_freq: &'static str,
    pub import: &'static str,
    pub export: &'static str,
    pub format: fn(List) -> &'static str,
    pub choose: &'static str,
    pub paste: &'static str,
    pub take_pasted: &'static str,
    pub replace: &'static str,
    pub pasted_name: &'static str,
    pub working: &'static str,
    pub report: fn(u32, u32) -> String,
    pub no_line: &'static str,
    pub shown_faults: fn(usize) -> String,
    pub at_line: fn(u32) -> String,
    pub fault: fn(LineFaultKind) -> &'static str,
    pub moved: &'static str,
    pub too_many: &'static str,
}
