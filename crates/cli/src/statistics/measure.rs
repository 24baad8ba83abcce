//! The calculator: every measure from counts.

use super::settings::read_text;
use crate::args::{parse_zones, TextArgs};
use crate::documents::document;
use crate::input;
use crate::output::{print, print_table};
use crate::Failure;
use clap::{Args as Group, Subcommand};
use serde_json::{json, Map, Value};
use std::path::PathBuf;
use wenmai_engine::analysis::{document_tokens, Units};
use wenmai_engine::corpus::{Filter, Selection, Zones};
use wenmai_engine::segment::Segmenter;
use wenmai_engine::statistics::{
    average_reduced_frequency, p_of_chi_squared, Comparison, Contingency, Cooccurrence, Counts, Spread,
    Tokens, HDD_SAMPLE, SMALL_EXPECTED,
};
use wenmai_engine::table;
use wenmai_model::{Caution, Named, OtherId};

#[derive(Subcommand)]
pub enum Measure {
    /// How strongly two words attract one another
    ///
    /// With --o11 --f1 --f2 --n the table is that of AntConc, NLTK and Sketch Engine; with --r1 and --c1 in place of --f1 and
    /// --f2 that of surface co-occurrence (Evert 2008): the tokens in the windows around the node, and the collocate's
    /// frequency. Given beside those, --f1 and --f2 are the two words' frequencies for Dice and its kin.
    Association(AssociationArgs),
    /// How a word tells a target from a reference
    Keyness(KeynessArgs),
    /// How evenly a word is spread over parts
    Dispersion(DispersionArgs),
    /// How varied the words of a text are
    Diversity(DiversityArgs),
    /// List every measure with its formula, source and range
    List {
        #[arg(long, value_enum, default_value_t)]
        format: crate::args::Format,
    },
}

#[derive(Group)]
pub struct AssociationArgs {
    /// Both words together
    #[arg(long)]
    o11: u64,
    /// Frequency of the node
    #[arg(long, required_unless_present = "r1")]
    f1: Option<u64>,
    /// Frequency of the collocate
    #[arg(long, required_unless_present = "c1")]
    f2: Option<u64>,
    /// Tokens in the windows around the node
    #[arg(long)]
    r1: Option<u64>,
    /// Frequency of the collocate outside the node
    #[arg(long)]
    c1: Option<u64>,
    /// Size of the corpus
    #[arg(long)]
    n: u64,
}

#[derive(Group)]
pub struct KeynessArgs {
    /// Frequency in the target
    #[arg(long)]
    a: u64,
    /// Size of the target
    #[arg(long)]
    n1: u64,
    /// Frequency in the reference
    #[arg(long)]
    b: u64,
    /// Size of the reference
    #[arg(long)]
    n2: u64,
    /// What simple maths adds to both frequencies per million
    #[arg(long, default_value_t = 1.0)]
    add: f64,
}

#[derive(Group)]
pub struct DispersionArgs {
    /// Frequencies of the word in the parts, with commas
    #[arg(long, value_delimiter = ',', required = true, num_args = 1.., allow_negative_numbers = true)]
    freqs: Vec<f64>,
    /// Sizes of the parts, with commas
    #[arg(long, value_delimiter = ',', required = true, num_args = 1.., allow_negative_numbers = true)]
    sizes: Vec<f64>,
    /// Places of the word in the corpus, counted from 1, with commas: for the average reduced frequency
    #[arg(long, value_delimiter = ',', num_args = 1..)]
    positions: Vec<u32>,
}

#[derive(Group)]
pub struct DiversityArgs {
    /// A text, or - for standard input; cut into words as every text is
    file: PathBuf,
    /// The text is tokens already, with white space between; nothing is cleaned or folded
    #[arg(long)]
    tokens: bool,
    /// The window of MATTR, in tokens
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..))]
    window: u32,
    /// Which zones: main, all, or names with commas
    #[arg(long, default_value = "all", value_parser = parse_zones, conflicts_with = "tokens")]
    zones: Zones,
}

pub fn run(measure: &Measure) -> Result<(), Failure> {
    let object = match measure {
        Measure::Association(args) => association(args)?,
        Measure::Keyness(args) => keyness(args)?,
        Measure::Dispersion(args) => dispersion(args)?,
        Measure::Diversity(args) => diversity(args)?,
        Measure::List { format } => return print_table(&table::measures(), *format),
    };
    print(format!("{}\n", Value::Object(object)).as_bytes())
}

/// Counts beyond this are no whole numbers of 64 bits' floating point.
const LARGEST: u64 = 1 << 53;

