//! What a reader changes: zones, repairs, words. Whatever was changed and undone leaves the same bytes.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use std::ops::ControlFlow;
use wenmai_engine::clean::{Zone, ZoneRule};
use wenmai_engine::corpus::{read_bundle, recut, write_bundle, Builder, Corpus, WordChange, WordChangeError};
use wenmai_engine::formats::{read, ReadOptions, WordsGiven};

fn corpus_of(texts: &[&str]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), concepts(), vec!["的".to_owned()]);
    for (number, text) in texts.iter().enumerate() {
        builder.add_file(&number.to_string(), text.as_bytes(), dictionary()).unwrap();
    }
    builder.finish()
}

fn seeds() -> Corpus {
    let mut builder = Builder::new("seeds", segmenter(), concepts(), Vec::new());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    for path in files {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        builder.add_file(&name, &std::fs::read(&path).unwrap(), dictionary()).unwrap();
    }
    builder.finish()
}

/// What is written of a corpus, after it was read once more.
fn bytes(corpus: &Corpus) -> Vec<u8> {
    let written = write_bundle(corpus);
    assert_eq!(write_bundle(&read_bundle(&written).unwrap()), written);
    written
}

fn words(corpus: &Corpus) -> Vec<String> {
    let form = |token| corpus.lexicon().form(corpus.lexicon().form_of(corpus.token(token).entry));
    (0..corpus.len()).map(|token| form(token).to_owned()).collect()
}

fn join(word: &str) -> WordChange {
    WordChange::Join(word.to_owned())
}

fn cut(parts: &[&str]) -> WordChange {
    WordChange::Cut(parts.iter().map(|part| (*part).to_owned()).collect())
}

#[test]
fn joined_words_are_one_wherever_the_tokens_stand_together() {
    let corpus = corpus_of(&["我們開了大號。他的大号。", "大，号。\n只有大號"]);
    let before = words(&corpus);
    assert_eq!(before.iter().filter(|word| *word == "大").count(), 4, "{before:?}");
    let joined = corpus.with_word_change(&join("大号")).unwrap();
    let after = words(&joined);
    assert_eq!(after.iter().filter(|word| ["大號", "大号"].contains(&word.as_str())).count(), 3, "{after:?}");
    assert_eq!(after.concat(), before.concat());
    assert_eq!(joined.len(), corpus.len() - 3);
    bytes(&joined);
    // In two, it is what it was, but that its parts are known as words.
    let back = joined.with_word_change(&cut(&["大", "号"])).unwrap();
    assert_eq!(words(&back), before);
}

#[test]
fn a_place_that_cannot_be_joined_hides_none_that_can() {
    let mut builder = Builder::new("", segmenter(), Vec::new(), Vec::new());
    let options = ReadOptions { words: WordsGiven::Spaces, ..ReadOptions::default() };
    read("a.txt", "笑哈 哈 哈 哈 哈".as_bytes().to_vec(), &options, &mut |item| {
        builder.add_document(item.document.unwrap(), dictionary());
        ControlFlow::Continue(())
    });
    let joined = builder.finish().with_word_change(&join("哈哈")).unwrap();
    assert_eq!(words(&joined), ["笑哈", "哈哈", "哈哈"]);
}

#[test]
fn a_cut_word_keeps_its_disguise_in_the_right_part() {
    let corpus = corpus_of(&["大家用zhi付宝付款，用支付寶收款。"]);
    let cut = corpus.with_word_change(&cut(&["支付", "宝"])).unwrap();
    let words = words(&cut);
    assert!(words.windows(2).any(|pair| pair == ["zhi付", "宝"]), "{words:?}");
    assert!(words.windows(2).any(|pair| pair == ["支付", "寶"]), "{words:?}");
    bytes(&cut);
}

#[test]
fn what_cannot_be_joined_or_cut_is_said() {
    let corpus = corpus_of(&["大，号。New York"]);
    let error = |change: &WordChange| corpus.with_word_change(change).err();
    assert_eq!(error(&join("大号")), Some(WordChangeError::Nothing));
    assert_eq!(error(&join("New York")), Some(WordChangeError::NoWord));
    assert_eq!(error(&join("newyork")), Some(WordChangeError::Nothing));
    assert_eq!(error(&join("")), Some(WordChangeError::NoWord));
    assert_eq!(error(&cut(&["大"])), Some(WordChangeError::NoWord));
    assert_eq!(error(&cut(&["北", "京"])), Some(WordChangeError::Nothing));
}

#[test]
fn documents_taken_out_and_put_back_make_the_same_bytes() {
    let corpus = seeds();
    let before = bytes(&corpus);
    let part = corpus.part(&[1, 3]);
    assert_eq!(part.documents().len(), 2);
    bytes(&part);
    assert!(bytes(&corpus.with_documents(&[1, 3], &part)) == before);
    // What is changed in a part is changed in the whole, and undone with what was there before.
    let change = join("大号");
    let changed = corpus.with_word_change(&change).unwrap();
    assert!(bytes(&changed) != before);
    let documents = corpus.changed_by(&change).unwrap();
    let old = corpus.part(&documents);
    assert!(bytes(&changed.with_documents(&documents, &old)) == before);
}

