//! English.

use super::Common;
use crate::text::number::{count, plural};

pub const TEXT: Common = Common {
    colon: ": ",
    table: "table",
    figure: "figure",
    link: "link",
    copied: "copied",
    not_copied: "not copied: take it from the address bar",
    save_csv: |what| format!("Save \u{201c}{what}\u{201d} as CSV"),
    save_svg: |what| format!("Save \u{201c}{what}\u{201d} as SVG"),
    loading: "Counting\u{2026}",
    retry: "Try again",
    previous: "previous",
    next: "next",
    range: |first, last, all| format!("{}–{} of {}", count(first), count(last), count(all)),
    small: |words| {
        format!(
            "Only {} are counted: below 10,000, figures per million and dispersions are rough.",
            plural(words, "word", "words")
        )
    },
    document: "document",
    word: "word",
    freq: "frequency",
    rel_freq: "per million",
    rel_freq_characters: "per million",
};
