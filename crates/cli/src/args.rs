//! What can be typed.

use crate::statistics::{MoreWordsArgs, Statistics};
use crate::Failure;
use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use wenmai_engine::analysis::{Context, HitSet, Nearness};
use wenmai_engine::clean::{CleanOptions, RuleSet, Zone};
use wenmai_engine::corpus::{Corpus, Filter, Zones};
use wenmai_engine::formats::{ReadOptions, Rows, WordsGiven};
use wenmai_engine::query::{Class, Exactness};
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
    ///
    /// Read are txt, html, md, docx, odt, epub, pdf, csv, tsv, xlsx, ods, jsonl, TEI and other XML, srt, vtt, CoNLL-U,
    /// texts cut into words, and zips of these.
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
        how: TextArgs,
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
    Repeats(crate::repeats::RepeatsArgs),
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

/// What is measured. The records of repairs and conversion are *.jsonl files, an object a line.
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
    /// Repairs: `text` with `gold_simplified`, `observed` with `expected_traditional`, or `text` with
    /// `expected` that begins with "unchanged"
    Repairs(EvaluateArgs),
    /// The fold across scripts: the same records, and `traditional` with `simplified`
    Conversion(EvaluateArgs),
}

#[derive(Group)]
pub struct EvaluateArgs {
    /// The folder with the records
    pub data_dir: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub cleaning: CleaningArgs,
}

/// The lists that a corpus is cut and counted with, in the forms in which the page imports and exports them.
#[derive(Group, Clone, Default)]
pub struct ListArgs {
    /// Words to add, in jieba's form: word [frequency] [tag]
    #[arg(long, value_name = "FILE")]
    pub user_dict: Option<PathBuf>,
    /// Concepts instead of those that are built in: name = form, form, …
    #[arg(long, value_name = "FILE")]
    pub concepts: Option<PathBuf>,
    /// Stopwords instead of those that are built in
    #[arg(long, value_name = "FILE")]
    pub stopwords: Option<PathBuf>,
}

/// How files are read and cleaned.
#[derive(Group, Clone, Default)]
pub struct TextArgs {
    #[command(flatten)]
    pub reading: ReadArgs,
    #[command(flatten)]
    pub cleaning: CleaningArgs,
}

#[derive(Group, Clone, Default)]
pub struct ReadArgs {
    /// The encoding of text files, such as gb18030 or big5; told by their bytes unless given
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// A column of csv, tsv, xlsx, ods or jsonl with the text, by name or number; the one with most text unless given
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub text_column: Vec<String>,
    /// A column that is metadata; all others unless given
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub meta_column: Option<Vec<String>>,
    /// A table is one document, not each of its rows
    #[arg(long)]
    pub join_rows: bool,
    /// What paths of files say: {author}_{year}.txt, {site}/{year}/{title}; {_} is passed over
    #[arg(long, value_name = "PATTERN")]
    pub name_pattern: Option<String>,
    /// Words are what stands between spaces (word, word/tag or word_tag); unless given, only texts that are tagged throughout
    /// and CoNLL-U are kept as they are cut
    #[arg(long, conflicts_with = "resegment")]
    pub segmented: bool,
    /// Cut all texts into words, those that come cut too
    #[arg(long)]
    pub resegment: bool,
}

impl ReadArgs {
    /// The engine's options.
    pub fn options(&self) -> ReadOptions {
        ReadOptions {
            encoding: self.encoding.clone(),
            text_columns: self.text_column.clone(),
            meta_columns: self.meta_column.clone(),
            rows: if self.join_rows { Rows::Joined } else { Rows::Each },
            name_pattern: self.name_pattern.clone(),
            words: match (self.segmented, self.resegment) {
                (true, _) => WordsGiven::Spaces,
                (_, true) => WordsGiven::Never,
                _ => WordsGiven::Tagged,
            },
        }
    }
}

#[derive(Group, Clone, Copy, Default)]
pub struct CleaningArgs {
    /// Which rules of repair run: default, all or none, then +RULE or -RULE with commas, such as -disguise
    #[arg(long, default_value = "default", value_name = "RULES", allow_hyphen_values = true)]
    pub rules: RuleSet,
}

impl CleaningArgs {
    /// The engine's options.
    pub fn options(self) -> CleanOptions {
        CleanOptions { rules: self.rules }
    }
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
    #[command(flatten)]
    pub more: MoreWordsArgs,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Group)]
