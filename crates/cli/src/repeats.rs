//! What repeats in a corpus.

use crate::args::{CorpusArgs, Format};
use crate::input::corpus;
use crate::output::{print, print_rows, print_table};
use crate::Failure;
use clap::Args as Group;
use wenmai_engine::corpus::{Filter, Selection};
use wenmai_engine::table;

#[derive(Group)]
pub struct RepeatsArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    /// List the documents that repeat another, not the passages
    #[arg(long)]
    pub documents: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub fn repeats(args: &RepeatsArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    if args.format == Format::Table {
        let words =
            |without_copies| Selection::new(&corpus, &Filter { without_copies, ..Filter::default() }).words;
        let (all, without) = (words(false), words(true));
        let copied = corpus.sharing().documents.iter().map(|group| group.copies.len()).sum::<usize>();
        print(
            format!(
                "{} passages and {copied} documents repeat an earlier one; of {all} words in the main text, {without} are left without those paragraphs\n\n",
                corpus.sharing().passages.len()
            )
            .as_bytes(),
        )?;
    }
    match args.documents {
        true => print_table(&table::copied_documents(&corpus), args.format),
        false => print_rows(table::passages(&corpus), args.format),
    }
}
