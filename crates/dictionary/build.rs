//! Gathers the language data into one file: jieba's dictionary, the readings of Han characters from the pinyin crate, and
//! their orders by reading and by strokes from ICU's collation. The file's form is described, and read, in the engine's
//! `segment/dictionary.rs`.
//!
//! jieba's dictionary lies beside this file, packed, as the sources of jieba-rs 0.11.0 have it. jieba-rs does not hand it
//! out, and a build script is not told where the sources of a dependency are: cargo could be asked, but only where it
//! has, or can fetch, every crate of Cargo.lock.

use flate2::read::GzDecoder;
use icu_collator::options::CollatorOptions;
use icu_collator::Collator;
use icu_locale_core::Locale;
use pinyin::ToPinyinMulti;
use std::{env, fs, io::Read, path::PathBuf};

/// Lines of a word, its frequency and its part of speech.
const JIEBA: &[u8] = include_bytes!("jieba.txt.gz");

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=jieba.txt.gz");
    let mut words = String::new();
    GzDecoder::new(JIEBA).read_to_string(&mut words).expect("jieba.txt.gz is packed UTF-8");
    let mut words: Vec<&str> = words.lines().filter(|line| !line.trim().is_empty()).collect();
    // By the word alone, keeping the order of lines with the same word.
    words.sort_by_key(|line| line.split(' ').next());

    let han = ['\u{3007}'].into_iter().chain('\u{3400}'..='\u{9fff}').chain('\u{20000}'..='\u{323af}');
    let readings: Vec<String> = han
        .filter_map(|c| {
            let readings = c.to_pinyin_multi()?;
            let mut readings: Vec<&str> = readings.into_iter().map(pinyin::Pinyin::with_tone).collect();
            readings.dedup();
            Some(format!("{c} {}", readings.join(",")))
        })
        .collect();

    let text = format!(
        "wenmai-dictionary 2 {} {}\n{}\n{}\n{}\n{}\n",
        words.len(),
        readings.len(),
        words.join("\n"),
        readings.join("\n"),
        ordered("pinyin"),
        ordered("stroke")
    );
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("dictionary.txt"), text).expect("OUT_DIR can be written");
}

/// The characters that texts are written with, in an order of Chinese collation, as Unicode's locale data has it.
fn ordered(collation: &str) -> String {
    let locale: Locale = format!("zh-u-co-{collation}").parse().expect("a locale");
    let collator =
        Collator::try_new(locale.into(), CollatorOptions::default()).expect("the order is in the data");
    let mut characters: Vec<String> = ['\u{3007}']
        .into_iter()
        .chain('\u{3400}'..='\u{4dbf}')
        .chain('\u{4e00}'..='\u{9fff}')
        .map(String::from)
        .collect();
    characters.sort_by(|a, b| collator.compare(a, b).then_with(|| a.cmp(b)));
    characters.concat()
}
