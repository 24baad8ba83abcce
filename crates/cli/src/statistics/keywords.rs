//! Keywords.

use super::robust::{self, other_texts, INSIDE};
use super::settings::{parse_filter, read_text, StopwordArgs};
use crate::args::{CorpusArgs, FilterArgs, Format};
use crate::input::{corpus, read_file};
use crate::output::{print, print_table, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use clap::Args as Group;
use std::path::{Path, PathBuf};
use wenmai_engine::analysis::{
    keyness_sum, keyword, keywords as find_keywords, listed_words, parse_word_list, word_counts,
    word_counts_inside, Counted, KeywordSettings, Keywords, WordCounts, WordsInside,
};
use wenmai_engine::ask::keywords::rest;
use wenmai_engine::corpus::{is_bundle, Corpus, Filter, Selection};
use wenmai_engine::table;
use wenmai_model::{Correction, Criterion, KeynessId, KeywordSort, Side};

/// The reference that is the rest of the corpus.
pub const REST: &str = "rest";

#[derive(Group)]
pub struct KeywordsArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The reference: a word list (word, tab, frequency), a bundle or folder, or a filter of this corpus such as
    /// "document=000,001; site=qq.com; from=2014-01-01; zones=all"; or rest, the rest of the corpus
    #[arg(long, value_name = "FILE|FILTER|rest", default_value = REST)]
    pub reference: String,
    /// The reference: what of the target's zones has these metadata, as --where has them
    #[arg(long, value_name = "CRITERION", conflicts_with = "reference")]
    pub reference_where: Vec<Criterion>,
    /// Which: more frequent in the target, less frequent, or both
    #[arg(long, value_enum, default_value_t)]
    pub side: Side,
    /// Those less frequent in the target; the same as --side negative
    #[arg(long, conflicts_with = "side")]
    pub negative: bool,
    /// The measure that they are ordered by (`wenmai measure list` says which there are), or a column: word, freq, ref_freq,
    /// range or ref_range
    #[arg(long, visible_alias = "sort", default_value_t = KeywordSort::FIRST)]
    pub measure: KeywordSort,
    /// How p is corrected for the number of words that are tested
    #[arg(long, value_enum, default_value_t)]
    pub correction: Correction,
    /// Only those whose corrected p is at most this
    #[arg(long, default_value_t = 1.0)]
    pub max_p: f64,
    /// What simple maths adds to both frequencies per million
    #[arg(long, default_value_t = 1.0)]
    pub add: f64,
    /// Least frequency: of positive ones in the target, of negative ones in the reference
    #[arg(long, default_value_t = 3)]
    pub min_freq: u32,
    /// Least number of documents, likewise
    #[arg(long, default_value_t = 1)]
    pub min_range: u32,
    #[command(flatten)]
    pub stopwords: StopwordArgs,
    /// Rank the first words otherwise as well, and say which survive: under other measures (log_ratio,bic), in other texts (all,
    /// main, without-copies), or with words inside longer words (inside)
    #[arg(long, value_name = "CHOICES", value_delimiter = ',')]
    pub robustness: Vec<String>,
    /// Print the sum behind this word's score as one JSON object: table, expected values, formula, notes, a line to cite
    #[arg(long, value_name = "WORD", conflicts_with = "robustness")]
    pub sum: Option<String>,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

fn counts(of: &Corpus, selection: &Selection, inside: Option<&WordsInside>) -> WordCounts {
    match inside {
        None => word_counts(of, selection),
        Some(inside) => word_counts_inside(of, selection, inside),
    }
}

/// What the filter leaves out of the corpus, in the same zones.
pub fn the_rest(of: &Corpus, target: &Selection, filter: &FilterArgs) -> Result<Selection, Failure> {
    let rest = rest(of, &filter.filter(of)?, target);
    if rest.words == 0 {
        return Err(
            "the target is all there is; choose a part with --where, --document, --site, --from or --to, or name a --reference"
                .into(),
        );
    }
    Ok(rest)
}

fn reference(
    args: &KeywordsArgs,
    of: &Corpus,
    target: &Selection,
    filter: &FilterArgs,
    inside: Option<&WordsInside>,
) -> Result<Counted, Failure> {
    let asked = &args.reference;
    if !args.reference_where.is_empty() {
        let filter = filter.elsewhere(&args.reference_where);
        return Ok(Counted::Counts(counts(of, &select(of, &filter)?, inside)));
    }
    if asked == REST {
        return Ok(Counted::Counts(counts(of, &the_rest(of, target, filter)?, inside)));
    }
    let path = Path::new(asked);
    if !path.exists() {
        let filter = parse_filter(asked)?;
        return Ok(Counted::Counts(counts(of, &select(of, &filter)?, inside)));
    }
    if path.is_dir() || is_bundle(&read_file(path)?) {
        let other = corpus(&CorpusArgs { corpus: vec![PathBuf::from(path)], skip_unreadable: false }, None)?;
        let selection = Selection::new(&other, &Filter { zones: filter.zones.clone(), ..Filter::default() });
        return Ok(Counted::List(listed_words(&other, &selection)));
    }
    parse_word_list(&read_text(path)?).map(Counted::List).map_err(|fault| format!("{asked}: {fault}"))
}

pub fn keywords(args: &KeywordsArgs) -> Result<(), Failure> {
    if !args.add.is_finite() || args.add <= 0.0 {
        return Err("--add has to be a number above 0".into());
    }
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let reference = reference(args, &corpus, &selection, &args.filter, None)?;
    let target = word_counts(&corpus, &selection);
    let settings = KeywordSettings {
        sort: args.measure,
        min_freq: args.min_freq,
        min_range: args.min_range,
        side: if args.negative { Side::Negative } else { args.side },
        correction: args.correction,
        add: args.add,
        stopwords: args.stopwords.words(&corpus)?,
    };
    if let Some(word) = &args.sum {
        let (found, row) = keyword(&corpus, &target, &reference, &settings, word)
            .ok_or_else(|| format!("{word} is in neither target nor reference"))?;
        // A column has no sum; what stands in it is scored by log-likelihood.
        let measure = args.measure.measure().unwrap_or(KeynessId::LogLikelihood);
        let chosen = format!(
            "keyword {word}: target of {} words, reference of {} words, {} tested, {}",
            found.n1, found.n2, found.tested, measure
        );
        let sum = keyness_sum(&corpus, &found, &row, measure, &chosen);
        return print(format!("{}\n", table::sum_json(&sum)).as_bytes());
    }
    let most = limit(args.limit, args.format);
    if !args.robustness.is_empty() {
        let words = |found: &Keywords| {
            found.rows.iter().map(|row| found.text(&corpus, row).to_owned()).collect::<Vec<_>>()
        };
        let found = find_keywords(&corpus, &target, &reference, &settings);
        let mut rankings = vec![(args.measure.to_string(), words(&found))];
        for choice in &args.robustness {
            let inside = (choice == INSIDE).then(|| WordsInside::new(&corpus));
            let filter = other_texts(choice, &args.filter);
            let sort = match (&inside, &filter) {
                (None, None) => KeywordSort::Measure(choice.parse()?),
                _ => args.measure,
            };
            let filter = filter.unwrap_or_else(|| args.filter.clone());
            let selection = select(&corpus, &filter)?;
            let inside = inside.as_ref();
            let reference = self::reference(args, &corpus, &selection, &filter, inside)?;
            let settings = KeywordSettings { sort, ..settings.clone() };
            let found = find_keywords(&corpus, &counts(&corpus, &selection, inside), &reference, &settings);
            rankings.push((choice.clone(), words(&found)));
        }
        return print_table(&robust::table(rankings, most), args.format);
    }
    let mut found = find_keywords(&corpus, &target, &reference, &settings);
    found.rows.retain(|row| row.p_corrected <= args.max_p);
    let table = table::keywords(&corpus, &found, most);
    print_table(&table, args.format)?;
    eprintln!("target {} words, reference {} words, {} words tested", found.n1, found.n2, found.tested);
    say_cut(table.rows.len(), found.rows.len());
    Ok(())
}
