//! Messages as the browser carries them: `{message, buffers, files}`, plain data with `ArrayBuffer`s, which are
//! transferred, and `Blob`s, of which only the handle is copied. gloo-worker cannot transfer buffers, hence this crate.
//!
//! What page and worker say to each other is postcard in the last buffer. As a plain object an answer, which may be large
//! (thousands of documents), is read field by field across the boundary, which takes ten times as long, and the names of
//! all fields with what reads and writes them were a seventh of the page's code. What worker and importer say is plain
//! objects, by serde-wasm-bindgen.

mod parts;

pub use parts::{corpus_name, fetch, part, start_worker};

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use serde::{de::DeserializeOwned, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

/// A message, serialized and ready to be posted.
pub struct Parcel {
    /// The message with its buffers.
    pub data: JsValue,
    /// The buffers, which are transferred.
    pub transfer: Array,
}

/// Serializes a message as an object; `None` if it cannot be one.
pub fn pack<T: Serialize>(message: &T, buffers: &[ArrayBuffer]) -> Option<Parcel> {
    parcel(&write(message)?, buffers)
}

/// Serializes a message as bytes; `None` if postcard cannot.
pub fn pack_bytes<T: Serialize>(message: &T, buffers: &[ArrayBuffer]) -> Option<Parcel> {
    let message = buffer(&postcard::to_stdvec(message).ok()?);
    let parcel = parcel(&message, buffers)?;
    parcel.transfer.push(&message);
    Some(parcel)
}

fn parcel(message: &JsValue, buffers: &[ArrayBuffer]) -> Option<Parcel> {
    let (list, transfer): (Array, Array) = (buffers.iter().collect(), buffers.iter().collect());
    let data = Object::new();
    let set = |key: &str, value: &JsValue| Reflect::set(&data, &key.into(), value).is_ok();
    (set("message", message) && set("buffers", &list)).then(|| Parcel { data: data.into(), transfer })
}

impl Parcel {
    /// The same, with files.
    #[must_use]
    pub fn with_files(self, files: &[Blob]) -> Parcel {
        let files: Array = files.iter().collect();
        // An object made here takes any property.
        let _ = Reflect::set(&self.data, &"files".into(), &files);
        self
    }
}

/// The files that go with a message.
pub fn files(data: &JsValue) -> Vec<Blob> {
    let files = Reflect::get(data, &"files".into()).ok().and_then(|files| files.dyn_into::<Array>().ok());
    files.unwrap_or_default().iter().filter_map(|file| file.dyn_into().ok()).collect()
}

/// The size of the chunks in which a file is read, in bytes.
const PIECE: f64 = (4 << 20) as f64;

/// Reads a file, or a prefix of it; `None` when it can no longer be read. It is read in chunks, so that it is not in memory
/// twice.
pub async fn read_file(file: &Blob, most: Option<f64>) -> Option<Vec<u8>> {
    let size = file.size().min(most.unwrap_or(f64::INFINITY));
    let mut bytes = Vec::with_capacity(size as usize);
    while (bytes.len() as f64) < size {
        let from = bytes.len() as f64;
        let piece = file.slice_with_f64_and_f64(from, (from + PIECE).min(size)).ok()?;
        let piece = Uint8Array::new(&JsFuture::from(piece.array_buffer()).await.ok()?);
        if piece.length() == 0 {
            return None;
        }
        bytes.resize(bytes.len() + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[from as usize..]);
    }
    Some(bytes)
}

/// Reads a file in chunks, synchronously, inside a worker; ends where it can no longer be read.
pub fn pieces(file: &Blob) -> impl FnMut() -> Option<Vec<u8>> + '_ {
    let mut from = 0.0;
    move || {
        let end = (from + PIECE).min(file.size());
        let piece = file.slice_with_f64_and_f64(std::mem::replace(&mut from, end), end).ok()?;
        read_now(&piece).filter(|bytes| !bytes.is_empty())
    }
}

/// Reads a whole file, synchronously, inside a worker; `None` when it can no longer be read.
pub fn read_now(file: &Blob) -> Option<Vec<u8>> {
    let buffer = FileReaderSync::new().ok()?.read_as_array_buffer(file).ok()?;
    Some(bytes(&buffer))
}

/// A message and its buffers; `None` if it is not of this type.
pub fn unpack<T: DeserializeOwned>(data: &JsValue) -> Option<(T, Vec<ArrayBuffer>)> {
    let (message, buffers) = parts_of(data)?;
    Some((serde_wasm_bindgen::from_value(message).ok()?, buffers))
}

/// A message that came as bytes, and its buffers; `None` if it is not of this type.
pub fn unpack_bytes<T: DeserializeOwned>(data: &JsValue) -> Option<(T, Vec<ArrayBuffer>)> {
    let (message, buffers) = parts_of(data)?;
    Some((decode(&bytes(&message.dyn_into().ok()?))?, buffers))
}

fn parts_of(data: &JsValue) -> Option<(JsValue, Vec<ArrayBuffer>)> {
    let message = Reflect::get(data, &"message".into()).ok()?;
    let buffers: Array = Reflect::get(data, &"buffers".into()).ok()?.dyn_into().unwrap_or_default();
    Some((message, buffers.iter().filter_map(|buffer| buffer.dyn_into().ok()).collect()))
}

/// Plain data to be stored as it is; `None` if it has no form in the browser.
pub fn write<T: Serialize>(value: &T) -> Option<JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true)).ok()
}

/// Plain data that was stored as it is; `None` if it is not of this type.
pub fn read<T: DeserializeOwned>(data: &JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(data.clone()).ok()
}

/// Bytes as a buffer to transfer.
pub fn buffer(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

/// The bytes of a transferred buffer.
pub fn bytes(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// The plain data of a message or a file of bytes; `None` if it is not of this type.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// Plain data as bytes; none if postcard cannot write it.
pub fn encode<T: Serialize>(data: &T) -> Vec<u8> {
    postcard::to_stdvec(data).unwrap_or_default()
}

/// Inside a worker: sets the handler of messages.
pub fn receive_with(receive: impl Fn(JsValue) + 'static) {
    let receive = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| receive(event.data()));
    scope().set_onmessage(Some(receive.as_ref().unchecked_ref()));
    receive.forget();
}

/// Inside a worker: posts a message as bytes to whoever started it.
pub fn post_bytes<T: Serialize>(message: &T, buffers: &[ArrayBuffer]) {
    if let Some(parcel) = pack_bytes(message, buffers) {
        post_parcel(&parcel);
    }
}

/// Inside a worker: posts a message to whoever started it.
pub fn post<T: Serialize>(message: &T, buffers: &[ArrayBuffer]) {
    if let Some(parcel) = pack(message, buffers) {
        post_parcel(&parcel);
    }
}

/// Inside a worker: posts a serialized message to whoever started it.
pub fn post_parcel(parcel: &Parcel) {
    // Plain objects and files can always be cloned, and buffers made here transferred.
    let _ = scope().post_message_with_transfer(&parcel.data, &parcel.transfer);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
