//! Which part of a corpus is meant.

use super::{Corpus, Document};
use wenmai_model::{days_in_month, Filter};

/// The tokens that a filter leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Runs of tokens, ascending; each in one document, no two touch in it.
    pub ranges: Vec<(u32, u32)>,
    /// Words in each document of the corpus.
    pub words_by_document: Vec<u32>,
    /// Words in all: N.
    pub words: u32,
    /// Tokens in all, punctuation among them.
    pub tokens: u32,
}

impl Selection {
    /// What a filter leaves of a corpus.
    pub fn new(corpus: &Corpus, filter: &Filter) -> Selection {
        let by_number = listed(&filter.documents, corpus.documents().len());
        let is_listed = |number: u32| by_number.as_ref().is_none_or(|listed| listed[number as usize]);
        let chosen: Vec<bool> = (0..)
            .zip(corpus.documents())
            .map(|(number, document)| is_listed(number) && takes(filter, document))
            .collect();
        let mut selection =
            Selection { ranges: Vec::new(), words_by_document: vec![0; chosen.len()], words: 0, tokens: 0 };
        let mut document_before = u32::MAX;
        let sharing = filter.without_copies.then(|| corpus.sharing());
        for (number, line) in (0..).zip(corpus.lines().iter()) {
            let (first, last) = line.tokens;
            let taken = first < last
                && chosen[line.document as usize]
                && filter.zones.contains(line.zone)
                && !sharing.is_some_and(|sharing| sharing.is_copy(number))
                && (filter.scripts.is_empty() || filter.scripts.contains(&line.script))
                && (filter.languages.is_empty() || filter.languages.contains(&line.language));
            if !taken {
                continue;
            }
            match selection.ranges.last_mut() {
                Some(range) if range.1 == first && line.document == document_before => range.1 = last,
                _ => selection.ranges.push((first, last)),
            }
            document_before = line.document;
            let words = corpus.words_in_line(number);
            selection.words_by_document[line.document as usize] += words;
            selection.words += words;
            selection.tokens += last - first;
        }
        selection
    }

    /// Documents with a word in it.
    pub fn documents(&self) -> u32 {
        self.words_by_document.iter().filter(|&&words| words > 0).count() as u32
    }

    /// Whether it has these tokens, all of them in one run.
    pub fn contains(&self, first: u32, last: u32) -> bool {
        let run = self.ranges.partition_point(|range| range.0 <= first);
        run > 0 && last <= self.ranges[run - 1].1
    }
}

/// Whether a document meets the criteria that are about documents.
pub fn takes_document(filter: &Filter, number: u32, document: &Document) -> bool {
    (filter.documents.is_empty() || filter.documents.contains(&number)) && takes(filter, document)
}

/// For each of so many documents whether it is among those listed; `None` if none is, which leaves all.
fn listed(documents: &[u32], count: usize) -> Option<Vec<bool>> {
    let mut listed = vec![false; count];
    for &number in documents {
        if let Some(listed) = listed.get_mut(number as usize) {
            *listed = true;
        }
    }
    (!documents.is_empty()).then_some(listed)
}

/// Whether a document is of the sites and dates.
fn takes(filter: &Filter, document: &Document) -> bool {
    let date = document.metadata.date.as_deref();
    let site = document.metadata.site.as_deref();
    let from = filter.date_from.as_deref();
    let to = filter.date_to.as_deref();
    (filter.sites.is_empty() || site.is_some_and(|site| filter.sites.iter().any(|chosen| chosen == site)))
        && from.is_none_or(|from| date.is_some_and(|date| from <= first_day(date).as_str()))
        && to.is_none_or(|to| date.is_some_and(|date| last_day(date).as_str() <= to))
}

/// The first day that a date may mean. Of a date that is only a year or a month, all days must lie in a filter's: else a
/// document would pass for any of its days, and a month would open documents that are not counted in it.
fn first_day(date: &str) -> String {
    format!("{date}{}", "-01-01".get(date.len().saturating_sub(4)..).unwrap_or_default())
}

/// The last day that a date may mean.
fn last_day(date: &str) -> String {
    let number = |digits: Option<&str>| digits.and_then(|digits| digits.parse().ok()).unwrap_or(0u32);
    match date.len() {
        4 => format!("{date}-12-31"),
        7 => {
            let days = match days_in_month(number(date.get(..4)), number(date.get(5..))) {
                0 => 31,
                days => days,
            };
            format!("{date}-{days}")
        }
        _ => date.to_owned(),
    }
}
