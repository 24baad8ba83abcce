//! Debian's packages, for machines that reach package registries and nothing else.

use crate::shell::{run, Outcome, Shell};
use std::fs;
use std::process::Command;

/// Whether this is Debian itself: its derivatives name their packages differently.
pub fn here() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian")
}

/// A program run as root: as it is for root, through sudo for everyone else.
fn root_command(shell: &Shell, program: &str, arguments: &[&str]) -> Outcome<Command> {
    if shell.ask("id", &["-u"]).as_deref() == Some("0") {
        Ok(shell.command(program, arguments))
    } else if shell.find("sudo").is_some() {
        Ok(shell.command("sudo", [&[program], arguments].concat()))
    } else {
        Err(format!("this needs root and there is no sudo: run `{program} {}` as root", arguments.join(" ")))
    }
}

/// Runs a program as root.
pub fn as_root(shell: &Shell, program: &str, arguments: &[&str]) -> Outcome {
    run(&mut root_command(shell, program, arguments)?)
}

/// Lets sudo ask for the password now, before packages are installed: later it would stand in the middle of other words.
pub fn ask_for_root(shell: &Shell, packages: &[&str]) -> Outcome {
    let why = |_| {
        format!(
            "Debian's packages need root: run `apt-get install {}` as root, then this again",
            packages.join(" ")
        )
    };
    root_command(shell, "true", &[]).and_then(|mut command| run(&mut command)).map_err(why)
}

/// Installs packages where the user sees it.
pub fn install(shell: &Shell, packages: &[&str]) -> Outcome {
    install_by(shell, packages, run)
}

/// Installs packages, with the lists of packages brought up to date only if that is what it takes; `run` runs apt-get.
pub fn install_by(shell: &Shell, packages: &[&str], run: impl Fn(&mut Command) -> Outcome) -> Outcome {
    let install = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"];
    let install = [&install, packages].concat();
    run(&mut root_command(shell, "env", &install)?).or_else(|_| {
        run(&mut root_command(shell, "apt-get", &["update"])?)?;
        run(&mut root_command(shell, "env", &install)?)
    })
}
