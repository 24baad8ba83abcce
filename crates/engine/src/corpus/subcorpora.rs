//! Named parts: the documents of each.

use super::fields::meets;
use super::{Corpus, Filter, Selection};
use wenmai_model::Subcorpus;

/// What a named part consists of now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPart {
    pub name: String,
    /// For each document whether it is in it.
    pub documents: Vec<bool>,
    /// Whether the search for its query took too long and was ended early.
    pub incomplete: bool,
}

impl Corpus {
    /// Its named parts, in the order of their naming.
    pub fn subcorpora(&self) -> &[Subcorpus] {
        &self.stored.besides.subcorpora
    }

    /// What they consist of now.
    pub fn named(&self) -> &[NamedPart] {
        self.named.get_or_init(|| self.subcorpora().iter().map(|one| self.part_of(one)).collect())
    }

    /// What a part consists of, which may have no name yet.
    pub fn part_of(&self, one: &Subcorpus) -> NamedPart {
        let mut documents = vec![true; self.documents().len()];
        for criterion in &one.criteria {
            let met = meets(self.told().get(&criterion.field), criterion, documents.len());
            documents.iter_mut().zip(met).for_each(|(inside, met)| *inside &= met);
        }
        let mut incomplete = false;
        if let Some(hits) = &one.hits {
            // What a query means is told where queries are.
            let found = self.with_hits(hits);
            documents.iter_mut().zip(found.documents).for_each(|(inside, has)| *inside &= has);
            incomplete = found.incomplete;
        }
        NamedPart { name: one.name.clone(), documents, incomplete }
    }

    /// Words of a part in main text, as it is now.
    pub fn words_of(&self, part: &NamedPart) -> u32 {
        let all = Selection::new(self, &Filter::default()).words_by_document;
        let inside = all.into_iter().zip(&part.documents).filter(|(_, inside)| **inside);
        inside.map(|(words, _)| words).sum()
    }
}
