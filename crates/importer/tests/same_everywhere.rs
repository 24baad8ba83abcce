//! The same texts give the same bytes: these tests run on this machine and in a browser.

use std::io::{Cursor, Write};
use wasm_bindgen_test::wasm_bindgen_test;
use wenmai_engine::corpus::{parse_concepts, write_bundle, Builder};
use wenmai_engine::segment::Dictionary;
use wenmai_importer::{add, builder, preview, segmenter};
use wenmai_protocol::{FileFault, Format, PreviewAsk, ReadOptions};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

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

/// What is made of the seeds, when all are read.
fn with_seeds<T>(make: impl FnOnce(Builder) -> T) -> T {
    let dictionary = dictionary();
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list")).unwrap();
    let segmenter = segmenter(&dictionary, &concepts);
    let mut builder = builder("微信与支付宝之争", &segmenter, concepts);
    for (name, bytes) in SEEDS {
        builder.add_file(name, bytes, &dictionary).unwrap();
    }
    make(builder)
}

#[test]
#[wasm_bindgen_test]
fn the_seeds_make_the_same_bundle() {
    let corpus = with_seeds(|builder| builder.finish());
    assert!(write_bundle(&corpus) == SEED);
}

#[test]
#[wasm_bindgen_test]
fn a_bundle_in_pieces_is_the_same() {
    let mut pieces = Vec::new();
    let head = with_seeds(|builder| builder.write(&mut |piece| pieces.extend_from_slice(piece)));
    assert!([&head[..], &pieces].concat() == SEED);
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

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a zip of files of several formats becomes, by the fingerprint of its bundle: one number for this machine and for the
/// browser. It changes with what cleaning or the bundle's form make of these texts.
#[test]
#[wasm_bindgen_test]
fn files_of_other_formats_make_the_same_bundle() {
    let docx = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "word/document.xml",
            "<d><p><r><t>一连下了三天大雪，山路都封了。</t></r></p><p><r><t>他走到村口。</t></r></p></d>"
                .as_bytes(),
        ),
        ("docProps/core.xml", "<c><title>雪</title><creator>王二</creator></c>".as_bytes()),
    ]);
    let sheet = "<w><sheetData><row><c t=\"inlineStr\"><is><t>正文</t></is></c><c t=\"inlineStr\"><is><t>日期</t></is></c></row><row><c t=\"inlineStr\"><is><t>小店里只剩下两袋面。</t></is></c><c t=\"inlineStr\"><is><t>2014-02-24</t></is></c></row></sheetData></w>";
    let xlsx = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", br#"<w><sheet name="a" r:id="1"/></w>"#),
        ("xl/_rels/workbook.xml.rels", br#"<R><Relationship Id="1" Target="s.xml"/></R>"#),
        ("xl/s.xml", sheet.as_bytes()),
    ]);
    let tagged = "大/a 雪/n 。/w ".repeat(10);
    let all = zipped(&[
        ("a.docx", &docx),
        ("b.xlsx", &xlsx),
        ("c.txt", tagged.as_bytes()),
        ("d.png", b"\x89PNG\0\0"),
    ]);
    let dictionary = dictionary();
    let segmenter = segmenter(&dictionary, &[]);
    let mut builder = builder("", &segmenter, Vec::new());
    let outcomes = add(&mut builder, "all.zip", all.clone(), &ReadOptions::default(), &dictionary);
    let outcomes: Vec<_> = outcomes.iter().map(|outcome| (outcome.name.as_str(), outcome.fault)).collect();
    assert_eq!(outcomes, [("all.zip", None), ("all.zip/d.png", Some(FileFault::Binary))]);
    let corpus = builder.finish();
    let names: Vec<&str> = corpus.documents().iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["a", "b 1", "c"]);
    assert_eq!(corpus.documents()[0].metadata.author.as_deref(), Some("王二"));
    assert_eq!(corpus.documents()[1].metadata.date.as_deref(), Some("2014-02-24"));
    assert!(corpus.documents()[2].words_given);
    assert_eq!(format!("{:016x}", corpus.fingerprint()), "bacf546ffa9b4b7c");
    let names = vec!["王二_2014.txt".to_owned(), "x.txt".to_owned()];
    let options = ReadOptions { name_pattern: Some("{author}_{year}".to_owned()), ..ReadOptions::default() };
    let seen = preview(all, false, PreviewAsk { name: "all.zip".to_owned(), options, names });
    assert_eq!((seen.format, seen.documents, seen.faults.len()), (Some(Format::Zip), 3, 1));
    let said = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(seen.named, [vec![said("author", "王二"), said("date", "2014")], Vec::new()]);
}
