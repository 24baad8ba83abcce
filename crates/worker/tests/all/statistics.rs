//! Statistics through a session: the same digits on this machine and in a browser.

use crate::common::{concordance, SEED};
use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_engine::statistics::{
    tf_idf, wilson, Comparison, Cooccurrence, Spread, Tokens, ASSOCIATION, DISPERSION, DIVERSITY, KEYNESS,
};
use wenmai_protocol::{
    Answer, Ask, CalculateAsk, Choice, CollocatesAsk, Correction, ExportAsk, Failure, Filter, Interval,
    KeywordsAsk, NgramsAsk, QueryMode, Reference, Side, Span, Standing, StatisticsAnswer, StatisticsAsk,
    Stoplist, SumAsk, TableOf, TrendsAsk, Unit, WordSort, WordsAsk, Zones,
};
use wenmai_worker::Session;

fn first_document() -> Filter {
    Filter { documents: vec![0], ..Filter::default() }
}

fn keywords() -> KeywordsAsk {
    KeywordsAsk {
        reference: Reference::Rest,
        sort: "log_likelihood".into(),
        measures: ["log_likelihood", "log_ratio", "fisher_two_sided", "bic"].map(String::from).to_vec(),
        side: Side::Both,
        min_freq: 2,
        min_range: 1,
        correction: Correction::Holm,
        add: 1.0,
        stopwords: None,
        offset: 0,
        limit: 1000,
    }
}

fn collocates() -> CollocatesAsk {
    CollocatesAsk {
        query: "微信".into(),
        span: Span::Words(5, 5),
        within_sentence: true,
        table: TableOf::Surface,
        sort: "log_dice".into(),
        measures: ["log_dice", "mi", "t_score", "log_likelihood"].map(String::from).to_vec(),
        min_freq: 3,
        min_range: 2,
        stopwords: Some(Stoplist::default()),
        offset: 0,
        limit: 1000,
    }
}

fn ngrams() -> NgramsAsk {
    NgramsAsk {
        shortest: 3,
        longest: 4,
        within_sentence: true,
        min_freq: 2,
        min_range: 1,
        hide_contained: false,
        offset: 0,
        limit: 1000,
    }
}

fn words() -> WordsAsk {
    WordsAsk {
        unit: Unit::Word,
        sort: WordSort::Frequency,
        reversed: false,
        find: String::new(),
        stopwords: None,
        offset: 0,
        limit: 1000,
    }
}

/// Every kind of question that has numbers.
fn asks() -> Vec<(Filter, StatisticsAsk)> {
    let all = Filter::default();
    vec![
        (all.clone(), StatisticsAsk::Spreads(words())),
        (all.clone(), StatisticsAsk::Ngrams(ngrams())),
        (all.clone(), StatisticsAsk::Frames(ngrams())),
        (first_document(), StatisticsAsk::Keywords(keywords())),
        (all.clone(), StatisticsAsk::Collocates(collocates())),
        (first_document(), StatisticsAsk::CompareCollocates(collocates(), keywords())),
        (all.clone(), StatisticsAsk::Network(collocates(), 30)),
        (
            all.clone(),
            StatisticsAsk::Trends(TrendsAsk {
                queries: vec!["微信".into(), "@支付宝".into()],
                interval: Interval::Document,
            }),
        ),
        (all.clone(), StatisticsAsk::Map { words: 200, stopwords: Some(Stoplist::default()) }),
        (all.clone(), StatisticsAsk::Typical { words: 20, stopwords: Some(Stoplist::default()) }),
        (all.clone(), StatisticsAsk::Diversity { window: 500 }),
        (
            all.clone(),
            StatisticsAsk::WordTable { words: 5, stopwords: Some(Stoplist::default()), offset: 0, limit: 12 },
        ),
        (all.clone(), StatisticsAsk::Pairs),
        (all.clone(), StatisticsAsk::Passages { first: 0, second: 1 }),
        (all.clone(), StatisticsAsk::Stopwords(Stoplist::default())),
        (all.clone(), StatisticsAsk::Weights { words: 20, stopwords: None }),
        (first_document(), StatisticsAsk::Sum(SumAsk::Keyword(keywords(), "微信".into()))),
        (all.clone(), StatisticsAsk::Sum(SumAsk::Collocate(collocates(), "平台".into()))),
        (
            all.clone(),
            StatisticsAsk::Calculate(CalculateAsk::Dispersion {
                freqs: vec![3.0, 0.0],
                sizes: vec![9.0, 9.0],
            }),
        ),
        (
            all.clone(),
            StatisticsAsk::Calculate(CalculateAsk::Diversity { text: "一 二 一".into(), window: 500 }),
        ),
        (
            first_document(),
            StatisticsAsk::RobustKeywords(
                keywords(),
                vec![Choice::Inside, Choice::Measure("bic".into())],
                20,
            ),
        ),
        (
            all,
            StatisticsAsk::RobustCollocates(
                collocates(),
                vec![Choice::Measure("mi".into()), Choice::Span(Span::Words(2, 2)), Choice::Inside],
                20,
            ),
        ),
    ]
}