pub struct SuggestArgs {
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The least frequency
    #[arg(long, default_value_t = 3)]
    pub min_freq: u32,
    /// The least mutual information, in bits
    #[arg(long, default_value_t = 3.0)]
    pub min_mi: f64,
    /// The least entropy of the neighbours on either side, in bits
    #[arg(long, default_value_t = 1.0)]
    pub min_entropy: f64,
    /// At most so many rows; 0 for all [default: 50 in a table, all elsewhere]
    #[arg(long)]
    pub limit: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Group)]
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

#[derive(Group)]
pub struct HitsArgs {
    /// Which hits
    #[arg(long, value_enum, default_value_t)]
    pub hits: Hits,
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
    pub span: Nearness,
    /// Only so many hits, chosen by chance, in text order
    #[arg(long, value_name = "N")]
    pub sample: Option<usize>,
    /// The seed of the choice; the same gives the same hits
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
    /// Count hits in groups by these, with commas: L1 to L5, R1 to R5, node, document, date, year, month, site, zone,
    /// script, class, or names of captures
    #[arg(long, value_delimiter = ',')]
    pub group: Vec<String>,
}

#[derive(Group)]
pub struct KwicArgs {
    #[command(flatten)]
    pub query: QueryArgs,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub hits: HitsArgs,
    /// The order of lines, up to four keys with commas: text, L1 to L5, R1 to R5, node, document, date, names of
    /// captures, each with :pinyin, :stroke and :desc behind it if wanted; or shuffled:SEED
    #[arg(long, default_value = "text")]
    pub sort: String,
    /// Context on each side: 10w for words, 25c for characters, sentence or paragraph
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
    #[command(flatten)]
    pub query: QueryArgs,
    #[command(flatten)]
    pub corpus: CorpusArgs,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub hits: HitsArgs,
    /// jsonl: one object with all counts; csv and table: hits by document. With --group, the groups
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub format: Format,
}

#[derive(Clone, Default, Group)]
pub struct FilterArgs {
    /// Which zones: main (title, heading, body, reply), all, or names with commas
    #[arg(long, default_value = "main", value_parser = parse_zones)]
    pub zones: Zones,
    /// Leave out paragraphs that repeat an earlier passage (see `wenmai repeats`)
    #[arg(long)]
    pub without_copies: bool,
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
            without_copies: self.without_copies,
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
    /// Parts of speech
    Pos,
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

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Hits {
    /// On word boundaries
    #[default]
    Words,
    /// Not on word boundaries
    Across,
    /// All
    Characters,
    /// One whole token
    Token,
    /// Several whole tokens
    Tokens,
    /// A part of one token
    Inside,
    /// Of several tokens, with a part of one at least
    Crossing,
}

impl From<Hits> for HitSet {
    fn from(hits: Hits) -> HitSet {
        match hits {
            Hits::Words => HitSet::Words,
            Hits::Across => HitSet::Across,
            Hits::Characters => HitSet::Characters,
            Hits::Token => HitSet::Class(Class::Token),
            Hits::Tokens => HitSet::Class(Class::Tokens),
            Hits::Inside => HitSet::Class(Class::Inside),
            Hits::Crossing => HitSet::Class(Class::Across),
        }
    }
}

pub fn parse_zones(text: &str) -> Result<Zones, String> {
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

pub fn parse_script(text: &str) -> Result<Script, String> {
    Script::from_code(text).ok_or_else(|| "a script is Hans, Hant, Latn or Zyyy".to_owned())
}

pub fn parse_language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "a language is zh, en, ja, ko or und".to_owned())
}

pub fn parse_date(text: &str) -> Result<String, String> {
    let form = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    if !form {
        return Err("a date is YYYY-MM-DD, such as 2014-02-18".to_owned());
    }
    let number = |digits: &str| digits.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(&text[..4]), number(&text[5..7]), number(&text[8..]));
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    if !(1..=days).contains(&day) {
        return Err("there is no such day; a date is YYYY-MM-DD, such as 2014-02-18".to_owned());
    }
    Ok(text.to_owned())
}

fn parse_span(text: &str) -> Result<Nearness, String> {
    match text {
        "sentence" => Ok(Nearness::Sentence),
        "paragraph" => Ok(Nearness::Paragraph),
        "document" => Ok(Nearness::Document),
        _ => text
            .parse()
            .map(Nearness::Tokens)
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
