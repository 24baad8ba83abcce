//! The settings of the frequency list.

use super::stopwords::Stopwords;
use super::units::Units;
use crate::context::use_text;
use crate::platform::field::use_composed;
use crate::state::WordsView;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    component, html, use_effect_with, use_node_ref, use_state_eq, Callback, Html, InputEvent, Properties,
};

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: WordsView,
    /// Other settings.
    pub onview: Callback<WordsView>,
}

/// What is counted, whether stopwords are, and what to look for.
#[component]
pub fn Tools(props: &Props) -> Html {
    let text = &use_text().words;
    let first = WordsView { offset: 0, ..props.view.clone() };
    let onstopwords = {
        let first = first.clone();
        props.onview.reform(move |_| WordsView { stopwords: !first.stopwords, ..first.clone() })
    };
    let onfind = props.onview.reform(move |find| WordsView { find, ..first.clone() });
    html! {
        <div class="tools">
            <Units />
            <label class="check">
                <input type="checkbox" checked={!props.view.stopwords} onchange={onstopwords} />
                <span>{ text.hide_stopwords }</span>
            </label>
            <Stopwords />
            <Find value={props.view.find.clone()} {onfind} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FindProps {
    value: String,
    onfind: Callback<String>,
}

/// A field that looks while one types, but not while an input method composes.
#[component]
fn Find(props: &FindProps) -> Html {
    let text = &use_text().words;
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
            <span class="unseen">{ text.find }</span>
            <input ref={node} type="search" lang="zh" placeholder={text.find} value={(*typed).clone()} {oninput} />
        </label>
    }
}
