//! Small fields: a check box with its label, a whole number.

use crate::context::sieve;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{component, html, AttrValue, Callback, Event, Html, Properties};

/// A check box with its label.
pub fn check(label: &'static str, checked: bool, ontoggle: Callback<()>) -> Html {
    html! {
        <label class="check">
            <input type="checkbox" {checked} onchange={ontoggle.reform(|_: Event| ())} />
            <span>{ label }</span>
        </label>
    }
}

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// What it is.
    pub label: AttrValue,
    pub value: u32,
    /// The least that it can be.
    #[prop_or(1)]
    pub least: u32,
    /// Another was set.
    pub onnumber: Callback<u32>,
}

/// A whole number, taken when the reader has finished typing it.
#[component]
pub fn NumberField(props: &NumberProps) -> Html {
    let least = props.least;
    let onchange = sieve(&props.onnumber, move |event: Event| {
        let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        // What is no number becomes the least.
        Some(field.value().trim().parse::<u32>().unwrap_or(least).max(least))
    });
    html! {
        <label class="counted-field">
            <span>{ &props.label }</span>
            <input type="number" min={least.to_string()} max="4294967295" step="1" value={props.value.to_string()} {onchange} />
        </label>
    }
}
