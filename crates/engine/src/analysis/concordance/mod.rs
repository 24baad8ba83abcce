//! Hits in their context, and what they add up to.

mod context;
mod group;
mod order;

pub use group::{Group, GroupKey};
pub use order::{Collation, LineSort, SortBy, SortKey};

use super::{deviation_of_proportions, per_million};
use crate::clean::Zone;
use crate::corpus::{Corpus, Document, Selection};
use crate::query::{Class, Hit, Hits, Within};
use crate::script::{fold_char, is_shared, merged, Script};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Which hits of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HitSet {
    /// Those on word boundaries.
    #[default]
    Words,
    /// Those that are not.
    Across,
    /// Those that are this to the words of the text.
    Class(Class),
    /// All.
    Characters,
}

/// How much context a line has on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// So many words, with the punctuation among them.
    Words(u32),
    /// So many characters.
    Characters(u32),
    /// The sentence.
    Sentence,
    /// The paragraph.
    Paragraph,
}

/// How far from a hit another one counts as near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// So many tokens on each side.
    Tokens(u32),
    /// In the same sentence.
    Sentence,
    /// In the same paragraph.
    Paragraph,
    /// In the same document.
    Document,
}

/// A concordance: the chosen hits in text order.
pub struct Concordance<'c> {
    corpus: &'c Corpus,
    selection: &'c Selection,
    found: &'c Hits,
    hits: Vec<Hit>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KwicLine {
    /// The place of the hit in text order.
    pub hit: u32,
    /// The document.
    pub document: u32,
    /// The line of the document that the hit begins in, from 0.
    pub line: u32,
    /// The zone of that line.
    pub zone: Zone,
    /// The script of that line.
    pub script: Script,
    /// What the hit is to the words of the text.
    pub class: Class,
    /// The text before the hit.
    pub left: String,
    /// The hit.
    pub node: String,
    /// The text after it.
    pub right: String,
    /// Its first token.
    pub token: u32,
    /// What the query captured, as written, by the names in order.
    pub captures: Vec<(String, String)>,
}

/// The hits of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentHits {
    /// The document.
    pub document: u32,
    /// Hits in it.
    pub hits: u32,
    /// Words of it in the selection.
    pub words: u32,
    /// Hits per million of those.
    pub rel_freq: f64,
    /// Where the hits are, as shares of the document's selected tokens, 0 to 1, ascending, at most so many as asked.
    pub positions: Vec<f32>,
}

/// A folded character that several written ones share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The folded character.
    pub folded: char,
    /// How it was written in the hits, most often first.
    pub written: Vec<(char, u32)>,
}

