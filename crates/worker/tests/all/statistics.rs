//! Statistics through a session: the same digits on this machine and in a browser.

use crate::common::{ask, concordance, SEED};
use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_engine::statistics::{tf_idf, wilson, Comparison, Cooccurrence, Counts, Spread, Tokens};
use wenmai_protocol::{
    AssociationId, Banality, CalculateAsk, Caution, Choice, CollocateSort, CollocatesAsk,
    CompareCollocatesAsk, Correction, DispersionId, DistributionAsk, DiversityAsk, ExportAsk, ExtractAsk,
    Failure, Family, Fault, Filter, FramesAsk, GroupKey, GroupsAsk, Interval, KeynessId, KeywordSort,
    KeywordsAsk, MapAsk, MeasureId, Named, NetworkAsk, NgramsAsk, OverviewAsk, PairsAsk, PassagesAsk,
    QueryMode, Question, Ranked, Reference, RobustAsk, Saved, Side, SortBy, Span, SpecificitiesAsk,
    SpecificitySort, SpreadsAsk, Standing, Stoplist, StopwordsAsk, SuggestionsAsk, SumAsk, TableAsk, TableOf,
    TrendsAsk, TypicalAsk, Unit, WeightsAsk, WordSort, WordTableAsk, WordsAsk, Zones, BANALITY,
};
use wenmai_worker::Session;

fn first_document() -> Filter {
    Filter { documents: vec![0], ..Filter::default() }
}

