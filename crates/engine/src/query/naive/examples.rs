//! Single queries whose hits are known.

use super::corpora::{corpus_of, line_of, WORDS};
use crate::corpus::{Filter, Selection, Zones};
use crate::query::{parse_as, search, search_within, Budget, Exactness, QueryMode};

#[test]
fn conditions_hold_between_what_was_captured() {
    let corpus = corpus_of(&[vec![line_of(&["微信", "的", "微信", "，", "支付宝", "的", "用户", "。"])]]);
    let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
    let count = |typed: &str| {
        let query = parse_as(typed, QueryMode::Expert, Exactness::default(), corpus.concepts()).unwrap();
        search(&corpus, &selection, &query).characters()
    };
    assert_eq!(count("1:[] \"的\" 2:[]"), 2);
    assert_eq!(count("1:[] \"的\" 2:[] :: 1.word = 2.word"), 1);
    assert_eq!(count("1:[] \"的\" 2:[] :: 1.word != 2.word"), 1);
    // Another way through the query may meet the condition.
    assert_eq!(count("1:[] [] | [] 1:\"微信\" [] :: 1.norm = 1.norm within s"), 7);
}

#[test]
fn a_look_through_the_lexicon_is_paid_for_too() {
    let corpus = corpus_of(&[vec![(0, false, (0..WORDS.len()).collect())]]);
    let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
    for (mode, typed) in
        [(QueryMode::Simple, "/.*a.*/"), (QueryMode::Expert, "[word=\".*\"] [lemma=\"x.*\"]")]
    {
        let query = parse_as(typed, mode, Exactness::default(), corpus.concepts()).unwrap();
        assert!(search_within(&corpus, &selection, &query, &mut Budget::of(5)).incomplete, "{typed}");
        assert!(!search_within(&corpus, &selection, &query, &mut Budget::default()).incomplete, "{typed}");
    }
}

#[test]
fn exactness_is_as_asked() {
    let corpus = corpus_of(&[vec![line_of(&[
        "支付宝",
        "，",
        "支付寶",
        "，",
        "Alipay",
        "ALIPAY",
        "，",
        "zhi付宝",
        "，",
        "café",
    ])]]);
    let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
    let count = |typed: &str, form: bool, case: bool, script: bool| {
        let exact = Exactness { form, case, script };
        let query = parse_as(typed, QueryMode::Simple, exact, corpus.concepts()).unwrap();
        let hits = search(&corpus, &selection, &query);
        let expert = query.expert(corpus.concepts());
        let again = parse_as(&expert, QueryMode::Expert, Exactness::default(), corpus.concepts()).unwrap();
        assert_eq!(search(&corpus, &selection, &again), hits, "{expert}");
        hits.characters()
    };
    assert_eq!(count("支付宝", false, false, false), 2);
    assert_eq!(count("支付寶", false, false, true), 1);
    assert_eq!(count("支付宝", true, false, false), 1);
    assert_eq!(count("alipay", false, true, false), 0);
    assert_eq!(count("Alipay", false, true, false), 1);
    assert_eq!(count("alipay", false, false, true), 2);
    assert_eq!(count("Ali*", false, true, false), 1);
    assert_eq!(count("cafe", false, false, false), 1);
    assert_eq!(count("cafe", true, false, false), 0);
}
