//! Frequencies from point to point.

use super::collocates::nodes;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_engine::query::Hit;
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

/// Queries that are followed at once.
const QUERIES: usize = 20;

pub fn trends(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::TrendsAsk,
) -> Result<protocol::Trends, Failure> {
    let (found, queries) = find_trends(corpus, selection, asked)?;
    let point = |point: engine::TrendPoint| protocol::TrendPoint {
        hits: point.hits,
        rel_freq: point.rel_freq,
        interval: point.interval,
    };
    Ok(protocol::Trends {
        queries: queries
            .into_iter()
            .zip(found.trends)
            .map(|(query, trend)| protocol::Trend {
                query,
                points: trend.points.into_iter().map(point).collect(),
                undated_hits: trend.undated_hits,
            })
            .collect(),
        numbers: match asked.interval {
            // As the engine has them: every document of the selection, in order.
            protocol::Interval::Document => {
                let words = (0..).zip(&selection.words_by_document);
                words.filter(|(_, words)| **words > 0).map(|(number, _)| number).collect()
            }
            _ => Vec::new(),
        },
        labels: found.labels,
        words: found.words,
        documents: found.documents,
        undated_documents: found.undated_documents,
        undated_words: found.undated_words,
    })
}

pub fn find_trends(
    corpus: &Corpus,
    selection: &Selection,
    asked: &protocol::TrendsAsk,
) -> Result<(engine::Trends, Vec<String>), Failure> {
    let queries: Vec<String> = asked.queries.iter().take(QUERIES).cloned().collect();
    let hits: Vec<Vec<Hit>> =
        queries.iter().map(|query| nodes(corpus, selection, query)).collect::<Result<_, _>>()?;
    let hits: Vec<&[Hit]> = hits.iter().map(Vec::as_slice).collect();
    let interval = match asked.interval {
        protocol::Interval::Year => engine::Interval::Year,
        protocol::Interval::Month => engine::Interval::Month,
        protocol::Interval::Day => engine::Interval::Day,
        protocol::Interval::Document => engine::Interval::Document,
    };
    Ok((engine::trends(corpus, selection, &hits, interval), queries))
}
