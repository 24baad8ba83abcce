//! Collocates.

use super::keywords::{the_rest, REST};
use super::robust::{self, other_texts, INSIDE};
use super::settings::{parse_filter, parse_span, StopwordArgs, Within};
use crate::args::{CorpusArgs, FilterArgs, Format};
use crate::hits::find_simple;
use crate::input::corpus;
use crate::output::{print, print_table, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use clap::Args as Group;
use wenmai_engine::analysis::{
    association_sum, collocate, collocates as find_collocates, collocates_inside, keywords, window_counts,
    CollocateSettings, Counted, KeywordSettings, Positions, Window, Within as EngineWithin, WordsInside,
    WHOLE_SENTENCE,
};
use wenmai_engine::corpus::{Corpus, NormId, Selection};
use wenmai_engine::query::Hit;
use wenmai_engine::table;
use wenmai_model::{AssociationId, CollocateSort, Criterion, Side, TableOf};

#[derive(Group)]
pub struct CollocatesArgs {
    /// A word, a "phrase", a|b or an @concept
    pub query: String,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Words on each side of the node: 5L5R, 3L, 4R, or sentence
    #[arg(long, default_value = "5L5R", value_parser = parse_span)]
    pub span: Window,
    /// What ends a window before that
    #[arg(long, value_enum, default_value_t)]
    pub within: Within,
    /// Whose table the measures are computed from
    #[arg(long = "table", value_enum, default_value_t)]
    pub of: TableOf,
    /// The measure that they are ordered by (`wenmai measure list` says which there are), or a column: word, freq, left,
    /// right, range or corpus_freq
    #[arg(long, visible_alias = "sort", default_value_t = CollocateSort::Measure(AssociationId::LogDice))]
    pub measure: CollocateSort,
    /// Least number of co-occurrences
    #[arg(long, default_value_t = 3)]
    pub min_freq: u32,
    /// Least number of documents with one [default: 2, or 1 in a corpus of fewer than five documents]
    #[arg(long)]
    pub min_range: Option<u32>,
    #[command(flatten)]
    pub stopwords: StopwordArgs,
    /// Rank the first collocates otherwise as well, and say which survive: under other measures and spans (mi,3L3R), in other
    /// texts (all, main, without-copies), or with words inside longer words (inside)
    #[arg(long, value_name = "CHOICES", value_delimiter = ',')]
    pub robustness: Vec<String>,
    /// Print the sum behind this collocate's score as one JSON object: table, expected values, formula, notes, a line to cite
    #[arg(long, value_name = "WORD", conflicts_with_all = ["robustness", "reference"])]
    pub sum: Option<String>,
    /// Compare the windows with those in another part of the corpus, given by a filter such as "document=000,001; zones=all",
    /// or in the rest of it: the measures are then those of keyness, ordered by log-likelihood
    #[arg(long, value_name = "FILTER|rest", conflicts_with = "robustness")]
    pub reference: Option<String>,
    /// Compare them with the windows in what of the same zones has these metadata, as --where has them
    #[arg(long, value_name = "CRITERION", conflicts_with_all = ["robustness", "reference", "sum"])]
    pub reference_where: Vec<Criterion>,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Documents under which a corpus is too small for a least range of 2.
const FEW_DOCUMENTS: u32 = 5;

pub fn collocates(args: &CollocatesArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let hits = find_simple(&corpus, &selection, &args.query)?.words;
    let few = selection.documents() < FEW_DOCUMENTS;
    let within = |span: Window, within: EngineWithin| {
        if span == WHOLE_SENTENCE {
            EngineWithin::Sentence
        } else {
            within
        }
    };
    let settings = CollocateSettings {
        span: args.span,
        within: within(args.span, args.within.into()),
        table: args.of,
        sort: args.measure,
        min_freq: args.min_freq,
        min_range: args.min_range.unwrap_or(if few { 1 } else { 2 }),
        stopwords: args.stopwords.words(&corpus)?,
    };
    let other = match &args.reference {
        _ if !args.reference_where.is_empty() => {
            Some(select(&corpus, &args.filter.elsewhere(&args.reference_where))?)
        }
        Some(reference) if reference == REST => Some(the_rest(&corpus, &selection, &args.filter)?),
        Some(filter) => Some(select(&corpus, &parse_filter(filter)?)?),
        None => None,
    };
    if let Some(other) = other {
        return compare(args, &corpus, (&selection, &hits), &other, &settings);
    }
    if let Some(word) = &args.sum {
        let (found, row) = collocate(&corpus, &selection, &hits, &settings, word)
            .ok_or_else(|| format!("{word} is in no window of {}", args.query))?;
        let span = match settings.span {
            WHOLE_SENTENCE => "sentence".to_owned(),
            Window { left, right } => format!("{left}L{right}R"),
        };
        // A column has no sum; what stands in it is scored by logDice.
        let measure = args.measure.measure().unwrap_or(AssociationId::LogDice);
        let chosen = format!("collocate {word} of {}: span {span}, {measure}", args.query);
        let sum = association_sum(&corpus, &found, &row, measure, &chosen);
        return print(format!("{}\n", table::sum_json(&sum)).as_bytes());
    }
    let mut found = find_collocates(&corpus, &selection, &hits, &settings);
    let most = limit(args.limit, args.format);
    if !args.robustness.is_empty() {
        let words = |found: &wenmai_engine::analysis::Collocates| {
            found.rows.iter().map(|row| corpus.lexicon().norm(row.word).to_owned()).collect::<Vec<_>>()
        };
        let mut rankings = vec![(args.measure.to_string(), words(&found))];
        for choice in &args.robustness {
            let inside = (choice == INSIDE).then(|| WordsInside::new(&corpus));
            let mut other = settings.clone();
            let found = match (other_texts(choice, &args.filter), inside) {
                (Some(filter), _) => {
                    let selection = select(&corpus, &filter)?;
                    let hits = find_simple(&corpus, &selection, &args.query)?.words;
                    find_collocates(&corpus, &selection, &hits, &other)
                }
                (None, Some(inside)) => collocates_inside(&corpus, &selection, &hits, &other, &inside),
                (None, None) => {
                    match parse_span(choice) {
                        Ok(span) => (other.span, other.within) = (span, within(span, settings.within)),
                        Err(_) => other.sort = CollocateSort::Measure(choice.parse()?),
                    }
                    find_collocates(&corpus, &selection, &hits, &other)
                }
            };
            rankings.push((choice.clone(), words(&found)));
        }
        return print_table(&robust::table(rankings, most), args.format);
    }
    let all = found.rows.len();
    found.rows.truncate(most);
    let listed: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
    let around = (settings.span, settings.within);
    let positions = Positions::new(&corpus, &selection, &hits, around, &listed);
    print_table(&table::collocates(&corpus, &found, settings.span, &positions), args.format)?;
    eprintln!(
        "{} hits, {} words in their windows, {} words in all",
        found.hits, found.window_words, found.words
    );
    say_cut(listed.len(), all);
    Ok(())
}

/// The windows of the query in two parts of the corpus.
fn compare(
    args: &CollocatesArgs,
    corpus: &Corpus,
    (selection, hits): (&Selection, &[Hit]),
    other: &Selection,
    settings: &CollocateSettings,
) -> Result<(), Failure> {
    let other_hits = find_simple(corpus, other, &args.query)?.words;
    let around = (settings.span, settings.within);
    let target = window_counts(corpus, selection, hits, around);
    let reference = Counted::Counts(window_counts(corpus, other, &other_hits, around));
    let found = keywords(
        corpus,
        &target,
        &reference,
        &KeywordSettings {
            side: Side::Both,
            min_freq: settings.min_freq,
            min_range: settings.min_range,
            stopwords: settings.stopwords.clone(),
            ..KeywordSettings::default()
        },
    );
    let table = table::keywords(corpus, &found, limit(args.limit, args.format));
    print_table(&table, args.format)?;
    eprintln!("{} words in the windows of the target, {} in those of the reference", found.n1, found.n2);
    say_cut(table.rows.len(), found.rows.len());
    Ok(())
}
