//! Whole tables.

use super::collocates::{collocate_settings, find_collocates, nodes};
use super::documents::MAP_WORDS;
use super::keywords::{compare_collocates, find_keywords, keyword_settings};
use super::lists::{ngram_settings, unit};
use super::stopwords;
use super::trends::find_trends;
use crate::answer::{selection, word_list};
use crate::sharing;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, NormId};
use wenmai_engine::table::{self, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{Failure, StatisticsAsk};

/// The whole table that a question would show a page of.
pub fn export(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &StatisticsAsk,
) -> Result<(&'static str, Table), Failure> {
    let selected = selection(corpus, filter);
    Ok(match asked {
        StatisticsAsk::Measures => ("measures", table::measures()),
        StatisticsAsk::Spreads(asked) => {
            let list = word_list(corpus, &selected, asked);
            let unit = unit(asked.unit);
            let found = engine::item_spreads(corpus, &selected, unit, &list.items, engine::Parts::Documents);
            ("words", table::measured_words(corpus, &list, crate::answer::unit_name(asked.unit), &found))
        }
        StatisticsAsk::Ngrams(asked) => {
            let found = engine::ngrams(corpus, &selected, &ngram_settings(asked), engine::Parts::Documents);
            ("ngrams", table::ngrams(corpus, &found, usize::MAX))
        }
        StatisticsAsk::Frames(asked) => {
            let found = engine::frames(corpus, &selected, &ngram_settings(asked));
            ("frames", table::frames(corpus, &found, usize::MAX))
        }
        StatisticsAsk::Keywords(asked) => {
            let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, asked)?)?;
            ("keywords", table::keywords(corpus, &found, usize::MAX))
        }
        StatisticsAsk::CompareCollocates(around, asked) => {
            let found = compare_collocates(corpus, filter, around, asked)?;
            ("collocates-compared", table::keywords(corpus, &found, usize::MAX))
        }
        StatisticsAsk::Collocates(asked) | StatisticsAsk::Network(asked, _) => {
            let settings = collocate_settings(corpus, asked)?;
            let hits = nodes(corpus, &selected, &asked.query)?;
            let found = find_collocates(corpus, &selected, &hits, &settings, &asked.sort);
            let words: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
            let around = (settings.span, settings.within);
            let positions = engine::Positions::new(corpus, &selected, &hits, around, &words);
            ("collocates", table::collocates(corpus, &found, settings.span, &positions))
        }
        StatisticsAsk::Trends(asked) => {
            let (found, queries) = find_trends(corpus, &selected, asked)?;
            ("trends", table::trends(&found, &queries))
        }
        StatisticsAsk::Map { words, stopwords: stop } => {
            let most = (*words).min(MAP_WORDS) as usize;
            let found = engine::map(corpus, &selected, &stopwords(corpus, stop.as_ref()), most);
            ("map", table::map(corpus, &found, &selected.words_by_document))
        }
        StatisticsAsk::Typical { stopwords: stop, .. } => {
            let found =
                engine::typical_words(corpus, &selected, &stopwords(corpus, stop.as_ref()), usize::MAX);
            ("typical-words", table::typical_words(corpus, &found))
        }
        StatisticsAsk::Diversity { window } => {
            let found = engine::diversity(corpus, &selected, (*window).max(1) as usize);
            ("diversity", table::diversity(corpus, &found))
        }
        StatisticsAsk::Weights { stopwords: stop, .. } => {
            let found = engine::weights(corpus, &selected, &stopwords(corpus, stop.as_ref()), usize::MAX);
            ("tf-idf", table::weights(corpus, &found))
        }
        StatisticsAsk::Passages { first, second } => {
            let found = sharing::aligned(corpus, *first, *second)?;
            ("shared-passages", table::shared_passages(corpus, &found))
        }
        StatisticsAsk::Pairs => ("repeated-passages", table::passages(corpus)),
        StatisticsAsk::WordTable { .. }
        | StatisticsAsk::Stopwords(_)
        | StatisticsAsk::Sum(_)
        | StatisticsAsk::Calculate(_)
        | StatisticsAsk::RobustKeywords(..)
        | StatisticsAsk::RobustCollocates(..) => return Err(Failure::NotFound),
    })
}
