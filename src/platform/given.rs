//! The corpus that a page comes with: within itself, or named by its address (`?corpus=`), on its own host.

use super::files::Bytes;
use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

const PART: &str = "corpus.wenmai";

/// Whether the page comes with a corpus.
pub fn is_there() -> bool {
    wenmai_wire::part(PART).is_some() || address().is_some()
}

/// The corpus that the page comes with; its name alone when it cannot be had.
pub async fn corpus() -> Result<Bytes, String> {
    if let Some(blob) = wenmai_wire::part(PART) {
        return Ok(Bytes::new(&wenmai_wire::corpus_name(), blob));
    }
    let address = address().unwrap_or_default();
    let name = address.rsplit('/').next().unwrap_or_default().to_owned();
    fetch(&address).await.map(|blob| Bytes::new(&name, blob)).ok_or(address)
}

fn address() -> Option<String> {
    let page = Url::new(&window().location().href().ok()?).ok()?;
    page.search_params().get("corpus").filter(|address| !address.is_empty())
}

async fn fetch(address: &str) -> Option<web_sys::Blob> {
    let page = window().location().href().ok()?;
    let wanted = Url::new_with_base(address, &page).ok()?;
    // Nothing of another host is asked for; the content security policy would not let it either.
    (wanted.origin() == Url::new(&page).ok()?.origin()).then_some(())?;
    let response: Response =
        JsFuture::from(window().fetch_with_str(&wanted.href())).await.ok()?.dyn_into().ok()?;
    response.ok().then_some(())?;
    JsFuture::from(response.blob().ok()?).await.ok()?.dyn_into().ok()
}
