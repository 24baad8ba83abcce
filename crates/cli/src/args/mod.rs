//! Arguments that several commands share.

mod corpus;
mod evaluate;
mod filter;
mod query;
mod texts;
mod words;

pub use corpus::CorpusArgs;
pub use evaluate::{Evaluate, EvaluateArgs};
pub use filter::{known_field, parse_date, parse_language, parse_script, parse_zones, FilterArgs};
pub use query::{CountArgs, HitsArgs, KwicArgs, QueryArgs, SearchArgs};
pub use texts::{CleaningArgs, ListArgs, TextArgs};
pub use words::{SuggestArgs, WordsArgs};

use clap::ValueEnum;

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading
    #[default]
    Table,
    /// RFC 4180, one row of headings
    Csv,
    /// An object a line
    Jsonl,
}
