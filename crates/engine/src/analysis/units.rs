//! What is compared as one text: each document, or all documents of a part.

use super::walk::documents;
use crate::corpus::{Corpus, Field, Partition, Selection};

/// The texts of a corpus, told by numbers: documents as the corpus has them, parts as their partition.
pub struct Units<'c> {
    pub corpus: &'c Corpus,
    parts: Option<Partition>,
}

impl<'c> Units<'c> {
    /// Each document is one.
    pub fn documents(corpus: &'c Corpus) -> Units<'c> {
        Units { corpus, parts: None }
    }

    /// What has the same in a field is one.
    pub fn of(corpus: &'c Corpus, field: &Field) -> Units<'c> {
        Units { corpus, parts: Some(field.partition()) }
    }

    /// By the field of a name; documents where there is none.
    pub fn by(corpus: &'c Corpus, field: &str) -> Units<'c> {
        let field = Some(field).filter(|name| !name.is_empty()).and_then(|name| corpus.fields().get(name));
        field.map_or(Units::documents(corpus), |field| Units::of(corpus, field))
    }

    /// The parts, where they are no documents.
    pub fn parts(&self) -> Option<&Partition> {
        self.parts.as_ref()
    }

    /// The name of a document, or what a part has in the field; nothing where it has no value.
    pub fn name(&self, unit: u32) -> Option<&str> {
        match &self.parts {
            Some(parts) => parts.labels[unit as usize].as_deref(),
            None => Some(&self.corpus.documents()[unit as usize].name),
        }
    }

    /// The unit that a document is of.
    pub fn unit_of(&self, document: u32) -> u32 {
        self.parts.as_ref().map_or(document, |parts| parts.of[document as usize])
    }

    /// Words of a selection by unit.
    pub fn words(&self, selection: &Selection) -> Vec<u32> {
        let Some(parts) = &self.parts else { return selection.words_by_document.clone() };
        let mut words = vec![0; parts.labels.len()];
        for (&part, of_document) in parts.of.iter().zip(&selection.words_by_document) {
            words[part as usize] += of_document;
        }
        words
    }

    /// The units that a selection has tokens of, ascending, with its runs of tokens in them.
    pub(super) fn runs(&self, selection: &Selection) -> Vec<(u32, Vec<(u32, u32)>)> {
        let mut units: Vec<Vec<(u32, u32)>> = vec![Vec::new(); self.count()];
        for (number, runs) in documents(self.corpus, selection) {
            units[self.unit_of(number) as usize].extend_from_slice(runs);
        }
        (0..).zip(units).filter(|(_, runs)| !runs.is_empty()).collect()
    }

    /// Units of the corpus.
    pub fn count(&self) -> usize {
        self.parts.as_ref().map_or(self.corpus.documents().len(), |parts| parts.labels.len())
    }
}
