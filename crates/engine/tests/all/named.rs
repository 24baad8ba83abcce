//! Named parts that are what has hits of a query.

use crate::common::{concepts, table};
use proptest::prelude::*;
use wenmai_engine::ask::{Part, Question};
use wenmai_engine::corpus::{read_bundle, write_bundle, Corpus, Filter};
use wenmai_engine::query::read_subcorpora;
use wenmai_model::{
    ConcordanceAsk, Context, Criterion, DistributionAsk, Exactness, FieldsEdit, HitSet, HitsOf,
    LineFaultKind, LineSort, List, ListAsk, Marks, Named, QueryFault, QueryMode, Subcorpus, Zone, SUBCORPUS,
};

const LETTERS: &str = "正文,author,year\n\
    微信支付很快。,李某,2013\n\
    我用微信。,王某,2014\n\
    支付宝也快。,李某,2014\n\
    船开了。,,2016\n";

fn with_parts(corpus: Corpus, text: &str) -> Corpus {
    let (parts, faults) = read_subcorpora(text, corpus.concepts());
    assert!(faults.is_empty(), "{faults:?}");
    let mut lists = corpus.lists();
    lists.besides.subcorpora = parts;
    read_bundle(&write_bundle(&corpus.with_lists(lists))).unwrap()
}

fn members(corpus: &Corpus, name: &str) -> Vec<usize> {
    let part = corpus.named().iter().find(|part| part.name == name).unwrap();
    (0..).zip(&part.documents).filter(|(_, inside)| **inside).map(|(number, _)| number).collect()
}

pub fn asked(hits: &HitsOf) -> ConcordanceAsk {
    ConcordanceAsk {
        query: hits.query.clone(),
        mode: hits.mode,
        exact: hits.exact,
        hits: hits.set,
        form: String::new(),
        near: None,
        sample: None,
        only: Vec::new(),
        marks: Marks::default(),
        sort: LineSort::Text,
        keys: Vec::new(),
        group: Vec::new(),
        fields: Vec::new(),
        context: Context::default(),
        offset: 0,
        limit: 0,
    }
}

#[test]
fn a_query_names_the_documents_that_have_its_hits() {
    let corpus = with_parts(
        table(LETTERS),
        "信 = <hits> 微信\n字 = <hits characters> 支付\n李 = author=李某 & <hits characters> 微信|支付\n\
         式 = <hits expert> [norm=\".*船.*\"|norm=\"微信\"] :: match.year != \"2014\"\n无 = <hits> 铁路\n",
    );
    for (name, documents) in [("信", &[1][..]), ("字", &[0, 2]), ("李", &[0, 2]), ("式", &[3]), ("无", &[])]
    {
        assert_eq!(members(&corpus, name), documents, "{name}");
    }
    let field = corpus.fields().get(SUBCORPUS).unwrap();
    assert_eq!(field.whole(2), "字; 李");
    let row = ListAsk { list: List::Subcorpora, limit: 9, ..ListAsk::default() };
    let rows = row.answer(&Part::new(&corpus, &Filter::default())).unwrap().rows;
    assert_eq!((rows[0].query.as_str(), &rows[0].forms[..]), ("微信", &["<hits> 微信".to_owned()][..]));
    assert!(rows[0].freq > 0 && rows[0].given.is_none() && !rows[0].incomplete && rows[4].freq == 0);
}

#[test]
fn a_named_query_goes_along_with_what_changes_under_it() {
    let mut corpus = with_parts(
        table(LETTERS),
        "船 = <hits characters> 船\n李 = <hits expert> [] :: match.author = \"李某\"\n并 = <hits> @支付宝\n",
    );
    assert_eq!((members(&corpus, "船"), members(&corpus, "李")), (vec![3], vec![0, 2]));
    corpus.rezone(3, &[0], Some(Zone::Navigation));
    assert!(members(&corpus, "船").is_empty());
    let edit = FieldsEdit::Set { field: "author".into(), values: vec![(1, "李某".into())] };
    let (known, _) = corpus.edited(&edit).unwrap();
    let before = corpus.swap_known(known);
    assert_eq!(members(&corpus, "李"), [0, 1, 2]);
    let _ = corpus.swap_known(before);
    assert_eq!(members(&corpus, "李"), [0, 2]);
    // Without its concept a query cannot be read, and nothing has hits of it.
    assert!(!members(&corpus, "并").is_empty());
    let lists = wenmai_engine::corpus::Lists { concepts: Vec::new(), ..corpus.lists() };
    assert!(members(&corpus.with_lists(lists), "并").is_empty());
}

