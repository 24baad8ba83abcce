//! What is measured: the engine on this machine, and the page in the browser.

use crate::shell::{heading, root, run as run_command, Outcome, Shell};
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
    run_command(shell.command("node", ["tests/bench/page.mjs"]).env("CHROME", browser))
}
