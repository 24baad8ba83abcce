//! What became of each file.

use crate::platform::focus;
use crate::text::Text;
use wenmai_protocol::{FileFault, FileOutcome};
use yew::{component, html, use_effect_with, Children, Html, Properties};

/// The most files that are listed by name.
const LISTED: usize = 200;

/// What became of each file: the sum, then those that were refused, then the others.
pub fn outcome_list(text: &Text, outcomes: &[FileOutcome]) -> Html {
    let load = &text.load;
    let is_unread = |outcome: &&FileOutcome| outcome.fault == Some(FileFault::Stopped);
    let unread = outcomes.iter().filter(is_unread).count();
    let loaded = outcomes.iter().filter(|outcome| outcome.fault.is_none()).count();
    let refused = outcomes.iter().filter(|outcome| outcome.fault.is_some() && !is_unread(outcome));
    let taken = outcomes.iter().filter(|outcome| outcome.fault.is_none());
    let listed = outcomes.len() - unread;
    html! {
        <Outcomes>
            <p role="status">{ (load.done)(loaded, outcomes.len()) }</p>
            if unread > 0 { <p class="note">{ (text.import.unread)(unread as u32) }</p> }
            <ul>
                { for refused.chain(taken).take(LISTED).enumerate().map(|(place, outcome)| html! {
                    <li key={place} class={if outcome.fault.is_some() { "refused" } else { "taken" }}>
                        <span class="name">{ &outcome.name }</span>{ " " }
                        <span>{ outcome.fault.map_or(load.loaded, load.fault) }</span>
                    </li>
                }) }
            </ul>
            if listed > LISTED { <p class="note">{ (text.import.more)((listed - LISTED) as u32) }</p> }
        </Outcomes>
    }
}

#[derive(Properties, PartialEq)]
struct OutcomesProps {
    children: Children,
}

/// Takes the focus from what was there before.
#[component]
fn Outcomes(props: &OutcomesProps) -> Html {
    use_effect_with((), |()| focus::soon("load-outcomes"));
    html! { <div class="outcomes" id="load-outcomes" tabindex="-1">{ for props.children.iter() }</div> }
}
