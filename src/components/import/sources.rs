//! Where texts come from.

use crate::client::Texts;
use crate::components::automatic;
use crate::context::{sieve, use_keeper, use_text};
use crate::platform::files::{self, Coming};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use wenmai_protocol::{Format, SAVED};
use yew::{component, html, use_memo, use_state_eq, Callback, Html, InputEvent, MouseEvent, Properties};

/// The first way to choose files.
pub const FIRST: &str = "load-choose";

/// Properties of [`Sources`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Files that are chosen.
    pub oncoming: Callback<Coming>,
    /// Texts to load as they are.
    pub ontexts: Callback<Texts>,
}

/// Where texts come from: files, a folder, or what is pasted.
#[component]
pub fn Sources(props: &Props) -> Html {
    let (text, keeper) = (use_text(), use_keeper());
    let (load, import) = (&text.load, text.import());
    let pasted = use_state_eq(String::new);
    let accept = use_memo((), |()| accepted());
    let onchange = sieve(&props.oncoming, |event: yew::Event| {
        let picker = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let list = picker.files().filter(|list| list.length() > 0)?;
        let listed = files::listed(&list);
        // The same files can then be chosen again.
        picker.set_value("");
        Some(Box::pin(listed) as Coming)
    });
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) =
                event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
            {
                pasted.set(area.value());
            }
        })
    };
    let onpasted = {
        let pasted = pasted.clone();
        sieve(&props.ontexts, move |_: MouseEvent| {
            files::pasted(load.pasted_name, &pasted).map(|text| vec![text].into())
        })
    };
    html! {
        <div class="sources">
            <p>{ load.private }</p>
            <p class="pickers">
                <label class="picker">
                    <input id={FIRST} type="file" multiple=true accept={(*accept).clone()} onchange={onchange.clone()} />
                    <span>{ load.choose }</span>
                </label>
                <label class="picker folder">
                    <input type="file" webkitdirectory=true {onchange} />
                    <span>{ import.choose_folder }</span>
                </label>
            </p>
            <p class="note">{ load.drop }</p>
            <p class="note">{ (import.formats)(&Format::list(text.lang)) }</p>
            <div>
                { automatic(text, &keeper) }
                <p class="note">{ text.kept.automatic_note }</p>
            </div>
            <label class="paste">
                <span>{ load.paste }</span>
                <textarea rows="4" lang="zh" value={(*pasted).clone()} {oninput} />
            </label>
            if !pasted.trim().is_empty() {
                <button type="button" class="quiet" onclick={onpasted}>{ load.load_pasted }</button>
            }
        </div>
    }
}

/// The endings of the names of files that can be read, as a picker wants them.
fn accepted() -> String {
    let endings = Format::ALL.iter().flat_map(|format| format.endings()).chain([&SAVED]);
    endings.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(",")
}
