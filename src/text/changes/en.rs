//! English.

use super::Changes;
use crate::text::number::{count, plural};

pub const TEXT: Changes = Changes {
    label: "Your changes",
    making: "Changing…",
    made: |number| match number {
        0 => "No changes.".to_owned(),
        number => format!("{}.", plural(number, "change", "changes")),
    },
    moved: |moved, before, after| match (moved, before == after) {
        (0, true) => "Changed; no frequency moved.".to_owned(),
        (moved, true) => format!("{} moved.", plural(moved, "frequency", "frequencies")),
        (moved, false) => format!(
            "{} moved; {} counted, {} before.",
            plural(moved, "frequency", "frequencies"),
            plural(after, "word", "words"),
            count(before)
        ),
    },
    show_moved: "What moved",
    moved_title: "Frequencies that moved",
    moved_note: |shown, all| match shown == all {
        true => "Under the filters as they are, those that moved most first.".to_owned(),
        false => {
            format!("Under the filters as they are, the {} of {} that moved most.", count(shown), count(all))
        }
    },
    before: "before",
    after: "now",
    difference: "difference",
    undo: "Undo",
    redo: "Redo",
    corpus: "the corpus with your changes",
    save: "Save corpus",
    line_title: "This line",
    zone: "What it is",
    found: |zone, rule| format!("Cleaning took it for: {zone} (rule {rule})."),
    whole_run: |lines| format!("Change all {} lines of this kind that stand together", count(lines)),
    change_zone: |rule| format!("{rule} · change"),
    changed: "changed by you",
    repairs: "Repairs",
    nothing: "nothing",
    undone_here: "left as it came",
    words: "Words",
    choose_word: "Choose a word to join it with its neighbour or to cut it, wherever it stands.",
    join: |first, second| format!("Join {first} and {second}"),
    cut: |first, second| format!("Cut into {first} and {second}"),
    by_rule: "By rule",
    undo_repair: "Undo",
    restore: "Repair again",
    undo_rule_here: "Undo in this document",
    undo_rule: "Undo in all",
    restore_rule_here: "Repair again in this document",
    restore_rule: "Repair again in all",
    undone: |original, replacement| match replacement {
        "" => format!("Left as it came: {original} (cleaning would remove it)"),
        replacement => format!("Left as it came: {original} (cleaning would read {replacement})"),
    },
};
