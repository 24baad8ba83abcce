//! The reading page.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::read`](super::Text::read).
pub struct Read {
    pub choose: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub original: &'static str,
    pub counted: &'static str,
    pub both: &'static str,
    pub side: &'static str,
    pub outline: &'static str,
    pub turn: fn(u32) -> String,
    pub set_aside: &'static str,
    pub repairs: fn(u32) -> String,
    pub removed: fn(&str) -> String,
    pub was: fn(&str) -> String,
    pub normal: fn(&str) -> String,
    pub hits: fn(&str, u32) -> String,
    pub previous_hit: &'static str,
    pub next_hit: &'static str,
    pub flag: fn(&str, &str) -> Option<String>,
    pub lines: fn(u32, u32, u32) -> String,
    pub uncertain: &'static str,
    pub empty: &'static str,
}

/// The number that a flag's evidence begins with.
fn leading(evidence: &str) -> Option<u32> {
    evidence.split(' ').next()?.parse().ok()
}
