//! Every concept's mentions in the seed corpus, by zone, against a naive count: from left to right the longest form of
//! any concept in the cleaned text, Latin forms as words only.

use crate::common::{concepts, dictionary, segmenter};
use expect_test::expect_file;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use wenmai_engine::clean::Zone;
use wenmai_engine::corpus::{Builder, Corpus, Filter, Selection, Zones};
use wenmai_engine::query::{parse, search};
use wenmai_engine::script::fold;

fn seeds() -> Corpus {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut builder = Builder::new("seeds", segmenter(), concepts(), Vec::new());
    for file in files {
        builder.add_file(&file.to_string_lossy(), &fs::read(&file).unwrap(), dictionary()).unwrap();
    }
    builder.finish()
}

/// Mentions by concept and zone, counted in the text alone.
fn naive(corpus: &Corpus) -> BTreeMap<(String, &'static str), u32> {
    // Written forms that are disguises are for the lexicon to know.
    let mut forms: Vec<(String, String)> = vec![("微xinyong户".into(), "微信".into())];
    for concept in corpus.concepts() {
        forms.extend(concept.forms.iter().map(|form| (fold(form), concept.name.clone())));
    }
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.chars().count()));
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut counts = BTreeMap::new();
    for line in corpus.lines().iter() {
        let document = &corpus.documents()[line.document as usize];
        let text = fold(&document.cleaned.part(line.cleaned.0, line.cleaned.1));
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let found = forms.iter().find(|(form, _)| {
                let rest = &text[at..];
                rest.starts_with(form.as_str())
                    && !(latin(form.chars().next()) && latin(text[..at].chars().next_back()))
                    && !(latin(form.chars().next_back()) && latin(rest[form.len()..].chars().next()))
            });
            match found {
                None => at += first.len_utf8(),
                Some((form, _)) => {
                    let mut owners: Vec<&String> =
                        forms.iter().filter(|(other, _)| other == form).map(|(_, name)| name).collect();
                    owners.dedup();
                    for name in owners {
                        *counts.entry((name.clone(), line.zone.name())).or_default() += 1;
                    }
                    at += form.len();
                }
            }
        }
    }
    counts
}

#[test]
fn every_mention_of_every_concept_is_counted() {
    let corpus = seeds();
    let mut counts = BTreeMap::new();
    for zone in Zone::ALL {
        let filter = Filter { zones: Zones::Some(vec![zone]), ..Filter::default() };
        let selection = Selection::new(&corpus, &filter);
        for concept in corpus.concepts() {
            let query = parse(&format!("@{}", concept.name), corpus.concepts()).unwrap();
            let mentions = search(&corpus, &selection, &query).words.len() as u32;
            if mentions > 0 {
                counts.insert((concept.name.clone(), zone.name()), mentions);
            }
        }
    }
    assert_eq!(counts, naive(&corpus));
    let mut table = String::new();
    for ((name, zone), mentions) in counts {
        writeln!(table, "{name} {zone} {mentions}").unwrap();
    }
    expect_file!["../../../../tests/cases/concepts.txt"].assert_eq(&table);
}
