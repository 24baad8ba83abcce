//! English.

use super::{leading, Read};
use crate::text::number::{count, plural};

pub const TEXT: Read = Read {
    choose: "Document",
    previous: "Previous document",
    next: "Next document",
    original: "as it came",
    counted: "as it is counted",
    both: "both",
    side: "Show",
    outline: "outline words",
    turn: |number| format!("Turn {number}"),
    set_aside: "set aside",
    repairs: |number| plural(number, "repair", "repairs"),
    removed: |original| format!("Removed: {original}"),
    was: |original| format!("It was: {original}"),
    normal: |norm| format!("Counted as: {norm}"),
    hits: |query, number| format!("{} of {query}", plural(number, "hit", "hits")),
    previous_hit: "Previous hit",
    next_hit: "Next hit",
    flag: |kind, evidence| {
        Some(match kind {
            "date-contradicted" => {
                format!("The date is doubtful: the text itself speaks of a later time ({evidence}).")
            }
            "converted-from-simplified" => match leading(evidence) {
                Some(count) => format!(
                    "The Traditional characters were made from Simplified by a machine, which left {count} readings behind."
                ),
                None => format!("The Traditional characters were made from Simplified by a machine ({evidence})."),
            },
            "machine-translated" => format!("The text is a machine translation ({evidence})."),
            "text-damaged" => format!("Parts of the text are damaged and could not be restored ({evidence})."),
            "date-relative" => format!("The page gives its date only as seen from the day it was saved ({evidence})."),
            "encoding-unsure" => format!("The encoding was guessed and may be wrong ({evidence})."),
            _ => return None,
        })
    },
    lines: |first, last, all| format!("lines {}–{} of {}", count(first), count(last), count(all)),
    uncertain: "uncertain",
    empty: "There is no text in this document.",
};
