//! Metadata that is edited in a session: what is said of it, saved of it, and the way back.

use crate::common::{ask, SEED};
use wenmai_engine::corpus::read_bundle;
use wenmai_protocol::{
    Change, ChangeFault, Changed, DocumentFields, DocumentFieldsAsk, EditAsk, ExportAsk, Failure, FieldType,
    FieldsEdit, FieldsFault, FieldsTableAsk, Filter, Hello, Lang, List, ListAsk, ListEdit, Question, Saved,
    Step, Zone, SUBCORPUS, VERSION,
};
use wenmai_worker::{Response, Session};

fn step(session: &mut Session, filter: &Filter, step: Step) -> Result<Changed, Failure> {
    ask(session, EditAsk { filter: filter.clone(), step })
}

fn edit(session: &mut Session, edit: FieldsEdit) -> Result<Changed, Failure> {
    step(session, &Filter::default(), Step::Make(Change::Fields(edit)))
}

fn set(field: &str, values: &[(u32, &str)]) -> FieldsEdit {
    let values = values.iter().map(|&(document, value)| (document, value.to_owned()));
    FieldsEdit::Set { field: field.to_owned(), values: values.collect() }
}

fn fingerprint(session: &mut Session) -> String {
    ask(session, Hello { version: VERSION }).unwrap().fingerprint
}

fn fields(session: &mut Session, names: &[&str], find: &str) -> DocumentFields {
    let fields = names.iter().map(|&name| name.to_owned()).collect();
    let asked =
        DocumentFieldsAsk { fields, from: String::new(), find: find.to_owned(), offset: 0, limit: 50 };
    ask(session, Filter::default().under(asked)).unwrap()
}

fn saved(session: &mut Session, what: Saved) -> Vec<u8> {
    let asked = ExportAsk { filter: Filter::default(), what };
    session.answer(&asked.ask()).ok().unwrap().bytes.unwrap()
}

#[test]
fn edits_are_undone_and_redone_among_other_changes() {
    let mut session = Session::new(SEED).unwrap();
    let all = Filter::default();
    let mut states = vec![fingerprint(&mut session)];
    let changes = [
        Change::Fields(set("party", &[(0, "甲"), (3, "乙")])),
        Change::List(List::Stopwords, ListEdit::Add("微信".to_owned())),
        Change::Zone { document: 1, lines: vec![0], zone: Some(Zone::Navigation) },
        Change::Fields(FieldsEdit::Type { field: "party".to_owned(), kind: Some(FieldType::List) }),
        Change::Fields(FieldsEdit::Rename { field: "party".to_owned(), to: "党派".to_owned() }),
        Change::Fields(set("date", &[(1, "2013-05"), (2, "")])),
        Change::Fields(FieldsEdit::Remove { field: "党派".to_owned() }),
    ];
    for change in changes {
        let made = EditAsk { filter: all.clone(), step: Step::Make(change) };
        assert!(session.respond(&made.ask()).is_ok());
        let now = fingerprint(&mut session);
        assert!(!states.contains(&now));
        states.push(now);
    }
    assert_eq!(session.steps(), (7, 0));
    for before in states.iter().rev().skip(1) {
        step(&mut session, &all, Step::Undo).unwrap();
        assert_eq!(fingerprint(&mut session), *before);
        let bundle = saved(&mut session, Saved::Bundle);
        assert_eq!(format!("{:016x}", read_bundle(&bundle).unwrap().fingerprint()), *before);
    }
    for after in &states[1..] {
        step(&mut session, &all, Step::Redo).unwrap();
        assert_eq!(fingerprint(&mut session), *after);
    }
    session.use_seed();
    assert_eq!(fingerprint(&mut session), states[0]);
}

