//! The parts of a partition: what any view counts in them, those without a value among them, sums to what it counts in the
//! whole.

use crate::common::table;
use crate::named::asked;
use proptest::prelude::*;
use std::collections::BTreeMap;
use wenmai_engine::ask::{Part, Question};
use wenmai_engine::corpus::{Corpus, Filter, Zones};
use wenmai_model::{
    CodesAsk, CodingUnit, CollocateColumn, CollocateSort, CollocatesAsk, Correction, DistributionAsk,
    DiversityAsk, FacetsAsk, HitSet, HitsOf, Interval, KeywordSort, KeywordsAsk, NgramsAsk, OverviewAsk,
    Reference, Side, Span, TableOf, TrendsAsk, Unit, WordSort, WordsAsk,
};

/// All of a list.
const ALL: u32 = 1000;

/// What each view counts under a filter, by name, of what lies within documents.
fn counted(corpus: &Corpus, filter: &Filter, query: &str) -> BTreeMap<String, u64> {
    let part = Part::new(corpus, filter);
    let mut counts = BTreeMap::new();
    let mut add = |name: String, count: u32| *counts.entry(name).or_default() += u64::from(count);

    let overview = OverviewAsk.answer(&part).unwrap();
    add("overview, words".into(), overview.words);
    add("overview, tokens".into(), overview.tokens);
    add("overview, documents".into(), overview.documents);
    add("overview, sentences".into(), overview.sentences);
    add("overview, repairs".into(), overview.repairs);

    let facets = FacetsAsk.answer(&part).unwrap();
    add("column, words".into(), facets.words);

    for unit in [Unit::Word, Unit::Form, Unit::Character, Unit::Pos] {
        let words = WordsAsk {
            unit,
            sort: WordSort::Text,
            reversed: false,
            find: String::new(),
            stopwords: None,
            offset: 0,
            limit: ALL,
        };
        let found = words.answer(&part).unwrap();
        add(format!("{unit:?}, n"), found.n);
        add(format!("{unit:?}, freq"), found.freq);
        found.rows.iter().for_each(|row| add(format!("{unit:?} {}", row.text), row.freq));
        found.rows.iter().for_each(|row| add(format!("{unit:?} {}, range", row.text), row.range));
    }

    for within_sentence in [false, true] {
        let ngrams = NgramsAsk {
            shortest: 2,
            longest: 3,
            within_sentence,
            min_freq: 1,
            min_range: 1,
            hide_contained: false,
            offset: 0,
            limit: ALL,
        };
        let found = ngrams.answer(&part).unwrap();
        found.rows.iter().for_each(|row| add(format!("n-gram {within_sentence} {:?}", row.words), row.freq));
    }

    for set in [HitSet::Words, HitSet::Characters] {
        let lines = asked(&HitsOf { query: query.into(), set, ..HitsOf::default() });
        let found = lines.answer(&part).unwrap();
        add(format!("concordance of {set:?}, hits"), found.hits);
        add(format!("concordance of {set:?}, n"), found.n);
        add(format!("concordance of {set:?}, documents"), found.range);
        found.by_form.iter().for_each(|(form, freq)| add(format!("{set:?} as {form}"), *freq));
        let by = DistributionAsk { lines, by: String::new() };
        let hits = by.answer(&part).unwrap().rows.iter().map(|row| row.hits).sum();
        add(format!("documents of {set:?}, hits"), hits);
    }

    for span in [Span::Words(2, 1), Span::Sentence] {
        let collocates = CollocatesAsk {
            query: query.into(),
            span,
            within_sentence: false,
            table: TableOf::Surface,
            sort: CollocateSort::Column(CollocateColumn::Freq),
            measures: Vec::new(),
            min_freq: 1,
            min_range: 1,
            stopwords: None,
            offset: 0,
            limit: ALL,
        };
        let found = collocates.answer(&part).unwrap();
        add(format!("collocates, {span:?}, hits"), found.hits);
        add(format!("collocates, {span:?}, words in windows"), found.window_words);
        add(format!("collocates, {span:?}, n"), found.n);
        for row in &found.rows {
            add(format!("collocate {}, {span:?}", row.word), row.freq);
            add(format!("collocate {}, {span:?}, left", row.word), row.left);
        }
    }

    let trends = TrendsAsk { queries: vec![query.into()], interval: Interval::Year, field: String::new() };
    let found = trends.answer(&part).unwrap();
    add("trends, words".into(), found.words.iter().sum::<u32>() + found.undated_words);
    add("trends, documents".into(), found.documents.iter().sum::<u32>() + found.undated_documents);
    for trend in &found.queries {
        let hits: u32 = trend.points.iter().map(|point| point.hits).sum();
        add("trends, hits".into(), hits + trend.undated_hits);
    }

    let diversity = DiversityAsk { by: String::new(), window: 10 }.answer(&part).unwrap();
    let documents = diversity.rows.iter().filter(|row| row.document.is_some());
    add("diversity, tokens".into(), documents.map(|row| row.tokens).sum());

    for unit in [CodingUnit::Sentence, CodingUnit::Paragraph, CodingUnit::Document] {
        let codes = CodesAsk {
            field: String::new(),
            unit,
            parts: (0, 100),
            codes: (0, ALL),
            listed: None,
            offset: 0,
            limit: ALL,
        };
        add(format!("coding of {unit:?}, units"), codes.answer(&part).unwrap().units);
    }
    counts
}

