//! Conditions on the metadata of a hit's document: `:: match.author = "李.*"`.

use super::ast::{FieldMatch, Query};
use super::error::QueryError;
use super::regexp;
use super::words::{expression, loosened};
use crate::corpus::{Corpus, Field, Selection};
use wenmai_model::QueryFault;

/// The field of a name, with or without what CQP's corpora put before it.
fn field<'c>(corpus: &'c Corpus, name: &str) -> Option<&'c Field> {
    let fields = corpus.fields();
    fields.get(name).or_else(|| fields.get(name.strip_prefix("text_")?))
}

/// What of a selection is in documents whose metadata a query asks for.
pub(super) fn under(corpus: &Corpus, selection: &Selection, fields: &[FieldMatch]) -> Selection {
    let mut met = vec![true; corpus.documents().len()];
    for wanted in fields {
        let of = documents(corpus, wanted);
        met.iter_mut().zip(of).for_each(|(met, this)| *met &= this);
    }
    let mut under = selection.clone();
    under.ranges.retain(|range| met[corpus.document_of(range.0) as usize]);
    under.words_by_document.iter_mut().zip(met).filter(|(_, met)| !met).for_each(|(words, _)| *words = 0);
    under.words = under.words_by_document.iter().sum();
    under.tokens = under.ranges.iter().map(|range| range.1 - range.0).sum();
    under
}

/// For each document whether its metadata match.
fn documents(corpus: &Corpus, wanted: &FieldMatch) -> Vec<bool> {
    let (Some(field), Ok(mut pattern)) =
        (field(corpus, &wanted.field), regexp::Whole::new(&expression(&wanted.is)))
    else {
        return vec![false; corpus.documents().len()];
    };
    let values: Vec<bool> = field
        .values()
        .iter()
        .map(|value| pattern.is_match(&loosened(value, &wanted.is)) == Ok(true))
        .collect();
    let any = |document: usize| field.of(document).iter().any(|&value| values[value as usize]);
    (0..corpus.documents().len()).map(|document| any(document) != wanted.is.negated).collect()
}

/// That a query names a field which no document has, where it stands in what was typed.
pub fn unknown_field(corpus: &Corpus, query: &Query, typed: &str) -> Option<QueryError> {
    let wanted = query.fields.iter().find(|wanted| field(corpus, &wanted.field).is_none())?;
    let start = typed.rfind(&wanted.field).map_or(0, |at| typed[..at].chars().count());
    let known = corpus.fields().all().into_iter().map(|field| field.name.clone()).collect();
    let fault = QueryFault::Unknown { name: wanted.field.clone(), known };
    Some(QueryError::new(start..start + wanted.field.chars().count(), fault))
}
