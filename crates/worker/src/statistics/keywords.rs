//! What tells one part of the corpus from another.

use super::collocates::{collocate_settings, nodes};
use super::stopwords::stopwords;
use crate::answer::{page_of, quoted, selection};
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, Filter, Selection};
use wenmai_engine::statistics::{Contingency, Counts};
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

pub fn keywords(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::KeywordsAsk,
) -> Result<protocol::KeywordsPage, Failure> {
    let found = find_keywords(corpus, filter, asked, &keyword_settings(corpus, asked), None)?;
    Ok(protocol::KeywordsPage {
        shared: shared(corpus, filter, &asked.reference),
        ..keyword_page(corpus, &found, asked)
    })
}

/// A page of the words around the hits of a query, in one part against another.
pub fn compared_page(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::CompareCollocatesAsk,
) -> Result<protocol::KeywordsPage, Failure> {
    let found = compare_collocates(corpus, filter, &asked.around, &asked.keywords)?;
    Ok(keyword_page(corpus, &found, &asked.keywords))
}

/// Words that stand in the target and in the part that it is compared with.
fn shared(corpus: &Corpus, filter: &protocol::Filter, reference: &protocol::Reference) -> u64 {
    let protocol::Reference::Filter(part) = reference else { return 0 };
    let part = selection(corpus, part);
    u64::from(part.words - engine::rest(&part, &selection(corpus, filter)).words)
}

/// What stands around the hits of a query in two parts of the corpus.
pub(super) fn compare_collocates(
    corpus: &Corpus,
    filter: &protocol::Filter,
    around: &protocol::CollocatesAsk,
    asked: &protocol::KeywordsAsk,
) -> Result<engine::Keywords, Failure> {
    let settings = collocate_settings(corpus, around);
    let counts = |selection: &Selection| -> Result<engine::WordCounts, Failure> {
        let hits = nodes(corpus, selection, &around.query)?;
        Ok(engine::window_counts(corpus, selection, &hits, (settings.span, settings.within)))
    };
    let target = selection(corpus, filter);
    let reference = match &asked.reference {
        protocol::Reference::Rest => rest(corpus, filter, &target),
        protocol::Reference::Filter(filter) => selection(corpus, filter),
        protocol::Reference::List(_) => return Err(Failure::NotFound),
    };
    let reference = engine::Reference::Counts(counts(&reference)?);
    Ok(engine::keywords(corpus, &counts(&target)?, &reference, &keyword_settings(corpus, asked)))
}

/// Keywords; words inside longer words count as well, if these are given.
pub(super) fn find_keywords(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::KeywordsAsk,
    settings: &engine::KeywordSettings,
    inside: Option<&engine::WordsInside>,
) -> Result<engine::Keywords, Failure> {
    let (target, reference) = counted(corpus, filter, &asked.reference, inside)?;
    Ok(engine::keywords(corpus, &target, &reference, settings))
}

/// The counts of target and reference.
pub(super) fn counted(
    corpus: &Corpus,
    filter: &protocol::Filter,
    reference: &protocol::Reference,
    inside: Option<&engine::WordsInside>,
) -> Result<(engine::WordCounts, engine::Reference), Failure> {
    let count = |selection: &Selection| match inside {
        None => engine::word_counts(corpus, selection),
        Some(inside) => engine::word_counts_inside(corpus, selection, inside),
    };
    let target = selection(corpus, filter);
    let reference = match reference {
        protocol::Reference::Rest => engine::Reference::Counts(count(&rest(corpus, filter, &target))),
        protocol::Reference::Filter(filter) => engine::Reference::Counts(count(&selection(corpus, filter))),
        protocol::Reference::List(text) => {
            engine::Reference::List(engine::parse_word_list(text).map_err(|_| Failure::NotFound)?)
        }
    };
    Ok((count(&target), reference))
}

pub(super) fn keyword_settings(corpus: &Corpus, asked: &protocol::KeywordsAsk) -> engine::KeywordSettings {
    engine::KeywordSettings {
        sort: asked.sort,
        min_freq: asked.min_freq,
        min_range: asked.min_range,
        side: asked.side,
        correction: asked.correction,
        add: if asked.add.is_finite() && asked.add > 0.0 { asked.add } else { 1.0 },
        stopwords: stopwords(corpus, asked.stopwords.as_ref()),
    }
}

/// The rest of the corpus, in the zones of a filter.
fn rest(corpus: &Corpus, filter: &protocol::Filter, target: &Selection) -> Selection {
    let whole =
        Filter { zones: filter.zones.clone(), without_copies: filter.without_copies, ..Filter::default() };
    engine::rest(&Selection::new(corpus, &whole), target)
}

pub(super) fn keyword_page(
    corpus: &Corpus,
    found: &engine::Keywords,
    asked: &protocol::KeywordsAsk,
) -> protocol::KeywordsPage {
    let (offset, page) = page_of(&found.rows, asked.offset, asked.limit);
    let rel_freq = |freq: u64, n: u64| if n == 0 { 0.0 } else { freq as f64 * 1e6 / n as f64 };
    let rows = page.iter().map(|row| {
        let counts = found.comparison(row);
        protocol::KeywordRow {
            word: found.text(corpus, row).to_owned(),
            query: quoted(found.text(corpus, row)),
            freqs: row.freqs,
            rel_freqs: (rel_freq(row.freqs.0, found.n1), rel_freq(row.freqs.1, found.n2)),
            ranges: row.ranges,
            p: (row.p, row.p_corrected),
            values: asked.measures.iter().map(|&measure| counts.value(measure)).collect(),
            notes: counts.notes(),
        }
    });
    protocol::KeywordsPage {
        items: found.rows.len() as u32,
        n1: found.n1,
        n2: found.n2,
        shared: 0,
        tested: found.tested,
        offset,
        rows: rows.collect(),
    }
}
