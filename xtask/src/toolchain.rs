//! Rust with the library for wasm: from rustup where its servers are reachable, else from Debian's packages.

use crate::debian;
use crate::shell::{about, heading, made, root, run, Outcome, Shell};
use std::fs;

const TARGET: &str = "wasm32-unknown-unknown";

/// The name under which rustup knows Debian's toolchain.
const LINKED: &str = "debian-web";

impl Shell {
    /// With the first toolchain that compiles to wasm: the caller's own, or Debian's linked into rustup.
    pub fn detect() -> Self {
        let own = Shell::inherit();
        if compiles(&own) {
            return own;
        }
        let linked = Shell::inherit().with_toolchain(LINKED);
        if own.find("rustup").is_some() && compiles(&linked) {
            linked
        } else {
            own
        }
    }
}

/// What the compiler calls itself, if it can compile and link a program for wasm: the shortest proof that the
/// library and the linker are there and fit.
pub fn found(shell: &Shell) -> Option<String> {
    compiles(shell).then(|| shell.ask("rustc", &["--version"]))?
}

fn compiles(shell: &Shell) -> bool {
    let source = made().join("probe.rs");
    let output = source.with_extension("wasm").to_string_lossy().into_owned();
    let written =
        fs::create_dir_all(made()).and_then(|()| fs::write(&source, "fn main() { println!(\"wasm\"); }"));
    let arguments = ["--target", TARGET, "-o", &output, &source.to_string_lossy()];
    written.is_ok() && shell.ask("rustc", &arguments).is_some()
}

/// Whether the compiler is one of Debian's packages.
pub fn is_debian(shell: &Shell) -> bool {
    shell.ask("rustc", &["--print", "sysroot"]).as_deref() == Some("/usr")
}

/// How the library for wasm gets here.
pub fn how(shell: &Shell) -> String {
    let rustup = shell.find("rustup").map(|_| format!("rustup target add {TARGET}"));
    let debian = debian::here().then(|| "Debian's rustc-web, and its library built for wasm".to_owned());
    match (rustup, debian) {
        (Some(rustup), Some(debian)) => format!("{rustup}, or {debian}"),
        (Some(way), None) | (None, Some(way)) => way,
        (None, None) => "install rustup (rustup.rs)".to_owned(),
    }
}

/// Brings the library for wasm, and for Debian the compiler.
pub fn install(shell: &mut Shell) -> Outcome {
    if shell.find("rustup").is_some() {
        let mut add = shell.command("rustup", ["target", "add", TARGET]);
        // Its servers may be out of reach, which is no occasion for a backtrace.
        if run(add.env("RUST_BACKTRACE", "0")).is_ok() && compiles(shell) {
            return Ok(());
        }
    }
    if !debian::here() {
        return Err(format!("Rust has no library for {TARGET} here: {}, then run this again", how(shell)));
    }
    install_debian(shell)?;
    *shell = Shell::detect();
    Ok(())
}

fn install_debian(shell: &Shell) -> Outcome {
    heading("Debian's Rust, since rustup is not here or cannot bring the library for wasm (two minutes)");
    debian::install(shell, &["rustc-web", "cargo-web", "rust-web-src"])?;
    let facts = shell.ask("/usr/bin/rustc", &["-vV"]).ok_or("Debian's /usr/bin/rustc does not run")?;
    let llvm = field(&facts, "LLVM version").and_then(|version| version.split('.').next());
    let llvm = llvm.ok_or("`/usr/bin/rustc -vV` does not say its LLVM version")?;
    let host = field(&facts, "host").ok_or("`/usr/bin/rustc -vV` does not say its host")?;

    let linker = format!("/usr/lib/rustlib/{host}/bin/rust-lld");
    if shell.find("rust-lld").or_else(|| shell.find(&linker)).is_none() {
        debian::install(shell, &[&format!("lld-{llvm}")])?;
        debian::as_root(shell, "ln", &["-sfn", &format!("/usr/lib/llvm-{llvm}/bin/lld"), &linker])?;
    }
    if shell.find("rustup").is_some() {
        shell.run("rustup", &["toolchain", "link", LINKED, "/usr"])?;
    }
    if !compiles(&Shell::detect()) {
        build_library(shell)?;
    }
    Ok(())
}

fn field<'a>(facts: &'a str, name: &str) -> Option<&'a str> {
    facts.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// Builds the standard library for wasm from Debian's source, and puts it where rustup would have.
fn build_library(shell: &Shell) -> Outcome {
    heading("building Rust's library for wasm, once a machine (one minute)");
    let empty = made().join("library");
    fs::create_dir_all(&empty).map_err(about(&empty))?;
    let manifest = "[package]\nname = \"empty\"\nedition = \"2021\"\n[lib]\npath = \"lib.rs\"\n[workspace]\n";
    fs::write(empty.join("Cargo.toml"), manifest).map_err(about(&empty))?;
    fs::write(empty.join("lib.rs"), "").map_err(about(&empty))?;
    let parts = "build-std=std,panic_abort,proc_macro,test";
    let mut build = shell.command("/usr/bin/cargo", ["build", "--release", "--target", TARGET, "-Z", parts]);
    // Without the bitcode a release build with link-time optimisation fails.
    build.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cembed-bitcode=yes");
    build.env("CARGO_TARGET_DIR", empty.join("target")).current_dir(&empty);
    run(&mut build)?;

    let built = empty.join("target").join(TARGET).join("release").join("deps");
    let mut libraries = Vec::new();
    for entry in fs::read_dir(&built).map_err(about(&built))? {
        let file = entry.map_err(about(&built))?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            libraries.push(file.to_string_lossy().into_owned());
        }
    }
    let home = format!("/usr/lib/rustlib/{TARGET}/lib");
    debian::as_root(shell, "rm", &["-rf", &home])?;
    debian::as_root(shell, "mkdir", &["-p", &home])?;
    let mut copy: Vec<&str> = libraries.iter().map(String::as_str).collect();
    copy.push(&home);
    debian::as_root(shell, "cp", &copy)?;
    // Cargo does not see that the library changed under what it built before.
    let stale = root().join("target").join(TARGET);
    if stale.exists() {
        fs::remove_dir_all(&stale).map_err(about(&stale))?;
    }
    Ok(())
}

/// Lets a plain `cargo` and `trunk` in this folder use Debian's toolchain too, if that is the one in use.
pub fn settle(shell: &Shell) -> Outcome {
    if shell.find("rustup").is_none() || !is_debian(shell) {
        return Ok(());
    }
    let set = shell.ask("rustup", &["override", "list"]).unwrap_or_default();
    let here = root().to_string_lossy();
    if set.lines().any(|line| line.split_whitespace().next() == Some(&here) && line.contains(LINKED)) {
        return Ok(());
    }
    shell.run("rustup", &["override", "set", LINKED])
}
