//! How far a long work is, in a word and as a bar.

use crate::client::use_progress;
use crate::context::use_text;
use yew::{component, html, Html, Properties};

/// Properties of [`StageOf`].
#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The question's number.
    pub id: u32,
    /// What is said before the first report.
    pub first: &'static str,
}

/// What is being done.
#[component]
pub fn StageOf(props: &StageProps) -> Html {
    let text = use_text();
    let stage = use_progress(props.id).map_or(props.first, |reached| (text.load.stage)(reached.stage));
    html! { { stage } }
}

/// Properties of [`DocumentsDone`].
#[derive(Properties, PartialEq)]
pub struct DoneProps {
    /// The question's number.
    pub id: u32,
    /// What is being done.
    pub label: &'static str,
}

/// How many documents are done; without a total the bar moves to and fro.
#[component]
pub fn DocumentsDone(props: &DoneProps) -> Html {
    let reached = use_progress(props.id);
    let known = reached.filter(|reached| reached.total > 1);
    html! {
        <p class="progress">
            <progress aria-label={props.label} max={known.as_ref().map(|reached| reached.total.to_string())}
                value={known.as_ref().map(|reached| reached.done.to_string())}></progress>
        </p>
    }
}
