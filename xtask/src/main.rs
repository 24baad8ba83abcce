//! `cargo xtask`: sets up what is missing on this machine, then serves, builds, tests or measures Wenmai.

mod bench;
mod corpus;
mod debian;
mod doctor;
mod fetch;
mod finish;
mod formats;
mod page;
mod shell;
mod split;
mod styles;
mod tally;
mod test;
mod things;
mod toolchain;
mod tools;

use shell::{Outcome, Shell};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve     set up what is missing, then serve the page with live reload (more arguments go to trunk)
cargo xtask build     the page for release, into dist/
cargo xtask test      format, lints, native tests, tests in the browser, release page, journeys;
                      or only the steps named: cargo xtask test page journeys;
                      at each save, what needs no browser: cargo xtask test quick
cargo xtask bench     the engine's benchmarks, then the bytes and the time to the page's first chart
cargo xtask doctor    what is here, what is missing and how it would be installed
cargo xtask formats   files in all formats by pandoc, LibreOffice and a browser, which the tests read
cargo xtask corpus    the seed corpus, the dictionary and the style sheet, into target/wenmai/ (trunk calls this before
                      each build)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        Some((command, rest)) => run(command, rest),
        None => Err(format!("which task?\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, rest: &[String]) -> Outcome {
    match command {
        "serve" => page::serve(&things::provide(things::SERVE)?, rest),
        "build" => page::build(&things::provide(things::BUILD)?, rest),
        "test" => test::run(rest),
        "bench" => bench::run(&things::provide(things::BENCH)?),
        "doctor" => doctor::run(&Shell::detect()),
        "formats" => formats::make(&things::provide(things::FORMATS)?),
        "corpus" => styles::gather().and_then(|()| corpus::build(&Shell::inherit())),
        "finish" => finish::run(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no task `{other}`\n{USAGE}")),
    }
}
