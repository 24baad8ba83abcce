//! Parts by a field, compared as documents are.

use crate::common::table;
use wenmai_engine::analysis::{
    diversity, hit_spread, map, typical_words, weights, Parts, TypicalNorms, Units,
};
use wenmai_engine::corpus::{Corpus, Filter, NormId, Selection};
use wenmai_engine::query::{parse, search};
use wenmai_engine::statistics::Counts;

fn whole(corpus: &Corpus) -> Selection {
    Selection::new(corpus, &Filter::default())
}

#[test]
fn parts_are_compared_as_documents_of_their_texts_would_be() {
    let texts = ["tea tea milk", "cup cup plate tea", "milk milk", "plate"];
    let rows = |texts: &[&str], parts: &[&str]| {
        let rows: String = texts.iter().zip(parts).map(|(text, part)| format!("{text},{part}\n")).collect();
        table(&format!("text,part\n{rows}"))
    };
    let apart = rows(&texts, &["b", "a", "b", ""]);
    // What has no value is the first part.
    let together = rows(&["plate", "cup cup plate tea", "tea tea milk. milk milk"], &["1", "2", "3"]);
    let (some, others) = (Units::by(&apart, "part"), Units::documents(&together));
    let (here, there) = (whole(&apart), whole(&together));
    let none = Default::default();
    let text = |corpus: &Corpus, word: NormId| corpus.lexicon().norm(word).to_owned();

    // All of them as one text are another text, whose words stand in another order.
    assert_eq!(diversity(&some, &here, 500)[..3], diversity(&others, &there, 500)[..3]);
    let typical = |units: &Units, selection: &Selection| {
        let found = typical_words(units, selection, &none, 9).into_iter();
        let words = |found: TypicalNorms| {
            found.words.iter().map(|word| (text(units.corpus, word.0), word.1, word.2)).collect::<Vec<_>>()
        };
        found.map(words).collect::<Vec<_>>()
    };
    assert_eq!(typical(&some, &here), typical(&others, &there));
    let heavy = |units: &Units, selection: &Selection| {
        let found = weights(units, selection, &none, 9).into_iter();
        found
            .map(|found| (found.document, text(units.corpus, found.word), found.freq, found.range))
            .collect::<Vec<_>>()
    };
    assert_eq!(heavy(&some, &here), heavy(&others, &there));
    let (parts, documents) = (map(&some, &here, &none, 9, false), map(&others, &there, &none, 9, false));
    assert_eq!(parts.documents, documents.documents);

    // Parts that are laid into the map of documents stand in the middle of their own, by words.
    let laid = map(&some, &here, &none, 9, true);
    assert_eq!(laid.documents, map(&Units::documents(&apart), &here, &none, 9, true).documents);
    let [first, third] = [laid.documents[0].1, laid.documents[2].1];
    for axis in 0..2 {
        let middle = (3.0 * first[axis] + 2.0 * third[axis]) / 5.0;
        assert!((laid.supplementary[2].1[axis] - middle).abs() < 1e-12);
        assert_eq!(laid.supplementary[1].1[axis], laid.documents[1].1[axis]);
    }

    // Spread over parts is that of documents of their texts, whatever stands between.
    for word in ["tea", "milk", "plate"] {
        let spread = |corpus: &Corpus, selection: &Selection, parts: Parts| {
            let query = parse(word, corpus.concepts()).unwrap();
            let (found, count) =
                hit_spread(corpus, selection, &search(corpus, selection, &query).words, parts);
            (found.spread.values().map(|(_, value)| value).collect::<Vec<_>>(), count)
        };
        let over = spread(&apart, &here, Parts::Of(some.parts().unwrap()));
        assert_eq!(over, spread(&together, &there, Parts::Documents), "{word}");
    }
}
