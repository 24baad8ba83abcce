//! Frequencies over time, or from document to document.

use super::per_million;
use crate::corpus::{is_date, Corpus, Field, Selection};
use crate::query::Hit;
use crate::statistics::wilson;
use std::collections::BTreeMap;
use wenmai_model::{FieldType, Interval, Trend, TrendPoint, Trends};

/// The hits of several queries over the points that the selection's documents make. Points without a document are left
/// out: nothing is known of them. Of a field that has no dates each value is a point, and each list as a whole.
pub fn trends(
    corpus: &Corpus,
    selection: &Selection,
    queries: &[(&str, &[Hit])],
    interval: Interval,
    field: Option<&Field>,
) -> Trends {
    let digits = match interval {
        Interval::Year => 4,
        Interval::Month => 7,
        _ => 10,
    };
    let kind = field.map_or(FieldType::Date, |field| field.kind);
    let parts = field.filter(|_| kind != FieldType::Date).map(Field::partition);
    // A field of dates may have other values as well.
    let dates = |number: u32| match field {
        Some(field) => {
            field.of(number as usize).first().map(|&value| field.values()[value as usize].as_str())
        }
        None => corpus.documents()[number as usize].metadata.date.as_deref(),
    };
    let date = |number: u32| dates(number).filter(|date| is_date(date)).and_then(|date| date.get(..digits));
    // By the place of their value, then by their date.
    let mut points: BTreeMap<(u32, String), Vec<u32>> = BTreeMap::new();
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
        let point = match &parts {
            Some(parts) => {
                let part = parts.of[number as usize];
                parts.labels[part as usize].clone().map(|label| (part, label))
            }
            None => date(number).map(|date| (0, date.to_owned())),
        };
        match point {
            Some(point) => points.entry(point).or_default().push(number),
            None => undated.push(number),
        }
    }
    for ((_, label), documents) in points {
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
        kind,
        queries: trends.collect(),
        numbers: if interval == Interval::Document { members.concat() } else { Vec::new() },
        documents: members.iter().map(|documents| documents.len() as u32).collect(),
        undated_documents: undated.len() as u32,
        undated_words: words_of(&undated),
        labels,
        words,
    }
}
