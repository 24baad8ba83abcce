//! English.

use super::Overview;
use crate::text::number::{count, plural};

pub const TEXT: Overview = Overview {
    words: "words",
    types: "different words",
    documents: "documents",
    sentences: "sentences",
    repairs: "repairs",
    set_aside: "set aside as noise",
    top: "Most frequent words",
    top_note: "without stopwords",
    shares: "What is in each document",
    shares_note: "in words, all text",
    body: "body",
    reply: "reply",
    aside: "set aside",
    cleaning: "What cleaning did",
    cleaning_note: "the originals are kept",
    clean: "Nothing had to be repaired in these documents.",
    rule_head: "rule",
    example: "example",
    times: "times",
    rule: |rule| {
        Some(match rule {
            "inserted-pinyin" => "reading inserted after a character",
            "phase-shift" => "GBK read one byte late",
            "lost-stop" => "lost punctuation mark",
            "tag-as-text" => "tag left as text",
            "entity" => "entity left as text",
            "disguise" => "disguised word",
            "trans-as-p" => "\u{201c}trans\u{201d} turned into p",
            "lost-capital-p" => "capital P lost",
            "mojibake" => "text in the wrong encoding",
            "invisible" => "invisible character",
            "composition" => "letter and its marks apart",
            "radical" => "radical in place of a character",
            "split-word" => "word with marks or spaces in it",
            "look-alike" => "look-alike letter of another alphabet",
            _ => return None,
        })
    },
    norm_only: "normal form only",
    nothing: "No text under these filters.",
    shifts: "What the count depends on",
    shifts_note: "rank and frequency, without stopwords",
    risen: "higher than in the column before",
    fallen: "lower than in the column before",
    repeats: "What repeats",
    repeats_note: |passages, words| match (passages, words) {
        (0, _) => String::new(),
        (passages, 0) => format!("{}, no whole paragraph", plural(passages, "passage", "passages")),
        (passages, words) => {
            format!(
                "{}; {} in repeated paragraphs",
                plural(passages, "passage", "passages"),
                plural(words, "word", "words")
            )
        }
    },
    repeats_document: |share| format!("has {share} of its words from"),
    no_repeats: "No passage of the main text stands twice.",
    same_words: |same, words| match same == words {
        true => plural(words, "word", "words"),
        false => format!("{} of {}", count(same), plural(words, "word", "words")),
    },
};
