//! Metadata that is edited, one value at a time and by tables, and the way back.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use wenmai_engine::ask::{Part, Question, Tabled};
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{read_bundle, write_bundle, Builder, Corpus, Filter, Selection};
use wenmai_model::{
    DocumentFieldsAsk, FieldType, FieldsEdit, FieldsFault, FieldsTableReport, Flag, FlagKind, TableFault,
    TableKey,
};

/// A document's name, and what is known of it.
type Known<'k> = (&'k str, &'k [(&'k str, &'k str)]);

fn corpus(documents: &[Known]) -> Corpus {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    for (name, known) in documents {
        let mut cleaned = clean("船开了。", dictionary());
        for (field, value) in *known {
            let said = (*value).to_owned();
            let value = Some(said.clone());
            match *field {
                "title" => cleaned.metadata.title = value,
                "author" => cleaned.metadata.author = value,
                "date" => cleaned.metadata.date = value,
                "time" => cleaned.metadata.time = value,
                "source" => cleaned.metadata.sources.extend(value),
                own => cleaned.metadata.fields.push((own.to_owned(), said)),
            }
        }
        builder.add(name, "UTF-8", "船开了。".to_owned(), cleaned);
    }
    builder.finish()
}

fn letters() -> Corpus {
    corpus(&[
        ("a", &[("author", "李某"), ("date", "2013-02-01"), ("time", "08:45"), ("党派", "甲")]),
        ("b", &[("author", "王某"), ("标签", "山; 海"), ("编号", "x1")]),
        ("c", &[("title", "雪"), ("标签", "海"), ("source", "晚报"), ("source", "日报")]),
    ])
}

/// What documents have in a field.
fn values(corpus: &Corpus, field: &str) -> Vec<String> {
    let asked = DocumentFieldsAsk {
        fields: vec![field.to_owned()],
        from: String::new(),
        find: String::new(),
        offset: 0,
        limit: 1000,
    };
    let rows = asked.answer(&Part::new(corpus, &Filter::default())).unwrap().rows;
    rows.into_iter().map(|row| row.2.concat()).collect()
}

/// Makes an edit, and sees that undoing it leaves the bytes that there were.
#[track_caller]
fn edit(corpus: &mut Corpus, edit: &FieldsEdit) -> Result<Option<FieldsTableReport>, FieldsFault> {
    let (fingerprint, bytes) = (corpus.fingerprint(), write_bundle(corpus));
    let (known, report) = corpus.edited(edit)?;
    let before = corpus.swap_known(known);
    assert_ne!(corpus.fingerprint(), fingerprint);
    let read = read_bundle(&write_bundle(corpus)).unwrap();
    assert_eq!(read.fingerprint(), corpus.fingerprint());
    let after = corpus.swap_known(before);
    assert_eq!((corpus.fingerprint(), write_bundle(corpus)), (fingerprint, bytes));
    let _ = corpus.swap_known(after);
    Ok(report)
}

fn set(field: &str, values: &[(u32, &str)]) -> FieldsEdit {
    let values = values.iter().map(|&(document, value)| (document, value.to_owned()));
    FieldsEdit::Set { field: field.to_owned(), values: values.collect() }
}

#[test]
fn values_are_set_where_all_read_them() {
    let mut corpus = letters();
    edit(&mut corpus, &set("作者", &[(2, " 赵  某 "), (1, "")])).unwrap();
    assert_eq!(corpus.documents()[2].metadata.author.as_deref(), Some("赵 某"));
    assert_eq!(values(&corpus, "author"), ["李某", "", "赵 某"]);
    edit(&mut corpus, &set("地点", &[(0, "北")])).unwrap();
    assert_eq!(values(&corpus, "地点"), ["北", "", ""]);
    edit(&mut corpus, &set("date", &[(1, "2014年2月"), (2, "二〇一五年")])).unwrap();
    assert_eq!(values(&corpus, "year"), ["2013", "2014", "2015"]);
    let filter = Filter { fields: vec!["year>=2014".parse().unwrap()], ..Filter::default() };
    assert_eq!(Selection::new(&corpus, &filter).documents(), 2);
    // Of a list each text is a value, however many documents share it.
    edit(&mut corpus, &set("标签", &[(1, "山；雪"), (2, "")])).unwrap();
    assert_eq!(values(&corpus, "标签"), ["", "山; 雪", ""]);
    edit(&mut corpus, &set("source", &[(2, "晨报; 日报")])).unwrap();
    assert_eq!(corpus.documents()[2].metadata.sources, ["晨报", "日报"]);
}

