//! Metadata fields: their types, their values, and criteria on them.

use crate::common::{concepts, dictionary, segmenter, table};
use proptest::prelude::*;
use std::cmp::Ordering;
use wenmai_engine::analysis::{by_value, Concordance, LineOrder};
use wenmai_engine::ask::{understand, Part, Question};
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{read_bundle, write_bundle, Builder, Corpus, Filter, Selection};
use wenmai_engine::query::{read_subcorpora, search};
use wenmai_model::{
    Criterion, Exactness, FacetsAsk, Fault, FieldType, FieldValuesAsk, GroupKey, HitSet, Interval, Op,
    QueryFault, QueryMode, SortBy, SortKey, Subcorpus, TrendsAsk, SUBCORPUS,
};

const LETTERS: &str = "正文,作者,党派,年份,标签,编号\n\
    船开了。,李某,甲,2013,海;船,007\n\
    山是白的。,王某,乙,2014,山,008\n\
    雪下在山里。,,甲,2014,山;雪,009\n\
    我们走。,李某,,2016,,010\n";

fn filter(criteria: &[&str]) -> Filter {
    Filter { fields: criteria.iter().map(|text| text.parse().unwrap()).collect(), ..Filter::default() }
}

/// The documents that criteria leave.
fn left(corpus: &Corpus, criteria: &[&str]) -> Vec<usize> {
    let words = Selection::new(corpus, &filter(criteria)).words_by_document;
    words.iter().enumerate().filter(|(_, words)| **words > 0).map(|(document, _)| document).collect()
}

#[test]
fn types_are_told_by_the_values() {
    let corpus = table(LETTERS);
    let kinds: Vec<(&str, FieldType)> =
        corpus.fields().all().into_iter().map(|field| (field.name.as_str(), field.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("author", FieldType::Text),
            ("date", FieldType::Date),
            ("document", FieldType::Text),
            ("kind", FieldType::Text),
            ("year", FieldType::Number),
            ("党派", FieldType::Text),
            ("标签", FieldType::List),
            ("编号", FieldType::Text),
        ]
    );
}

#[test]
fn criteria_leave_the_documents_that_meet_them() {
    let corpus = table(LETTERS);
    for (criteria, documents) in [
        (&["author=李某"][..], &[0, 3][..]),
        (&["作者＝李某｜王某"], &[0, 1, 3]),
        (&["author="], &[2]),
        (&["author!="], &[0, 1, 3]),
        (&["author!=李某"], &[1, 2]),
        (&["author=李某|"], &[0, 2, 3]),
        (&["党派=甲", "年份>=2014"], &[2]),
        (&["year<2014"], &[0]),
        (&["year>2013", "year<=2014"], &[1, 2]),
        (&["year=2014.0"], &[1, 2]),
        (&["date>=2014"], &[1, 2, 3]),
        (&["date<2014-01-01"], &[0]),
        (&["标签=山"], &[1, 2]),
        (&["标签=雪|海"], &[0, 2]),
        (&["标签!=山"], &[0, 3]),
        (&["标签==山; 雪"], &[2]),
        (&["标签=="], &[3]),
        (&["没有=甲"], &[]),
        (&["没有="], &[0, 1, 2, 3]),
        (&["没有!="], &[]),
        (&["year>=many"], &[]),
    ] {
        assert_eq!(left(&corpus, criteria), documents, "{criteria:?}");
    }
}

#[test]
fn dates_are_compared_by_the_days_that_they_may_mean() {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    for (number, date) in ["2014", "2014-02", "2014-02-28", "2015-01-01"].iter().enumerate() {
        let mut cleaned = clean("tea", dictionary());
        cleaned.metadata.date = Some((*date).to_owned());
        builder.add(&number.to_string(), "UTF-8", "tea".to_owned(), cleaned);
    }
    let corpus = builder.finish();
    for (criterion, documents) in [
        ("date>=2014-02", &[1, 2, 3][..]),
        ("date<=2014-02", &[1, 2]),
        ("date<=2014", &[0, 1, 2]),
        ("date>2014", &[3]),
        ("date<2014-03", &[1, 2]),
        ("date=2014", &[0]),
    ] {
        assert_eq!(left(&corpus, &[criterion]), documents, "{criterion}");
    }
}

