//! What of a document is read, in a fragment.

use super::Writer;
use crate::state::{ReadView, Side};

pub fn write(out: &mut Writer, view: &ReadView) {
    out.number("doc", view.document);
    if let Some(line) = view.line {
        out.pair("line", &line.to_string());
    }
    out.text_pair(
        "side",
        match view.side {
            Side::Both => "",
            Side::Original => "original",
            Side::Counted => "counted",
        },
    );
    out.number("outlined", view.outlined.into());
}

pub fn read(view: &mut ReadView, key: &str, value: &str) {
    let number = || value.parse::<u32>().unwrap_or(0);
    match key {
        "doc" => view.document = number(),
        "line" => view.line = value.parse().ok(),
        "side" if value == "original" => view.side = Side::Original,
        "side" if value == "counted" => view.side = Side::Counted,
        "outlined" => view.outlined = number() == 1,
        _ => {}
    }
}
