//! Which part of a corpus is meant.

use super::{Corpus, Document};
use crate::clean::Zone;
use crate::script::{Language, Script};

/// A choice of zones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Zones {
    /// Title, heading, body and reply.
    #[default]
    Main,
    /// All text.
    All,
    /// These.
    Some(Vec<Zone>),
}

impl Zones {
    /// Whether a zone is chosen.
    pub fn contains(&self, zone: Zone) -> bool {
        match self {
            Zones::Main => zone.is_main(),
            Zones::All => true,
            Zones::Some(zones) => zones.contains(&zone),
        }
    }
}

/// A part of a corpus. All criteria hold together; an empty list does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Documents by number.
    pub documents: Vec<u32>,
    /// Sites by name.
    pub sites: Vec<String>,
    /// Earliest date, `YYYY-MM-DD`, inclusive; documents without a date are then left out.
    pub date_from: Option<String>,
    /// Latest date, `YYYY-MM-DD`, inclusive; documents without a date are then left out.
    pub date_to: Option<String>,
    /// Scripts of the line.
    pub scripts: Vec<Script>,
    /// Languages of the line.
    pub languages: Vec<Language>,
    /// Zones.
    pub zones: Zones,
    /// Whether paragraphs that repeat an earlier passage are left out.
    pub without_copies: bool,
}

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
        let listed = filter.documents_by_number(corpus.documents().len());
        let listed = |number: u32| listed.as_ref().is_none_or(|listed| listed[number as usize]);
        let chosen: Vec<bool> = (0..)
            .zip(corpus.documents())
            .map(|(number, document)| listed(number) && filter.takes(document))
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

impl Filter {
    /// Whether a document meets the criteria that are about documents.
    pub fn takes_document(&self, number: u32, document: &Document) -> bool {
        (self.documents.is_empty() || self.documents.contains(&number)) && self.takes(document)
    }

    /// For each document whether it is listed; `None` if none is, which leaves all.
    fn documents_by_number(&self, count: usize) -> Option<Vec<bool>> {
        let mut listed = vec![false; count];
        for &number in &self.documents {
            if let Some(listed) = listed.get_mut(number as usize) {
                *listed = true;
            }
        }
        (!self.documents.is_empty()).then_some(listed)
    }

    fn takes(&self, document: &Document) -> bool {
        let date = document.metadata.date.as_deref();
        let site = document.metadata.site.as_deref();
        (self.sites.is_empty() || site.is_some_and(|site| self.sites.iter().any(|chosen| chosen == site)))
            && self
                .date_from
                .as_deref()
                .is_none_or(|from| date.is_some_and(|date| from <= first_day(date).as_str()))
            && self.date_to.as_deref().is_none_or(|to| date.is_some_and(|date| last_day(date).as_str() <= to))
    }
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
            let year = number(date.get(..4));
            let leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
            let days = match number(date.get(5..)) {
                2 => 28 + u32::from(leap),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            format!("{date}-{days}")
        }
        _ => date.to_owned(),
    }
}
