//! Gathers the language data into one file: jieba's dictionary from the sources of jieba-rs, and the readings of
//! Han characters from the pinyin crate. The file's form is described, and read, in the engine's
//! `segment/dictionary.rs`.

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
        "wenmai-dictionary 1 {} {}\n{}\n{}\n",
        words.len(),
        readings.len(),
        words.join("\n"),
        readings.join("\n")
    );
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("dictionary.txt"), text).expect("OUT_DIR can be written");
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