#[test]
fn words_move_under_a_filter_by_the_field_that_is_edited() {
    let mut session = Session::new(SEED).unwrap();
    let filter = Filter { fields: vec!["party=甲".parse().unwrap()], ..Filter::default() };
    let made = |values: &[(u32, &str)]| Step::Make(Change::Fields(set("party", values)));
    let changed = step(&mut session, &filter, made(&[(0, "甲")])).unwrap();
    assert!(changed.n.0 == 0 && changed.n.1 > 0 && changed.moved_total > 0);
    let more = step(&mut session, &filter, made(&[(1, "甲"), (2, "乙")])).unwrap();
    assert_eq!(more.n.0, changed.n.1);
    let back = step(&mut session, &filter, Step::Undo).unwrap();
    assert_eq!(back.n, (more.n.1, more.n.0));
    let whole = edit(&mut session, set("party", &[(3, "甲")])).unwrap();
    assert_eq!((whole.moved_total, whole.n.0), (0, whole.n.1));
}

#[test]
fn a_pasted_table_is_seen_first_then_taken_and_saved() {
    let mut session = Session::new(SEED).unwrap();
    let names: Vec<String> = fields(&mut session, &[], "").rows.into_iter().map(|row| row.1).collect();
    let table =
        format!("file\tauthor\tschool\n{}.txt\t甲\t北\n{}.txt\t\t南\nnone.txt\t丙\t东\n", names[0], names[1]);
    let before = fingerprint(&mut session);
    let seen = Filter::default().under(FieldsTableAsk { text: table.clone(), lang: Lang::En });
    let said = ask(&mut session, seen).unwrap();
    assert!(said.changes);
    assert!(said.sentences[0].starts_with("2 of 3 rows match"), "{:?}", said.sentences);
    assert!(said.sentences[0].ends_with("new fields: school."), "{:?}", said.sentences);
    assert!(said.sentences[1].contains("none.txt"), "{:?}", said.sentences);
    assert_eq!(fingerprint(&mut session), before);
    edit(&mut session, FieldsEdit::Table(table)).unwrap();
    let shown = fields(&mut session, &["school"], "");
    let values: Vec<&str> = shown.rows.iter().map(|row| row.2[0].as_str()).collect();
    assert_eq!(values, ["北", "南", "", "", ""]);
    let school = shown.fields.iter().find(|field| field.name == "school").unwrap();
    assert_eq!(
        (school.kind, school.given, school.editable, school.documents),
        (FieldType::Text, false, true, 2)
    );
    assert_eq!(fields(&mut session, &["school"], "南").rows.len(), 1);
    // What is saved as a table says nothing new.
    let asked = DocumentFieldsAsk {
        fields: Vec::new(),
        from: String::new(),
        find: String::new(),
        offset: 0,
        limit: 0,
    };
    let csv = String::from_utf8(saved(&mut session, asked.into())).unwrap();
    assert!(csv.starts_with("\u{feff}document,"), "{csv}");
    let nothing = edit(&mut session, FieldsEdit::Table(csv));
    assert_eq!(nothing.err(), Some(Failure::Change(ChangeFault::Nothing)));
    let none = FieldsTableAsk { text: "a\tb\nq\t1\n".into(), lang: Lang::ZhHans };
    let none = ask(&mut session, Filter::default().under(none)).unwrap();
    assert_eq!(
        (none.changes, &none.sentences[..]),
        (false, &[FieldsFault::NoMatch.sentence(Lang::ZhHans).to_owned()][..])
    );
    let refused = edit(&mut session, set("date", &[(0, "从前")]));
    assert_eq!(refused.err(), Some(Failure::Change(ChangeFault::Fields(FieldsFault::NoDate))));
}

