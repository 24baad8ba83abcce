//! Opening texts: from the first button to what became of each file.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::{FileFault, Stage};

/// See [`Text::load`](super::Text::load).
pub struct Load {
    pub open: &'static str,
    pub title: &'static str,
    pub private: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub drop_here: &'static str,
    pub paste: &'static str,
    pub pasted_name: &'static str,
    pub load_pasted: &'static str,
    pub reading: &'static str,
    pub stage: fn(Stage) -> &'static str,
    pub cancel: &'static str,
    pub done: fn(usize, usize) -> String,
    pub loaded: &'static str,
    pub fault: fn(FileFault) -> &'static str,
    pub back: &'static str,
}
