//! The worker: carries messages between the page and a [`Session`].

mod bridge;
mod dictionary;
mod load;

fn main() {
    console_error_panic_hook::set_once();
    bridge::start();
}
