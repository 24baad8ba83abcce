//! Choosing one of a few things.

use crate::context::sieve;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{component, html, AttrValue, Callback, Html, Properties};

/// Properties of [`Choice`] and [`Select`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is chosen.
    pub label: AttrValue,
    /// What there is to choose.
    pub options: Vec<AttrValue>,
    pub chosen: Option<usize>,
    /// Options of a menu that cannot be chosen now.
    #[prop_or_default]
    pub off: Vec<usize>,
    /// Another was chosen.
    pub onchoose: Callback<usize>,
}

/// All options side by side.
#[component]
pub fn Choice(props: &Props) -> Html {
    html! {
        <div class="choice" role="group" aria-label={props.label.clone()}>
            { for props.options.iter().enumerate().map(|(place, option)| html! {
                <button key={place} type="button" aria-pressed={(props.chosen == Some(place)).to_string()}
                    onclick={props.onchoose.reform(move |_| place)}>{ option }</button>
            }) }
        </div>
    }
}

/// A menu.
#[component]
pub fn Select(props: &Props) -> Html {
    let onchange = sieve(&props.onchoose, |event: yew::Event| {
        let select = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
        usize::try_from(select.selected_index()).ok()
    });
    html! {
        <label class="select">
            <span>{ &props.label }</span>
            <select {onchange}>
                { for props.options.iter().enumerate().map(|(place, option)| html! {
                    <option key={place} selected={props.chosen == Some(place)} disabled={props.off.contains(&place)}>{ option }</option>
                }) }
            </select>
        </label>
    }
}
