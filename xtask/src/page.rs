//! The page: trunk builds and serves it.

use crate::shell::{about, heading, Outcome, Shell};
use std::path::PathBuf;
use std::{env, fs};

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

/// Trunk's hook after a build: lets a page for development run trunk's own inline script, which reloads the page.
/// The page for release keeps the policy of www/index.html as it stands there.
pub fn relax_policy() -> Outcome {
    let variable =
        |name: &str| env::var(name).map_err(|_| format!("only trunk calls this task: {name} is not set"));
    if variable("TRUNK_PROFILE")? == "release" {
        return Ok(());
    }
    let page = PathBuf::from(variable("TRUNK_STAGING_DIR")?).join("index.html");
    let html = fs::read_to_string(&page).map_err(about(&page))?;
    let strict = "script-src 'self'";
    if !html.contains(strict) {
        return Err(format!("{} has no content security policy with {strict}", page.display()));
    }
    fs::write(&page, html.replacen(strict, "script-src 'self' 'unsafe-inline'", 1)).map_err(about(&page))
}
