//! How wide things are.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use web_sys::{Element, ResizeObserver};
use yew::{hook, use_effect_with, use_state_eq, NodeRef};

/// The width in CSS pixels of the element at `node`, kept up to date; 0 before it is measured.
#[hook]
pub fn use_width(node: NodeRef) -> u32 {
    let width = use_state_eq(|| 0);
    let state = width.clone();
    use_effect_with(node, move |node| {
        let observed = node.cast::<Element>().and_then(|element| {
            state.set(element.client_width().max(0) as u32);
            let inner = element.clone();
            let changed = Closure::<dyn Fn()>::new(move || state.set(inner.client_width().max(0) as u32));
            let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, changed))
        });
        move || {
            if let Some((observer, changed)) = observed {
                observer.disconnect();
                drop(changed);
            }
        }
    });
    *width
}
