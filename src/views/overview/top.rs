//! The most frequent words.

use super::numbers::Props;
use crate::charts::{bars, Bar};
use crate::components::{named, Figure, Table};
use crate::context::{lang_of_word, use_nav, use_text};
use crate::text::number::{count, per_million};
use wenmai_protocol::{OtherId, OverviewAsk, TableAsk, Unit};
use yew::{component, html, Callback, Html};

/// The most frequent words, each leading to its hits.
#[component]
pub fn Top(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let common = &text.common;
    let shown: Vec<Bar> = props
        .overview
        .top
        .iter()
        .map(|row| Bar {
            label: row.text.clone(),
            lang: lang_of_word(&row.text),
            value: row.freq,
            shown: count(row.freq),
            href: nav.link(&nav.place.hits_of(Unit::Word, row)),
            chosen: row.query == nav.place.query,
        })
        .collect();
    let rows = props
        .overview
        .top
        .iter()
        .map(|row| vec![row.text.clone(), count(row.freq), per_million(row.rel_freq)]);
    let table = Table {
        heads: vec![common.word.into(), common.freq.into(), common.rel_freq.into()],
        rows: rows.collect(),
    };
    let label = text.overview().top;
    let measures = vec![named(OtherId::Freq, common.freq), named(OtherId::RelFreq, common.rel_freq)];
    let draw = Callback::from(move |width| bars(&shown, label, width));
    html! {
        <div data-chart="words">
            <Figure title={label} note={text.overview().top_note} file="wenmai-words" {table}
                asked={TableAsk::from(OverviewAsk)} {draw} {measures} />
        </div>
    }
}
