//! How queries are typed and built.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use crate::state::{Attribute, Operator, Repeat, Within};

/// See [`Text::query`](super::Text::query).
pub struct Query {
    pub mode: &'static str,
    pub modes: [&'static str; 2],
    pub placeholder: &'static str,
    pub exact: &'static str,
    pub exactness: [&'static str; 3],
    pub expert_form: &'static str,
    pub open_expert: &'static str,
    pub copy: &'static str,
    pub instead: fn(&str) -> String,
    pub incomplete: &'static str,
    pub searching: &'static str,
    pub stop: &'static str,
    pub build: &'static str,
    pub build_title: &'static str,
    pub token: fn(u32) -> String,
    pub attribute: &'static str,
    pub attributes: fn(Attribute) -> &'static str,
    pub operator: &'static str,
    pub operators: fn(Operator) -> &'static str,
    pub value: &'static str,
    pub any: &'static str,
    pub repeat: &'static str,
    pub repeats: fn(Repeat) -> String,
    pub captured: &'static str,
    pub gap: &'static str,
    pub least: &'static str,
    pub most: &'static str,
    pub add_token: &'static str,
    pub add_gap: &'static str,
    pub remove: fn(&str) -> String,
    pub within: &'static str,
    pub units: fn(Within) -> &'static str,
    pub search: &'static str,
}
