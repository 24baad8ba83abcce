//! Which part of a corpus is meant.

use super::fields::{first_day, last_day, meets};
use super::{Corpus, Document};
use wenmai_model::Filter;

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
        let chosen = chosen_documents(corpus, filter);
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

/// For each document whether it meets the criteria that are about documents.
pub fn chosen_documents(corpus: &Corpus, filter: &Filter) -> Vec<bool> {
    let documents = corpus.documents();
    let mut chosen = vec![filter.documents.is_empty(); documents.len()];
    for &number in &filter.documents {
        if let Some(chosen) = chosen.get_mut(number as usize) {
            *chosen = true;
        }
    }
    for criterion in &filter.fields {
        let met = meets(corpus.fields().get(&criterion.field), criterion, documents.len());
        chosen.iter_mut().zip(met).for_each(|(chosen, met)| *chosen &= met);
    }
    chosen
        .iter_mut()
        .zip(documents)
        .for_each(|(chosen, document)| *chosen = *chosen && takes(filter, document));
    chosen
}

/// Whether a document is of the sites and dates. Of a date that is only a year or a month, all days must lie in a filter's:
/// else a document would pass for any of its days, and a month would open documents that are not counted in it.
fn takes(filter: &Filter, document: &Document) -> bool {
    let date = document.metadata.date.as_deref();
    let site = document.metadata.site.as_deref();
    let from = filter.date_from.as_deref();
    let to = filter.date_to.as_deref();
    (filter.sites.is_empty() || site.is_some_and(|site| filter.sites.iter().any(|chosen| chosen == site)))
        && from.is_none_or(|from| date.is_some_and(|date| from <= first_day(date).as_str()))
        && to.is_none_or(|to| date.is_some_and(|date| last_day(date).as_str() <= to))
}
