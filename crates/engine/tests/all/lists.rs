//! Words, concepts and stopwords that a reader changes: what is cut again is what a fresh cut would have, and going back
//! leaves the same bytes.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use wenmai_engine::corpus::{
    read_bundle, read_concepts, recut, write_bundle, Builder, Corpus, Lists, WordChange,
};
use wenmai_engine::segment::{parse_user_words, Segmenter, UserWord, UserWords};

const TEXTS: [&str; 5] = [
    "我们开了大号，他们用小号。微信封杀了口袋通。",
    "朋友圈里的人都用zhi付宝付款。二〇一三年的T恤衫很好看。",
    "她在研究生命科学，南京市长江大桥很长。",
    "The Alipay app and O2O. Nothing else.",
    "乾隆和著名的臺灣朋友圈。微信支付",
];

fn built(lists: &Lists) -> Corpus {
    let own;
    let segmenter = match *lists == plain() {
        true => segmenter(),
        false => {
            own = Segmenter::new(dictionary(), &lists.segmenter_words(), true);
            &own
        }
    };
    let mut builder = Builder::new("test", segmenter, lists.concepts.clone(), lists.stopwords.clone())
        .with_words(lists.words.clone());
    for (number, text) in TEXTS.iter().enumerate() {
        builder.add_file(&number.to_string(), text.as_bytes(), dictionary()).unwrap();
    }
    builder.finish()
}

fn plain() -> Lists {
    Lists { concepts: concepts(), stopwords: vec!["的".to_owned()], ..Lists::default() }
}

fn words(text: &str) -> Vec<UserWord> {
    let (words, faults) = parse_user_words(text);
    assert_eq!(faults, []);
    words
}

/// The corpus with other lists: only documents that they cut otherwise are cut again.
fn changed(corpus: &Corpus, lists: &Lists) -> (Vec<u32>, Corpus) {
    let documents = corpus.to_recut(lists);
    let part = corpus.part(&documents).with_lists(lists.clone());
    let segmenter = Segmenter::new(dictionary(), &lists.segmenter_words(), true);
    let undone: Vec<Vec<u32>> = part.documents().iter().map(|document| document.undone.clone()).collect();
    let after = recut(&part, &undone, &segmenter, &mut |_| ());
    (documents.clone(), corpus.with_documents(&documents, &after))
}

/// All of it cut afresh.
fn afresh(corpus: &Corpus, lists: &Lists) -> Corpus {
    let segmenter = Segmenter::new(dictionary(), &lists.segmenter_words(), true);
    let undone: Vec<Vec<u32>> = corpus.documents().iter().map(|document| document.undone.clone()).collect();
    recut(&corpus.part(&all(corpus)).with_lists(lists.clone()), &undone, &segmenter, &mut |_| ())
}

fn all(corpus: &Corpus) -> Vec<u32> {
    (0..corpus.documents().len() as u32).collect()
}

fn tokens(corpus: &Corpus) -> Vec<&str> {
    (0..corpus.len()).map(|token| corpus.lexicon().norm(corpus.norm_of(token))).collect()
}

#[test]
fn a_word_moves_the_text_around_it_and_nothing_else() {
    let corpus = built(&plain());
    let lists = Lists { words: UserWords::new(words("大号 nz\nT恤衫\n二〇一三年 t\n")), ..plain() };
    let (documents, after) = changed(&corpus, &lists);
    assert_eq!(documents, [0, 1]);
    let after_tokens = tokens(&after);
    for word in ["大号", "t恤衫", "二〇一三年"] {
        assert!(after_tokens.contains(&word), "{word}: {after_tokens:?}");
    }
    let place = after_tokens.iter().position(|word| *word == "大号").unwrap() as u32;
    assert_eq!(after.lexicon().tag(after.norm_of(place)), "nz");
    assert!(write_bundle(&after) == write_bundle(&built(&lists)));
    // A frequency so low that the word is not chosen.
    let rare = Lists { words: UserWords::new(words("都用 0")), ..plain() };
    assert!(!tokens(&changed(&corpus, &rare).1).contains(&"都用"));
}

#[test]
fn a_part_of_speech_alone_reaches_every_document_with_the_word() {
    let corpus = built(&plain());
    let lists = Lists { words: UserWords::new(words("alipay 5 zz\n朋友圈 zz")), ..plain() };
    let (documents, after) = changed(&corpus, &lists);
    assert_eq!(documents, [1, 3, 4]);
    assert!(write_bundle(&after) == write_bundle(&built(&lists)));
}

