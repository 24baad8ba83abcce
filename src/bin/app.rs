//! Mounts the page.

fn main() {
    wenmai::mount();
}
