//! Where hits are: by document, and in it.

use super::Concordance;
use crate::analysis::{deviation_of_proportions, per_million};
use crate::query::Hit;
use wenmai_model::DocumentHits;

impl Concordance<'_> {
    /// The documents with words in the selection: their numbers and hits.
    fn hits_of_documents(&self) -> impl Iterator<Item = (u32, &[Hit])> {
        let mut rest = self.hits();
        (0..).zip(self.corpus.documents()).filter_map(move |(number, document)| {
            // Hits of one document are few among all, and the next ones.
            let within = |hit: &Hit| hit.first < document.tokens.1;
            let mut reach = 1;
            while rest.get(reach).is_some_and(within) {
                reach *= 2;
            }
            let count = rest[..reach.min(rest.len())].partition_point(within);
            let (hits, after) = rest.split_at(count);
            rest = after;
            (self.selection.words_by_document[number as usize] > 0).then_some((number, hits))
        })
    }

    /// Hits by document, for those with words in the selection; the first `tracks` with at most `positions` places each.
    pub fn by_document(&self, tracks: usize, positions: usize) -> Vec<DocumentHits> {
        let found = self.hits_of_documents().enumerate().map(|(place, (number, hits))| {
            let words = self.selection.words_by_document[number as usize];
            let most = if place < tracks { positions } else { 0 };
            DocumentHits {
                document: number,
                hits: hits.len() as u32,
                words,
                rel_freq: per_million(hits.len() as u32, words),
                positions: self.positions(self.corpus.documents()[number as usize].tokens, hits, most),
            }
        });
        found.collect()
    }

    /// Where hits of a document are among its selected tokens.
    fn positions(&self, document: (u32, u32), hits: &[Hit], most: usize) -> Vec<f32> {
        if most == 0 {
            return Vec::new();
        }
        let ranges = &self.selection.ranges;
        let ranges = &ranges
            [ranges.partition_point(|r| r.1 <= document.0)..ranges.partition_point(|r| r.0 < document.1)];
        let size: u32 = ranges.iter().map(|range| range.1 - range.0).sum();
        let (mut range, mut before) = (0, 0);
        let mut places: Vec<f32> = Vec::new();
        for hit in hits {
            while ranges[range].1 <= hit.first {
                before += ranges[range].1 - ranges[range].0;
                range += 1;
            }
            let mut place = (before + hit.first - ranges[range].0) as f32 / size as f32;
            if hits.len() > most {
                place = (place * most as f32).floor() / most as f32;
            }
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        places
    }

    /// Documents with a hit.
    pub fn range(&self) -> u32 {
        self.hits_of_documents().filter(|(_, hits)| !hits.is_empty()).count() as u32
    }

    /// Gries' DP over the documents of the selection.
    pub fn dp(&self) -> Option<f64> {
        let words = |number: u32| self.selection.words_by_document[number as usize];
        let (freqs, sizes): (Vec<u32>, Vec<u32>) =
            self.hits_of_documents().map(|(number, hits)| (hits.len() as u32, words(number))).unzip();
        deviation_of_proportions(&freqs, &sizes)
    }
}
