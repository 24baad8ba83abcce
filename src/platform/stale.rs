//! What is still shown of a question that is no longer asked.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Whether what was clicked stands in a part of the page whose answer is to come: what is seen there is of an earlier
/// question, and saved with the settings of the present one it would be wrong.
pub fn is_stale(event: &MouseEvent) -> bool {
    let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    clicked.is_some_and(|clicked| matches!(clicked.closest("[aria-busy=true]"), Ok(Some(_))))
}
