//! English.

use super::RowsText;
use crate::state::Rows;
use crate::text::number::{count, plural};

pub const TEXT: RowsText = RowsText {
    unit: |rows| match rows {
        Rows::Single => "words",
        Rows::Ngrams => "n-grams",
        Rows::Frames => "p-frames",
    },
    sentence: |rows, items, n| {
        let items = match rows {
            Rows::Frames => plural(items, "frame with one open slot", "frames with one open slot"),
            _ => plural(items, "different n-gram", "different n-grams"),
        };
        format!("{items} · in {}", plural(n, "running word", "running words"))
    },
    lengths: "Words in a row",
    from: "from",
    to: "to",
    within: "Within",
    sentences: "a sentence",
    documents: "a document",
    min_freq: "frequency from",
    min_range: "range from",
    hide_contained: "without parts of longer ones",
    fillers: "what fills the slot",
    more: |number| format!("{} more", count(number)),
    empty: "No row of words is that frequent here: lower the least frequency or range.",
};