fn check_size(name: &str, count: u64) -> Result<(), Failure> {
    match count > LARGEST {
        true => Err(format!("--{name} is larger than 2^53; counts up to that are exact")),
        false => Ok(()),
    }
}

fn not_larger(name: &str, count: u64, of: &str, whole: u64) -> Result<(), Failure> {
    match count > whole {
        true => Err(format!(
            "--{name} {count} is larger than --{of} {whole}; a part cannot be larger than the whole"
        )),
        false => Ok(()),
    }
}

fn values(object: &mut Map<String, Value>, counts: &impl Counts) {
    for (id, value) in counts.values() {
        object.insert(id.id().to_owned(), value.into());
    }
}

fn notes<N: Named>(object: &mut Map<String, Value>, notes: &[N]) {
    object.insert("notes".into(), notes.iter().map(|note| note.id()).collect());
}

/// Observed and expected cells, margins, p and notes.
fn sums(object: &mut Map<String, Value>, counts: &impl Contingency) {
    let table = counts.table();
    let p =
        |id: &str, object: &Map<String, Value>| object.get(id).and_then(Value::as_f64).map(p_of_chi_squared);
    let (likelihood, chi) = (p("log_likelihood", object), p("chi_squared", object));
    object.insert("p".into(), likelihood.into());
    object.insert("p_chi_squared".into(), chi.into());
    let cells = |[o11, o12, o21, o22]: [f64; 4], name: &str| {
        let keys = ["11", "12", "21", "22"].map(|cell| format!("{name}{cell}"));
        Value::Object(keys.into_iter().zip([o11, o12, o21, o22].map(Value::from)).collect())
    };
    let ([r1, r2], [c1, c2]) = (table.rows(), table.columns());
    object.insert("observed".into(), cells(table.observed, "o"));
    object.insert("expected".into(), cells(table.expected(), "e"));
    object.insert("margins".into(), json!({ "r1": r1, "r2": r2, "c1": c1, "c2": c2, "n": table.n() }));
    notes(object, &counts.notes());
}

fn association(args: &AssociationArgs) -> Result<Map<String, Value>, Failure> {
    let row = args.r1.map_or("f1", |_| "r1");
    let column = args.c1.map_or("f2", |_| "c1");
    // One of each is there: the command line requires it.
    let (r1, c1) = (args.r1.or(args.f1).unwrap_or(0), args.c1.or(args.f2).unwrap_or(0));
    let (f1, f2) = (args.f1.unwrap_or(r1), args.f2.unwrap_or(c1));
    check_size("n", args.n)?;
    not_larger(row, r1, "n", args.n)?;
    not_larger(column, c1, "n", args.n)?;
    not_larger("o11", args.o11, column, c1)?;
    if r1 + c1 > args.n + args.o11 {
        return Err(format!(
            "--{row} and --{column} together leave less than nothing of --n; check the counts"
        ));
    }
    check_size("f1", f1)?;
    check_size("f2", f2)?;
    let [o11, r1, c1, n, f1, f2] = [args.o11, r1, c1, args.n, f1, f2].map(|count| count as f64);
    let counts = Cooccurrence { o11, r1, c1, n, f1, f2 };
    let mut object = Map::new();
    object.insert("measure".into(), "association".into());
    for (name, count) in [("o11", args.o11), ("f1", f1 as u64), ("f2", f2 as u64), ("n", args.n)] {
        object.insert(name.into(), count.into());
    }
    values(&mut object, &counts);
    sums(&mut object, &counts);
    Ok(object)
}

fn keyness(args: &KeynessArgs) -> Result<Map<String, Value>, Failure> {
    check_size("n1", args.n1)?;
    check_size("n2", args.n2)?;
    not_larger("a", args.a, "n1", args.n1)?;
    not_larger("b", args.b, "n2", args.n2)?;
    if !args.add.is_finite() || args.add <= 0.0 {
        return Err("--add has to be a number above 0".into());
    }
    let counts = Comparison { add: args.add, ..Comparison::new(args.a, args.n1, args.b, args.n2) };
    let mut object = Map::new();
    object.insert("measure".into(), "keyness".into());
    for (name, count) in [("a", args.a), ("n1", args.n1), ("b", args.b), ("n2", args.n2)] {
        object.insert(name.into(), count.into());
    }
    let per_million = |f: u64, n: u64| if n == 0 { 0.0 } else { f as f64 * 1e6 / n as f64 };
    object.insert("rel_freq_1".into(), per_million(args.a, args.n1).into());
    object.insert("rel_freq_2".into(), per_million(args.b, args.n2).into());
    values(&mut object, &counts);
    let p = object.get("log_likelihood_rayson").and_then(Value::as_f64).map(p_of_chi_squared);
    object.insert("p_rayson".into(), p.into());
    sums(&mut object, &counts);
    let pair = counts.expected_pair().map(|[e1, e2]| json!({ "e1": e1, "e2": e2 }));
    object.insert("expected_rayson".into(), pair.into());
    Ok(object)
}

