//! Looking for rows of a list that contain something.

use crate::platform::field::use_composed;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    component, html, use_effect_with, use_node_ref, use_state_eq, Callback, Html, InputEvent, Properties,
};

/// Properties of [`Find`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is called.
    pub label: &'static str,
    /// What is looked for.
    pub value: String,
    /// Something else is.
    pub onfind: Callback<String>,
}

/// A field that looks while one types, but not while an input method composes.
#[component]
pub fn Find(props: &Props) -> Html {
    let typed = use_state_eq(|| props.value.clone());
    use_effect_with(props.value.clone(), {
        let typed = typed.setter();
        move |value| typed.set(value.clone())
    });
    let node = use_node_ref();
    // Some browsers report the last input before the composition ends.
    use_composed(node.clone(), props.onfind.clone());
    let oninput = {
        let (typed, onfind) = (typed.setter(), props.onfind.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                typed.set(field.value());
                if !event.is_composing() {
                    onfind.emit(field.value());
                }
            }
        })
    };
    html! {
        <label class="find">
            <span class="unseen">{ props.label }</span>
            <input ref={node} type="search" lang="zh" placeholder={props.label} value={(*typed).clone()} {oninput} />
        </label>
    }
}
