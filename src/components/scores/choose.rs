//! Which measures are columns.

use super::measure_name;
use crate::client::use_measures;
use crate::components::{answered, said};
use crate::context::use_text;
use crate::state::toggled;
use crate::text::Text;
use wenmai_protocol::MeasureInfo;
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties};

/// Properties of [`Measures`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whose measures: `keyness` or `association`.
    pub family: AttrValue,
    /// Those that are shown.
    pub shown: Vec<String>,
    /// Those that are shown in any case.
    #[prop_or_default]
    pub always: Vec<String>,
    /// Others are to be shown.
    pub onshown: Callback<Vec<String>>,
}

/// Which measures are columns: a button that unfolds the list of all there are.
#[component]
pub fn Measures(props: &Props) -> Html {
    let text = use_text();
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <>
            <button type="button" class="quiet" aria-expanded={open.to_string()} {onclick}>
                { (text.sums.measures)(props.shown.len()) }
            </button>
            if *open {
                <List family={props.family.clone()} shown={props.shown.clone()} always={props.always.clone()}
                    onshown={props.onshown.clone()} />
            }
        </>
    }
}

/// All measures of a family.
#[component]
fn List(props: &Props) -> Html {
    let text = use_text();
    let asked = use_measures();
    answered(text, &asked, |measures| list(text, props, measures))
}

fn list(text: &Text, props: &Props, measures: &[MeasureInfo]) -> Html {
    let one = |measure: &MeasureInfo| {
        let id = measure.id.clone();
        let (shown, fixed) = (props.shown.contains(&id), props.always.contains(&id));
        // In the order of the catalogue, whatever the order of clicking.
        let order: Vec<String> = measures
            .iter()
            .filter(|other| other.family == measure.family)
            .map(|other| other.id.clone())
            .collect();
        let next = toggled(&props.shown, id.clone());
        let onchange = props.onshown.reform(move |_: yew::Event| {
            order.iter().filter(|id| next.contains(id)).cloned().collect::<Vec<_>>()
        });
        html! {
            <li key={id.clone()}>
                <label class="check">
                    <input type="checkbox" checked={shown} disabled={fixed} {onchange} />
                    <span>{ measure_name(text, &id) }</span>
                </label>
                <span class="note formula">{ said(text, &measure.formula) }</span>
            </li>
        }
    };
    html! {
        <ul class="measures">
            { for measures.iter().filter(|measure| *measure.family == *props.family).map(one) }
        </ul>
    }
}
