//! The commands.

use crate::args::{
    parse_zones, CorpusArgs, CountArgs, Evaluate, Format, KwicArgs, ListArgs, SuggestArgs, TextArgs,
    WordsArgs,
};
use crate::metadata::MetadataArgs;
use crate::repeats::RepeatsArgs;
use crate::statistics::Statistics;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use wenmai_engine::corpus::Zones;

/// Wenmai 文脉: reads messy Chinese and English text, cleans it, cuts it into words, counts and searches them.
///
/// CORPUS is a bundle (made by `wenmai build`), a folder or files; left out, it is the seed corpus.
#[derive(Parser)]
#[command(name = "wenmai", version, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make a bundle of a folder of texts
    #[command(long_about = build_about())]
    Build {
        /// The folder, or a file; hidden files and READMEs in it are passed over
        folder: PathBuf,
        /// The bundle to write
        #[arg(short, long)]
        output: PathBuf,
        /// The corpus' name; the folder's unless given
        #[arg(long)]
        name: Option<String>,
        /// Leave out files that cannot be read instead of stopping
        #[arg(long)]
        skip_unreadable: bool,
        #[command(flatten)]
        lists: ListArgs,
        #[command(flatten)]
        metadata: MetadataArgs,
        #[command(flatten)]
        how: TextArgs,
    },
    /// Say what a corpus consists of
    ///
    /// With --left-out: what of the files' text is in no document, piece by piece, with its place and the reason. With
    /// --fields: the metadata that --where and --by take, with their values; with --documents too: what each document has in
    /// those that can be edited, as `build --metadata` reads it.
    Info {
        #[command(flatten)]
        corpus: CorpusArgs,
        /// List what was left out of the files instead
        #[arg(long)]
        left_out: bool,
        /// List metadata fields and their values instead
        #[arg(long, conflicts_with = "left_out")]
        fields: bool,
        /// With --fields: a row for each document instead, with a column for each field
        #[arg(long, requires = "fields")]
        documents: bool,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Show what cleaning finds: metadata, then each line with its zone and repairs, as JSON Lines
    ///
    /// Start and end of a repair are bytes of the line's original text.
    Clean {
        /// A file, or - for standard input
        file: PathBuf,
        #[command(flatten)]
        how: TextArgs,
    },
    /// Print the cleaned text
    Text {
        /// A file, or - for standard input
        file: PathBuf,
        /// Which zones: main (title, heading, body, reply), all, or names with commas
        #[arg(long, default_value = "main", value_parser = parse_zones)]
        zones: Zones,
        #[command(flatten)]
        how: TextArgs,
    },
    /// Cut a text into words
    ///
    /// Start and end are bytes of the original text, decoded to UTF-8.
    Segment {
        /// A file, or - for standard input
        file: PathBuf,
        /// Do not recognise words that are in no dictionary
        #[arg(long)]
        no_hmm: bool,
        /// Cut the text as it stands, as jieba itself does: not cleaned, not folded, no names added
        #[arg(long, conflicts_with = "user_dict")]
        plain: bool,
        /// Words to add, in jieba's form: word [frequency] [tag]
        #[arg(long, value_name = "FILE")]
        user_dict: Option<PathBuf>,
        /// Which zones: main, all, or names with commas
        #[arg(long, default_value = "all", value_parser = parse_zones)]
        zones: Zones,
        #[arg(long, value_enum, default_value_t = Format::Jsonl)]
        format: Format,
        #[command(flatten)]
        how: TextArgs,
    },
    /// List words with their frequencies
    Words(WordsArgs),
    /// List the hits of a query in their context
    Kwic(KwicArgs),
    /// Count the hits of a query, as words and as characters
    Count(CountArgs),
    /// Suggest words that the segmenter does not know
    ///
    /// Tokens in a row that go together more often than chance has it and stand among many different neighbours: give
    /// those that are words to `segment --user-dict`.
    Suggest(SuggestArgs),
    /// List passages and documents that repeat an earlier one
    Repeats(RepeatsArgs),
    #[command(flatten)]
    Statistics(Statistics),
    /// Measure what cleaning does against texts whose right form is known
    #[command(subcommand)]
    Evaluate(Evaluate),
    /// Write the dictionary that the page fetches when it cuts texts
    #[command(hide = true)]
    Dictionary {
        #[arg(short, long)]
        output: PathBuf,
    },
}

/// What building does, and of what.
fn build_about() -> String {
    let formats = wenmai_model::Format::list(wenmai_model::Lang::En);
    format!("Make a bundle of a folder of texts\n\nRead are {formats}, and zips of these.")
}
