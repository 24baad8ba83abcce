//! Concordances: order, pages, groups, samples and contexts against the plain way.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use wenmai_engine::analysis::{
    suggest, Collation, Concordance, Context, GroupKey, HitSet, LineOrder, SortBy, SortKey, Vicinity, Wanted,
};
use wenmai_engine::corpus::{Builder, Corpus, Filter, Selection, Zones};
use wenmai_engine::query::{parse, parse_as, search, Exactness, Hit, QueryMode};
use wenmai_engine::script::fold;

fn corpus_of(texts: &[String]) -> Corpus {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    for text in texts {
        builder.add_file("text", text.as_bytes(), dictionary()).unwrap();
    }
    builder.finish()
}

fn everything(corpus: &Corpus) -> Selection {
    Selection::new(corpus, &Filter { zones: Zones::All, ..Filter::default() })
}

/// The nth word to one side in the hit's document, folded; empty for none.
fn word(corpus: &Corpus, hit: &Hit, n: usize, left: bool) -> String {
    let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
    let tokens: Vec<u32> = if left {
        (document.tokens.0..hit.first).rev().collect()
    } else {
        (hit.last..document.tokens.1).collect()
    };
    let found = tokens.into_iter().filter(|&token| corpus.is_word(token)).nth(n - 1);
    found.map_or(String::new(), |token| fold(corpus.lexicon().norm(corpus.norm_of(token))))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "微信", "支付", "的", "用户", "后", "後", "银行", "一", "丁", "啊", "张", "，", "。", "pay ", "\n",
    ]);
    prop::collection::vec(prop::collection::vec(word, 3..40).prop_map(|words| words.concat()), 1..4)
        .prop_filter("there is text", |texts| texts.iter().all(|text| !text.trim().is_empty()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn lines_are_ordered_as_a_plain_sort_orders_them(texts in texts(), first in 1u8..4, second in 1u8..4, descending in any::<bool>(), offset in 0usize..6, limit in 0usize..6) {
        let corpus = corpus_of(&texts);
        let selection = everything(&corpus);
        let hits = search(&corpus, &selection, &parse("的|支付|后", corpus.concepts()).unwrap());
        let lines = Concordance::new(&corpus, &selection, &hits, HitSet::Characters, "");
        let key = |by, descending| SortKey { by, collation: Collation::CodePoint, descending };
        let sort = LineOrder::Keys(vec![
            key(SortBy::Right(first), descending), key(SortBy::Left(second), false), key(SortBy::Node, false), key(SortBy::Document, true),
        ]);
        let mut expected: Vec<u32> = (0..lines.len()).collect();
        let node = |hit: &Hit| {
            let (start, end) = hit.cleaned(&corpus);
            let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
            let text = document.cleaned.part(start, end).into_owned();
            (fold(&text), text)
        };
        expected.sort_by(|&a, &b| {
            let (a, b) = (&lines.hits()[a as usize], &lines.hits()[b as usize]);
            let right = word(&corpus, a, first.into(), false).cmp(&word(&corpus, b, first.into(), false));
            let right = if descending { right.reverse() } else { right };
            right
                .then_with(|| word(&corpus, a, second.into(), true).cmp(&word(&corpus, b, second.into(), true)))
                .then_with(|| node(a).cmp(&node(b)))
                .then_with(|| corpus.document_of(b.first).cmp(&corpus.document_of(a.first)))
        });
        prop_assert_eq!(&lines.order(&sort), &expected);
        let page: Vec<u32> = expected.iter().copied().skip(offset).take(limit).collect();
        prop_assert_eq!(lines.page(&sort, offset, limit), page);
        let shuffled = lines.order(&LineOrder::Shuffled(5));
        let mut places = shuffled.clone();
        places.sort_unstable();
        prop_assert_eq!(places, (0..lines.len()).collect::<Vec<u32>>());
        prop_assert_eq!(lines.page(&LineOrder::Shuffled(5), offset, limit), shuffled.into_iter().skip(offset).take(limit).collect::<Vec<u32>>());
    }

    #[test]
    fn groups_and_samples_add_up(texts in texts(), count in 0usize..8, seed in any::<u32>()) {
        let corpus = corpus_of(&texts);
        let selection = everything(&corpus);
        let hits = search(&corpus, &selection, &parse("的|支付|后", corpus.concepts()).unwrap());
        let all = || Concordance::new(&corpus, &selection, &hits, HitSet::Characters, "");
        let groups = all().group(&[GroupKey::Of(SortBy::Right(1)), GroupKey::Of(SortBy::Node), GroupKey::Class]);
        prop_assert_eq!(groups.iter().map(|group| group.freq).sum::<u32>(), all().len());
        for group in &groups {
            let alike = all().hits().iter().filter(|hit| {
                word(&corpus, hit, 1, false) == fold(&group.labels[0]) && hit.class().name() == group.labels[2]
            }).count() as u32;
            prop_assert!(alike >= group.freq && group.range <= group.freq && group.range > 0);
        }
        prop_assert!(groups.windows(2).all(|pair| (pair[1].freq, &pair[0].labels) <= (pair[0].freq, &pair[1].labels)));
        let mut sample = all();
        sample.sample(count, seed);
        prop_assert_eq!(sample.len() as usize, count.min(hits.characters() as usize));
        prop_assert!(sample.hits().windows(2).all(|pair| pair[0] < pair[1]));
        let mut again = all();
        again.sample(count, seed);
        prop_assert_eq!(again.hits(), sample.hits());
        // Those with and those without something near are all.
        let others = search(&corpus, &selection, &parse("用户", corpus.concepts()).unwrap());
        for span in [Vicinity::Tokens(2), Vicinity::Sentence, Vicinity::Paragraph, Vicinity::Document] {
            let (mut with, mut without) = (all(), all());
            with.retain_near(&others, span, true);
            without.retain_near(&others, span, false);
            prop_assert_eq!(with.len() + without.len(), all().len());
        }
    }
}

#[test]
fn han_is_ordered_by_reading_and_by_strokes() {
    let corpus = corpus_of(&["微信张。微信一。微信啊。微信丁。微信银行。".to_owned()]);
    let selection = everything(&corpus);
    let hits = search(&corpus, &selection, &parse("微信", corpus.concepts()).unwrap());
    let lines = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
    let order = |collation| {
        let sort = LineOrder::Keys(vec![SortKey { by: SortBy::Right(1), collation, descending: false }]);
        let order = lines.order(&sort).into_iter();
        order.map(|place| word(&corpus, &lines.hits()[place as usize], 1, false)).collect::<Vec<_>>()
    };
    assert_eq!(order(Collation::Pinyin), ["啊", "丁", "一", "银行", "张"]);
    assert_eq!(order(Collation::Stroke), ["一", "丁", "张", "啊", "银行"]);
    assert_eq!(order(Collation::CodePoint), ["一", "丁", "啊", "张", "银行"]);
}

#[test]
fn contexts_are_sentences_and_paragraphs_too() {
    let corpus = corpus_of(&["先来。我用微信付钱，很快。然后走。\n下一段。".to_owned()]);
    let selection = everything(&corpus);
    let hits = search(&corpus, &selection, &parse("微信", corpus.concepts()).unwrap());
    let lines = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
    let context = |context| {
        let line = lines.line(0, context);
        (line.left, line.right)
    };
    assert_eq!(context(Context::Sentence), ("我用".to_owned(), "付钱，很快。".to_owned()));
    assert_eq!(context(Context::Paragraph), ("先来。我用".to_owned(), "付钱，很快。然后走。".to_owned()));
}

#[test]
fn captures_are_columns() {
    let corpus = corpus_of(&["我们使用微信支付，他们使用银行支付。".to_owned()]);
    let selection = everything(&corpus);
    let query = parse_as("\"使用\" who:[] \"支付\"", QueryMode::Expert, Exactness::default(), &[]).unwrap();
    let hits = search(&corpus, &selection, &query);
    let lines = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
    let last = lines.line(lines.len() - 1, Context::Words(2));
    assert_eq!(last.captures, [("who".to_owned(), "银行".to_owned())]);
    let groups = lines.group(&[GroupKey::Of(SortBy::Capture(0))]);
    assert!(groups.iter().any(|group| group.labels == ["银行"]));
}

#[test]
fn words_that_the_segmenter_lacks_are_suggested() {
    let rows: Vec<String> = ["他说", "看到", "喜欢", "这个", "今天", "因为"]
        .iter()
        .zip(["很好", "不错", "来了", "没有", "可以", "便宜"])
        .map(|(before, after)| format!("{before}嘀嗒拼车{after}。"))
        .collect();
    let corpus = corpus_of(&[rows.concat(), "我们今天喜欢这个，因为没有别的可以看到，很好。".repeat(20)]);
    let selection = everything(&corpus);
    let found = suggest(&corpus, &selection, &Wanted::default());
    let names: Vec<&str> = found.iter().map(|found| found.word.as_str()).collect();
    assert!(names.contains(&"嘀嗒拼车"), "{names:?}");
    // A part that never stands without the rest is none.
    assert!(!names.contains(&"嗒拼车"), "{names:?}");
    assert!(found.iter().all(|found| found.freq >= 3 && found.mi >= 3.0 && found.entropy >= 1.0));
}
