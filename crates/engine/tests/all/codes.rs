//! Codes: rules hold of what they say, parts sum to the whole, and every number lists exactly what it counts.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use wenmai_engine::ask::{find, Part, Question, Tabled};
use wenmai_engine::corpus::{read_bundle, write_bundle, Besides, Builder, Corpus, Filter, Selection, Zones};
use wenmai_engine::formats::{read, ReadOptions};
use wenmai_engine::query::read_codes;
use wenmai_engine::script::Script;
use wenmai_engine::table::Cell;
use wenmai_model::{Code, Coded, CodedDocumentsAsk, Codes, CodesAsk, CodingUnit, Fault, Named};

/// A corpus of a table's rows, author and text, with these codes.
fn corpus(rows: &[(&str, String)], codes: &str) -> Corpus {
    let (codes, faults) = read_codes(codes, &concepts());
    assert_eq!(faults, []);
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new())
        .with_besides(Besides { codes, ..Besides::default() });
    let rows: String = rows.iter().map(|(author, text)| format!("{author},\"{text}\"\n")).collect();
    let table = format!("作者,正文\n{rows}");
    read("t.csv", table.into_bytes(), &ReadOptions::default(), &mut |item| {
        builder.add_document(item.document.unwrap(), dictionary());
        ControlFlow::Continue(())
    });
    builder.finish()
}

fn letters() -> Corpus {
    let rows = [
        ("李某", "船，茶。山，船。\n雪，茶。"),
        ("王某", "山，雪。\n山，船。"),
        ("李某", "船，茶？\n雪，山。"),
        ("", "茶，茶。船，雪。"),
    ];
    corpus(
        &rows.map(|(author, text)| (author, text.to_owned())),
        "船雪 = 船 & 雪\n无船 = not 船\n其余 = @无船 | @船雪\n",
    )
}

fn everything() -> Filter {
    Filter { zones: Zones::All, ..Filter::default() }
}

fn ask(field: &str, unit: CodingUnit) -> CodesAsk {
    CodesAsk {
        field: field.to_owned(),
        unit,
        parts: (0, 100),
        codes: (0, 1000),
        listed: None,
        offset: 0,
        limit: 1000,
    }
}

fn answer(corpus: &Corpus, filter: &Filter, asked: &CodesAsk) -> Codes {
    asked.answer(&Part::new(corpus, filter)).unwrap()
}

/// The texts of the units that a code holds of, in a part or in all.
fn texts(corpus: &Corpus, filter: &Filter, asked: CodesAsk, code: &str, part: Option<&str>) -> Vec<String> {
    let listed = Coded { code: code.to_owned(), part: part.map(str::to_owned) };
    let found = answer(corpus, filter, &CodesAsk { listed: Some(listed), ..asked });
    let (total, _, rows) = found.listed.unwrap();
    assert_eq!(total as usize, rows.len());
    rows.into_iter().map(|row| row.text).collect()
}

#[test]
fn a_rule_is_over_a_sentence_a_paragraph_or_a_document() {
    let corpus = letters();
    let all = everything();
    let listed = |unit: CodingUnit, code: &str| texts(&corpus, &all, ask("", unit), code, None);
    assert_eq!(listed(CodingUnit::Sentence, "船雪"), ["船，雪。"]);
    assert_eq!(listed(CodingUnit::Paragraph, "船雪"), ["茶，茶。船，雪。"]);
    assert_eq!(
        listed(CodingUnit::Document, "船雪"),
        ["船，茶。山，船。 雪，茶。", "山，雪。 山，船。", "船，茶？ 雪，山。", "茶，茶。船，雪。"]
    );
    assert_eq!(listed(CodingUnit::Sentence, "无船"), ["雪，茶。", "山，雪。", "雪，山。", "茶，茶。"]);
    assert_eq!(listed(CodingUnit::Document, "无船"), Vec::<String>::new());
    assert_eq!(listed(CodingUnit::Sentence, "其余").len(), 5);
}

