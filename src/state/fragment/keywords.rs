//! The settings of the keywords, each key after `k.`.

use super::names::{find, joined};
use super::{filter, Writer};
use crate::state::{Against, KeywordsView};
use wenmai_protocol::{Correction, Side};

/// Before the keys of the other part's filter.
const PART: &str = "part.";

/// What a measure's id or a column's is made of: another text would be an odd link.
pub fn id(value: &str) -> Option<String> {
    let sound = !value.is_empty()
        && value.len() < 40
        && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    sound.then(|| value.to_owned())
}

/// Ids in a row.
pub fn ids(value: &str) -> Vec<String> {
    value.split('.').filter_map(id).take(40).collect()
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Positive => "",
        Side::Negative => "negative",
        Side::Both => "both",
    }
}

fn correction_name(correction: Correction) -> &'static str {
    match correction {
        Correction::None => "",
        Correction::Holm => "holm",
        Correction::Bh => "bh",
    }
}

pub fn write(out: &mut Writer, view: &KeywordsView) {
    match view.against {
        Against::Rest => {}
        Against::Part => out.pair("k.against", "part"),
        Against::List => out.pair("k.against", "list"),
    }
    filter::write(out, &format!("k.{PART}"), &view.part);
    out.text_pair("k.side", side_name(view.side));
    if view.sort != KeywordsView::SORT {
        out.pair("k.sort", &view.sort);
    }
    out.text_pair("k.show", &joined(view.measures.iter().map(String::as_str)));
    let (freq, range) = KeywordsView::LEAST;
    if view.min_freq != freq {
        out.pair("k.freq", &view.min_freq.to_string());
    }
    if view.min_range != range {
        out.pair("k.range", &view.min_range.to_string());
    }
    out.text_pair("k.p", correction_name(view.correction));
    out.number("k.stopwords", view.stopwords.into());
    out.number("k.robust", view.robust.into());
    out.number("k.item", view.offset);
}

pub fn read(view: &mut KeywordsView, key: &str, value: &str) {
    let number = |usual: u32| value.parse::<u32>().unwrap_or(usual);
    if let Some(key) = key.strip_prefix(PART) {
        return filter::read(&mut view.part, key, value);
    }
    match key {
        "against" if value == "part" => view.against = Against::Part,
        "against" if value == "list" => view.against = Against::List,
        "side" => view.side = find([Side::Negative, Side::Both], value, side_name).unwrap_or_default(),
        "sort" => view.sort = id(value).unwrap_or_else(|| KeywordsView::SORT.to_owned()),
        "show" => view.measures = ids(value),
        "freq" => view.min_freq = number(KeywordsView::LEAST.0),
        "range" => view.min_range = number(KeywordsView::LEAST.1),
        "p" => {
            view.correction =
                find([Correction::Holm, Correction::Bh], value, correction_name).unwrap_or_default();
        }
        "stopwords" => view.stopwords = value == "1",
        "robust" => view.robust = value == "1",
        "item" => view.offset = number(0),
        _ => {}
    }
}

#[cfg(test)]
pub mod tests {
    use super::super::dice::Dice;
    use super::*;

    pub(crate) fn view(dice: &mut Dice) -> KeywordsView {
        KeywordsView {
            against: [Against::Rest, Against::Part, Against::List][dice.roll(3) as usize].clone(),
            part: dice.filter(),
            side: [Side::Positive, Side::Negative, Side::Both][dice.roll(3) as usize],
            sort: ["log_likelihood", "log_ratio", "word"][dice.roll(3) as usize].to_owned(),
            measures: (0..dice.roll(3)).map(|place| format!("measure_{place}")).collect(),
            min_freq: dice.roll(9),
            min_range: dice.roll(4),
            correction: [Correction::None, Correction::Holm, Correction::Bh][dice.roll(3) as usize],
            stopwords: dice.roll(2) == 0,
            robust: dice.roll(2) == 0,
            offset: dice.roll(400),
        }
    }

    #[test]
    fn ids_are_plain() {
        assert_eq!(ids("log_ratio.x2..X.微"), ["log_ratio", "x2"]);
    }
}
