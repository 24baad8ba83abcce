//! The fragment of the page's address.

use super::window;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

/// The fragment, with its `#`; empty when there is none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to a fragment: as a step that the back button undoes, or in place of the present one.
pub fn go(fragment: &str, replace: bool) {
    let Ok(history) = window().history() else { return };
    // A browser may refuse when a page asks too often; the page then stays right and only its address is late.
    let _ = match replace {
        true => history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)),
        false => history.push_state_with_url(&JsValue::NULL, "", Some(fragment)),
    };
}

/// Says the fragment whenever the reader changes it: by a link, the address bar, back or forward.
pub fn listen(changed: Callback<String>) -> [EventListener; 2] {
    ["hashchange", "popstate"].map(|event| {
        let changed = changed.clone();
        EventListener::new(&window(), event, move |_| changed.emit(fragment()))
    })
}

/// The whole address of a fragment of this page.
pub fn address(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    format!("{}{fragment}", href.split('#').next().unwrap_or_default())
}

/// The address of this page as others may follow it: empty where it was opened from a disk, whose folders are nobody's
/// business.
pub fn shared() -> String {
    let address = address("");
    match address.starts_with("file:") {
        true => String::new(),
        false => address,
    }
}

/// Loads the page anew.
pub fn reload() {
    // Only a sandboxed frame refuses, and there the sentence on the page still says what to do.
    let _ = window().location().reload();
}
