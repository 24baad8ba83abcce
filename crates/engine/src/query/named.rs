//! Named parts of what has hits of a query: lists of them, and the documents with hits.
//!
//! Parts are a field of documents, which the corpus has; what a query finds is told here, and asks for no named part, so that
//! no part is made of itself.

use super::ast::Query;
use super::rule::failure;
use super::{parse_as, search, QueryError};
use crate::corpus::{Concept, Corpus, Filter, Selection};
use crate::script::fold;
use crate::segment::{lines, LineFault, LineFaultKind};
use wenmai_model::{HitsOf, Subcorpus, SUBCORPUS};

/// The most parts that are named.
const MOST: usize = 1000;

/// Which documents have hits.
pub struct WithHits {
    /// For each document whether it has one.
    pub documents: Vec<bool>,
    /// Whether the search took too long and was ended early.
    pub incomplete: bool,
}

impl Corpus {
    /// The documents with a hit; none where the query cannot be read, as when a concept that it names is gone.
    pub fn with_hits(&self, of: &HitsOf) -> WithHits {
        let mut with = WithHits { documents: vec![false; self.documents().len()], incomplete: false };
        let Ok(query) = understood(of, self.concepts()) else { return with };
        if asks_for_parts(&query) {
            return with;
        }
        let filter = Filter {
            zones: of.zones.clone(),
            scripts: of.scripts.clone(),
            languages: of.languages.clone(),
            without_copies: of.without_copies,
            ..Filter::default()
        };
        let hits = search(self, &Selection::new(self, &filter), &query);
        for hit in hits.of_set(of.set).iter() {
            with.documents[self.document_of(hit.first) as usize] = true;
        }
        with.incomplete = hits.incomplete;
        with
    }
}

fn understood(of: &HitsOf, concepts: &[Concept]) -> Result<Query, QueryError> {
    parse_as(&of.query, of.mode, of.exact, concepts)
}

/// Whether a query asks for named parts, which would be made of one another.
fn asks_for_parts(query: &Query) -> bool {
    query.fields.iter().any(|wanted| wanted.field.trim_start_matches("text_") == SUBCORPUS)
}

fn read(line: &str, concepts: &[Concept]) -> Result<Subcorpus, LineFaultKind> {
    let part = line.parse::<Subcorpus>().map_err(|_| LineFaultKind::Form)?;
    if let Some(hits) = &part.hits {
        let query =
            understood(hits, concepts).map_err(|error| LineFaultKind::Query(Box::new(failure(error))))?;
        if asks_for_parts(&query) {
            return Err(LineFaultKind::Form);
        }
    }
    Ok(part)
}

/// Adds the lines of a list to named parts, in place of those of the same name; how many were taken. Lines that begin with
/// `#` and empty ones are passed over; lines that cannot be taken are listed with their reasons. `concepts` are those that
/// queries may name.
pub fn add_subcorpora(
    known: &mut Vec<Subcorpus>,
    text: &str,
    concepts: &[Concept],
) -> (usize, Vec<LineFault>) {
    let (mut taken, mut faults) = (0, Vec::new());
    for (place, line) in lines(text).filter(|(_, line)| !line.starts_with('#')) {
        let one = match read(line, concepts) {
            Ok(one) => one,
            Err(kind) => {
                faults.push(LineFault::at(place, line, kind));
                continue;
            }
        };
        let name = fold(&one.name);
        match known.iter().position(|known| fold(&known.name) == name) {
            Some(place) => known[place] = one,
            None if known.len() == MOST => {
                faults.push(LineFault::at(place, line, LineFaultKind::TooMany));
                break;
            }
            None => known.push(one),
        }
        taken += 1;
    }
    (taken, faults)
}

/// Reads a list of named parts.
pub fn read_subcorpora(text: &str, concepts: &[Concept]) -> (Vec<Subcorpus>, Vec<LineFault>) {
    let mut known = Vec::new();
    let (_, faults) = add_subcorpora(&mut known, text, concepts);
    (known, faults)
}
