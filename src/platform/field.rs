//! Fields and input methods.

use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use yew::{hook, use_effect_with, Callback, NodeRef};

/// Says what is in the field at `node` when an input method has finished; Yew has no such event.
#[hook]
pub fn use_composed(node: NodeRef, composed: Callback<String>) {
    use_effect_with((node, composed), |(node, composed)| {
        let listener = node.cast::<HtmlInputElement>().map(|field| {
            let (own, composed) = (field.clone(), composed.clone());
            EventListener::new(&field, "compositionend", move |_| composed.emit(own.value()))
        });
        move || drop(listener)
    });
}
