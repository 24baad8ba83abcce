//! Segmentation against jieba-rs alone, in one run: read the ratios, not the times.
//!
//! `cargo bench -p wenmai-engine`. The text is the main text of the seed corpus' Chinese documents, repeated to about
//! a megabyte.

use criterion::{criterion_group, criterion_main, Criterion, Throughput};
use jieba_rs::Jieba;
use std::hint::black_box;
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{names, parse_concepts, Builder};
use wenmai_engine::script::fold;
use wenmai_engine::segment::{Dictionary, Segmenter};

const SIZE: usize = 1 << 20;

fn text() -> String {
    let seeds = [
        include_str!("../../../seeds/000_50fe6289fa67ef10.txt"),
        include_str!("../../../seeds/003_9dd527520f767739.txt"),
        include_str!("../../../seeds/004_6343723039a13da3.txt"),
    ];
    seeds.concat().repeat(SIZE / seeds.concat().len() + 1)
}

fn segmentation(c: &mut Criterion) {
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
    let jieba = Jieba::with_dict(&mut dictionary.jieba_lines().as_bytes()).unwrap();
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let segmenter = Segmenter::new(&dictionary, &names(&concepts), true);
    let text = text();
    let folded = fold(&text);

    let mut group = c.benchmark_group("a megabyte of Chinese");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
    group.bench_function("jieba-rs alone, folded text", |b| b.iter(|| black_box(jieba.cut(&folded, true).len())));
    group.bench_function("Wenmai: cut folded text", |b| b.iter(|| black_box(segmenter.cut(&folded).len())));
    group.bench_function("Wenmai: fold", |b| b.iter(|| black_box(fold(&text).len())));
    group.bench_function("Wenmai: clean", |b| b.iter(|| black_box(clean(&text, &dictionary).repairs.len())));
    group.bench_function("Wenmai: bytes to searchable", |b| {
        b.iter(|| {
            let mut builder = Builder::new("", &segmenter, concepts.clone(), Vec::new());
            builder.add_file("text", text.as_bytes(), &dictionary).unwrap();
            black_box(builder.finish().len())
        });
    });
    group.finish();
}

criterion_group!(benches, segmentation);
criterion_main!(benches);
