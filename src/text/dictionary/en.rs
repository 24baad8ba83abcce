//! In English.

use super::Dictionary;
use crate::text::number::count;
use wenmai_protocol::{LineFaultKind, List};

pub const TEXT: Dictionary = Dictionary {
    lists: "List",
    list: |list| match list {
        List::Words => "Own words",
        List::Stopwords => "Stopwords",
        List::Concepts => "Concepts",
    },
    sentence: |list, total, found| {
        let name = match (list, total) {
            (List::Words, 1) => "word of your own",
            (List::Words, _) => "words of your own",
            (List::Stopwords, 1) => "stopword",
            (List::Stopwords, _) => "stopwords",
            (List::Concepts, 1) => "concept",
            (List::Concepts, _) => "concepts",
        };
        match total == found {
            true => format!("{} {name}", count(total)),
            false => format!("{} of {} {name}", count(found), count(total)),
        }
    },
    note: |list| {
        match list {
        List::Words => "The segmenter takes these for words, beside those of its own dictionary. Only text in which one of them stands is cut again.",
        List::Stopwords => "Frequency lists, keywords and collocates leave these out. What you change on the other pages holds for one question and its link; this list stays with the corpus.",
        List::Concepts => "A name for several written forms: @name finds them all. Forms in Chinese characters are words for the segmenter, too.",
    }
    },
    empty: |list| match list {
        List::Words => "There is no word of your own yet: add one above, or import a list.",
        List::Stopwords => "The list is empty, so nothing is left out.",
        List::Concepts => "There is no concept yet: add one above, or import a list.",
    },
    word: "Word",
    pos: "Part of speech",
    name: "Name",
    forms: "Forms",
    freq: "Frequency",
    add: "Add",
    edit: "Edit",
    edit_this: |name| format!("Edit {name}"),
    remove: "Remove",
    remove_this: |name| format!("Remove {name}"),
    order: "Order",
    own_order: "the list’s own",
    by_freq: "by frequency",
    import: "Import",
    export: "Export",
    format: |list| {
        match list {
        List::Words => "A word a line, as jieba has it: word, then a frequency and a part of speech if you like. A plain list of words will do. Up to 600,000 words.",
        List::Stopwords => "Words with spaces or line breaks between them; what follows # is a remark.",
        List::Concepts => "A concept a line: name = form, form, form. Lines that begin with # are remarks.",
    }
    },
    choose: "Choose a file\u{2026}",
    paste: "Or paste the list",
    take_pasted: "Import what is pasted",
    replace: "in place of the list that is there",
    pasted_name: "pasted",
    working: "Cutting the text again\u{2026}",
    report: |taken, left_out| match left_out {
        0 => format!("{} taken.", count(taken)),
        1 => format!("{} taken; 1 line was left out:", count(taken)),
        _ => format!("{} taken; {} lines were left out:", count(taken), count(left_out)),
    },
    no_line: "Nothing in it can be taken; the reasons are below.",
    shown_faults: |shown| format!("The first {} are listed.", count(shown as u32)),
    at_line: |line| format!("Line {}", count(line)),
    fault: |kind| match kind {
        LineFaultKind::Form => "This is not of the list’s form.",
        LineFaultKind::Frequency => "The frequency has to be a whole number below 4,294,967,296.",
        LineFaultKind::NoWord => {
            "It has a space, punctuation or letters of another script in it, so it cannot be one word."
        }
        LineFaultKind::TooLong => "It is longer than 64 characters, or has more than 200 forms.",
        LineFaultKind::TooMany => "The list holds no more: this line and those after it were left out.",
    },
    moved: "What the change moved",
    too_many: "A list holds 600,000 words at most: remove some first.",
};
