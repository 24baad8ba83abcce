//! What is followed, and adding to it.

use super::MOST_TRENDS;
use crate::charts::{series_class, shape};
use crate::context::{use_nav, use_text};
use crate::platform::keys::composes;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    component, html, use_state_eq, Callback, Html, InputEvent, KeyboardEvent, Properties, SubmitEvent,
};

/// Properties of [`Chips`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub queries: Vec<String>,
}

/// The queries, each with the mark of its line and a way to take it away, and a field for another.
#[component]
pub fn Chips(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let trends = text.trends();
    let typed = use_state_eq(String::new);
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                typed.set(field.value());
            }
        })
    };
    // Enter that ends a composition is the input method's.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" && composes(&event) {
            event.prevent_default();
        }
    });
    let onsubmit = {
        let (nav, typed) = (nav.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !typed.trim().is_empty() {
                nav.go(nav.place.with_trend(&typed));
                typed.set(String::new());
            }
        })
    };
    let full = props.queries.len() >= MOST_TRENDS;
    html! {
        <div class="followed">
            if !props.queries.is_empty() {
                <ul class="chips" aria-label={trends.followed}>
                    { for props.queries.iter().enumerate().map(|(series, query)| html! {
                        <li key={query.clone()}>
                            { sample(series) }
                            <a href={nav.link(&nav.place.search(query))} lang="zh">{ query }</a>
                            <a class="away" href={nav.link(&nav.place.without_trend(query))}
                                aria-label={(trends.remove)(query)} title={(trends.remove)(query)}>{ "×" }</a>
                        </li>
                    }) }
                </ul>
            }
            if full {
                <p class="note">{ (trends.most)(MOST_TRENDS as u32) }</p>
            } else {
                <form class="find" {onsubmit}>
                    <input type="text" lang="zh" list="concepts" autocomplete="off" autocapitalize="none" spellcheck="false"
                        aria-label={trends.add} placeholder={trends.add} value={(*typed).clone()} {oninput} {onkeydown} />
                    <button type="submit" class="quiet">{ trends.add_button }</button>
                </form>
            }
        </div>
    }
}

/// A piece of a line with its mark.
pub fn sample(series: usize) -> Html {
    html! {
        <svg class={format!("chart sample spot {}", series_class(series))} width="26" height="12" aria-hidden="true">
            <path class={format!("run {}", series_class(series))} d="M0 6H26" />
            <path class="shape" d={shape(series, 13, 6)} />
        </svg>
    }
}
