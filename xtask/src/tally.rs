//! How many tests a step ran and how long it took, from what the runners of tests say at their end.

use crate::shell::{heading, run_and, Outcome};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

/// How many tests a step ran, if tests are what it runs.
pub type Tests = Option<usize>;

/// Runs a command that runs tests: passes its output through, and counts its tests.
pub fn run(command: &mut Command) -> Outcome<Tests> {
    let mut tests = 0;
    run_and(command.stdout(Stdio::piped()), |child| {
        let Some(words) = child.stdout.take() else { return };
        for line in BufReader::new(words).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            tests += told(&line).unwrap_or(0);
            println!("{line}");
        }
    })?;
    if tests == 0 {
        return Err("no test was run".to_owned());
    }
    Ok(Some(tests))
}

/// The number of tests in a line that sums them up: cargo's and wasm-bindgen's, or Node's.
fn told(line: &str) -> Option<usize> {
    let passed =
        line.trim().strip_prefix("test result: ok. ").or_else(|| line.trim().strip_prefix("ℹ pass "))?;
    passed.split(' ').next()?.parse().ok()
}

/// Prints a line for each step.
pub fn print(steps: &[(&str, Duration, Tests)], all: Duration) {
    heading("step       seconds   tests");
    let row = |name: &str, time: Duration, tests: Tests| {
        let tests = tests.map_or(String::new(), |tests| tests.to_string());
        println!("   {name:10} {:7} {tests:>7}", time.as_secs());
    };
    for (name, time, tests) in steps {
        row(name, *time, *tests);
    }
    row("all", all, steps.iter().map(|(_, _, tests)| *tests).sum::<Tests>());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runners_say_of_tests_is_counted() {
        assert_eq!(
            told("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out"),
            Some(12)
        );
        assert_eq!(told("ℹ pass 450"), Some(450));
        assert_eq!(told("ℹ tests 451"), None);
        assert_eq!(told("test clean::tests::passed ... ok"), None);
    }
}
