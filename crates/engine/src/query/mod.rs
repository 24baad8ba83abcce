//! What is typed, to what it means, to hits.
//!
//! A query is [simple](simple) or an [expert](expert) one; both mean a [`Query`]. Texts are found [wherever words are
//! cut](text), [words](words) by a program over tokens. What a search costs is [bounded](Budget). [Rules](rule) are made of
//! simple queries.

mod ast;
mod budget;
mod concept;
mod error;
mod expert;
mod fields;
mod hit;
mod lemma;
#[cfg(test)]
mod naive;
mod named;
mod plan;
mod regexp;
mod repair;
mod rule;
mod run;
mod show;
mod simple;
mod stem;
mod text;
mod words;

pub use ast::{
    Alternative, Attribute, Condition, Exactness, FieldMatch, Ignoring, Match, Nearby, Node, Part, Query,
    Relation, Test, Within,
};
pub use budget::Budget;
pub use error::QueryError;
pub use fields::unknown_field;
pub use hit::{Class, Hit, Hits};
pub use named::{add_subcorpora, read_subcorpora, WithHits};
pub use plan::{explain, Plan};
pub use repair::suggest;
pub use rule::{add_codes, failure, read_codes, CodeBook, Meaning, Rule, MOST_CODES};
pub use run::{search, search_within};
pub use wenmai_model::QueryFault;
pub use wenmai_model::QueryMode;
pub(crate) use words::end_within;

use crate::corpus::Concept;

/// The longest query, in characters, and the longest hit, in tokens.
pub const LONGEST: usize = 1000;

/// Reads a simple query that need not be written exactly so. `concepts` are those that it may name.
pub fn parse(text: &str, concepts: &[Concept]) -> Result<Query, QueryError> {
    parse_as(text, QueryMode::Simple, Exactness::default(), concepts)
}

/// Reads a query. Exactness is for simple ones; an expert query says it itself.
pub fn parse_as(
    text: &str,
    mode: QueryMode,
    exact: Exactness,
    concepts: &[Concept],
) -> Result<Query, QueryError> {
    let query = match mode {
        QueryMode::Simple => simple::parse(text, concepts, exact)?,
        QueryMode::Expert => expert::parse(text, concepts)?,
    };
    let too_large = query.alternatives.iter().any(|alternative| match alternative {
        Alternative::Words(node) => words::check(node).is_err(),
        _ => false,
    });
    if too_large {
        return Err(QueryError::new(0..text.chars().count(), QueryFault::TooLarge));
    }
    Ok(query)
}
