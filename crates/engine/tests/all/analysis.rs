//! Keywords, collocates, n-grams and spreads against naive counts on random corpora, and at the edges.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use wenmai_engine::analysis::{
    collocates, diversity, frames, item_spreads, keywords, map, ngrams, pos_list, trends, weights,
    word_counts, word_list, CollocateSettings, Counted, KeywordSettings, NgramSettings, Parts, Positions,
    Units, Window, Within, WHOLE_SENTENCE,
};
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{Builder, Corpus, Filter, NormId, Selection, Zones};
use wenmai_engine::query::{parse, search, Hit};
use wenmai_engine::statistics::{average_reduced_frequency, Contingency, Spread};
use wenmai_model::{
    AssociationId, CollocateSort, Correction, Interval, KeynessId, KeywordSort, Named, Side, TableOf, Unit,
};

fn corpus_of(texts: &[String]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), concepts(), vec!["的".to_owned()]);
    for (number, text) in texts.iter().enumerate() {
        builder.add(&number.to_string(), "UTF-8", text.clone(), clean(text, dictionary()));
    }
    builder.finish()
}

fn select(corpus: &Corpus, documents: Vec<u32>) -> Selection {
    Selection::new(corpus, &Filter { documents, zones: Zones::All, ..Filter::default() })
}

fn whole_hits(corpus: &Corpus, selection: &Selection, query: &str) -> Vec<Hit> {
    search(corpus, selection, &parse(query, corpus.concepts()).unwrap()).words
}

/// Texts of few words, so that they meet often.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec!["tea", "milk", "cup", "微信", "支付", "，", "。", ". The", "\n\n"]);
    let text = prop::collection::vec(word, 1..40).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 1..5)
}

