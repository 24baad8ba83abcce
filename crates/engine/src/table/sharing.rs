//! What repeats in a corpus, as a table.

use super::{heads, Rows, Table};
use crate::corpus::sharing::Aligned;
use crate::corpus::Corpus;

/// Characters of a passage that are shown.
const SHOWN: usize = 60;

/// The passages that repeat an earlier one: `group, document, source, words, same, start, end, source_start,
/// source_end, text`, the group that repeats most words first. Start and end are bytes of the decoded original; `same`
/// are the words that both have, all of them where the passage is repeated exactly.
pub fn passages(corpus: &Corpus) -> Rows<'_> {
    let columns = vec![
        "group",
        "document",
        "source",
        "words",
        "same",
        "start",
        "end",
        "source_start",
        "source_end",
        "text",
    ];
    let name = |document: u32| corpus.documents()[document as usize].name.as_str();
    let place = move |document: u32, tokens: (u32, u32)| {
        let cleaned = (corpus.token(tokens.0).cleaned.0, corpus.token(tokens.1 - 1).cleaned.1);
        (cleaned, corpus.documents()[document as usize].original_span(cleaned))
    };
    let groups = (1u32..).zip(corpus.sharing().groups());
    let passages =
        groups.flat_map(|(number, group)| group.copies.into_iter().map(move |copy| (number, copy)));
    let rows = passages.map(move |(number, passage)| {
        let (cleaned, own) = place(passage.document, passage.tokens);
        let (_, source) = place(passage.source_document, passage.source_tokens);
        let text = &corpus.documents()[passage.document as usize].cleaned;
        let text: String = text
            .beginning(cleaned.0, cleaned.1, SHOWN)
            .chars()
            .map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c })
            .take(SHOWN)
            .collect();
        vec![
            number.into(),
            name(passage.document).into(),
            name(passage.source_document).into(),
            passage.words.into(),
            passage.same.into(),
            own.0.into(),
            own.1.into(),
            source.0.into(),
            source.1.into(),
            text.into(),
        ]
    });
    Rows { columns: heads(columns), rows: Box::new(rows) }
}

/// The documents that repeat an earlier one: `document, source, share`, the share of its words that stands there.
pub fn copied_documents(corpus: &Corpus) -> Table {
    let name = |document: u32| corpus.documents()[document as usize].name.as_str();
    let rows = corpus.sharing().documents.iter().flat_map(|group| {
        let copies = group.copies.iter();
        copies.map(|&(copy, share)| vec![name(copy).into(), name(group.document).into(), share.into()])
    });
    Table { columns: heads(vec!["document", "source", "share"]), rows: rows.collect() }
}

/// The passages that two documents share: `document, source, words, same, text, source_text`, whole.
pub fn shared_passages(corpus: &Corpus, found: &[Aligned]) -> Table {
    let name = |document: u32| corpus.documents()[document as usize].name.as_str();
    let text = |document: u32, (first, last): (u32, u32)| -> String {
        let (start, end) = (corpus.token(first).cleaned.0, corpus.token(last - 1).cleaned.1);
        let text = corpus.documents()[document as usize].cleaned.part(start, end);
        text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }).collect()
    };
    let rows = found.iter().map(|aligned| {
        let passage = &aligned.passage;
        vec![
            name(passage.document).into(),
            name(passage.source_document).into(),
            passage.words.into(),
            passage.same.into(),
            text(passage.document, passage.tokens).into(),
            text(passage.source_document, passage.source_tokens).into(),
        ]
    });
    let columns = vec!["document", "source", "words", "same", "text", "source_text"];
    Table { columns: heads(columns), rows: rows.collect() }
}
