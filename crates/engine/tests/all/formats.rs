//! Laws of reading files: whatever the bytes, each gives documents or faults, never a panic, and what unpacks to too much is
//! refused. Files of each format are made here; those of other programs are in `real_files.rs`.

use crate::common::Cost;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use wenmai_engine::formats::{
    preview, read, Document, FileFault, FileOutcome, Format, Item, Layout, ReadOptions, WordsGiven,
};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn items_with(path: &str, bytes: &[u8], options: &ReadOptions) -> Vec<Item> {
    let mut items = Vec::new();
    read(path, bytes.to_vec(), options, &mut |item| {
        items.push(item);
        ControlFlow::Continue(())
    });
    items
}

fn items(path: &str, bytes: &[u8]) -> Vec<Item> {
    items_with(path, bytes, &ReadOptions::default())
}

#[track_caller]
fn one(path: &str, bytes: &[u8], options: &ReadOptions) -> Document {
    let mut items = items_with(path, bytes, options);
    assert_eq!(items.len(), 1);
    items.remove(0).document.unwrap()
}

const DOCX: &str = r#"<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>一、路</w:t></w:r></w:p><w:p><w:r><w:t>一连下了</w:t></w:r><w:del><w:r><w:t>不</w:t></w:r></w:del><w:r><w:t>三天大雪。</w:t><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>"#;
const STYLES: &str =
    r#"<w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
const SHEET: &str = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>正文</t></is></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row><row r="1048576"><c r="A1048576" t="s"><v>0</v></c><c r="C1048576" s="1"><v>41694</v></c><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;

/// A small file of each format: its name, its bytes, and its documents as [`shown`].
fn samples() -> Vec<(&'static str, Vec<u8>, String)> {
    let docx = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", DOCX.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
    ]);
    let xlsx = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>"#),
        (
            "xl/sharedStrings.xml",
            "<sst><si><r><t>山路</t></r><rPh><t>x</t></rPh><r><t>都封了。</t></r></si></sst>".as_bytes(),
        ),
        ("xl/styles.xml", br#"<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>"#),
        ("xl/worksheets/sheet1.xml", SHEET.as_bytes()),
    ]);
    let odt = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", "<d><text:h>路</text:h><text:p>三天<text:s/>大雪。</text:p></d>".as_bytes()),
    ]);
    let epub = zipped(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", br#"<c><rootfile full-path="o/p.opf"/></c>"#),
        ("o/p.opf", "<p><metadata><dc:title>雪</dc:title></metadata><manifest><item id=\"a\" href=\"a%20b.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></p>".as_bytes()),
        ("o/a b.xhtml", "<html><body><h1>路</h1><p>三天大雪。</p></body></html>".as_bytes()),
    ]);
    let inner =
        zipped(&[("内/a.txt", "山路都封了。".as_bytes()), ("b.csv", "text,n\n今天下雪,1\n".as_bytes())]);
    let pdf = pdf("BT /F 12 Tf 72 700 Td <b4f3d1a9b7e2c9bd> Tj 0 -14 Td (Snow) Tj ET");
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "content.xml",
            "<d><table:table><table:table-row><table:table-cell><text:p>三天大雪。</text:p></table:table-cell></table:table-row></table:table></d>".as_bytes(),
        ),
    ]);
    let zip = zipped(&[
        ("x/in.zip", &inner),
        ("c.docx", &zipped(&[("[Content_Types].xml", b""), ("word/document.xml", DOCX.as_bytes())])),
    ]);
    let tagged = "大/a 雪/n 。/w ".repeat(10);
    let tei = "<TEI><teiHeader><title>雪</title></teiHeader><p>三天<hi>大</hi>雪。<note>注</note></p></TEI>";
    let conllu = "1\t雪\t雪\tNOUN\tn\t_\t0\troot\t_\t_\n2\t。\t。\tPUNCT\tw\t_\t1\tp\t_\t_\n";
    let records = "{\"text\":\"三天大雪。\",\"a\":{\"b\":[1,2]}}\n{\"text\":\"山路。\"}\n";
    let chat = "老王 2014/2/24 8:45\n三天大雪。\n\n小陈 2014/2/24 8:46\n好\n\n老王 2014/2/24 8:47\n嗯\n";
    let text = |name, text: &str, shown: &str| (name, text.as_bytes().to_vec(), shown.to_owned());
    let packed = |name, bytes, shown: &str| (name, bytes, shown.to_owned());
    vec![
        text("a.txt", "三天大雪。", "txt: 三天大雪。"),
        text("a.html", "<html><p>三天大雪。</html>", "html: 三天大雪。"),
        text("a.md", "# 路\n\n三天*大雪*。\n\n|a|\n|-|\n|b|\n", "md: 路/三天大雪。/a/b"),
        packed("a.docx", docx, "docx: 一、路/一连下了三天大雪。"),
        packed("a.xlsx", xlsx, "xlsx: 山路都封了。"),
        packed("a.odt", odt, "odt: 路/三天 大雪。"),
        packed("a.ods", ods, "ods: 三天大雪。"),
        packed("a.epub", epub, "epub: 路/三天大雪。"),
        text("a.csv", "标题,正文\n雪,\"三天\n大雪。\"\n", "csv: 三天/大雪。"),
        text("a.tsv", "标题\t正文\n雪\t三天大雪。\n", "tsv: 三天大雪。"),
        text("a.jsonl", records, "jsonl: 三天大雪。 jsonl: 山路。"),
        text("a.xml", "<r><p>三天</p><p>大雪。</p></r>", "xml: 三天/大雪。"),
        text("b.xml", tei, "tei: 三天大雪。/注"),
        text("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n三天大雪。\n", "srt: 三天大雪。"),
        text("a.conllu", conllu, "conllu: 雪。"),
        text("tagged.txt", &tagged, &format!("tagged: {}", "大雪。".repeat(10))),
        text(
            "chat.txt",
            chat,
            "chat: 老王 2014/2/24 8:45/三天大雪。/小陈 2014/2/24 8:46/好/老王 2014/2/24 8:47/嗯",
        ),
        packed("a.zip", zip, "docx: 一、路/一连下了三天大雪。 csv: 今天下雪 txt: 山路都封了。"),
        packed("a.pdf", pdf, "pdf: 大雪封山Snow"),
        text("w.xml", "<TEI><text><p><w>New\n  York</w><w>雪</w></p></text></TEI>", "tei: New York雪"),
    ]
}