#[test]
fn a_time_and_a_doubt_are_of_the_date_that_they_came_with() {
    let mut corpus = letters();
    assert_eq!(corpus.edited(&set("date", &[(0, "2013-02-01")])).err(), Some(FieldsFault::Nothing));
    edit(&mut corpus, &set("date", &[(0, "2013-02-02")])).unwrap();
    let known = |corpus: &Corpus| corpus.documents()[0].metadata.clone();
    assert_eq!((known(&corpus).date.as_deref(), known(&corpus).time), (Some("2013-02-02"), None));
    edit(&mut corpus, &set("date", &[(0, "2013-02-02 09:30")])).unwrap();
    assert_eq!(known(&corpus).time.as_deref(), Some("09:30"));

    let mut cleaned = clean("船开了。", dictionary());
    cleaned.metadata.date = Some("2013".into());
    cleaned.metadata.flags = vec![Flag { kind: FlagKind::DateContradicted, evidence: "2014".into() }];
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    builder.add("a", "UTF-8", "船开了。".to_owned(), cleaned);
    let mut corpus = builder.finish();
    edit(&mut corpus, &set("author", &[(0, "李某")])).unwrap();
    assert_eq!(known(&corpus).flags.len(), 1);
    edit(&mut corpus, &set("date", &[(0, "2014")])).unwrap();
    assert!(known(&corpus).flags.is_empty());
}

#[test]
fn types_names_and_whole_fields_change() {
    let mut corpus = letters();
    let kind = |corpus: &Corpus, name: &str| corpus.fields().get(name).map(|field| (field.kind, field.given));
    let typed = |kind| FieldsEdit::Type { field: "年份".to_owned(), kind };
    assert_eq!(kind(&corpus, "year"), Some((FieldType::Number, false)));
    edit(&mut corpus, &typed(Some(FieldType::Text))).unwrap();
    assert_eq!(kind(&corpus, "year"), Some((FieldType::Text, true)));
    edit(&mut corpus, &typed(None)).unwrap();
    assert_eq!(kind(&corpus, "year"), Some((FieldType::Number, false)));

    edit(&mut corpus, &FieldsEdit::Type { field: "党派".into(), kind: Some(FieldType::List) }).unwrap();
    let renamed = |field: &str, to: &str| FieldsEdit::Rename { field: field.into(), to: to.into() };
    edit(&mut corpus, &renamed("党派", "party")).unwrap();
    assert_eq!((kind(&corpus, "党派"), kind(&corpus, "party")), (None, Some((FieldType::List, true))));
    assert_eq!(values(&corpus, "party"), ["甲", "", ""]);
    edit(&mut corpus, &renamed("author", "signed")).unwrap();
    assert_eq!(corpus.documents()[0].metadata.author, None);
    edit(&mut corpus, &renamed("signed", "作者")).unwrap();
    assert_eq!(values(&corpus, "author"), ["李某", "王某", ""]);
    edit(&mut corpus, &FieldsEdit::Remove { field: "标签".into() }).unwrap();
    assert_eq!(kind(&corpus, "标签"), None);

    for (wrong, fault) in [
        (set("year", &[(0, "2014")]), FieldsFault::Told),
        (set("Document", &[(0, "x")]), FieldsFault::Told),
        (set(" ", &[(0, "x")]), FieldsFault::NoName),
        (set("date", &[(0, "很久以前")]), FieldsFault::NoDate),
        (set("date", &[(0, "2014年2月的一天")]), FieldsFault::NoDate),
        (set("new", &[(0, " ")]), FieldsFault::Nothing),
        (set("author", &[(9, "李某")]), FieldsFault::Nothing),
        (renamed("author", "编号"), FieldsFault::Taken),
        (renamed("author", "year"), FieldsFault::Taken),
        (renamed("author", "author"), FieldsFault::Nothing),
        (renamed("编号", "日期"), FieldsFault::Taken),
        (renamed("没有", "x"), FieldsFault::NoField),
        (FieldsEdit::Remove { field: "kind".into() }, FieldsFault::Told),
        (FieldsEdit::Type { field: "没有".into(), kind: None }, FieldsFault::NoField),
        (FieldsEdit::Table("a\tb\n".into()), FieldsFault::NoTable),
        (FieldsEdit::Table("just a line".into()), FieldsFault::NoTable),
        (FieldsEdit::Table("a\tb\nq\t1\n".into()), FieldsFault::NoMatch),
    ] {
        assert_eq!(corpus.edited(&wrong).err(), Some(fault), "{wrong:?}");
    }
    // What cannot be a date is renamed by nothing.
    let mut odd = letters();
    edit(&mut odd, &FieldsEdit::Remove { field: "date".into() }).unwrap();
    assert_eq!(odd.edited(&renamed("党派", "日期")).err(), Some(FieldsFault::NoDate));
}

