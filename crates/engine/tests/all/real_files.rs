//! Files that other programs wrote, of one text of ours: pandoc, LibreOffice and a browser's printer. `cargo xtask formats`
//! makes them, and `cargo xtask test` does so before this runs.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::LazyLock;
use wenmai_engine::clean::{CleanOptions, Cleaned, Zone};
use wenmai_engine::formats::{clean_document, read, Document, FileFault, Format, ReadOptions};
use wenmai_engine::segment::Dictionary;

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());

fn bytes(name: &str) -> Vec<u8> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/formats").join(name);
    fs::read(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask formats` first", file.display()))
}

fn documents(name: &str, bytes: Vec<u8>) -> Vec<Result<Document, FileFault>> {
    let mut documents = Vec::new();
    read(name, bytes, &ReadOptions::default(), &mut |item| {
        documents.push(item.document);
        ControlFlow::Continue(())
    });
    documents
}

fn cleaned(name: &str) -> (Document, Cleaned) {
    let mut documents = documents(name, bytes(name));
    assert_eq!(documents.len(), 1, "{name}");
    let mut document = documents.remove(0).unwrap();
    let found = clean_document(&mut document, &DICTIONARY, &CleanOptions::default());
    (document, found)
}

const PARAGRAPHS: [&str; 3] = [
    "一连下了三天大雪，山路都封了，车开不过去。村里人说，这样的雪，二十年没有见过。The road to the valley was closed for three days.",
    "他走到村口，又走了回来。",
    "小店里只剩下两袋面和一箱苹果。",
];

#[test]
fn texts_of_other_programs_have_their_paragraphs_and_metadata() {
    for (name, format) in [
        ("pandoc.docx", Format::Docx),
        ("office.docx", Format::Docx),
        ("pandoc.odt", Format::Odt),
        ("pandoc.epub", Format::Epub),
        ("pandoc.html", Format::Html),
        ("pandoc.tei", Format::Tei),
        ("pandoc.md", Format::Markdown),
        ("office.pdf", Format::Pdf),
        ("browser.pdf", Format::Pdf),
    ] {
        let (document, found) = cleaned(name);
        assert_eq!((document.format, document.sure), (format, true), "{name}");
        let lines: Vec<(&str, Zone)> = found
            .lines
            .iter()
            .map(|line| (&document.text[line.original_start as usize..line.original_end as usize], line.zone))
            .collect();
        for paragraph in PARAGRAPHS {
            let line = lines.iter().find(|(line, _)| line.starts_with(paragraph));
            assert_eq!(line.map(|(_, zone)| *zone), Some(Zone::Body), "{name}: {paragraph} in {lines:#?}");
        }
        let headed = !matches!(format, Format::Html | Format::Pdf);
        for heading in ["一、路", "二、店"] {
            let line = lines.iter().find(|(line, _)| line.trim() == heading);
            assert!(
                line.is_some_and(|(_, zone)| !headed || *zone == Zone::Heading),
                "{name}: {heading} in {lines:#?}"
            );
        }
        // What pandoc writes in Markdown has no head, and a PDF only what was printed.
        if format != Format::Markdown {
            assert_eq!(found.metadata.title.as_deref(), Some("大雪封山三日"), "{name}");
        }
        if !matches!(format, Format::Markdown | Format::Pdf) {
            assert_eq!(found.metadata.author.as_deref(), Some("王二"), "{name}");
            assert_eq!(found.metadata.date.as_deref(), Some("2014-02-24"), "{name}");
        }
    }
}

#[test]
fn tables_of_other_programs_have_a_document_a_row() {
    for name in ["office.xlsx", "office.ods"] {
        let documents: Vec<Document> = documents(name, bytes(name)).into_iter().map(Result::unwrap).collect();
        let texts: Vec<&str> = documents.iter().map(|document| document.text.as_str()).collect();
        assert_eq!(
            texts,
            ["一连下了三天大雪，山路都封了。", "小店里只剩下两袋面和一箱苹果。\n老板说，等路通了再来。"],
            "{name}"
        );
        let known = &documents[1].known;
        assert_eq!(known.title.as_deref(), Some("店"), "{name}");
        assert_eq!(known.author.as_deref(), Some("李三"), "{name}");
        assert_eq!(known.date.as_deref(), Some("2014-02-25"), "{name}");
        assert_eq!(known.fields, [("编号".to_owned(), "2".to_owned())], "{name}");
    }
}

/// Cut short or with a byte changed, a file is read or refused; nothing else happens.
#[test]
fn damaged_files_of_other_programs_are_read_or_refused() {
    for name in [
        "pandoc.docx",
        "office.docx",
        "pandoc.odt",
        "pandoc.epub",
        "pandoc.tei",
        "office.xlsx",
        "office.ods",
        "office.pdf",
        "browser.pdf",
    ] {
        let whole = bytes(name);
        for part in 1..24 {
            let cut = whole[..whole.len() * part / 24].to_vec();
            assert!(!documents(name, cut).is_empty(), "{name}");
            let mut changed = whole.clone();
            let place = (part * 7919) % changed.len();
            changed[place] ^= 0x55;
            assert!(!documents(name, changed).is_empty(), "{name}");
        }
        if whole.starts_with(b"PK") {
            // What is in the first half is read, and that the rest is lost is said.
            let half = whole[..whole.len() / 2].to_vec();
            let account = read(name, half, &ReadOptions::default(), &mut |_| ControlFlow::Continue(()));
            assert!(account.losses() > 0, "{name}");
        }
    }
}
