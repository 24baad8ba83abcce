//! Says where the seed corpus' bundle is, which `cargo xtask corpus` makes.

use std::path::PathBuf;

fn main() {
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let bundle = here.join("../../target/wenmai/seed.wenmai");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", bundle.display());
    if !bundle.exists() {
        println!("cargo:warning=what embeds the seed corpus compiles once `cargo xtask corpus` has made it; trunk does so first");
    }
    println!("cargo:rustc-env=WENMAI_SEED={}", bundle.display());
}
