//! Settings of the frequency list in a fragment.

use super::names::{ids, joined};
use super::Writer;
use crate::state::WordsView;
use wenmai_protocol::{Unit, WordSort};

pub fn write(out: &mut Writer, view: &WordsView) {
    out.text_pair(
        "unit",
        match view.unit {
            Unit::Word => "",
            Unit::Form => "form",
            Unit::Character => "character",
            Unit::Pos => "pos",
        },
    );
    out.text_pair(
        "order",
        match view.sort {
            WordSort::Frequency => "",
            WordSort::Range => "range",
            WordSort::Dp => "dp",
            WordSort::Text => "text",
        },
    );
    out.number("turned", view.reversed.into());
    out.text_pair("find", &view.find);
    out.number("stopwords", view.stopwords.into());
    out.number("cloud", view.cloud.into());
    out.text_pair("columns", &joined(view.columns.iter().map(String::as_str)));
    out.number("item", view.offset);
}

pub fn read(view: &mut WordsView, key: &str, value: &str) {
    let number = || value.parse::<u32>().unwrap_or(0);
    match key {
        "unit" if value == "form" => view.unit = Unit::Form,
        "unit" if value == "character" => view.unit = Unit::Character,
        "unit" if value == "pos" => view.unit = Unit::Pos,
        "order" if value == "range" => view.sort = WordSort::Range,
        "order" if value == "dp" => view.sort = WordSort::Dp,
        "order" if value == "text" => view.sort = WordSort::Text,
        "turned" => view.reversed = number() == 1,
        "find" => view.find = value.to_owned(),
        "stopwords" => view.stopwords = number() == 1,
        "cloud" => view.cloud = number() == 1,
        "columns" => view.columns = ids(value),
        "item" => view.offset = number(),
        _ => {}
    }
}
