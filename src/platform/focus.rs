//! Focus and scrolling.

use super::{document, window};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::NodeRef;

/// Focuses the field with this id and selects what is in it.
pub fn select_field(id: &str) {
    if let Some(field) = by_id(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Focuses the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        // Links in figures are no HTML elements, but take the focus as these do.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Focuses the element with this id once what was changed is drawn.
pub fn soon(id: impl Into<String>) {
    let id = id.into();
    Timeout::new(60, move || focus(&id)).forget();
}

/// Brings the element with this id into the middle of the view.
pub fn show(id: &str) {
    if let Some(element) = by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Goes to the top of the page.
pub fn top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens a dialog above the page, or closes it.
pub fn set_dialog(dialog: &NodeRef, open: bool) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        match open {
            // It fails only when the dialog is open already.
            true if !dialog.open() => drop(dialog.show_modal()),
            true => {}
            false => dialog.close(),
        }
    }
}

/// Moves the focus among the links of a figure with the arrow keys, Home and End: the figure is one stop of the Tab key.
pub fn step(event: &KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Some(true),
        "ArrowLeft" | "ArrowUp" => Some(false),
        "Home" | "End" => None,
        _ => return,
    };
    let Some(link) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| element.closest("a").ok().flatten())
    else {
        return;
    };
    let is_link = |element: &web_sys::Element| element.has_attribute("tabindex");
    let siblings = link.parent_element().map(|parent| parent.children());
    let next = match forward {
        Some(true) => link.next_element_sibling(),
        Some(false) => link.previous_element_sibling(),
        None => siblings.and_then(|all| {
            let mut links = (0..all.length()).filter_map(|place| all.item(place)).filter(is_link);
            if event.key() == "Home" {
                links.next()
            } else {
                links.next_back()
            }
        }),
    };
    if let Some(next) = next.filter(is_link) {
        event.prevent_default();
        if let Some(next) = next.dyn_ref::<web_sys::SvgElement>() {
            let _ = next.focus();
        }
    }
}

/// Whether the reader is selecting text, so that a click is no choice.
pub fn selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

fn by_id(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
