//! The explorer with a corpus as one page, that opens from disk.

use super::download;
use js_sys::{Array, ArrayBuffer};
use wasm_bindgen::{closure::Closure, JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, FileReader};

/// The page without a corpus, beside this one.
const EXPLORER: &str = "explorer.html";
/// What it ends with; the corpus goes before it.
const END: &str = "</body></html>";

/// Saves the page with this corpus; `None` when the page's own files cannot be had.
pub async fn save(name: &str, bundle: &ArrayBuffer) -> Option<()> {
    let response = wenmai_wire::fetch(EXPLORER).await.ok()?;
    let explorer: Blob = JsFuture::from(response.blob().ok()?).await.ok()?.dyn_into().ok()?;
    let tail = explorer.slice_with_f64_and_f64((explorer.size() - 64.0).max(0.0), explorer.size()).ok()?;
    let tail = JsFuture::from(tail.text()).await.ok()?.as_string()?;
    let end = tail.len() - tail.rfind(END)?;
    let head = explorer.slice_with_f64_and_f64(0.0, explorer.size() - end as f64).ok()?;
    let text = base64(bundle).await?;
    let open = format!(
        "<script type=\"application/octet-stream\" data-part=\"corpus.wenmai\" data-name=\"{}\">",
        escaped(name)
    );
    let parts: Array =
        [head.into(), open.into(), text, format!("</script>\n{END}\n").into()].iter().collect();
    let page = Blob::new_with_blob_sequence(&parts).ok()?;
    download::save_blob(&format!("{}.html", name.trim_end_matches(".wenmai")), "text/html", &page);
    Some(())
}

/// A name that is nothing but a name within an attribute.
fn escaped(name: &str) -> String {
    name.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The browser's own encoder: a big corpus would be slow and twice in memory by hand.
async fn base64(bytes: &ArrayBuffer) -> Option<JsValue> {
    let blob = Blob::new_with_buffer_source_sequence(&Array::of1(bytes)).ok()?;
    let reader = FileReader::new().ok()?;
    let read = js_sys::Promise::new(&mut |done, failed| {
        let done = Closure::once_into_js(move || done.call0(&JsValue::NULL));
        let failed = Closure::once_into_js(move || failed.call0(&JsValue::NULL));
        reader.set_onload(Some(done.unchecked_ref()));
        reader.set_onerror(Some(failed.unchecked_ref()));
    });
    reader.read_as_data_url(&blob).ok()?;
    JsFuture::from(read).await.ok()?;
    let address: js_sys::JsString = reader.result().ok()?.dyn_into().ok()?;
    let comma = address.index_of(",", 0);
    u32::try_from(comma).ok().map(|comma| address.slice(comma + 1, address.length()).into())
}
