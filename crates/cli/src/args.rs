//! What can be typed.

use crate::Failure;
use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use wenmai_engine::analysis::{Context, HitSet, LineSort};
use wenmai_engine::clean::Zone;
use wenmai_engine::corpus::{Corpus, Filter, Zones};
use wenmai_engine::script::{Language, Script};

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
    Build {
        /// The folder; hidden files and READMEs in it are passed over
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
    },
    /// Say what a corpus consists of
    Info {
        #[command(flatten)]
        corpus: CorpusArgs,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Show what cleaning finds: metadata, then each line with its zone and repairs, as JSON Lines
    ///
    /// Start and end of a repair are bytes of the line's original text.
    Clean {
        /// A file, or - for standard input
        file: PathBuf,
    },
    /// Print the cleaned text
    Text {
        /// A file, or - for standard input
        file: PathBuf,
        /// Which zones: main (title, heading, body, reply), all, or names with commas
        #[arg(long, default_value = "main", value_parser = parse_zones)]
        zones: Zones,
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
    },
    /// List words with their frequencies
    Words(WordsArgs),
    /// List the hits of a query in their context
    Kwic(KwicArgs),
    /// Count the hits of a query, as words and as characters
    Count(CountArgs),
    /// Measure the cleaning against texts that were cleaned by hand
    #[command(subcommand)]
    Evaluate(Evaluate),
    /// Write the dictionary that the page fetches when it cuts texts
    #[command(hide = true)]
    Dictionary {
        #[arg(short, long)]
        output: PathBuf,
    },
}

#[derive(Subcommand)]
pub enum Evaluate {
    /// Compare the main text found in pages with what was chosen by hand
    ///
    /// Precision, recall and F of character 4-grams: white space is left out, every run of four characters is
    /// counted as often as it stands, and what both texts have in common is the smaller count of each. From plain
    /// text where there is wet_text, from HTML where there is html.
    Boilerplate {
        /// A folder with gold, and html or wet_text: files of the same names, but for their endings
        data_dir: PathBuf,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

#[derive(Group)]
pub struct CorpusArgs {
    /// A bundle, a folder or files; the seed corpus if left out
    pub corpus: Vec<PathBuf>,
    /// Leave out files that cannot be read instead of stopping
    #[arg(long)]
    pub skip_unreadable: bool,
}

#[derive(Group)]
pub struct WordsArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// What is counted
    #[arg(long, value_enum, default_value_t)]
    pub unit: Unit,
    /// What the list is ordered by
    #[arg(long, value_enum, default_value_t)]
    pub sort: WordSort,
    /// Turn the order round
    #[arg(long)]
    pub reverse: bool,
    /// Only those that contain this text
    #[arg(long, default_value = "")]
    pub find: String,
    /// Leave out stopwords and numbers
    #[arg(long)]
    pub no_stopwords: bool,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Group)]
