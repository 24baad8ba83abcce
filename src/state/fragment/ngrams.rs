//! Settings of the lists of words in a row in a fragment.

use super::Writer;
use crate::state::{NgramsView, Rows};

pub fn write(out: &mut Writer, view: &NgramsView) {
    let usual = NgramsView::default();
    out.text_pair(
        "rows",
        match view.rows {
            Rows::Single => "",
            Rows::Ngrams => "ngrams",
            Rows::Frames => "frames",
        },
    );
    if (view.shortest, view.longest) != (usual.shortest, usual.longest) {
        out.pair("length", &format!("{}-{}", view.shortest, view.longest));
    }
    out.number("sentences", view.across.into());
    if view.min_freq != usual.min_freq {
        out.pair("minfreq", &view.min_freq.to_string());
    }
    if view.min_range != usual.min_range {
        out.pair("minrange", &view.min_range.to_string());
    }
    out.number("contained", view.hide_contained.into());
    out.number("row", view.offset);
}

pub fn read(view: &mut NgramsView, key: &str, value: &str) {
    let number = || value.parse::<u32>().unwrap_or(0);
    match key {
        "rows" if value == "ngrams" => view.rows = Rows::Ngrams,
        "rows" if value == "frames" => view.rows = Rows::Frames,
        "length" => {
            let lengths =
                value.split_once('-').and_then(|(one, other)| one.parse().ok().zip(other.parse().ok()));
            (view.shortest, view.longest) = lengths.unwrap_or((view.shortest, view.longest));
        }
        "sentences" => view.across = number() == 1,
        "minfreq" => view.min_freq = number().max(1),
        "minrange" => view.min_range = number().max(1),
        "contained" => view.hide_contained = number() == 1,
        "row" => view.offset = number(),
        _ => {}
    }
}
