//! English.

use super::Frame;
use crate::state::{Counting, Page, Theme};

pub const TEXT: Frame = Frame {
    own_name: "English",
    skip: "Skip to the results",
    page: |page| match page {
        Page::Overview => "Overview",
        Page::Read => "Read",
        Page::Words => "Words",
        Page::Concordance => "Concordance",
        Page::Keywords => "Keywords",
        Page::Collocates => "Collocates",
        Page::Trends => "Trends",
        Page::Compare => "Compare",
        Page::Dictionary => "Dictionary",
    },
    pages: "Pages",
    search: "Search",
    placeholder: "Words, \u{201c}a phrase\u{201d}, this|that, @concept",
    understood: "Understood as",
    language: "Language",
    theme: |theme| match theme {
        Theme::System => "Colours: as the system. Change to dark",
        Theme::Dark => "Colours: dark. Change to light",
        Theme::Light => "Colours: light. Change to the system\u{2019}s",
    },
    keys: "Keys",
    key_list: &[
        ("/", "go to the search"),
        ("Enter", "search; open what has the focus"),
        ("1 … 9", "Overview, Read, Words, Concordance, Keywords, Collocates, Trends, Compare, Dictionary"),
        ("Tab", "go to the next link or control"),
        ("\u{2191} \u{2193} PgUp PgDn Home End", "to another line of the concordance"),
        ("w x t", "more of a line, exclude it, tag it"),
        ("Esc", "close what is open"),
        ("?", "this list"),
    ],
    close: "Close",
    counted: "Text that is counted",
    counting: |counting| match counting {
        Counting::All => "All text",
        Counting::Main => "Main text",
        Counting::Once => "Without repeats",
    },
    opening: "Opening the corpus\u{2026}",
    restarting: "The analysis stopped and is being started again with the corpus as it was\u{2026}",
    broke: "The analysis stopped at an error and was started again; the corpus is as it was.",
    failed:
        "The analysis could not be started: load the page again, and if that does not help, try a current \
             version of Firefox, Chrome, Edge or Safari.",
    outdated: "This page and its analysis are of different versions: load the page again.",
    reload: "Load again",
    understood_hide: "Dismiss",
    other_corpus: |fingerprint| {
        format!(
            "This link was made on another corpus ({fingerprint}). Open its texts to see what it shows; until \
             then its documents, sites and dates are left out."
        )
    },
};