#[test]
fn codes_are_counted_by_part_and_what_has_no_value_is_one() {
    let corpus = letters();
    let found = answer(&corpus, &everything(), &ask("作者", CodingUnit::Sentence));
    let parts: Vec<(&str, u32, u32)> =
        found.parts.iter().map(|part| (part.value.as_str(), part.units, part.documents)).collect();
    assert_eq!((&found.field[..], found.units), ("author", 9));
    assert_eq!(parts, [("", 2, 1), ("李某", 5, 2), ("王某", 2, 1)]);
    let row = &found.rows[1];
    assert_eq!((&row.name[..], &row.rule[..], row.coded), ("无船", "not 船", 4));
    assert_eq!(row.cells.iter().map(|cell| cell.0).collect::<Vec<_>>(), [1, 2, 1]);
    let test = row.test.unwrap();
    assert_eq!((test.df, test.low, test.cells), (2, 6, 6));
    // 4 of 9; expected 8/9, 20/9, 8/9.
    assert!((test.value - 0.09).abs() < 1e-12 && (row.cells[1].1.unwrap() - 0.4).abs() < 1e-12);
    // Without a field there is one part, and nothing to test.
    let whole = answer(&corpus, &everything(), &ask("", CodingUnit::Sentence));
    assert_eq!((whole.parts.len(), whole.parts[0].units, whole.rows[1].cells[0].0), (1, 9, 4));
    assert!(whole.rows[1].test.is_none() && whole.field.is_empty());
    // A filter leaves its own units only, and no part without a document.
    let filter = Filter { fields: vec!["author!=王某".parse().unwrap()], ..everything() };
    let left = answer(&corpus, &filter, &ask("author", CodingUnit::Sentence));
    assert_eq!((left.units, left.parts.len(), left.rows[1].coded), (7, 2, 3));
}

#[test]
fn units_are_listed_page_by_page_with_their_place() {
    let corpus = letters();
    let of = |part: Option<&str>, offset: u32, limit: u32| {
        let listed = Coded { code: "无船".to_owned(), part: part.map(str::to_owned) };
        let asked = CodesAsk { listed: Some(listed), offset, limit, ..ask("author", CodingUnit::Sentence) };
        answer(&corpus, &everything(), &asked).listed.unwrap()
    };
    let (total, offset, rows) = of(None, 3, 3);
    assert_eq!((total, offset, rows.len()), (4, 3, 1));
    assert_eq!((rows[0].document, rows[0].line), (3, 0));
    assert_eq!(of(Some("李某"), 0, 9).2[0].line, 1);
    assert_eq!(of(Some(""), 0, 9).2[0].text, "茶，茶。");
    assert_eq!(of(Some("谁"), 0, 9).0, 0);
    let asked = CodesAsk {
        listed: Some(Coded { code: "没有".to_owned(), part: None }),
        ..ask("", CodingUnit::Sentence)
    };
    let fault = asked.answer(&Part::new(&corpus, &everything())).unwrap_err();
    assert_eq!(fault.to_string(), "there is no code \"没有\"; there is 船雪, 无船, 其余");
    let fault = ask("party", CodingUnit::Sentence).answer(&Part::new(&corpus, &everything()));
    assert!(matches!(fault, Err(Fault::NoField { name, .. }) if name == "party"));
}

#[test]
fn tables_have_stable_headings() {
    let corpus = letters();
    let all = everything();
    let part = Part::new(&corpus, &all);
    let table = ask("author", CodingUnit::Paragraph).table(&part).unwrap();
    assert_eq!(
        table.columns.join(","),
        "code,part,coded,units,share,total_coded,total_units,expected,residual,chi_squared,df,p,cramers_v,low_expected,cells"
    );
    assert_eq!(table.rows.len(), 9);
    assert_eq!(table.rows[0][..5], ["船雪".into(), "(no value)".into(), 1.into(), 1.into(), 1.0.into()]);
    assert_eq!(ask("", CodingUnit::Paragraph).table(&part).unwrap().rows[0][1], Cell::Nothing);
    let documents = CodedDocumentsAsk { unit: CodingUnit::Sentence }.table(&part).unwrap();
    assert_eq!(documents.columns.join(","), "document,units,船雪,无船,其余");
    let numbers = |row: &[Cell]| row[1..].iter().map(Cell::text).collect::<Vec<_>>().join(" ");
    let rows: Vec<String> = documents.rows.iter().map(|row| numbers(row)).collect();
    assert_eq!(rows, ["3 0 1 1", "2 0 1 1", "2 0 1 1", "2 1 1 2"]);
    // Of documents it is whether the rule holds.
    let documents = CodedDocumentsAsk { unit: CodingUnit::Document }.table(&part).unwrap();
    assert_eq!(numbers(&documents.rows[0]), "1 1 0 1");
    let asked = CodesAsk {
        listed: Some(Coded { code: "无船".to_owned(), part: Some("王某".to_owned()) }),
        ..ask("author", CodingUnit::Sentence)
    };
    let units = asked.table(&part).unwrap();
    assert_eq!(units.columns.join(","), "document,line,start,end,text");
    assert_eq!((units.rows.len(), &units.rows[0][4]), (1, &Cell::from("山，雪。")));
    // A name that is a heading already.
    let named = corpus_with("units = 船 AND(雪｜茶)\nDOCUMENT = 雪\n");
    let documents = CodedDocumentsAsk::default().table(&Part::new(&named, &all)).unwrap();
    assert_eq!(documents.columns.join(","), "document,units,@units,DOCUMENT");
    assert_eq!(answer(&named, &all, &ask("", CodingUnit::Document)).rows[0].rule, "船 & (雪 | 茶)");
}

