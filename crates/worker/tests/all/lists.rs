//! Lists that are changed: what is cut again, what is shown and saved, and the way back.

use crate::common::{ask, SEED};
use wenmai_engine::corpus::{read_bundle, recut, write_bundle};
use wenmai_engine::segment::{Dictionary, Segmenter};
use wenmai_protocol::{
    Change, ChangeFault, Changed, Coded, CodedDocumentsAsk, CodesAsk, EditAsk, ExportAsk, ExtractAsk,
    Failure, Filter, Hello, LineFaultKind, List, ListAsk, ListEdit, ListPage, Question, Saved, Step,
    TableAsk, Unit, WordSort, WordsAsk, VERSION,
};
use wenmai_worker::{Answered, Response, Session};

/// Makes a change as the worker and the importer do, and says whether documents were cut again.
fn change(session: &mut Session, step: Step) -> Result<(Changed, bool), Failure> {
    let asked = EditAsk { filter: Filter::default(), step };
    let (answered, cut): (Answered, bool) = match session.respond(&asked.ask())? {
        Response::Answer(answered) => (*answered, false),
        Response::Recut(pending) => {
            let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
            let part = read_bundle(&pending.bundle).unwrap();
            let segmenter = Segmenter::new(&dictionary, &part.lists().segmenter_words(), true);
            let after = recut(&part, &pending.recut.undone, &segmenter, &mut |_| ());
            (session.recut(*pending, &write_bundle(&after))?, true)
        }
    };
    Ok((EditAsk::pick(answered.answer).unwrap(), cut))
}

fn edit(session: &mut Session, list: List, edit: ListEdit) -> Result<(Changed, bool), Failure> {
    change(session, Step::Make(Change::List(list, edit)))
}

fn add(session: &mut Session, list: List, lines: &str) -> Result<(Changed, bool), Failure> {
    edit(session, list, ListEdit::Add(lines.to_owned()))
}

fn page(session: &mut Session, asked: ListAsk) -> ListPage {
    ask(session, Filter::default().under(ListAsk { limit: 50, ..asked })).unwrap()
}

fn exported(session: &mut Session, list: List) -> String {
    let asked = ExportAsk { filter: Filter::default(), what: Saved::List(list) };
    let answered = session.answer(&asked.ask()).unwrap();
    String::from_utf8(answered.bytes.unwrap()).unwrap()
}

fn fingerprint(session: &mut Session) -> String {
    ask(session, Hello { version: VERSION }).unwrap().fingerprint
}

#[test]
fn words_are_added_counted_saved_and_taken_back() {
    let mut session = Session::new(SEED).unwrap();
    let before = fingerprint(&mut session);
    let lines = "移动互联网 zz\n·——\n支付闭环 9000 nz\n";
    let (changed, cut) = add(&mut session, List::Words, lines).unwrap();
    assert!(cut && changed.moved_total > 0);
    let report = changed.report.unwrap();
    assert_eq!((report.taken, report.faults_total, report.faults[0].line), (2, 1, 2));
    assert_eq!(report.faults[0].kind, LineFaultKind::NoWord);
    let after = fingerprint(&mut session);
    assert_ne!(before, after);
    // A part of speech of one's own is a row of the list of parts of speech.
    let words = WordsAsk {
        unit: Unit::Pos,
        sort: WordSort::Frequency,
        reversed: false,
        find: "zz".to_owned(),
        stopwords: None,
        offset: 0,
        limit: 9,
    };
    let tags = ask(&mut session, Filter::default().under(words)).unwrap();
    let listed = page(&mut session, ListAsk { by_frequency: true, ..ListAsk::default() });
    let third = listed.rows.iter().find(|row| row.name == "移动互联网").unwrap();
    assert_eq!((listed.total, third.tag.as_str(), third.freq), (2, "zz", tags.rows[0].freq));
    let text = exported(&mut session, List::Words);
    assert_eq!(text.lines().count(), 2);
    assert!(text.contains("支付闭环 9000 nz\n") && text.contains("移动互联网 zz\n"));
    // In place of itself it is no change.
    let same = edit(&mut session, List::Words, ListEdit::Replace(text));
    assert_eq!(same.unwrap_err(), Failure::Change(ChangeFault::Nothing));
    change(&mut session, Step::Undo).unwrap();
    assert_eq!(fingerprint(&mut session), before);
    change(&mut session, Step::Redo).unwrap();
    assert_eq!(fingerprint(&mut session), after);
    let removed = ListEdit::Remove(vec!["移动互联网".to_owned(), "支付閉環".to_owned()]);
    edit(&mut session, List::Words, removed).unwrap();
    assert_eq!(fingerprint(&mut session), before);
}

#[test]
fn what_cannot_be_taken_is_refused_with_its_reason() {
    let mut session = Session::new(SEED).unwrap();
    let before = fingerprint(&mut session);
    let failure = add(&mut session, List::Words, "大 号 五\n").unwrap_err();
    let Failure::List(report) = failure else { panic!("{failure:?}") };
    assert_eq!((report.taken, &report.faults[0].kind), (0, &LineFaultKind::Form));
    assert!(matches!(add(&mut session, List::Concepts, "没有等号"), Err(Failure::List(_))));
    for list in [List::Words, List::Stopwords, List::Concepts, List::Codes] {
        let nothing = Err(Failure::Change(ChangeFault::Nothing));
        assert_eq!(add(&mut session, list, " \n").map(|_| ()), nothing);
        assert_eq!(edit(&mut session, list, ListEdit::Remove(vec!["囗囗".to_owned()])).map(|_| ()), nothing);
    }
    assert_eq!(fingerprint(&mut session), before);
}