#[test]
fn stopwords_and_names_in_other_scripts_cut_nothing_again() {
    let corpus = built(&plain());
    let mut lists = plain();
    lists.stopwords.push("人".to_owned());
    lists.concepts.extend(read_concepts("O2O = O2O, o to o\n").0);
    let (documents, after) = changed(&corpus, &lists);
    assert!(documents.is_empty());
    assert_eq!(after.lists(), lists);
    assert!(write_bundle(&after) == write_bundle(&built(&lists)));
    assert_eq!(after.mentions(lists.concepts.len() as u32 - 1).len(), 1);
    // A name in Han is a word.
    lists.concepts.extend(read_concepts("# a remark\n大号 = 主号、小号").0);
    let (documents, named) = changed(&after, &lists);
    assert_eq!(documents, [0]);
    assert_eq!(named.mentions(lists.concepts.len() as u32 - 1).len(), 2);
    assert!(write_bundle(&named) == write_bundle(&built(&lists)));
    assert!(read_bundle(&write_bundle(&named)).unwrap().lists() == lists);
}

#[test]
fn words_that_were_joined_stay_joined() {
    let corpus = built(&plain()).with_word_change(&WordChange::Join("都用".to_owned())).unwrap();
    let lists = Lists { words: UserWords::new(words("口袋 9999999")), ..plain() };
    let (documents, after) = changed(&corpus, &lists);
    assert_eq!(documents, all(&corpus));
    assert!(write_bundle(&after) == write_bundle(&afresh(&corpus, &lists)));
    assert!(tokens(&after).contains(&"都用") && tokens(&after).contains(&"口袋"));
}

#[test]
fn a_list_that_concerns_no_text_changes_no_token() {
    let corpus = built(&plain());
    let lists = Lists { words: UserWords::new(words("魑魅魍魉谷 n")), ..plain() };
    let (documents, after) = changed(&corpus, &lists);
    assert_eq!((documents.len(), tokens(&after)), (0, tokens(&corpus)));
    assert_ne!(after.fingerprint(), corpus.fingerprint());
    assert!(write_bundle(&after) == write_bundle(&built(&lists)));
}

/// A stretch of one of the texts as a word, where it can be one.
fn stretch() -> impl Strategy<Value = String> {
    let weight = prop_oneof![Just(String::new()), (0u32..2_000_000).prop_map(|number| format!(" {number}"))];
    let tag = prop_oneof![Just(""), Just(" nz"), Just(" v")];
    (0..TEXTS.len(), 0usize..40, 1usize..6, weight, tag).prop_map(|(text, from, length, weight, tag)| {
        let word: String = TEXTS[text].chars().skip(from).take(length).collect();
        format!("{word}{weight}{tag}\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn what_is_cut_again_is_what_a_fresh_cut_has(
        first in prop::collection::vec(stretch(), 0..8),
        second in prop::collection::vec(stretch(), 0..8),
        named in prop::collection::vec("[大小号朋友圈里长江桥]{2,3}", 0..3),
    ) {
        let corpus = built(&plain());
        let before = Lists { words: UserWords::new(parse_user_words(&first.concat()).0), ..plain() };
        let (_, begun) = changed(&corpus, &before);
        prop_assert!(write_bundle(&begun) == write_bundle(&built(&before)));
        let mut after = Lists { words: before.words.with(parse_user_words(&second.concat()).0), ..before.clone() };
        after.concepts.extend(read_concepts(&named.iter().map(|name| format!("{name} =\n")).collect::<String>()).0);
        let (documents, ended) = changed(&begun, &after);
        prop_assert!(write_bundle(&ended) == write_bundle(&built(&after)));
        // Undone by putting the documents back as they were, or by the list as it was: the same bytes.
        let back = ended.with_documents(&documents, &begun.part(&documents));
        prop_assert!(write_bundle(&back) == write_bundle(&begun));
        prop_assert!(write_bundle(&changed(&ended, &before).1) == write_bundle(&begun));
    }

    #[test]
    fn any_bytes_are_read_as_a_list(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "(\\PC|[ \n=,0-9a-z]){0,80}") {
        for text in [String::from_utf8_lossy(&bytes).into_owned(), text] {
            let (read, faults) = parse_user_words(&text);
            let lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.trim().is_empty());
            prop_assert_eq!(read.len() + faults.len(), lines.count());
            let written: String = read.iter().map(|word| format!("{word}\n")).collect();
            prop_assert_eq!(parse_user_words(&written), (read, Vec::new()));
            let (read, _) = read_concepts(&text);
            let written: String = read.iter().map(|concept| format!("{concept}\n")).collect();
            prop_assert!(read.iter().all(|concept| !concept.name.starts_with('#')));
            prop_assert_eq!(read_concepts(&written), (read, Vec::new()));
        }
    }
}