fn corpus_with(codes: &str) -> Corpus {
    corpus(&[("甲", "坐船。".to_owned()), ("乙", "看雪。".to_owned())], codes)
}

#[test]
fn codes_are_kept_with_the_corpus() {
    let corpus = letters();
    let again = read_bundle(&write_bundle(&corpus)).unwrap();
    assert_eq!(again.codes(), corpus.codes());
    assert_eq!(again.part(&[1, 0]).codes(), corpus.codes());
    let found = answer(&again, &everything(), &ask("author", CodingUnit::Document));
    assert_eq!(found, answer(&corpus, &everything(), &ask("author", CodingUnit::Document)));
}

#[test]
fn a_rule_without_its_concept_is_told_apart() {
    let corpus = corpus_with("甲 = 船\n乙 = @支付宝 & 雪\n");
    let lists = wenmai_engine::corpus::Lists { concepts: Vec::new(), ..corpus.lists() };
    let corpus = corpus.with_lists(lists);
    let found = answer(&corpus, &everything(), &ask("", CodingUnit::Document));
    assert_eq!((found.rows.len(), found.broken.len(), &found.broken[0].0[..]), (1, 1, "乙"));
    assert_eq!((found.broken[0].1.start_char, found.broken[0].1.end_char), (0, 4));
}

/// A rule, and what it means.
#[derive(Clone, Debug)]
enum Tree {
    Term(&'static str),
    Not(Box<Tree>),
    And(Box<Tree>, Box<Tree>),
    Or(Box<Tree>, Box<Tree>),
}

impl Tree {
    fn typed(&self) -> String {
        match self {
            Tree::Term(text) => (*text).to_owned(),
            Tree::Not(one) => format!("not ({})", one.typed()),
            Tree::And(one, other) => format!("({}) & ({})", one.typed(), other.typed()),
            Tree::Or(one, other) => format!("({})|({})", one.typed(), other.typed()),
        }
    }

    fn holds(&self, term: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Tree::Term(text) => term(text),
            Tree::Not(one) => !one.holds(term),
            Tree::And(one, other) => one.holds(term) && other.holds(term),
            Tree::Or(one, other) => one.holds(term) || other.holds(term),
        }
    }
}

fn tree() -> impl Strategy<Value = Tree> {
    let terms = vec!["船", "山", "雪", "tea", "\"山 雪\"", "t*", "@支付宝", "船 $4 雪", "/[山雪]/"];
    prop::sample::select(terms).prop_map(Tree::Term).prop_recursive(4, 12, 2, |inner| {
        let boxed = inner.prop_map(Box::new);
        prop_oneof![
            boxed.clone().prop_map(Tree::Not),
            (boxed.clone(), boxed.clone()).prop_map(|(one, other)| Tree::And(one, other)),
            (boxed.clone(), boxed).prop_map(|(one, other)| Tree::Or(one, other)),
        ]
    })
}

/// What a token is in: a name for its sentence, paragraph or document.
fn unit_of(corpus: &Corpus, token: u32, unit: CodingUnit) -> (u32, u32) {
    let document = corpus.document_of(token);
    let own = match unit {
        CodingUnit::Document => 0,
        CodingUnit::Sentence => corpus.sentences().iter().filter(|&&first| first <= token).count() as u32,
        CodingUnit::Paragraph => {
            let lines = corpus.lines();
            let begins = |line: &usize| !lines.get(*line).continues;
            (0..=corpus.line_of(token) as usize).rev().find(begins).unwrap() as u32
        }
    };
    (document, own)
}

/// For each unit that has a selected word whether a rule holds of it, by definition.
fn naive(corpus: &Corpus, filter: &Filter, tree: &Tree, unit: CodingUnit) -> BTreeMap<(u32, u32), bool> {
    let selection = Selection::new(corpus, filter);
    let words =
        (0..corpus.len()).filter(|&token| corpus.is_word(token) && selection.contains(token, token + 1));
    let units: BTreeSet<(u32, u32)> = words.map(|token| unit_of(corpus, token, unit)).collect();
    let part = Part::new(corpus, filter);
    let holds = |of: (u32, u32)| {
        tree.holds(&|term| {
            let hits = find(&part, term).unwrap().words;
            hits.iter().any(|hit| (hit.first..hit.last).all(|token| unit_of(corpus, token, unit) == of))
        })
    };
    units.into_iter().map(|of| (of, holds(of))).collect()
}

