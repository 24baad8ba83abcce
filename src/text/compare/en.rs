//! English.

use super::Compare;
use crate::state::Part;
use crate::text::number::{count, plural};

pub const TEXT: Compare = Compare {
    parts: "Compare by",
    part: |part| match part {
        Part::Map => "map",
        Part::Typical => "typical words",
        Part::Weights => "tf-idf",
        Part::Diversity => "diversity",
        Part::Passages => "shared passages",
    },
    sentence: |part, documents| {
        let documents = plural(documents, "document", "documents");
        match part {
            Part::Map => format!("{documents} by the words that they use"),
            Part::Typical => format!("What sets {documents} apart from one another"),
            Part::Weights => format!("What weighs most in {documents}"),
            Part::Diversity => format!("How varied the words of {documents} are"),
            Part::Passages => "What documents have from one another".to_owned(),
        }
    },
    single: "There is only one document here: comparing takes at least two. Choose more among the documents, or open more texts.",
    map: "Documents and words",
    map_note: "correspondence analysis",
    map_words: "Words",
    apart: |label| format!("{label} stands so far from the others that they look alike."),
    without: |label| format!("Map without {label}"),
    axis: |axis, share| format!("axis {axis}: {share} of all differences"),
    kind: |document| if document { "document" } else { "word" },
    also_here: |number, words| match number {
        0 => format!("with {words}"),
        number => format!("with {words} and {} more", count(number)),
    },
    typical: "Typical words",
    typical_note: "more frequent than in the other documents, by log-likelihood",
    here: |here, elsewhere| format!("{} here, {} elsewhere", count(here), count(elsewhere)),
    heat: "Typical words, document by document",
    heat_note: "per million words; darkest where the word is most frequent",
    weights: "Words by tf-idf",
    weights_note: "frequent here, in few documents",
    weight: |weight, range| format!("{weight}, in {}", plural(range, "document", "documents")),
    diversity: "Diversity",
    diversity_note: |window| format!("MATTR over windows of {}", plural(window, "word", "words")),
    tokens: "words",
    types: "different",
    hapaxes: "once only",
    whole: "all as one text",
    pair: "Two documents",
    first: "First",
    second: "Second",
    pairs: "Documents that share most",
    pairs_note: "main text, whatever the filters; with the document where a passage stands first",
    shared: |passages, words| {
        format!("{}, {}", plural(passages, "passage", "passages"), plural(words, "word", "words"))
    },
    none: "These two share no passage of twelve words or more.",
    no_pairs: "No document has a passage of another.",
    aligned: "Side by side",
    different: "underlined: not the same in both",
    first_of: |shown, all| {
        format!("The first {} of {}; the CSV file has all.", count(shown), plural(all, "passage", "passages"))
    },
};
