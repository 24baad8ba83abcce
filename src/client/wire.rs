//! Messages as they cross: `{message, buffers}`, the message as plain data, the buffers handed over.

use js_sys::{Array, ArrayBuffer, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wenmai_protocol::{Message, Request};

/// A message ready to be posted, and what is handed over with it.
pub struct Parcel {
    /// The message.
    pub message: JsValue,
    /// The buffers that change hands.
    pub transfer: Array,
}

/// Packs a question.
pub fn pack(request: &Request, buffers: &[ArrayBuffer]) -> Option<Parcel> {
    let transfer: Array = buffers.iter().collect();
    let message = Object::new();
    Reflect::set(&message, &"message".into(), &serde_wasm_bindgen::to_value(request).ok()?).ok()?;
    Reflect::set(&message, &"buffers".into(), &transfer).ok()?;
    Some(Parcel { message: message.into(), transfer })
}

/// Unpacks what the worker posted.
pub fn unpack(data: &JsValue) -> Option<(Message, Vec<ArrayBuffer>)> {
    let message = Reflect::get(data, &"message".into()).ok()?;
    let message = serde_wasm_bindgen::from_value(message).ok()?;
    let buffers = Reflect::get(data, &"buffers".into()).ok()?;
    let buffers = match buffers.dyn_into::<Array>() {
        Ok(list) => list.iter().filter_map(|buffer| buffer.dyn_into().ok()).collect(),
        Err(_) => Vec::new(),
    };
    Some((message, buffers))
}
