//! Plain data as JSON, by the browser's own writer.

use js_sys::JSON;
use serde::{de::DeserializeOwned, Serialize};
use wasm_bindgen::JsValue;

/// As JSON, or nothing if it has no such form.
pub fn write<T: Serialize>(data: &T) -> Option<String> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    let value = data.serialize(&plain).ok()?;
    JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from(2)).ok()?.as_string()
}

/// What was written, if it is of this shape.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}
