//! Any payload is a corpus whose every token and line can be read, or is refused. The head is that of a bundle and the
//! hash is put right, or nothing would get past them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use wenmai_engine::analysis::read_line;
use wenmai_engine::corpus::{read_bundle, write_bundle, Builder};
use wenmai_engine::segment::{Dictionary, Segmenter};
use xxhash_rust::xxh3::xxh3_64;

/// The name and version that bundles begin with.
static HEAD: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).expect("the dictionary is whole");
    let segmenter = Segmenter::new(&dictionary, &[], false);
    let empty = Builder::new("", &segmenter, Vec::new(), Vec::new()).finish();
    write_bundle(&empty)[..8].to_vec()
});

fuzz_target!(|payload: &[u8]| {
    let hash = xxh3_64(payload).to_le_bytes();
    if let Ok(corpus) = read_bundle(&[&HEAD, &hash[..], payload].concat()) {
        for token in 0..corpus.len() as u32 {
            corpus.token(token);
        }
        for line in 0..corpus.lines().len() as u32 {
            read_line(&corpus, line, &[]);
        }
    }
});