/// What keywords of a part against the rest count in both.
fn keywords(corpus: &Corpus, filter: &Filter) -> BTreeMap<String, u64> {
    let asked = KeywordsAsk {
        reference: Reference::Rest,
        sort: KeywordSort::FIRST,
        measures: Vec::new(),
        side: Side::Both,
        min_freq: 0,
        min_range: 0,
        correction: Correction::None,
        add: 1.0,
        stopwords: None,
        offset: 0,
        limit: ALL,
    };
    let found = asked.answer(&Part::new(corpus, filter)).unwrap();
    let rows = found.rows.iter().map(|row| (row.word.clone(), row.freqs.0 + row.freqs.1));
    rows.chain([(String::new(), found.n1 + found.n2)]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn parts_sum_to_the_whole_in_every_view(
        texts in prop::collection::vec(
            ("(tea |Tea |milk |微信|支付宝|。|，|cup |\n){0,9}", "|甲|乙|甲;乙|2013|2014-02", "|李某|王某"),
            1..7,
        ),
        query in "tea|微信|milk\\|cup|信|t\\*|tea milk",
        everywhere: bool,
    ) {
        let rows: String =
            texts.iter().map(|(text, x, y)| format!("\"{text}。\",{x},{y}\n")).collect();
        let corpus = table(&format!("正文,x,y\n{rows}\"of\",甲,李某\n"));
        let zones = if everywhere { Zones::All } else { Zones::Main };
        let filter = |fields| Filter { fields, zones: zones.clone(), ..Filter::default() };
        let whole = counted(&corpus, &filter(Vec::new()), &query);
        for name in ["x", "y"] {
            let Some(field) = corpus.fields().get(name) else { continue };
            let partition = field.partition();
            let mut sums: BTreeMap<String, u64> = BTreeMap::new();
            for part in 0..partition.labels.len() {
                let filter = filter(vec![partition.criterion(part)]);
                for (what, count) in counted(&corpus, &filter, &query) {
                    *sums.entry(what).or_default() += count;
                }
                if partition.labels.len() > 1 {
                    let all: BTreeMap<String, u64> = keywords(&corpus, &filter);
                    for (word, freq) in all {
                        let name = if word.is_empty() { "Word, n".to_owned() } else { format!("Word {word}") };
                        prop_assert_eq!(whole.get(&name), Some(&freq), "{} in {:?}", word, partition.labels[part]);
                    }
                }
            }
            sums.retain(|_, count| *count > 0);
            let mut whole = whole.clone();
            whole.retain(|_, count| *count > 0);
            prop_assert_eq!(&sums, &whole, "{}", name);
        }
    }
}
