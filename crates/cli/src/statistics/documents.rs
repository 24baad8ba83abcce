//! Documents: spread, trends, likeness, diversity, weights.

use super::settings::{partition, parts, units, StopwordArgs};
use crate::args::{known_field, CorpusArgs, FilterArgs, Format};
use crate::hits::find_simple;
use crate::input::corpus;
use crate::output::{print_table, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use clap::{Args as Group, ValueEnum};
use std::path::PathBuf;
use wenmai_engine::analysis::{
    diversity as find_diversity, hit_spread, map, per_million, trends as find_trends, typical_words, weights,
    Concordance, HitSet,
};
use wenmai_engine::ask::{Part, Tabled};
use wenmai_engine::corpus::{Corpus, Filter};
use wenmai_engine::query::Hit;
use wenmai_engine::table;
use wenmai_model::{Interval, PassagesAsk};

#[derive(Group)]
pub struct DispersionArgs {
    /// A word, a "phrase", a|b or an @concept
    pub query: String,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Hits by document, or by part with --by, instead of measures
    #[arg(long)]
    pub by_document: bool,
    /// Over so many slices of equal size, not over documents
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..))]
    pub slices: Option<u32>,
    /// Over what has the same in this field, not over documents
    #[arg(long, value_name = "FIELD", conflicts_with = "slices")]
    pub by: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub fn dispersion(args: &DispersionArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let found = find_simple(&corpus, &selection, &args.query)?;
    let words = Concordance::new(&corpus, &selection, &found, HitSet::Words, "");
    if args.by_document {
        let units = units(&corpus, args.by.as_deref())?;
        return print_table(&table::dispersion(&units, &words), args.format);
    }
    let partition = partition(&corpus, args.by.as_deref())?;
    let over = parts(args.slices, partition.as_ref());
    let (spread, parts) = hit_spread(&corpus, &selection, words.hits(), over);
    let rel_freq = per_million(words.len(), selection.words);
    print_table(&table::spread(&args.query, &spread, rel_freq, selection.words, parts), args.format)
}

#[derive(Group)]
pub struct TrendsArgs {
    /// Queries: words, "phrases", a|b or @concepts
    #[arg(required = true)]
    pub queries: Vec<String>,
    /// A bundle, a folder or a file; the seed corpus if left out
    #[arg(long, value_name = "PATH")]
    pub corpus: Vec<PathBuf>,
    /// Leave out files that cannot be read instead of stopping
    #[arg(long)]
    pub skip_unreadable: bool,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// What a point is, by the documents' dates or those of a field
    #[arg(long, value_enum, default_value_t)]
    pub by: Interval,
    /// The field whose values are the points: dates, numbers or others
    #[arg(long, value_name = "FIELD", default_value = "")]
    pub field: String,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub fn trends(args: &TrendsArgs) -> Result<(), Failure> {
    let source = CorpusArgs { corpus: args.corpus.clone(), skip_unreadable: args.skip_unreadable };
    let corpus = corpus(&source, None)?;
    let selection = select(&corpus, &args.filter)?;
    let found = args.queries.iter().map(|query| Ok(find_simple(&corpus, &selection, query)?.words));
    let hits = found.collect::<Result<Vec<Vec<Hit>>, Failure>>()?;
    let hits = args.queries.iter().map(String::as_str).zip(hits.iter().map(Vec::as_slice));
    let field = match args.field.as_str() {
        "" => None,
        _ if args.by == Interval::Document => {
            return Err(
                "--by document makes each document a point; leave it out to have those of --field".to_owned()
            )
        }
        name => Some(known_field(&corpus, name)?),
    };
    let found = find_trends(&corpus, &selection, &hits.collect::<Vec<_>>(), args.by, field);
    print_table(&table::trends(&found), args.format)?;
    if found.undated_documents > 0 {
        let hits: Vec<String> = found.queries.iter().map(|trend| trend.undated_hits.to_string()).collect();
        eprintln!(
            "{} documents have no {}: {} words, hits {}",
            found.undated_documents,
            field.map_or("date", |field| &field.name),
            found.undated_words,
            hits.join(", ")
        );
    }
    Ok(())
}

#[derive(Group)]
pub struct CompareArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The map of documents and words, or the words typical of each document
    #[arg(long, value_enum, default_value_t)]
    pub show: Show,
    /// The two documents whose passages are shown, by name or the beginning of it; filters do not matter to them
    #[arg(long, num_args = 2, value_names = ["NAME", "NAME"], required_if_eq("show", "passages"))]
    pub pair: Vec<String>,
    /// By what has the same in this field, not by documents
    #[arg(long, value_name = "FIELD")]
    pub by: Option<String>,
    /// Let documents make the map, and lay the parts of --by into it
    #[arg(long, requires = "by")]
    pub supplementary: bool,
    /// The most frequent words that make the map
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(2..=5000))]
    pub words: u32,
    #[command(flatten)]
    pub stopwords: StopwordArgs,
    /// Typical words of each document; 0 for all
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// Places of documents and words, by correspondence analysis
    #[default]
    Map,
    /// Typical words of each document against the others
    Words,
    /// The passages of twelve words or more that two documents share, whole; --pair says which two
    Passages,
}

