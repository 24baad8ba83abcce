//! Whole tables.

use super::collocates::{collocate_settings, nodes};
use super::documents::{word_table, MAP_WORDS};
use super::keywords::{compare_collocates, find_keywords, keyword_settings};
use super::lists::ngram_settings;
use super::stopwords::stopwords;
use super::trends::find_trends;
use crate::answer::selection;
use crate::sharing;
use wenmai_engine::analysis as engine;
use wenmai_engine::ask::{Part, Tabled};
use wenmai_engine::corpus::{Corpus, NormId};
use wenmai_engine::table::{self, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{Failure, TableAsk};

/// The whole table that is asked for, whichever of its pages, and a name for its file.
pub fn table_of(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &TableAsk,
) -> Result<(&'static str, Table), Failure> {
    let part = Part::new(corpus, filter);
    let selected = selection(corpus, filter);
    Ok(match asked {
        TableAsk::Overview(asked) => ("overview", asked.table(&part)?),
        TableAsk::Words(asked) => ("words", asked.table(&part)?),
        TableAsk::Spreads(asked) => ("words", asked.table(&part)?),
        TableAsk::Suggestions(asked) => ("suggestions", asked.table(&part)?),
        TableAsk::Concordance(asked) => ("concordance", asked.table(&part)?),
        TableAsk::Distribution(asked) => ("dispersion", asked.table(&part)?),
        TableAsk::Groups(asked) => ("groups", asked.table(&part)?),
        TableAsk::Ngrams(asked) => {
            let found = engine::ngrams(corpus, &selected, &ngram_settings(asked), engine::Parts::Documents);
            ("ngrams", table::ngrams(corpus, &found, usize::MAX))
        }
        TableAsk::Frames(protocol::FramesAsk(asked)) => {
            let found = engine::frames(corpus, &selected, &ngram_settings(asked));
            ("frames", table::frames(corpus, &found, usize::MAX))
        }
        TableAsk::Keywords(asked) => {
            let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, asked), None)?;
            ("keywords", table::keywords(corpus, &found, usize::MAX))
        }
        TableAsk::CompareCollocates(asked) => {
            let found = compare_collocates(corpus, filter, &asked.around, &asked.keywords)?;
            ("collocates-compared", table::keywords(corpus, &found, usize::MAX))
        }
        TableAsk::Collocates(asked) | TableAsk::Network(protocol::NetworkAsk { collocates: asked, .. }) => {
            let settings = collocate_settings(corpus, asked);
            let hits = nodes(corpus, &selected, &asked.query)?;
            let found = engine::collocates(corpus, &selected, &hits, &settings);
            let words: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
            let around = (settings.span, settings.within);
            let positions = engine::Positions::new(corpus, &selected, &hits, around, &words);
            ("collocates", table::collocates(corpus, &found, settings.span, &positions))
        }
        TableAsk::Trends(asked) => {
            let (found, queries) = find_trends(corpus, &selected, asked)?;
            ("trends", table::trends(&found, &queries))
        }
        TableAsk::Map(protocol::MapAsk { words, stopwords: stop }) => {
            let most = (*words).min(MAP_WORDS) as usize;
            let found = engine::map(corpus, &selected, &stopwords(corpus, stop.as_ref()), most);
            ("map", table::map(corpus, &found, &selected.words_by_document))
        }
        TableAsk::Typical(protocol::TypicalAsk { stopwords: stop, .. }) => {
            let found =
                engine::typical_words(corpus, &selected, &stopwords(corpus, stop.as_ref()), usize::MAX);
            ("typical-words", table::typical_words(corpus, &found))
        }
        TableAsk::Diversity(protocol::DiversityAsk { window }) => {
            let found = engine::diversity(corpus, &selected, (*window).max(1) as usize);
            ("diversity", table::diversity(corpus, &found))
        }
        TableAsk::Weights(protocol::WeightsAsk { stopwords: stop, .. }) => {
            let found = engine::weights(corpus, &selected, &stopwords(corpus, stop.as_ref()), usize::MAX);
            ("tf-idf", table::weights(corpus, &found))
        }
        TableAsk::Passages(protocol::PassagesAsk { first, second }) => {
            let found = sharing::aligned(corpus, *first, *second)?;
            ("shared-passages", table::shared_passages(corpus, &found))
        }
        TableAsk::Pairs(_) => ("repeated-passages", table::passages(corpus)),
        TableAsk::WordTable(asked) => {
            let whole = protocol::WordTableAsk { offset: 0, limit: u32::MAX, ..asked.clone() };
            let found = word_table(corpus, &selected, &whole);
            ("words-by-document", table::word_table(corpus, &found))
        }
    })
}
