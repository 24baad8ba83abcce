//! The page: what people see and touch. It asks the worker through `client`, knows the protocol and nothing of the
//! engine, and formats and places numbers without computing any.

mod app;
mod charts;
mod chunk;
mod client;
mod components;
mod context;
mod platform;
mod state;
#[macro_use]
mod text;
mod views;

/// Puts the page into the document's body and starts the worker.
pub fn mount() {
    yew::Renderer::<app::App>::new().render();
}

/// Puts the page into an element, in place of what is there.
pub fn mount_in(element: web_sys::Element) {
    yew::Renderer::<app::App>::with_root(element).render();
}
