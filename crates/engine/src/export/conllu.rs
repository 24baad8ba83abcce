//! CoNLL-U. Lemmas are normal forms; jieba's tags are language-specific ones (XPOS); what Wenmai does not know is `_`.

use super::paragraphs::{left, spaced};
use crate::corpus::{Corpus, Document, Filter};
use std::fmt::Write;

pub fn write(corpus: &Corpus, filter: &Filter) -> String {
    let mut out = String::new();
    for left in left(corpus, filter) {
        let name = one_line(&left.document.name);
        out += &format!("# newdoc id = {name}\n");
        let metadata = &left.document.metadata;
        let known = [
            ("title", &metadata.title),
            ("author", &metadata.author),
            ("date", &metadata.date),
            ("site", &metadata.site),
        ];
        for (key, value) in known {
            if let Some(value) = value {
                out += &format!("# {key} = {}\n", one_line(value));
            }
        }
        let mut number = 0;
        for paragraph in &left.paragraphs {
            out += &format!("# newpar\n# zone = {}\n", paragraph.zone.name());
            for &sentence in &paragraph.sentences {
                number += 1;
                out += &format!("# sent_id = {name}-{number}\n");
                write_sentence(&mut out, corpus, left.document, sentence);
            }
        }
    }
    out
}

fn write_sentence(out: &mut String, corpus: &Corpus, document: &Document, (first, last): (u32, u32)) {
    let lexicon = corpus.lexicon();
    let (start, end) = (corpus.token(first).cleaned.0, corpus.token(last - 1).cleaned.1);
    let cleaned = document.cleaned.part(start, end);
    let spaced = |token: u32| {
        let place = |token: u32| corpus.token(token).cleaned;
        token + 1 < last && spaced(&cleaned, place(token).1 - start, place(token + 1).0 - start)
    };
    let form = |token: u32| lexicon.form(lexicon.form_of(corpus.entry_of(token)));
    let mut text = String::new();
    for token in first..last {
        text.push_str(form(token));
        if spaced(token) {
            text.push(' ');
        }
    }
    *out += &format!("# text = {}\n", one_line(&text));
    for (id, token) in (1..).zip(first..last) {
        let norm = corpus.norm_of(token);
        let tag =
            Some(lexicon.entry_tag(corpus.entry_of(token))).filter(|tag| !tag.is_empty()).unwrap_or("_");
        let upos = if corpus.is_word(token) { "_" } else { "PUNCT" };
        let misc = if token + 1 == last || spaced(token) { "_" } else { "SpaceAfter=No" };
        let (form, lemma) = (one_line(form(token)), one_line(lexicon.norm(norm)));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{id}\t{form}\t{lemma}\t{upos}\t{tag}\t_\t_\t_\t_\t{misc}");
    }
    out.push('\n');
}

/// A text within one line and one column.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t']).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}
