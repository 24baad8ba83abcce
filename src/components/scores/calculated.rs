//! Every measure of parts or of a text, each with what it is.

use super::cite::Cite;
use crate::client::{use_answer, use_definitions};
use crate::components::{about, answered, measure_name};
use crate::context::{use_nav, use_text};
use crate::text::number::{grouped, score};
use crate::text::Text;
use wenmai_protocol::{CalculateAsk, Calculated, DispersionId, MeasureId};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is asked.
    pub ask: CalculateAsk,
}

/// Every measure of what is typed.
#[component]
pub fn Results(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let explained = use_state_eq(|| None::<MeasureId>);
    use_definitions(explained.is_some());
    let asked = use_answer(Some(nav.place.filter.under(props.ask.clone())));
    let value = |&(id, value): &(MeasureId, Option<f64>)| {
        let explained = explained.clone();
        let pressed = *explained == Some(id);
        let onclick = Callback::from(move |_: MouseEvent| explained.set((!pressed).then_some(id)));
        html! {
            <li key={id.id()}>
                <button type="button" aria-pressed={pressed.to_string()} {onclick}>
                    <span>{ measure_name(text, id) }</span>{ " " }<span class="number">{ shown(id, value) }</span>
                </button>
            </li>
        }
    };
    answered(text, &asked, |found| {
        html! {
            <div aria-busy={asked.pending.to_string()}>
                <p class="value" role="status">{ read(text, found) }</p>
                { cautions(text, found) }
                <h3>{ text.word_lists().values }</h3>
                <ul class="values">{ for found.values.iter().map(value) }</ul>
                if let Some(id) = *explained { { about(text, id) } }
                <Cite citation={found.citation.clone()} />
            </div>
        }
    })
}

/// A value as it is read: numbers of parts are whole.
fn shown(id: MeasureId, value: Option<f64>) -> String {
    match value {
        Some(parts) if id == DispersionId::Range.into() => grouped(parts as u64),
        _ => score(value),
    }
}

/// What was read.
fn read(text: &Text, found: &Calculated) -> String {
    let parts = found.read.iter().map(|(read, number)| {
        let shown = if number.fract() == 0.0 { grouped(*number as u64) } else { score(Some(*number)) };
        format!("{} {shown}", read.name(text.lang))
    });
    parts.collect::<Vec<_>>().join(" · ")
}

fn cautions(text: &Text, found: &Calculated) -> Html {
    if found.notes.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ text.sums().beware }</h3>
            <ul class="beware">
                { for found.notes.iter().map(|note| html! { <li>{ note.sentence(text.lang) }</li> }) }
            </ul>
        </>
    }
}
