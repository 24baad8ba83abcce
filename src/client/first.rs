//! The answers to a visitor's first questions, made when the page was built: the first chart needs no worker.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wenmai_protocol::{Answer, Ask};

/// Where they are, from the page's own place.
const ADDRESS: &str = "./first.json";

/// Questions with their answers. Without them (the file is missing, or of another version) the worker is asked.
pub async fn answers() -> Vec<(Ask, Answer)> {
    fetch().await.unwrap_or_default()
}

async fn fetch() -> Result<Vec<(Ask, Answer)>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(ADDRESS)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(Vec::new());
    }
    let json = JsFuture::from(response.json()?).await?;
    Ok(wenmai_wire::read(&json).unwrap_or_default())
}
