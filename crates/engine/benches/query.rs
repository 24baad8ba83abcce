//! Queries on corpora of 0.1, 1 and 10 million tokens: the count, and the first fifty lines in order.
//!
//! `cargo bench -p wenmai-engine --bench query`.

mod repeated;

use criterion::{criterion_group, criterion_main, Criterion};
use repeated::{corpus, sentences};
use std::hint::black_box;
use wenmai_engine::analysis::{Collation, Concordance, Context, HitSet, LineOrder, SortBy, SortKey};
use wenmai_engine::corpus::{names, parse_concepts, Filter, Selection, Zones};
use wenmai_engine::query::{parse_as, search, Exactness, QueryMode};
use wenmai_engine::segment::{Dictionary, Segmenter};

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
        let right = LineOrder::Keys(vec![key(SortBy::Right(1), Collation::CodePoint)]);
        let pinyin = LineOrder::Keys(vec![
            key(SortBy::Left(1), Collation::Pinyin),
            key(SortBy::Node, Collation::Pinyin),
        ]);
        for (mode, typed, sort) in [
            (QueryMode::Simple, "的", &right),
            (QueryMode::Simple, "微信", &right),
            (QueryMode::Simple, "微信", &pinyin),
            (QueryMode::Simple, "支付宝", &right),
            (QueryMode::Simple, "的微信支付", &right),
            (QueryMode::Simple, "微信 的 支付", &right),
            (QueryMode::Simple, "微*", &right),
            (QueryMode::Simple, "/支付.{0,3}信/t", &right),
            (QueryMode::Expert, "[pos=\"v\"] [norm=\"微信\"] [pos=\"n.*\"]", &right),
            (QueryMode::Expert, "[pos=\"a\"]? [pos=\"n.*\"] [norm=\"的\"] within s", &right),
        ] {
            let query = parse_as(typed, mode, Exactness::default(), corpus.concepts()).unwrap();
            let hits = search(&corpus, &selection, &query);
            let name = format!(
                "{typed} ({} hits), {}",
                hits.characters(),
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
