//! What is specific to each part: parts sum to the whole, cells are hits, scores are exact sums.

use crate::common::{concepts, dictionary, segmenter};
use proptest::prelude::*;
use std::ops::ControlFlow;
use wenmai_engine::ask::{find, quoted, Part, Question, Tabled};
use wenmai_engine::corpus::{Builder, Corpus, Filter};
use wenmai_engine::formats::{read, ReadOptions};
use wenmai_engine::table::Cell;
use wenmai_model::{
    Banality, Correction, Fault, Specificities, SpecificitiesAsk, SpecificityColumn, SpecificityRow,
    SpecificitySort, Stoplist, BANALITY,
};

/// A corpus of a table's rows: author and text.
fn corpus(rows: &[(&str, String)]) -> Corpus {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    let rows: String = rows.iter().map(|(author, text)| format!("{author},{text}\n")).collect();
    let table = format!("作者,正文\n{rows}");
    read("t.csv", table.into_bytes(), &ReadOptions::default(), &mut |item| {
        builder.add_document(item.document.unwrap(), dictionary());
        ControlFlow::Continue(())
    });
    builder.finish()
}

fn ask(field: &str) -> SpecificitiesAsk {
    SpecificitiesAsk {
        field: field.to_owned(),
        min_freq: 1,
        stopwords: None,
        banality: BANALITY,
        correction: Correction::None,
        which: Banality::All,
        sort: SpecificitySort::default(),
        reverse: false,
        top: 5,
        word: None,
        parts: (0, 100),
        offset: 0,
        limit: 1000,
    }
}

fn answer(corpus: &Corpus, filter: &Filter, asked: &SpecificitiesAsk) -> Specificities {
    asked.answer(&Part::new(corpus, filter)).unwrap()
}

fn letters() -> Corpus {
    let rows = [
        ("李某", "船船船船船船山茶"),
        ("王某", "山山山山山山雪茶"),
        ("李某", "船船船茶雪"),
        ("", "雪雪雪雪雪雪茶7"),
    ];
    // Each character is a word.
    let apart = |text: &str| text.chars().map(String::from).collect::<Vec<_>>().join("，");
    corpus(&rows.map(|(author, text)| (author, apart(text))))
}

fn words(rows: &[SpecificityRow]) -> Vec<&str> {
    rows.iter().map(|row| row.word.as_str()).collect()
}

#[test]
fn what_has_no_value_is_a_part() {
    let corpus = letters();
    let found = answer(&corpus, &Filter::default(), &ask("author"));
    let parts: Vec<(&str, u64, u32)> =
        found.parts.iter().map(|part| (part.value.as_str(), part.words, part.documents)).collect();
    assert_eq!(parts, [("", 8, 1), ("李某", 13, 2), ("王某", 8, 1)]);
    assert_eq!((found.n, found.tested, found.cells), (29, 5, 15));
    // The field has more names than one, and is what is likely to be meant.
    for name in ["作者", ""] {
        let named = answer(&corpus, &Filter::default(), &ask(name));
        assert_eq!((&named.field[..], &named.parts), ("author", &found.parts));
    }
    assert_eq!(found.fields, [("author".to_owned(), 3), ("document".to_owned(), 4)]);
    // Its most specific words, then those it lacks most.
    let top = |part: usize| -> Vec<&str> { found.top[part].iter().map(|word| word.0.as_str()).collect() };
    assert_eq!(top(1), ["船", "茶", "7", "山", "雪"]);
    assert_eq!((top(0)[0], top(2)[0]), ("雪", "山"));
    // A filter leaves no part without a document.
    let filter = Filter { fields: vec!["author!=王某".parse().unwrap()], ..Filter::default() };
    let found = answer(&corpus, &filter, &ask("author"));
    assert_eq!(found.parts.iter().map(|part| part.value.as_str()).collect::<Vec<_>>(), ["", "李某"]);
    assert_eq!(found.n, 21);
}

