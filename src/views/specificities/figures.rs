//! The most specific words of each part, and one word over all parts.

use super::{part_name, SpecificitiesView};
use crate::charts::{Panel, SideBar, Sides};
use crate::components::{measure_name, named, Figure, Table};
use crate::context::{lang_of_word, Nav};
use crate::text::number::{count, grouped, score};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{
    KeynessId, Specificities, SpecificitiesAsk, SpecificityPart, SpecificityRow, TableAsk, TopWord,
};
use yew::{html, AttrValue, Callback, Html};

/// Parts that a word is drawn in; its table and its file have all.
const DRAWN: usize = 60;

/// A figure of panels.
fn sides(text: &Text, panels: Vec<Panel>, label: AttrValue, name: &'static str) -> Callback<u32, Html> {
    let unit = AttrValue::from(text.specificities().unit);
    Callback::from(move |width| {
        let (panels, label, unit) = (panels.clone(), label.clone(), unit.clone());
        html! { <Sides {panels} {label} {unit} {name} {width} /> }
    })
}

/// The most specific words of each of the parts that are shown.
pub fn parts(text: &'static Text, nav: &Nav, found: &Rc<Specificities>, ask: &SpecificitiesAsk) -> Html {
    let own = text.specificities();
    let shown = || found.parts.iter().skip(found.first_part as usize).zip(&found.top);
    let bar = |part: &SpecificityPart, word: &TopWord| SideBar {
        label: word.word.clone(),
        lang: lang_of_word(&word.word),
        value: word.score,
        shown: score(Some(word.score)),
        said: (own.of)(word.freqs.0, word.freqs.1),
        href: nav.link(&nav.place.hits_in_part(&part.criterion, &word.query)),
    };
    let panel = |(part, [most, lacking]): (&SpecificityPart, &[Vec<TopWord>; 2])| Panel {
        title: format!("{} · {}", part_name(text, &part.value), (own.size)(part.words)),
        bars: most.iter().chain(lacking.iter().rev()).map(|word| bar(part, word)).collect(),
    };
    let rows = shown().flat_map(|(part, [most, lacking])| {
        most.iter().chain(lacking.iter().rev()).map(|word| {
            vec![
                part_name(text, &part.value),
                word.word.clone(),
                score(Some(word.score)),
                count(word.freqs.0),
                count(word.freqs.1),
            ]
        })
    });
    let measure = measure_name(text, KeynessId::Specificity);
    let heads = vec![
        own.part.into(),
        text.common.word.into(),
        measure.into(),
        text.common.freq.into(),
        own.freq_all.into(),
    ];
    let table = Table { heads, rows: rows.collect() };
    let panels = shown().map(panel).collect();
    let title = AttrValue::from((own.most)(&(text.column.field)(&found.field)));
    html! {
        <div data-chart="specificities">
            <Figure title={title.clone()} note={own.sides} file="wenmai-specificities" {table} own=true
                asked={TableAsk::from(SpecificitiesAsk { word: None, ..ask.clone() })}
                draw={sides(text, panels, title, "specific")} measures={vec![named(KeynessId::Specificity, measure)]} />
        </div>
    }
}

/// The word that is asked for, over all parts.
pub fn word(text: &'static Text, nav: &Nav, found: &Rc<Specificities>, ask: &SpecificitiesAsk) -> Html {
    let own = text.specificities();
    let Some(row) = &found.word else {
        return html! { <p class="empty" role="status">{ (own.no_word)(ask.word.as_deref().unwrap_or_default()) }</p> };
    };
    let cells = || found.parts.iter().zip(&row.cells);
    let bars = cells().take(DRAWN).map(|(part, cell)| SideBar {
        label: part_name(text, &part.value),
        lang: "zh",
        value: cell.score.unwrap_or(0.0),
        shown: score(cell.score),
        said: (own.of)(cell.freq, row.freq),
        href: nav.link(&nav.place.hits_in_part(&part.criterion, &row.query)),
    });
    let panels = vec![Panel { title: heading(text, row), bars: bars.collect() }];
    let measure = measure_name(text, KeynessId::Specificity);
    let heads = vec![own.part.into(), measure.into(), text.common.freq.into(), own.words_of.into()];
    let rows = cells()
        .map(|(part, cell)| {
            vec![part_name(text, &part.value), score(cell.score), count(cell.freq), grouped(part.words)]
        })
        .collect();
    let table = Table { heads, rows };
    let title = AttrValue::from((own.over)(&row.word));
    let note = match found.parts.len() > DRAWN {
        true => (text.common.range)(1, DRAWN as u32, found.parts.len() as u32),
        false => own.sides.to_owned(),
    };
    let closed = nav.place.with(|views| {
        views.specificities = SpecificitiesView { word: String::new(), ..views.specificities.clone() };
    });
    html! {
        <div data-chart="specific-word">
            <Figure {title} {note} file="wenmai-specific-word" {table} own=true asked={TableAsk::from(ask.clone())}
                draw={sides(text, panels, row.word.clone().into(), "part")}
                legend={html! { <p><a class="quiet" href={nav.link(&closed)}>{ own.close }</a></p> }} />
        </div>
    }
}

fn heading(text: &Text, row: &SpecificityRow) -> String {
    format!("{} · {}", row.word, (text.specificities().times)(row.freq))
}
