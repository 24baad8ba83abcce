//! The same input gives the same bytes: these tests run on this machine and in a browser.

use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_engine::analysis::stopwords;
use wenmai_engine::corpus::{names, parse_concepts, write_bundle, Builder};
use wenmai_engine::segment::{Dictionary, Segmenter};
use wenmai_protocol::{
    Answer, Ask, ConcordanceAsk, Context, Failure, FileFault, Filter, HitSet, LineSort, QueryFault, VERSION,
};
use wenmai_worker::{add, Session};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// The bundle that `wenmai` made on the machine that built this.
static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

const SEEDS: [(&str, &[u8]); 5] = [
    ("000_50fe6289fa67ef10", include_bytes!("../../../seeds/000_50fe6289fa67ef10.txt")),
    ("001_9a7fccbe58eaff9c", include_bytes!("../../../seeds/001_9a7fccbe58eaff9c.txt")),
    ("002_10d5e6239cb9b6e8", include_bytes!("../../../seeds/002_10d5e6239cb9b6e8.txt")),
    ("003_9dd527520f767739", include_bytes!("../../../seeds/003_9dd527520f767739.txt")),
    ("004_6343723039a13da3", include_bytes!("../../../seeds/004_6343723039a13da3.txt")),
];

fn dictionary() -> Dictionary {
    Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap()
}

#[test]
#[wasm_bindgen_test]
fn the_seeds_make_the_same_bundle() {
    let dictionary = dictionary();
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let segmenter = Segmenter::new(&dictionary, &names(&concepts), true);
    let mut builder = Builder::new("微信与支付宝之争", &segmenter, concepts, stopwords());
    for (name, bytes) in SEEDS {
        builder.add_file(name, bytes, &dictionary).unwrap();
    }
    assert!(write_bundle(&builder.finish()) == SEED);
}

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
    let dictionary = dictionary();
    let segmenter = session.segmenter(&dictionary);
    let mut builder = session.builder("", &segmenter);
    let outcomes = [
        add(&mut builder, "a.txt", "騰訊和支付寶。".as_bytes(), &dictionary),
        add(&mut builder, "b.txt", b"", &dictionary),
        add(&mut builder, "c.png", b"\x89PNG\0\0\0\0", &dictionary),
    ];
    let faults: Vec<_> = outcomes.iter().map(|outcome| outcome.fault).collect();
    assert_eq!(faults, [None, Some(FileFault::Empty), Some(FileFault::Binary)]);
    session.use_own(builder.finish());
    assert_eq!(session.corpus().documents().len(), 1);
    assert!(!session.is_seed());
    assert!(session.answer(&Ask::Seed).is_ok() && session.is_seed());
}
