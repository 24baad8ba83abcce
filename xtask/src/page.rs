//! The page: trunk builds and serves it.

use crate::shell::{heading, Outcome, Shell};

/// Serves the page and builds it again whenever a source changes.
pub fn serve(shell: &Shell, arguments: &[String]) -> Outcome {
    heading("serving the page; trunk prints its address after the first build (three minutes, then seconds)");
    trunk(shell, &["serve"], arguments)
}

/// Builds the page for release into dist/.
pub fn build(shell: &Shell, arguments: &[String]) -> Outcome {
    heading("building the page for release into dist/ (two minutes the first time)");
    trunk(shell, &["build", "--release"], arguments)
}

fn trunk(shell: &Shell, task: &[&str], arguments: &[String]) -> Outcome {
    let arguments = task.iter().copied().chain(arguments.iter().map(String::as_str));
    let mut trunk = shell.command("trunk", arguments);
    // The tools' versions are this project's to choose; trunk need not ask whether there is a newer trunk.
    crate::shell::run(trunk.env("TRUNK_SKIP_VERSION_CHECK", "true"))
}
