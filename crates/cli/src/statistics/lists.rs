//! Words, and words in a row.

use super::settings::{partition, parts, StopwordArgs, Within};
use crate::args::{CorpusArgs, FilterArgs, Format, WordsArgs};
use crate::input::corpus;
use crate::output::{print_table, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use clap::Args as Group;
use wenmai_engine::analysis::{drop_words, frames, item_spreads, ngrams as find_ngrams, NgramSettings};
use wenmai_engine::ask::words::all;
use wenmai_engine::table;
use wenmai_model::Unit;

/// What `words` has beyond the list itself.
#[derive(Group)]
pub struct MoreWordsArgs {
    #[command(flatten)]
    pub stopwords: StopwordArgs,
    /// Every measure of dispersion beside range and DP
    #[arg(long)]
    pub measures: bool,
    /// Measure dispersion over so many slices of equal size, not over documents
    #[arg(long, value_name = "N", requires = "measures", value_parser = clap::value_parser!(u32).range(2..))]
    pub slices: Option<u32>,
    /// Measure it over what has the same in this field
    #[arg(long, value_name = "FIELD", requires = "measures", conflicts_with = "slices")]
    pub by: Option<String>,
    /// Least frequency
    #[arg(long, default_value_t = 1)]
    pub min_freq: u32,
    /// Least number of documents
    #[arg(long, default_value_t = 1)]
    pub min_range: u32,
}

#[derive(Group)]
pub struct NgramsArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Words: a number from 2 to 8, or two such as 2-4
    #[arg(long, default_value = "2", value_parser = parse_n)]
    pub n: (u32, u32),
    /// Patterns of 3 to 8 words with one open slot, instead of n-grams
    #[arg(long)]
    pub frames: bool,
    /// What n-grams do not reach across
    #[arg(long, value_enum, default_value_t = Within::Sentence)]
    pub within: Within,
    /// Least frequency
    #[arg(long, default_value_t = 2)]
    pub min_freq: u32,
    /// Least number of documents
    #[arg(long, default_value_t = 1)]
    pub min_range: u32,
    /// Leave out n-grams that only ever stand inside a longer one of the list
    #[arg(long, conflicts_with = "frames")]
    pub hide_contained: bool,
    /// Measure dispersion over so many slices of equal size, not over documents
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..))]
    pub slices: Option<u32>,
    /// Measure it over what has the same in this field
    #[arg(long, value_name = "FIELD", conflicts_with = "slices")]
    pub by: Option<String>,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

fn parse_n(text: &str) -> Result<(u32, u32), String> {
    let number = |digits: &str| digits.parse().ok().filter(|n| (2..=8).contains(n));
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    number(first)
        .zip(number(last))
        .filter(|(first, last)| first <= last)
        .ok_or_else(|| "words in a row are from 2 to 8, such as 3 or 2-4".to_owned())
}

pub fn words(args: &WordsArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let (mut list, name) = (all(&corpus, &selection, args.unit), args.unit.name());
    let more = &args.more;
    let stopwords = more.stopwords.words(&corpus)?;
    // The tag of a part of speech may be spelled as a stopword is.
    if !stopwords.is_empty() && args.unit != Unit::Pos {
        drop_words(&mut list, &stopwords);
    }
    list.items.retain(|item| item.freq >= more.min_freq && item.range >= more.min_range);
    list.retain_containing(&args.find);
    list.sort(args.sort, args.reverse);
    let all = list.items.len();
    list.items.truncate(limit(args.limit, args.format));
    let table = if more.measures {
        let partition = partition(&corpus, more.by.as_deref())?;
        let over = parts(more.slices, partition.as_ref());
        let spreads = item_spreads(&corpus, &selection, args.unit, &list.items, over);
        table::measured_words(&corpus, &list, name, &spreads)
    } else {
        table::words(&corpus, &list, name)
    };
    print_table(&table, args.format)?;
    say_cut(list.items.len(), all);
    Ok(())
}

pub fn ngrams(args: &NgramsArgs) -> Result<(), Failure> {
    if args.frames && args.n.1 < 3 {
        return Err("a pattern with an open slot has at least 3 words; give --n 3 or more".into());
    }
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let settings = NgramSettings {
        shortest: args.n.0,
        longest: args.n.1,
        within: args.within.into(),
        min_freq: args.min_freq,
        min_range: args.min_range,
        hide_contained: args.hide_contained,
    };
    let most = limit(args.limit, args.format);
    let (table, all) = if args.frames {
        let found = frames(&corpus, &selection, &settings);
        (table::frames(&corpus, &found, most), found.items.len())
    } else {
        let partition = partition(&corpus, args.by.as_deref())?;
        let over = parts(args.slices, partition.as_ref());
        let found = find_ngrams(&corpus, &selection, &settings, over);
        (table::ngrams(&corpus, &found, most), found.items.len())
    };
    print_table(&table, args.format)?;
    say_cut(table.rows.len(), all);
    Ok(())
}
