//! Where hits are: by document, and in it.

use super::Concordance;
use crate::analysis::{deviation_of_proportions, per_million, Units};
use crate::query::Hit;
use wenmai_model::DocumentHits;

impl Concordance<'_> {
    /// The documents with words in the selection: their numbers and hits.
    fn hits_of_documents(&self) -> impl Iterator<Item = (u32, &[Hit])> {
        self.hits_in_documents().filter(|&(number, _)| self.selection.words_by_document[number as usize] > 0)
    }

    /// All documents: their numbers and hits.
    fn hits_in_documents(&self) -> impl Iterator<Item = (u32, &[Hit])> {
        let mut rest = self.hits();
        (0..).zip(self.corpus.documents()).map(move |(number, document)| {
            // Hits of one document are few among all, and the next ones.
            let within = |hit: &Hit| hit.first < document.tokens.1;
            let mut reach = 1;
            while rest.get(reach).is_some_and(within) {
                reach *= 2;
            }
            let count = rest[..reach.min(rest.len())].partition_point(within);
            let (hits, after) = rest.split_at(count);
            rest = after;
            (number, hits)
        })
    }

    /// Hits by document, for those with words in the selection; the first `tracks` with at most `positions` places each.
    pub fn by_document(&self, tracks: usize, positions: usize) -> Vec<DocumentHits> {
        self.by_unit(&Units::documents(self.corpus), tracks, positions)
    }

    /// The same by part, each as one text of its documents.
    pub fn by_unit(&self, units: &Units, tracks: usize, positions: usize) -> Vec<DocumentHits> {
        let (mut hits, mut sizes) = (vec![0u32; units.count()], vec![0u32; units.count()]);
        for (number, found) in self.hits_in_documents() {
            let unit = units.unit_of(number) as usize;
            hits[unit] += found.len() as u32;
            sizes[unit] += self.runs_in(number).iter().map(|run| run.1 - run.0).sum::<u32>();
        }
        let rows = (0..).zip(units.words(self.selection)).filter(|&(_, words)| words > 0);
        let row = |(unit, words): (u32, u32)| DocumentHits {
            document: unit,
            hits: hits[unit as usize],
            words,
            rel_freq: per_million(hits[unit as usize], words),
            positions: Vec::new(),
        };
        let mut rows: Vec<DocumentHits> = rows.map(row).collect();
        let seen = rows.len().min(if positions > 0 { tracks } else { 0 });
        let mut before = vec![0u32; units.count()];
        for (number, found) in self.hits_in_documents() {
            let unit = units.unit_of(number);
            let Ok(row) = rows[..seen].binary_search_by_key(&unit, |row| row.document) else { continue };
            let (size, before) = (sizes[unit as usize], &mut before[unit as usize]);
            self.place(number, found, (before, size), positions, &mut rows[row]);
        }
        rows
    }

    /// Adds where hits of a document are among the selected tokens of its unit, of which so many are before it.
    fn place(
        &self,
        document: u32,
        hits: &[Hit],
        (before, size): (&mut u32, u32),
        most: usize,
        row: &mut DocumentHits,
    ) {
        let mut hits = hits.iter().peekable();
        for &(first, last) in self.runs_in(document) {
            while let Some(hit) = hits.next_if(|hit| hit.first < last) {
                let mut place = (*before + hit.first - first) as f32 / size as f32;
                if row.hits as usize > most {
                    place = (place * most as f32).floor() / most as f32;
                }
                if row.positions.last() != Some(&place) {
                    row.positions.push(place);
                }
            }
            *before += last - first;
        }
    }

    /// The selected runs of tokens of a document.
    fn runs_in(&self, document: u32) -> &[(u32, u32)] {
        let (first, last) = self.corpus.documents()[document as usize].tokens;
        let ranges = &self.selection.ranges;
        &ranges[ranges.partition_point(|run| run.1 <= first)..ranges.partition_point(|run| run.0 < last)]
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
