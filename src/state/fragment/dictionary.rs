//! The settings of the dictionary page, each key after `d.`.

use super::Writer;
use crate::state::DictionaryView;
use wenmai_protocol::List;

pub fn write(out: &mut Writer, view: &DictionaryView) {
    out.text_pair(
        "d.list",
        match view.list {
            List::Words => "",
            List::Stopwords => "stopwords",
            List::Concepts => "concepts",
        },
    );
    out.text_pair("d.find", &view.find);
    out.number("d.freq", view.by_frequency.into());
    out.number("d.item", view.offset);
}

pub fn read(view: &mut DictionaryView, key: &str, value: &str) {
    match key {
        "list" if value == "stopwords" => view.list = List::Stopwords,
        "list" if value == "concepts" => view.list = List::Concepts,
        "find" => view.find = value.to_owned(),
        "freq" => view.by_frequency = value == "1",
        "item" => view.offset = value.parse().unwrap_or(0),
        _ => {}
    }
}
