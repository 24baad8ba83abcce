//! `evaluate`.

use super::{CleaningArgs, Format};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What is measured. The records of repairs and conversion are *.jsonl files, an object a line.
#[derive(Subcommand)]
pub enum Evaluate {
    /// Compare the main text found in pages with what was chosen by hand
    ///
    /// Precision, recall and F of character 4-grams: white space is left out, every run of four characters is
    /// counted as often as it stands, and what both texts have in common is the smaller count of each. From plain
    /// text where there is wet_text, from HTML where there is html. A folder without gold is one of pages of HTML
    /// whose main text stands between <!--text--> and <!--/text-->, any number of times.
    Boilerplate {
        /// A folder with gold, and html or wet_text: files of the same names, but for their endings; or of marked pages
        data_dir: PathBuf,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Repairs: `text` with `gold_simplified`, `observed` with `expected_traditional`, or `text` with
    /// `expected` that begins with "unchanged"
    Repairs(EvaluateArgs),
    /// The fold across scripts: the same records, and `traditional` with `simplified`
    Conversion(EvaluateArgs),
}

#[derive(Args)]
pub struct EvaluateArgs {
    /// The folder with the records
    pub data_dir: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub cleaning: CleaningArgs,
}
