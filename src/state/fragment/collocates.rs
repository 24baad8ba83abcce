//! The settings of the collocates, each key after `c.`.

use super::keywords::{id, ids};
use super::names::joined;
use super::Writer;
use crate::state::{CollocatesView, WIDEST};
use wenmai_protocol::{Span, TableOf};

pub fn write(out: &mut Writer, view: &CollocatesView) {
    match view.span {
        span if span == CollocatesView::SPAN => {}
        Span::Words(left, right) => out.pair("c.span", &format!("{left}L{right}R")),
        Span::Sentence => out.pair("c.span", "sentence"),
    }
    out.number("c.within", view.within_sentence.into());
    if view.table == TableOf::Frequencies {
        out.pair("c.table", "frequencies");
    }
    if view.sort != CollocatesView::SORT {
        out.pair("c.sort", &view.sort);
    }
    if view.measures != CollocatesView::MEASURES {
        out.pair("c.show", &joined(view.measures.iter().map(String::as_str)));
    }
    if let Some((freq, range)) = view.least {
        out.pair("c.least", &format!("{freq},{range}"));
    }
    out.number("c.stopwords", view.stopwords.into());
    out.number("c.places", view.places.into());
    out.number("c.robust", view.robust.into());
    out.number("c.compared", view.compared.into());
    out.number("c.item", view.offset);
}

/// A window of the menus; it has at least one word.
fn span(value: &str) -> Option<Span> {
    if value == "sentence" {
        return Some(Span::Sentence);
    }
    let (left, right) = value.strip_suffix('R')?.split_once('L')?;
    let (left, right) = (left.parse::<u32>().ok()?, right.parse::<u32>().ok()?);
    (left.max(right) > 0 && left.max(right) <= WIDEST).then_some(Span::Words(left, right))
}

pub fn read(view: &mut CollocatesView, key: &str, value: &str) {
    match key {
        "span" => view.span = span(value).unwrap_or(CollocatesView::SPAN),
        "within" => view.within_sentence = value == "1",
        "table" if value == "frequencies" => view.table = TableOf::Frequencies,
        "sort" => view.sort = id(value).unwrap_or_else(|| CollocatesView::SORT.to_owned()),
        "show" => view.measures = ids(value),
        "least" => {
            let pair = value.split_once(',');
            view.least = pair.and_then(|(freq, range)| Some((freq.parse().ok()?, range.parse().ok()?)));
        }
        "stopwords" => view.stopwords = value == "1",
        "places" => view.places = value == "1",
        "robust" => view.robust = value == "1",
        "compared" => view.compared = value == "1",
        "item" => view.offset = value.parse().unwrap_or(0),
        _ => {}
    }
}

#[cfg(test)]
pub mod tests {
    use super::super::dice::Dice;
    use super::*;

    pub(crate) fn view(dice: &mut Dice) -> CollocatesView {
        CollocatesView {
            span: match dice.roll(3) {
                0 => Span::Sentence,
                _ => Span::Words(dice.roll(11), 1 + dice.roll(10)),
            },
            within_sentence: dice.roll(2) == 0,
            table: [TableOf::Surface, TableOf::Frequencies][dice.roll(2) as usize],
            sort: ["log_dice", "mi", "left"][dice.roll(3) as usize].to_owned(),
            measures: (0..dice.roll(3)).map(|place| format!("measure_{place}")).collect(),
            least: (dice.roll(2) == 0).then(|| (dice.roll(9), dice.roll(4))),
            stopwords: dice.roll(2) == 0,
            places: dice.roll(2) == 0,
            robust: dice.roll(2) == 0,
            compared: dice.roll(2) == 0,
            offset: dice.roll(400),
        }
    }

    #[test]
    fn a_window_has_a_word() {
        assert_eq!(span("0L3R"), Some(Span::Words(0, 3)));
        assert_eq!(
            (span("0L0R"), span("11L1R"), span("L"), span("sentence")),
            (None, None, None, Some(Span::Sentence))
        );
    }
}
