//! The page's keys.

use super::{document, window};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

/// A key that means something wherever the focus is, except in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `/`.
    Search,
    /// `1` to `9`, and `0` for the tenth.
    Page(usize),
    /// `?`.
    Help,
    /// `Escape`; it works in fields, too.
    Escape,
}

/// Says which key was pressed; off in fields, with modifiers and while an input method composes.
pub fn listen(pressed: Callback<Key>) -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if modified || event.is_composing() || event.default_prevented() || in_dialog() {
            return;
        }
        if let Some(key) = key_of(&event.key(), in_field(event)) {
            if key != Key::Escape {
                event.prevent_default();
            }
            pressed.emit(key);
        }
    })
}

/// Whether a dialog is open: the page behind it keeps still, and the browser closes it on Escape.
fn in_dialog() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

fn key_of(name: &str, in_field: bool) -> Option<Key> {
    match name {
        "Escape" => Some(Key::Escape),
        _ if in_field => None,
        "/" => Some(Key::Search),
        "?" => Some(Key::Help),
        "0" => Some(Key::Page(10)),
        _ => name.parse().ok().filter(|number| (1..=9).contains(number)).map(Key::Page),
    }
}

fn in_field(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            && !matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio"))
    })
}

/// Whether a press of a key belongs to an input method that is composing. Some browsers end the composition
/// before they report the key, which then has the code 229.
pub fn composes(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_something_outside_fields_only() {
        assert_eq!(key_of("/", false), Some(Key::Search));
        assert_eq!(key_of("/", true), None);
        assert_eq!(key_of("4", false), Some(Key::Page(4)));
        assert_eq!(key_of("0", false), Some(Key::Page(10)));
        assert_eq!(key_of("12", false), None);
        assert_eq!(key_of("Escape", true), Some(Key::Escape));
    }
}
