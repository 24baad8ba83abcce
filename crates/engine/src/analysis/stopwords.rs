//! Function words, which lists may leave out.

/// The built-in stopwords in normal form: Chinese and English function words, in the order of the list.
pub fn stopwords() -> Vec<String> {
    let lines = include_str!("stopwords.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(crate::script::fold).collect()
}
