//! The worker: carries messages between the page and a [`wenmai_worker::Session`].

mod bridge;
mod held;
mod keeping;
mod load;
mod wanted;

fn main() {
    console_error_panic_hook::set_once();
    bridge::start();
}
