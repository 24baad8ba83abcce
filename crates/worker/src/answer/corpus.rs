//! A corpus and its documents, described.

use crate::Session;
use std::collections::BTreeMap;
use wenmai_engine::corpus::{Corpus, Filter, Selection, Zones};
use wenmai_protocol as protocol;

pub fn corpus(session: &Session) -> protocol::Corpus {
    let corpus = session.corpus();
    let everything = Selection::new(corpus, &Filter { zones: Zones::All, ..Filter::default() });
    let documents =
        corpus.documents().iter().zip(labels(corpus)).enumerate().map(|(number, (document, label))| {
            let metadata = &document.metadata;
            protocol::Document {
                name: document.name.clone(),
                label,
                title: metadata.title.clone().unwrap_or_else(|| document.name.clone()),
                date: metadata.date.clone(),
                time: metadata.time.clone(),
                author: metadata.author.clone(),
                editor: metadata.editor.clone(),
                site: metadata.site.clone(),
                fields: metadata.fields.clone(),
                script: document.script,
                language: document.language.tag().to_owned(),
                encoding: document.encoding.clone(),
                flags: metadata.flags.clone(),
                words: everything.words_by_document[number],
                lines: document.lines.1 - document.lines.0,
                repairs: (document.repairs.len() - document.undone.len()) as u32,
            }
        });
    let differing = corpus.fields().all().into_iter().filter(|field| field.values().len() > 1);
    protocol::Corpus {
        name: corpus.name().to_owned(),
        is_seed: session.is_seed(),
        fingerprint: format!("{:016x}", corpus.fingerprint()),
        words: everything.words,
        tokens: everything.tokens,
        documents: documents.collect(),
        fields: differing.map(|field| (field.name.clone(), field.kind)).collect(),
        concepts: corpus.concepts().to_vec(),
        undo: session.steps().0,
        redo: session.steps().1,
        kept: session.kept().cloned(),
    }
}

/// Short labels of the documents: what a name begins with, if no other name does, else the document's number.
fn labels(corpus: &Corpus) -> Vec<String> {
    let heads: Vec<&str> = corpus
        .documents()
        .iter()
        .map(|document| document.name.split(['_', ' ', '.', '-']).next().unwrap_or_default())
        .collect();
    let mut same: BTreeMap<&str, u32> = BTreeMap::new();
    heads.iter().for_each(|head| *same.entry(head).or_default() += 1);
    let label = |(number, head): (usize, &&str)| {
        if same[head] == 1 && (1..=8).contains(&head.chars().count()) {
            (*head).to_owned()
        } else {
            (number + 1).to_string()
        }
    };
    heads.iter().enumerate().map(label).collect()
}
