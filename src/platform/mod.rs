//! The browser: the only module, with the client and the event handlers of leaves, that knows of it.

pub mod clipboard;
pub mod download;
pub mod drops;
pub mod field;
pub mod files;
pub mod focus;
pub mod given;
pub mod json;
pub mod keeping;
pub mod keys;
pub mod leaving;
mod lower;
pub mod png;
pub mod reader;
pub mod report;
pub mod scroll;
pub mod single;
pub mod size;
pub mod stale;
pub mod svg;
pub mod updates;
pub mod url;
pub mod wanted;

pub use lower::lower;

/// The window, which a page always has.
pub fn window() -> web_sys::Window {
    web_sys::window().expect("the page runs in a window")
}

/// The time, in milliseconds, to measure how long something takes.
pub fn now() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |clock| clock.now())
}

/// The document of the window.
pub fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}