/// The formats and texts of a file's documents.
fn shown(name: &str, bytes: &[u8]) -> String {
    let document = |item: Item| {
        let document = item.document.unwrap();
        format!("{}: {}", document.format.id(), document.text.trim_end().replace('\n', "/"))
    };
    items(name, bytes).into_iter().map(document).collect::<Vec<_>>().join(" ")
}

/// A page of PDF with a font in GBK that has no map of its own.
fn pdf(content: &str) -> Vec<u8> {
    let font = "/Type0/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]";
    pdf_of(&stream("", content.as_bytes()), font, &[object("<</Subtype/CIDFontType2/BaseFont/SimSun>>")])
}

/// A page of PDF of these objects: what it shows, the rest of its font, and from the sixth on what that names.
fn pdf_of(content: &[u8], font: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        object("<</Type/Catalog/Pages 2 0 R>>"),
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        object(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        ),
        content.to_vec(),
        object(&format!("<</Type/Font/BaseFont/SimSun/Subtype{font}>>")),
    ];
    objects.extend_from_slice(more);
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n").bytes().chain(object.iter().copied()).chain(*b"\nendobj\n"));
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    places.iter().for_each(|place| out.extend(format!("{place:010} 00000 n \n").bytes()));
    out.extend(
        format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).bytes(),
    );
    out
}

