//! Which measures are columns.

use crate::client::use_definitions;
use crate::components::{chosen_of, measure_name, said};
use crate::context::use_text;
use crate::state::{definition, toggled};
use crate::text::Text;
use wenmai_protocol::{Family, MeasureId};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Properties of [`Measures`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whose measures.
    pub family: Family,
    /// Those that are shown.
    pub shown: Vec<MeasureId>,
    /// Those that are shown in any case.
    #[prop_or_default]
    pub always: Vec<MeasureId>,
    /// Others are to be shown.
    pub onshown: Callback<Vec<MeasureId>>,
}

/// Which measures are columns: a button that unfolds the list of all there are.
#[component]
pub fn Measures(props: &Props) -> Html {
    let text = use_text();
    let open = use_state_eq(|| false);
    use_definitions(*open);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <>
            <button type="button" class="quiet" aria-expanded={open.to_string()} {onclick}>
                { (text.sums().measures)(props.shown.len()) }
            </button>
            if *open {
                { list(text, props) }
            }
        </>
    }
}

/// All measures of the family.
fn list(text: &Text, props: &Props) -> Html {
    let all = MeasureId::of(props.family);
    let one = |&measure: &MeasureId| {
        let (shown, fixed) = (props.shown.contains(&measure), props.always.contains(&measure));
        let next = chosen_of(&all, &toggled(&props.shown, measure));
        let onchange = props.onshown.reform(move |_: yew::Event| next.clone());
        html! {
            <li key={measure.id()}>
                <label class="check">
                    <input type="checkbox" checked={shown} disabled={fixed} {onchange} />
                    <span>{ measure_name(text, measure) }</span>
                </label>
                if let Some(defined) = definition(measure) {
                    <span class="note formula">{ said(text, &defined.formula) }</span>
                }
            </li>
        }
    };
    html! { <ul class="measures">{ for all.iter().map(one) }</ul> }
}
