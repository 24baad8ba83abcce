//! The clipboard.

use super::window;
use wasm_bindgen_futures::{spawn_local, JsFuture};
use yew::Callback;

/// Copies a text and says whether it worked.
pub fn copy(text: String, done: Callback<bool>) {
    let promise = window().navigator().clipboard().write_text(&text);
    spawn_local(async move { done.emit(JsFuture::from(promise).await.is_ok()) });
}