fn ask(session: &mut Session, filter: Filter, asked: StatisticsAsk) -> Result<StatisticsAnswer, Failure> {
    match session.answer(&Ask::Statistics(filter, asked))?.answer {
        Answer::Statistics(answer) => Ok(answer),
        other => panic!("{other:?}"),
    }
}

/// Every measure of some counts, as they are printed.
fn digits() -> String {
    let mut text = String::new();
    let mut write = |family: &str, input: &str, values: Vec<(&str, Option<f64>)>| {
        for (id, value) in values {
            text.push_str(&format!("{family} {input} {id} {value:?}\n"));
        }
    };
    for (o11, f1, f2, n) in
        [(8, 15828, 4675, 14307668), (110, 2552, 221, 31777), (3, 7, 9, 100), (0, 5, 6, 1000)]
    {
        let counts = Cooccurrence::from_frequencies(o11, f1, f2, n);
        let values = ASSOCIATION.iter().map(|measure| (measure.about.id, (measure.value)(&counts)));
        write("association", &format!("{o11} {f1} {f2} {n}"), values.collect());
    }
    for (a, n1, b, n2) in [(52, 50_000, 57, 75_000), (9, 1_000_000, 32, 1_000_000), (5, 1000, 0, 2000)] {
        let counts = Comparison::new(a, n1, b, n2);
        let values = KEYNESS.iter().map(|measure| (measure.about.id, (measure.value)(&counts)));
        write("keyness", &format!("{a} {n1} {b} {n2}"), values.collect());
    }
    let spread = Spread::of(&[1.0, 2.0, 3.0, 4.0, 5.0], &[9.0, 10.0, 10.0, 10.0, 11.0]);
    let values = DISPERSION.iter().map(|measure| (measure.about.id, (measure.value)(&spread)));
    write("dispersion", "1 to 5", values.collect());
    let words = Tokens::new((0..300u32).map(|place| place * place % 97));
    let values = DIVERSITY.iter().map(|measure| (measure.about.id, (measure.value)(&words)));
    write("diversity", "squares", values.collect());
    for (hits, n) in [(3u64, 100), (0, 20), (51, 1272)] {
        let (low, high) = wilson(hits, n).unwrap();
        write("wilson", &format!("{hits} {n}"), vec![("low", Some(low)), ("high", Some(high))]);
    }
    for weight in tf_idf(&[(3, 6), (1, 2), (4, 5)], 6) {
        write("tfidf", "", vec![("smooth", Some(weight.smooth)), ("plain", Some(weight.plain))]);
    }
    text
}

#[test]
#[wasm_bindgen_test]
fn every_digit_is_the_same_everywhere() {
    assert_eq!(digits(), include_str!("../../../../tests/cases/statistics/digits.txt"));
}

