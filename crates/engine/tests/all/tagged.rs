//! A text that comes cut into words keeps its words and their parts of speech through bundle, queries and changes.

use crate::common::{concepts, dictionary, segmenter};
use std::ops::ControlFlow;
use wenmai_engine::analysis::pos_list;
use wenmai_engine::corpus::{read_bundle, recut, write_bundle, Builder, Corpus, Filter, Selection};
use wenmai_engine::formats::{read, ReadOptions};
use wenmai_engine::query::{parse_as, search, Exactness, QueryMode};

const TEXT: &str = "他/r 的/u 计划/n 很/d 好/a ，/w 他/r 计划/v 明天/t 出发/v 。/w\n計劃/n 变/v 了/u 计划/n 在/p 变/v 。/w 微信封/x 好/a\n";

fn corpus() -> Corpus {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    for (name, text) in [("a.txt", TEXT), ("b.txt", "他的计划很好，他计划明天出发。")] {
        read(name, text.as_bytes().to_vec(), &ReadOptions::default(), &mut |item| {
            builder.add_document(item.document.unwrap(), dictionary());
            ControlFlow::Continue(())
        });
    }
    builder.finish()
}

fn words(corpus: &Corpus) -> String {
    let document = &corpus.documents()[0];
    let word = |token| {
        let lexicon = corpus.lexicon();
        let entry = corpus.token(token).entry;
        format!("{}/{}", lexicon.form(lexicon.form_of(entry)), lexicon.entry_tag(entry))
    };
    (document.tokens.0..document.tokens.1).map(word).collect::<Vec<_>>().join(" ")
}

fn hits(corpus: &Corpus, query: &str) -> u32 {
    let selection = Selection::new(corpus, &Filter { documents: vec![0], ..Filter::default() });
    search(
        corpus,
        &selection,
        &parse_as(query, QueryMode::Expert, Exactness::default(), corpus.concepts()).unwrap(),
    )
    .characters()
}

#[test]
fn words_and_parts_of_speech_stay() {
    let expected = TEXT.split_whitespace().collect::<Vec<_>>().join(" ");
    let built = corpus();
    assert!(built.documents()[0].words_given && !built.documents()[1].words_given);
    let bytes = write_bundle(&built);
    let read = read_bundle(&bytes).unwrap();
    let undone = vec![Vec::new(); 2];
    for corpus in [&built, &read, &recut(&read, &undone, segmenter(), &mut |_| ()), &read.part(&[0])] {
        assert_eq!(words(corpus), expected);
        assert_eq!(hits(corpus, "[norm=\"计划\" & pos=\"v\"]"), 1);
        assert_eq!(hits(corpus, "[norm=\"计划\" & pos=\"n\"]"), 3);
        assert_eq!(hits(corpus, "[norm=\"计划\"]"), 4);
        assert_eq!(hits(corpus, "[word=\"微信封\"]"), 1);
    }
    assert!(write_bundle(&read) == bytes && write_bundle(&read.part(&[0, 1])) == bytes);
    let selection = Selection::new(&read, &Filter { documents: vec![0], ..Filter::default() });
    let verbs = pos_list(&read, &selection).items.into_iter().find(|item| item.text == "v").unwrap();
    assert_eq!(verbs.freq, 4);
}
