//! English.

use super::Column;
use crate::text::number::{count, plural};
use wenmai_protocol::{Language, Script, Zone};

pub const TEXT: Column = Column {
    label: "Corpus and filters",
    corpus: "Corpus",
    seed_name: "WeChat against Alipay",
    own_name: "Your texts",
    seed: "seed",
    counts: |documents, words| {
        format!("{} · {}", plural(documents, "document", "documents"), plural(words, "word", "words"))
    },
    fingerprint: "Fingerprint: it differs when texts, dictionary or settings do",
    documents: "Documents",
    only: |title| format!("Only \u{201c}{title}\u{201d}"),
    only_short: "only",
    more: |number| format!("{} more", count(number)),
    sites: "Site",
    zones: "Zone",
    zone: |zone| match zone {
        Zone::Title => "title",
        Zone::Byline => "byline",
        Zone::Heading => "heading",
        Zone::Body => "body",
        Zone::Reply => "reply",
        Zone::Quote => "quotation",
        Zone::Signature => "signature",
        Zone::Navigation => "navigation",
        Zone::Related => "related links",
        Zone::Chrome => "rest of the page",
    },
    scripts: "Script",
    script: |script| match script {
        Script::Hans => "Simplified",
        Script::Hant => "Traditional",
        Script::Latn => "Latin",
        Script::Zyyy => "other",
    },
    badge: |script| match script {
        Script::Hans => "简",
        Script::Hant => "繁",
        Script::Latn => "EN",
        Script::Zyyy => "–",
    },
    languages: "Language",
    language: |language| match language {
        Language::Zh => "Chinese",
        Language::En => "English",
        Language::Ja => "Japanese",
        Language::Ko => "Korean",
        Language::Und => "unknown",
    },
    dates: "Date",
    from: "from",
    to: "to",
    undated: |words| format!("{} without a date", plural(words, "word", "words")),
    doubtful: "dashed: the text itself contradicts the date",
    month: |month, words| format!("{month}: {}", plural(words, "word", "words")),
    words: |words| plural(words, "word", "words"),
    filters: |active| match active {
        0 => "Corpus and filters".to_owned(),
        active => format!("Corpus and filters ({active})"),
    },
    clear: "Clear filters",
};
