//! `kwic` and `count`.

use super::{CorpusArgs, FilterArgs, Format};
use clap::{Args, ValueEnum};
use wenmai_engine::analysis::{Context, HitSet, Vicinity};
use wenmai_engine::query::Exactness;

#[derive(Args)]
pub struct KwicArgs {
    #[command(flatten)]
    pub search: SearchArgs,
    /// The order of lines, up to four keys with commas: text, L1 to L5, R1 to R5, node, document, date, names of
    /// captures and of fields (match.NAME where the name means something else), each with :pinyin, :stroke and :desc behind it if wanted; or shuffled:SEED
    #[arg(long, default_value = "text")]
    pub sort: String,
    /// Context on each side: 10w for words, 25c for characters, sentence or paragraph
    #[arg(long, default_value = "10w", value_parser = parse_context)]
    pub context: Context,
    /// Fields of the document to show behind each line, with commas
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// At most so many lines; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Args)]
pub struct CountArgs {
    #[command(flatten)]
    pub search: SearchArgs,
    /// jsonl: one object with all counts; csv and table: hits by document. With --group, the groups
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub format: Format,
}

/// What is searched for, where, and which of the hits are wanted.
#[derive(Args)]
pub struct SearchArgs {
    #[command(flatten)]
    pub query: QueryArgs,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub hits: HitsArgs,
}

#[derive(Args)]
pub struct QueryArgs {
    /// Words, a "phrase", a|b, 微*, /regex/, /regex/t (over text), @concept, A $3 B, bcc:爱v不v; with --expert as in
    /// CQP: [norm="微.*" & pos="n.*"] []{0,3} "接口" within s
    pub query: String,
    /// The query is an expert one, as in CQP
    #[arg(long)]
    pub expert: bool,
    /// What must be exactly as typed: form (everything), case, script; with commas
    #[arg(long, value_delimiter = ',', value_enum, conflicts_with = "expert")]
    pub exact: Vec<Exact>,
    /// Print the query's expert form and how it is searched, and stop
    #[arg(long)]
    pub explain: bool,
}

impl QueryArgs {
    pub fn exactness(&self) -> Exactness {
        Exactness {
            form: self.exact.contains(&Exact::Form),
            case: self.exact.contains(&Exact::Case),
            script: self.exact.contains(&Exact::Script),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Exact {
    /// Every character
    Form,
    /// Upper and lower case
    Case,
    /// Traditional and Simplified characters
    Script,
}

#[derive(Args)]
pub struct HitsArgs {
    /// Which hits
    #[arg(long, value_enum, default_value_t)]
    pub hits: HitSet,
    /// Only hits of this written form
    #[arg(long, default_value = "")]
    pub form: String,
    /// Only hits with a hit of this query near them
    #[arg(long, value_name = "QUERY")]
    pub near: Option<String>,
    /// Only hits without a hit of this query near them
    #[arg(long, value_name = "QUERY")]
    pub not_near: Option<String>,
    /// How near: a number of tokens, sentence, paragraph or document
    #[arg(long, default_value = "sentence", value_parser = parse_span)]
    pub span: Vicinity,
    /// Only so many hits, chosen by chance, in text order
    #[arg(long, value_name = "N")]
    pub sample: Option<usize>,
    /// The seed of the choice; the same gives the same hits
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
    /// Count hits in groups by these, with commas: L1 to L5, R1 to R5, node, document, date, year, month, site, zone,
    /// script, class, or names of captures and of fields (match.NAME where the name means something else)
    #[arg(long, value_delimiter = ',')]
    pub group: Vec<String>,
}

fn parse_span(text: &str) -> Result<Vicinity, String> {
    match text {
        "sentence" => Ok(Vicinity::Sentence),
        "paragraph" => Ok(Vicinity::Paragraph),
        "document" => Ok(Vicinity::Document),
        _ => text
            .parse()
            .map(Vicinity::Tokens)
            .map_err(|_| "a span is a number of tokens, sentence, paragraph or document".to_owned()),
    }
}

fn parse_context(text: &str) -> Result<Context, String> {
    let number = |digits: &str| digits.parse().ok().filter(|&n: &u32| n <= 1000);
    let context = match (text, text.strip_suffix('w'), text.strip_suffix('c')) {
        ("sentence", ..) => Some(Context::Sentence),
        ("paragraph", ..) => Some(Context::Paragraph),
        (_, Some(words), _) => number(words).map(Context::Words),
        (_, _, Some(characters)) => number(characters).map(Context::Characters),
        _ => number(text).map(Context::Words),
    };
    context.ok_or_else(|| {
        "a context is sentence, paragraph, or a number up to 1000 with w for words or c for characters, such as 10w"
            .to_owned()
    })
}