/// Kinds of faults with their totals.
fn faults(report: &FieldsTableReport) -> Vec<(TableFault, u32)> {
    report.faults.iter().map(|fault| (fault.kind, fault.total)).collect()
}

#[test]
fn rows_are_matched_by_the_column_that_has_names_or_titles() {
    for (table, by, key, matched) in [
        ("file\t作者\na.txt\t甲\nB.TXT\t乙\nｃ\t丙\n", "file", TableKey::Name, 3),
        ("n,path,作者\n1,\"texts/a.txt\",甲\n2,texts\\b.md,乙\n", "path", TableKey::Name, 2),
        ("表一\n作者\tfile\n甲\tb\n", "file", TableKey::Name, 1),
        ("题名\t作者\n雪\t甲\n", "题名", TableKey::Title, 1),
        ("编号\t地点\nX1\t北\n", "地点", TableKey::Field, 0),
    ] {
        let mut corpus = letters();
        let report = edit(&mut corpus, &FieldsEdit::Table(table.to_owned()));
        match matched {
            // One document alone has a number: it tells none.
            0 => assert_eq!(report, Err(FieldsFault::NoMatch)),
            _ => {
                let report = report.unwrap().unwrap();
                assert_eq!((report.by.as_str(), report.key, report.matched), (by, key, matched), "{table}");
            }
        }
    }
    let mut corpus = corpus(&[("a", &[("编号", "x1")]), ("b", &[("编号", "x2")]), ("c", &[])]);
    let table = "编号;地点;年份\nX2;南;2014\nx1;北;2013\n".to_owned();
    let report = edit(&mut corpus, &FieldsEdit::Table(table)).unwrap().unwrap();
    assert_eq!((report.key, report.matched, report.filled, report.replaced), (TableKey::Field, 2, 4, 0));
    assert_eq!(
        (report.new, values(&corpus, "地点")),
        (vec!["地点".into(), "date".into()], vec!["北".to_owned(), "南".to_owned(), String::new()])
    );
    assert_eq!(values(&corpus, "year"), ["2013", "2014", ""]);
}

#[test]
fn a_row_that_says_little_of_its_marks_is_read_by_the_documents() {
    let mut corpus = corpus(&[("=", &[("党派", "甲")])]);
    edit(&mut corpus, &FieldsEdit::Table("document,title,党派\n=,\"\"\"\",;\n".to_owned())).unwrap();
    assert_eq!(
        (values(&corpus, "title"), values(&corpus, "党派")),
        (vec!["\"".to_owned()], vec![";".to_owned()])
    );
}

