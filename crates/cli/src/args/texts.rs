//! How files are read and cleaned, and the lists that they are cut with.

use crate::spread::cores;
use clap::Args;
use std::path::PathBuf;
use wenmai_engine::clean::{repair_rules, CleanOptions, RuleSet};
use wenmai_model::{ReadOptions, WordsGiven};

/// The lists that a corpus is cut and counted with, in the forms in which the page imports and exports them.
#[derive(Args, Clone, Default)]
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
    /// Coding rules: name = rule, such as 支付与红包 = 支付 & 红包
    #[arg(long, value_name = "FILE")]
    pub codes: Option<PathBuf>,
    /// Named parts, values of the field subcorpus: name = criterion & criterion & <hits> query, such as
    /// 早期 = author=李某 & year<2014, or 信 = <hits> 微信
    #[arg(long, value_name = "FILE")]
    pub subcorpora: Option<PathBuf>,
}

/// How files are read and cleaned.
#[derive(Args, Clone, Default)]
pub struct TextArgs {
    #[command(flatten)]
    pub reading: ReadArgs,
    #[command(flatten)]
    pub cleaning: CleaningArgs,
    /// How many threads work; as many as there are cores unless given. The result is the same
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub threads: Option<u16>,
}

impl TextArgs {
    /// How many threads work.
    pub fn threads(&self) -> usize {
        self.threads.map_or_else(cores, usize::from)
    }
}

#[derive(Args, Clone, Default)]
pub struct ReadArgs {
    /// The encoding of text files, such as gb18030 or big5; told by their bytes unless given
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// A column of a table or of records with the text, by name or number; the one with most text unless given
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
            rows_joined: self.join_rows,
            name_pattern: self.name_pattern.clone(),
            words: match (self.segmented, self.resegment) {
                (true, _) => WordsGiven::Spaces,
                (_, true) => WordsGiven::Never,
                _ => WordsGiven::Tagged,
            },
        }
    }
}

#[derive(Args, Clone, Copy, Default)]
pub struct CleaningArgs {
    /// Which rules of repair run: default, all or none, then +RULE or -RULE with commas, such as -disguise
    #[arg(long, long_help = rules_help(), default_value = "default", value_name = "RULES", allow_hyphen_values = true)]
    pub rules: RuleSet,
}

/// The rules of repair, and what each sees.
fn rules_help() -> String {
    let rules = repair_rules().map(|rule| format!("\n- {}: {}", rule.rule.id(), rule.sees));
    let how = "Which rules of repair run: default, all or none, then +RULE or -RULE with commas, such as -disguise\n";
    how.to_owned() + &rules.collect::<String>()
}

impl CleaningArgs {
    /// The engine's options.
    pub fn options(self) -> CleanOptions {
        CleanOptions { rules: self.rules }
    }
}