#[test]
fn an_unknown_field_and_an_empty_corpus_are_answered() {
    let corpus = letters();
    let fault = ask("party").answer(&Part::new(&corpus, &Filter::default())).unwrap_err();
    assert!(matches!(&fault, Fault::NoField { name, .. } if name == "party"));
    assert!(fault.to_string().contains("author, "), "{fault}");
    let nothing =
        Filter { documents: vec![0], fields: vec!["author=王某".parse().unwrap()], ..Filter::default() };
    let found = answer(&corpus, &nothing, &SpecificitiesAsk { word: Some("船".into()), ..ask("author") });
    assert_eq!((found.parts.len(), found.n, found.items, found.cells), (0, 0, 0, 0));
    assert!(found.rows.is_empty() && found.top.is_empty() && found.word.is_none());
}

#[test]
fn words_are_ordered_and_chosen_as_asked() {
    let corpus = letters();
    let all = Filter::default();
    let with = |change: &dyn Fn(&mut SpecificitiesAsk)| {
        let mut asked = ask("author");
        change(&mut asked);
        answer(&corpus, &all, &asked)
    };
    let most = with(&|_| {});
    assert_eq!(words(&most.rows), ["船", "山", "雪", "7", "茶"]);
    let part = |value: &str| SpecificitySort::Part(value.to_owned());
    assert_eq!(words(&with(&|asked| asked.sort = part("")).rows)[0], "雪");
    assert_eq!(words(&with(&|asked| (asked.sort, asked.reverse) = (part("李某"), true)).rows)[0], "雪");
    let by = |column: SpecificityColumn| SpecificitySort::Column(column);
    assert_eq!(
        words(&with(&|asked| asked.sort = by(SpecificityColumn::Word)).rows),
        ["7", "山", "船", "茶", "雪"]
    );
    assert_eq!(words(&with(&|asked| asked.sort = by(SpecificityColumn::Freq)).rows)[0], "船");
    // Those that are specific to some part and those that are banal are all.
    let specific = with(&|asked| asked.which = Banality::Specific);
    let banal = with(&|asked| asked.which = Banality::Banal);
    assert_eq!((words(&specific.rows), words(&banal.rows)), (vec!["船", "山", "雪"], vec!["7", "茶"]));
    assert_eq!(banal.banal, 2);
    // Pages and parts.
    let page = with(&|asked| (asked.offset, asked.limit, asked.parts) = (2, 2, (1, 1)));
    assert_eq!((words(&page.rows), page.items, page.first_part), (vec!["雪", "7"], 5, 1));
    assert!(page.rows[0].cells[..] == most.rows[2].cells[1..2] && page.top.len() == 1);
    // What is too rare or a stopword is not tested, but answered if it is asked for.
    let asked = |asked: &mut SpecificitiesAsk| {
        (asked.min_freq, asked.stopwords, asked.word) = (3, Some(Stoplist::default()), Some("７".into()));
    };
    let found = with(&asked);
    assert_eq!((found.rare, words(&found.rows)), (1, vec!["船", "山", "雪", "茶"]));
    let word = found.word.unwrap();
    assert_eq!((word.freq, word.cells.len()), (1, 3));
    assert_eq!((word.cells[0].1, word.cells[0].2), (most.rows[3].cells[0].1, None));
}

#[test]
fn p_is_corrected_for_all_cells() {
    let corpus = letters();
    let all = Filter::default();
    let p = |correction: Correction| -> Vec<f64> {
        let found = answer(&corpus, &all, &SpecificitiesAsk { correction, ..ask("author") });
        found.rows.iter().flat_map(|row| row.cells.iter().filter_map(|cell| cell.2)).collect()
    };
    let least = |p: Vec<f64>| (p.len(), p.into_iter().fold(1.0, f64::min));
    let (plain, holm) = (least(p(Correction::None)), least(p(Correction::Holm)));
    assert_eq!((plain.0, holm.0), (15, 15));
    assert!((holm.1 - plain.1 * 15.0).abs() < 1e-12);
}

