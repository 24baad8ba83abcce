//! A session answers the same on this machine and in a browser.

use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_protocol::{
    Answer, Ask, ConcordanceAsk, Context, Failure, Filter, HitSet, LineSort, QueryFault, VERSION,
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
        hits: HitSet::Words,
        form: String::new(),
        sort: LineSort::Right(1),
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

    asked.query = "支付宝|".into();
    let answer = session.answer(&Ask::Concordance(Filter::default(), asked)).map(|answered| answered.answer);
    let Err(Failure::Query(fault)) = answer else { panic!("no failure") };
    assert_eq!((fault.start_char, fault.kind), (3, QueryFault::EmptyAlternative));
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
