//! The first keywords as bars, and all that came as points.

use super::KeywordsView;
use crate::charts::{bars, scatter, Axes, Bar, Point};
use crate::components::{measure_name, named, Figure, Table};
use crate::context::{lang_of_word, Nav};
use crate::text::number::{grouped, score};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{KeynessId, KeywordRow, KeywordsPage, TableAsk};
use yew::{html, Callback, Html};

/// Rows that the bars show.
const BARS: usize = 20;

/// Which column of values a measure is; probabilities are no lengths, so their bars are of the first measure.
fn column(view: &KeywordsView) -> usize {
    use KeynessId::{FisherGreater, FisherLess, FisherTwoSided};
    let measure = view.measure();
    let length = !matches!(measure, FisherGreater | FisherLess | FisherTwoSided);
    view.shown().iter().position(|id| length && *id == measure).unwrap_or(0)
}

/// A score as a length, to a thousandth.
fn length(value: f64) -> u32 {
    (value.abs() * 1000.0) as u32
}

/// Bars and points.
pub fn figures(text: &'static Text, nav: &Nav, page: &Rc<KeywordsPage>, asked: &TableAsk) -> Html {
    html! {
        <div class="halves">
            { top(text, nav, page, asked.clone()) }
            { evidence(text, nav, page, asked.clone()) }
        </div>
    }
}

fn hits(nav: &Nav, row: &KeywordRow) -> String {
    nav.link(&nav.place.hits_under(nav.place.filter.clone(), &row.query))
}

fn top(text: &'static Text, nav: &Nav, page: &KeywordsPage, asked: TableAsk) -> Html {
    let view = &nav.place.views.keywords;
    let column = column(view);
    let measure = view.shown()[column];
    let name = measure_name(text, measure);
    let value = |row: &KeywordRow| row.values.get(column).copied().flatten();
    let rows: Vec<&KeywordRow> = page.rows.iter().filter(|row| value(row).is_some()).take(BARS).collect();
    let shown: Vec<Bar> = rows
        .iter()
        .map(|row| Bar {
            label: row.word.clone(),
            lang: lang_of_word(&row.word),
            value: length(value(row).unwrap_or(0.0)),
            shown: score(value(row)),
            href: hits(nav, row),
            chosen: row.query == nav.place.query,
        })
        .collect();
    let table = Table {
        heads: vec![
            text.common.word.into(),
            name.into(),
            text.common.freq.into(),
            text.keywords().ref_freq.into(),
        ],
        rows: rows
            .iter()
            .map(|row| vec![row.word.clone(), score(value(row)), grouped(row.freqs.0), grouped(row.freqs.1)])
            .collect(),
    };
    let label = text.keywords().bars;
    let draw = Callback::from(move |width| bars(&shown, label, width));
    html! {
        <div data-chart="keywords">
            <Figure title={label} note={name} file="wenmai-keywords" {table} {asked} own=true {draw}
                measures={vec![named(measure, name)]} />
        </div>
    }
}

fn evidence(text: &'static Text, nav: &Nav, page: &KeywordsPage, asked: TableAsk) -> Html {
    let keywords = text.keywords();
    // As in `KeywordsView::ALWAYS`: log-likelihood and log ratio after the conservative one.
    let values = |row: &KeywordRow| match row.values.as_slice() {
        [_, Some(sure), Some(strong), ..] => Some((*sure, *strong)),
        _ => None,
    };
    let points: Vec<Point> = page
        .rows
        .iter()
        .filter_map(|row| {
            let (y, x) = values(row)?;
            Some(Point {
                label: row.word.clone(),
                lang: lang_of_word(&row.word),
                x,
                y,
                shown: format!(
                    "{} {} · {} {}",
                    measure_name(text, KeynessId::LogRatio),
                    score(Some(x)),
                    measure_name(text, KeynessId::LogLikelihood),
                    score(Some(y))
                ),
                href: hits(nav, row),
                chosen: row.query == nav.place.query,
            })
        })
        .collect();
    let table = Table {
        heads: vec![
            text.common.word.into(),
            measure_name(text, KeynessId::LogRatio).into(),
            measure_name(text, KeynessId::LogLikelihood).into(),
        ],
        rows: page
            .rows
            .iter()
            .filter_map(|row| {
                let (sure, strong) = values(row)?;
                Some(vec![row.word.clone(), score(Some(strong)), score(Some(sure))])
            })
            .collect(),
    };
    let measures =
        [KeynessId::LogLikelihood, KeynessId::LogRatio].map(|id| named(id, measure_name(text, id))).to_vec();
    let axes = Axes { x: keywords.effect, y: keywords.evidence };
    let label = keywords.scatter;
    // A long list shows as many points as came with it.
    let last = page.offset + page.rows.len() as u32;
    let note = match page.rows.len() as u32 == page.items {
        true => keywords.scatter_note.to_owned(),
        false => (text.common.range)(page.offset + 1, last, page.items),
    };
    let draw = Callback::from(move |width| scatter(&points, &axes, label, width));
    html! {
        <div data-chart="scatter">
            <Figure title={label} {note} file="wenmai-effect" {table} {asked} own=true {draw} {measures} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_protocol::{KeywordColumn, KeywordSort};

    #[test]
    fn a_probability_is_no_length() {
        let mut view = KeywordsView {
            measures: vec![KeynessId::FisherTwoSided, KeynessId::Bic],
            ..KeywordsView::default()
        };
        view.sort = KeywordSort::Measure(KeynessId::FisherTwoSided);
        assert_eq!(column(&view), 0);
        view.sort = KeywordSort::Measure(KeynessId::Bic);
        assert_eq!(column(&view), 4);
        // Ordered by a word, keywords are scored by log-likelihood.
        view.sort = KeywordSort::Column(KeywordColumn::Word);
        assert_eq!(column(&view), 1);
        assert_eq!((length(-2.5), length(f64::INFINITY), length(f64::NAN)), (2500, u32::MAX, 0));
    }
}
