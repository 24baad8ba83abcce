//! The law of reading: each sentence that a reader would see in a file is in a document, or among what was left out, however
//! the file was damaged; and what was found is what was taken and what was left out.
//!
//! Files of each format are made of random sentences, as programs write them, and damaged: cut off, a piece deleted, a mark
//! of the format put in. The sentences that are still whole in what is left of the file are what is looked for.

use crate::formats::zipped;
use proptest::prelude::*;
use std::ops::ControlFlow;
use wenmai_engine::formats::{read, Account, ReadOptions};
use wenmai_model::{characters, LeftOut, Reason, PIECES};

/// How a file is made of sentences: its name, the text that is damaged, and what wraps it.
struct Made {
    name: &'static str,
    text: fn(&[String]) -> String,
    wrap: fn(&str) -> Vec<u8>,
}

fn plain(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// Each sentence between two marks.
fn each(lines: &[String], before: &str, after: &str) -> String {
    lines.iter().map(|line| format!("{before}{line}{after}")).collect()
}

fn html(lines: &[String]) -> String {
    format!("<!DOCTYPE html><html><body>{}</body></html>", each(lines, "<p>", "</p>\n"))
}

fn xhtml(lines: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>{}</body></html>",
        each(lines, "<p>", "</p>\n")
    )
}

fn records(lines: &[String]) -> String {
    lines.iter().enumerate().map(|(id, line)| format!("{{\"id\":{id},\"text\":\"{line}\"}}\n")).collect()
}

fn array(lines: &[String]) -> String {
    let records: Vec<String> = lines.iter().map(|line| format!("{{\"text\":\"{line}\"}}")).collect();
    format!("[{}]", records.join(",\n"))
}

fn wrapped(lines: &[String]) -> String {
    format!("{{\"total\":{},\"data\":{}}}", lines.len(), array(lines))
}

fn table(lines: &[String], mark: &str) -> String {
    let rows = lines.iter().enumerate().map(|(id, line)| format!("{id}{mark}\"{line}\"{mark}北岸\n"));
    format!("id{mark}正文{mark}地点\n{}", rows.collect::<String>())
}

fn cues(lines: &[String]) -> String {
    let cue = |(n, line): (usize, &String)| {
        format!("{}\n00:00:{:02}.000 --> 00:00:{:02}.500\n{line}\n\n", n + 1, n * 2, n * 2 + 1)
    };
    lines.iter().enumerate().map(cue).collect()
}

fn tei(lines: &[String]) -> String {
    format!(
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>渡口</title></titleStmt></fileDesc></teiHeader><text><body>{}</body></text></TEI>",
        each(lines, "<p><w lemma=\"x\">说</w>", "</p>\n")
    )
}

fn xml(lines: &[String]) -> String {
    let piece = |(n, line): (usize, &String)| match n % 4 {
        2 => format!("<!-- {line} -->\n"),
        3 => format!("<?p {line}?>\n"),
        _ => format!("<p>{line}</p>\n"),
    };
    format!("<?xml version=\"1.0\"?><r>{}</r>", lines.iter().enumerate().map(piece).collect::<String>())
}

fn chat(lines: &[String]) -> String {
    let turn = |(n, line): (usize, &String)| {
        format!("{} 2014/2/24 8:{:02}\n{line}\n\n", ["老王", "小陈"][n % 2], n + 10)
    };
    lines.iter().enumerate().map(turn).collect()
}

fn docx(lines: &[String]) -> String {
    format!(
        "<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>",
        each(lines, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>")
    )
}

fn in_docx(text: &str) -> Vec<u8> {
    zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", text.as_bytes())])
}

fn odt(lines: &[String]) -> String {
    format!("<d>{}</d>", each(lines, "<text:p>", "</text:p>"))
}

fn in_odt(text: &str) -> Vec<u8> {
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", text.as_bytes())])
}

fn in_epub(text: &str) -> Vec<u8> {
    let package = "<p><metadata/><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></p>";
    zipped(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", br#"<c><rootfile full-path="o/p.opf"/></c>"#),
        ("o/p.opf", package.as_bytes()),
        ("o/a.xhtml", text.as_bytes()),
    ])
}

fn sheet(lines: &[String]) -> String {
    let row = |(n, line): (usize, &String)| {
        format!("<row r=\"{0}\"><c r=\"A{0}\" t=\"inlineStr\"><is><t>{line}</t></is></c></row>", n + 1)
    };
    let rows: String = lines.iter().enumerate().map(row).collect();
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn in_xlsx(text: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>"#),
        ("xl/worksheets/sheet1.xml", text.as_bytes()),
    ])
}

fn ods(lines: &[String]) -> String {
    let cell =
        ("<table:table-row><table:table-cell><text:p>", "</text:p></table:table-cell></table:table-row>");
    format!("<d><table:table>{}</table:table></d>", each(lines, cell.0, cell.1))
}

fn in_ods(text: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", text.as_bytes()),
    ])
}

/// What happens to a file. Places are parts of a thousand of its text.
#[derive(Clone, Debug)]
enum Damage {
    Nothing,
    CutOff(usize),
    Deleted(usize, usize),
    Inserted(usize, char),
}

