//! `wenmai`: Wenmai's engine on the command line.

mod args;
mod documents;
mod evaluate;
mod input;
mod output;
mod results;

use args::{Args, Command};
use clap::Parser;
use std::process::ExitCode;

/// What went wrong, as a sentence for the user.
type Failure = String;

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Build { folder, output, name, skip_unreadable } => {
            documents::build(&folder, &output, name, skip_unreadable)
        }
        Command::Dictionary { output } => documents::dictionary(&output),
        Command::Clean { file } => documents::clean(&file),
        Command::Text { file, zones } => documents::text(&file, &zones),
        Command::Segment { file, no_hmm, plain, user_dict, zones, format } => {
            documents::segment(&file, documents::Segmenting { hmm: !no_hmm, plain, user_dict, zones }, format)
        }
        Command::Info { corpus, format } => results::info(&corpus, format),
        Command::Evaluate(what) => evaluate::evaluate(&what),
        Command::Words(words) => results::words(&words),
        Command::Kwic(kwic) => results::kwic(&kwic),
        Command::Count(count) => results::count(&count),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("wenmai: {sentence}");
            ExitCode::from(2)
        }
    }
}
