//! A value that is edited in place.

use super::cell_id;
use crate::context::sieve;
use crate::platform::focus;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    component, html, use_effect_with, use_mut_ref, use_state_eq, Callback, Event, Html, InputEvent,
    KeyboardEvent, Properties,
};

/// Properties of [`Cell`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its place in the table.
    pub row: usize,
    pub column: isize,
    /// The document and the field.
    pub label: String,
    pub value: String,
    /// Another value.
    pub onvalue: Callback<String>,
}

/// A value. What is typed stays until it is what the document has: it may be refused, and then it is mended.
#[component]
pub fn Cell(props: &Props) -> Html {
    let typed = use_state_eq(|| None::<String>);
    let sent = use_mut_ref(|| None::<String>);
    use_effect_with(props.value.clone(), {
        let (typed, sent) = (typed.setter(), sent.clone());
        move |_| {
            typed.set(None);
            sent.replace(None);
        }
    });
    let send = {
        let (value, onvalue) = (props.value.clone(), props.onvalue.clone());
        Callback::from(move |now: String| {
            if now.trim() != value && sent.borrow().as_ref() != Some(&now) {
                sent.replace(Some(now.clone()));
                onvalue.emit(now);
            }
        })
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                typed.set(Some(field.value()));
            }
        })
    };
    let now = (*typed).clone().unwrap_or_else(|| props.value.clone());
    let onchange = sieve(&send, |event: Event| value_of(&event));
    let onkeydown = {
        let (value, row, column) = (props.value.clone(), props.row, props.column);
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                value_of(&event).into_iter().for_each(|now| send.emit(now));
                let next = if event.shift_key() { row.checked_sub(1) } else { Some(row + 1) };
                if let Some(next) = next {
                    focus::select_field(&cell_id(next, column));
                }
            }
            "Escape" if value_of(&event).is_some_and(|now| now != value) => {
                // The dialog stays.
                event.prevent_default();
                typed.set(None);
            }
            _ => {}
        })
    };
    html! {
        <input id={cell_id(props.row, props.column)} type="text" lang="zh" autocomplete="off" spellcheck="false"
            aria-label={props.label.clone()} value={now} {oninput} {onchange} {onkeydown} />
    }
}

/// What stands in the field of an event.
fn value_of(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}
