//! Queries as they are typed, and their hits.

use super::Part;
use crate::corpus::Corpus;
use crate::query::{parse_as, search, suggest, unknown_field, Hit, Hits, Query};
use wenmai_model::{Exactness, Fault, QueryFailure, QueryMode};

/// A query that finds a text: itself, in quotation marks where it has something of the query language in it.
pub fn quoted(text: &str) -> String {
    if text.contains(['|', '@', '＠', '*', '?', '/', '[', ']', '“', '”', ' ']) {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}

/// What was typed, as a query.
pub fn understand(corpus: &Corpus, typed: &str, mode: QueryMode, exact: Exactness) -> Result<Query, Fault> {
    let read = parse_as(typed, mode, exact, corpus.concepts());
    let known = read.and_then(|query| unknown_field(corpus, &query, typed).map_or(Ok(query), Err));
    known.map_err(|error| {
        Fault::Query(QueryFailure {
            start_char: error.chars.start as u32,
            end_char: error.chars.end as u32,
            kind: error.fault,
            suggestion: suggest(typed, mode, corpus.concepts()),
        })
    })
}

/// The hits of a simple query, in any script, width and case.
pub fn find(part: &Part, typed: &str) -> Result<Hits, Fault> {
    let query = understand(part.corpus, typed, QueryMode::Simple, Exactness::default())?;
    Ok(search(part.corpus, part.selection(), &query))
}

/// Those of them on word boundaries.
pub fn nodes(part: &Part, typed: &str) -> Result<Vec<Hit>, Fault> {
    Ok(find(part, typed)?.words)
}
