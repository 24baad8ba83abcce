//! What repeats in a corpus, against texts in which the repeats are known.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use wenmai_engine::clean::{clean, Kind, Zone};
use wenmai_engine::corpus::sharing::shared_passages;
use wenmai_engine::corpus::{Builder, Corpus, Filter, Selection, Zones};

/// A corpus of texts all of whose lines are body.
fn corpus_of(texts: &[String]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), concepts(), Vec::new());
    for (number, text) in texts.iter().enumerate() {
        let mut found = clean(text, dictionary());
        // What recurs on a site's pages would be set aside before anything is compared.
        found.kind = Kind::Text;
        found.lines.iter_mut().for_each(|line| {
            line.zone = Zone::Body;
            line.continues = false;
        });
        builder.add(&number.to_string(), "UTF-8", text.clone(), found);
    }
    builder.finish()
}

const STORY: &str = "移动支付的战争从二〇一三年打到今天，两家公司都不肯让步，用户的手机里于是装了两个钱包，商店的柜台上摆着两个二维码。";
const STORY_TRADITIONAL: &str = "移動支付的戰爭從二〇一三年打到今天,兩家公司都不肯讓步,用戶的手機裡於是裝了兩個錢包,商店的櫃檯上擺著兩個二維碼。";
const OTHER: &str =
    "春天的河边有许多柳树，孩子们在树下放风筝，老人坐在石凳上看他们跑来跑去，谁也不着急回家吃饭。";

fn copied(corpus: &Corpus) -> Vec<bool> {
    (0..corpus.lines().len() as u32).map(|line| corpus.sharing().is_copy(line)).collect()
}

#[test]
fn a_passage_in_the_other_script_is_a_copy() {
    let corpus = corpus_of(&[format!("{OTHER}\n{STORY}"), format!("{STORY_TRADITIONAL}\n他说这是真的。")]);
    assert_eq!(copied(&corpus), [false, false, true, false]);
    let [passage] = corpus.sharing().passages[..] else { panic!("{:?}", corpus.sharing().passages) };
    assert_eq!((passage.document, passage.source_document), (1, 0));
    assert_eq!(passage.words, passage.same);
    let groups = corpus.sharing().groups();
    assert_eq!((groups.len(), groups[0].copies.len()), (1, 1));
    let count = |without_copies| {
        Selection::new(&corpus, &Filter { zones: Zones::All, without_copies, ..Filter::default() }).words
    };
    assert_eq!(count(false) - count(true), passage.words);
}

#[test]
fn a_few_other_words_do_not_hide_a_copy() {
    let changed = STORY.replace("两家公司", "这两家大公司").replace("摆着", "贴着");
    let corpus = corpus_of(&[STORY.to_owned(), changed]);
    assert_eq!(copied(&corpus), [false, true]);
    let [passage] = corpus.sharing().passages[..] else { panic!("{:?}", corpus.sharing().passages) };
    assert!(passage.same < passage.words);
    assert_eq!(corpus.sharing().documents.len(), 1);
    assert_eq!(corpus.sharing().documents[0].copies[0].0, 1);
}

#[test]
fn any_two_documents_are_aligned_word_by_word() {
    let changed = STORY.replace("两家公司", "这两家大公司").replace("摆着", "贴着");
    let texts = [STORY.to_owned(), format!("{OTHER}\n{STORY_TRADITIONAL}"), changed];
    let corpus = corpus_of(&texts);
    let text = |(first, last): (u32, u32)| -> String {
        (first..last)
            .filter(|&token| corpus.is_word(token))
            .map(|token| corpus.lexicon().norm(corpus.norm_of(token)))
            .collect()
    };
    // Both repeat the first document; they share it with each other all the same.
    let [aligned] = &shared_passages(&corpus, 1, 2)[..] else { panic!("one passage") };
    let passage = aligned.passage;
    assert_eq!((passage.source_document, passage.document), (1, 2));
    assert!(aligned.runs.len() > 1 && passage.same < passage.words);
    for [one, other] in &aligned.runs {
        assert_eq!(text(*one), text(*other));
        assert!(passage.source_tokens.0 <= one.0 && one.1 <= passage.source_tokens.1);
        assert!(passage.tokens.0 <= other.0 && other.1 <= passage.tokens.1);
    }
    assert!(aligned.runs.windows(2).all(|pair| pair[0][0].1 <= pair[1][0].0 && pair[0][1].1 <= pair[1][1].0));
    let words =
        |(first, last): (u32, u32)| (first..last).filter(|&token| corpus.is_word(token)).count() as u32;
    assert_eq!(aligned.runs.iter().map(|run| words(run[1])).sum::<u32>(), passage.same);
    assert!(!aligned.runs.iter().any(|run| text(run[1]).contains("贴着")));
    assert!(shared_passages(&corpus_of(&[STORY.to_owned(), OTHER.to_owned()]), 0, 1).is_empty());
}

