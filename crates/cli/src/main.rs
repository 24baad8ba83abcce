//! `wenmai`: Wenmai's engine on the command line.

mod args;
mod command;
mod documents;
mod evaluate;
mod hits;
mod input;
mod left_out;
mod metadata;
mod output;
mod reading;
mod repeats;
mod results;
mod spread;
mod statistics;

use clap::Parser;
use command::{Args, Command};
use std::process::ExitCode;

/// What went wrong, as a sentence for the user.
type Failure = String;

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Build { folder, output, name, skip_unreadable, lists, metadata, how } => {
            let said = documents::Said { name, lists, metadata };
            documents::build(&folder, &output, said, skip_unreadable, &how)
        }
        Command::Dictionary { output } => documents::dictionary(&output),
        Command::Clean { file, how } => documents::clean(&file, &how),
        Command::Text { file, zones, how } => documents::text(&file, &zones, &how),
        Command::Segment { file, no_hmm, plain, user_dict, zones, format, how } => {
            let how = documents::Segmenting { hmm: !no_hmm, plain, user_dict, zones, texts: how };
            documents::segment(&file, how, format)
        }
        Command::Repeats(args) => repeats::repeats(&args),
        Command::Evaluate(what) => evaluate::evaluate(&what),
        Command::Info { corpus, left_out: true, format, .. } => left_out::list(&corpus, format),
        Command::Info { corpus, fields: true, documents: true, format, .. } => {
            results::document_fields(&corpus, format)
        }
        Command::Info { corpus, fields: true, format, .. } => results::fields(&corpus, format),
        Command::Info { corpus, format, .. } => results::info(&corpus, format),
        Command::Words(words) => statistics::words(&words),
        Command::Statistics(command) => statistics::run(&command),
        Command::Kwic(kwic) => hits::kwic(&kwic),
        Command::Count(count) => hits::count(&count),
        Command::Suggest(suggest) => results::suggestions(&suggest),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("wenmai: {sentence}");
            ExitCode::from(2)
        }
    }
}
