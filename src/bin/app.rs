//! Mounts the page.

fn main() {
    println!("hello");
}