impl<'c> Concordance<'c> {
    /// The hits of a set; only those of one written form unless `form` is empty.
    pub fn new(
        corpus: &'c Corpus,
        selection: &'c Selection,
        found: &'c Hits,
        set: HitSet,
        form: &str,
    ) -> Concordance<'c> {
        let hits = found.hits.iter().filter(|hit| match set {
            HitSet::Words => hit.whole,
            HitSet::Across => !hit.whole,
            HitSet::Class(class) => hit.class() == class,
            HitSet::Characters => true,
        });
        let hits = hits.copied().collect();
        let mut concordance = Concordance { corpus, selection, found, hits };
        if !form.is_empty() {
            let (forms, of) = concordance.forms();
            let wanted = forms.iter().position(|known| known == form);
            let mut of = of.iter();
            concordance.hits.retain(|_| of.next().map(|&number| number as usize) == wanted);
        }
        concordance
    }

    /// Keeps only hits that have one of these near them, or only those that have none. A hit is not near itself.
    pub fn retain_near(&mut self, others: &Hits, span: Nearness, has: bool) {
        let near = |hit: &Hit| {
            let (from, to) = match span {
                Nearness::Tokens(tokens) => {
                    let document = self.document(hit).tokens;
                    let from = hit.first.saturating_sub(tokens).max(document.0);
                    (from, hit.last.saturating_add(tokens).min(document.1))
                }
                Nearness::Sentence => self.unit(hit, Within::Sentence),
                Nearness::Paragraph => self.unit(hit, Within::Paragraph),
                Nearness::Document => self.document(hit).tokens,
            };
            let first = others.hits.partition_point(|other| other.first < from);
            let mut rest = others.hits[first..].iter().take_while(|other| other.first < to);
            rest.any(|other| other.last <= to && (other.last <= hit.first || other.first >= hit.last))
        };
        let keep: Vec<bool> = self.hits.iter().map(|hit| near(hit) == has).collect();
        let mut keep = keep.into_iter();
        self.hits.retain(|_| keep.next().unwrap_or(false));
    }

    /// Keeps only hits of which this holds.
    pub fn retain(&mut self, mut keep: impl FnMut(&Hit) -> bool) {
        self.hits.retain(|hit| keep(hit));
    }

    /// Thins the hits to so many, chosen by a seed, in text order.
    pub fn sample(&mut self, count: usize, seed: u32) {
        if count >= self.hits.len() {
            return;
        }
        let mut places: Vec<u32> = (0..self.len()).collect();
        order::shuffle(&mut places, seed);
        places.truncate(count);
        places.sort_unstable();
        self.hits = places.into_iter().map(|place| self.hits[place as usize]).collect();
    }

    fn document(&self, hit: &Hit) -> &'c Document {
        &self.corpus.documents()[self.corpus.document_of(hit.first) as usize]
    }

    /// The different written forms of the hits, and for each hit the number of its own.
    fn forms(&self) -> (Vec<String>, Vec<u32>) {
        let mut forms = Vec::new();
        // A token's form is that of its entry; what else is written has to be looked at.
        let mut by_entry = vec![u32::MAX; self.corpus.lexicon().entries().len()];
        let mut by_text: HashMap<String, u32> = HashMap::new();
        let mut number = |text: String| {
            *by_text.entry(text).or_insert_with_key(|text| {
                forms.push(text.clone());
                forms.len() as u32 - 1
            })
        };
        let of = self.hits.iter().map(|hit| {
            if hit.class() != Class::Token {
                return number(written(self.corpus, hit));
            }
            let known = &mut by_entry[self.corpus.token(hit.first).entry.0 as usize];
            if *known == u32::MAX {
                *known = number(written(self.corpus, hit));
            }
            *known
        });
        let of = of.collect();
        (forms, of)
    }

    /// How many hits.
    pub fn len(&self) -> u32 {
        self.hits.len() as u32
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The hits, in text order.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Hits per million words.
    pub fn rel_freq(&self) -> f64 {
        per_million(self.len(), self.selection.words)
    }

    /// Hits by written form, most first, then in code point order.
    pub fn by_form(&self) -> Vec<(String, u32)> {
        let (forms, of) = self.forms();
        let mut counts = vec![0; forms.len()];
        of.iter().for_each(|&form| counts[form as usize] += 1);
        let mut forms: Vec<(String, u32)> = forms.into_iter().zip(counts).collect();
        forms.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        forms
    }

    /// Hits by document, for those with words in the selection; at most `positions` places each.
    pub fn by_document(&self, positions: usize) -> Vec<DocumentHits> {
        let mut rest = &self.hits[..];
        let mut found = Vec::new();
        for (number, document) in (0..).zip(self.corpus.documents()) {
            let (hits, after) = rest.split_at(rest.partition_point(|hit| hit.first < document.tokens.1));
            rest = after;
            let words = self.selection.words_by_document[number as usize];
            if words > 0 {
                found.push(DocumentHits {
                    document: number,
                    hits: hits.len() as u32,
                    words,
                    rel_freq: per_million(hits.len() as u32, words),
                    positions: self.positions(document.tokens, hits, positions),
                });
            }
        }
        found
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
        self.by_document(0).iter().filter(|document| document.hits > 0).count() as u32
    }

    /// Gries' DP over the documents of the selection.
    pub fn dp(&self) -> Option<f64> {
        let (freqs, sizes): (Vec<u32>, Vec<u32>) =
            self.by_document(0).iter().map(|document| (document.hits, document.words)).unzip();
        deviation_of_proportions(&freqs, &sizes)
    }

    /// How the hits were written where the fold merges several characters that Traditional texts tell apart
    /// (后: 后, 後).
    pub fn merged(&self) -> Vec<Merged> {
        let mut counts: BTreeMap<char, BTreeMap<char, u32>> = BTreeMap::new();
        for (form, freq) in self.by_form() {
            for c in form.chars() {
                *counts.entry(fold_char(c)).or_default().entry(c).or_default() += freq;
            }
        }
        let several = |folded: char| {
            let merged = merged(folded).len();
            merged > 2 || (merged == 2 && is_shared(folded))
        };
        counts
            .into_iter()
            .filter(|&(folded, _)| several(folded))
            .map(|(folded, written)| {
                let mut written: Vec<_> = written.into_iter().collect();
                written.sort_by_key(|&(_, freq)| Reverse(freq));
                Merged { folded, written }
            })
            .collect()
    }
}

/// A hit as it was written, on one line.
fn written(corpus: &Corpus, hit: &Hit) -> String {
    let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
    let (start, end) = hit.cleaned(corpus);
    let text = &document.cleaned[start as usize..end as usize];
    let broken = text.contains(['\n', '\r']);
    if broken && text.chars().all(|c| crate::script::is_han(c) || c.is_whitespace()) {
        return text.chars().filter(|c| !c.is_whitespace()).collect();
    }
    context::one_line(text)
}
