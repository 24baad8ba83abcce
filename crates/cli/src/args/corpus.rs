//! Which corpus.

use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct CorpusArgs {
    /// A bundle, a folder or files; the seed corpus if left out
    pub corpus: Vec<PathBuf>,
    /// Leave out files that cannot be read instead of stopping
    #[arg(long)]
    pub skip_unreadable: bool,
}
