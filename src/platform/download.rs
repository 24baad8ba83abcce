//! Saving files.

use super::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Saves a buffer, or a text, as a file.
pub fn save(name: &str, media_type: &str, content: &JsValue) {
    if let Ok(blob) = Blob::new_with_buffer_source_sequence(&Array::of1(content)) {
        save_blob(name, media_type, &blob);
    }
}

/// Saves a blob as a file.
pub fn save_blob(name: &str, media_type: &str, blob: &Blob) {
    let Ok(blob) = blob.slice_with_f64_and_f64_and_content_type(0.0, blob.size(), media_type) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(Ok(link)) = document().create_element("a").map(|link| link.dyn_into::<HtmlAnchorElement>()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The click has taken hold of the blob; revoking an unknown address is no error.
    let _ = Url::revoke_object_url(&address);
}
