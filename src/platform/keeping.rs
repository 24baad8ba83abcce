//! What the page itself notes of the corpora that the worker keeps.

use super::reader::{forget, load, store};
use super::window;
use js_sys::{Date, Reflect};
use wasm_bindgen::JsCast;
use web_sys::StorageManager;

const AUTOMATIC: &str = "wenmai.keep";
const LAST: &str = "wenmai.last";

/// Whether texts that are opened are kept; they are until the reader says otherwise.
pub fn automatic() -> bool {
    load(AUTOMATIC).as_deref() != Some("no")
}

/// Notes that.
pub fn set_automatic(automatic: bool) {
    store(AUTOMATIC, if automatic { "yes" } else { "no" });
}

/// The id of the kept corpus that was open last.
pub fn last() -> Option<String> {
    load(LAST)
}

/// Notes it, or that there is none any more.
pub fn set_last(id: Option<&str>) {
    match id {
        Some(id) => store(LAST, id),
        None => forget(LAST),
    }
}

/// Asks the browser not to clear the store by itself. Only a page may ask, not a worker; what it says the worker can see.
pub fn persist() {
    let storage = Reflect::get(&window().navigator(), &"storage".into()).ok();
    if let Some(storage) = storage.and_then(|storage| storage.dyn_into::<StorageManager>().ok()) {
        // Refused, everything works, but may be cleared when the disk is full; the list says so.
        let _ = storage.persist();
    }
}

/// Today, here: `2026-11-21`.
pub fn today() -> String {
    moment(Date::now()).chars().take(10).collect()
}

/// A moment as its day and time here: `2026-11-21 09:05`.
pub fn moment(milliseconds: f64) -> String {
    let date = Date::new(&milliseconds.into());
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}
