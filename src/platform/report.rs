//! The report, kept in this tab: a page that is loaded again has it still, another tab and another day do not.

use super::{json, window};
use crate::state::Report;

const NAME: &str = "wenmai.report";

/// The report as it was before the page was loaded again.
pub fn load() -> Report {
    let storage = window().session_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(NAME).ok().flatten());
    text.and_then(|text| json::read(&text)).unwrap_or_default()
}

/// Keeps it. What is too much for the browser's storage stays on the page as it is, and is only not there after a reload.
pub fn keep(report: &Report) {
    if let (Some(text), Ok(Some(storage))) = (json::write(report), window().session_storage()) {
        let _ = storage.set_item(NAME, &text);
    }
}
