//! The dictionary: a file beside the page, fetched when a text is to be cut for the first time.

use js_sys::{Array, Uint8Array};
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableWritablePair, Response, WritableStream};
use wenmai_engine::segment::Dictionary;
use wenmai_protocol::Failure;

/// Its file, beside the page.
const NAME: &str = "dictionary.gz";

/// What a gzip file begins with.
const GZIP: [u8; 2] = [0x1f, 0x8b];

#[wasm_bindgen]
extern "C" {
    // Every browser has it; web-sys still counts it among what may change.
    type DecompressionStream;
    #[wasm_bindgen(constructor)]
    fn new(format: &str) -> DecompressionStream;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> WritableStream;
}

thread_local! {
    // Kept for the worker's whole life once it is there, so it may as well be static.
    static LOADED: OnceCell<&'static Dictionary> = const { OnceCell::new() };
}

/// The dictionary, fetched the first time.
pub async fn get() -> Result<&'static Dictionary, Failure> {
    if let Some(loaded) = LOADED.with(|loaded| loaded.get().copied()) {
        return Ok(loaded);
    }
    let bytes = fetch().await.map_err(|_| Failure::Dictionary)?;
    let dictionary = Dictionary::read(bytes).map_err(|_| Failure::Dictionary)?;
    Ok(LOADED.with(|loaded| *loaded.get_or_init(|| Box::leak(Box::new(dictionary)))))
}

async fn fetch() -> Result<Vec<u8>, JsValue> {
    let response = wenmai_wire::fetch(NAME).await?;
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    let bytes = Uint8Array::new(&buffer);
    // Some hosts say that the file is compressed in transit, and then the browser has unpacked it already.
    if !(bytes.length() > 2 && bytes.get_index(0) == GZIP[0] && bytes.get_index(1) == GZIP[1]) {
        return Ok(bytes.to_vec());
    }
    let unpack = DecompressionStream::new("gzip");
    let packed = Blob::new_with_u8_array_sequence(&Array::of1(&bytes))?.stream();
    let pair = ReadableWritablePair::new(&unpack.readable(), &unpack.writable());
    let unpacked = Response::new_with_opt_readable_stream(Some(&packed.pipe_through(&pair)))?;
    Ok(Uint8Array::new(&JsFuture::from(unpacked.array_buffer()?).await?).to_vec())
}