fn object(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn stream(filter: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = format!("<<{filter}/Length {}>>\nstream\n", bytes.len()).into_bytes();
    stream.extend(bytes.iter().chain(b"\nendstream"));
    stream
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn every_format_is_read() {
    let mut read: Vec<Format> = Vec::new();
    for (name, bytes, expected) in samples() {
        assert_eq!(shown(name, &bytes), expected, "{name}");
        read.extend(preview(name, bytes, &ReadOptions::default()).format);
    }
    read.sort();
    read.dedup();
    assert_eq!(read, Format::ALL);
}

#[test]
fn files_in_zips_have_the_path_to_them() {
    let (name, bytes, _) = samples().into_iter().find(|(name, ..)| *name == "a.zip").unwrap();
    let paths: Vec<String> = items(name, &bytes).into_iter().map(|item| item.path).collect();
    assert_eq!(paths, ["a.zip/c.docx", "a.zip/x/in.zip/b.csv", "a.zip/x/in.zip/内/a.txt"]);
}

#[test]
fn options_decide() {
    let big5 = encoding_rs::BIG5.encode("山路都封了").0.into_owned();
    let options = ReadOptions { encoding: Some("big5".into()), ..ReadOptions::default() };
    assert_eq!(one("a.txt", &big5, &options).text, "山路都封了");
    let options = ReadOptions { encoding: Some("none".into()), ..ReadOptions::default() };
    assert_eq!(items_with("a.txt", &big5, &options)[0].document, Err(FileFault::NoEncoding));
    let options = ReadOptions { rows_joined: true, ..ReadOptions::default() };
    assert_eq!(
        one("a.csv", "n,t\n1,今天下雪\n2,山路封了\n".as_bytes(), &options).text,
        "今天下雪\n山路封了\n"
    );
    let options = ReadOptions { name_pattern: Some("{author}_{year}".into()), ..ReadOptions::default() };
    let known = one("x/鲁迅_1921.txt", b"text", &options).known;
    assert_eq!((known.author.as_deref(), known.date.as_deref()), (Some("鲁迅"), Some("1921")));
    let options = ReadOptions { words: WordsGiven::Spaces, ..ReadOptions::default() };
    let document = one("a.txt", "我 爱 北京".as_bytes(), &options);
    assert!(matches!(document.layout, Layout::Words(words) if words.spans.len() == 3));
    let tagged = "大/a 雪/n 。/w ".repeat(10);
    let options = ReadOptions { words: WordsGiven::Never, ..ReadOptions::default() };
    assert_eq!(one("a.txt", tagged.as_bytes(), &options).format, Format::Text);
}

#[test]
fn what_is_made_to_harm_is_refused() {
    let fault = |path: &str, bytes: &[u8]| items(path, bytes).remove(0).document.unwrap_err();
    let zeros = vec![b' '; 64 << 20];
    assert_eq!(fault("a.zip", &zipped(&[("a.txt", &zeros)])), FileFault::TooLarge);
    assert_eq!(
        fault("a.docx", &zipped(&[("[Content_Types].xml", b""), ("word/document.xml", &zeros)])),
        FileFault::TooLarge
    );
    let mut nested = zipped(&[("a.txt", b"text")]);
    nested = zipped(&[("b.zip", &nested)]);
    assert!(items("a.zip", &nested)[0].document.is_ok());
    nested = zipped(&[("c.zip", &nested)]);
    assert_eq!(fault("a.zip", &nested), FileFault::TooDeep);
    let names = items("a.zip", &zipped(&[("../../etc/x.txt", b"text"), ("C:\\y.txt", b"text")]));
    let paths: Vec<&str> = names.iter().map(|item| item.path.as_str()).collect();
    assert_eq!(paths, ["a.zip/etc/x.txt", "a.zip/y.txt"]);
    // The bit that says that an entry is encrypted, in both of its heads.
    let mut locked = zipped(&[("a.txt", b"text")]);
    locked[6] |= 1;
    let central = locked.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    locked[central + 8] |= 1;
    assert_eq!(fault("a.zip", &locked), FileFault::Encrypted);
    assert_eq!(fault("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), FileFault::OldFormat);
    assert_eq!(fault("a.pdf", &pdf("")), FileFault::NoText);
    let deep = format!("<?xml version=\"1.0\"?>{}雪", "<a>".repeat(200_000));
    assert_eq!(one("a.xml", deep.as_bytes(), &ReadOptions::default()).text, "雪\n");
    let deep = format!("{}雪", "> ".repeat(5_000));
    assert!(items("a.md", deep.as_bytes())[0].document.is_ok());
    let declared = |deep: u32| -> String {
        let more = |n: u32| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10));
        format!(
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"雪\">{}]>",
            (1..=deep).map(more).collect::<String>()
        )
    };
    let once = format!("{}<x>&e1;</x>", declared(1));
    assert_eq!(one("a.xml", once.as_bytes(), &ReadOptions::default()).text, "雪".repeat(10) + "\n");
    let laughs = format!("{}<x>&e20;</x>", declared(20));
    let text = one("a.xml", laughs.as_bytes(), &ReadOptions::default()).text;
    assert!(text.len() <= 16 * laughs.len(), "{}", text.len());
}

#[test]
fn what_is_repeated_costs_no_more_than_its_size() {
    let subjects = "<dc:subject>一二三四五六七八九十</dc:subject>".repeat(150_000);
    let marks = |mark: &str| format!("1\n00:00:01,000 --> 00:00:02,000\n{}", mark.repeat(600_000));
    let names: String = (0..60_000).map(|number| format!("c{number},")).collect();
    let samples = [
        ("a.srt", marks("<a").into_bytes()),
        ("b.srt", marks("{\\").into_bytes()),
        ("c.srt", marks("{ ").into_bytes()),
        ("a.csv", format!("{names}t\n{}text\n", ",".repeat(60_000)).into_bytes()),
        (
            "a.xml",
            format!("<TEI><teiHeader>{}</teiHeader><p>x</p></TEI>", "<date when=\"x\">".repeat(100_000))
                .into_bytes(),
        ),
        (
            "a.docx",
            zipped(&[
                ("[Content_Types].xml", b"<Types/>"),
                ("word/document.xml", DOCX.as_bytes()),
                ("docProps/core.xml", format!("<c>{subjects}</c>").as_bytes()),
            ]),
        ),
    ];
    for (name, bytes) in samples {
        let start = Cost::begin();
        items(name, &bytes);
        let seconds = start.seconds();
        assert!(seconds < 10, "{name}: {seconds} s");
    }
}

#[test]
fn cells_that_are_shown_again_and_again_are_counted() {
    let fault = |path: &str, bytes: &[u8]| items(path, bytes).remove(0).document.err();
    let string = format!("<sst><si><t>{}</t></si></sst>", "雪".repeat(400_000));
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(800);
    let xlsx = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>"#),
        ("xl/sharedStrings.xml", string.as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<w><sheetData>{rows}</sheetData></w>").as_bytes()),
    ]);
    assert_eq!(fault("a.xlsx", &xlsx), Some(FileFault::TooLarge));
    let cell = format!(
        "<table:table-cell table:number-columns-repeated=\"100\"><text:p>{}</text:p>",
        "雪".repeat(3_000)
    );
    let content = format!("<d><table:table><table:table-row table:number-rows-repeated=\"1000\">{cell}</table:table-cell></table:table-row></table:table></d>");
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ]);
    assert_eq!(fault("a.ods", &ods), Some(FileFault::TooLarge));
}

