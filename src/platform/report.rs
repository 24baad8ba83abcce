//! The report, kept in this tab: a page that is loaded again has it still, another tab and another day do not.

use super::window;
use crate::state::Report;
use js_sys::JSON;
use wasm_bindgen::JsValue;

const NAME: &str = "wenmai.report";

/// The report as it was before the page was loaded again.
pub fn load() -> Report {
    let storage = window().session_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(NAME).ok().flatten());
    let value = text.and_then(|text| JSON::parse(&text).ok());
    value.and_then(|value| serde_wasm_bindgen::from_value(value).ok()).unwrap_or_default()
}

/// Keeps it. What is too much for the browser's storage stays on the page as it is, and is only not there after a reload.
pub fn keep(report: &Report) {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    let value: JsValue = serde::Serialize::serialize(report, &plain).unwrap_or_default();
    let text = JSON::stringify(&value).ok().and_then(|text| text.as_string());
    if let (Some(text), Ok(Some(storage))) = (text, window().session_storage()) {
        let _ = storage.set_item(NAME, &text);
    }
}
