//! The line to cite.

use crate::context::use_text;
use crate::platform::clipboard;
use yew::{component, html, use_state, Callback, Html, MouseEvent, Properties};

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The line.
    pub citation: String,
}

/// The line to cite.
#[component]
pub fn Cite(props: &Props) -> Html {
    let text = use_text();
    let copied = use_state(|| None::<(String, bool)>);
    let onclick = {
        let (copied, line) = (copied.clone(), props.citation.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, own) = (copied.clone(), line.clone());
            clipboard::copy(line.clone(), Callback::from(move |done| copied.set(Some((own.clone(), done)))));
        })
    };
    let said = match &*copied {
        Some((line, done)) if *line == props.citation => match done {
            true => text.common.copied,
            false => text.common.not_copied,
        },
        _ => "",
    };
    html! {
        <>
            <h3>{ text.sums().cite }</h3>
            <p class="cite">
                <q lang="en">{ &props.citation }</q>{ " " }
                <button type="button" class="quiet" {onclick}>{ text.sums().copy }</button>
                <span class="said" role="status">{ said }</span>
            </p>
        </>
    }
}