#[test]
fn stopwords_and_concepts_are_kept_with_the_corpus() {
    let mut session = Session::new(SEED).unwrap();
    let before = fingerprint(&mut session);
    let (changed, cut) = add(&mut session, List::Stopwords, "微信 支付寶\n").unwrap();
    assert!(!cut && changed.moved_total == 0);
    let stopwords =
        page(&mut session, ListAsk { list: List::Stopwords, find: "微".to_owned(), ..ListAsk::default() });
    assert_eq!((stopwords.found, stopwords.rows[0].name.as_str()), (1, "微信"));
    assert!(stopwords.rows[0].freq > 0);
    assert!(exported(&mut session, List::Stopwords).ends_with("微信\n支付宝\n"));
    // A concept of this name is there: it is another now, in its place.
    let concepts = page(&mut session, ListAsk { list: List::Concepts, ..ListAsk::default() });
    let (changed, cut) = add(&mut session, List::Concepts, "支付宝 = Alipay").unwrap();
    assert_eq!(changed.corpus.concepts.len() as u32, concepts.total);
    let after =
        page(&mut session, ListAsk { list: List::Concepts, find: "alipay".to_owned(), ..ListAsk::default() });
    assert_eq!(
        (after.rows[0].name.as_str(), &after.rows[0].forms[..]),
        ("支付宝", &["Alipay".to_owned()][..])
    );
    let text = exported(&mut session, List::Concepts);
    assert!(text.contains("支付宝 = Alipay\n"));
    assert!(edit(&mut session, List::Concepts, ListEdit::Replace(text)).is_err(), "it is the same list");
    for _ in 0..2 {
        change(&mut session, Step::Undo).unwrap();
    }
    assert_eq!(fingerprint(&mut session), before, "cut again: {cut}");
}

#[test]
fn codes_are_counted_and_cut_nothing_again() {
    let mut session = Session::new(SEED).unwrap();
    let before = fingerprint(&mut session);
    let lines = "钱 = @支付宝 | 红包\n微信与钱 = 微信 & @钱\n坏 = 微信 &\n";
    let (changed, cut) = add(&mut session, List::Codes, lines).unwrap();
    assert!(!cut && changed.moved_total == 0);
    let report = changed.report.unwrap();
    assert_eq!((report.taken, report.faults_total, report.faults[0].line), (2, 1, 3));
    assert!(matches!(&report.faults[0].kind, LineFaultKind::Rule(failure) if failure.start_char == 4));
    let after = fingerprint(&mut session);
    assert_ne!(before, after);
    let listed = page(&mut session, ListAsk { list: List::Codes, ..ListAsk::default() });
    assert_eq!((listed.total, &listed.rows[1].forms[..]), (2, &["微信 & @钱".to_owned()][..]));
    let asked = CodesAsk { codes: (0, 9), parts: (0, 9), ..CodesAsk::default() };
    let codes = ask(&mut session, Filter::default().under(asked)).unwrap();
    assert_eq!(
        codes.rows.iter().map(|row| row.coded).collect::<Vec<_>>(),
        [listed.rows[0].freq, listed.rows[1].freq]
    );
    assert!(listed.rows[0].freq > listed.rows[1].freq && listed.rows[1].freq > 0);
    // Each of their tables is saved and described.
    let by = CodesAsk { field: "document".to_owned(), ..CodesAsk::default() };
    let listed = Coded { code: "钱".to_owned(), part: None };
    let units = CodesAsk { listed: Some(listed), ..CodesAsk::default() };
    let tables: [(TableAsk, u32); 3] =
        [(by.into(), 10), (units.into(), codes.rows[0].coded), (CodedDocumentsAsk::default().into(), 5)];
    for (table, total) in tables {
        let asked = ExtractAsk { filter: Filter::default(), table: table.clone(), rows: 1 };
        let extract = ask(&mut session, asked).unwrap();
        assert_eq!((extract.total, extract.rows[0].len()), (total, extract.columns.len()));
        assert_eq!(extract.measures.len(), if total == 10 { 4 } else { 0 });
        for what in [Saved::Table(table.clone()), Saved::Workbook(table)] {
            let asked = ExportAsk { filter: Filter::default(), what };
            assert!(session.answer(&asked.ask()).unwrap().bytes.unwrap().len() > 50);
        }
    }
    // Without the one that it names, the other is told as broken, and what was exported is the same again.
    let text = exported(&mut session, List::Codes);
    edit(&mut session, List::Codes, ListEdit::Remove(vec!["钱".to_owned()])).unwrap();
    let asked = CodesAsk { codes: (0, 9), ..CodesAsk::default() };
    let codes = ask(&mut session, Filter::default().under(asked)).unwrap();
    assert_eq!((codes.rows.len(), &codes.broken[0].0[..]), (0, "微信与钱"));
    edit(&mut session, List::Codes, ListEdit::Replace(text)).unwrap();
    assert_eq!(fingerprint(&mut session), after);
    for _ in 0..3 {
        change(&mut session, Step::Undo).unwrap();
    }
    assert_eq!(fingerprint(&mut session), before);
}

#[test]
fn many_concepts_are_added_at_once() {
    let mut session = Session::new(SEED).unwrap();
    let many: String = (0..9_999).map(|number| format!("name{number} = x{number}, y{number}\n")).collect();
    let start = std::time::Instant::now();
    let (changed, _) = add(&mut session, List::Concepts, &format!("{many}NAME7 = z\n")).unwrap();
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    assert_eq!(changed.report.unwrap().taken, 10_000);
    let asked = ListAsk { list: List::Concepts, find: "name7".to_owned(), ..ListAsk::default() };
    let found = page(&mut session, asked);
    assert!(
        found.rows.iter().any(|row| row.name == "NAME7") && !found.rows.iter().any(|row| row.name == "name7")
    );
}
