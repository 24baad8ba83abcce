//! Function words, which lists may leave out.

use crate::script::fold;
use std::collections::HashSet;

/// The built-in stopwords in normal form: Chinese and English function words, in the order of the list.
pub fn stopwords() -> Vec<String> {
    let lines = include_str!("stopwords.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(fold).collect()
}

/// A list of stopwords: words with white space between, in any script; what follows `#` is a remark.
pub fn parse_stopwords(text: &str) -> HashSet<String> {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default());
    lines.flat_map(str::split_whitespace).map(fold).collect()
}

/// Whether nothing but digits is in a folded text.
pub fn is_number(folded: &str) -> bool {
    folded.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '%'))
}
