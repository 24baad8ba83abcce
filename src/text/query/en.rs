//! English.

use super::Query;
use crate::state::{Attribute, Operator, Repeat, Within};

pub const TEXT: Query = Query {
    mode: "How the query is read",
    modes: ["Simple", "Expert"],
    placeholder: "[pos=\"v\"] [norm=\"\u{5fae}\u{4fe1}\"] within s",
    exact: "Only as typed",
    exactness: ["written form", "case", "Traditional or Simplified"],
    expert_form: "Expert form",
    open_expert: "Open as expert query",
    copy: "Copy",
    instead: |query| format!("Search for {query}"),
    incomplete:
        "The search took too long and was stopped: all counts are of what was found until then. Make the \
                 query narrower, or filter the corpus.",
    searching: "Searching\u{2026}",
    stop: "Stop",
    build: "Build a query\u{2026}",
    build_title: "Build an expert query",
    token: |number| format!("Word {number}"),
    attribute: "What",
    attributes: |attribute| match attribute {
        Attribute::Word => "written form",
        Attribute::Norm => "normal form",
        Attribute::Lemma => "lemma",
        Attribute::Pos => "part of speech",
        Attribute::Script => "script",
        Attribute::Zone => "zone",
    },
    operator: "How",
    operators: |operator| match operator {
        Operator::Is => "is",
        Operator::IsNot => "is not",
        Operator::Begins => "begins with",
        Operator::Ends => "ends with",
        Operator::Contains => "contains",
        Operator::Matches => "matches (regular expression)",
    },
    value: "Value",
    any: "any word",
    repeat: "How often",
    repeats: |repeat| match repeat {
        Repeat::Once => "once".to_owned(),
        Repeat::Optional => "once or not".to_owned(),
        Repeat::Some => "once or more".to_owned(),
        Repeat::Any => "any number".to_owned(),
        Repeat::Between(least, most) => format!("{least} to {most} times"),
    },
    captured: "as a column",
    gap: "Gap",
    least: "at least",
    most: "at most",
    add_token: "Add a word",
    add_gap: "Add a gap",
    remove: |what| format!("Remove: {what}"),
    within: "Within",
    units: |within| match within {
        Within::Unsaid => "not said",
        Within::Sentence => "a sentence",
        Within::Paragraph => "a paragraph",
        Within::Document => "a document",
        Within::Reply => "a reply",
    },
    search: "Search",
};
