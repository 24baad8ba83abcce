//! A session answers the same on this machine and in a browser.

use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_protocol::{
    Answer, Ask, ConcordanceAsk, Context, Exactness, Failure, Filter, GroupKey, HitSet, LineSort, QueryFault,
    QueryMode, SortBy, VERSION,
};
use wenmai_worker::Session;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

#[test]
#[wasm_bindgen_test]
fn a_session_answers() {
    let mut session = Session::new(SEED).unwrap();
    let Ok(Answer::Corpus(corpus)) =
        session.answer(&Ask::Hello { version: VERSION }).map(|answered| answered.answer)
    else {
        panic!("no corpus");
    };
    assert_eq!(
        corpus.documents.iter().map(|document| document.label.as_str()).collect::<Vec<_>>(),
        ["000", "001", "002", "003", "004"]
    );
    assert!(
        corpus.is_seed && corpus.words == corpus.documents.iter().map(|document| document.words).sum::<u32>()
    );
    let older = session.answer(&Ask::Hello { version: 0 }).map(|answered| answered.answer);
    assert_eq!(older.err(), Some(Failure::Version { worker: VERSION }));

    let mut asked = ConcordanceAsk {
        query: "@支付宝".into(),
        mode: QueryMode::Simple,
        exact: Exactness::default(),
        hits: HitSet::Words,
        form: String::new(),
        near: None,
        sample: None,
        sort: LineSort::Right(1),
        keys: Vec::new(),
        group: Vec::new(),
        context: Context::Words(10),
        offset: 0,
        limit: 5,
    };
    let answer =
        session.answer(&Ask::Concordance(Filter::default(), asked.clone())).map(|answered| answered.answer);
    let Ok(Answer::Concordance(page)) = answer else { panic!("no concordance") };
    assert_eq!(page.lines.len(), 5);
    assert_eq!(page.words + page.across, page.characters);
    assert_eq!(page.by_document.iter().map(|document| document.hits).sum::<u32>(), page.lines_total);

    assert_eq!(page.expert, "concept(\"支付宝\")");
    assert_eq!(page.classes.token + page.classes.tokens, page.words);

    // An expert query with a capture, thinned and in groups.
    asked.query = "1:[pos=\"v\"] [norm=\"微信\"] within s".into();
    asked.mode = QueryMode::Expert;
    asked.sample = Some((2, 7));
    asked.group = vec![GroupKey::Of(SortBy::Capture(0)), GroupKey::Class];
    let answer =
        session.answer(&Ask::Concordance(Filter::default(), asked.clone())).map(|answered| answered.answer);
    let Ok(Answer::Concordance(page)) = answer else { panic!("no concordance") };
    assert_eq!((page.captures.as_slice(), page.lines_total, page.lines.len()), (&["1".to_owned()][..], 2, 2));
    assert!(page.lines.iter().all(|line| line.node.starts_with(&line.captures[0])));
    assert_eq!(page.groups.iter().map(|group| group.freq).sum::<u32>(), 2);

    asked.mode = QueryMode::Simple;
    asked.query = "支付宝|".into();
    let answer = session.answer(&Ask::Concordance(Filter::default(), asked)).map(|answered| answered.answer);
    let Err(Failure::Query(fault)) = answer else { panic!("no failure") };
    assert_eq!((fault.start_char, fault.kind), (3, QueryFault::EmptyAlternative));
    assert_eq!(fault.suggestion.as_deref(), Some("支付宝"));
}

#[test]
#[wasm_bindgen_test]
fn own_texts_take_the_place_of_the_seeds_and_give_it_back() {
    let mut session = Session::new(SEED).unwrap();
    assert!(session.use_own(b"WENMAI, but no bundle").is_err());
    assert!(session.is_seed());
    session.use_own(SEED).unwrap();
    assert!(!session.is_seed());
    assert!(session.answer(&Ask::Seed).is_ok() && session.is_seed());
}
