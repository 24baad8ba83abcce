//! English.

use super::ReportText;
use crate::text::number::count;

/// See [`Text::report`](crate::text::Text::report).
pub const TEXT: ReportText = ReportText {
    add: "Add to report",
    add_what: |what| format!("Add to report: {what}"),
    adding: "Adding…",
    added: "Added to the report.",
    open: |results| match results {
        0 => "Report…".to_owned(),
        1 => "Report: 1 result…".to_owned(),
        results => format!("Report: {} results…", count(results)),
    },
    title: "Report",
    usual_title: "Corpus report",
    name: "Title of the report",
    empty: "Nothing has been chosen yet. “Add to report” beside a figure or a table puts it here, with its settings and a line to cite.",
    note: "One HTML file with figures, tables, settings and methods. It is kept in this tab until you save it.",
    not_kept: "The browser has no room to keep this report: it is lost when the page is loaded again, so save it first.",
    comment: |what| format!("Your comment on {what}"),
    comment_hint: "What does it show?",
    up: |what| format!("Up: {what}"),
    up_short: "Up",
    remove: |what| format!("Take out {what}"),
    remove_short: "Take out",
    put_back: |what| format!("Put {what} back"),
    save: "Save report (.html)",
    made: |version, day| format!("Made with Wenmai {version} on {day}."),
    first: |shown, total| format!("The first {} of {} rows.", count(shown), count(total)),
    settings: "Settings",
    cite: "To cite:",
    link: "Open this result in the explorer",
    methods: "Methods",
    prepared: "Texts were decoded and cleaned by rules that record every change with its place in the original, then folded to a normal form (Traditional to Simplified, full width to half width, upper to lower case) and cut into words with the dictionary of jieba and the words of the corpus. Frequencies count words, in the documents and zones that the filter of each result names. A fingerprint stands for the whole state of a corpus: texts, repairs, dictionary and settings.",
};
