//! The importer: takes texts, or documents to cut again, posts progress and a bundle.

mod bundle;
mod dictionary;
mod load;

use wenmai_protocol::{Imported, Work, VERSION};

fn main() {
    console_error_panic_hook::set_once();
    wenmai_wire::receive_with(|data| {
        if let Some((work, buffers)) = wenmai_wire::unpack::<Work>(&data) {
            wasm_bindgen_futures::spawn_local(load::run(work, buffers, wenmai_wire::files(&data)));
        }
    });
    wenmai_wire::post(&Imported::Ready { version: VERSION }, &[]);
}
