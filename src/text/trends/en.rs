//! English.

use super::Trends;
use crate::text::number::{count, plural};
use wenmai_protocol::Interval;

pub const TEXT: Trends = Trends {
    interval_label: "A point is",
    interval: |interval| match interval {
        Interval::Year => "a year",
        Interval::Month => "a month",
        Interval::Day => "a day",
        Interval::Document => "a document",
    },
    sentence: |queries, interval, points| {
        let points = match interval {
            Interval::Year => plural(points, "year", "years"),
            Interval::Month => plural(points, "month", "months"),
            Interval::Day => plural(points, "day", "days"),
            Interval::Document => plural(points, "document", "documents"),
        };
        match interval {
            Interval::Document => format!("{queries} in {points}"),
            _ => format!("{queries} in {points} that have text"),
        }
    },
    followed: "What is followed",
    add: "Another word or concept",
    add_button: "Add",
    remove: |query| format!("Take {query} away"),
    most: |number| format!("{} at most: take one away to add another.", count(number)),
    chart: "Frequency",
    chart_note: "per million words, with 95% intervals",
    point: "point",
    hits: "hits",
    ci: "95% interval",
    between: |low, high| format!("95% interval {low} to {high}"),
    of: |words, documents| {
        format!("of {} in {}", plural(words, "word", "words"), plural(documents, "document", "documents"))
    },
    undated: |documents, words| {
        format!(
            "{} without a date, of {}, {} not in the picture.",
            plural(documents, "document", "documents"),
            plural(words, "word", "words"),
            if documents == 1 { "is" } else { "are" }
        )
    },
    undated_hits: |query, hits| format!("{} of {query}", plural(hits, "hit", "hits")),
    no_dates: "No document here has a date.",
    by_document: "Show it from document to document",
    ask: "What do you want to follow?",
    ask_note:
        "Add words, phrases or concepts, up to twenty: each becomes a line over the dates of the documents.",
};
