//! A session answers the same on this machine and in a browser.

use crate::common::{concordance, SEED};
use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_protocol::{
    Answer, Ask, ConcordanceAsk, ExportAsk, Failure, Filter, GroupKey, HitId, LineSort, Marks, QueryFault,
    QueryMode, Shown, SortBy, VERSION,
};
use wenmai_worker::Session;

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

    let mut asked =
        ConcordanceAsk { sort: LineSort::Right(1), ..concordance("@支付宝", QueryMode::Simple) };
    let answer =
        session.answer(&Ask::Concordance(Filter::default(), asked.clone())).map(|answered| answered.answer);
    let Ok(Answer::Concordance(page)) = answer else { panic!("no concordance") };
    assert_eq!(page.lines.len(), 5);
    assert_eq!(page.words + page.across, page.characters);
    assert_eq!(hits_of_documents(&mut session, &asked), page.lines_total);

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

    // The lines of a group, and what the reader marks of them.
    let ask = |session: &mut Session, asked: &ConcordanceAsk| match session
        .answer(&Ask::Concordance(Filter::default(), asked.clone()))
        .map(|answered| answered.answer)
    {
        Ok(Answer::Concordance(page)) => page,
        _ => panic!("no concordance"),
    };
    (asked.sample, asked.group) = (None, vec![GroupKey::Of(SortBy::Capture(0)), GroupKey::Zone]);
    let whole = ask(&mut session, &asked);
    let group = whole.groups[0].clone();
    asked.only = asked.group.iter().copied().zip(group.labels).collect();
    let page = ask(&mut session, &asked);
    assert_eq!(page.lines_total, group.freq);
    assert!(page.lines_total < whole.lines_total);
    let ids: Vec<HitId> = page.lines.iter().map(|line| line.id).collect();
    asked.marks.excluded = vec![ids[0]];
    asked.marks.tagged = vec![(ids[0], vec!["a".into()]), (ids[1], vec!["a".into(), "b".into()])];
    let page = ask(&mut session, &asked);
    assert_eq!((page.lines_total, page.excluded), (group.freq - 1, 1));
    assert!(page.lines.iter().all(|line| line.id != ids[0]));
    assert_eq!(page.tags, [("a".to_owned(), 1), ("b".to_owned(), 1)]);
    assert_eq!(hits_of_documents(&mut session, &asked), group.freq - 1);
    asked.marks.shown = Shown::Excluded;
    assert_eq!(ask(&mut session, &asked).lines.iter().map(|line| line.id).collect::<Vec<_>>(), [ids[0]]);
    asked.marks.shown = Shown::Tagged("a".into());
    assert_eq!(ask(&mut session, &asked).lines.iter().map(|line| line.id).collect::<Vec<_>>(), [ids[1]]);
    let lines = session.answer(&Ask::Lines(Filter::default(), asked.clone())).map(|answered| answered.answer);
    assert!(matches!(lines, Ok(Answer::Lines(page)) if page.lines.len() == 1));
    let file = session.answer(&Ask::Export(Filter::default(), ExportAsk::Concordance(asked.clone())));
    let bytes = file.ok().and_then(|answered| answered.bytes).unwrap_or_default();
    let csv = String::from_utf8(bytes).unwrap();
    assert_eq!(csv.trim_end().lines().count(), 2);
    assert!(csv.trim_end().ends_with(",a b"), "{csv}");
    (asked.only, asked.marks) = (Vec::new(), Marks::default());

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

fn hits_of_documents(session: &mut Session, asked: &ConcordanceAsk) -> u32 {
    let answer = session.answer(&Ask::Distribution(Filter::default(), asked.clone()));
    let Ok(Answer::Distribution(found)) = answer.map(|answered| answered.answer) else { panic!("no plot") };
    assert!(found.iter().all(|document| document.positions.len() as u32 <= document.hits));
    found.iter().map(|document| document.hits).sum()
}
