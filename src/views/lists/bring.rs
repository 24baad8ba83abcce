//! Importing a list.

use super::sent::use_sent;
use crate::context::{sieve, use_text};
use crate::platform::files::{self, Bytes};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use wenmai_protocol::List;
use yew::{component, html, use_node_ref, use_state_eq, Callback, Event, Html, MouseEvent, Properties};

/// Properties of [`Bring`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub list: List,
    /// Whether another change is under way.
    pub busy: bool,
    /// A file, and whether it takes the place of the list that is there.
    pub onfile: Callback<(Bytes, bool)>,
}

/// A file or a paste, in place of the list or beside it.
#[component]
pub fn Bring(props: &Props) -> Html {
    let words = use_text().lists();
    let replace = use_state_eq(|| false);
    let onreplace = {
        let replace = replace.clone();
        Callback::from(move |_: Event| replace.set(!*replace))
    };
    let (in_place, busy) = (*replace, props.busy);
    let onchange = sieve(&props.onfile, move |event: Event| {
        let picker = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let file = picker.files().and_then(|list| files::first(&list));
        // The same file can then be chosen again.
        picker.set_value("");
        Some((file?, in_place))
    });
    // The text stays the field's own: it may be long.
    let area = use_node_ref();
    let sent = use_sent({
        let area = area.clone();
        Callback::from(move |()| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                area.set_value("");
            }
        })
    });
    let onpasted = {
        let area = area.clone();
        sieve(&props.onfile, move |_: MouseEvent| {
            let area = area.cast::<HtmlTextAreaElement>()?;
            let text = area.value();
            if text.trim().is_empty() || busy {
                return None;
            }
            let file = files::pasted(words.pasted_name, &text)?;
            sent.emit(());
            Some((file, in_place))
        })
    };
    html! {
        <div class="sources">
            <p class="note">{ (words.format)(props.list) }</p>
            <label class="check">
                <input type="checkbox" checked={in_place} onchange={onreplace} />
                <span>{ words.replace }</span>
            </label>
            <label class="picker">
                <input type="file" accept=".txt,.dict,.list,.csv,.tsv,text/plain" disabled={props.busy} {onchange} />
                <span>{ words.choose }</span>
            </label>
            <label class="paste">
                <span>{ words.paste }</span>
                <textarea ref={area} rows="4" lang="zh" spellcheck="false" />
            </label>
            <button type="button" class="quiet" aria-disabled={props.busy.then_some("true")} onclick={onpasted}>{ words.take_pasted }</button>
        </div>
    }
}
