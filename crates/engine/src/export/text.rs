//! Plain text.

use super::paragraphs::left;
use crate::corpus::{Corpus, Filter};

pub fn write(corpus: &Corpus, filter: &Filter) -> String {
    let mut out = String::new();
    for left in left(corpus, filter) {
        if !out.is_empty() {
            out.push('\n');
        }
        for paragraph in &left.paragraphs {
            out.push_str(&paragraph.text);
            out.push('\n');
        }
    }
    out
}
