//! Everything Wenmai's build and tests need on a machine: is it there, and how does it get there?

use crate::debian;
use crate::shell::{heading, root, Outcome, Shell};
use crate::toolchain;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// One thing that has to be on the machine.
pub struct Thing {
    pub name: &'static str,
    /// Its version, if it is there and fit.
    pub found: fn(&Shell) -> Option<String>,
    /// How it gets there, and how long that takes.
    pub how: fn(&Shell) -> String,
    pub install: fn(&mut Shell) -> Outcome,
}

/// What each task needs; the doctor looks for all of it.
pub const SERVE: &[&Thing] = &[&RUST, &TRUNK, &BINDGEN];
pub const BUILD: &[&Thing] = &[&RUST, &TRUNK, &BINDGEN, &NODE, &PACKAGES];
pub const BENCH: &[&Thing] = &[&RUST, &TRUNK, &BINDGEN, &NODE, &PACKAGES, &BROWSER];
pub const TEST: &[&Thing] =
    &[&RUST, &RUSTFMT, &CLIPPY, &TRUNK, &BINDGEN, &NODE, &PACKAGES, &BROWSER, &DRIVER, &PANDOC, &OFFICE];
pub const FORMATS: &[&Thing] = &[&RUST, &BROWSER, &PANDOC, &OFFICE];

/// Installs what is missing, and gives the shell in which all of it is found.
pub fn provide(things: &[&Thing]) -> Outcome<Shell> {
    let mut shell = Shell::detect();
    for thing in things {
        if (thing.found)(&shell).is_some() {
            continue;
        }
        heading(&format!("{} is missing: {}", thing.name, (thing.how)(&shell)));
        (thing.install)(&mut shell)?;
        if (thing.found)(&shell).is_none() {
            return Err(format!("{} is still not found after: {}", thing.name, (thing.how)(&shell)));
        }
    }
    toolchain::settle(&shell)?;
    Ok(shell)
}

const RUST: Thing = Thing {
    name: "Rust for wasm",
    found: toolchain::found,
    how: toolchain::how,
    install: toolchain::install,
};

const RUSTFMT: Thing = Thing {
    name: "rustfmt",
    found: |shell| shell.ask("cargo", &["fmt", "--version"]),
    how: |shell| component_how(shell, "rustfmt", "rustfmt-web"),
    install: |shell| component_install(shell, "rustfmt", "rustfmt-web"),
};

const CLIPPY: Thing = Thing {
    name: "clippy",
    found: |shell| shell.ask("cargo", &["clippy", "--version"]),
    how: |shell| component_how(shell, "clippy", "rust-web-clippy"),
    install: |shell| component_install(shell, "clippy", "rust-web-clippy"),
};

fn component_how(shell: &Shell, component: &str, package: &str) -> String {
    if toolchain::is_debian(shell) {
        format!("apt-get install {package}")
    } else {
        format!("rustup component add {component}")
    }
}

fn component_install(shell: &Shell, component: &str, package: &str) -> Outcome {
    if toolchain::is_debian(shell) {
        debian::install(shell, &[package])
    } else {
        shell.run("rustup", &["component", "add", component])
    }
}

/// The version that the page's configuration was written for, and any later one.
const TRUNK_VERSION: &str = "0.22.1";

const TRUNK: Thing = Thing {
    name: "trunk",
    found: |shell| {
        let version = shell.ask("trunk", &["--version"])?;
        fits_trunk(version.strip_prefix("trunk ")?).then_some(version)
    },
    how: |_| format!("cargo install trunk {TRUNK_VERSION} (12 minutes on two cores)"),
    // Debian's compiler is a patch release older than trunk asks for, and builds it all the same.
    install: |shell| cargo_install(shell, "trunk", TRUNK_VERSION, &["--locked", "--ignore-rust-version"]),
};

fn fits_trunk(version: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> { text.split(['.', '-']).take(2).flat_map(str::parse).collect() };
    numbers(version) >= numbers(TRUNK_VERSION)
}

const BINDGEN: Thing = Thing {
    name: "wasm-bindgen-cli",
    found: |shell| {
        let version = shell.ask("wasm-bindgen", &["--version"])?;
        shell.find("wasm-bindgen-test-runner")?;
        (version.strip_prefix("wasm-bindgen ")? == bindgen_version()?).then_some(version)
    },
    how: |_| match bindgen_version() {
        Some(version) => format!("cargo install wasm-bindgen-cli {version} (3 minutes on two cores)"),
        None => "Cargo.lock, which says the version, has to be there first".to_owned(),
    },
    install: |shell| {
        let version = bindgen_version().ok_or("Cargo.lock does not say the version of wasm-bindgen")?;
        cargo_install(shell, "wasm-bindgen-cli", &version, &[])
    },
};

