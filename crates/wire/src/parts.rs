//! What belongs to the page and lies beside it: files on its host or, in a page that was saved as one file, parts that it
//! has within itself. Such a page's start, and its workers' first message, leave them as blobs by name.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Response, Url, Worker, WorkerOptions, WorkerType};

const PARTS: &str = "wenmaiParts";

#[wasm_bindgen]
extern "C" {
    // The window's and the workers' are one function, of which web-sys makes two.
    #[wasm_bindgen(catch, js_name = fetch)]
    fn ask(address: &str) -> Result<Promise, JsValue>;
}

fn parts() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &PARTS.into()).ok().filter(JsValue::is_object)
}

/// A part of a page that has everything within itself.
pub fn part(name: &str) -> Option<Blob> {
    Reflect::get(&parts()?, &name.into()).ok()?.dyn_into().ok()
}

/// The name of the corpus that came with a page that has everything within itself.
pub fn corpus_name() -> String {
    let name = parts().and_then(|parts| Reflect::get(&parts, &"name".into()).ok()?.as_string());
    name.unwrap_or_default()
}

/// A file beside the page.
pub async fn fetch(name: &str) -> Result<Response, JsValue> {
    if parts().is_some() {
        return Response::new_with_opt_blob(Some(&part(name).ok_or(JsValue::NULL)?));
    }
    let response: Response = JsFuture::from(ask(&format!("./{name}"))?).await?.dyn_into()?;
    response.ok().then_some(response).ok_or(JsValue::NULL)
}

/// Starts a worker of ours.
pub fn start_worker(name: &str) -> Result<Worker, JsValue> {
    if let (Some(parts), Some(script)) = (parts(), part(&format!("{name}.js"))) {
        let address = Url::create_object_url_with_blob(&script)?;
        let worker = Worker::new(&address);
        // The worker has it; an address that nobody uses would keep the script in memory.
        Url::revoke_object_url(&address)?;
        let worker = worker?;
        worker.post_message(&parts)?;
        return Ok(worker);
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&format!("./{name}_loader.js"), &options)
}