fn keywords() -> KeywordsAsk {
    KeywordsAsk {
        reference: Reference::Rest,
        sort: KeywordSort::Measure(KeynessId::LogLikelihood),
        measures: vec![
            KeynessId::LogLikelihood,
            KeynessId::LogRatio,
            KeynessId::FisherTwoSided,
            KeynessId::Bic,
        ],
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
        sort: CollocateSort::Measure(AssociationId::LogDice),
        measures: vec![
            AssociationId::LogDice,
            AssociationId::Mi,
            AssociationId::TScore,
            AssociationId::LogLikelihood,
        ],
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

fn trends() -> TrendsAsk {
    TrendsAsk {
        queries: vec!["微信".into(), "@支付宝".into()],
        interval: Interval::Document,
        field: String::new(),
    }
}

fn specificities() -> SpecificitiesAsk {
    SpecificitiesAsk {
        field: "document".into(),
        min_freq: 3,
        stopwords: Some(Stoplist::default()),
        banality: BANALITY,
        correction: Correction::Bh,
        which: Banality::All,
        sort: SpecificitySort::default(),
        reverse: false,
        top: 10,
        word: Some("微信".into()),
        parts: (0, 12),
        offset: 0,
        limit: 50,
    }
}

/// What has a table, each under a filter.
fn tables() -> Vec<(Filter, TableAsk)> {
    let stopwords = Some(Stoplist::default());
    let lines = concordance("微信", QueryMode::Simple);
    let mut grouped = lines.clone();
    grouped.group = vec![GroupKey::Of(SortBy::Right(1))];
    let around = CompareCollocatesAsk { around: collocates(), keywords: keywords() };
    let all: [TableAsk; 20] = [
        OverviewAsk.into(),
        words().into(),
        SpreadsAsk(words()).into(),
        SuggestionsAsk.into(),
        ngrams().into(),
        FramesAsk(ngrams()).into(),
        lines.clone().into(),
        DistributionAsk { lines, by: String::new() }.into(),
        GroupsAsk(grouped).into(),
        collocates().into(),
        NetworkAsk { collocates: collocates(), most: 30 }.into(),
        specificities().into(),
        trends().into(),
        MapAsk { by: String::new(), supplementary: false, words: 200, stopwords: stopwords.clone() }.into(),
        TypicalAsk { by: String::new(), words: 20, stopwords: stopwords.clone() }.into(),
        DiversityAsk { by: String::new(), window: 500 }.into(),
        WeightsAsk { by: String::new(), words: 20, stopwords: None }.into(),
        WordTableAsk { by: String::new(), words: 5, stopwords, offset: 0, limit: 12 }.into(),
        PairsAsk.into(),
        PassagesAsk { first: 0, second: 1 }.into(),
    ];
    let mut asks: Vec<_> = all.into_iter().map(|asked| (Filter::default(), asked)).collect();
    asks.extend([(first_document(), keywords().into()), (first_document(), around.into())]);
    asks
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
        let values = counts.values().map(|(id, value)| (id.id(), value));
        write("association", &format!("{o11} {f1} {f2} {n}"), values.collect());
    }
    for (a, n1, b, n2) in [(52, 50_000, 57, 75_000), (9, 1_000_000, 32, 1_000_000), (5, 1000, 0, 2000)] {
        let counts = Comparison::new(a, n1, b, n2);
        let values = counts.values().map(|(id, value)| (id.id(), value));
        write("keyness", &format!("{a} {n1} {b} {n2}"), values.collect());
    }
    let spread = Spread::of(&[1.0, 2.0, 3.0, 4.0, 5.0], &[9.0, 10.0, 10.0, 10.0, 11.0]);
    let values = spread.values().map(|(id, value)| (id.id(), value));
    write("dispersion", "1 to 5", values.collect());
    let words = Tokens::new((0..300u32).map(|place| place * place % 97));
    let values = words.values().map(|(id, value)| (id.id(), value));
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
fn every_question_has_an_answer_with_something_in_it() {
    let mut session = Session::new(SEED).unwrap();
    let (all, first) = (Filter::default(), first_document());
    let stopwords = Some(Stoplist::default());
    let session = &mut session;
    assert!(!ask(session, all.under(SpreadsAsk(words()))).unwrap().rows.is_empty());
    assert!(!ask(session, all.under(SuggestionsAsk)).unwrap().words.is_empty());
    assert!(!ask(session, all.under(ngrams())).unwrap().rows.is_empty());
    assert!(!ask(session, all.under(FramesAsk(ngrams()))).unwrap().rows.is_empty());
    assert!(!ask(session, first.under(keywords())).unwrap().rows.is_empty());
    assert!(!ask(session, all.under(collocates())).unwrap().rows.is_empty());
    let around = CompareCollocatesAsk { around: collocates(), keywords: keywords() };
    assert!(!ask(session, first.under(around)).unwrap().rows.is_empty());
    let network = NetworkAsk { collocates: collocates(), most: 30 };
    assert!(!ask(session, all.under(network)).unwrap().edges.is_empty());
    let parts = ask(session, all.under(specificities())).unwrap();
    assert!(parts.rows.len() == 50 && parts.parts.len() == 5 && parts.word.is_some());
    assert!(parts.top.iter().all(|words| words.len() == 20));
    assert!(!ask(session, all.under(trends())).unwrap().labels.is_empty());
    let map = MapAsk { by: String::new(), supplementary: false, words: 200, stopwords: stopwords.clone() };
    assert!(!ask(session, all.under(map)).unwrap().documents.is_empty());
    let typical = TypicalAsk { by: String::new(), words: 20, stopwords: stopwords.clone() };
    assert!(!ask(session, all.under(typical)).unwrap().is_empty());
    assert!(!ask(session, all.under(DiversityAsk { by: String::new(), window: 500 }))
        .unwrap()
        .rows
        .is_empty());
    let table = WordTableAsk { by: String::new(), words: 5, stopwords, offset: 0, limit: 12 };
    assert!(!ask(session, all.under(table)).unwrap().words.is_empty());
    assert!(!ask(session, all.under(WeightsAsk { by: String::new(), words: 20, stopwords: None }))
        .unwrap()
        .is_empty());
    assert!(!ask(session, all.under(PairsAsk)).unwrap().is_empty());
    let passages = PassagesAsk { first: 0, second: 1 };
    assert!(!ask(session, all.under(passages)).unwrap().passages.is_empty());
    let keyword = SumAsk::Keyword(keywords(), "微信".into(), KeynessId::LogLikelihood);
    assert!(!ask(session, first.under(keyword)).unwrap().values.is_empty());
    let parts = CalculateAsk::Dispersion { freqs: vec![3.0, 0.0], sizes: vec![9.0, 9.0] };
    assert!(!ask(session, all.under(parts)).unwrap().values.is_empty());
    let text = CalculateAsk::Diversity { text: "一 二 一".into(), window: 500 };
    assert!(!ask(session, all.under(text)).unwrap().values.is_empty());
    let choices = vec![Choice::Inside, Choice::Measure(KeynessId::Bic.into())];
    let robust = RobustAsk { ranked: Ranked::Keywords(keywords()), choices, top: 20 };
    assert!(!ask(session, first.under(robust)).unwrap().is_empty());
    let choices =
        vec![Choice::Measure(AssociationId::Mi.into()), Choice::Span(Span::Words(2, 2)), Choice::Inside];
    let robust = RobustAsk { ranked: Ranked::Collocates(collocates()), choices, top: 20 };
    assert!(!ask(session, all.under(robust)).unwrap().is_empty());
}

#[test]
#[wasm_bindgen_test]
fn every_table_is_saved_and_described() {
    let mut session = Session::new(SEED).unwrap();
    for (filter, table) in tables() {
        let extract = ExtractAsk { filter: filter.clone(), table: table.clone(), rows: 0 };
        let described = ask(&mut session, extract.clone()).unwrap();
        assert!(described.rows.is_empty() && described.settings[0].0 == "filter", "{table:?}");
        let extract = ask(&mut session, ExtractAsk { rows: 2, ..extract }).unwrap();
        assert!(extract.total > 0, "{table:?}");
        assert_eq!(extract.rows.len(), extract.total.min(2) as usize);
        assert!(extract.rows.iter().all(|row| row.len() == extract.columns.len()));
        assert_eq!(extract.settings, described.settings);
        let export = ExportAsk { filter, what: Saved::Table(table) };
        let bytes = session.answer(&export.ask()).unwrap().bytes.unwrap();
        assert!(bytes.starts_with("\u{feff}".as_bytes()));
    }
}

#[test]
#[wasm_bindgen_test]
fn an_extract_says_what_it_was_made_with() {
    let mut session = Session::new(SEED).unwrap();
    let asked = ExtractAsk { filter: Filter::default(), table: collocates().into(), rows: 5 };
    let extract = ask(&mut session, asked).unwrap();
    let setting =
        |name: &str| extract.settings.iter().find(|(one, _)| one == name).map(|(_, value)| &**value);
    assert_eq!(setting("filter"), Some("main text"));
    assert_eq!(setting("query"), Some("微信"));
    assert_eq!((setting("offset"), setting("limit")), (None, None));
    assert!(extract.rows.len() == 5 && extract.total > 5);
    assert!(extract.measures.iter().any(|measure| measure.family() == Family::Association));
    for said in [env!("CARGO_PKG_VERSION"), "main text", "query 微信"] {
        assert!(extract.citation.contains(said), "{}", extract.citation);
    }
}

#[test]
#[wasm_bindgen_test]
fn a_sum_has_the_score_of_its_row() {
    let mut session = Session::new(SEED).unwrap();
    let page = ask(&mut session, Filter::default().under(collocates())).unwrap();
    for row in page.rows.iter().take(5) {
        let asked = SumAsk::Collocate(collocates(), row.word.clone(), AssociationId::LogDice);
        let sum = ask(&mut session, Filter::default().under(asked)).unwrap();
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
    let mut words = ask(&mut session, Filter::default().under(StopwordsAsk(Stoplist::default()))).unwrap();
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
        |first, second| ask(&mut session, Filter::default().under(PassagesAsk { first, second })).unwrap();
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
    let all = Filter::default();
    let list = KeywordsAsk { reference: Reference::List("a b".into()), ..keywords() };
    assert_eq!(ask(&mut session, all.under(list)).err(), Some(Failure::Asked(Fault::WordListEmpty)));
    let ranked = Ranked::Keywords(keywords());
    let mi: MeasureId = AssociationId::Mi.into();
    for (other, fault) in
        [(Choice::Measure(mi), Fault::OtherMeasure(mi)), (Choice::Span(Span::Sentence), Fault::NoSpan)]
    {
        let asked = RobustAsk { ranked: ranked.clone(), choices: vec![other], top: 5 };
        assert_eq!(ask(&mut session, first_document().under(asked)).err(), Some(Failure::Asked(fault)));
    }
    let sum = SumAsk::Collocate(collocates(), "nowhere".into(), AssociationId::LogDice);
    let nowhere = Failure::Asked(Fault::NoWord("nowhere".into()));
    assert_eq!(ask(&mut session, all.under(sum)).err(), Some(nowhere));
    for (second, fault) in [(0, Fault::SameDocument(0)), (99, Fault::NoDocument(99))] {
        let asked = PassagesAsk { first: 0, second };
        assert_eq!(ask(&mut session, all.under(asked)).err(), Some(Failure::Asked(fault)));
    }
    let asked = CollocatesAsk { query: "\"微信".into(), ..collocates() };
    assert!(matches!(ask(&mut session, all.under(asked)), Err(Failure::Query(_))));
    // The target is everything, and the rest is nothing: no keyword, and no number that is none.
    let page = ask(&mut session, all.under(keywords())).unwrap();
    assert_eq!(page.n2, 0);
}

#[test]
#[wasm_bindgen_test]
fn words_that_target_and_reference_share_are_counted() {
    let mut session = Session::new(SEED).unwrap();
    let mut page = |documents: Vec<u32>| {
        let reference = Reference::Filter(Box::new(Filter { documents, ..Filter::default() }));
        ask(&mut session, first_document().under(KeywordsAsk { reference, ..keywords() })).unwrap()
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
    let mut listed = |stopwords: Option<Stoplist>| {
        let page = ask(&mut session, Filter::default().under(WordsAsk { stopwords, ..words() })).unwrap();
        page.rows.into_iter().map(|row| (row.text, row.freq)).collect::<Vec<_>>()
    };
    let has = |rows: &[(String, u32)], word: &str| rows.iter().any(|row| row.0 == word);
    let (all, usual) = (listed(None), listed(Some(Stoplist::default())));
    assert!(has(&all, "的") && !has(&usual, "的") && has(&usual, "微信"));
    // In any script and case: the list is folded as the corpus is.
    let edited = Stoplist { added: vec![" 支付寶 ".into(), "iOS".into()], kept: vec!["的".into()] };
    let rows = listed(Some(edited.clone()));
    assert!(has(&rows, "的") && !has(&rows, "支付宝") && !has(&rows, "ios") && has(&rows, "微信"));
    let shown = ask(&mut session, Filter::default().under(StopwordsAsk(edited))).unwrap();
    let standing = |word: &str| shown.iter().find(|one| one.word == word).map(|one| one.standing);
    assert_eq!(standing("支付宝"), Some(Standing::Added));
    assert_eq!((standing("的"), standing("了")), (Some(Standing::Kept), Some(Standing::Own)));
}

#[test]
#[wasm_bindgen_test]
fn parts_of_speech_are_counted_and_found_again() {
    let mut session = Session::new(SEED).unwrap();
    let asked = WordsAsk { unit: Unit::Pos, stopwords: Some(Stoplist::default()), ..words() };
    let page = ask(&mut session, Filter::default().under(asked)).unwrap();
    assert_eq!(page.rows.iter().map(|row| row.freq).sum::<u32>(), page.n, "every word has a part of speech");
    for row in &page.rows {
        let asked = concordance(&row.query, QueryMode::Expert);
        let found = ask(&mut session, Filter::default().under(asked)).unwrap();
        assert_eq!(found.lines_total, row.freq, "{}", row.query);
    }
}

#[test]
#[wasm_bindgen_test]
fn a_calculator_refuses_what_cannot_be() {
    let mut session = Session::new(SEED).unwrap();
    let mut calculate = |asked| ask(&mut session, Filter::default().under::<CalculateAsk>(asked));
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
        assert_eq!(calculate(wrong.clone()).err(), Some(Failure::Asked(Fault::NoCounts)), "{wrong:?}");
    }
    let even = calculate(parts(&[2.0, 4.0], &[100.0, 200.0])).unwrap();
    let value =
        |id: DispersionId| even.values.iter().find(|(known, _)| *known == MeasureId::from(id)).unwrap().1;
    assert_eq!((value(DispersionId::Dp), value(DispersionId::Range)), (Some(0.0), Some(2.0)));
    assert_eq!(even.notes, [Caution::ExpectedUnder5]);
}

#[test]
#[wasm_bindgen_test]
fn a_citation_names_target_and_reference() {
    let mut session = Session::new(SEED).unwrap();
    let part = Filter { date_from: Some("2013-12-01".into()), zones: Zones::All, ..Filter::default() };
    let asked = KeywordsAsk { reference: Reference::Filter(Box::new(part)), ..keywords() };
    let asked = first_document().under(SumAsk::Keyword(asked, "微信".into(), KeynessId::LogLikelihood));
    let sum = ask(&mut session, asked).unwrap();
    for part in ["(main text; document ", "(all text; from 2013-12-01)", "log_likelihood", "Wenmai "] {
        assert!(sum.citation.contains(part), "{part}: {}", sum.citation);
    }
}
