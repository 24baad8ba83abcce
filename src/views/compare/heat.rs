//! Typical words, document by document.

use super::units::Units;
use super::DOCUMENTS_PER_HEAT;
use crate::charts::{Cell, Heat};
use crate::client::use_answer;
use crate::components::{failed, named, Figure, Table};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::text::number::{count, per_million};
use crate::text::Text;
use wenmai_protocol::{HitSet, OtherId, TableAsk, WordTable, WordTableAsk};
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`HeatMap`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub units: Units,
}

/// Typical words, document by document: of the first documents of the page above.
#[component]
pub fn HeatMap(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let ask = WordTableAsk {
        by: nav.place.views.compare.by.clone(),
        words: 5,
        stopwords: nav.place.left_out(nav.place.views.words.stopwords),
        offset: nav.place.views.compare.offset,
        limit: DOCUMENTS_PER_HEAT,
    };
    let asked = use_answer(Some(nav.place.filter.under(ask.clone())));
    let Some(found) = asked.answer() else {
        return asked.fault().map_or_else(Html::default, |failure| failed(text, failure, &asked.retry()));
    };
    if found.words.is_empty() {
        return Html::default();
    }
    let columns: Vec<String> = found
        .documents
        .iter()
        .map(|number| props.units.get(*number).map_or_else(String::new, |document| document.label.clone()))
        .collect();
    let rows: Vec<(String, &'static str, Vec<Cell>)> = found
        .words
        .iter()
        .map(|(word, cells)| {
            (word.clone(), lang_of_word(word), cells_of(text, &nav, &props.units, found, (word, cells)))
        })
        .collect();
    let label = text.compare().heat;
    let table = table(text, &props.units, found);
    let draw = Callback::from(move |width| {
        let (columns, rows) = (columns.clone(), rows.clone());
        html! { <Heat {columns} {rows} {label} {width} /> }
    });
    let shown = found.documents.len() as u32;
    let first = nav.place.views.compare.offset.min(found.documents_total.saturating_sub(1));
    let legend = match shown < found.documents_total {
        true => html! {
            <p class="note">{ text.overview().documents }{ text.common.colon }{ (text.common.range)(first + 1, first + shown, found.documents_total) }</p>
        },
        false => Html::default(),
    };
    html! {
        <div data-chart="heat">
            <Figure title={label} note={text.compare().heat_note} file="wenmai-heat" {table}
                asked={TableAsk::from(ask)} own=true {draw} {legend}
                measures={vec![named(OtherId::RelFreq, text.common.rel_freq)]} />
        </div>
    }
}

fn title(units: &Units, number: u32) -> &str {
    units.get(number).map_or("", |document| document.title.as_str())
}

fn cells_of(
    text: &Text,
    nav: &Nav,
    units: &Units,
    found: &WordTable,
    (word, cells): (&str, &[(u32, f64)]),
) -> Vec<Cell> {
    let most = cells.iter().map(|cell| cell.1).fold(0.0, f64::max);
    let cell = |(&document, &(freq, rate)): (&u32, &(u32, f64))| Cell {
        share: if most > 0.0 { rate / most } else { 0.0 },
        href: units.hits_in(nav, word, document),
        tip: vec![
            format!("{word} · {}", title(units, document)),
            format!(
                "{} · {}",
                (text.concordance().hits)(HitSet::Words, freq),
                (text.concordance().per_million)(&per_million(rate))
            ),
        ],
    };
    found.documents.iter().zip(cells).map(cell).collect()
}

fn table(text: &Text, units: &Units, found: &WordTable) -> Table {
    let mut heads = vec![text.common.word.into()];
    for document in &found.documents {
        let label = units.get(*document).map_or("", |document| document.label.as_str());
        heads.push(format!("{label} {}", text.common.freq).into());
        heads.push(format!("{label} {}", text.common.rel_freq).into());
    }
    let row = |(word, cells): &(String, Vec<(u32, f64)>)| {
        let numbers = cells.iter().flat_map(|(freq, rate)| [count(*freq), per_million(*rate)]);
        std::iter::once(word.clone()).chain(numbers).collect()
    };
    Table { heads, rows: found.words.iter().map(row).collect() }
}
