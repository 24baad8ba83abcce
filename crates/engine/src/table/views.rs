//! Which columns each result has.

use super::Table;
use crate::analysis::{Concordance, Context, Frequencies, Overview};
use crate::corpus::{Corpus, NormId};
use serde_json::{json, Map, Value};

/// A frequency list: `rank, NAME, freq, rel_freq, range, dp`, and for words `pos`. `rank` follows the order of the
/// items.
pub fn words(corpus: &Corpus, list: &Frequencies, name: &'static str) -> Table {
    let mut columns = vec!["rank", name, "freq", "rel_freq", "range", "dp"];
    let with_pos = name == "word";
    if with_pos {
        columns.push("pos");
    }
    let rows = (1u32..).zip(&list.items).map(|(rank, item)| {
        let mut row = vec![
            rank.into(),
            item.text.as_str().into(),
            item.freq.into(),
            item.rel_freq.into(),
            item.range.into(),
            item.dp.into(),
        ];
        if with_pos {
            row.push(corpus.lexicon().tag(NormId(item.id)).into());
        }
        row
    });
    let rows = rows.collect();
    Table { columns, rows }
}

/// Lines of a concordance, those of these places: `hit, document, line, zone, left, node, right, start, end`. `line`
/// counts from 1; `start` and `end` are the bytes of the node in the original.
pub fn kwic(corpus: &Corpus, concordance: &Concordance, places: &[u32], context: Context) -> Table {
    let columns = vec!["hit", "document", "line", "zone", "left", "node", "right", "start", "end"];
    let rows = places.iter().map(|&place| {
        let line = concordance.line(place, context);
        let document = &corpus.documents()[line.document as usize];
        let (start, end) = document.original_span(concordance.hits()[place as usize].cleaned(corpus));
        vec![
            (line.hit + 1).into(),
            document.name.as_str().into(),
            (line.line + 1).into(),
            line.zone.name().into(),
            line.left.into(),
            line.node.into(),
            line.right.into(),
            start.into(),
            end.into(),
        ]
    });
    let rows = rows.collect();
    Table { columns, rows }
}

/// Hits by document: `document, hits, words, rel_freq`.
pub fn dispersion(corpus: &Corpus, concordance: &Concordance) -> Table {
    let rows = concordance.by_document(0).into_iter().map(|found| {
        let name = corpus.documents()[found.document as usize].name.as_str();
        vec![name.into(), found.hits.into(), found.words.into(), found.rel_freq.into()]
    });
    Table { columns: vec!["document", "hits", "words", "rel_freq"], rows: rows.collect() }
}

/// The counts of a query: `{"words", "characters", "by_form", "by_document"}`, the latter two of the hits on word
/// boundaries, the most frequent form first and documents in order.
pub fn count_json(corpus: &Corpus, words: &Concordance, characters: u32) -> Value {
    let by_form: Map<String, Value> = words.by_form().into_iter().map(|(form, n)| (form, n.into())).collect();
    let by_document = words.by_document(0).into_iter().filter(|found| found.hits > 0);
    let by_document: Map<String, Value> = by_document
        .map(|found| (corpus.documents()[found.document as usize].name.clone(), found.hits.into()))
        .collect();
    json!({ "words": words.len(), "characters": characters, "by_form": by_form, "by_document": by_document })
}

/// The documents: `document, title, date, time, author, editor, site, language, script, encoding, lines, words,
/// repairs, flags`. `words` are those of all zones.
pub fn documents(corpus: &Corpus) -> Table {
    let columns = vec![
        "document", "title", "date", "time", "author", "editor", "site", "language", "script", "encoding",
        "lines", "words", "repairs", "flags",
    ];
    let rows = corpus.documents().iter().map(|document| {
        let (metadata, tokens) = (&document.metadata, document.tokens);
        let flags: Vec<&str> = metadata.flags.iter().map(|flag| flag.kind.id()).collect();
        vec![
            document.name.as_str().into(),
            metadata.title.as_deref().into(),
            metadata.date.as_deref().into(),
            metadata.time.as_deref().into(),
            metadata.author.as_deref().into(),
            metadata.editor.as_deref().into(),
            metadata.site.as_deref().into(),
            document.language.tag().into(),
            document.script.code().into(),
            document.encoding.as_str().into(),
            (document.lines.1 - document.lines.0).into(),
            ((tokens.0..tokens.1).filter(|&token| corpus.is_word(token)).count() as u32).into(),
            (document.repairs.len() as u32).into(),
            flags.join(" ").into(),
        ]
    });
    let rows = rows.collect();
    Table { columns, rows }
}

/// What cleaning did: `rule, times, original, replacement`, the latter two of its first place.
pub fn rules(overview: &Overview) -> Table {
    let rows = overview.cleaning.iter().map(|rule| {
        let [_, original, replacement, _] = &rule.example;
        vec![rule.rule.id().into(), rule.count.into(), original.as_str().into(), replacement.as_str().into()]
    });
    Table { columns: vec!["rule", "times", "original", "replacement"], rows: rows.collect() }
}