#[test]
fn another_text_and_a_short_saying_are_no_copies() {
    let corpus = corpus_of(&[format!("{STORY}\n不管怎么说。"), format!("{OTHER}\n不管怎么说。")]);
    assert_eq!(copied(&corpus), [false; 4]);
    assert!(corpus.sharing().documents.is_empty());
    // One word again and again is not a copy of itself but where twelve words follow twelve others.
    let corpus = corpus_of(&["好，".repeat(11), "好，".repeat(11)]);
    assert_eq!(copied(&corpus), [false; 2]);
}

#[test]
fn what_is_set_aside_is_neither_copy_nor_source() {
    let mut corpus = corpus_of(&[STORY.to_owned(), STORY.to_owned()]);
    assert_eq!(copied(&corpus), [false, true]);
    corpus.rezone(0, &[0], Some(Zone::Related));
    assert_eq!(copied(&corpus), [false, false]);
}

#[test]
fn an_empty_corpus_repeats_nothing() {
    assert!(Builder::new("", segmenter(), Vec::new(), Vec::new()).finish().sharing().passages.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_repeated_paragraph_is_found_and_every_passage_is_a_repeat(
        texts in prop::collection::vec(prop::collection::vec(0..6usize, 1..8), 1..5),
        words in prop::collection::vec((3..30usize, Just((0..30usize).collect::<Vec<_>>()).prop_shuffle()), 6)
    ) {
        const WORDS: [&str; 30] = [
            "微信", "支付宝", "银行", "手机", "用户", "商店", "红包", "战争", "公司", "学校", "医院", "火车", "飞机", "天气", "音乐",
            "电影", "书店", "工厂", "农民", "老师", "朋友", "早上", "晚上", "城市", "河流", "高山", "大海", "森林", "草原", "沙漠",
        ];
        let paragraphs: Vec<String> =
            words.iter().map(|(length, words)| words[..*length].iter().map(|&word| format!("{}，", WORDS[word])).collect()).collect();
        let texts: Vec<String> = texts
            .iter()
            .map(|lines| lines.iter().map(|&line| format!("{}\n", paragraphs[line])).collect())
            .collect();
        let corpus = corpus_of(&texts);
        let norms = |tokens: std::ops::Range<u32>| -> Vec<u32> {
            tokens.filter(|&token| corpus.is_word(token)).map(|token| corpus.norm_of(token).0).collect()
        };
        // A paragraph of twelve words or more that stands whole in an earlier document is a copy.
        for (number, line) in corpus.lines().iter().enumerate() {
            let own = norms(line.tokens.0..line.tokens.1);
            let earlier = corpus.documents()[..line.document as usize].iter();
            let mut whole = earlier.map(|document| norms(document.tokens.0..document.tokens.1));
            if own.len() >= 12 && whole.any(|whole| whole.windows(own.len()).any(|run| run == own)) {
                prop_assert!(corpus.sharing().is_copy(number as u32), "line {number} of {texts:?}");
            }
        }
        let mut before = (0, 0);
        for passage in &corpus.sharing().passages {
            prop_assert!(passage.tokens.0 >= before.0 && passage.tokens.1 > before.1);
            prop_assert!(passage.source_tokens.1 <= passage.tokens.0);
            before = passage.tokens;
            prop_assert!(passage.same >= 12 && passage.same <= passage.words);
            let (own, source) = (
                norms(passage.tokens.0..passage.tokens.1),
                norms(passage.source_tokens.0..passage.source_tokens.1),
            );
            prop_assert_eq!(own.len() as u32, passage.words);
            if passage.words == passage.same && own.len() == source.len() {
                prop_assert_eq!(own, source);
            }
        }
    }
}

#[test]
fn identical_documents_of_nested_paragraphs_are_copies_throughout() {
    let words = [
        "微信",
        "支付宝",
        "银行",
        "手机",
        "用户",
        "商店",
        "红包",
        "战争",
        "公司",
        "学校",
        "医院",
        "火车",
        "飞机",
        "天气",
        "音乐",
        "电影",
        "书店",
        "工厂",
        "农民",
        "老师",
    ];
    let line = |length: usize| words[..length].iter().map(|word| format!("{word}，")).collect::<String>();
    let text = format!("{}\n{}\n{}\n", line(12), line(20), line(20));
    let corpus = corpus_of(&[text.clone(), text.clone(), text]);
    assert_eq!(copied(&corpus)[3..], [true; 6]);
}