const SIMPLE: &str = "/Type1/ToUnicode 6 0 R";
const SHOWN: &str = "BT /F 12 Tf 72 700 Td (Snow) Tj ET ";

#[test]
fn large_pages_of_a_pdf_are_read_or_said_to_be_too_large() {
    let document = |content: &[u8]| items("a.pdf", &pdf_of(content, "/Type1", &[])).remove(0).document;
    let text = |content: &[u8]| document(content).unwrap().text;
    let plain = SHOWN.to_owned() + &" ".repeat(2 << 20);
    assert_eq!(text(&stream("", plain.as_bytes())), "Snow\n");
    let mut number = 1u64;
    let noise = std::iter::repeat_with(|| {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'0' + (number >> 33) as u8 % 10)
    });
    let noise: String = SHOWN.chars().chain("%".chars()).chain(noise.take(4 << 20)).collect();
    let packed = deflated(noise.as_bytes());
    for parms in ["<</Predictor 1>>", "null", "[<</Predictor 1>>]", "[null]"] {
        let filter = format!("/Filter/FlateDecode/DecodeParms {parms}");
        assert_eq!(text(&stream(&filter, &packed)), "Snow\n", "{parms}");
    }
    let twice = deflated(&deflated(SHOWN.as_bytes()));
    assert_eq!(text(&stream("/Filter[/FlateDecode/FlateDecode]", &twice)), "Snow\n");
    let hex: String = SHOWN.bytes().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(text(&stream("/Filter/ASCIIHexDecode", format!("{hex}>").as_bytes())), "Snow\n");
    // A page of which it cannot be known, before it is unpacked, how large it is; and one that is too large.
    assert_eq!(document(&stream("/Filter/LZWDecode", &[0x80; 100_000])), Err(FileFault::TooLarge));
    let twice = deflated(&deflated(&vec![b' '; 80 << 20]));
    assert_eq!(document(&stream("/Filter[/FlateDecode/FlateDecode]", &twice)), Err(FileFault::TooLarge));
}

