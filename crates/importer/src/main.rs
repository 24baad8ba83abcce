//! The importer: takes texts, posts progress and a bundle.

mod dictionary;
mod load;

use wenmai_protocol::{Import, Imported};

fn main() {
    console_error_panic_hook::set_once();
    wenmai_wire::receive_with(|data| {
        if let Some((import, buffers)) = wenmai_wire::unpack::<Import>(&data) {
            wasm_bindgen_futures::spawn_local(load::load(import, buffers));
        }
    });
    wenmai_wire::post(&Imported::Ready, &[]);
}
