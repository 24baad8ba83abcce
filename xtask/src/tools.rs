//! The tools that build the page: Trunk, wasm-bindgen in exactly the version of the library, and what splits wasm. What is
//! missing is compiled into a folder of this checkout, so that nobody's own tools are replaced.
//!
//! They are compiled without optimisation: they run for seconds, and optimising Trunk takes three times as long as compiling
//! it. Nothing is fetched by them, so wasm-bindgen has no TLS, and Trunk, which asks for one, the one that is compiled soonest.

use crate::shell::{about, heading, root, tools, Outcome, Shell};
use std::fs;

/// The version that the page's configuration was written for; any later one fits as well.
pub const TRUNK_VERSION: &str = "0.22.1";

/// The version of what splits the page's wasm.
pub const SPLIT_VERSION: &str = "0.2.4";

/// Trunk's version, if it is here and fits.
pub fn trunk(shell: &Shell) -> Option<String> {
    let version = shell.ask("trunk", &["--version"])?;
    fits_trunk(version.strip_prefix("trunk ")?).then_some(version)
}

fn fits_trunk(version: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> { text.split(['.', '-']).take(2).flat_map(str::parse).collect() };
    numbers(version) >= numbers(TRUNK_VERSION)
}

/// Compiles Trunk. Debian's compiler is a patch release older than it asks for, and compiles it all the same.
pub fn compile_trunk(shell: &Shell) -> Outcome {
    compile(shell, "trunk", TRUNK_VERSION, &["--features", "rustls", "--locked", "--ignore-rust-version"])
}

/// wasm-bindgen's version, if it is here with its runner of tests and fits.
pub fn bindgen(shell: &Shell) -> Option<String> {
    let version = shell.ask("wasm-bindgen", &["--version"])?;
    shell.find("wasm-bindgen-test-runner")?;
    (version.strip_prefix("wasm-bindgen ")? == bindgen_version()?).then_some(version)
}

/// Compiles wasm-bindgen and its runner of tests.
pub fn compile_bindgen(shell: &Shell) -> Outcome {
    let version = bindgen_version().ok_or("Cargo.lock does not say the version of wasm-bindgen")?;
    compile(shell, "wasm-bindgen-cli", &version, &[])
}

/// The version of what splits wasm, if it is here. It does not say it itself, but cargo says what it has installed.
pub fn splitter(shell: &Shell) -> Option<String> {
    shell.find("wasm-split-cli")?;
    let installed = fs::read_to_string(tools().join(".crates.toml")).ok()?;
    let version = format!("{SPLITTER} {SPLIT_VERSION}");
    installed.contains(&format!("\"{version} ")).then_some(version)
}

/// Compiles what splits wasm. Nobody offers it compiled.
pub fn compile_splitter(shell: &Shell) -> Outcome {
    compile_here(shell, SPLITTER, SPLIT_VERSION, &["--features", "build-binary", "--locked"])
}

const SPLITTER: &str = "wasm_split_cli_support";

/// The version in Cargo.lock: the tool refuses what another version of the library made.
pub fn bindgen_version() -> Option<String> {
    locked_version(&fs::read_to_string(root().join("Cargo.lock")).ok()?, "wasm-bindgen")
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

fn compile(shell: &Shell, package: &str, version: &str, options: &[&str]) -> Outcome {
    if shell.find("cargo-binstall").is_some() {
        heading(&format!("fetching {package} {version}"));
        let exactly = format!("{package}@{version}");
        let into = tools();
        return shell
            .run("cargo", &["binstall", "--no-confirm", "--root", &into.to_string_lossy(), &exactly]);
    }
    compile_here(shell, package, version, options)
}

fn compile_here(shell: &Shell, package: &str, version: &str, options: &[&str]) -> Outcome {
    let folder = tools();
    let into = folder.to_string_lossy();
    heading(&format!("compiling {package} {version}"));
    let built = folder.join("build");
    let target = built.to_string_lossy();
    let fixed =
        ["install", package, "--version", version, "--root", &into, "--target-dir", &target, "--debug"];
    let mut install = shell.command("cargo", fixed);
    install.arg("--no-default-features").args(options);
    install.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_DEV_STRIP", "debuginfo");
    install.env("CARGO_INCREMENTAL", "0").env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    crate::shell::run(&mut install)?;
    fs::remove_dir_all(&built).map_err(about(&built))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_exactly_the_package_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn trunk_may_be_newer_but_not_older() {
        assert!(fits_trunk("0.22.0-beta.1"));
        assert!(fits_trunk("1.0.0"));
        assert!(!fits_trunk("0.21.14"));
        assert!(!fits_trunk("unknown"));
    }
}
