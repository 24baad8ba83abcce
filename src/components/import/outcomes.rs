//! What became of each file, and of its text.

use super::account::left_out;
use crate::platform::focus;
use crate::text::Text;
use wenmai_protocol::{Account, FileFault, FileOutcome};
use yew::{component, html, use_effect_with, Children, Html, Properties};

/// The most files that are listed by name.
const LISTED: usize = 200;

/// What became of each file: the sums, then those that were refused, those of which something is missing, and the others.
pub fn outcome_list(text: &Text, outcomes: &[FileOutcome]) -> Html {
    let load = &text.load;
    let is_unread = |outcome: &&FileOutcome| outcome.fault == Some(FileFault::Stopped);
    let unread = outcomes.iter().filter(is_unread).count();
    let loaded = outcomes.iter().filter(|outcome| outcome.fault.is_none()).count();
    let refused = outcomes.iter().filter(|outcome| outcome.fault.is_some() && !is_unread(outcome));
    let taken = |lossy: bool| {
        outcomes
            .iter()
            .filter(move |outcome| outcome.fault.is_none() && (outcome.account.losses() > 0) == lossy)
    };
    let listed = outcomes.len() - unread;
    let sum = |of: fn(&Account) -> u64| outcomes.iter().map(|outcome| of(&outcome.account)).sum::<u64>();
    let left_out = sum(Account::left_out);
    html! {
        <Outcomes>
            <p role="status">{ (load.done)(loaded, outcomes.len()) }</p>
            if left_out > 0 {
                <p class="note">
                    { (load.accounted)(sum(|account| account.found), sum(|account| account.taken), left_out) }
                </p>
            }
            if unread > 0 { <p class="note">{ (text.import().unread)(unread as u32) }</p> }
            <ul>
                { for refused.chain(taken(true)).chain(taken(false)).take(LISTED).enumerate()
                    .map(|(place, outcome)| html! { <li key={place} class={class(outcome)}>{ file(text, outcome) }</li> }) }
            </ul>
            if listed > LISTED { <p class="note">{ (text.import().more)((listed - LISTED) as u32) }</p> }
        </Outcomes>
    }
}

fn class(outcome: &FileOutcome) -> &'static str {
    match outcome.fault {
        Some(_) => "refused",
        None => "taken",
    }
}

/// A file: its name, what became of it, and what of its text is in no document.
fn file(text: &Text, outcome: &FileOutcome) -> Html {
    let load = &text.load;
    let account = &outcome.account;
    html! {
        <>
            <span class="name">{ &outcome.name }</span>{ " " }
            <span>{ outcome.fault.map_or(load.loaded, load.fault) }</span>
            if account.documents > 1 { { " " }<span>{ (load.documents)(account.documents) }</span> }
            { left_out(text, account) }
        </>
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