#[test]
#[wasm_bindgen_test]
fn every_question_has_its_answer_and_most_a_table() {
    let mut session = Session::new(SEED).unwrap();
    for (filter, asked) in asks() {
        let table = ExportAsk::Statistics(Box::new(asked.clone()));
        let export = Ask::Export(filter.clone(), table.clone());
        let described = Ask::Extract(filter.clone(), table.clone(), 0);
        let extract = session.answer(&Ask::Extract(filter.clone(), table, 2));
        let answer = ask(&mut session, filter, asked.clone()).unwrap();
        let (rows, has_table) = match &answer {
            StatisticsAnswer::Measures(rows) => (rows.len(), true),
            StatisticsAnswer::Spreads { rows, .. } => (rows.len(), true),
            StatisticsAnswer::Ngrams(page) => (page.rows.len(), true),
            StatisticsAnswer::Frames(page) => (page.rows.len(), true),
            StatisticsAnswer::Keywords(page) => (page.rows.len(), true),
            StatisticsAnswer::Collocates(page) => (page.rows.len(), true),
            StatisticsAnswer::Network(network) => (network.edges.len(), true),
            StatisticsAnswer::Trends(trends) => (trends.labels.len(), true),
            StatisticsAnswer::Map(map) => (map.documents.len(), true),
            StatisticsAnswer::Typical(documents) => (documents.len(), true),
            StatisticsAnswer::Diversity(diversity) => (diversity.rows.len(), true),
            StatisticsAnswer::Weights(rows) => (rows.len(), true),
            StatisticsAnswer::WordTable(table) => (table.words.len(), false),
            StatisticsAnswer::Pairs(pairs) => (pairs.len(), true),
            StatisticsAnswer::Passages(shared) => (shared.passages.len(), true),
            StatisticsAnswer::Stopwords(words) => (words.len(), false),
            StatisticsAnswer::Sum(sum) => (sum.values.len(), false),
            StatisticsAnswer::Calculated(found) => (found.values.len(), false),
            StatisticsAnswer::Robust(rows) => (rows.len(), false),
        };
        assert!(rows > 0, "{asked:?}");
        assert_eq!(extract.is_ok(), has_table, "{asked:?}");
        let Ok(Answer::Extract(described)) = session.answer(&described).map(|answered| answered.answer)
        else {
            panic!("{asked:?} is not described");
        };
        assert!(described.rows.is_empty() && described.settings[0].0 == "filter", "{asked:?}");
        if let Ok(Answer::Extract(extract)) = extract.map(|answered| answered.answer) {
            assert!(!extract.rows.is_empty() && extract.rows.len() <= 2, "{asked:?}");
            assert!(extract.rows.iter().all(|row| row.len() == extract.columns.len()));
            assert!(extract.total as usize >= rows.min(2), "{asked:?}");
            assert_eq!(extract.settings[0].0, "filter");
        }
        let file = session.answer(&export).map(|answered| answered.bytes);
        match has_table {
            true => assert!(file.unwrap().is_some_and(|bytes| bytes.starts_with("\u{feff}".as_bytes()))),
            false => assert_eq!(file.err(), Some(Failure::NotFound)),
        }
    }
}

#[test]
#[wasm_bindgen_test]
fn an_extract_says_what_it_was_made_with() {
    let mut session = Session::new(SEED).unwrap();
    let table = ExportAsk::Statistics(Box::new(StatisticsAsk::Collocates(collocates())));
    let answered = session.answer(&Ask::Extract(Filter::default(), table, 5)).unwrap();
    let Answer::Extract(extract) = answered.answer else { panic!("no extract") };
    let setting =
        |name: &str| extract.settings.iter().find(|(one, _)| one == name).map(|(_, value)| &**value);
    assert_eq!(setting("filter"), Some("main text"));
    assert_eq!(setting("query"), Some("微信"));
    assert_eq!((setting("offset"), setting("limit")), (None, None));
    assert!(extract.rows.len() == 5 && extract.total > 5);
    assert!(extract.measures.iter().any(|measure| measure.family == "association"));
    for said in [env!("CARGO_PKG_VERSION"), "main text", "query 微信"] {
        assert!(extract.citation.contains(said), "{}", extract.citation);
    }
}

#[test]
#[wasm_bindgen_test]
fn a_sum_has_the_score_of_its_row() {
    let mut session = Session::new(SEED).unwrap();
    let Ok(StatisticsAnswer::Collocates(page)) =
        ask(&mut session, Filter::default(), StatisticsAsk::Collocates(collocates()))
    else {
        panic!("no page");
    };
    for row in page.rows.iter().take(5) {
        let asked = StatisticsAsk::Sum(SumAsk::Collocate(collocates(), row.word.clone()));
        let Ok(StatisticsAnswer::Sum(sum)) = ask(&mut session, Filter::default(), asked) else {
            panic!("no sum")
        };
        assert_eq!((sum.value, Some(sum.observed[0])), (row.values[0], Some(f64::from(row.freq))));
        assert_eq!((Some(sum.expected[0]), &sum.notes), (row.expected, &row.notes));
        assert!(
            ["log_dice", "5L5R", "main text", "within the sentence"]
                .iter()
                .all(|part| sum.citation.contains(part)),
            "{}",
            sum.citation
        );
    }
}

