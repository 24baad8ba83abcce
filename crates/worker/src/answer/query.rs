//! Queries as they are typed, and their hits.

use crate::convert;
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_engine::query::{parse_as, search, suggest, Hits, Query};
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

/// A query that finds a text: itself, in quotation marks where it has something of the query language in it.
pub fn quoted(text: &str) -> String {
    if text.contains(['|', '@', '＠', '*', '?', '/', '[', ']', '“', '”', ' ']) {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}

/// The hits of a simple query, in any script, width and case.
pub fn find_simple(corpus: &Corpus, selection: &Selection, typed: &str) -> Result<Hits, Failure> {
    let found = find(corpus, selection, typed, protocol::QueryMode::Simple, protocol::Exactness::default());
    found.map(|(_, hits)| hits)
}

/// The hits of what was typed.
pub fn find(
    corpus: &Corpus,
    selection: &Selection,
    typed: &str,
    mode: protocol::QueryMode,
    exact: protocol::Exactness,
) -> Result<(Query, Hits), Failure> {
    let query = understand(corpus, typed, mode, exact)?;
    let hits = search(corpus, selection, &query);
    Ok((query, hits))
}

/// What was typed, as a query.
pub fn understand(
    corpus: &Corpus,
    typed: &str,
    mode: protocol::QueryMode,
    exact: protocol::Exactness,
) -> Result<Query, Failure> {
    parse_as(typed, mode, exact, corpus.concepts())
        .map_err(|error| convert::query_failure(error, suggest(typed, mode, corpus.concepts())))
}
