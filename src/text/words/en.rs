//! English.

use super::Words;
use crate::text::number::{count, plural};
use wenmai_protocol::Unit;

pub const TEXT: Words = Words {
    sentence: |unit, items, freq, n| {
        let items = match unit {
            Unit::Word => plural(items, "different word", "different words"),
            Unit::Form => plural(items, "written form", "written forms"),
            Unit::Character => plural(items, "character", "different characters"),
            Unit::Pos => plural(items, "part of speech", "parts of speech"),
        };
        let running = if unit == Unit::Character { "characters" } else { "words" };
        format!("{items} · {} of {} running {running}", count(freq), count(n))
    },
    unit_label: "Count",
    unit: |unit| match unit {
        Unit::Word => "words",
        Unit::Form => "written forms",
        Unit::Character => "characters",
        Unit::Pos => "parts of speech",
    },
    hide_stopwords: "without stopwords",
    find: "Find in the list",
    rank: "rank",
    range: "range",
    forms: "written forms",
    chart: "Frequencies",
    chart_note: |first, last| format!("ranks {}–{}", count(first), count(last)),
    empty: |find| match find {
        "" => "No words under these filters.".to_owned(),
        find => format!("Nothing in the list contains \u{201c}{find}\u{201d}."),
    },
    clear_find: "Show the whole list",
    dp_note: "Gries\u{2019} deviation of proportions: 0 is even, 1 is all in one place",
    suggestions: "Words that the segmenter may not know",
    suggestions_note: |shown, all| {
        match shown == all {
        true => "They go together more often than chance has it, and among many neighbours.".to_owned(),
        false => format!("The likeliest {} of {}: they go together more often than chance has it, and among many neighbours.", count(shown), count(all)),
    }
    },
    no_suggestions: "None under these filters.",
    parts: "cut now as",
    mi: "MI",
    entropy: "entropy",
    join: |word| format!("Make {word} one word"),
    join_short: "Join",
};