#[test]
fn the_field_that_is_looked_at_is_there_before_it_has_values() {
    let mut session = Session::new(SEED).unwrap();
    let mut look = |from: &str| {
        let asked = DocumentFieldsAsk {
            fields: Vec::new(),
            from: from.into(),
            find: String::new(),
            offset: 0,
            limit: 2,
        };
        let found = ask(&mut session, Filter::default().under(asked)).unwrap();
        let field = found.fields.get(found.first as usize).map(|field| (field.name.clone(), field.documents));
        assert!(found.rows.iter().all(|row| row.2.len() == found.fields.len()));
        let read_only = found.fields.iter().filter(|field| !field.editable).count();
        (found.fields.len(), field, read_only, found.fault)
    };
    let (all, first, read_only, fault) = look("");
    assert_eq!((first.unwrap().0.as_str(), read_only, fault), ("author", 2, None));
    assert_eq!(look("作者"), (all, Some(("author".to_owned(), 3)), 2, None));
    assert_eq!(look("YEAR").1.unwrap().0, "year");
    assert_eq!(look("党派"), (all + 1, Some(("党派".to_owned(), 0)), 2, None));
    assert_eq!(look("Document").3, Some(FieldsFault::Told));
}

#[test]
fn parts_are_named_counted_told_when_they_change_and_taken_back() {
    let mut session = Session::new(SEED).unwrap();
    let before = fingerprint(&mut session);
    let name = |session: &mut Session, lines: &str| {
        let change = Change::List(List::Subcorpora, ListEdit::Add(lines.to_owned()));
        let made = EditAsk { filter: Filter::default(), step: Step::Make(change) };
        let Ok(Response::Answer(answered)) = session.respond(&made.ask()) else { panic!("{lines}") };
        EditAsk::pick(answered.answer).unwrap()
    };
    let changed = name(&mut session, "早期 = date<2014\nno part\n");
    let report = changed.report.unwrap();
    assert_eq!((report.taken, report.faults_total, changed.moved_total), (1, 1, 0));
    assert!(changed.corpus.fields.iter().any(|(name, _)| name == SUBCORPUS));
    let row = |session: &mut Session| {
        let asked = ListAsk { list: List::Subcorpora, limit: 9, ..ListAsk::default() };
        ask(session, Filter::default().under(asked)).unwrap().rows.pop().unwrap()
    };
    let early = row(&mut session);
    assert_eq!((early.name.as_str(), &early.forms[..]), ("早期", &["date<2014".to_owned()][..]));
    assert!(early.freq > 0 && early.given == Some(early.freq));
    // A date is another now, and with it the part; a field is called otherwise, and the part goes along.
    edit(&mut session, set("date", &[(0, "2010"), (1, "2010"), (2, "2010"), (3, "2010"), (4, "2010")]))
        .unwrap();
    let all = row(&mut session);
    assert!(all.freq > early.freq && all.given == early.given);
    edit(&mut session, set("party", &[(0, "甲")])).unwrap();
    name(&mut session, "甲党 = party=甲");
    edit(&mut session, FieldsEdit::Rename { field: "party".into(), to: "党派".into() }).unwrap();
    assert_eq!(row(&mut session).forms, ["党派=甲"]);
    assert_eq!(
        saved(&mut session, Saved::List(List::Subcorpora)),
        "早期 = date<2014\n甲党 = 党派=甲\n".as_bytes()
    );
    // A query is named beside criteria; without its hits nothing is in the part.
    let changed = name(&mut session, "信 = year>=2010 & <hits> 微信\n不 = <hits> \"微信\n");
    assert_eq!(changed.report.map(|report| (report.taken, report.faults_total)), Some((1, 1)));
    let letters = row(&mut session);
    assert_eq!((letters.query.as_str(), letters.forms[0].as_str()), ("微信", "year>=2010 & <hits> 微信"));
    assert!(letters.freq > 0 && letters.given == Some(letters.freq));
    let lines = Change::Zone { document: 0, lines: (0..5000).collect(), zone: Some(Zone::Chrome) };
    let made = EditAsk { filter: Filter::default(), step: Step::Make(lines) };
    assert!(session.respond(&made.ask()).is_ok());
    let after = row(&mut session);
    assert!(after.freq < letters.freq && after.given == letters.given);
    while fingerprint(&mut session) != before {
        step(&mut session, &Filter::default(), Step::Undo).unwrap();
    }
}
