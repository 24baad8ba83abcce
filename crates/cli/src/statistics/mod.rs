//! Commands that compute statistics.

mod codes;
mod collocates;
mod documents;
mod keywords;
mod lists;
mod measure;
mod robust;
mod settings;
mod specificities;

pub use lists::{words, MoreWordsArgs};

use crate::Failure;
use clap::Subcommand;

/// The commands.
#[derive(Subcommand)]
pub enum Statistics {
    /// Compute every measure from counts, without a corpus; print one JSON object
    Measure {
        #[command(subcommand)]
        measure: measure::Measure,
    },
    /// List words in a row, or with --frames patterns with one open slot
    Ngrams(lists::NgramsArgs),
    /// List the words that tell a target from a reference
    ///
    /// The filters choose the target; the reference is the rest of the corpus unless named.
    Keywords(keywords::KeywordsArgs),
    /// Say how specific each word is to each part of the corpus
    ///
    /// Parts are the documents that have the same in a metadata field. The specificity is -log10 of the probability, by the
    /// hypergeometric model, of so many occurrences or more in the part, or log10 of that of so few: positive where the word
    /// is more frequent than expected. A row for each part and word.
    Specificities(specificities::SpecificitiesArgs),
    /// Code sentences, paragraphs or documents by rules, and count the codes by part of the corpus
    ///
    /// A rule is made of queries, joined by & (and), | (or), ! or not, and parentheses; a query holds where one of its hits lies
    /// in the unit. A row for each code and part with its share, the adjusted standardized residual, and χ² of the code by the
    /// parts. With --documents a table of documents by codes, with --units what a code holds of.
    Codes(codes::CodesArgs),
    /// List the words near the hits of a query
    Collocates(collocates::CollocatesArgs),
    /// Say how evenly the hits of a query are spread: every measure, or hits by document
    Dispersion(documents::DispersionArgs),
    /// Follow queries over dates or documents, with 95% intervals
    Trends(documents::TrendsArgs),
    /// Compare documents: a map of them by their words, the words typical of each, or the passages that two share
    Compare(documents::CompareArgs),
    /// Say how varied the words of each document are
    Diversity(documents::DiversityArgs),
    /// List the words of each document by tf-idf
    Tfidf(documents::TfidfArgs),
}

pub fn run(command: &Statistics) -> Result<(), Failure> {
    match command {
        Statistics::Measure { measure } => measure::run(measure),
        Statistics::Ngrams(args) => lists::ngrams(args),
        Statistics::Keywords(args) => keywords::keywords(args),
        Statistics::Specificities(args) => specificities::specificities(args),
        Statistics::Codes(args) => codes::codes(args),
        Statistics::Collocates(args) => collocates::collocates(args),
        Statistics::Dispersion(args) => documents::dispersion(args),
        Statistics::Trends(args) => documents::trends(args),
        Statistics::Compare(args) => documents::compare(args),
        Statistics::Diversity(args) => documents::diversity(args),
        Statistics::Tfidf(args) => documents::tfidf(args),
    }
}
