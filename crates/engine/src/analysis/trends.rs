//! Frequencies over time, or from document to document.

use super::per_million;
use crate::corpus::{Corpus, Selection};
use crate::query::Hit;
use crate::statistics::wilson;
use std::collections::BTreeMap;
use wenmai_model::{Interval, Trend, TrendPoint, Trends};

/// The hits of several queries over the points that the selection's documents make. Points without a document are left
/// out: nothing is known of them.
pub fn trends(
    corpus: &Corpus,
    selection: &Selection,
    queries: &[(&str, &[Hit])],
    interval: Interval,
) -> Trends {
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
    let trends = queries.iter().map(|&(query, hits)| {
        let mut by_document = vec![0u32; corpus.documents().len()];
        hits.iter().for_each(|hit| by_document[corpus.document_of(hit.first) as usize] += 1);
        let hits_of = |documents: &Vec<u32>| documents.iter().map(|&d| by_document[d as usize]).sum::<u32>();
        let points = members.iter().zip(&words).map(|(documents, &n)| {
            let hits = hits_of(documents);
            // A hit of several words counts once; of overlapping hits there may be more than words.
            let interval = wilson(hits.min(n).into(), n.into()).map(|(low, high)| (low * 1e6, high * 1e6));
            TrendPoint { hits, rel_freq: per_million(hits, n), interval }
        });
        Trend { query: query.to_owned(), points: points.collect(), undated_hits: hits_of(&undated) }
    });
    Trends {
        queries: trends.collect(),
        numbers: if interval == Interval::Document { members.concat() } else { Vec::new() },
        documents: members.iter().map(|documents| documents.len() as u32).collect(),
        undated_documents: undated.len() as u32,
        undated_words: words_of(&undated),
        labels,
        words,
    }
}
