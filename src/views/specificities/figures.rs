//! The most specific words of each part, and one word over all parts.

use super::part_name;
use crate::charts::{sides, Panel, SideBar};
use crate::components::{measure_name, named, Figure, Table};
use crate::context::{lang_of_word, Nav};
use crate::text::number::{count, score};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{KeynessId, Specificities, SpecificitiesAsk, SpecificityPart, TableAsk};
use yew::{html, Callback, Html};

/// Parts that a word is drawn in; its table and its file have all.
const DRAWN: usize = 60;

/// The most specific words of each of the parts that are shown.
pub fn parts(text: &'static Text, nav: &Nav, found: &Rc<Specificities>, ask: &SpecificitiesAsk) -> Html {
    let shown = found.parts.iter().skip(found.first_part as usize).zip(&found.top);
    let panels = shown.map(|(part, words)| {
        let bars = words.iter().map(|(word, freq, all, score)| {
            (bar(nav, found, part, word, (word.clone(), lang_of_word(word)), *score), [*freq, *all])
        });
        (
            format!("{} · {}", part_name(text, &part.value), (text.column.words)(part.words as u32)),
            bars.collect(),
        )
    });
    let title = (text.specificities().most)(&(text.column.field)(&found.field));
    let ask = SpecificitiesAsk { word: None, ..ask.clone() };
    figure(text, panels.collect(), title, "specificities", ask)
}

/// The word that is asked for, over all parts.
pub fn word(text: &'static Text, nav: &Nav, found: &Rc<Specificities>, ask: &SpecificitiesAsk) -> Html {
    let own = text.specificities();
    let Some(row) = &found.word else {
        return html! { <p class="empty" role="status">{ (own.no_word)(ask.word.as_deref().unwrap_or_default()) }</p> };
    };
    let bars = found.parts.iter().zip(&row.cells).take(DRAWN).map(|(part, (freq, score, _))| {
        (bar(nav, found, part, &row.word, (part_name(text, &part.value), "zh"), *score), [*freq, row.freq])
    });
    let title = (own.over)(&row.word);
    let panels = vec![(format!("{} · {}", row.word, count(row.freq)), bars.collect())];
    figure(text, panels, title, "specific-word", ask.clone())
}

/// What is drawn of a part or word, with the frequencies behind it.
type Bars = Vec<(SideBar, [u32; 2])>;

fn bar(
    nav: &Nav,
    found: &Specificities,
    part: &SpecificityPart,
    word: &str,
    (label, lang): (String, &'static str),
    value: f64,
) -> SideBar {
    let href = nav.link(&nav.place.hits_in_part(&found.criterion(part), word));
    SideBar { label, lang, value: (value * 100.0) as i32, shown: score(Some(value)), href }
}

/// A figure of panels with its twin.
fn figure(
    text: &'static Text,
    panels: Vec<(String, Bars)>,
    title: String,
    name: &'static str,
    ask: SpecificitiesAsk,
) -> Html {
    let own = text.specificities();
    let measure = measure_name(text, KeynessId::Specificity);
    let row = |panel: &String, bar: &SideBar, freqs: [u32; 2]| {
        vec![bar.label.clone(), panel.clone(), bar.shown.clone(), count(freqs[0]), count(freqs[1])]
    };
    let rows =
        panels.iter().flat_map(|(panel, bars)| bars.iter().map(move |(bar, freqs)| row(panel, bar, *freqs)));
    let heads = ["", "", measure, text.common.freq, own.freq_all].map(Into::into).to_vec();
    let table = Table { heads, rows: rows.collect() };
    let panels: Vec<Panel> = panels
        .into_iter()
        .map(|(title, bars)| Panel { title, bars: bars.into_iter().map(|(bar, _)| bar).collect() })
        .collect();
    let label = title.clone();
    let draw = Callback::from(move |width| sides(&panels, &label, own.unit, width));
    html! {
        <div data-chart={name}>
            <Figure {title} note={own.sides} file={format!("wenmai-{name}")} {table} own=true asked={TableAsk::from(ask)} {draw}
                measures={vec![named(KeynessId::Specificity, measure)]} />
        </div>
    }
}
