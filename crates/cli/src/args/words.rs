//! `words` and `suggest`.

use super::{CorpusArgs, FilterArgs, Format};
use crate::statistics::MoreWordsArgs;
use clap::Args;
use wenmai_model::{Unit, WordSort};

#[derive(Args)]
pub struct WordsArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// What is counted
    #[arg(long, value_enum, default_value_t)]
    pub unit: Unit,
    /// What the list is ordered by
    #[arg(long, value_enum, default_value_t)]
    pub sort: WordSort,
    /// Turn the order round
    #[arg(long)]
    pub reverse: bool,
    /// Only those that contain this text
    #[arg(long, default_value = "")]
    pub find: String,
    #[command(flatten)]
    pub more: MoreWordsArgs,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Args)]
pub struct SuggestArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The least frequency
    #[arg(long, default_value_t = 3)]
    pub min_freq: u32,
    /// The least mutual information, in bits
    #[arg(long, default_value_t = 3.0)]
    pub min_mi: f64,
    /// The least entropy of the neighbours on either side, in bits
    #[arg(long, default_value_t = 1.0)]
    pub min_entropy: f64,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}
