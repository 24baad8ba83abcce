//! Runs to passages, and what of lines and documents consists of them.

use super::repeats::{DocumentGroup, Passage, PassageGroup};
use super::runs::{Run, Stream};
use super::{COPY, GAP, SHORTEST};
use crate::corpus::Corpus;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A passage, by places in the stream.
pub struct Found {
    pub places: (u32, u32),
    pub source: (u32, u32),
    same: u32,
}

impl Found {
    pub fn passage(&self, stream: &Stream) -> Passage {
        Passage {
            document: stream.document_of(self.places.0),
            tokens: stream.tokens_of(self.places),
            source_document: stream.document_of(self.source.0),
            source_tokens: stream.tokens_of(self.source),
            words: self.places.1 - self.places.0,
            same: self.same,
        }
    }
}

/// Joins runs with a short gap on both sides, and drops what stays short.
pub fn joined(stream: &Stream, runs: Vec<Run>) -> Vec<Found> {
    let mut passages: Vec<Found> = Vec::new();
    for run in runs {
        // Words that the last one has already are not counted again if the two are joined.
        let taken = passages.last().map_or(0, |last| last.places.1.saturating_sub(run.place));
        let near = |last: &&mut Found| {
            let gap = (run.place + taken) - last.places.1;
            let source_gap = (run.source + taken).checked_sub(last.source.1);
            let same_documents = stream.document_of(run.place) == stream.document_of(last.places.0)
                && stream.document_of(run.source) == stream.document_of(last.source.0);
            let apart = run.source + run.words <= last.places.0;
            same_documents && apart && gap <= GAP && source_gap.is_some_and(|gap| gap <= GAP)
        };
        match passages.last_mut().filter(near) {
            Some(last) => {
                last.places.1 = run.place + run.words;
                last.source.1 = run.source + run.words;
                last.same += run.words - taken;
            }
            None => passages.push(Found {
                places: (run.place, run.place + run.words),
                source: (run.source, run.source + run.words),
                same: run.words,
            }),
        }
    }
    passages.retain(|passage| passage.same >= SHORTEST);
    passages
}

/// For each line, whether its paragraph (the line with those that go on it) is a copy.
pub fn copied_lines(corpus: &Corpus, stream: &Stream, passages: &[Found]) -> Vec<bool> {
    let lines = corpus.lines();
    let mut copied = vec![false; lines.len()];
    let mut first = 0;
    while first < lines.len() {
        let after = first + 1 + lines.from(first + 1).iter().take_while(|line| line.continues).count();
        if lines.get(first).zone.is_main() {
            let places =
                (stream.place_at(lines.get(first).tokens.0), stream.place_at(lines.get(after - 1).tokens.1));
            let covered = covered(passages, places, |_| true);
            if covered > 0 && f64::from(covered) >= COPY * f64::from(places.1 - places.0) {
                copied[first..after].fill(true);
            }
        }
        first = after;
    }
    copied
}

/// Documents most of whose words stand in one earlier document.
pub fn copied_documents(stream: &Stream, passages: &[Found]) -> Vec<DocumentGroup> {
    let mut groups: BTreeMap<u32, Vec<(u32, f64)>> = BTreeMap::new();
    for document in 0..stream.documents() {
        let places = stream.places(document);
        let own = within(passages, places);
        let mut sources: Vec<u32> = own
            .iter()
            .map(|passage| stream.document_of(passage.source.0))
            .filter(|&s| s != document)
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let share = |&source: &u32| {
            let covered = covered(own, places, |passage| stream.document_of(passage.source.0) == source);
            (source, f64::from(covered) / f64::from((places.1 - places.0).max(1)))
        };
        let best = sources.iter().map(share).fold(None, |best: Option<(u32, f64)>, next| match best {
            Some(best) if best.1 >= next.1 => Some(best),
            _ => Some(next),
        });
        if let Some((source, share)) = best.filter(|&(_, share)| share >= COPY) {
            groups.entry(source).or_default().push((document, share));
        }
    }
    groups.into_iter().map(|(document, copies)| DocumentGroup { document, copies }).collect()
}

/// The passages that are partly or wholly in these places. They begin and end in ascending order.
fn within(passages: &[Found], places: (u32, u32)) -> &[Found] {
    let first = passages.partition_point(|passage| passage.places.1 <= places.0);
    let last = passages.partition_point(|passage| passage.places.0 < places.1);
    &passages[first..last.max(first)]
}

/// How many of these places passages of some kind have.
fn covered(passages: &[Found], places: (u32, u32), wanted: impl Fn(&Found) -> bool) -> u32 {
    let mut end = places.0;
    let mut covered = 0;
    for passage in within(passages, places).iter().filter(|passage| wanted(passage)) {
        let from = passage.places.0.max(end);
        end = passage.places.1.min(places.1).max(end);
        covered += end.saturating_sub(from);
    }
    covered
}

/// Passages whose sources overlap, together.
pub fn groups(passages: &[Passage]) -> Vec<PassageGroup> {
    let mut by_source = passages.to_vec();
    by_source.sort_by_key(|passage| (passage.source_tokens, passage.tokens));
    let mut groups: Vec<PassageGroup> = Vec::new();
    for passage in by_source {
        match groups.last_mut().filter(|group| passage.source_tokens.0 < group.tokens.1) {
            Some(group) => {
                group.tokens.1 = group.tokens.1.max(passage.source_tokens.1);
                group.copies.push(passage);
            }
            None => groups.push(PassageGroup {
                document: passage.source_document,
                tokens: passage.source_tokens,
                copies: vec![passage],
            }),
        }
    }
    groups.iter_mut().for_each(|group| group.copies.sort_by_key(|passage| passage.tokens));
    groups.sort_by_key(|group| {
        let words: u64 = group.copies.iter().map(|passage| u64::from(passage.words)).sum();
        (Reverse(words), group.tokens)
    });
    groups
}