#[test]
fn what_a_table_does_not_say_is_told() {
    let mut corpus = letters();
    let long = "长".repeat(3000);
    let table = format!(
        "file\tauthor\t年份\tkind\t\tauthor\tnote\n\
         a.txt\t\t2013\ttext\tx\t\t\n\
         q.txt\t甲\t2014\t\t\t\t\n\
         \t\t\t\t\t\t\n\
         b\t王某\t从前\t\t\t\t{long}\tpast\n\
         a\t甲\n\
         b.md\t乙\n"
    );
    let report = edit(&mut corpus, &FieldsEdit::Table(table.clone())).err();
    assert_eq!(report, Some(FieldsFault::Nothing));
    let report = corpus.would_fill(&table).unwrap();
    assert_eq!((report.rows, report.matched, report.filled, report.replaced), (5, 2, 0, 0));
    assert_eq!(
        faults(&report),
        [
            (TableFault::Unmatched, 1),
            (TableFault::Repeated, 2),
            (TableFault::Long, 1),
            (TableFault::NoDate, 1),
            (TableFault::TooLong, 1),
            (TableFault::Columns, 2),
            (TableFault::Empty, 1),
            (TableFault::Unmentioned, 1),
        ]
    );
    let first =
        |kind: TableFault| report.faults.iter().find(|fault| fault.kind == kind).unwrap().first.clone();
    assert_eq!(first(TableFault::Unmatched), [(3, "q.txt".to_owned())]);
    assert_eq!(first(TableFault::NoDate), [(5, "从前".to_owned())]);
    assert_eq!(first(TableFault::Columns), [(4, "kind".to_owned()), (5, String::new())]);
    assert_eq!(first(TableFault::Unmentioned), [(3, "c".to_owned())]);
}

#[test]
fn a_name_that_two_files_have_tells_neither() {
    let two = || corpus(&[("a", &[]), ("a", &[]), ("b (2)", &[])]);
    let mut corpus = two();
    let names: Vec<String> = corpus.documents().iter().map(|document| document.name.clone()).collect();
    assert_eq!(names, ["a", "a (2)", "b (2)"]);
    let table = "file\tx\nnorth/a.txt\t1\nsouth/a.txt\t2\nb (2).txt\t3\n".to_owned();
    let report = edit(&mut corpus, &FieldsEdit::Table(table)).unwrap().unwrap();
    assert_eq!(faults(&report), [(TableFault::Ambiguous, 2), (TableFault::Unmentioned, 2)]);
    assert_eq!(values(&corpus, "x"), ["", "", "3"]);
    let table = "file\tx\nnorth/a.txt\t1\n".to_owned();
    assert_eq!(faults(&two().would_fill(&table).unwrap())[0], (TableFault::Ambiguous, 1));
    // Where the table has both names, they are the files'.
    edit(&mut two(), &FieldsEdit::Table("file\tx\na.txt\t1\nA (2).txt\t2\n".to_owned())).unwrap();
    // As they are called in the corpus they are told apart.
    edit(&mut corpus, &FieldsEdit::Table("file\tx\na\t1\na (2)\t2\n".to_owned())).unwrap();
    assert_eq!(values(&corpus, "x"), ["1", "2", "3"]);
}

#[test]
fn a_year_is_said_better_by_a_date_in_it() {
    let mut corpus = letters();
    let report = edit(&mut corpus, &FieldsEdit::Table("file\tyear\na\t2013\nb\t2014\nc\t2015\n".into()));
    let report = report.unwrap().unwrap();
    assert_eq!((report.filled, report.replaced), (2, 0));
    assert_eq!(values(&corpus, "date"), ["2013-02-01", "2014", "2015"]);
    edit(&mut corpus, &FieldsEdit::Table("file\tyear\na\t2012\n".into())).unwrap();
    assert_eq!(values(&corpus, "year"), ["2012", "2014", "2015"]);
    // Beside dates a year says nothing.
    let table = "file\tyear\tdate\na\t2012\t2016-01-01\n".to_owned();
    let report = edit(&mut corpus, &FieldsEdit::Table(table)).unwrap().unwrap();
    assert_eq!((report.replaced, faults(&report)[0]), (1, (TableFault::Columns, 1)));
}

#[test]
fn a_table_of_many_fields_is_taken_at_once() {
    let names: Vec<String> = (0..300).map(|number| format!("d{number}")).collect();
    let documents: Vec<Known> = names.iter().map(|name| (name.as_str(), &[][..])).collect();
    let mut corpus = corpus(&documents);
    let mut table: String = (0..100).map(|field| format!("\tf{field}")).collect();
    table.insert_str(0, "name");
    for name in &names {
        table.push_str(&format!("\n{name}.txt"));
        (0..100).for_each(|field| table.push_str(&format!("\t{}", field % 7)));
    }
    let report = edit(&mut corpus, &FieldsEdit::Table(table)).unwrap().unwrap();
    assert_eq!((report.matched, report.filled, report.new.len()), (300, 30_000, 100));
    assert!(report.faults.is_empty());
}

