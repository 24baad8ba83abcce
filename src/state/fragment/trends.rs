//! Settings of the page of trends in a fragment.

use super::Writer;
use crate::state::{TrendsView, MOST_TRENDS};
use wenmai_protocol::Interval;

pub fn write(out: &mut Writer, view: &TrendsView) {
    for query in &view.queries {
        out.pair("trend", query);
    }
    out.text_pair(
        "by",
        match view.interval {
            Interval::Year => "",
            Interval::Month => "month",
            Interval::Day => "day",
            Interval::Document => "document",
        },
    );
}

pub fn read(view: &mut TrendsView, key: &str, value: &str) {
    match (key, value) {
        ("trend", query) => {
            let room = view.queries.len() < MOST_TRENDS;
            if room && !query.is_empty() && !view.queries.iter().any(|one| one == query) {
                view.queries.push(query.to_owned());
            }
        }
        ("by", "month") => view.interval = Interval::Month,
        ("by", "day") => view.interval = Interval::Day,
        ("by", "document") => view.interval = Interval::Document,
        _ => {}
    }
}