/// The only document whose name begins so.
fn one_document(corpus: &Corpus, name: &str) -> Result<u32, Failure> {
    let names = (0..).zip(corpus.documents());
    let found: Vec<u32> =
        names.filter(|(_, document)| document.name.starts_with(name)).map(|(number, _)| number).collect();
    match found[..] {
        [one] => Ok(one),
        [] => Err(format!("there is no document {name:?}; `wenmai info` lists those that there are")),
        _ => Err(format!("{} documents begin with {name:?}; give more of the name", found.len())),
    }
}

pub fn compare(args: &CompareArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let stopwords = args.stopwords.words(&corpus)?;
    if args.show == Show::Passages {
        let pair = args.pair.iter().map(|name| one_document(&corpus, name)).collect::<Result<Vec<_>, _>>()?;
        let [first, second] = pair[..] else { return Err("--pair names two documents".into()) };
        if first == second {
            return Err("--pair names one document twice; name two".into());
        }
        let everything = Filter::default();
        let asked = PassagesAsk { first, second };
        let table = asked.table(&Part::new(&corpus, &everything)).map_err(|fault| fault.to_string())?;
        return print_table(&table, args.format);
    }
    let units = units(&corpus, args.by.as_deref())?;
    if args.show == Show::Words {
        let most = if args.limit == 0 { usize::MAX } else { args.limit };
        let found = typical_words(&units, &selection, &stopwords, most);
        return print_table(&table::typical_words(&units, &found), args.format);
    }
    let found = map(&units, &selection, &stopwords, args.words as usize, args.supplementary);
    print_table(&table::map(&units, &found, &selection), args.format)?;
    let [first, second] = found.shares.map(|share| share * 100.0);
    eprintln!("inertia {:.4}; the first axis shows {first:.1}%, the second {second:.1}%", found.inertia);
    Ok(())
}

#[derive(Group)]
pub struct DiversityArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// By what has the same in this field, not by documents
    #[arg(long, value_name = "FIELD")]
    pub by: Option<String>,
    /// The window of MATTR, in tokens
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..))]
    pub window: u32,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub fn diversity(args: &DiversityArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let units = units(&corpus, args.by.as_deref())?;
    let found = find_diversity(&units, &selection, args.window as usize);
    print_table(&table::diversity(&units, &found), args.format)
}

#[derive(Group)]
pub struct TfidfArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub stopwords: StopwordArgs,
    /// By what has the same in this field, not by documents
    #[arg(long, value_name = "FIELD")]
    pub by: Option<String>,
    /// At most so many words of each document; 0 for all [default: 10 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Words of a document in a table on the screen.
const WORDS: usize = 10;

pub fn tfidf(args: &TfidfArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let stopwords = args.stopwords.words(&corpus)?;
    let most = match (args.limit, args.format) {
        (None, Format::Table) => WORDS,
        (asked, format) => limit(asked, format),
    };
    let units = units(&corpus, args.by.as_deref())?;
    let found = weights(&units, &selection, &stopwords, usize::MAX);
    let all = found.len();
    let shown: Vec<_> = found
        .chunk_by(|a, b| a.document == b.document)
        .flat_map(|of_document| of_document.iter().take(most).cloned())
        .collect();
    print_table(&table::weights(&units, &shown), args.format)?;
    say_cut(shown.len(), all);
    Ok(())
}
