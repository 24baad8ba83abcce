//! A session answers the same on this machine and in a browser.

use crate::common::{ask, concordance, SEED};
use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_protocol::{
    ConcordanceAsk, ConcordancePage, DistributionAsk, ExportAsk, Failure, Filter, GroupKey, Hello, HitId,
    LineSort, LinesAsk, Marks, QueryFault, QueryMode, Question, Seed, Shown, SortBy, VERSION,
};
use wenmai_worker::Session;

#[test]
#[wasm_bindgen_test]
fn a_session_answers() {
    let mut session = Session::new(SEED).unwrap();
    let corpus = ask(&mut session, Hello { version: VERSION }).unwrap();
    assert_eq!(
        corpus.documents.iter().map(|document| document.label.as_str()).collect::<Vec<_>>(),
        ["000", "001", "002", "003", "004"]
    );
    assert!(
        corpus.is_seed && corpus.words == corpus.documents.iter().map(|document| document.words).sum::<u32>()
    );
    let older = ask(&mut session, Hello { version: 0 });
    assert_eq!(older.err(), Some(Failure::Version { worker: VERSION }));

    let mut asked =
        ConcordanceAsk { sort: LineSort::Right(1), ..concordance("@支付宝", QueryMode::Simple) };
    let page = page_of(&mut session, &asked);
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
    let page = page_of(&mut session, &asked);
    assert_eq!((page.captures.as_slice(), page.lines_total, page.lines.len()), (&["1".to_owned()][..], 2, 2));
    assert!(page.lines.iter().all(|line| line.node.starts_with(&line.captures[0])));
    assert_eq!(page.groups.iter().map(|group| group.freq).sum::<u32>(), 2);

    // The lines of a group, and what the reader marks of them.
    (asked.sample, asked.group) = (None, vec![GroupKey::Of(SortBy::Capture(0)), GroupKey::Zone]);
    let whole = page_of(&mut session, &asked);
    let group = whole.groups[0].clone();
    asked.only = asked.group.iter().cloned().zip(group.labels).collect();
    let page = page_of(&mut session, &asked);
    assert_eq!(page.lines_total, group.freq);
    assert!(page.lines_total < whole.lines_total);
    let ids: Vec<HitId> = page.lines.iter().map(|line| line.id).collect();
    asked.marks.excluded = vec![ids[0]];
    asked.marks.tagged = vec![(ids[0], vec!["a".into()]), (ids[1], vec!["a".into(), "b".into()])];
    let page = page_of(&mut session, &asked);
    assert_eq!((page.lines_total, page.excluded), (group.freq - 1, 1));
    assert!(page.lines.iter().all(|line| line.id != ids[0]));
    assert_eq!(page.tags, [("a".to_owned(), 1), ("b".to_owned(), 1)]);
    assert_eq!(hits_of_documents(&mut session, &asked), group.freq - 1);
    asked.marks.shown = Shown::Excluded;
    assert_eq!(page_of(&mut session, &asked).lines.iter().map(|line| line.id).collect::<Vec<_>>(), [ids[0]]);
    asked.marks.shown = Shown::Tagged("a".into());
    assert_eq!(page_of(&mut session, &asked).lines.iter().map(|line| line.id).collect::<Vec<_>>(), [ids[1]]);
    let lines = ask(&mut session, Filter::default().under(LinesAsk(asked.clone()))).unwrap();
    assert_eq!(lines.lines.len(), 1);
    let export = ExportAsk { filter: Filter::default(), what: asked.clone().into() };
    let file = session.answer(&export.ask());
    let bytes = file.ok().and_then(|answered| answered.bytes).unwrap_or_default();
    let csv = String::from_utf8(bytes).unwrap();
    assert_eq!(csv.trim_end().lines().count(), 2);
    assert!(csv.trim_end().ends_with(",a b"), "{csv}");
    (asked.only, asked.marks) = (Vec::new(), Marks::default());

    asked.mode = QueryMode::Simple;
    asked.query = "支付宝|".into();
    let answer = ask(&mut session, Filter::default().under(asked));
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
    assert!(ask(&mut session, Seed).is_ok() && session.is_seed());
}

fn page_of(session: &mut Session, asked: &ConcordanceAsk) -> ConcordancePage {
    ask(session, Filter::default().under(asked.clone())).unwrap()
}

fn hits_of_documents(session: &mut Session, asked: &ConcordanceAsk) -> u32 {
    let asked = DistributionAsk { lines: asked.clone(), by: String::new() };
    let found = ask(session, Filter::default().under(asked)).unwrap().rows;
    assert!(found.iter().all(|document| document.positions.len() as u32 <= document.hits));
    found.iter().map(|document| document.hits).sum()
}