#[test]
#[wasm_bindgen_test]
fn a_stopword_is_listed_once_with_its_frequency() {
    let mut session = Session::new(SEED).unwrap();
    let Ok(StatisticsAnswer::Stopwords(mut words)) =
        ask(&mut session, Filter::default(), StatisticsAsk::Stopwords(Stoplist::default()))
    else {
        panic!("no list");
    };
    assert!(words.iter().any(|one| one.word == "的" && one.freq > 100));
    let listed = words.len();
    assert!(words.iter().all(|one| one.standing == Standing::Own));
    words.sort_by(|one, other| one.word.cmp(&other.word));
    words.dedup_by(|one, other| one.word == other.word);
    assert_eq!(words.len(), listed);
}

#[test]
#[wasm_bindgen_test]
fn documents_that_share_a_source_are_laid_side_by_side() {
    let mut session = Session::new(SEED).unwrap();
    let mut shared =
        |first, second| match ask(&mut session, Filter::default(), StatisticsAsk::Passages { first, second })
        {
            Ok(StatisticsAnswer::Passages(shared)) => shared,
            other => panic!("{other:?}"),
        };
    let (there, back) = (shared(0, 1), shared(1, 0));
    assert!(there.total > 0 && there.total == back.total);
    for (passage, turned) in there.passages.iter().zip(&back.passages) {
        for (side, other) in [(0, 1), (1, 0)] {
            assert_eq!(passage.sides[side], turned.sides[other]);
        }
        let same = |side: usize| passage.sides[side].pieces.iter().filter(|piece| piece.1).count();
        assert!(same(0) > 0 && same(0) == same(1));
        assert!(passage.same >= 12 && passage.same <= passage.words);
    }
}

#[test]
#[wasm_bindgen_test]
fn what_is_not_there_is_not_found() {
    let mut session = Session::new(SEED).unwrap();
    let wrong = [
        StatisticsAsk::Keywords(KeywordsAsk { sort: "surprise".into(), ..keywords() }),
        StatisticsAsk::Keywords(KeywordsAsk { measures: vec!["surprise".into()], ..keywords() }),
        StatisticsAsk::Keywords(KeywordsAsk { reference: Reference::List("a b".into()), ..keywords() }),
        StatisticsAsk::Sum(SumAsk::Collocate(collocates(), "nowhere".into())),
        StatisticsAsk::Passages { first: 0, second: 0 },
        StatisticsAsk::Passages { first: 0, second: 99 },
    ];
    for asked in wrong {
        assert_eq!(
            ask(&mut session, Filter::default(), asked.clone()).err(),
            Some(Failure::NotFound),
            "{asked:?}"
        );
    }
    let asked = StatisticsAsk::Collocates(CollocatesAsk { query: "\"微信".into(), ..collocates() });
    assert!(matches!(ask(&mut session, Filter::default(), asked), Err(Failure::Query(_))));
    // The target is everything, and the rest is nothing: no keyword, and no number that is none.
    let Ok(StatisticsAnswer::Keywords(page)) =
        ask(&mut session, Filter::default(), StatisticsAsk::Keywords(keywords()))
    else {
        panic!("no page");
    };
    assert_eq!(page.n2, 0);
}

#[test]
#[wasm_bindgen_test]
fn words_that_target_and_reference_share_are_counted() {
    let mut session = Session::new(SEED).unwrap();
    let mut page = |documents: Vec<u32>| {
        let reference = Reference::Filter(Box::new(Filter { documents, ..Filter::default() }));
        let asked = StatisticsAsk::Keywords(KeywordsAsk { reference, ..keywords() });
        match ask(&mut session, first_document(), asked) {
            Ok(StatisticsAnswer::Keywords(page)) => page,
            other => panic!("{other:?}"),
        }
    };
    let same = page(vec![0]);
    assert_eq!((same.shared, same.n2), (same.n1, same.n1));
    let wider = page(vec![0, 1]);
    assert_eq!(wider.shared, same.n1);
    assert!(wider.n2 > same.n1);
    assert_eq!(page(vec![1]).shared, 0);
    assert_eq!(page(vec![0, 1, 2, 3, 4]).shared, same.n1);
}