#[test]
fn the_table_has_a_row_for_each_word_and_part() {
    let corpus = letters();
    let all = Filter::default();
    let part = Part::new(&corpus, &all);
    let table = ask("author").table(&part).unwrap();
    assert_eq!(
        table.columns.join(","),
        "part,word,freq,part_words,total_freq,total_words,expected,specificity,p,p_corrected,banal,log_likelihood,log_ratio,lrc"
    );
    assert_eq!(table.rows.len(), 15);
    assert_eq!(
        table.rows[0][..6],
        ["(no value)".into(), "船".into(), 0.into(), 8.into(), 9.into(), 29.into()]
    );
    assert_eq!(table.rows[1][6], Cell::Real(13.0 * 9.0 / 29.0));
    let word = SpecificitiesAsk { word: Some("茶".into()), ..ask("author") }.table(&part).unwrap();
    assert_eq!(word.rows.len(), 3);
}

/// −log₁₀ of the sum of exact probabilities on the side of the difference.
fn naive(f: u64, all: u64, part: u64, whole: u64) -> f64 {
    let choose = |n: u64, k: u64| (0..k).fold(1.0, |ways, i| ways * (n - i) as f64 / (i + 1) as f64);
    let p = |k: u64| {
        let possible = k <= all && k <= part && part - k <= whole - all;
        if possible {
            choose(all, k) * choose(whole - all, part - k) / choose(whole, part)
        } else {
            0.0
        }
    };
    match f * whole >= all * part {
        true => -(f..=all).map(p).sum::<f64>().log10(),
        false => (0..=f).map(p).sum::<f64>().log10(),
    }
}

/// Authors and texts of few words, so that words meet in parts.
fn texts() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let word = prop::sample::select(vec!["船", "山", "雪", "tea", "Tea", "灣", "湾", "7", "，"]);
    let text = prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "));
    let author = prop::sample::select(vec!["", "李某", "王某", "Ann"]);
    // Rows are no table if they are all one.
    prop::collection::vec((author, text.prop_map(|text| format!("\"船 {text}\""))), 2..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn parts_sum_to_the_whole_and_cells_are_hits(
        texts in texts(),
        chosen in prop::collection::vec(0u32..9, 0..3),
        which in prop::sample::select(vec![Correction::None, Correction::Holm, Correction::Bh]),
    ) {
        let corpus = corpus(&texts);
        let documents = chosen.into_iter().filter(|number| (*number as usize) < corpus.documents().len());
        let filter = Filter { documents: documents.collect(), ..Filter::default() };
        for field in corpus.fields().all() {
            let asked = SpecificitiesAsk { correction: which, ..ask(&field.name) };
            let found = answer(&corpus, &filter, &asked);
            let part = Part::new(&corpus, &filter);
            prop_assert_eq!(found.parts.iter().map(|part| part.words).sum::<u64>(), found.n);
            prop_assert_eq!(found.n, u64::from(part.selection().words));
            prop_assert_eq!(
                found.parts.iter().map(|part| part.documents).sum::<u32>(),
                part.selection().documents()
            );
            for row in &found.rows {
                prop_assert_eq!(row.cells.iter().map(|cell| cell.0).sum::<u32>(), row.freq);
                let banal = row.cells.iter().all(|cell| cell.1.abs() < BANALITY);
                prop_assert_eq!(row.banal, banal);
                for (&(freq, score, p), of) in row.cells.iter().zip(&found.parts) {
                    let mut opened = filter.clone();
                    opened.fields.push(found.criterion(of));
                    let opened = Part::new(&corpus, &opened);
                    let hits = find(&opened, &quoted(&row.word)).unwrap();
                    prop_assert_eq!(hits.words.len() as u32, freq, "{} in {:?}", row.word, of.value);
                    prop_assert_eq!(u64::from(opened.selection().words), of.words);
                    let expected = naive(freq.into(), row.freq.into(), of.words, found.n);
                    prop_assert!((score - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{} {}", score, expected);
                    prop_assert!(p.unwrap() >= 10f64.powf(-score.abs()) * (1.0 - 1e-9));
                }
                // Asked for by itself, it is the same.
                let asked = SpecificitiesAsk { word: Some(row.word.clone()), min_freq: 1000, ..asked.clone() };
                let alone = answer(&corpus, &filter, &asked).word.unwrap();
                prop_assert_eq!((alone.freq, alone.banal), (row.freq, row.banal));
                for (one, other) in alone.cells.iter().zip(&row.cells) {
                    prop_assert_eq!((one.0, one.1), (other.0, other.1));
                }
            }
        }
    }
}
