//! Parts by a field, compared as documents are.

use crate::common::table;
use crate::named::asked;
use proptest::prelude::*;
use wenmai_engine::analysis::{
    deviation_of_proportions, diversity, hit_spread, map, typical_words, weights, Parts, TypicalNorms, Units,
};
use wenmai_engine::ask::{Part, Question, Tabled};
use wenmai_engine::corpus::{Corpus, Filter, NormId, Selection};
use wenmai_engine::query::{parse, search};
use wenmai_engine::statistics::Counts;
use wenmai_engine::table::Cell;
use wenmai_model::{DispersionId, DistributionAsk, HitSet, HitsOf};

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Where hits are by part: rows sum to the whole, each has the hits that its criterion opens, and its marks lie in it in
    /// order; the measures are those of the rows, and the table has the same rows.
    #[test]
    fn hits_by_part_sum_to_the_whole_and_rows_open_their_own(
        texts in prop::collection::vec(("(tea |milk |微信|。|cup ){0,7}", "a|b|c|a;b|"), 1..7),
        query in "tea|微信|milk\\|cup|信|t\\*",
        set in prop::sample::select(vec![HitSet::Words, HitSet::Characters]),
    ) {
        let rows: String = texts.iter().map(|(text, part)| format!("{text}。,{part}\n")).collect();
        let corpus = table(&format!("正文,x\n{rows}of,a\n"));
        // What little there is may be no table.
        if corpus.fields().get("x").is_none() {
            return Ok(());
        }
        let lines = asked(&HitsOf { query, set, ..HitsOf::default() });
        let by = DistributionAsk { lines: lines.clone(), by: "x".into() };
        let everything = Filter::default();
        let part = Part::new(&corpus, &everything);
        let (found, page) = (by.answer(&part).unwrap(), lines.answer(&part).unwrap());
        prop_assert_eq!(found.rows.iter().map(|row| row.hits).sum::<u32>(), page.hits);
        prop_assert_eq!(found.rows.iter().map(|row| row.words).sum::<u32>(), page.n);
        prop_assert_eq!(found.rows.len(), found.criteria.len());
        let table = by.table(&part).unwrap();
        prop_assert_eq!(&table.columns[..2], &["x", "hits"]);
        for ((row, criterion), cells) in found.rows.iter().zip(&found.criteria).zip(&table.rows) {
            let filter = Filter { fields: vec![criterion.clone()], ..Filter::default() };
            let own = lines.answer(&Part::new(&corpus, &filter)).unwrap();
            prop_assert_eq!((own.hits, own.n), (row.hits, row.words), "{}", criterion);
            prop_assert_eq!(&cells[1..3], &[Cell::from(row.hits), Cell::from(row.words)]);
            prop_assert!(row.positions.len() as u32 <= row.hits && (row.hits > 0) != row.positions.is_empty());
            prop_assert!(row.positions.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(row.positions.iter().all(|place| (0.0..1.0).contains(place)));
        }
        let measure = |id: DispersionId| found.measures.iter().find(|one| one.0 == id).and_then(|one| one.1);
        let (freqs, sizes): (Vec<u32>, Vec<u32>) = found.rows.iter().map(|row| (row.hits, row.words)).unzip();
        let dp = deviation_of_proportions(&freqs, &sizes);
        match (measure(DispersionId::Dp), dp) {
            (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-12, "{one} {other}"),
            (one, other) => prop_assert_eq!(one, other),
        }
        let with = found.rows.iter().filter(|row| row.hits > 0).count() as f64;
        prop_assert_eq!(measure(DispersionId::Range).unwrap_or(0.0), with);
        // Where no field is named, or none of that name is there, the rows are documents.
        for by in [String::new(), "y".into()] {
            let found = DistributionAsk { lines: lines.clone(), by }.answer(&part).unwrap();
            prop_assert!(found.criteria.is_empty() && found.measures.is_empty());
            prop_assert_eq!(found.rows.len() as u32, page.documents);
        }
    }
}
