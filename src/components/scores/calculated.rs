//! Every measure of parts or of a text, each with what it is.

use super::sum::Cite;
use crate::client::use_answer;
use crate::components::{answered, symbol, About};
use crate::context::{use_nav, use_text};
use crate::text::number::{grouped, score};
use crate::text::{Calculation, Text};
use wenmai_protocol::{CalculateAsk, Calculated};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is asked.
    pub ask: CalculateAsk,
    /// What it is about.
    pub family: Calculation,
}

/// Every measure of what is typed.
#[component]
pub fn Results(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let explained = use_state_eq(|| None::<String>);
    let asked = use_answer(Some(nav.place.filter.under(props.ask.clone())));
    let family = match props.family {
        Calculation::Diversity => "diversity",
        _ => "dispersion",
    };
    let value = |(id, value): &(String, Option<f64>)| {
        let (own, explained) = (id.clone(), explained.clone());
        let pressed = explained.as_ref() == Some(id);
        let onclick = Callback::from(move |_: MouseEvent| explained.set((!pressed).then(|| own.clone())));
        html! {
            <li key={id.clone()}>
                <button type="button" aria-pressed={pressed.to_string()} {onclick}>
                    <span>{ symbol(id) }</span>{ " " }<span class="number">{ shown(id, *value) }</span>
                </button>
            </li>
        }
    };
    answered(text, &asked, |found| {
        html! {
            <div aria-busy={asked.pending.to_string()}>
                <p class="value" role="status">{ read(text, found) }</p>
                { cautions(text, found) }
                <h3>{ text.lists.values }</h3>
                <ul class="values">{ for found.values.iter().map(value) }</ul>
                if let Some(id) = &*explained { <About {family} id={id.clone()} /> }
                <Cite citation={found.citation.clone()} />
            </div>
        }
    })
}

/// A value as it is read: numbers of parts are whole.
fn shown(id: &str, value: Option<f64>) -> String {
    match value {
        Some(parts) if id == "range" => grouped(parts as u64),
        _ => score(value),
    }
}

/// What was read.
fn read(text: &Text, found: &Calculated) -> String {
    let parts = found.read.iter().filter_map(|(id, number)| {
        let shown = if number.fract() == 0.0 { grouped(*number as u64) } else { score(Some(*number)) };
        Some(format!("{} {shown}", (text.lists.read)(id)?))
    });
    parts.collect::<Vec<_>>().join(" · ")
}

fn cautions(text: &Text, found: &Calculated) -> Html {
    if found.notes.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ text.sums.beware }</h3>
            <ul class="beware">
                { for found.notes.iter().filter_map(|id| (text.lists.caution)(id)).map(|note| html! { <li>{ note }</li> }) }
            </ul>
        </>
    }
}
