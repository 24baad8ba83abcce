//! Messages as the browser carries them: `{message, buffers}`, plain data and the `ArrayBuffer`s that go with it.
//! Buffers are handed over, not copied.

mod parts;

pub use parts::{corpus_name, fetch, part, start_worker};

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use serde::{de::DeserializeOwned, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// A message ready to be posted.
pub struct Parcel {
    /// The message with its buffers.
    pub data: JsValue,
    /// The buffers, which change hands.
    pub transfer: Array,
}

/// Packs a message; `None` if it has no form in the browser.
pub fn pack<T: Serialize>(message: &T, buffers: &[ArrayBuffer]) -> Option<Parcel> {
    let message = write(message)?;
    let transfer: Array = buffers.iter().collect();
    let data = Object::new();
    let set = |key: &str, value: &JsValue| Reflect::set(&data, &key.into(), value).is_ok();
    (set("message", &message) && set("buffers", &transfer)).then(|| Parcel { data: data.into(), transfer })
}

/// A message and its buffers; `None` if it is not of this type.
pub fn unpack<T: DeserializeOwned>(data: &JsValue) -> Option<(T, Vec<ArrayBuffer>)> {
    let message = Reflect::get(data, &"message".into()).ok()?;
    let buffers: Array = Reflect::get(data, &"buffers".into()).ok()?.dyn_into().unwrap_or_default();
    let buffers = buffers.iter().filter_map(|buffer| buffer.dyn_into().ok()).collect();
    Some((serde_wasm_bindgen::from_value(message).ok()?, buffers))
}

/// Plain data to be stored as it is; `None` if it has no form in the browser.
pub fn write<T: Serialize>(value: &T) -> Option<JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true)).ok()
}

/// Plain data that did not come as a message, such as a file of JSON; `None` if it is not of this type.
pub fn read<T: DeserializeOwned>(data: &JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(data.clone()).ok()
}

/// Bytes as a buffer to hand over.
pub fn buffer(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

/// The bytes of a buffer that was handed over.
pub fn bytes(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// Inside a worker: takes messages from now on.
pub fn receive_with(receive: impl Fn(JsValue) + 'static) {
    let receive = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| receive(event.data()));
    scope().set_onmessage(Some(receive.as_ref().unchecked_ref()));
    receive.forget();
}

/// Inside a worker: posts a message to whoever started it.
pub fn post<T: Serialize>(message: &T, buffers: &[ArrayBuffer]) {
    if let Some(parcel) = pack(message, buffers) {
        // Plain objects and buffers made here can always be cloned and handed over.
        let _ = scope().post_message_with_transfer(&parcel.data, &parcel.transfer);
    }
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
