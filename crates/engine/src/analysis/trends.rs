//! Frequencies over time, or from document to document.

use super::per_million;
use crate::corpus::{Corpus, Selection};
use crate::query::Hit;
use crate::statistics::wilson;
use std::collections::BTreeMap;

/// What a point of a trend is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interval {
    /// A year.
    #[default]
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A document, in the order of documents.
    Document,
}

/// A query over the points.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// For each point.
    pub points: Vec<TrendPoint>,
    /// Hits in documents without a date.
    pub undated_hits: u32,
}

/// A query at a point.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// Hits.
    pub hits: u32,
    /// Per million words of the point.
    pub rel_freq: f64,
    /// Wilson's 95% interval of that, per million; none where there is no word.
    pub interval: Option<(f64, f64)>,
}

/// Several queries over the same points.
#[derive(Clone, Debug, PartialEq)]
pub struct Trends {
    /// The points: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a document's name.
    pub labels: Vec<String>,
    /// Words of each.
    pub words: Vec<u32>,
    /// Documents of each.
    pub documents: Vec<u32>,
    /// For each query.
    pub trends: Vec<Trend>,
    /// Documents of the selection without a date, which no point has.
    pub undated_documents: u32,
    /// Words in those.
    pub undated_words: u32,
}

/// The hits of several queries over the points that the selection's documents make. Points without a document are left
/// out: nothing is known of them.
pub fn trends(corpus: &Corpus, selection: &Selection, queries: &[&[Hit]], interval: Interval) -> Trends {
    let digits = match interval {
        Interval::Year => 4,
        Interval::Month => 7,
        _ => 10,
    };
    let mut points: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut undated = Vec::new();
    let mut labels = Vec::new();
    let mut members: Vec<Vec<u32>> = Vec::new();
    for (number, document) in (0..).zip(corpus.documents()) {
        if selection.words_by_document[number as usize] == 0 {
            continue;
        }
        if interval == Interval::Document {
            labels.push(document.name.clone());
            members.push(vec![number]);
            continue;
        }
        match document.metadata.date.as_deref().and_then(|date| date.get(..digits)) {
            Some(point) => points.entry(point.to_owned()).or_default().push(number),
            None => undated.push(number),
        }
    }
    for (label, documents) in points {
        labels.push(label);
        members.push(documents);
    }
    let words_of =
        |documents: &Vec<u32>| documents.iter().map(|&d| selection.words_by_document[d as usize]).sum();
    let words: Vec<u32> = members.iter().map(words_of).collect();
    let trends = queries.iter().map(|hits| {
        let mut by_document = vec![0u32; corpus.documents().len()];
        hits.iter().for_each(|hit| by_document[corpus.document_of(hit.first) as usize] += 1);
        let hits_of = |documents: &Vec<u32>| documents.iter().map(|&d| by_document[d as usize]).sum::<u32>();
        let points = members.iter().zip(&words).map(|(documents, &n)| {
            let hits = hits_of(documents);
            // A hit of several words counts once; of overlapping hits there may be more than words.
            let interval = wilson(hits.min(n).into(), n.into()).map(|(low, high)| (low * 1e6, high * 1e6));
            TrendPoint { hits, rel_freq: per_million(hits, n), interval }
        });
        Trend { points: points.collect(), undated_hits: hits_of(&undated) }
    });
    Trends {
        trends: trends.collect(),
        documents: members.iter().map(|documents| documents.len() as u32).collect(),
        undated_documents: undated.len() as u32,
        undated_words: words_of(&undated),
        labels,
        words,
    }
}