impl Damage {
    fn of(&self, text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let place = |part: usize| chars.len() * part / 1000;
        let joined = |parts: &[&[char]]| parts.iter().flat_map(|part| part.iter()).collect::<String>();
        match *self {
            Damage::Nothing => text.to_owned(),
            Damage::CutOff(at) => joined(&[&chars[..place(at)]]),
            Damage::Deleted(at, length) => {
                let at = place(at);
                joined(&[&chars[..at], &chars[(at + length).min(chars.len())..]])
            }
            Damage::Inserted(at, mark) => joined(&[&chars[..place(at)], &[mark], &chars[place(at)..]]),
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let mark = prop::sample::select("\"'<>{}[],:;&\t\n\\0-。".chars().collect::<Vec<_>>());
    prop_oneof![
        Just(Damage::Nothing),
        (100..1000usize).prop_map(Damage::CutOff),
        (0..1000usize, 1..4usize).prop_map(|(at, length)| Damage::Deleted(at, length)),
        (0..1000usize, mark).prop_map(|(at, mark)| Damage::Inserted(at, mark)),
    ]
}

/// Sentences that are all different.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    let han = prop::sample::select(
        "河水涨了渡口从昨天开始停航附近的居民只好绕路过桥早晚高峰要多走半个小时船工说雾散人们上岸"
            .chars()
            .collect::<Vec<_>>(),
    );
    let sentence =
        prop::collection::vec(han, 6..14).prop_map(|chars| chars.into_iter().collect::<String>() + "。");
    prop::collection::hash_set(sentence, 3..7).prop_map(|set| {
        let mut sentences: Vec<String> = set.into_iter().collect();
        sentences.sort();
        sentences
    })
}

/// A text without white space.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// All that a file became, each piece on a line, and its account; nothing where it, or a file in it, was refused in a sentence.
fn became(name: &str, bytes: Vec<u8>) -> Option<(String, Account)> {
    let mut all = String::new();
    let mut refused = false;
    let account = read(name, bytes, &ReadOptions::default(), &mut |item| {
        match item.document {
            Ok(document) => {
                all.push_str(&dense(&document.text));
                all.push('\n');
                for (_, value) in document.known.said() {
                    all.push_str(&dense(&value));
                    all.push('\n');
                }
            }
            Err(_) => refused = true,
        }
        ControlFlow::Continue(())
    });
    assert!(account.pieces.len() < PIECES);
    for piece in &account.pieces {
        all.push_str(&dense(&piece.beginning));
        all.push('\n');
    }
    (!refused).then_some((all, account))
}

fn nothing_is_lost(made: &Made, sentences: &[String], damage: &Damage) -> Result<(), TestCaseError> {
    let text = damage.of(&(made.text)(sentences));
    let Some((all, account)) = became(made.name, (made.wrap)(&text)) else { return Ok(()) };
    let unaccounted = account.sums.iter().find(|sum| sum.reason == Reason::Unaccounted);
    prop_assert!(unaccounted.is_none(), "{}: {unaccounted:?}: {text}", made.name);
    let there = sentences.iter().filter(|sentence| text.contains(*sentence));
    let missing: Vec<&str> = there.map(String::as_str).filter(|sentence| !all.contains(sentence)).collect();
    // Of a long piece that was left out only the beginning is named, and its length.
    let unnamed = |piece: &LeftOut| piece.characters - characters(&piece.beginning);
    let room: u64 = account.pieces.iter().map(unnamed).sum();
    // A sentence may stand where the beginning ends.
    let begun = |sentence: &str| {
        let begins = |piece: &LeftOut| {
            let shown = dense(&piece.beginning);
            let ends = sentence.char_indices().filter(|&(end, _)| shown.ends_with(&sentence[..end]));
            ends.map(|(end, _)| characters(&sentence[..end])).max().unwrap_or(0)
        };
        account.pieces.iter().filter(|piece| unnamed(piece) > 0).map(begins).max().unwrap_or(0)
    };
    let lost: u64 = missing.iter().map(|sentence| characters(sentence) - begun(sentence)).sum();
    prop_assert!(lost <= room, "{}: {missing:?} of {text}\nbecame {all}", made.name);
    Ok(())
}

/// A test for each kind of file.
macro_rules! laws {
    ($($test:ident: $name:literal, $text:expr, $wrap:expr, $damaged:literal;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
            $(
                #[test]
                fn $test(sentences in sentences(), damage in damage()) {
                    let made = Made { name: $name, text: $text, wrap: $wrap };
                    nothing_is_lost(&made, &sentences, &Damage::Nothing)?;
                    // Who opens a page or a text in XML of which tags are damaged does not see what has become a part of one.
                    if $damaged || matches!(damage, Damage::CutOff(_)) {
                        nothing_is_lost(&made, &sentences, &damage)?;
                    }
                }
            )*
        }
    };
}

laws! {
    plain_text: "a.txt", |lines| lines.join("\n"), plain, true;
    markdown: "a.md", |lines| format!("# {}", lines.join("\n\n")), plain, true;
    pages: "a.html", html, plain, false;
    pages_in_xml: "a.xhtml", xhtml, plain, false;
    records_in_lines: "lines.jsonl", records, plain, true;
    records_in_an_array: "array.json", array, plain, true;
    records_in_an_object: "wrapped.json", wrapped, plain, true;
    tables_with_commas: "a.csv", |lines| table(lines, ","), plain, true;
    tables_with_tabs: "a.tsv", |lines| table(lines, "\t"), plain, true;
    subtitles: "a.srt", cues, plain, true;
    subtitles_of_the_web: "a.vtt", |lines| format!("WEBVTT\n\n{}", cues(lines)), plain, true;
    texts_in_tei: "tei.xml", tei, plain, true;
    texts_in_xml: "a.xml", xml, plain, true;
    chats: "chat.txt", chat, plain, true;
    texts_of_word: "a.docx", docx, in_docx, true;
    open_documents: "a.odt", odt, in_odt, true;
    books: "a.epub", xhtml, in_epub, false;
    workbooks: "a.xlsx", sheet, in_xlsx, false;
    open_sheets: "a.ods", ods, in_ods, false;
}
