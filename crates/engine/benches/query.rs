//! Queries on corpora of 0.1, 1 and 10 million tokens: the count, and the first fifty lines in order.
//!
//! `cargo bench -p wenmai-engine --bench query`. The corpora are the sentences of the seed corpus' documents, repeated in
//! an order shuffled by a fixed seed, twenty to a paragraph and a hundred to a document.

use criterion::{criterion_group, criterion_main, Criterion};
use std::hint::black_box;
use wenmai_engine::analysis::{Collation, Concordance, Context, HitSet, LineSort, SortBy, SortKey};
use wenmai_engine::clean::{clean, Cleaned, Line, Zone};
use wenmai_engine::corpus::{names, parse_concepts, Builder, Corpus, Filter, Selection, Zones};
use wenmai_engine::query::{parse_as, search, Exactness, Mode};
use wenmai_engine::segment::{Dictionary, Segmenter};

const SEEDS: [&str; 5] = [
    include_str!("../../../seeds/000_50fe6289fa67ef10.txt"),
    include_str!("../../../seeds/001_9a7fccbe58eaff9c.txt"),
    include_str!("../../../seeds/002_10d5e6239cb9b6e8.txt"),
    include_str!("../../../seeds/003_9dd527520f767739.txt"),
    include_str!("../../../seeds/004_6343723039a13da3.txt"),
];

/// The sentences of the seeds' main text.
fn sentences(dictionary: &Dictionary) -> Vec<String> {
    let mut sentences = Vec::new();
    for seed in SEEDS {
        let found = clean(seed, dictionary);
        for line in found.lines.iter().filter(|line| line.zone.is_main()) {
            let text = &seed[line.original_start as usize..line.original_end as usize];
            sentences.extend(text.split_inclusive(['。', '！', '？']).map(|part| part.trim().to_owned()));
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// A corpus of about so many tokens.
fn corpus(tokens: usize, segmenter: &Segmenter, sentences: &[String]) -> Corpus {
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let mut builder = Builder::new("", segmenter, concepts, Vec::new());
    let mut state = 1u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    // A token has about 4.5 bytes of these texts.
    let mut left = (tokens * 9 / 2) as isize;
    let mut number = 0;
    while left > 0 {
        let mut text = String::new();
        let mut found = Cleaned::default();
        for _ in 0..5 {
            let start = text.len() as u32;
            for _ in 0..20 {
                text.push_str(&sentences[next() % sentences.len()]);
            }
            found.lines.push(Line {
                original_start: start,
                original_end: text.len() as u32,
                zone: Zone::Body,
                rule: "bench".to_owned(),
                continues: false,
                turn: 0,
            });
            text.push('\n');
        }
        left -= text.len() as isize;
        number += 1;
        builder.add(&number.to_string(), "UTF-8", text, found);
    }
    builder.finish()
}

fn queries(c: &mut Criterion) {
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let segmenter = Segmenter::new(&dictionary, &names(&concepts), true);
    let sentences = sentences(&dictionary);
    for tokens in [100_000, 1_000_000, 10_000_000] {
        let corpus = corpus(tokens, &segmenter, &sentences);
        let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
        let mut group = c.benchmark_group(format!("{} tokens", corpus.len()));
        group.sample_size(10);
        let key = |by, collation| SortKey { by, collation, descending: false };
        let right = LineSort::Keys(vec![key(SortBy::Right(1), Collation::CodePoint)]);
        let pinyin = LineSort::Keys(vec![
            key(SortBy::Left(1), Collation::Pinyin),
            key(SortBy::Node, Collation::Pinyin),
        ]);
        for (mode, typed, sort) in [
            (Mode::Simple, "的", &right),
            (Mode::Simple, "微信", &right),
            (Mode::Simple, "微信", &pinyin),
            (Mode::Simple, "支付宝", &right),
            (Mode::Simple, "的微信支付", &right),
            (Mode::Simple, "微信 的 支付", &right),
            (Mode::Simple, "微*", &right),
            (Mode::Simple, "/支付.{0,3}信/t", &right),
            (Mode::Expert, "[pos=\"v\"] [norm=\"微信\"] [pos=\"n.*\"]", &right),
            (Mode::Expert, "[pos=\"a\"]? [pos=\"n.*\"] [norm=\"的\"] within s", &right),
        ] {
            let query = parse_as(typed, mode, Exactness::default(), corpus.concepts()).unwrap();
            let hits = search(&corpus, &selection, &query);
            let name = format!(
                "{typed} ({} hits), {}",
                hits.hits.len(),
                if std::ptr::eq(sort, &right) { "R1" } else { "L1, node by pinyin" }
            );
            group.bench_function(&name, |b| {
                b.iter(|| {
                    let hits = search(&corpus, &selection, &query);
                    let lines = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
                    let page = lines.page(sort, 0, 50);
                    black_box(
                        page.iter()
                            .map(|&place| lines.line(place, Context::Words(10)).node.len())
                            .sum::<usize>(),
                    )
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, queries);
criterion_main!(benches);
