//! What names of files say.

use crate::context::{sieve, use_text};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{component, html, AttrValue, Callback, Html, InputEvent, Properties};

/// Properties of [`Naming`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub pattern: AttrValue,
    /// Another pattern.
    pub onpattern: Callback<String>,
    /// Some names.
    pub names: Vec<String>,
    /// What the pattern makes of each.
    pub given: Vec<Vec<(String, String)>>,
}

/// A pattern of names, and what it makes of some of them.
#[component]
pub fn Naming(props: &Props) -> Html {
    let import = use_text().import();
    // As it is typed: were it taken when the field is left, what is pressed then would move away from under the pointer.
    let oninput = sieve(&props.onpattern, |event: InputEvent| {
        Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
    });
    let fields = |given: &[(String, String)]| {
        let one =
            |(name, value): &(String, String)| format!("{} = {value}", (import.field)(name).unwrap_or(name));
        given.iter().map(one).collect::<Vec<_>>().join(" · ")
    };
    html! {
        <>
            <label class="field wide">
                <span>{ import.pattern }</span>
                <input type="text" autocomplete="off" spellcheck="false" placeholder="{author}_{year}" lang="zh"
                    value={props.pattern.clone()} {oninput} aria-describedby="pattern-note" />
            </label>
            <p class="note" id="pattern-note">{ import.pattern_note }</p>
            if !props.names.is_empty() && props.given.len() == props.names.len() {
                <table class="given">
                    <thead><tr><th scope="col">{ import.file }</th><th scope="col">{ import.gives }</th></tr></thead>
                    <tbody>
                        { for props.names.iter().zip(&props.given).map(|(name, given)| html! {
                            <tr key={name.clone()}>
                                <td translate="no">{ name }</td>
                                if given.is_empty() {
                                    <td class="soft">{ import.no_fit }</td>
                                } else {
                                    <td>{ fields(given) }</td>
                                }
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </>
    }
}
