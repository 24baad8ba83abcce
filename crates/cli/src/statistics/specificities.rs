//! What is specific to each part of the corpus.

use super::settings::StopwordArgs;
use crate::args::{known_field, CorpusArgs, FilterArgs, Format};
use crate::input::corpus;
use crate::output::{print_rows, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use clap::Args as Group;
use wenmai_engine::analysis::{SpecificCell, SpecificitySettings};
use wenmai_engine::ask::specificities::ByParts;
use wenmai_engine::ask::Part;
use wenmai_engine::table::{self, NO_VALUE};
use wenmai_model::{Banality, Correction, KeynessId, Side, BANALITY};

#[derive(Group)]
pub struct SpecificitiesArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The metadata field whose values make the parts (`wenmai info --fields` lists fields); documents without a value are a
    /// part, too
    #[arg(long, value_name = "FIELD")]
    pub by: String,
    /// Only this part; "" for documents without a value. The others are what it is compared with all the same
    #[arg(long, value_name = "VALUE")]
    pub part: Vec<String>,
    /// Only this word, whatever is left out otherwise
    #[arg(long)]
    pub word: Vec<String>,
    /// Only so many words of each part: those most specific to it and, but for --side positive, those most lacking
    #[arg(long, value_name = "N", conflicts_with = "word")]
    pub top: Option<usize>,
    /// Which: more frequent in the part than expected, less frequent, or both
    #[arg(long, value_enum, default_value_t = Side::Both)]
    pub side: Side,
    /// Which words
    #[arg(long, value_enum, default_value_t, conflicts_with = "word")]
    pub which: Banality,
    /// A word is banal if its specificity is nearer to 0 than this in every part
    #[arg(long, value_name = "SPECIFICITY", default_value_t = BANALITY)]
    pub banality: f64,
    /// How p is corrected for the number of cells, words by parts, that are tested
    #[arg(long, value_enum, default_value_t)]
    pub correction: Correction,
    /// Least frequency in all parts
    #[arg(long, default_value_t = 1)]
    pub min_freq: u32,
    /// Measures beside specificity, with commas (`wenmai measure list` says which there are)
    #[arg(long, value_delimiter = ',', default_value = "log_likelihood,log_ratio,lrc")]
    pub measures: Vec<KeynessId>,
    #[command(flatten)]
    pub stopwords: StopwordArgs,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

pub fn specificities(args: &SpecificitiesArgs) -> Result<(), Failure> {
    if !args.banality.is_finite() || args.banality < 0.0 {
        return Err("--banality has to be a number from 0 up".into());
    }
    let corpus = corpus(&args.corpus, None)?;
    let filter = args.filter.filter(&corpus)?;
    let part = Part::of(&corpus, &filter, select(&corpus, &args.filter)?);
    let field = known_field(&corpus, &args.by)?.name.clone();
    let settings = SpecificitySettings {
        min_freq: args.min_freq,
        stopwords: args.stopwords.words(&corpus)?,
        banality: args.banality,
        correction: args.correction,
    };
    let by = ByParts::new(&part, &field, &settings).map_err(|fault| fault.to_string())?;
    let found = &by.found;
    let parts = chosen_parts(args, &by)?;
    let is_on_side = |cell: &SpecificCell| match args.side {
        Side::Both => true,
        Side::Positive => found.is_favoured(cell),
        Side::Negative => cell.score.is_some_and(|score| score < 0.0),
    };
    let mut cells = Vec::new();
    for word in &args.word {
        let row =
            by.word(&part, word).ok_or_else(|| format!("{word} is not among the words of the texts"))?;
        cells.extend(parts.iter().map(|&part| row[part]).filter(is_on_side));
    }
    if args.word.is_empty() {
        for &part in &parts {
            let rows = match (args.top, args.side) {
                (None, side) => found.ranked(&corpus, part, usize::MAX, side),
                (Some(top), Side::Both) => {
                    let mut rows = found.ranked(&corpus, part, top, Side::Positive);
                    rows.extend(found.ranked(&corpus, part, top, Side::Negative).into_iter().rev());
                    rows
                }
                (Some(top), side) => found.ranked(&corpus, part, top, side),
            };
            let wanted = |cell: &SpecificCell| match args.which {
                Banality::All => true,
                Banality::Specific => !cell.banal,
                Banality::Banal => cell.banal,
            };
            cells.extend(rows.into_iter().map(|row| found.cell(part, row as usize)).filter(wanted));
        }
    }
    let all = cells.len();
    cells.truncate(limit(args.limit, args.format));
    let shown = cells.len();
    let labels = (found, &by.partition.labels[..]);
    print_rows(table::specificities(&corpus, labels, &args.measures, cells.into_iter()), args.format)?;
    eprintln!(
        "{} parts of {} words by {field}; {} words tested in {} cells, {} of them banal ({} and more in no part), {} under the least frequency",
        found.parts.len(),
        found.n,
        found.len(),
        found.tested(),
        found.banal,
        args.banality,
        found.rare,
    );
    say_cut(shown, all);
    Ok(())
}

/// The numbers of the parts that are wanted.
fn chosen_parts(args: &SpecificitiesArgs, by: &ByParts) -> Result<Vec<usize>, Failure> {
    if args.part.is_empty() {
        return Ok((0..by.found.parts.len()).collect());
    }
    let number = |value: &String| {
        let none = if value == NO_VALUE { by.part("") } else { None };
        by.part(value).or(none).ok_or_else(|| {
            let names = by.partition.labels.iter().map(|label| label.as_deref().unwrap_or(NO_VALUE));
            let known: Vec<&str> = names.clone().take(NAMED).collect();
            let more = if names.count() > NAMED { " and others" } else { "" };
            format!("there is no part {value:?} by {}; there is {}{more}", args.by, known.join(", "))
        })
    };
    args.part.iter().map(number).collect()
}

/// Parts that are named at most.
const NAMED: usize = 20;
