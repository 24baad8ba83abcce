//! A field that says what is typed into it.

use crate::context::sieve;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{component, html, AttrValue, Callback, Html, InputEvent, Properties};

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is to be typed.
    pub label: AttrValue,
    /// What is in it.
    pub value: AttrValue,
    /// What is typed.
    pub oninput: Callback<String>,
    /// `text` or `number`.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Its element.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The list of values to choose from.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Whether it only shows what it has.
    #[prop_or_default]
    pub fixed: bool,
    /// What stands in it while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
}

/// A field with its label before it.
#[component]
pub fn Field(props: &Props) -> Html {
    let oninput = sieve(&props.oninput, |event: InputEvent| {
        Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
    });
    let number = props.kind == "number";
    html! {
        <label class={if number { "field number" } else { "field" }}>
            <span>{ &props.label }</span>
            <input id={props.id.clone()} type={props.kind.clone()} list={props.list.clone()} lang={(!number).then_some("zh")}
                min={number.then_some("0")} autocomplete="off" spellcheck="false" placeholder={props.placeholder.clone()}
                value={props.value.clone()} readonly={props.fixed} {oninput} />
        </label>
    }
}
