//! Everything Wenmai's build and tests need on a machine: is it there, and how does it get there?

use crate::debian;
use crate::shell::{heading, root, Outcome, Shell};
use crate::tools;
use crate::{fetch, toolchain};
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

/// One thing that has to be on the machine.
pub struct Thing {
    pub name: &'static str,
    /// Its version, if it is there and fit.
    pub found: fn(&Shell) -> Option<String>,
    /// How it gets there, and how long that takes.
    pub how: fn(&Shell) -> String,
    pub install: Install,
}

/// The way in which a thing gets here.
#[derive(Clone, Copy)]
pub enum Install {
    /// Part of the toolchain, which everything else is compiled with: first, and for everybody to see.
    First(fn(&mut Shell) -> Outcome),
    /// Compiled, which takes both cores.
    Compiled(fn(&Shell) -> Outcome),
    /// Fetched, which takes the network and the disk: beside what is compiled.
    Fetched(fetch::Source),
}

/// What each task needs; the doctor looks for all of it.
pub const SERVE: &[&Thing] = &[&RUST, &TRUNK, &BINDGEN];
pub const BUILD: &[&Thing] = &[&RUST, &TRUNK, &BINDGEN, &SPLITTER, &NODE, &PACKAGES];
/// What splits the page's wasm, after Trunk.
pub const SPLIT: &[&Thing] = &[&RUST, &BINDGEN, &SPLITTER, &NODE, &PACKAGES];
pub const BENCH: &[&Thing] = &[&RUST, &TRUNK, &BINDGEN, &SPLITTER, &NODE, &PACKAGES, &BROWSER];
pub const TEST: &[&Thing] = &[
    &RUST, &RUSTFMT, &CLIPPY, &TRUNK, &BINDGEN, &SPLITTER, &NODE, &PACKAGES, &BROWSER, &DRIVER, &PANDOC,
    &OFFICE,
];
pub const FORMATS: &[&Thing] = &[&RUST, &BROWSER, &PANDOC, &OFFICE];

/// Installs what is missing, and gives the shell in which all of it is found.
pub fn provide(things: &[&Thing]) -> Outcome<Shell> {
    let mut shell = Shell::detect();
    let missing: Vec<&Thing> =
        things.iter().copied().filter(|thing| (thing.found)(&shell).is_none()).collect();
    if !missing.is_empty() {
        let start = Instant::now();
        for thing in &missing {
            heading(&format!("{} is missing: {}", thing.name, (thing.how)(&shell)));
        }
        install(&mut shell, &missing)?;
        for thing in &missing {
            if (thing.found)(&shell).is_none() {
                return Err(format!("{} is still not found after: {}", thing.name, (thing.how)(&shell)));
            }
        }
        heading(&format!("set up in {} s; the next time all of it is here", start.elapsed().as_secs()));
    }
    toolchain::settle(&shell)?;
    Ok(shell)
}

/// The toolchain first; then what is fetched, beside what is compiled.
fn install(shell: &mut Shell, missing: &[&Thing]) -> Outcome {
    let mut sources = Vec::new();
    let mut compiled = Vec::new();
    for thing in missing {
        match thing.install {
            Install::First(install) => install(shell)?,
            Install::Compiled(compile) => compiled.push(compile),
            Install::Fetched(source) => sources.push(source),
        }
    }
    let fetching = fetch::begin(shell, &sources)?;
    let compiled = compiled.into_iter().try_for_each(|compile| compile(shell));
    // Joins the download that is running, whatever the outcome of the rest.
    let fetched = fetching.finish();
    compiled.and(fetched)
}

const RUST: Thing = Thing {
    name: "Rust for wasm",
    found: toolchain::found,
    how: toolchain::how,
    install: Install::First(toolchain::install),
};

const RUSTFMT: Thing = Thing {
    name: "rustfmt",
    found: |shell| shell.ask("cargo", &["fmt", "--version"]),
    how: |shell| component_how(shell, "rustfmt", "rustfmt-web"),
    install: Install::First(|shell| component_install(shell, "rustfmt", "rustfmt-web")),
};

const CLIPPY: Thing = Thing {
    name: "clippy",
    found: |shell| shell.ask("cargo", &["clippy", "--version"]),
    how: |shell| component_how(shell, "clippy", "rust-web-clippy"),
    install: Install::First(|shell| component_install(shell, "clippy", "rust-web-clippy")),
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

const TRUNK: Thing = Thing {
    name: "trunk",
    found: tools::trunk,
    how: |_| format!("trunk {} is compiled (three minutes on two cores)", tools::TRUNK_VERSION),
    install: Install::Compiled(tools::compile_trunk),
};

const BINDGEN: Thing = Thing {
    name: "wasm-bindgen-cli",
    found: tools::bindgen,
    how: |_| match tools::bindgen_version() {
        Some(version) => format!("wasm-bindgen-cli {version} is compiled (one minute on two cores)"),
        None => "Cargo.lock, which says the version, has to be there first".to_owned(),
    },
    install: Install::Compiled(tools::compile_bindgen),
};

const SPLITTER: Thing = Thing {
    name: "wasm-split-cli",
    found: tools::splitter,
    how: |_| format!("wasm-split-cli {} is compiled (half a minute on two cores)", tools::SPLIT_VERSION),
    install: Install::Compiled(tools::compile_splitter),
};

const NODE: Thing = Thing {
    name: "Node.js and npm",
    found: |shell| {
        shell.find("npm")?;
        let version = shell.ask("node", &["--version"])?;
        let major: u32 = version.strip_prefix('v')?.split('.').next()?.parse().ok()?;
        (major >= 18).then_some(version)
    },
    how: |_| or_by_hand("apt-get install nodejs npm", "install Node.js 18 or later (nodejs.org)"),
    install: debian(&["nodejs", "npm"], "Node.js 18 or later (nodejs.org)"),
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
    install: Install::Fetched(fetch::Source::Npm),
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
    install: debian(&["chromium", "fonts-noto-cjk"], "Chrome, or set CHROME to its program"),
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
    install: debian(&["chromium-driver"], "the chromedriver of Chrome's version, or set CHROMEDRIVER to it"),
};

const PANDOC: Thing = Thing {
    name: "pandoc",
    found: |shell| Some(shell.ask("pandoc", &["--version"])?.lines().next()?.to_owned()),
    how: |_| or_by_hand("apt-get install pandoc (30 MB)", "install pandoc (pandoc.org)"),
    install: debian(&["pandoc"], "pandoc (pandoc.org)"),
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
    install: debian(
        &["libreoffice-writer-nogui", "libreoffice-calc-nogui"],
        "LibreOffice (libreoffice.org), or set SOFFICE to its program soffice",
    ),
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

const fn debian(packages: &'static [&'static str], otherwise: &'static str) -> Install {
    Install::Fetched(fetch::Source::Debian { packages, otherwise })
}