fn dispersion(args: &DispersionArgs) -> Result<Map<String, Value>, Failure> {
    let (freqs, sizes) = (&args.freqs, &args.sizes);
    if freqs.len() != sizes.len() {
        return Err(format!(
            "there are {} frequencies and {} sizes; give one of each for every part",
            freqs.len(),
            sizes.len()
        ));
    }
    let number = |value: &&f64| !(value.is_finite() && **value >= 0.0);
    if let Some(wrong) = freqs.iter().chain(sizes).find(number) {
        return Err(format!("{wrong} is no count; frequencies and sizes are numbers from 0 up"));
    }
    // Shares of a corpus may be given as well, so only counts are compared.
    let of_nothing = freqs.iter().zip(sizes).position(|(&freq, &size)| freq > 0.0 && size == 0.0);
    if let Some(part) = of_nothing {
        return Err(format!("part {} has the word but no size; check --sizes", part + 1));
    }
    let size: f64 = sizes.iter().sum();
    if size == 0.0 {
        return Err("no part has a size above 0; check --sizes".into());
    }
    let spread = Spread::of(freqs, sizes);
    let mut object = Map::new();
    object.insert("measure".into(), "dispersion".into());
    object.insert("freq".into(), spread.freq().into());
    object.insert("n".into(), size.into());
    object.insert("parts".into(), sizes.iter().filter(|&&size| size > 0.0).count().into());
    object.insert("rel_freq".into(), (spread.freq() * 1e6 / size).into());
    values(&mut object, &spread);
    if !args.positions.is_empty() {
        let mut places = args.positions.clone();
        places.sort_unstable();
        places.dedup();
        if places.len() < args.positions.len() || places[0] == 0 || f64::from(places[places.len() - 1]) > size
        {
            return Err("positions are different whole numbers from 1 to the size of the corpus".into());
        }
        places.iter_mut().for_each(|place| *place -= 1);
        object.insert(OtherId::Arf.id().into(), average_reduced_frequency(&places, size as u32).into());
    }
    let expected: Vec<f64> = sizes.iter().map(|part| spread.freq() * part / size).collect();
    let small = expected.iter().any(|&expected| expected < SMALL_EXPECTED);
    object.insert("expected".into(), expected.into());
    let mut cautions = Vec::new();
    if small {
        cautions.push(Caution::ExpectedUnder5);
    }
    if sizes.contains(&0.0) {
        cautions.push(Caution::EmptyPartLeftOut);
    }
    if sizes.iter().filter(|&&size| size > 0.0).count() < 2 {
        cautions.push(Caution::OnePart);
    }
    notes(&mut object, &cautions);
    Ok(object)
}

fn diversity(args: &DiversityArgs) -> Result<Map<String, Value>, Failure> {
    let text = if args.tokens {
        Tokens::from_texts(read_text(&args.file)?.trim_start_matches('\u{feff}').split_whitespace())
    } else {
        let names = input::names();
        let segmenter = Segmenter::new(input::dictionary(), &names, true);
        let corpus = document(&args.file, &segmenter, &TextArgs::default())?;
        let selection = Selection::new(&corpus, &Filter { zones: args.zones.clone(), ..Filter::default() });
        let mut found = document_tokens(&Units::documents(&corpus), &selection);
        found.pop().map_or_else(|| Tokens::new([]), |(_, tokens)| tokens)
    };
    if text.n() == 0 {
        return Err(format!("{} has no word; give a text with words", args.file.display()));
    }
    let text = text.with_window(args.window as usize);
    let mut object = Map::new();
    object.insert("measure".into(), "diversity".into());
    object.insert("tokens".into(), text.n().into());
    object.insert("types".into(), text.v().into());
    object.insert("hapaxes".into(), text.hapaxes().into());
    object.insert("mattr_window".into(), text.mattr_window().into());
    values(&mut object, &text);
    let mut cautions = Vec::new();
    if text.mattr_window() < args.window as usize {
        cautions.push(Caution::WindowLongerThanText);
    }
    if text.n() < HDD_SAMPLE {
        cautions.push(Caution::TextUnder42Tokens);
    }
    notes(&mut object, &cautions);
    Ok(object)
}