#[test]
fn what_is_no_number_and_no_list_stays_a_text() {
    for (values, kind) in [
        (&["1", "2.5", "-3"][..], FieldType::Number),
        (&["1", "1,000"], FieldType::Text),
        (&["007", "008"], FieldType::Text),
        (&["11010119900307001X", "1"], FieldType::Text),
        (&["2014-02", "2014"], FieldType::Date),
        (&["2014", "2013"], FieldType::Number),
        (&["2014-02-30", "2014-02"], FieldType::Text),
        (&["红、黑", "黑"], FieldType::List),
        (&["他说，红；黑。", "白"], FieldType::Text),
    ] {
        let rows: String = values.iter().map(|value| format!("船开了,\"{value}\"\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        let field = corpus.fields().get("x").map(|field| field.kind);
        assert_eq!(field, Some(kind), "{values:?}");
    }
}

#[test]
fn the_column_counts_words_by_value_without_the_fields_own_criteria() {
    let corpus = table(LETTERS);
    let filter = filter(&["党派=甲", "author=李某"]);
    let facets = FacetsAsk.answer(&Part::new(&corpus, &filter)).unwrap();
    let author = facets.fields.iter().find(|field| field.name == "author").unwrap();
    let words = |document: usize| Selection::new(&corpus, &Filter::default()).words_by_document[document];
    assert_eq!(
        author.first,
        [(String::new(), words(2)), ("李某".to_owned(), words(0)), ("王某".to_owned(), 0)]
    );
    let year = facets.fields.iter().find(|field| field.name == "year").unwrap();
    assert_eq!(year.ends, Some(("2013".to_owned(), "2016".to_owned())));
}

#[test]
fn values_are_found_in_any_script_and_told_page_by_page() {
    let corpus = table("正文,x\n船开了,臺灣\n船开了,台灣省\n船开了,北京\n");
    let ask = |find: &str, offset, limit| {
        let asked = FieldValuesAsk { field: "x".into(), find: find.into(), offset, limit };
        let found = asked.answer(&Part::new(&corpus, &Filter::default())).unwrap();
        (found.items, found.rows.into_iter().map(|row| row.value).collect::<Vec<_>>())
    };
    assert_eq!(ask("台湾", 0, 10), (2, vec!["台灣省".to_owned(), "臺灣".to_owned()]));
    assert_eq!(ask("", 1, 1), (3, vec!["台灣省".to_owned()]));
    assert_eq!(ask("沪", 0, 10), (0, vec![]));
}

/// Values of a field, told apart by their type.
fn column() -> impl Strategy<Value = Vec<String>> {
    let value = prop_oneof![
        Just(String::new()),
        "[0-9]{1,2}",
        "[甲乙丙]",
        "[甲乙丙];[甲乙丙]",
        (2010..2014u32, 1..13u32).prop_map(|(year, month)| format!("{year}-{month:02}")),
    ];
    let one_kind = |pattern: &'static str| prop::collection::vec(pattern, 1..9);
    prop_oneof![
        prop::collection::vec(value, 1..9),
        one_kind("[0-9]{0,2}"),
        one_kind("[+]?[1-3]([.]0{1,2})?"),
        one_kind("[甲乙]?"),
        one_kind("201[0-3]-0[1-9]"),
        one_kind("[甲乙丙](;[甲乙丙]){0,2}"),
    ]
}

fn criterion() -> impl Strategy<Value = Criterion> {
    let value = || prop_oneof!["[甲乙丙]", "[0-9]{1,2}", "201[0-3]-0[1-9]"];
    let values = prop::collection::vec(prop_oneof![value(), Just(String::new())], 1..3);
    (
        prop::sample::select(vec![Op::Is, Op::Not, Op::AtLeast, Op::AtMost, Op::Above, Op::Below]),
        values,
        value(),
    )
        .prop_map(|(op, values, end)| Criterion {
            field: "x".into(),
            op,
            values: if op.orders() { vec![end] } else { values },
        })
}

/// Whether a document meets a criterion, by its definition.
fn naive(kind: FieldType, cell: &str, criterion: &Criterion) -> bool {
    let values: Vec<&str> = match kind {
        FieldType::List => cell.split(';').map(str::trim).collect(),
        _ => vec![cell],
    };
    let ordered =
        |value: &str| -> Option<Ordering> {
            let end = criterion.values[0].as_str();
            match kind {
                FieldType::Number => Some(value.parse::<f64>().ok()?.partial_cmp(
                    &end.parse::<f64>().ok().filter(|_| !end.starts_with('0') || end == "0")?,
                )?),
                FieldType::Date => (value.len() == 7 && end.len() == 7).then(|| value.cmp(end)),
                _ => (!value.is_empty()).then(|| value.cmp(end)),
            }
        };
    let met = |value: &&str| match criterion.op {
        Op::AtLeast => ordered(value).is_some_and(Ordering::is_ge),
        Op::AtMost => ordered(value).is_some_and(Ordering::is_le),
        Op::Above => ordered(value).is_some_and(Ordering::is_gt),
        Op::Below => ordered(value).is_some_and(Ordering::is_lt),
        _ => criterion.values.iter().any(|wanted| {
            let size =
                |text: &str| text.parse::<f64>().ok().filter(|_| !text.starts_with('0') || text == "0");
            wanted == value
                || kind == FieldType::Number && size(wanted).is_some_and(|one| size(value) == Some(one))
        }),
    };
    values.iter().any(met) != (criterion.op == Op::Not)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn criteria_mean_what_they_say(cells in column(), criterion in criterion()) {
        let rows: String = cells.iter().map(|cell| format!("船开了,{cell}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        let Some(field) = corpus.fields().get("x") else { return Ok(()) };
        let selection =
            Selection::new(&corpus, &Filter { fields: vec![criterion.clone()], ..Filter::default() });
        for (document, cell) in cells.iter().enumerate() {
            let expected = naive(field.kind, cell, &criterion);
            prop_assert_eq!(selection.words_by_document[document] > 0, expected, "{:?} {} {}", field.kind, cell, criterion);
        }
    }

    /// A partition's parts sum to the whole, missing values among them, and each part's criterion opens just it.
    #[test]
    fn parts_sum_to_the_whole(cells in column()) {
        let rows: String = cells.iter().map(|cell| format!("船开了山是白的,{cell}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        let Some(field) = corpus.fields().get("x") else { return Ok(()) };
        let partition = field.partition();
        let whole = Selection::new(&corpus, &Filter::default());
        let mut words = 0;
        for part in 0..partition.labels.len() {
            let criterion = partition.criterion(part);
            prop_assert_eq!(criterion.to_string().parse::<Criterion>().unwrap(), criterion.clone());
            let opened = Selection::new(&corpus, &Filter { fields: vec![criterion], ..Filter::default() });
            for (document, &number) in partition.of.iter().enumerate() {
                let expected = if number as usize == part { whole.words_by_document[document] } else { 0 };
                prop_assert_eq!(opened.words_by_document[document], expected);
            }
            words += opened.words;
        }
        prop_assert_eq!(words, whole.words);
    }

    /// Each value's number of words is that of what its criterion leaves.
    #[test]
    fn a_value_opens_what_it_counts(cells in column()) {
        let rows: String = cells.iter().map(|cell| format!("船开了,{cell}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        let Some(field) = corpus.fields().get("x") else { return Ok(()) };
        let whole = Selection::new(&corpus, &Filter::default());
        for value in by_value(field, &whole) {
            let fields = vec![Criterion::is("x", vec![value.value.clone()])];
            let opened = Selection::new(&corpus, &Filter { fields, ..Filter::default() });
            prop_assert_eq!((opened.words, opened.documents()), (value.words, value.documents));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Lines by a field stand as the values do, those without one last either way; a group opens the lines that it counts,
    /// and groups sum to all.
    #[test]
    fn lines_are_ordered_and_grouped_by_a_field(cells in column(), descending: bool) {
        let rows: String = cells.iter().map(|cell| format!("tea and tea,{cell}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        let Some(field) = corpus.fields().get("x") else { return Ok(()) };
        let all = Filter::default();
        let part = Part::new(&corpus, &all);
        let query = understand(&corpus, "tea", QueryMode::Simple, Exactness::default()).unwrap();
        let hits = search(&corpus, part.selection(), &query);
        let lines = || Concordance::new(&corpus, part.selection(), &hits, HitSet::Words, "");
        let document = |place: u32| corpus.document_of(lines().hits()[place as usize].first) as usize;

        let by = SortBy::Field("x".into());
        let key = SortKey { descending, ..SortKey::new(by.clone()) };
        let found = lines().order(&LineOrder::Keys(vec![key]));
        let mut expected: Vec<u32> = (0..lines().len()).collect();
        let number = |value: &str| value.parse::<f64>().unwrap_or_default();
        expected.sort_by(|&a, &b| {
            let (a, b) = (field.whole(document(a)), field.whole(document(b)));
            let order = match field.kind {
                FieldType::Number => number(&a).total_cmp(&number(&b)),
                _ => a.cmp(&b),
            };
            let order = if descending { order.reverse() } else { order };
            a.is_empty().cmp(&b.is_empty()).then(if a.is_empty() || b.is_empty() { Ordering::Equal } else { order })
        });
        prop_assert_eq!(found, expected);

        prop_assert_eq!(lines().len(), 2 * cells.len() as u32);
        let groups = lines().group(&[GroupKey::Of(by.clone())]);
        prop_assert_eq!(groups.iter().map(|group| group.freq).sum::<u32>(), lines().len());
        for group in groups {
            let mut opened = lines();
            opened.retain_group(&[(GroupKey::Of(by.clone()), group.labels[0].clone())]);
            prop_assert_eq!((opened.len(), opened.range()), (group.freq, group.range));
        }
    }

    /// Points of a trend over a field are its parts: with those without a value they have all documents, words and hits.
    #[test]
    fn points_over_a_field_sum_to_the_whole(cells in column()) {
        let rows: String = cells.iter().map(|cell| format!("tea and tea,{cell}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        if corpus.fields().get("x").is_none() {
            return Ok(());
        }
        let whole = Selection::new(&corpus, &Filter::default());
        for interval in [Interval::Year, Interval::Month, Interval::Day] {
            let asked = TrendsAsk { queries: vec!["tea".into()], interval, field: "x".into() };
            let found = asked.answer(&Part::new(&corpus, &Filter::default())).unwrap();
            let trend = &found.queries[0];
            prop_assert_eq!(found.words.iter().sum::<u32>() + found.undated_words, whole.words);
            prop_assert_eq!(found.documents.iter().sum::<u32>() + found.undated_documents, cells.len() as u32);
            let hits: u32 = trend.points.iter().map(|point| point.hits).sum();
            prop_assert_eq!(hits + trend.undated_hits, 2 * cells.len() as u32);
            for (place, point) in trend.points.iter().enumerate() {
                let fields = found.criteria("x", place);
                let opened = Selection::new(&corpus, &Filter { fields, ..Filter::default() });
                prop_assert_eq!(opened.words, found.words[place], "{}", found.labels[place]);
                prop_assert_eq!(opened.documents() * 2, point.hits);
            }
        }
    }
}

#[test]
fn an_expert_query_asks_for_metadata_as_for_words() {
    let corpus = table(LETTERS);
    let hits = |query: &str| {
        let all = Filter::default();
        let part = Part::new(&corpus, &all);
        let read = understand(&corpus, query, QueryMode::Expert, Exactness::default())?;
        Ok::<u32, Fault>(search(&corpus, part.selection(), &read).characters())
    };
    for (query, count) in [
        ("[] :: match.author=\"李某\"", "船开了。我们走。"),
        ("[] :: match.text_author!=\"李某\"", "山是白的。雪下在山里。"),
        ("[] :: match.标签=\"山\" & match.year=\"201[34]\"", "山是白的。雪下在山里。"),
        ("[] :: match.党派=\"\"", "我们走。"),
        ("[] :: match.\"党派\"=\"乙\" within s", "山是白的。"),
    ] {
        let all = hits("[]").unwrap();
        let wanted = corpus.documents().iter().filter(|document| {
            count.contains(document.cleaned.part(0, document.cleaned.len() as u32).trim())
        });
        let tokens: u32 = wanted.map(|document| document.tokens.1 - document.tokens.0).sum();
        assert!(tokens > 0 && tokens < all);
        assert_eq!(hits(query), Ok(tokens), "{query}");
    }
    let Err(Fault::Query(failure)) = hits("[word=\"船\"] :: match.auhtor=\"李某\"") else { panic!() };
    assert_eq!((failure.start_char, failure.end_char), (20, 26));
    assert!(
        matches!(failure.kind, QueryFault::Unknown { name, known } if name == "auhtor" && known.contains(&"author".to_owned()))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A named part has the documents that its criteria leave, is counted so, and comes back from a bundle; with those in
    /// none the wholes of the field sum to all.
    #[test]
    fn a_named_part_is_what_its_criteria_leave(
        cells in column(),
        parts in prop::collection::vec(prop::collection::vec(criterion(), 1..3), 1..4),
    ) {
        let rows: String = cells.iter().map(|cell| format!("tea and tea,{cell}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}"));
        let written: Vec<String> = (0..)
            .zip(&parts)
            .map(|(number, criteria)| {
                Subcorpus { name: format!("部{number}"), criteria: criteria.clone(), hits: None, words: 0 }.to_string()
            })
            .collect();
        let (subcorpora, faults) = read_subcorpora(&written.join("\n"), &[]);
        prop_assert!(faults.is_empty(), "{:?}", faults);
        let mut lists = corpus.lists();
        lists.besides.subcorpora = subcorpora;
        let corpus = read_bundle(&write_bundle(&corpus.with_lists(lists))).unwrap();
        let leaves = |fields: Vec<Criterion>| {
            Selection::new(&corpus, &Filter { fields, ..Filter::default() }).words_by_document
        };
        for ((one, criteria), now) in corpus.subcorpora().iter().zip(&parts).zip(corpus.named()) {
            prop_assert_eq!(&one.criteria, criteria);
            let named = leaves(vec![Criterion::is(SUBCORPUS, vec![one.name.clone()])]);
            prop_assert_eq!(&named, &leaves(criteria.clone()), "{}", one);
            prop_assert_eq!(named.iter().sum::<u32>(), corpus.words_of(now));
        }
        let partition = corpus.fields().get(SUBCORPUS).unwrap().partition();
        let wholes: u32 = (0..partition.labels.len()).map(|part| leaves(vec![partition.criterion(part)]).iter().sum::<u32>()).sum();
        prop_assert_eq!(wholes, leaves(vec![]).iter().sum::<u32>());
    }
}

#[test]
fn a_list_of_named_parts_says_what_it_cannot_take() {
    let text =
        "# mine\n早期 = year<2014\n\nnothing\nb = year\n早期 = year<2015 & author=李某\n甲;乙 = year=2014\n";
    let (parts, faults) = read_subcorpora(text, &concepts());
    assert_eq!(
        parts.iter().map(Subcorpus::to_string).collect::<Vec<_>>(),
        ["早期 = year<2015 & author=李某"]
    );
    assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [4, 5, 7]);
}
