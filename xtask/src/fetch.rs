//! What is fetched as it is, from Debian's packages and from npm: beside what is compiled, since one waits for the network and
//! the disk and the other for the processor.

use crate::debian;
use crate::shell::{about, heading, made, run, Outcome, Shell};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Where a thing is fetched from.
#[derive(Clone, Copy)]
pub enum Source {
    /// Debian's packages; elsewhere one installs `otherwise` by hand.
    Debian { packages: &'static [&'static str], otherwise: &'static str },
    /// What tests/package-lock.json lists.
    Npm,
}

/// A running download: its outcome is sent when all of it is here.
pub struct Fetching {
    start: Instant,
    outcome: Option<Receiver<Outcome>>,
}

/// Begins to fetch, with all packages at once.
pub fn begin(shell: &Shell, sources: &[Source]) -> Outcome<Fetching> {
    let mut packages = Vec::new();
    let mut by_hand = Vec::new();
    let mut npm = false;
    for source in sources {
        match source {
            Source::Debian { packages: some, .. } if debian::here() => packages.extend_from_slice(some),
            Source::Debian { otherwise, .. } => by_hand.push(*otherwise),
            Source::Npm => npm = true,
        }
    }
    if !by_hand.is_empty() {
        return Err(format!("install {}, then run this again", by_hand.join("; and ")));
    }
    let start = Instant::now();
    if packages.is_empty() && !npm {
        return Ok(Fetching { start, outcome: None });
    }
    if !packages.is_empty() {
        debian::ask_for_root(shell, &packages)?;
    }
    let log = made().join("fetched.log");
    fs::create_dir_all(made()).map_err(about(&log))?;
    File::create(&log).map_err(about(&log))?;
    let npm_packages = npm.then_some("npm's for the tests");
    let names: Vec<&str> = packages.iter().copied().chain(npm_packages).collect();
    let names = names.join(", ");
    heading(&format!("fetching {names} (about a minute); {} says how it goes", log.display()));
    let (sender, outcome) = mpsc::channel();
    let shell = shell.clone();
    thread::spawn(move || {
        // Sending fails only when the task has ended, and with it the receiver.
        sender.send(fetch(&shell, &packages, npm, &log)).ok();
    });
    Ok(Fetching { start, outcome: Some(outcome) })
}

fn fetch(shell: &Shell, packages: &[&str], npm: bool, log: &Path) -> Outcome {
    if !packages.is_empty() {
        debian::install_by(shell, packages, |command| quietly(command, log))?;
    }
    if npm {
        quietly(&mut shell.command("npm", ["ci", "--prefix", "tests"]), log)?;
    }
    Ok(())
}

/// Runs a command whose words go to the end of a file.
fn quietly(command: &mut Command, log: &Path) -> Outcome {
    let open = || File::options().append(true).open(log).map_err(about(log));
    run(command.stdin(Stdio::null()).stdout(open()?).stderr(open()?))
        .map_err(|error| format!("{error}: see {}", log.display()))
}

impl Fetching {
    /// Waits for the download, printing meanwhile that it is running.
    pub fn finish(self) -> Outcome {
        let Some(outcome) = self.outcome else { return Ok(()) };
        loop {
            match outcome.recv_timeout(Duration::from_secs(15)) {
                Ok(outcome) => {
                    outcome?;
                    heading(&format!("fetched in {} s", self.start.elapsed().as_secs()));
                    return Ok(());
                }
                Err(RecvTimeoutError::Timeout) => {
                    heading(&format!("still fetching, {} s so far", self.start.elapsed().as_secs()));
                }
                Err(RecvTimeoutError::Disconnected) => return Err("what fetches has ended".to_owned()),
            }
        }
    }
}
