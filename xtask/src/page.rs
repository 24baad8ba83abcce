//! The page: trunk builds and serves it.

use crate::shell::{heading, Outcome, Shell};

/// Serves the page and builds it again whenever a source changes.
///
/// Trunk serves whatever there is after its first build, so that build is made before: without a page there is nothing to
/// serve. Once it is served, a build may fail, since somebody is in the middle of a change.
pub fn serve(shell: &Shell, arguments: &[String]) -> Outcome {
    heading("building the page for the first time (three minutes, then seconds)");
    let release = arguments.iter().filter(|argument| *argument == "--release").cloned().collect::<Vec<_>>();
    trunk(shell, &["build"], &release).map_err(|_| {
        "the page could not be built, so it is not served: what is printed above says why".to_owned()
    })?;
    heading("serving the page; trunk prints its address");
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
