//! What a session answers, natively and in a browser's worker, where it runs: one program, so that it is linked once and one
//! browser is started.

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

mod common;
mod links;
mod lists;
mod metadata;
mod session;
mod statistics;
mod stop;
#[cfg(target_arch = "wasm32")]
mod store;
