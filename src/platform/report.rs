//! The report, kept in this tab: a page that is loaded again has it still, another tab and another day do not.

use super::{json, window};
use crate::state::Report;

const NAME: &str = "wenmai.report";

/// The report as it was before the page was loaded again.
pub fn load() -> Report {
    let storage = window().session_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(NAME).ok().flatten());
    text.and_then(|text| json::read::<Report>(&text)).unwrap_or_default().numbered()
}

/// Keeps it; whether it could be kept. What is too much for the browser's storage stays on the page as it is; after a reload
/// there is none then, rather than an earlier one.
pub fn keep(report: &Report) -> bool {
    let Ok(Some(storage)) = window().session_storage() else { return false };
    let kept = json::write(report).is_some_and(|text| storage.set_item(NAME, &text).is_ok());
    if !kept {
        // Only a browser that stores nothing at all refuses.
        let _ = storage.remove_item(NAME);
    }
    kept
}
