//! The overview.

use super::quoted;
use super::words::rows;
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, Filter, Selection};
use wenmai_protocol as protocol;

/// Words of the overview's chart.
pub const TOP: usize = 20;
/// Repeated passages that are listed, copies of each, characters of each, and documents that repeat another.
const GROUPS: usize = 8;
const COPIES: usize = 20;
const SHOWN: usize = 48;
const COPIED: usize = 50;
/// Words at the head of each of three counts.
const SHIFTS: usize = 10;

pub fn overview(corpus: &Corpus, filter: &Filter) -> protocol::Overview {
    let mut seen = engine::overview(corpus, filter);
    seen.words_list.items.truncate(TOP);
    let selection = Selection::new(corpus, filter);
    protocol::Overview {
        words: seen.words,
        tokens: seen.tokens,
        types: seen.types,
        documents: seen.documents,
        sentences: seen.sentences,
        repairs: seen.repairs,
        set_aside: seen.set_aside,
        top: rows(corpus, &selection, &seen.words_list, protocol::Unit::Word, 0, TOP),
        by_document: seen
            .shares
            .into_iter()
            .map(|shares| protocol::DocumentShares {
                document: shares.document,
                body: shares.body,
                reply: shares.reply,
                aside: shares.aside,
            })
            .collect(),
        cleaning: seen.cleaning,
        scripts: seen.scripts,
        languages: seen.languages,
        shifts: engine::shifts(corpus, filter, SHIFTS)
            .into_iter()
            .map(|shift| {
                let text = corpus.lexicon().norm(shift.norm).to_owned();
                let standings = shift.standings.map(|standing| (standing.rank, standing.freq));
                protocol::Shift { query: quoted(&text), text, standings }
            })
            .collect(),
        repeats: repeats(corpus),
    }
}

fn repeats(corpus: &Corpus) -> protocol::Repeats {
    let sharing = corpus.sharing();
    let words =
        |without_copies| Selection::new(corpus, &Filter { without_copies, ..Filter::default() }).words;
    let line = |token: u32| {
        let document = &corpus.documents()[corpus.document_of(token) as usize];
        corpus.line_of(token) - document.lines.0
    };
    let copied = sharing
        .documents
        .iter()
        .flat_map(|group| group.copies.iter().map(|&(document, share)| (document, group.document, share)));
    let groups = sharing.groups().into_iter().take(GROUPS).map(|group| {
        let (start, end) =
            (corpus.token(group.tokens.0).cleaned.0, corpus.token(group.tokens.1 - 1).cleaned.1);
        let text = corpus.documents()[group.document as usize].cleaned.beginning(start, end, SHOWN);
        let shown = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(SHOWN);
        let copies = group.copies.iter().take(COPIES).map(|passage| protocol::Copied {
            document: passage.document,
            line: line(passage.tokens.0),
            words: passage.words,
            same: passage.same,
        });
        protocol::RepeatGroup {
            text: shown.collect(),
            script: corpus.lines().get(corpus.line_of(group.tokens.0) as usize).script,
            first: (group.document, line(group.tokens.0)),
            copies: copies.collect(),
            copies_total: group.copies.len() as u32,
        }
    });
    protocol::Repeats {
        passages: sharing.passages.len() as u32,
        words: words(false) - words(true),
        documents_total: copied.clone().count() as u32,
        documents: copied.take(COPIED).collect(),
        groups: groups.collect(),
    }
}
