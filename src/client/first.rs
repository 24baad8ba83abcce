//! The answers to a visitor's first questions, made when the page was built: the first chart needs no worker.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wenmai_protocol::Answer;

/// Their file, beside the page.
const NAME: &str = "first.bin";

/// The bytes of questions with their answers: the page writes questions and need not read any. Without them (the file is missing, or of another version) the worker is asked.
pub async fn answers() -> Vec<(Vec<u8>, Answer)> {
    fetch().await.unwrap_or_default()
}

async fn fetch() -> Result<Vec<(Vec<u8>, Answer)>, JsValue> {
    let response = wenmai_wire::fetch(NAME).await?;
    let bytes = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(wenmai_wire::decode(&wenmai_wire::bytes(&bytes)).unwrap_or_default())
}