#[test]
fn a_query_that_no_part_can_be_made_of_is_said() {
    let text = "a = <hits> \"微信\nb = <hits expert> [norm=\n\
                c = <hits expert> [] :: match.subcorpus = \"d\"\nd = <hits expert> [] :: match.text_subcorpus = \"c\"\n\
                e = <hits> @没有\nf = <hits> 微信\n";
    let (parts, faults) = read_subcorpora(text, &concepts());
    assert_eq!(parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(), ["f"]);
    let kinds: Vec<&LineFaultKind> = faults.iter().map(|fault| &fault.kind).collect();
    assert!(matches!(kinds[0], LineFaultKind::Query(failure) if failure.kind == QueryFault::UnclosedQuote));
    assert!(matches!(kinds[1], LineFaultKind::Query(_)));
    assert_eq!(kinds[2..4], [&LineFaultKind::Form; 2]);
    assert!(kinds[4].to_string().contains("there is no concept @没有"), "{}", kinds[4]);
}

#[test]
fn no_bytes_make_a_part_of_itself() {
    let corpus = table(LETTERS);
    let mut lists = corpus.lists();
    let expert = |name: &str, query: &str| Subcorpus {
        name: name.into(),
        criteria: vec![Criterion::is("author", vec!["李某".into()])],
        hits: Some(Box::new(HitsOf { query: query.into(), mode: QueryMode::Expert, ..HitsOf::default() })),
        words: 7,
    };
    lists.besides.subcorpora = vec![
        expert("a", "[] :: match.subcorpus = \"a\""),
        expert("b", "[] :: match.text_text_subcorpus = \"a\""),
        Subcorpus { criteria: vec![Criterion::is(SUBCORPUS, vec!["c".into()])], ..expert("c", "[]") },
        expert("d", "[] :: match.没有 = \"\""),
        expert("e", "[]"),
    ];
    let corpus = read_bundle(&write_bundle(&corpus.with_lists(lists))).unwrap();
    for (name, documents) in [("a", 0), ("b", 0), ("c", 0), ("d", 0), ("e", 2)] {
        assert_eq!(members(&corpus, name).len(), documents, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The documents of a part are those that the concordance of its query counts and its dispersion lists.
    #[test]
    fn a_named_query_is_what_the_concordance_counts(
        texts in prop::collection::vec("(微信|支付宝|支付|船|，|of |tea ){0,6}", 1..6),
        query in "微信|支付|@支付宝|信|tea|付宝|微\\*",
        set in 0usize..HitSet::ALL.len(),
        form in any::<bool>(),
    ) {
        let rows: String = texts.iter().map(|text| format!("{text}end,x\n")).collect();
        let hits = HitsOf {
            query,
            set: HitSet::ALL[set],
            exact: Exactness { form, ..Exactness::default() },
            ..HitsOf::default()
        };
        let corpus = with_parts(table(&format!("正文,who\n{rows}")), &format!("x = {hits}"));
        let everything = Filter::default();
        let part = Part::new(&corpus, &everything);
        let page = asked(&hits).answer(&part).unwrap();
        let listed = DistributionAsk { lines: asked(&hits), by: String::new() }.answer(&part).unwrap().rows;
        let with = listed.iter().filter(|row| row.hits > 0).map(|row| row.document as usize);
        let inside = members(&corpus, "x");
        prop_assert_eq!(page.range as usize, inside.len());
        prop_assert_eq!(with.collect::<Vec<_>>(), inside);
    }
}
