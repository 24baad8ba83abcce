//! What is here, and what is missing.

use crate::shell::{Outcome, Shell};
use crate::things::{Thing, TEST};

/// Prints a line for each thing needed; an error if one is missing.
pub fn run(shell: &Shell) -> Outcome {
    let width = TEST.iter().map(|thing| thing.name.len()).max().unwrap_or(0);
    let missing = TEST.iter().filter(|thing| !is_here(shell, thing, width)).count();
    match missing {
        0 => Ok(()),
        1 => Err("one thing is missing; `cargo xtask test` installs it where it can".to_owned()),
        _ => Err(format!("{missing} things are missing; `cargo xtask test` installs them where it can")),
    }
}

fn is_here(shell: &Shell, thing: &Thing, width: usize) -> bool {
    let found = (thing.found)(shell);
    match &found {
        Some(version) => println!("here     {:width$}  {version}", thing.name),
        None => println!("MISSING  {:width$}  {}", thing.name, (thing.how)(shell)),
    }
    found.is_some()
}
