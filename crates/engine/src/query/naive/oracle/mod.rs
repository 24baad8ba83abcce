//! What a query finds, by its definition.

mod characters;
mod words;

use crate::clean::Zone;
use crate::corpus::{Corpus, Selection};
use crate::query::ast::{Alternative, FieldMatch, Query, Within};
use crate::query::regexp;
use characters::{near, simple, texts};
use words::{conditions_hold, loosened, value_meets, ways, Way};

/// A hit: bytes of the searched text, tokens, whether it is on word boundaries.
pub type Found = (usize, usize, u32, u32, bool);

/// All hits of a query by definition.
pub fn naive(corpus: &Corpus, selection: &Selection, query: &Query) -> Vec<Found> {
    let mut all = Vec::new();
    for alternative in &query.alternatives {
        let mut found = match alternative {
            Alternative::Words(node) => {
                let mut found: Vec<(u32, u32)> = Vec::new();
                for &(first, last) in &selection.ranges {
                    for start in first..last {
                        let most = match query.within {
                            Some(within) => match bound(corpus, start, within) {
                                Some(bound) => bound.min(last),
                                None => continue,
                            },
                            None => last,
                        };
                        // Where nothing depends on captures, ways that differ in them alone are one.
                        let names = if query.conditions.is_empty() { 0 } else { query.captures.len() };
                        let way = (start, vec![(None, None); names]);
                        let mut found_ways = ways(corpus, node, way, most).into_iter();
                        let holds = |way: &Way| way.0 > start && conditions_hold(corpus, query, &way.1);
                        found.extend(found_ways.find(holds).map(|way| (start, way.0)));
                    }
                }
                found.sort_by_key(|&(first, last)| (last, first));
                found.dedup_by_key(|hit| hit.1);
                let found = found.into_iter();
                found
                    .map(|(first, last)| {
                        (corpus.text_start(first), corpus.text_end(last - 1), first, last, true)
                    })
                    .collect()
            }
            Alternative::Near(both) => near(corpus, selection, both),
            other => simple(corpus, other),
        };
        found.retain(|hit| {
            let inside = |within| bound(corpus, hit.2, within).is_some_and(|end| hit.3 <= end);
            one_run(corpus, selection, hit) && query.within.is_none_or(inside)
        });
        found.retain(|hit| query.fields.iter().all(|wanted| in_document(corpus, hit, wanted)));
        all.extend(found);
    }
    best_by_start(all)
}

/// Whether the name of a hit's document, the one field of these corpora, is as a condition has it.
fn in_document(corpus: &Corpus, hit: &Found, wanted: &FieldMatch) -> bool {
    let name = &corpus.documents()[corpus.document_of(hit.2) as usize].name;
    let mut pattern = regexp::Whole::new(&wanted.is.pattern).unwrap();
    wanted.field == "document" && (pattern.is_match(name) == Ok(true)) != wanted.is.negated
}

/// The end of the sentence, paragraph, document or reply that a token is in, by walking on from it.
pub fn bound(corpus: &Corpus, token: u32, within: Within) -> Option<u32> {
    let line = |token: u32| corpus.lines().get(corpus.line_of(token) as usize);
    let same_paragraph = |a: u32, b: u32| {
        let (a, b) = (corpus.line_of(a), corpus.line_of(b));
        (a + 1..=b).all(|line| corpus.lines().get(line as usize).continues)
    };
    let goes_on = |next: u32| match within {
        Within::Document => corpus.document_of(next) == corpus.document_of(token),
        Within::Sentence => {
            corpus.document_of(next) == corpus.document_of(token) && !corpus.sentences().contains(&next)
        }
        Within::Paragraph => same_paragraph(token, next),
        Within::Reply => {
            corpus.document_of(next) == corpus.document_of(token)
                && (corpus.line_of(token)..=corpus.line_of(next))
                    .all(|number| corpus.lines().get(number as usize).zone == Zone::Reply)
        }
    };
    if within == Within::Reply && line(token).zone != Zone::Reply {
        return None;
    }
    Some((token + 1..corpus.len()).find(|&next| !goes_on(next)).unwrap_or(corpus.len()))
}

pub fn one_run(corpus: &Corpus, selection: &Selection, hit: &Found) -> bool {
    corpus.document_of(hit.2) == corpus.document_of(hit.3 - 1)
        && selection.ranges.iter().any(|range| range.0 <= hit.2 && hit.3 <= range.1)
}

pub fn best_by_start(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|hit| (hit.0, !hit.4, std::cmp::Reverse(hit.1)));
    found.dedup_by_key(|hit| hit.0);
    found
}
