//! Whole tables, and what they were made with.

use super::collocates::{collocate_settings, nodes};
use super::keywords::{compare_collocates, find_keywords, keyword_settings};
use crate::answer::selection;
use wenmai_engine::analysis as engine;
use wenmai_engine::ask::{Described, Part, Settings, Tabled};
use wenmai_engine::corpus::{Corpus, NormId};
use wenmai_engine::table::{self, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{
    CollocatesAsk, DispersionId, Failure, Family, KeywordsAsk, Measure, MeasureId, Named, NetworkAsk,
    OtherId, ScoreSort, TableAsk,
};

/// A question that the engine tables and describes.
fn tabled(asked: &TableAsk) -> Option<&dyn Tabled> {
    Some(match asked {
        TableAsk::Overview(asked) => asked,
        TableAsk::Words(asked) => asked,
        TableAsk::Spreads(asked) => asked,
        TableAsk::Suggestions(asked) => asked,
        TableAsk::Ngrams(asked) => asked,
        TableAsk::Frames(asked) => asked,
        TableAsk::Concordance(asked) => asked,
        TableAsk::Distribution(asked) => asked,
        TableAsk::Groups(asked) => asked,
        TableAsk::Trends(asked) => asked,
        TableAsk::Map(asked) => asked,
        TableAsk::Typical(asked) => asked,
        TableAsk::Diversity(asked) => asked,
        TableAsk::Weights(asked) => asked,
        TableAsk::WordTable(asked) => asked,
        TableAsk::Pairs(asked) => asked,
        TableAsk::Passages(asked) => asked,
        TableAsk::Keywords(_)
        | TableAsk::Collocates(_)
        | TableAsk::CompareCollocates(_)
        | TableAsk::Network(_) => return None,
    })
}

/// What was asked for.
pub fn described(asked: &TableAsk) -> Described {
    let (kind, file, settings, measures) = match asked {
        TableAsk::Keywords(asked) => {
            ("Keywords", "keywords", keyword_words(asked, Settings::new()), keyword_measures(asked))
        }
        TableAsk::CompareCollocates(asked) => {
            let settings = keyword_words(&asked.keywords, window_words(&asked.around));
            ("CompareCollocates", "collocates-compared", settings, keyword_measures(&asked.keywords))
        }
        TableAsk::Collocates(asked) => {
            let named = named(Family::Association, asked.sort, &asked.measures);
            ("Collocates", "collocates", collocate_words(asked), named)
        }
        TableAsk::Network(NetworkAsk { collocates, most }) => {
            let settings = collocate_words(collocates).with("most", most);
            ("Network", "collocates", settings, named(Family::Association, collocates.sort, &[]))
        }
        other => {
            return tabled(other).map_or_else(|| Described::new("", "", Settings::new()), Tabled::described)
        }
    };
    Described { kind, file, settings, measures }
}

/// The measures that a question names: frequencies are not among them, so they stay; then what is ordered by, then the
/// others that are shown.
fn named<M: Measure, C: Named>(
    family: Family,
    sort: ScoreSort<M, C>,
    shown: &[M],
) -> Option<(Family, Vec<MeasureId>)> {
    let always = [OtherId::RelFreq.into(), DispersionId::Range.into()];
    let first = match sort {
        ScoreSort::Measure(measure) => Some(measure.into()),
        ScoreSort::Column(column) => MeasureId::all().find(|one| one.id() == column.id()),
    };
    let others = shown.iter().copied().filter(|one| Some(*one) != sort.measure());
    Some((family, always.into_iter().chain(first).chain(others.map(Into::into)).collect()))
}

fn keyword_measures(asked: &KeywordsAsk) -> Option<(Family, Vec<MeasureId>)> {
    named(Family::Keyness, asked.sort, &asked.measures)
}

fn keyword_words(asked: &KeywordsAsk, settings: Settings) -> Settings {
    settings
        .with("reference", &asked.reference)
        .with("sort", &asked.sort)
        .with("measures", &asked.measures)
        .with("side", asked.side)
        .with("min_freq", asked.min_freq)
        .with("min_range", asked.min_range)
        .with("correction", asked.correction)
        .with("add", asked.add)
        .with("stopwords", &asked.stopwords)
}

fn window_words(asked: &CollocatesAsk) -> Settings {
    Settings::new()
        .with("query", &asked.query)
        .with("span", asked.span)
        .with("within_sentence", asked.within_sentence)
}

fn collocate_words(asked: &CollocatesAsk) -> Settings {
    window_words(asked)
        .with("table", asked.table)
        .with("sort", &asked.sort)
        .with("measures", &asked.measures)
        .with("min_freq", asked.min_freq)
        .with("min_range", asked.min_range)
        .with("stopwords", &asked.stopwords)
}

/// The whole table that is asked for, whichever of its pages.
pub fn table_of(corpus: &Corpus, filter: &protocol::Filter, asked: &TableAsk) -> Result<Table, Failure> {
    if let Some(asked) = tabled(asked) {
        return Ok(asked.table(&Part::new(corpus, filter))?);
    }
    let selected = selection(corpus, filter);
    Ok(match asked {
        TableAsk::Keywords(asked) => {
            let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, asked), None)?;
            table::keywords(corpus, &found, usize::MAX)
        }
        TableAsk::CompareCollocates(asked) => {
            let found = compare_collocates(corpus, filter, &asked.around, &asked.keywords)?;
            table::keywords(corpus, &found, usize::MAX)
        }
        TableAsk::Collocates(asked) | TableAsk::Network(NetworkAsk { collocates: asked, .. }) => {
            let settings = collocate_settings(corpus, asked);
            let hits = nodes(corpus, &selected, &asked.query)?;
            let found = engine::collocates(corpus, &selected, &hits, &settings);
            let words: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
            let around = (settings.span, settings.within);
            let positions = engine::Positions::new(corpus, &selected, &hits, around, &words);
            table::collocates(corpus, &found, settings.span, &positions)
        }
        _ => return Err(Failure::NotFound),
    })
}
