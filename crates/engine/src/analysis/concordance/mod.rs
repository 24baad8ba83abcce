//! Hits in their context, and what they add up to.

mod context;
mod forms;
mod group;
mod order;
mod places;

pub(super) use context::one_line;
pub use forms::ambiguous;
use forms::written;
pub use order::LineOrder;

use super::{collocates, per_million, Window, Within as WindowWithin};
use crate::clean::Zone;
use crate::corpus::{Corpus, Document, Selection};
use crate::query::{Class, Hit, Hits, Within};
use crate::script::Script;
use std::borrow::Cow;
pub use wenmai_model::{Collation, Context, GroupKey, HitSet, SortBy, SortKey};

/// How far from a hit another one counts as near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vicinity {
    /// So many tokens on each side.
    Tokens(u32),
    /// In the same sentence.
    Sentence,
    /// In the same paragraph.
    Paragraph,
    /// In the same document.
    Document,
    /// In the window of the other one that collocates are counted in, and in no other one itself.
    Window(Window, WindowWithin),
}

/// A concordance: the chosen hits in text order.
pub struct Concordance<'c> {
    corpus: &'c Corpus,
    selection: &'c Selection,
    found: &'c Hits,
    hits: Cow<'c, [Hit]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KwicLine {
    /// The place of the hit in text order.
    pub hit: u32,
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

impl<'c> Concordance<'c> {
    /// The hits of a set; only those of one written form unless `form` is empty.
    pub fn new(
        corpus: &'c Corpus,
        selection: &'c Selection,
        found: &'c Hits,
        set: HitSet,
        form: &str,
    ) -> Concordance<'c> {
        let mut concordance = Concordance::of(corpus, selection, found, found.of_set(set));
        if !form.is_empty() {
            let (forms, of) = forms::forms(corpus, concordance.hits.iter());
            let wanted = forms.iter().position(|known| known == form);
            let mut of = of.iter();
            concordance.retain(|_| of.next().map(|&number| number as usize) == wanted);
        }
        concordance
    }

    /// Some of the hits of a query, in text order.
    pub fn of(
        corpus: &'c Corpus,
        selection: &'c Selection,
        found: &'c Hits,
        hits: Cow<'c, [Hit]>,
    ) -> Concordance<'c> {
        Concordance { corpus, selection, found, hits }
    }

    /// The hits, to be taken up again by [`Concordance::of`].
    pub fn into_hits(self) -> Cow<'c, [Hit]> {
        self.hits
    }

    /// Keeps only hits that have one of these near them, or only those that have none. A hit is not near itself.
    pub fn retain_near(&mut self, others: &Hits, span: Vicinity, has: bool) {
        if let Vicinity::Window(span, within) = span {
            let (corpus, selection, nodes) = (self.corpus, self.selection, &others.words[..]);
            let inside = collocates::in_windows(corpus, selection, nodes, (span, within), &self.hits);
            let mut inside = inside.into_iter();
            return self.retain(|_| inside.next() == Some(has));
        }
        let others = others.in_text_order();
        let near = |hit: &Hit| {
            let (from, to) = match span {
                Vicinity::Tokens(tokens) => {
                    let document = self.document(hit).tokens;
                    let from = hit.first.saturating_sub(tokens).max(document.0);
                    (from, hit.last.saturating_add(tokens).min(document.1))
                }
                Vicinity::Sentence => self.unit(hit, Within::Sentence),
                Vicinity::Paragraph => self.unit(hit, Within::Paragraph),
                Vicinity::Document | Vicinity::Window(..) => self.document(hit).tokens,
            };
            let first = others.partition_point(|other| other.first < from);
            let mut rest = others[first..].iter().take_while(|other| other.first < to);
            rest.any(|other| other.last <= to && (other.last <= hit.first || other.first >= hit.last))
        };
        let keep: Vec<bool> = self.hits.iter().map(|hit| near(hit) == has).collect();
        let mut keep = keep.into_iter();
        self.retain(|_| keep.next().unwrap_or(false));
    }

    /// Keeps only hits of which this holds.
    pub fn retain(&mut self, mut keep: impl FnMut(&Hit) -> bool) {
        self.hits.to_mut().retain(|hit| keep(hit));
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
}
