//! Which columns each result has.

use super::{heads, Cell, Head, Rows, Table};
use crate::analysis::{ambiguous, by_value, Concordance, Context, Frequencies, Suggestion};
use crate::corpus::{Corpus, Field, NormId, Selection};
use crate::query::{Class, Hits, Query};
use serde_json::{json, Map, Value};
use wenmai_model::{Group, Named, Overview};

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
    Table { columns: heads(columns), rows }
}

/// What the column of a field is called: as the field, or as queries have it where another column is called that.
pub fn field_head(name: &str, taken: &[Head]) -> Head {
    match taken.iter().any(|head| head == name) {
        true => format!("match.{name}").into(),
        false => name.to_owned().into(),
    }
}

/// Lines of a concordance, those of these places: `hit, document, line, zone, class, left, node, right, start, end,
/// captures`. `line` counts from 1; `class` is what the hit is to the words of the text (`token`, `tokens`, `inside`,
/// `across`); `start` and `end` are the bytes of the node in the original; `captures` has what the query captured, by name.
/// Behind them, these fields of the document.
pub fn kwic<'r>(
    corpus: &'r Corpus,
    concordance: &'r Concordance,
    places: &'r [u32],
    context: Context,
    fields: &'r [&'r Field],
) -> Rows<'r> {
    let columns =
        vec!["hit", "document", "line", "zone", "class", "left", "node", "right", "start", "end", "captures"];
    let rows = places.iter().map(move |&place| {
        let line = concordance.line(place, context);
        let document = &corpus.documents()[line.document as usize];
        let (start, end) = document.original_span(concordance.hits()[place as usize].cleaned(corpus));
        let mut row = vec![
            (line.hit + 1).into(),
            document.name.as_str().into(),
            (line.line + 1).into(),
            line.zone.name().into(),
            line.class.name().into(),
            line.left.into(),
            line.node.into(),
            line.right.into(),
            start.into(),
            end.into(),
            Cell::Map(line.captures),
        ];
        row.extend(fields.iter().map(|field| Cell::from(field.whole(line.document as usize))));
        row
    });
    let mut columns = heads(columns);
    for field in fields {
        columns.push(field_head(&field.name, &columns));
    }
    Rows { columns, rows: Box::new(rows) }
}

/// Hits in groups: a column for each key, then `freq, range`.
pub fn groups(groups: Vec<Group>, keys: Vec<Head>) -> Table {
    let mut columns = Vec::new();
    let counts = heads(vec!["freq", "range"]);
    for key in keys {
        columns.push(field_head(&key, &[&columns[..], &counts].concat()));
    }
    columns.extend(counts);
    let rows = groups.into_iter().map(|group| {
        let labels = group.labels.into_iter().map(Cell::from);
        labels.chain([group.freq.into(), group.range.into()]).collect()
    });
    let rows = rows.collect();
    Table { columns, rows }
}

/// Words that the segmenter may not know: `word, parts, freq, mi, entropy, as_token`.
pub fn suggestions(found: Vec<Suggestion>) -> Table {
    let rows = found.into_iter().map(|found| {
        vec![
            found.word.into(),
            found.parts.join("|").into(),
            found.freq.into(),
            found.mi.into(),
            found.entropy.into(),
            found.as_token.into(),
        ]
    });
    Table { columns: heads(vec!["word", "parts", "freq", "mi", "entropy", "as_token"]), rows: rows.collect() }
}