/// The version in Cargo.lock: the tool refuses what another version of the library made.
fn bindgen_version() -> Option<String> {
    locked_version(&fs::read_to_string(root().join("Cargo.lock")).ok()?, "wasm-bindgen")
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

fn cargo_install(shell: &Shell, package: &str, version: &str, options: &[&str]) -> Outcome {
    if shell.find("cargo-binstall").is_some() {
        return shell.run("cargo", &["binstall", "--no-confirm", &format!("{package}@{version}")]);
    }
    shell.run("cargo", &[&["install", package, "--version", version], options].concat())
}

const NODE: Thing = Thing {
    name: "Node.js and npm",
    found: |shell| {
        shell.find("npm")?;
        let version = shell.ask("node", &["--version"])?;
        let major: u32 = version.strip_prefix('v')?.split('.').next()?.parse().ok()?;
        (major >= 18).then_some(version)
    },
    how: |_| or_by_hand("apt-get install nodejs npm", "install Node.js 18 or later (nodejs.org)"),
    install: |shell| debian_or_told(shell, &["nodejs", "npm"], "Node.js 18 or later (nodejs.org)"),
};

const PACKAGES: Thing = Thing {
    name: "wasm-opt, playwright-core, axe-core",
    found: |_| {
        let tests = root().join("tests");
        let installed = modified(&tests.join("node_modules").join(".package-lock.json"))?;
        (installed >= modified(&tests.join("package-lock.json"))?)
            .then(|| "as in tests/package-lock.json".to_owned())
    },
    how: |_| "npm ci in tests/ (a few seconds)".to_owned(),
    install: |shell| shell.run("npm", &["ci", "--prefix", "tests"]),
};

fn modified(file: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

const BROWSER: Thing = Thing {
    name: "Chrome or Chromium",
    found: |shell| Some(version_or_path(shell, browser(shell)?)),
    how: |_| {
        or_by_hand("apt-get install chromium fonts-noto-cjk", "install Chrome, or set CHROME to its program")
    },
    install: |shell| {
        debian_or_told(shell, &["chromium", "fonts-noto-cjk"], "Chrome, or set CHROME to its program")
    },
};

const DRIVER: Thing = Thing {
    name: "chromedriver",
    found: |shell| Some(version_or_path(shell, driver(shell)?)),
    how: |_| {
        or_by_hand(
            "apt-get install chromium-driver",
            "install the chromedriver of Chrome's version, or set CHROMEDRIVER",
        )
    },
    install: |shell| {
        debian_or_told(
            shell,
            &["chromium-driver"],
            "the chromedriver of Chrome's version, or set CHROMEDRIVER to it",
        )
    },
};

const PANDOC: Thing = Thing {
    name: "pandoc",
    found: |shell| Some(shell.ask("pandoc", &["--version"])?.lines().next()?.to_owned()),
    how: |_| or_by_hand("apt-get install pandoc (30 MB)", "install pandoc (pandoc.org)"),
    install: |shell| debian_or_told(shell, &["pandoc"], "pandoc (pandoc.org)"),
};

const OFFICE: Thing = Thing {
    name: "LibreOffice",
    found: |shell| Some(version_or_path(shell, office(shell)?)),
    how: |_| {
        or_by_hand(
            "apt-get install libreoffice-writer-nogui libreoffice-calc-nogui (120 MB)",
            "install LibreOffice (libreoffice.org), or set SOFFICE to its program soffice",
        )
    },
    install: |shell| {
        debian_or_told(
            shell,
            &["libreoffice-writer-nogui", "libreoffice-calc-nogui"],
            "LibreOffice (libreoffice.org), or set SOFFICE to its program soffice",
        )
    },
};

/// The office program that makes files for the tests.
pub fn office(shell: &Shell) -> Option<PathBuf> {
    let placed = [
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    ];
    program_of("SOFFICE")
        .or_else(|| shell.find("soffice"))
        .or_else(|| placed.iter().map(PathBuf::from).find(|file| file.is_file()))
}

/// The browser that the journeys are made in.
pub fn browser(shell: &Shell) -> Option<PathBuf> {
    let named = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
    let placed = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ];
    program_of("CHROME")
        .or_else(|| named.iter().find_map(|name| shell.find(name)))
        .or_else(|| placed.iter().map(PathBuf::from).find(|file| file.is_file()))
}

/// What drives the browser in the tests of wasm-bindgen.
pub fn driver(shell: &Shell) -> Option<PathBuf> {
    program_of("CHROMEDRIVER").or_else(|| shell.find("chromedriver"))
}

fn program_of(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

fn version_or_path(shell: &Shell, file: PathBuf) -> String {
    let file = file.to_string_lossy();
    shell
        .ask(&file, &["--version"])
        .filter(|version| !version.is_empty())
        .unwrap_or_else(|| file.into_owned())
}

fn or_by_hand(debian: &str, otherwise: &str) -> String {
    if debian::here() { debian } else { otherwise }.to_owned()
}

fn debian_or_told(shell: &Shell, packages: &[&str], what: &str) -> Outcome {
    if debian::here() {
        debian::install(shell, packages)
    } else {
        Err(format!("install {what}, then run this again"))
    }
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
