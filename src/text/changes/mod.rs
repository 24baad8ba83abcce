//! What a reader changes, and what moves by it.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::changes`](super::Text::changes).
pub struct Changes {
    pub label: &'static str,
    pub making: &'static str,
    pub made: fn(u32) -> String,
    pub moved: fn(u32, u32, u32) -> String,
    pub show_moved: &'static str,
    pub moved_title: &'static str,
    pub moved_note: fn(u32, u32) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub difference: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub corpus: &'static str,
    pub save: &'static str,
    pub line_title: &'static str,
    pub zone: &'static str,
    pub found: fn(&str, &str) -> String,
    pub whole_run: fn(u32) -> String,
    pub change_zone: fn(&str) -> String,
    pub changed: &'static str,
    pub repairs: &'static str,
    pub nothing: &'static str,
    pub undone_here: &'static str,
    pub words: &'static str,
    pub choose_word: &'static str,
    pub join: fn(&str, &str) -> String,
    pub cut: fn(&str, &str) -> String,
    pub by_rule: &'static str,
    pub undo_repair: &'static str,
    pub restore: &'static str,
    pub undo_rule_here: &'static str,
    pub undo_rule: &'static str,
    pub restore_rule_here: &'static str,
    pub restore_rule: &'static str,
    pub undone: fn(&str, &str) -> String,
}
