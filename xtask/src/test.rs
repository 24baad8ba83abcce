//! Everything that is checked before a change lands, cheapest first.

use crate::shell::{about, heading, root, run as run_command, Outcome, Shell};
use crate::{corpus, formats, page, things};
use std::fs;
use std::time::Instant;

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Shell) -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "format", about: "the code's format", run: |shell| cargo(shell, "fmt --all --check") },
    Step {
        name: "corpus",
        about: "the seed corpus and the dictionary, which the worker embeds",
        run: corpus::build,
    },
    Step { name: "lints", about: "clippy, for this machine and for the browser", run: lints },
    Step { name: "formats", about: "files of other programs, which the next step reads", run: formats::make },
    Step { name: "native", about: "tests on this machine", run: |shell| cargo(shell, "test --workspace") },
    Step { name: "browser", about: "tests in headless Chromium", run: browser },
    Step { name: "page", about: "the page for release", run: |shell| page::build(shell, &[]) },
    Step { name: "journeys", about: "journeys through the built page", run: journeys },
];

/// Runs the steps named, or all of them, and stops at the first that fails.
pub fn run(names: &[String]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|step| step.name == *name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no step `{unknown}`; the steps are {}", known.join(", ")));
    }
    let shell = things::provide(things::TEST)?;
    let start = Instant::now();
    let steps: Vec<_> =
        STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect();
    for (number, step) in steps.iter().enumerate() {
        let since = Instant::now();
        heading(&format!("{} of {}, {}: {}", number + 1, steps.len(), step.name, step.about));
        (step.run)(&shell).map_err(|error| format!("step `{}`: {error}", step.name))?;
        heading(&format!("{} passed in {} s", step.name, since.elapsed().as_secs()));
    }
    heading(&format!("all {} steps passed in {} s", steps.len(), start.elapsed().as_secs()));
    Ok(())
}

fn cargo(shell: &Shell, arguments: &str) -> Outcome {
    shell.run("cargo", &arguments.split(' ').collect::<Vec<_>>())
}

fn lints(shell: &Shell) -> Outcome {
    cargo(shell, "clippy --workspace --all-targets -- -D warnings")?;
    let browser =
        "--target wasm32-unknown-unknown --package wenmai --package wenmai-worker --package wenmai-importer";
    cargo(shell, &format!("clippy {browser} --all-targets -- -D warnings"))
}

fn browser(shell: &Shell) -> Outcome {
    let driver = things::driver(shell).ok_or("chromedriver is gone")?;
    let arguments = "test --target wasm32-unknown-unknown --package wenmai --package wenmai-worker --package wenmai-importer";
    let mut test = shell.command("cargo", arguments.split(' '));
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    test.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        root().join("tests").join("browser-setup").join("webdriver.json"),
    );
    run_command(test.env("CHROMEDRIVER", driver))
}

fn journeys(shell: &Shell) -> Outcome {
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
    run_command(node.args(files).env("CHROME", browser))
}