#[test]
fn lines_of_the_site_and_words_that_came_tagged_make_the_same_bytes_again() {
    // What three pages of a site have in common is found last, when the other rules have their numbers.
    let page = |name: &str, body: &str| {
        let body = format!("<p>{body}</p>").repeat(3);
        format!(
            "<html><head><title>{name}</title></head><body><div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/a\">频道</a></div>\
             <h1>{name}</h1><p>2014-02-24 10:00 来源：某报</p>{body}<p>English words of the site, always the same ones.</p>\
             <div class=\"footer\">版权所有</div></body></html>"
        )
    };
    let pages = [
        page("微信开店", "很多人在微信里开店，每天卖出不少东西。"),
        page("支付宝封杀", "支付宝不再受理新的申请，商家都在等消息。"),
        page("打车大战", "两家公司都给司机和乘客发钱，打车便宜了。"),
    ];
    let corpus = corpus_of(&[&pages[0], &pages[1], &pages[2]]);
    let recurring =
        corpus.lines().iter().filter(|line| corpus.rule(line.rule) == ZoneRule::Recurring).count();
    assert!(recurring >= 3, "{recurring}");
    assert!(bytes(&corpus.part(&[0, 1, 2])) == bytes(&corpus));
    let none = vec![Vec::new(); 3];
    assert!(bytes(&recut(&corpus, &none, segmenter(), &mut |_| ())) == bytes(&corpus));
    let mut rezoned = corpus.part(&[0, 1, 2]);
    rezoned.rezone(0, &[0], Some(Zone::Body));
    rezoned.rezone(0, &[0], None);
    assert!(bytes(&rezoned) == bytes(&corpus));

    // The part of speech that most have is not the one that came first.
    let mut builder = Builder::new("", segmenter(), Vec::new(), Vec::new());
    let options = ReadOptions { words: WordsGiven::Tagged, ..ReadOptions::default() };
    read("a.txt", "他/r 计划/v 写/v 计划/n 和/c 计划/n".as_bytes().to_vec(), &options, &mut |item| {
        builder.add_document(item.document.unwrap(), dictionary());
        ControlFlow::Continue(())
    });
    let corpus = builder.finish();
    assert!(bytes(&corpus.part(&[0])) == bytes(&corpus));
}

#[test]
fn a_recut_corpus_is_what_was_built() {
    let corpus = seeds();
    let none = vec![Vec::new(); corpus.documents().len()];
    assert!(bytes(&recut(&corpus, &none, segmenter(), &mut |_| ())) == bytes(&corpus));
    // Every repair undone: the texts are as they came, and places are the same in both.
    let all: Vec<Vec<u32>> =
        corpus.documents().iter().map(|document| (0..document.repairs.len() as u32).collect()).collect();
    let undone = recut(&corpus, &all, segmenter(), &mut |_| ());
    for (number, document) in undone.documents().iter().enumerate() {
        assert_eq!(document.cleaned.whole(), document.original());
        assert!((0..document.repairs.len()).all(|repair| document.is_undone(repair)));
        for token in document.tokens.0..document.tokens.1 {
            let place = undone.token(token).cleaned;
            assert_eq!(document.original_span(place), place, "document {number}");
        }
    }
    bytes(&undone);
    assert!(bytes(&recut(&undone, &none, segmenter(), &mut |_| ())) == bytes(&corpus));
}

#[test]
fn changed_words_stay_when_repairs_are_undone() {
    let corpus = seeds().with_word_change(&join("大号")).unwrap();
    let none = vec![Vec::new(); corpus.documents().len()];
    assert!(bytes(&recut(&corpus, &none, segmenter(), &mut |_| ())) == bytes(&corpus));
}

#[test]
fn a_line_is_put_in_another_zone_and_back() {
    let mut corpus = seeds();
    let before = bytes(&corpus);
    let body = corpus.lines_of(0).iter().position(|line| line.zone == Zone::Body).unwrap() as u32;
    corpus.rezone(0, &[body, u32::MAX], Some(Zone::Chrome));
    assert_eq!(corpus.lines_of(0).get(body as usize).zone, Zone::Chrome);
    assert_eq!(corpus.documents()[0].rezoned(body).unwrap().zone, Zone::Body);
    assert!(bytes(&corpus) != before);
    corpus.rezone(0, &[body], Some(Zone::Quote));
    corpus.rezone(0, &[body], None);
    assert!(bytes(&corpus) == before);
    corpus.rezone(9, &[body], Some(Zone::Chrome));
    assert!(bytes(&corpus) == before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_choice_of_undone_repairs_leads_back(choice in prop::collection::vec(any::<bool>(), 1..40)) {
        let texts = ["發(fā)布了網(wǎng)站&nbsp;，zhi付宝和微xinyong户。\nAT&amp;T的ApI接口pC版", "發(fā)展??v觀全局，發(fā)布。"];
        let corpus = corpus_of(&texts);
        let mut flags = choice.iter().cycle();
        let undone: Vec<Vec<u32>> = corpus
            .documents()
            .iter()
            .map(|document| (0..document.repairs.len() as u32).filter(|_| *flags.next().unwrap()).collect())
            .collect();
        let changed = recut(&corpus, &undone, segmenter(), &mut |_| ());
        bytes(&changed);
        for document in changed.documents() {
            // Where nothing was replaced, both texts have the same at the same place.
            for token in document.tokens.0..document.tokens.1 {
                let (start, end) = changed.token(token).cleaned;
                let (from, to) = document.original_span((start, end));
                let replaced = document.repairs.iter().enumerate().any(|(number, repair)| {
                    let active = !document.is_undone(number) && !repair.rule.norm_only();
                    active && repair.original_start < to && repair.original_end > from
                });
                let text = document.cleaned.part(start, end);
                prop_assert!(replaced || document.original_text((from, to)) == text);
            }
        }
    }
}
