//! Words that count inside longer words, against a naive count.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use wenmai_engine::analysis::{
    collocates_inside, filter_text, word_counts, word_counts_inside, CollocateSettings, WordsInside,
};
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{Builder, Corpus, Filter, NormId, Selection, Zones};
use wenmai_engine::query::{parse, search};
use wenmai_engine::statistics::Contingency;

fn corpus_of(texts: &[String]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), concepts(), Vec::new());
    for (number, text) in texts.iter().enumerate() {
        builder.add(&number.to_string(), "UTF-8", text.clone(), clean(text, dictionary()));
    }
    builder.finish()
}

fn everything(corpus: &Corpus) -> Selection {
    Selection::new(corpus, &Filter { zones: Zones::All, ..Filter::default() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn counts_are_those_of_looking_into_each_word(
        texts in prop::collection::vec(
            prop::collection::vec(
                prop::sample::select(vec!["中华人民共和国", "人民", "共和国", "中华", "人民币", "tea", "teapot", "，", "。"]), 1..30,
            ).prop_map(|words| words.join(" ")),
            1..4,
        )
    ) {
        let corpus = corpus_of(&texts);
        let selection = everything(&corpus);
        let inside = WordsInside::new(&corpus);
        let (plain, found) = (word_counts(&corpus, &selection), word_counts_inside(&corpus, &selection, &inside));
        let known: BTreeSet<&str> =
            (0..corpus.lexicon().norms() as u32).map(|norm| corpus.lexicon().norm(NormId(norm))).collect();
        let mut naive: BTreeMap<&str, (u32, BTreeSet<usize>)> = BTreeMap::new();
        for (number, document) in corpus.documents().iter().enumerate() {
            for token in (document.tokens.0..document.tokens.1).filter(|&token| corpus.is_word(token)) {
                let word = corpus.lexicon().norm(corpus.norm_of(token));
                for known in &known {
                    let han = known.chars().count() > 1 && !known.is_ascii() && !word.is_ascii();
                    if *known == word || (han && word.contains(known)) {
                        let count = naive.entry(known).or_default();
                        count.0 += 1;
                        count.1.insert(number);
                    }
                }
            }
        }
        for (norm, &(freq, range)) in (0..).map(NormId).zip(&found.counts) {
            let word = corpus.lexicon().norm(norm);
            if corpus.is_word_norm(norm) {
                let wanted = naive.get(word).map_or((0, 0), |count| (count.0, count.1.len() as u32));
                prop_assert_eq!((freq, range), wanted, "{}", word);
                prop_assert!(freq >= plain.counts[norm.0 as usize].0 && u64::from(freq) <= found.n);
            }
        }
        prop_assert_eq!(found.n, plain.n);

        // Of collocates the same: together never more than in all, and every table is one.
        let hits = search(&corpus, &selection, &parse("tea", corpus.concepts()).unwrap()).words;
        let settings = CollocateSettings { min_freq: 1, min_range: 1, ..CollocateSettings::default() };
        let near = collocates_inside(&corpus, &selection, &hits, &settings, &inside);
        for row in &near.rows {
            prop_assert_eq!(row.freq, found.counts[row.word.0 as usize].0);
            prop_assert!(row.together <= row.outside && near.counts(row).table().is_proper());
        }
    }
}

#[test]
fn a_filter_is_named_in_words() {
    let corpus = corpus_of(&["一".to_owned(), "二".to_owned()]);
    assert_eq!(filter_text(&corpus, &Filter::default()), "main text");
    let filter = Filter {
        documents: vec![1, 99],
        sites: ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec(),
        date_to: Some("2014-02-01".into()),
        zones: Zones::All,
        without_copies: true,
        ..Filter::default()
    };
    assert_eq!(
        filter_text(&corpus, &filter),
        "all text; without repeats; document 1; 6 sites; to 2014-02-01"
    );
}
