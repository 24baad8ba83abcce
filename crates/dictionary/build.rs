//! Gathers the language data into one file: jieba's dictionary from the sources of jieba-rs, the readings of
//! Han characters from the pinyin crate, and their orders by reading and by strokes from ICU's collation. The file's form is described, and read, in the engine's
//! `segment/dictionary.rs`.

use icu_collator::options::CollatorOptions;
use icu_collator::Collator;
use icu_locale_core::Locale;
use pinyin::ToPinyinMulti;
use std::{env, fs, path::PathBuf, process::Command};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let jieba = jieba_sources().join("src/data/dict.txt");
    let words = fs::read_to_string(&jieba)
        .unwrap_or_else(|error| panic!("jieba's dictionary is not at {}: {error}", jieba.display()));
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

/// The folder of jieba-rs' sources, as cargo knows it.
fn jieba_sources() -> PathBuf {
    let cargo = env::var_os("CARGO").expect("cargo sets CARGO");
    let here = env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline", "--filter-platform"])
        .arg(env::var("HOST").expect("cargo sets HOST"))
        .current_dir(here)
        .output()
        .expect("cargo metadata runs");
    let metadata = String::from_utf8_lossy(&output.stdout);
    let manifest = metadata
        .split("\"manifest_path\":\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|path| path.replace("\\\\", "/").contains("/jieba-rs-"))
        .unwrap_or_else(|| {
            panic!("jieba-rs is not among the dependencies: {}", String::from_utf8_lossy(&output.stderr))
        });
    PathBuf::from(manifest.replace("\\\\", "\\")).parent().expect("a manifest is in a folder").to_owned()
}