fn exported(corpus: &Corpus) -> wenmai_engine::table::Table {
    let asked = DocumentFieldsAsk {
        fields: Vec::new(),
        from: String::new(),
        find: String::new(),
        offset: 0,
        limit: 0,
    };
    asked.table(&Part::new(corpus, &Filter::default())).unwrap()
}

prop_compose! {
    fn documents()(documents in prop::collection::vec(
        ("[aA1ａ=][aA1 .ａ=]{0,2}", prop::collection::vec((
            prop::sample::select(vec!["title", "author", "date", "source", "党派", "a b", "Title", "=x", "year", "document"]),
            "(2014|2014-02|[甲乙;；、=+'\"\t\n, ]{1,4})",
        ), 0..6)), 1..5,
    )) -> Vec<(String, Vec<(&'static str, String)>)> {
        documents
    }
}

fn corpus_of(documents: &[(String, Vec<(&'static str, String)>)]) -> Corpus {
    let known: Vec<Vec<(&str, &str)>> = documents
        .iter()
        // What is read as a date has the form of one.
        .map(|(_, known)| {
            let fits = |(field, value): &&(&str, String)| *field != "date" || value.starts_with('2');
            known.iter().filter(fits).map(|(field, value)| (*field, value.as_str())).collect()
        })
        .collect();
    let documents: Vec<Known> =
        documents.iter().zip(&known).map(|((name, _), known)| (name.as_str(), &known[..])).collect();
    corpus(&documents)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_exported_and_pasted_back_changes_nothing(documents in documents()) {
        let corpus = corpus_of(&documents);
        let table = exported(&corpus);
        if table.columns.len() > 1 && !table.rows.iter().flat_map(|row| &row[1..]).all(|cell| cell.text().is_empty()) {
            for csv in [table.csv(), table.csv_for_spreadsheets()] {
                let csv = String::from_utf8(csv).unwrap();
                let report = corpus.would_fill(&csv).unwrap();
                prop_assert_eq!((report.filled, report.replaced), (0, 0), "{}", csv);
                prop_assert_eq!(report.matched as usize, corpus.documents().len(), "{}", csv);
                prop_assert_eq!(corpus.edited(&FieldsEdit::Table(csv)).err(), Some(FieldsFault::Nothing));
            }
        }
    }

    #[test]
    fn a_value_that_was_set_is_there_and_comes_off_again(
        documents in documents(),
        field in prop::sample::select(vec!["title", "author", "source", "党派", "新"]),
        value in "[甲乙;a ]{0,5}",
    ) {
        let mut corpus = corpus_of(&documents);
        let said = value.split_whitespace().collect::<Vec<_>>().join(" ");
        match edit(&mut corpus, &set(field, &[(0, &value)])) {
            Ok(_) => {
                let name = if field == "source" && corpus.fields().get("source").is_none() { "site" } else { field };
                let now = if said.is_empty() && corpus.fields().get(name).is_none() {
                    String::new()
                } else {
                    values(&corpus, name)[0].clone()
                };
                // Of lists, the texts; of all else what was typed.
                let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
                let mut typed: Vec<String> = said.split(';').map(letters).filter(|text| !text.is_empty()).collect();
                let mut kept: Vec<String> = now.split(';').map(letters).filter(|text| !text.is_empty()).collect();
                typed.sort();
                typed.dedup();
                kept.sort();
                kept.dedup();
                prop_assert_eq!(typed, kept);
            }
            Err(fault) => prop_assert_eq!(fault, FieldsFault::Nothing),
        }
    }

    #[test]
    fn no_text_breaks_a_table(documents in documents(), table in "[aA1甲2014.,;\t\n\"'= -]{0,60}") {
        let mut corpus = corpus_of(&documents);
        let seen = corpus.would_fill(&table);
        match edit(&mut corpus, &FieldsEdit::Table(table)) {
            Ok(report) => {
                let report = report.unwrap();
                prop_assert!(report.filled + report.replaced > 0);
                prop_assert_eq!(seen, Ok(report));
            }
            Err(FieldsFault::Nothing) => prop_assert!(seen.is_ok()),
            Err(fault) => prop_assert_eq!(seen, Err(fault)),
        }
    }
}
