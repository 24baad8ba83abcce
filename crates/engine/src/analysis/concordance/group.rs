//! Hits, counted in groups.

use super::forms::forms;
use super::order::numbered;
use super::Concordance;
use crate::analysis::walk::words_by_entry;
use crate::corpus::NormId;
use std::collections::BTreeMap;
use wenmai_model::{Group, GroupKey, SortBy};

impl Concordance<'_> {
    /// The hits in groups, the largest first, then in code point order of their labels.
    pub fn group(&self, keys: &[GroupKey]) -> Vec<Group> {
        let columns: Vec<(Vec<String>, Vec<u32>)> = keys.iter().map(|key| self.labels(key)).collect();
        // Count, documents, and the last of those.
        let mut groups: BTreeMap<Vec<u32>, (u32, u32, u32)> = BTreeMap::new();
        for (place, hit) in self.hits.iter().enumerate() {
            let document = self.corpus.document_of(hit.first);
            let labels = columns.iter().map(|(_, of)| of[place]).collect();
            let group = groups.entry(labels).or_insert((0, 0, u32::MAX));
            group.0 += 1;
            group.1 += u32::from(group.2 != document);
            group.2 = document;
        }
        let mut groups: Vec<Group> = groups
            .into_iter()
            .map(|(labels, (freq, range, _))| Group {
                labels: labels
                    .iter()
                    .zip(&columns)
                    .map(|(&label, column)| column.0[label as usize].clone())
                    .collect(),
                freq,
                range,
            })
            .collect();
        groups.sort_by(|a, b| (b.freq, &a.labels).cmp(&(a.freq, &b.labels)));
        groups
    }

    /// Keeps only the hits of a group.
    pub fn retain_group(&mut self, group: &[(GroupKey, String)]) {
        for (key, label) in group {
            let (labels, of) = self.labels(key);
            let wanted = labels.iter().position(|known| known == label);
            let mut of = of.iter();
            self.retain(|_| of.next().map(|&number| number as usize) == wanted && wanted.is_some());
        }
    }

    /// The different labels, and for each hit the number of its own.
    fn labels(&self, key: &GroupKey) -> (Vec<String>, Vec<u32>) {
        let document = |of: fn(&crate::corpus::Document) -> String| {
            numbered(self.hits.iter().map(|hit| of(self.document(hit))))
        };
        let date = |document: &crate::corpus::Document| document.metadata.date.clone().unwrap_or_default();
        match key {
            GroupKey::Of(by @ (SortBy::Left(n) | SortBy::Right(n))) => {
                let (left, n) = (matches!(by, SortBy::Left(_)), *n);
                let lexicon = self.corpus.lexicon();
                let mut numbers = vec![u32::MAX; lexicon.norms() + 1];
                let mut labels = Vec::new();
                let mut run = 0;
                let words = words_by_entry(self.corpus);
                let of = self.hits.iter().map(|hit| {
                    let norm = self.nth_word(&words, hit, n.max(1), left, &mut run);
                    let number = &mut numbers[norm.map_or(lexicon.norms(), |norm| norm as usize)];
                    if *number == u32::MAX {
                        *number = labels.len() as u32;
                        labels.push(norm.map_or(String::new(), |norm| lexicon.norm(NormId(norm)).to_owned()));
                    }
                    *number
                });
                let of = of.collect();
                (labels, of)
            }
            GroupKey::Of(SortBy::Node) => forms(self.corpus, self.hits.iter()),
            GroupKey::Of(SortBy::Document) => document(|document| document.name.clone()),
            GroupKey::Of(SortBy::Date) => document(date),
            GroupKey::Of(SortBy::Capture(name)) => {
                numbered(self.hits.iter().map(|hit| self.captured(hit, usize::from(*name))))
            }
            GroupKey::Of(SortBy::Field(name)) => {
                let Some(field) = self.corpus.fields().get(name) else {
                    return (vec![String::new()], vec![0; self.hits.len()]);
                };
                let parts = field.partition();
                let of = self.hits.iter().map(|hit| parts.of[self.corpus.document_of(hit.first) as usize]);
                (parts.labels.into_iter().map(Option::unwrap_or_default).collect(), of.collect())
            }
            GroupKey::Year => document(|document| {
                document
                    .metadata
                    .date
                    .as_deref()
                    .and_then(|date| date.get(..4))
                    .unwrap_or_default()
                    .to_owned()
            }),
            GroupKey::Month => document(|document| {
                document
                    .metadata
                    .date
                    .as_deref()
                    .and_then(|date| date.get(..7))
                    .unwrap_or_default()
                    .to_owned()
            }),
            GroupKey::Site => document(|document| document.metadata.site.clone().unwrap_or_default()),
            GroupKey::Zone | GroupKey::Script => numbered(self.hits.iter().map(|hit| {
                let line = self.corpus.lines().get(self.corpus.line_of(hit.first) as usize);
                if *key == GroupKey::Zone { line.zone.name() } else { line.script.code() }.to_owned()
            })),
            GroupKey::Class => numbered(self.hits.iter().map(|hit| hit.class().name().to_owned())),
        }
    }
}