/// The counts of a query: `query` (in its expert form), `words`, `characters`, `classes` (hits that are one whole token,
/// several, inside one, across several), `by_form` and `by_document` of the hits on word boundaries, the most frequent
/// form first and documents in order, `ambiguous` (characters that Traditional texts tell apart, as written in the hits),
/// `incomplete` (whether the search was ended early).
pub fn count_json(corpus: &Corpus, query: &Query, words: &Concordance, hits: &Hits) -> Value {
    let by_form = words.by_form();
    let ambiguous = ambiguous(&by_form).into_iter().map(|merged| {
        let written: Map<String, Value> = merged.written.into_iter().map(|(c, n)| (c, n.into())).collect();
        (merged.folded, Value::Object(written))
    });
    let ambiguous: Map<String, Value> = ambiguous.collect();
    let by_form: Map<String, Value> = by_form.into_iter().map(|(form, n)| (form, n.into())).collect();
    let by_document = words.by_document(0, 0).into_iter().filter(|found| found.hits > 0);
    let by_document: Map<String, Value> = by_document
        .map(|found| (corpus.documents()[found.document as usize].name.clone(), found.hits.into()))
        .collect();
    let classes: Map<String, Value> =
        Class::ALL.iter().zip(hits.classes).map(|(class, n)| (class.name().to_owned(), n.into())).collect();
    json!({
        "query": query.expert(corpus.concepts()),
        "words": words.len(),
        "characters": hits.characters(),
        "classes": classes,
        "by_form": by_form,
        "by_document": by_document,
        "ambiguous": ambiguous,
        "incomplete": hits.incomplete,
    })
}

/// The documents: `document, title, date, time, author, editor, site, language, script, encoding, lines, words,
/// repairs, flags, fields`. `words` are those of all zones, `fields` what its file says besides (`name=value; …`).
pub fn documents(corpus: &Corpus) -> Rows<'_> {
    let columns = vec![
        "document", "title", "date", "time", "author", "editor", "site", "language", "script", "encoding",
        "lines", "words", "repairs", "flags", "fields",
    ];
    let rows = corpus.documents().iter().map(move |document| {
        let (metadata, tokens) = (&document.metadata, document.tokens);
        let fields: Vec<String> =
            metadata.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
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
            ((document.repairs.len() - document.undone.len()) as u32).into(),
            flags.join(" ").into(),
            fields.join("; ").into(),
        ]
    });
    Rows { columns: heads(columns), rows: Box::new(rows) }
}

/// The metadata fields: `field, type, value, documents, words`, of each field at most so many values, numbers and
/// dates in their order, others the commonest first; an empty value is none.
pub fn fields(corpus: &Corpus, selection: &Selection, most: usize) -> Table {
    let mut rows = Vec::new();
    for field in corpus.fields().all() {
        for value in by_value(field, selection).into_iter().take(most) {
            rows.push(vec![
                field.name.as_str().into(),
                field.kind.id().into(),
                value.value.into(),
                value.documents.into(),
                value.words.into(),
            ]);
        }
    }
    Table { columns: heads(vec!["field", "type", "value", "documents", "words"]), rows }
}

/// Documents by fields: `document` (`file` where a field is called so) and the names of the fields, with all that a document
/// has in each.
pub fn document_fields<'r>(corpus: &'r Corpus, fields: &'r [&Field], documents: Vec<u32>) -> Rows<'r> {
    let names = fields.iter().map(|field| Head::from(field.name.clone()));
    let is_free = |name: &&str| fields.iter().all(|field| field.name != *name);
    let name = ["document", "file", "name"].into_iter().find(is_free).unwrap_or("document_name");
    let columns = std::iter::once(Head::from(name)).chain(names).collect();
    let rows = documents.into_iter().map(move |number| {
        let value = |field: &&Field| Some(field.whole(number as usize)).filter(|value| !value.is_empty());
        let values = fields.iter().map(|field| value(field).into());
        std::iter::once(corpus.documents()[number as usize].name.as_str().into()).chain(values).collect()
    });
    Rows { columns, rows: Box::new(rows) }
}

/// What cleaning did: `rule, times, original, replacement`, the latter two of its first place.
pub fn rules(overview: &Overview) -> Table {
    let rows = overview.cleaning.iter().map(|rule| {
        let [_, original, replacement, _] = &rule.example;
        vec![rule.rule.id().into(), rule.count.into(), original.as_str().into(), replacement.as_str().into()]
    });
    Table { columns: heads(vec!["rule", "times", "original", "replacement"]), rows: rows.collect() }
}