/// The words of each document of a selection: token, normal form, number of its sentence.
fn words_of(corpus: &Corpus, selection: &Selection) -> Vec<Vec<(u32, NormId, usize)>> {
    let sentence = |token: u32| corpus.sentences().iter().filter(|&&first| first <= token).count();
    let of_document = |number: u32| {
        let (first, last) = corpus.documents()[number as usize].tokens;
        let words =
            (first..last).filter(|&token| selection.contains(token, token + 1) && corpus.is_word(token));
        words.map(|token| (token, corpus.norm_of(token), sentence(token))).collect::<Vec<_>>()
    };
    let documents = (0..corpus.documents().len() as u32).map(of_document);
    documents.filter(|words| !words.is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn collocates_are_those_of_a_naive_count(
        texts in texts(), query in prop::sample::select(vec!["tea", "tea|milk", "\"tea milk\"", "微信", "the"]),
        left in 0u32..4, right in 0u32..4, by_sentence: bool, whole_sentence: bool,
    ) {
        let corpus = corpus_of(&texts);
        let selection = select(&corpus, vec![]);
        let hits = whole_hits(&corpus, &selection, query);
        let (span, within) = match (whole_sentence, by_sentence) {
            (true, _) => (WHOLE_SENTENCE, Within::Sentence),
            (false, true) => (Window { left, right }, Within::Sentence),
            (false, false) => (Window { left, right }, Within::Document),
        };
        // By word: together, left, right, documents, in nodes; and all words of nodes and windows.
        let mut naive: BTreeMap<NormId, (u32, u32, u32, BTreeSet<usize>, u32)> = BTreeMap::new();
        let mut places: BTreeMap<(NormId, i64), u32> = BTreeMap::new();
        let (mut node_words, mut window_words) = (0, 0);
        for (number, words) in words_of(&corpus, &selection).iter().enumerate() {
            let index = |token: u32| words.iter().filter(|word| word.0 < token).count() as i64;
            let sentence_of = |token: u32| corpus.sentences().iter().filter(|&&first| first <= token).count();
            let here: Vec<(&Hit, i64, i64)> = hits
                .iter()
                .filter(|hit| (words[0].0..=words[words.len() - 1].0).contains(&hit.first))
                .map(|hit| (hit, index(hit.first), index(hit.last)))
                .collect();
            for (at, &(token, norm, sentence)) in words.iter().enumerate() {
                let at = at as i64;
                let count = naive.entry(norm).or_default();
                if hits.iter().any(|hit| hit.first <= token && token < hit.last) {
                    count.4 += 1;
                    node_words += 1;
                    continue;
                }
                let inside = |hit: &Hit| {
                    within == Within::Document
                        || (sentence_of(hit.first) <= sentence && sentence <= sentence_of(hit.last - 1))
                };
                let is_left = here.iter().any(|&(hit, first, _)| at < first && first - at <= i64::from(span.left) && inside(hit));
                let is_right = here.iter().any(|&(hit, _, last)| at >= last && at - last < i64::from(span.right) && inside(hit));
                if is_left || is_right {
                    count.0 += 1;
                    count.1 += u32::from(is_left);
                    count.2 += u32::from(is_right);
                    count.3.insert(number);
                    window_words += 1;
                }
            }
            for &(hit, first, last) in &here {
                for (at, &(_, norm, sentence)) in words.iter().enumerate() {
                    let at = at as i64;
                    let offset = if at < first { at - first } else { at - last + 1 };
                    let near = (at < first && -offset <= i64::from(span.left.min(10)))
                        || (at >= last && offset <= i64::from(span.right.min(10)));
                    let inside = within == Within::Document
                        || (sentence_of(hit.first) <= sentence && sentence <= sentence_of(hit.last - 1));
                    if near && inside {
                        *places.entry((norm, offset)).or_default() += 1;
                    }
                }
            }
        }
        let settings = CollocateSettings { span, within, min_freq: 1, min_range: 1, ..CollocateSettings::default() };
        let found = collocates(&corpus, &selection, &hits, &settings);
        prop_assert_eq!((found.node_words, found.window_words), (node_words, window_words));
        prop_assert_eq!(found.rows.len(), naive.values().filter(|count| count.0 > 0).count());
        for row in &found.rows {
            let count = &naive[&row.word];
            prop_assert_eq!((row.together, row.left, row.right, row.range), (count.0, count.1, count.2, count.3.len() as u32));
            prop_assert_eq!(row.freq - row.outside, count.4);
            let counts = found.counts(row);
            prop_assert!(counts.table().is_proper(), "{:?}", counts);
        }
        let listed: Vec<NormId> = found.rows.iter().map(|row| row.word).collect();
        let positions = Positions::new(&corpus, &selection, &hits, (span, within), &listed);
        let left = i64::from(span.left.min(10));
        for (word, columns) in listed.iter().zip(&positions.counts) {
            for (column, &count) in columns.iter().enumerate() {
                let offset = column as i64 - left;
                let offset = if offset >= 0 { offset + 1 } else { offset };
                prop_assert_eq!(count, places.get(&(*word, offset)).copied().unwrap_or(0));
            }
        }
    }

    #[test]
    fn ngrams_and_frames_are_those_of_a_naive_count(
        texts in texts(), by_sentence: bool, n in 2usize..6, min_freq in 1u32..4,
    ) {
        let corpus = corpus_of(&texts);
        let selection = select(&corpus, vec![]);
        let within = if by_sentence { Within::Sentence } else { Within::Document };
        let mut naive: BTreeMap<Vec<NormId>, (u32, BTreeSet<usize>)> = BTreeMap::new();
        type Fillers = BTreeMap<NormId, u32>;
        let mut open: BTreeMap<Vec<Option<NormId>>, (u32, Fillers)> = BTreeMap::new();
        for (number, words) in words_of(&corpus, &selection).iter().enumerate() {
            for window in words.windows(n).filter(|window| !by_sentence || window.iter().all(|word| word.2 == window[0].2)) {
                let words: Vec<NormId> = window.iter().map(|word| word.1).collect();
                for slot in 1..n - 1 {
                    let mut frame: Vec<Option<NormId>> = words.iter().copied().map(Some).collect();
                    let filler = frame[slot].take().unwrap();
                    let found = open.entry(frame).or_default();
                    found.0 += 1;
                    *found.1.entry(filler).or_default() += 1;
                }
                let found = naive.entry(words).or_default();
                found.0 += 1;
                found.1.insert(number);
            }
        }
        let settings = NgramSettings { shortest: n as u32, longest: n as u32, within, min_freq, ..NgramSettings::default() };
        let found = ngrams(&corpus, &selection, &settings, Parts::Documents);
        naive.retain(|_, count| count.0 >= min_freq);
        prop_assert_eq!(found.items.len(), naive.len());
        for item in &found.items {
            prop_assert_eq!((item.freq, item.range), (naive[&item.words].0, naive[&item.words].1.len() as u32));
            prop_assert_eq!(found.spread(item).spread.freq(), f64::from(item.freq));
        }
        if n >= 3 {
            let found = frames(&corpus, &selection, &settings);
            open.retain(|_, count| count.0 >= min_freq && count.1.len() > 1);
            prop_assert_eq!(found.items.len(), open.len());
            for item in &found.items {
                let (freq, fillers) = &open[&item.words];
                prop_assert_eq!(item.freq, *freq);
                prop_assert_eq!(&item.fillers.iter().copied().collect::<BTreeMap<_, _>>(), fillers);
            }
        }
    }

    #[test]
    fn spreads_are_those_of_counting_each_document(texts in texts()) {
        let corpus = corpus_of(&texts);
        let selection = select(&corpus, vec![]);
        let list = word_list(&corpus, &selection);
        let words = words_of(&corpus, &selection);
        let sizes: Vec<f64> = words.iter().map(|words| words.len() as f64).collect();
        let spreads = item_spreads(&corpus, &selection, Unit::Word, &list.items, Parts::Documents);
        for (item, found) in list.items.iter().zip(spreads) {
            let freqs: Vec<f64> = words
                .iter()
                .map(|words| words.iter().filter(|word| word.1 .0 == item.id).count() as f64)
                .collect();
            prop_assert_eq!(&found.spread, &Spread::of(&freqs, &sizes));
            let dp = found.spread.dp();
            prop_assert!(dp.unwrap_or(0.0) - item.dp.unwrap_or(0.0) < 1e-12);
            let places: Vec<u32> = (0..).zip(words.iter().flatten()).filter(|(_, word)| word.1 .0 == item.id).map(|(at, _)| at).collect();
            prop_assert_eq!(found.arf, average_reduced_frequency(&places, selection.words));
        }
        // Parts of speech share the words among them.
        prop_assert_eq!(pos_list(&corpus, &selection).total(), selection.words);
    }

    #[test]
    fn swapping_target_and_reference_turns_keywords_round(texts in texts()) {
        let corpus = corpus_of(&texts);
        let (one, rest) = (select(&corpus, vec![0]), select(&corpus, (1..texts.len().max(2) as u32).collect()));
        let counts = [word_counts(&corpus, &one), word_counts(&corpus, &rest)];
        let settings = KeywordSettings {
            side: Side::Both, sort: KeywordSort::Measure(KeynessId::LogLikelihoodSigned),
            correction: Correction::Holm, ..KeywordSettings::default()
        };
        let there = keywords(&corpus, &counts[0], &Counted::Counts(counts[1].clone()), &settings);
        let back = keywords(&corpus, &counts[1], &Counted::Counts(counts[0].clone()), &settings);
        prop_assert_eq!(there.rows.len(), back.rows.len());
        prop_assert_eq!(there.n1, u64::from(one.words));
        for row in &there.rows {
            let other = back.rows.iter().find(|other| other.word == row.word).unwrap();
            prop_assert_eq!(row.freqs, (other.freqs.1, other.freqs.0));
            prop_assert!((row.score.unwrap_or(0.0) + other.score.unwrap_or(0.0)).abs() < 1e-9);
            prop_assert!(row.p_corrected >= row.p && row.p_corrected <= 1.0);
        }
        for pair in there.rows.windows(2) {
            prop_assert!(pair[0].score.unwrap_or(0.0) >= pair[1].score.unwrap_or(0.0));
        }
        let same = keywords(&corpus, &counts[0], &Counted::Counts(counts[0].clone()), &KeywordSettings::default());
        prop_assert!(same.rows.is_empty());
    }
}

fn texts_of(texts: &[&str]) -> Corpus {
    corpus_of(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
}

#[test]
fn windows_stop_at_the_ends_of_documents_and_count_each_token_once() {
    let corpus = texts_of(&["tea milk tea", "milk cup cup cup"]);
    let selection = select(&corpus, vec![]);
    let hits = whole_hits(&corpus, &selection, "tea");
    let settings = CollocateSettings { min_freq: 1, min_range: 1, ..CollocateSettings::default() };
    let found = collocates(&corpus, &selection, &hits, &settings);
    // milk stands in both windows, and is one token; the other document has none.
    let row = &found.rows[0];
    assert_eq!(found.rows.len(), 1);
    assert_eq!((row.together, row.left, row.right, row.freq, row.outside), (1, 1, 1, 2, 2));
    let counts = found.counts(row);
    assert_eq!((counts.o11, counts.r1, counts.c1, counts.n), (1.0, 1.0, 2.0, 5.0));
    let plain = CollocateSettings { table: TableOf::Frequencies, ..settings };
    let found = collocates(&corpus, &selection, &hits, &plain);
    let counts = found.counts(&found.rows[0]);
    assert_eq!((counts.o11, counts.r1, counts.c1, counts.n), (1.0, 2.0, 2.0, 7.0));
}

#[test]
fn a_node_is_no_collocate_of_itself() {
    let corpus = texts_of(&["tea tea tea milk"]);
    let selection = select(&corpus, vec![]);
    let hits = whole_hits(&corpus, &selection, "tea");
    let settings = CollocateSettings { min_freq: 1, min_range: 1, ..CollocateSettings::default() };
    let found = collocates(&corpus, &selection, &hits, &settings);
    assert_eq!((found.rows.len(), found.node_words, found.window_words), (1, 3, 1));
    // No hit at all: no collocate, and no table that breaks.
    let none = collocates(&corpus, &selection, &[], &settings);
    assert!(none.rows.is_empty() && none.window_words == 0);
}

#[test]
fn an_empty_target_or_reference_has_no_score_that_is_infinite() {
    let corpus = texts_of(&["tea milk", "cup"]);
    let empty = word_counts(
        &corpus,
        &Selection::new(&corpus, &Filter { sites: vec!["none".into()], ..Filter::default() }),
    );
    let full = word_counts(&corpus, &select(&corpus, vec![]));
    for &measure in KeynessId::ALL {
        let sort = KeywordSort::Measure(measure);
        let settings = KeywordSettings { side: Side::Both, sort, ..KeywordSettings::default() };
        for (target, reference) in [(&empty, &full), (&full, &empty), (&empty, &empty)] {
            let found = keywords(&corpus, target, &Counted::Counts(reference.clone()), &settings);
            assert!(found.rows.iter().all(|row| row.score.is_none_or(f64::is_finite) && row.p.is_finite()));
        }
    }
}

#[test]
fn every_measure_orders_keywords_and_collocates() {
    let corpus = texts_of(&["tea tea tea milk cup", "milk milk cup plate plate fork"]);
    let counts = |document| word_counts(&corpus, &select(&corpus, vec![document]));
    let reference = Counted::Counts(counts(1));
    for &measure in KeynessId::ALL {
        let sort = KeywordSort::Measure(measure);
        let settings = KeywordSettings { side: Side::Both, sort, ..KeywordSettings::default() };
        let found = keywords(&corpus, &counts(0), &reference, &settings);
        // tea is in the target only; of what is in the reference only, plate is more frequent than fork.
        let words: Vec<&str> = found.rows.iter().map(|row| found.text(&corpus, row)).collect();
        assert_eq!(words.len(), 5, "{measure}");
        assert_eq!(words[0], "tea", "{measure}");
    }
    let selection = select(&corpus, vec![]);
    let hits = whole_hits(&corpus, &selection, "tea");
    for &measure in AssociationId::ALL {
        let sort = CollocateSort::Measure(measure);
        let settings = CollocateSettings { sort, min_freq: 1, min_range: 1, ..CollocateSettings::default() };
        assert_eq!(collocates(&corpus, &selection, &hits, &settings).rows.len(), 2, "{measure}");
    }
}

#[test]
fn a_loaded_list_is_a_reference_of_any_script() {
    let corpus = texts_of(&["支付寶 支付寶 tea"]);
    let list =
        wenmai_engine::analysis::parse_word_list("word\tfreq\n支付宝\t5\nＴＥＡ\t90\nfork\t5\n").unwrap();
    assert_eq!(list.n, 100);
    let target = word_counts(&corpus, &select(&corpus, vec![]));
    let settings = KeywordSettings { side: Side::Both, ..KeywordSettings::default() };
    let found = keywords(&corpus, &target, &Counted::List(list), &settings);
    let rows: Vec<(&str, (u64, u64))> =
        found.rows.iter().map(|row| (found.text(&corpus, row), row.freqs)).collect();
    assert_eq!(rows, [("支付宝", (2, 5)), ("fork", (0, 5)), ("tea", (1, 90))]);
    for wrong in ["", "a\tb\nc\td\n", "tea\t3\nmilk"] {
        assert!(wenmai_engine::analysis::parse_word_list(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn contained_ngrams_are_hidden_only_if_they_stand_nowhere_else() {
    let corpus = texts_of(&["tea milk cup. Tea milk cup. Tea milk fork. Milk plate. Milk plate."]);
    let selection = select(&corpus, vec![]);
    let settings =
        NgramSettings { shortest: 2, longest: 3, hide_contained: true, ..NgramSettings::default() };
    let found = ngrams(&corpus, &selection, &settings, Parts::Documents);
    let texts: Vec<String> = found
        .items
        .iter()
        .map(|item| item.words.iter().map(|&word| corpus.lexicon().norm(word)).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(texts, ["tea milk", "tea milk cup", "milk plate"]);
}

#[test]
fn trends_say_what_has_no_date() {
    let corpus = texts_of(&["tea milk", "tea tea", "cup"]);
    let selection = select(&corpus, vec![]);
    let hits = whole_hits(&corpus, &selection, "tea");
    let found = trends(&corpus, &selection, &[("tea", &hits[..])], Interval::Year, None);
    assert!(found.labels.is_empty());
    assert_eq!((found.undated_documents, found.undated_words, found.queries[0].undated_hits), (3, 5, 3));
    let found = trends(&corpus, &selection, &[("tea", &hits[..])], Interval::Document, None);
    let hits: Vec<u32> = found.queries[0].points.iter().map(|point| point.hits).collect();
    assert_eq!((hits, found.words), (vec![1, 2, 0], vec![2, 2, 1]));
    let (low, high) = found.queries[0].points[1].interval.unwrap();
    assert!(low > 340_000.0 && low < 345_000.0 && high == 1e6);
}

#[test]
fn a_point_in_time_opens_what_it_counts() {
    let mut builder = Builder::new("test", segmenter(), concepts(), Vec::new());
    let dates = ["2014", "2014-02", "2014-02-01", "2014-02-28", "2014-04", "2016-02"];
    for (number, date) in dates.iter().enumerate() {
        let mut cleaned = clean("tea", dictionary());
        cleaned.metadata.date = Some((*date).to_owned());
        builder.add(&number.to_string(), "UTF-8", "tea".to_owned(), cleaned);
    }
    let corpus = builder.finish();
    let within = |from: &str, to: &str| {
        let (date_from, date_to) = (Some(from.to_owned()), Some(to.to_owned()));
        Selection::new(&corpus, &Filter { date_from, date_to, zones: Zones::All, ..Filter::default() })
    };
    let all = select(&corpus, vec![]);
    for (interval, ranges) in [
        (Interval::Year, vec![("2014-01-01", "2014-12-31"), ("2016-01-01", "2016-12-31")]),
        (
            Interval::Month,
            vec![("2014-02-01", "2014-02-28"), ("2014-04-01", "2014-04-30"), ("2016-02-01", "2016-02-29")],
        ),
        (Interval::Day, vec![("2014-02-01", "2014-02-01"), ("2014-02-28", "2014-02-28")]),
    ] {
        let words: Vec<u32> = ranges.iter().map(|(from, to)| within(from, to).words).collect();
        assert_eq!(words, trends(&corpus, &all, &[], interval, None).words, "{interval:?}");
    }
    // Of a month that lies in the filter only in part, nothing is known.
    assert_eq!(within("2014-02-02", "2014-04-29").words, 1);
    assert_eq!(within("2016-02-01", "2016-02-28").words, 0);
}

#[test]
fn documents_have_diversity_weights_and_a_place() {
    let corpus = texts_of(&["tea tea milk", "cup cup plate", ""]);
    let selection = select(&corpus, vec![]);
    let rows = diversity(&Units::documents(&corpus), &selection, 500);
    assert_eq!(rows.iter().map(|row| row.document).collect::<Vec<_>>(), [Some(0), Some(1), None]);
    assert_eq!((rows[2].tokens, rows[2].types), (6, 4));
    let weights = weights(&Units::documents(&corpus), &selection, &Default::default(), 10);
    assert_eq!(weights.len(), 4);
    assert!(weights.iter().all(|weight| weight.tf_idf.plain > 0.0));
    let map = map(&Units::documents(&corpus), &selection, &Default::default(), 100, false);
    // Two documents without a common word: all difference is on one axis, one at each end.
    assert_eq!(map.documents.len(), 2);
    assert!((map.inertia - 1.0).abs() < 1e-12 && (map.shares[0] - 1.0).abs() < 1e-12);
    assert!((map.documents[0].1[0] - 1.0).abs() < 1e-12 && (map.documents[1].1[0] + 1.0).abs() < 1e-12);
}
