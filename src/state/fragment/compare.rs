//! Settings of the page that compares documents in a fragment.

use super::names::joined;
use super::Writer;
use crate::state::{CompareView, Part};

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Map => "map",
        Part::Typical => "typical",
        Part::Weights => "tf-idf",
        Part::Diversity => "diversity",
        Part::Passages => "passages",
    }
}

pub fn write(out: &mut Writer, view: &CompareView) {
    let usual = CompareView::default();
    if view.part != usual.part {
        out.pair("part", part_name(view.part));
    }
    if view.words != usual.words {
        out.pair("mapped", &view.words.to_string());
    }
    if view.measures != usual.measures {
        out.pair("measures", &joined(view.measures.iter().map(String::as_str)));
    }
    if let Some((first, second)) = view.pair {
        out.pair("pair", &format!("{first},{second}"));
    }
    out.number("after", view.offset);
}

pub fn read(view: &mut CompareView, key: &str, value: &str) {
    match key {
        "part" => {
            view.part = Part::ALL.into_iter().find(|part| part_name(*part) == value).unwrap_or_default()
        }
        "mapped" => {
            view.words = value.parse().ok().filter(|words| (1..=5000).contains(words)).unwrap_or(view.words)
        }
        "measures" => view.measures = super::names::ids(value),
        "pair" => {
            let pair =
                value.split_once(',').and_then(|(one, other)| one.parse().ok().zip(other.parse().ok()));
            view.pair = pair.filter(|(first, second): &(u32, u32)| first != second);
        }
        "after" => view.offset = value.parse().unwrap_or(0),
        _ => {}
    }
}
