//! JSON Lines: what a program reads that has cleaning and metadata done for it.

use super::paragraphs::left;
use crate::corpus::{Corpus, Filter};
use serde_json::json;

pub fn write(corpus: &Corpus, filter: &Filter) -> String {
    let mut out = String::new();
    for left in left(corpus, filter) {
        let (document, metadata) = (left.document, &left.document.metadata);
        let text: Vec<&str> = left.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let paragraphs: Vec<_> = left
            .paragraphs
            .iter()
            .map(|paragraph| {
                let words = |&(first, last): &(u32, u32)| -> Vec<_> {
                    let lexicon = corpus.lexicon();
                    (first..last).map(|token| lexicon.form(lexicon.form_of(corpus.entry_of(token)))).collect()
                };
                let sentences: Vec<_> = paragraph.sentences.iter().map(words).collect();
                json!({ "zone": paragraph.zone.name(), "sentences": sentences })
            })
            .collect();
        let object = json!({
            "name": document.name,
            "title": metadata.title,
            "author": metadata.author,
            "date": metadata.date,
            "time": metadata.time,
            "site": metadata.site,
            "language": document.language.tag(),
            "script": document.script.code(),
            "text": text.join("\n"),
            "paragraphs": paragraphs,
        });
        out.push_str(&object.to_string());
        out.push('\n');
    }
    out
}
