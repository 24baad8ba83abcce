//! Corpora of any size, made of the seeds: the sentences of their main text, repeated in an order shuffled by a fixed
//! seed, twenty to a paragraph and a hundred to a document.

use wenmai_engine::clean::{clean, Cleaned, Line, Zone, ZoneRule};
use wenmai_engine::corpus::{parse_concepts, Builder, Corpus};
use wenmai_engine::segment::{Dictionary, Segmenter};

const SEEDS: [&str; 5] = [
    include_str!("../../../../seeds/000_50fe6289fa67ef10.txt"),
    include_str!("../../../../seeds/001_9a7fccbe58eaff9c.txt"),
    include_str!("../../../../seeds/002_10d5e6239cb9b6e8.txt"),
    include_str!("../../../../seeds/003_9dd527520f767739.txt"),
    include_str!("../../../../seeds/004_6343723039a13da3.txt"),
];

/// The sentences of the seeds' main text.
pub fn sentences(dictionary: &Dictionary) -> Vec<String> {
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
pub fn corpus(tokens: usize, segmenter: &Segmenter, sentences: &[String]) -> Corpus {
    let concepts = parse_concepts(include_str!("../../../../seeds/concepts.list")).unwrap();
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
                rule: ZoneRule::Prose,
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
