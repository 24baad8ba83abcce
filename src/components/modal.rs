//! A dialog above the page.

use crate::context::use_text;
use crate::platform::focus;
use yew::{component, html, use_effect_with, use_node_ref, AttrValue, Callback, Children, Html, Properties};

/// Properties of [`Modal`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub title: AttrValue,
    /// Whether it is open.
    pub open: bool,
    /// The reader closed it.
    pub onclose: Callback<()>,
    /// What is in it.
    #[prop_or_default]
    pub children: Children,
}

/// A dialog above the page; the browser keeps the focus inside and closes it on Escape.
#[component]
pub fn Modal(props: &Props) -> Html {
    let text = use_text();
    let dialog = use_node_ref();
    use_effect_with((dialog.clone(), props.open), |(dialog, open)| focus::set_dialog(dialog, *open));
    let onclose = props.onclose.reform(|_: yew::Event| ());
    let close = props.onclose.reform(|_: yew::MouseEvent| ());
    html! {
        <dialog ref={dialog} class="modal" aria-label={props.title.clone()} {onclose}>
            if props.open {
                <header>
                    <h2>{ &props.title }</h2>
                    <button type="button" class="quiet" onclick={close}>{ text.frame.close }</button>
                </header>
                { for props.children.iter() }
            }
        </dialog>
    }
}
