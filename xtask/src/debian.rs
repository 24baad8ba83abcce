//! Debian's packages, for machines that reach package registries and nothing else.

use crate::shell::{Outcome, Shell};
use std::fs;

/// Whether this is Debian itself: its derivatives name their packages differently.
pub fn here() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian")
}

/// Runs a program as root: as it is for root, through sudo for everyone else.
pub fn as_root(shell: &Shell, program: &str, arguments: &[&str]) -> Outcome {
    if shell.ask("id", &["-u"]).as_deref() == Some("0") {
        shell.run(program, arguments)
    } else if shell.find("sudo").is_some() {
        shell.run("sudo", &[&[program], arguments].concat())
    } else {
        Err(format!("this needs root and there is no sudo: run `{program} {}` as root", arguments.join(" ")))
    }
}

/// Installs packages, with the lists of packages brought up to date only if that is what it takes.
pub fn install(shell: &Shell, packages: &[&str]) -> Outcome {
    let install =
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"];
    let install = [&install[1..], packages].concat();
    as_root(shell, "env", &install).or_else(|_| {
        as_root(shell, "apt-get", &["update"])?;
        as_root(shell, "env", &install)
    })
}