fn texts_by_author() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let word = prop::sample::select(vec![
        "船",
        "山",
        "雪",
        "tea",
        "Tea time",
        "支付宝",
        "，",
        "。",
        "。",
        "\n",
        "! ",
        "茶",
    ]);
    let text = prop::collection::vec(word, 1..14).prop_map(|words| format!("船。{}", words.concat()));
    let author = prop::sample::select(vec!["", "李某", "王某", "Ann"]);
    prop::collection::vec((author, text), 2..7)
}

fn filters() -> impl Strategy<Value = Filter> {
    prop_oneof![
        Just(everything()),
        Just(Filter { scripts: vec![Script::Latn], ..everything() }),
        Just(Filter { documents: vec![0, 1], ..everything() }),
        Just(Filter { without_copies: true, ..everything() }),
        Just(Filter::default()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rules_hold_of_what_they_say_and_parts_sum_to_the_whole(
        rows in texts_by_author(),
        tree in tree(),
        filter in filters(),
        field in prop::sample::select(vec!["", "author", "document"]),
    ) {
        let corpus = corpus(&rows, &format!("a = {}\nb = not @a\nc = @a & @b\n", tree.typed()));
        for &unit in CodingUnit::ALL {
            let expected = naive(&corpus, &filter, &tree, unit);
            if field.is_empty() || corpus.fields().get(field).is_some() {
                let found = answer(&corpus, &filter, &ask(field, unit));
                let coded = expected.values().filter(|holds| **holds).count() as u32;
                prop_assert_eq!(found.units as usize, expected.len());
                let all: Vec<u32> = found.rows.iter().map(|row| row.coded).collect();
                prop_assert_eq!(all, [coded, found.units - coded, 0], "{}", tree.typed());
                prop_assert_eq!(found.parts.iter().map(|part| part.units).sum::<u32>(), found.units);
                for row in &found.rows {
                    prop_assert_eq!(row.cells.iter().map(|cell| cell.0).sum::<u32>(), row.coded);
                    for (part, cell) in found.parts.iter().zip(&row.cells) {
                        let listed = texts(&corpus, &filter, ask(field, unit), &row.name, Some(&part.value));
                        prop_assert_eq!(listed.len() as u32, cell.0);
                        prop_assert!(listed.iter().all(|text| !text.is_empty()));
                    }
                    let listed = texts(&corpus, &filter, ask(field, unit), &row.name, None);
                    prop_assert_eq!(listed.len() as u32, row.coded);
                }
            }
            let table = CodedDocumentsAsk { unit }.table(&Part::new(&corpus, &filter)).unwrap();
            let by_document = table.rows.iter().map(|row| (row[1].text(), row[2].text()));
            let mut documents: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
            for ((document, _), holds) in &expected {
                let counts = documents.entry(*document).or_default();
                *counts = (counts.0 + 1, counts.1 + u32::from(*holds));
            }
            let expected = documents.values().map(|counts| (counts.0.to_string(), counts.1.to_string()));
            prop_assert_eq!(by_document.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }
    }
}

#[test]
fn units_of_the_seeds_are_as_defined_whatever_is_filtered() {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    let seeds = [
        include_str!("../../../../seeds/001_9a7fccbe58eaff9c.txt"),
        include_str!("../../../../seeds/002_10d5e6239cb9b6e8.txt"),
    ];
    for (number, text) in seeds.iter().enumerate() {
        builder.add_file(&number.to_string(), text.as_bytes(), dictionary()).unwrap();
    }
    let code = Code { name: "a".to_owned(), rule: "微信 & not 支付宝 | 红包".to_owned() };
    let builder = builder.with_besides(Besides { codes: vec![code], ..Besides::default() });
    let corpus = builder.finish();
    let tree = Tree::Or(
        Box::new(Tree::And(
            Box::new(Tree::Term("微信")),
            Box::new(Tree::Not(Box::new(Tree::Term("支付宝")))),
        )),
        Box::new(Tree::Term("红包")),
    );
    for filter in [everything(), Filter::default(), Filter { scripts: vec![Script::Latn], ..everything() }] {
        for &unit in CodingUnit::ALL {
            let expected = naive(&corpus, &filter, &tree, unit);
            let found = answer(&corpus, &filter, &ask("", unit));
            let holds = expected.values().filter(|holds| **holds).count();
            assert_eq!(
                (found.units as usize, found.rows[0].coded as usize),
                (expected.len(), holds),
                "{unit}"
            );
        }
    }
}