#[test]
#[wasm_bindgen_test]
fn a_list_of_stopwords_can_be_edited_and_counts_follow() {
    let mut session = Session::new(SEED).unwrap();
    let mut listed = |stopwords: Option<Stoplist>| match session
        .answer(&Ask::Words(Filter::default(), WordsAsk { stopwords, ..words() }))
        .unwrap()
        .answer
    {
        Answer::Words(page) => page.rows.into_iter().map(|row| (row.text, row.freq)).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let has = |rows: &[(String, u32)], word: &str| rows.iter().any(|row| row.0 == word);
    let (all, usual) = (listed(None), listed(Some(Stoplist::default())));
    assert!(has(&all, "的") && !has(&usual, "的") && has(&usual, "微信"));
    // In any script and case: the list is folded as the corpus is.
    let edited = Stoplist { added: vec![" 支付寶 ".into(), "iOS".into()], kept: vec!["的".into()] };
    let rows = listed(Some(edited.clone()));
    assert!(has(&rows, "的") && !has(&rows, "支付宝") && !has(&rows, "ios") && has(&rows, "微信"));
    let shown = match ask(&mut session, Filter::default(), StatisticsAsk::Stopwords(edited)) {
        Ok(StatisticsAnswer::Stopwords(shown)) => shown,
        other => panic!("{other:?}"),
    };
    let standing = |word: &str| shown.iter().find(|one| one.word == word).map(|one| one.standing);
    assert_eq!(standing("支付宝"), Some(Standing::Added));
    assert_eq!((standing("的"), standing("了")), (Some(Standing::Kept), Some(Standing::Own)));
}

#[test]
#[wasm_bindgen_test]
fn parts_of_speech_are_counted_and_found_again() {
    let mut session = Session::new(SEED).unwrap();
    let asked = WordsAsk { unit: Unit::Pos, stopwords: Some(Stoplist::default()), ..words() };
    let Answer::Words(page) = session.answer(&Ask::Words(Filter::default(), asked)).unwrap().answer else {
        panic!("no list")
    };
    assert_eq!(page.rows.iter().map(|row| row.freq).sum::<u32>(), page.n, "every word has a part of speech");
    for row in &page.rows {
        let asked = concordance(&row.query, QueryMode::Expert);
        let Answer::Concordance(found) =
            session.answer(&Ask::Concordance(Filter::default(), asked)).unwrap().answer
        else {
            panic!("no lines")
        };
        assert_eq!(found.lines_total, row.freq, "{}", row.query);
    }
}

#[test]
#[wasm_bindgen_test]
fn a_calculator_refuses_what_cannot_be() {
    let mut session = Session::new(SEED).unwrap();
    let mut calculate = |asked| ask(&mut session, Filter::default(), StatisticsAsk::Calculate(asked));
    let parts = |freqs: &[f64], sizes: &[f64]| CalculateAsk::Dispersion {
        freqs: freqs.to_vec(),
        sizes: sizes.to_vec(),
    };
    for wrong in [
        parts(&[], &[]),
        parts(&[1.0], &[2.0, 3.0]),
        parts(&[1.0, 0.0], &[0.0, 5.0]),
        parts(&[-1.0, 2.0], &[5.0, 5.0]),
        parts(&[f64::NAN], &[5.0]),
        CalculateAsk::Diversity { text: " \n".into(), window: 9 },
    ] {
        assert_eq!(calculate(wrong.clone()).err(), Some(Failure::NotFound), "{wrong:?}");
    }
    let Ok(StatisticsAnswer::Calculated(even)) = calculate(parts(&[2.0, 4.0], &[100.0, 200.0])) else {
        panic!("nothing")
    };
    let value = |id: &str| even.values.iter().find(|(known, _)| known == id).unwrap().1;
    assert_eq!((value("dp"), value("range")), (Some(0.0), Some(2.0)));
    assert_eq!(even.notes, ["expected_under_5"]);
}

#[test]
#[wasm_bindgen_test]
fn a_citation_names_target_and_reference() {
    let mut session = Session::new(SEED).unwrap();
    let part = Filter { date_from: Some("2013-12-01".into()), zones: Zones::All, ..Filter::default() };
    let asked = KeywordsAsk { reference: Reference::Filter(Box::new(part)), ..keywords() };
    let asked = StatisticsAsk::Sum(SumAsk::Keyword(asked, "微信".into()));
    let Ok(StatisticsAnswer::Sum(sum)) = ask(&mut session, first_document(), asked) else { panic!("no sum") };
    for part in ["(main text; document ", "(all text; from 2013-12-01)", "log_likelihood", "Wenmai "] {
        assert!(sum.citation.contains(part), "{part}: {}", sum.citation);
    }
}
