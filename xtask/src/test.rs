//! Everything that is checked before a change lands, cheapest first.
//!
//! The crates are compiled once for the lints and for the tests: clippy stands in for the compiler, as it does under
//! `cargo clippy`, but goes on to the machine code. What is linted is then what is tested, and no dependency is compiled
//! a second time for its types alone.

use crate::shell::{about, heading, root, run as run_command, Outcome, Shell};
use crate::tally::{self, Tests};
use crate::{corpus, formats, page, things};
use std::fs;
use std::process::Command;
use std::time::Instant;

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Shell) -> Outcome<Tests>,
}

const FORMAT: Step = Step { name: "format", about: "the code's format", run: format };
const CORPUS: Step = Step {
    name: "corpus",
    about: "the seed corpus and the dictionary, which the worker embeds",
    run: |shell| untested(corpus::build(shell)),
};
const FORMATS: Step = Step {
    name: "formats",
    about: "files of other programs, which the next step reads",
    run: |shell| untested(formats::make(shell)),
};
const NATIVE: Step = Step { name: "native", about: "lints and tests on this machine", run: native };
const BENCHES: Step = Step {
    name: "benches",
    about: "lints of the benchmarks, which `cargo xtask bench` runs",
    run: |shell| untested(run_command(&mut linting(shell, "test --workspace --benches --no-run")?)),
};
const BROWSER: Step = Step { name: "browser", about: "lints and tests in headless Chromium", run: browser };
const PAGE: Step =
    Step { name: "page", about: "the page for release", run: |shell| untested(page::build(shell, &[])) };
const JOURNEYS: Step = Step { name: "journeys", about: "journeys through the built page", run: journeys };

const STEPS: &[Step] = &[FORMAT, CORPUS, FORMATS, NATIVE, BENCHES, BROWSER, PAGE, JOURNEYS];

/// What is run at each save: all that needs no browser.
const QUICK: &[&str] = &[FORMAT.name, CORPUS.name, FORMATS.name, NATIVE.name];

/// Runs the steps named, or all of them, and stops at the first that fails. `quick` names those of each save.
pub fn run(names: &[String]) -> Outcome {
    let named: Vec<&str> = names
        .iter()
        .flat_map(|name| if name == "quick" { QUICK.to_vec() } else { vec![name.as_str()] })
        .collect();
    if let Some(unknown) = named.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no step `{unknown}`; the steps are {}, and quick", known.join(", ")));
    }
    let shell = things::provide(things::TEST)?;
    let steps: Vec<_> = STEPS.iter().filter(|step| named.is_empty() || named.contains(&step.name)).collect();
    let start = Instant::now();
    let mut table = Vec::new();
    let mut outcome = Ok(());
    for (number, step) in steps.iter().enumerate() {
        let since = Instant::now();
        heading(&format!("{} of {}, {}: {}", number + 1, steps.len(), step.name, step.about));
        let ran = (step.run)(&shell);
        table.push((step.name, since.elapsed(), ran.as_ref().ok().copied().flatten()));
        if let Err(error) = ran {
            outcome = Err(format!("step `{}`: {error}", step.name));
            break;
        }
    }
    tally::print(&table, start.elapsed());
    outcome
}

/// What came of a step that runs no test.
fn untested(outcome: Outcome) -> Outcome<Tests> {
    outcome.map(|()| None)
}

fn format(shell: &Shell) -> Outcome<Tests> {
    untested(shell.run("cargo", &["fmt", "--all", "--check"]))
}

/// `cargo` with clippy in the compiler's place, and every warning an error.
fn linting(shell: &Shell, arguments: &str) -> Outcome<Command> {
    let clippy = shell.find("clippy-driver").ok_or("clippy-driver is gone")?;
    let mut cargo = shell.command("cargo", arguments.split(' '));
    cargo.env("RUSTC_WORKSPACE_WRAPPER", clippy).env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
    Ok(cargo)
}

fn native(shell: &Shell) -> Outcome<Tests> {
    tally::run(&mut linting(shell, "test --workspace")?)
}

fn browser(shell: &Shell) -> Outcome<Tests> {
    let driver = things::driver(shell).ok_or("chromedriver is gone")?;
    let arguments = "test --target wasm32-unknown-unknown --package wenmai --package wenmai-worker --package wenmai-importer";
    let mut test = linting(shell, arguments)?;
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    test.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        root().join("tests").join("browser-setup").join("webdriver.json"),
    );
    tally::run(test.env("CHROMEDRIVER", driver))
}

fn journeys(shell: &Shell) -> Outcome<Tests> {
    let folder = root().join("tests").join("journeys");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(about(&folder))? {
        let file = entry.map_err(about(&folder))?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file.into_os_string());
        }
    }
    files.sort();
    let browser = things::browser(shell).ok_or("the browser is gone")?;
    let mut node = shell.command("node", ["--test", "--test-reporter=spec"]);
    tally::run(node.args(files).env("CHROME", browser))
}
