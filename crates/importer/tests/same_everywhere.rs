//! The same texts give the same bytes: these tests run on this machine and in a browser.

use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_engine::corpus::{parse_concepts, write_bundle};
use wenmai_engine::formats::ReadOptions;
use wenmai_engine::segment::Dictionary;
use wenmai_importer::{add, builder, segmenter};
use wenmai_protocol::FileFault;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// The bundle that `wenmai` made on the machine that built this.
static SEED: &[u8] = include_bytes!("../../../target/wenmai/seed.wenmai");

const SEEDS: [(&str, &[u8]); 5] = [
    ("000_50fe6289fa67ef10", include_bytes!("../../../seeds/000_50fe6289fa67ef10.txt")),
    ("001_9a7fccbe58eaff9c", include_bytes!("../../../seeds/001_9a7fccbe58eaff9c.txt")),
    ("002_10d5e6239cb9b6e8", include_bytes!("../../../seeds/002_10d5e6239cb9b6e8.txt")),
    ("003_9dd527520f767739", include_bytes!("../../../seeds/003_9dd527520f767739.txt")),
    ("004_6343723039a13da3", include_bytes!("../../../seeds/004_6343723039a13da3.txt")),
];

fn dictionary() -> Dictionary {
    Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap()
}

#[test]
#[wasm_bindgen_test]
fn the_seeds_make_the_same_bundle() {
    let dictionary = dictionary();
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let segmenter = segmenter(&dictionary, &concepts);
    let mut builder = builder("微信与支付宝之争", &segmenter, concepts);
    for (name, bytes) in SEEDS {
        builder.add_file(name, bytes, &dictionary).unwrap();
    }
    assert!(write_bundle(&builder.finish()) == SEED);
}

#[test]
#[wasm_bindgen_test]
fn unreadable_files_are_named_and_the_others_loaded() {
    let dictionary = dictionary();
    let segmenter = segmenter(&dictionary, &[]);
    let mut builder = builder("", &segmenter, Vec::new());
    let options = ReadOptions::default();
    let mut outcomes = Vec::new();
    for (name, bytes) in
        [("a.txt", "騰訊和支付寶。".as_bytes()), ("b.txt", b""), ("c.png", b"\x89PNG\0\0\0\0")]
    {
        outcomes.extend(add(&mut builder, name, bytes.to_vec(), &options, &dictionary));
    }
    let faults: Vec<_> = outcomes.iter().map(|outcome| outcome.fault).collect();
    assert_eq!(faults, [None, Some(FileFault::Empty), Some(FileFault::Binary)]);
    assert_eq!(builder.finish().documents()[0].name, "a");
}
