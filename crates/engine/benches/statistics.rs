//! Keywords, collocates and lists at growing sizes: how cost grows with the corpus.
//!
//! `cargo bench -p wenmai-engine --bench statistics`. The corpora are the sentences of the seed corpus' documents, repeated in
//! an order that a fixed seed shuffles, with a rare word of its own in every twentieth, cut into documents of about 2,000
//! tokens.

use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion};
use std::hint::black_box;
use wenmai_engine::analysis::{
    collocates, keywords, map, ngrams, rest, typical_words, word_counts, word_list, CollocateSettings,
    Counted, KeywordSettings, NgramSettings, Parts, Units,
};
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{names, parse_concepts, Builder, Corpus, Filter, NormId, Selection, Zones};
use wenmai_engine::query::{parse, search, Hit};
use wenmai_engine::segment::{Dictionary, Segmenter};

const SIZES: [(&str, u32); 3] = [("0.1 M", 100_000), ("1 M", 1_000_000), ("10 M", 10_000_000)];
const DOCUMENT: usize = 2000;

fn sentences() -> Vec<String> {
    let seeds = [
        include_str!("../../../seeds/000_50fe6289fa67ef10.txt"),
        include_str!("../../../seeds/002_10d5e6239cb9b6e8.txt"),
        include_str!("../../../seeds/003_9dd527520f767739.txt"),
        include_str!("../../../seeds/004_6343723039a13da3.txt"),
    ];
    let lines = seeds.iter().flat_map(|seed| seed.split_inclusive(['。', '\n']));
    lines.map(|line| line.trim().to_owned()).filter(|line| line.chars().count() > 10).collect()
}

fn corpus(tokens: u32) -> Corpus {
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let segmenter = Segmenter::new(&dictionary, &names(&concepts), false);
    let mut builder = Builder::new("bench", &segmenter, concepts, Vec::new());
    let sentences = sentences();
    let mut state = 1u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    // A token is about two and a third characters here.
    for number in 0..tokens as usize / DOCUMENT {
        let mut text = String::new();
        while text.chars().count() < DOCUMENT * 7 / 3 {
            text.push_str(&sentences[random() % sentences.len()]);
            if random() % 20 == 0 {
                text.push_str(&format!(" zz{} ", random() % 100_000));
            }
            text.push('\n');
        }
        let found = clean(&text, &dictionary);
        builder.add(&number.to_string(), "UTF-8", text, found);
    }
    builder.finish()
}

fn statistics(c: &mut Criterion) {
    for (name, size) in SIZES {
        let corpus = corpus(size);
        let all = Filter { zones: Zones::All, ..Filter::default() };
        let everything = Selection::new(&corpus, &all);
        // Every third document.
        let documents = (0..corpus.documents().len() as u32).step_by(3).collect();
        let third = Filter { documents, ..all.clone() };
        let commonest = (0..corpus.lexicon().norms() as u32)
            .map(NormId)
            .filter(|&norm| corpus.is_word_norm(norm))
            .max_by_key(|&norm| corpus.postings(norm).len())
            .unwrap();
        let query = parse(corpus.lexicon().norm(commonest), corpus.concepts()).unwrap();
        let hits = search(&corpus, &everything, &query).words;
        eprintln!(
            "{name}: {} tokens, {} words, {} types, {} documents, {} hits of {}",
            corpus.len(),
            everything.words,
            corpus.lexicon().norms(),
            corpus.documents().len(),
            hits.len(),
            corpus.lexicon().norm(commonest)
        );

        let mut group = c.benchmark_group("statistics");
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("selections of target and rest", name), |b| {
            b.iter(|| {
                let target = Selection::new(&corpus, &third);
                black_box(rest(&everything, &target).words)
            })
        });
        let target = Selection::new(&corpus, &third);
        let others = rest(&everything, &target);
        group.bench_function(BenchmarkId::new("keywords of a third against the rest", name), |b| {
            b.iter(|| {
                let reference = Counted::Counts(word_counts(&corpus, &others));
                let counts = word_counts(&corpus, &target);
                black_box(keywords(&corpus, &counts, &reference, &KeywordSettings::default()).rows.len())
            })
        });
        let settings = CollocateSettings::default();
        group.bench_function(BenchmarkId::new("collocates of the commonest word, 5L5R", name), |b| {
            b.iter(|| black_box(collocates(&corpus, &everything, &hits, &settings).rows.len()))
        });
        group.bench_function(BenchmarkId::new("the same in a third", name), |b| {
            let hits: Vec<Hit> =
                hits.iter().copied().filter(|hit| target.contains(hit.first, hit.last)).collect();
            b.iter(|| black_box(collocates(&corpus, &target, &hits, &settings).rows.len()))
        });
        group.bench_function(BenchmarkId::new("frequency list with DP", name), |b| {
            b.iter(|| black_box(word_list(&corpus, &everything).items.len()))
        });
        group.bench_function(BenchmarkId::new("3-grams, at least 5", name), |b| {
            let settings = NgramSettings { shortest: 3, longest: 3, min_freq: 5, ..NgramSettings::default() };
            b.iter(|| black_box(ngrams(&corpus, &everything, &settings, Parts::Documents).items.len()))
        });
        group.bench_function(BenchmarkId::new("map of documents by 200 words", name), |b| {
            b.iter(|| {
                black_box(
                    map(&Units::documents(&corpus), &everything, &Default::default(), 200, false).inertia,
                )
            })
        });
        group.bench_function(BenchmarkId::new("typical words of every document", name), |b| {
            b.iter(|| {
                black_box(
                    typical_words(&Units::documents(&corpus), &everything, &Default::default(), 10).len(),
                )
            })
        });
        group.finish();
    }
}

criterion_group!(benches, statistics);
criterion_main!(benches);
