//! What is measured: the engine on this machine, and the page in the browser.

use crate::shell::{heading, made, root, run as run_command, Outcome, Shell};
use crate::{corpus, page, things};

/// Runs every benchmark.
pub fn run(shell: &Shell) -> Outcome {
    corpus::build(shell)?;
    heading("the engine's benchmarks");
    shell.run("cargo", &["bench", "--workspace", "--bench", "*"])?;
    page::build(shell, &[])?;
    heading("building the empty page that the page is compared with");
    let empty = root().join("tests").join("bench").join("empty-page");
    run_command(shell.command("trunk", ["build", "--release"]).current_dir(empty))?;
    heading("bytes and time to the page's first chart");
    let browser = things::browser(shell).ok_or("the browser is gone")?;
    run_command(shell.command("node", ["tests/bench/page.mjs"]).env("CHROME", &browser))?;
    heading("questions to the page's worker on corpora of 0.1, 1 and 10 million tokens");
    let mut corpora = Vec::new();
    for tokens in ["100000", "1000000", "10000000"] {
        let file = made().join(format!("repeated-{tokens}.wenmai")).to_string_lossy().into_owned();
        let example = [
            "run",
            "--quiet",
            "--release",
            "--package",
            "wenmai-engine",
            "--example",
            "repeated_corpus",
            "--",
        ];
        shell.run("cargo", &[&example[..], &[tokens, &file]].concat())?;
        corpora.push(file);
    }
    let script = ["tests/bench/corpus.mjs".to_owned()];
    run_command(shell.command("node", script.iter().chain(&corpora)).env("CHROME", &browser))
}