pub struct KwicArgs {
    /// A word, a "phrase", a|b or an @concept
    pub query: String,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Which hits: on word boundaries, across them, or all as characters
    #[arg(long, value_enum, default_value_t)]
    pub hits: Hits,
    /// Only hits of this written form
    #[arg(long, default_value = "")]
    pub form: String,
    /// The order of lines: text, node, L1 to L5, R1 to R5, or shuffled:SEED
    #[arg(long, default_value = "text", value_parser = parse_sort)]
    pub sort: LineSort,
    /// Context on each side: 10w for words, 25c for characters
    #[arg(long, default_value = "10w", value_parser = parse_context)]
    pub context: Context,
    /// At most so many lines; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Group)]
pub struct CountArgs {
    /// A word, a "phrase", a|b or an @concept
    pub query: String,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// jsonl: one object with all counts; csv and table: hits by document
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub format: Format,
}

#[derive(Group)]
pub struct FilterArgs {
    /// Which zones: main (title, heading, body, reply), all, or names with commas
    #[arg(long, default_value = "main", value_parser = parse_zones)]
    pub zones: Zones,
    /// Only these documents, by name or the beginning of it
    #[arg(long, value_name = "NAME")]
    pub document: Vec<String>,
    /// Only these sites
    #[arg(long)]
    pub site: Vec<String>,
    /// Only documents of this day or later (YYYY-MM-DD)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Option<String>,
    /// Only documents of this day or earlier (YYYY-MM-DD)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub to: Option<String>,
    /// Only passages in these scripts: Hans, Hant, Latn, Zyyy
    #[arg(long, value_delimiter = ',', value_parser = parse_script)]
    pub script: Vec<Script>,
    /// Only passages in these languages: zh, en, ja, ko, und
    #[arg(long, value_delimiter = ',', value_parser = parse_language)]
    pub language: Vec<Language>,
}

impl FilterArgs {
    /// The filter, with documents by number.
    pub fn filter(&self, corpus: &Corpus) -> Result<Filter, Failure> {
        let mut documents = Vec::new();
        for wanted in &self.document {
            let found = (0..)
                .zip(corpus.documents())
                .filter(|(_, document)| document.name.starts_with(wanted.as_str()));
            let before = documents.len();
            documents.extend(found.map(|(number, _)| number));
            if documents.len() == before {
                return Err(format!(
                    "there is no document {wanted:?}; `wenmai info` lists those that there are"
                ));
            }
        }
        for wanted in &self.site {
            if !corpus.documents().iter().any(|document| document.metadata.site.as_ref() == Some(wanted)) {
                return Err(format!("there is no site {wanted:?}; `wenmai info` lists those that there are"));
            }
        }
        Ok(Filter {
            documents,
            sites: self.site.clone(),
            date_from: self.from.clone(),
            date_to: self.to.clone(),
            scripts: self.script.clone(),
            languages: self.language.clone(),
            zones: self.zones.clone(),
        })
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading
    #[default]
    Table,
    /// RFC 4180, one row of headings
    Csv,
    /// An object a line
    Jsonl,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Unit {
    /// Normal forms
    #[default]
    Word,
    /// Written forms
    Form,
    /// Characters
    Character,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum WordSort {
    /// Most frequent first
    #[default]
    Frequency,
    /// In most documents first
    Range,
    /// Most even first
    Dp,
    /// Code point order
    Text,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Hits {
    /// On word boundaries
    #[default]
    Words,
    /// Across word boundaries
    Across,
    /// All
    Characters,
}

impl From<Hits> for HitSet {
    fn from(hits: Hits) -> HitSet {
        match hits {
            Hits::Words => HitSet::Words,
            Hits::Across => HitSet::Across,
            Hits::Characters => HitSet::Characters,
        }
    }
}

fn parse_zones(text: &str) -> Result<Zones, String> {
    match text {
        "main" => Ok(Zones::Main),
        "all" => Ok(Zones::All),
        names => {
            let zone = |name: &str| {
                let all: Vec<&str> = Zone::ALL.iter().map(|zone| zone.name()).collect();
                Zone::from_name(name.trim()).ok_or_else(|| {
                    format!("there is no zone {name:?}; there is main, all, {}", all.join(", "))
                })
            };
            names.split(',').map(zone).collect::<Result<_, _>>().map(Zones::Some)
        }
    }
}

fn parse_script(text: &str) -> Result<Script, String> {
    Script::from_code(text).ok_or_else(|| "a script is Hans, Hant, Latn or Zyyy".to_owned())
}

fn parse_language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "a language is zh, en, ja, ko or und".to_owned())
}

fn parse_date(text: &str) -> Result<String, String> {
    let form = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    form.then(|| text.to_owned()).ok_or_else(|| "a date is YYYY-MM-DD, such as 2014-02-18".to_owned())
}

fn parse_sort(text: &str) -> Result<LineSort, String> {
    let place = |digit: &str| digit.parse().ok().filter(|place| (1..=5).contains(place));
    let sort = match text {
        "text" => Some(LineSort::Text),
        "node" => Some(LineSort::Node),
        _ => match text.split_at_checked(1) {
            Some(("L" | "l", digit)) => place(digit).map(LineSort::Left),
            Some(("R" | "r", digit)) => place(digit).map(LineSort::Right),
            _ => text.strip_prefix("shuffled:").and_then(|seed| seed.parse().ok()).map(LineSort::Shuffled),
        },
    };
    sort.ok_or_else(|| "an order is text, node, L1 to L5, R1 to R5, or shuffled:SEED".to_owned())
}

fn parse_context(text: &str) -> Result<Context, String> {
    let number = |digits: &str| digits.parse().ok().filter(|&n: &u32| n <= 1000);
    let context = match (text.strip_suffix('w'), text.strip_suffix('c')) {
        (Some(words), _) => number(words).map(Context::Words),
        (_, Some(characters)) => number(characters).map(Context::Characters),
        _ => number(text).map(Context::Words),
    };
    context.ok_or_else(|| {
        "a context is a number up to 1000, with w for words or c for characters, such as 10w".to_owned()
    })
}