#[test]
fn maps_of_a_pdfs_fonts_are_bounded_by_what_they_make() {
    let ranges = format!("beginbfrange {} endbfrange", "<00> <FFFF> <0041>".repeat(300));
    let wide = format!("beginbfchar <00> <{}> endbfchar", "96EA".repeat(32));
    let zeros = format!("BT /F 12 Tf ({}) Tj ET", "\0".repeat(1 << 20));
    let widths = format!("<</Subtype/CIDFontType2/W[{}]>>", "0 65535 500 ".repeat(1_000));
    let composite = "/Type0/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R";
    let map = b"beginbfchar <0003> <4E00> endbfchar";
    let start = Cost::begin();
    let document = |bytes: &[u8]| items("a.pdf", bytes).remove(0).document.map(|document| document.text);
    let many = pdf_of(&stream("", SHOWN.as_bytes()), SIMPLE, &[stream("", ranges.as_bytes())]);
    assert!(document(&many).is_ok());
    let shown = "BT /F 12 Tf <0003> Tj ET";
    let many = pdf_of(&stream("", shown.as_bytes()), composite, &[stream("", map), object(&widths)]);
    assert_eq!(document(&many).unwrap(), "一\n");
    assert!(start.seconds() < 10, "{} s", start.seconds());
    let filter = "/Filter/FlateDecode";
    let long = pdf_of(&stream(filter, &deflated(zeros.as_bytes())), SIMPLE, &[stream("", wide.as_bytes())]);
    assert_eq!(document(&long).err(), Some(FileFault::TooLarge));
}

#[test]
fn previews_say_what_would_become() {
    let seen = preview(
        "a.csv",
        "编号,正文\n1,三天大雪。\n2,山路都封了。\n".as_bytes().to_vec(),
        &ReadOptions::default(),
    );
    assert_eq!((seen.format, seen.documents, seen.name.as_str()), (Some(Format::Csv), 2, "a 1"));
    assert_eq!((seen.text.as_str(), seen.encoding.as_str(), seen.sure), ("三天大雪。", "UTF-8", true));
    let columns: Vec<(&str, bool)> =
        seen.columns.iter().map(|column| (column.name.as_str(), column.text)).collect();
    assert_eq!(columns, [("编号", false), ("正文", true)]);
    let seen = preview("a.zip", zipped(&[("a.txt", b"text"), ("b.txt", b"")]), &ReadOptions::default());
    assert_eq!((seen.format, seen.documents), (Some(Format::Zip), 1));
    assert_eq!(seen.faults, [FileOutcome::failed("a.zip/b.txt", FileFault::Empty)]);
}

/// Reads a file in every way, and checks that words lie in their text.
fn check(path: &str, bytes: &[u8]) {
    for words in [WordsGiven::Tagged, WordsGiven::Spaces] {
        let options = ReadOptions { words, ..ReadOptions::default() };
        let items = items_with(path, bytes, &options);
        assert!(!items.is_empty());
        for document in items.into_iter().filter_map(|item| item.document.ok()) {
            assert!(document.text.len() <= 100 * bytes.len() + 4096);
            let Layout::Words(words) = document.layout else { continue };
            let mut end = 0;
            for (start, stop, tag) in words.spans {
                assert!(
                    end <= start && start < stop && tag.is_none_or(|tag| (tag as usize) < words.tags.len())
                );
                assert!(!document.text[start as usize..stop as usize].contains('\n'));
                end = stop;
            }
        }
    }
    preview(path, bytes.to_vec(), &ReadOptions::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300), which in any::<prop::sample::Index>()) {
        check(which.get(&samples()).0, &bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[<>/a-c=\"'&;{}\\[\\]:,#|_*\n\t 雪。1-9-]{0,120}", which in any::<prop::sample::Index>()) {
        check(which.get(&samples()).0, text.as_bytes());
        check("a.xml", format!("<?xml version=\"1.0\"?>{text}").as_bytes());
        check("a.pdf", &pdf(&text));
    }

    #[test]
    fn damaged_files_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        cut in 0.0f64..1.0,
        changes in proptest::collection::vec((0.0f64..1.0, any::<u8>()), 0..6),
    ) {
        let (name, mut bytes, _) = which.get(&samples()).clone();
        for (place, byte) in changes {
            let place = (place * bytes.len() as f64) as usize;
            bytes[place] = byte;
        }
        check(name, &bytes);
        bytes.truncate((cut * bytes.len() as f64) as usize);
        check(name, &bytes);
    }
}
