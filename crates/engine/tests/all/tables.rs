//! Tables as programs save them: workbooks with what else they hold, and files of rows that somebody has changed.

use proptest::prelude::*;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use wenmai_engine::formats::{preview, read, Document, ReadOptions};
use wenmai_model::{Account, Place, Reason};
use zip::write::SimpleFileOptions;
use zip::ZipWriter;

/// The documents of a file, and what became of its text.
fn opened(name: &str, bytes: &[u8]) -> (Vec<Document>, Account) {
    let mut documents = Vec::new();
    let account = read(name, bytes.to_vec(), &ReadOptions::default(), &mut |item| {
        documents.extend(item.document);
        ControlFlow::Continue(())
    });
    (documents, account)
}

fn texts(documents: &[Document]) -> Vec<&str> {
    documents.iter().map(|document| document.text.as_str()).collect()
}

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// A workbook: what stands in its workbook, a sheet and its strings, and files beside them.
fn workbook(inside: &str, sheet: &str, strings: &str, beside: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let styles = format!(
        "<styleSheet {MAIN}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    );
    let relation =
        |number: u32| format!("<Relationship Id=\"r{number}\" Target=\"worksheets/sheet{number}.xml\"/>");
    let files = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("xl/workbook.xml", format!("<workbook {MAIN}>{inside}</workbook>")),
        ("xl/_rels/workbook.xml.rels", format!("<R>{}{}</R>", relation(1), relation(2))),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", format!("<sst {MAIN}>{strings}</sst>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet {MAIN}><sheetData>{sheet}</sheetData></worksheet>")),
    ];
    let beside = beside.iter().map(|(name, text)| (*name, (*text).to_owned()));
    for (name, text) in files.into_iter().chain(beside) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}

const SHEETS: &str = "<sheets><sheet name=\"表\" r:id=\"r1\"/></sheets>";

#[test]
fn workbooks_count_days_as_they_say_themselves() {
    let sheet = row(&["正文", "日期"])
        + "<row><c t=\"inlineStr\"><is><t>船开了。</t></is></c><c s=\"1\"><v>40232</v></c></row>";
    for (properties, date) in [
        ("<workbookPr date1904=\"1\"/>{}<x:workbookPr/>", "2014-02-24"),
        ("<x:workbookPr/>{}<workbookPr date1904=\"true\"/>", "2014-02-24"),
        ("<workbookPr/>{}<x:workbookPr date1904=\"1\"/>", "2010-02-23"),
        ("{}", "2010-02-23"),
    ] {
        let (documents, _) = opened("a.xlsx", &workbook(&properties.replace("{}", SHEETS), &sheet, "", &[]));
        assert_eq!(documents[0].known.date.as_deref(), Some(date), "{properties}");
    }
}

#[test]
fn cells_are_read_as_they_are_shown() {
    let reading = "<rPh sb=\"0\" eb=\"1\"><t>ヤマ</t></rPh>";
    let strings = format!("<si><r><t>山</t></r><r><t>が_x000D_\n白い。</t></r>{reading}</si>");
    let sheet = format!(
        "{}<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>山</t>{reading}<phoneticPr/></is></c></row>\
         <row><c t=\"str\"><f>A1</f><v>雪_x000A_です。_x005F_x000A_</v></c></row>",
        row(&["正文", "作者"])
    );
    let (documents, account) = opened("a.xlsx", &workbook(SHEETS, &sheet, &strings, &[]));
    assert_eq!(texts(&documents), ["山が\n白い。", "雪\nです。_x000A_"]);
    assert_eq!((documents[0].known.author.as_deref(), account.losses()), (Some("山"), 0));
}

#[test]
fn what_a_workbook_holds_besides_is_named() {
    let sheet = row(&["渡口调查"])
        + &row(&["编号", "正文", "地点"])
        + &row(&["1", "船开了。", "北"])
        + &row(&["2", "", "南"]);
    let hidden = format!("<worksheet {MAIN}><sheetData>{}</sheetData></worksheet>", row(&["旧稿。"]));
    let comments = format!("<comments {MAIN}><commentList><comment><text><t>待核。</t></text></comment></commentList></comments>");
    let sheets =
        "<sheets><sheet name=\"表\" r:id=\"r1\"/><sheet name=\"旧\" state=\"hidden\" r:id=\"r2\"/></sheets>";
    let beside = [("xl/worksheets/sheet2.xml", &*hidden), ("xl/comments1.xml", &*comments)];
    let (documents, account) = opened("a.xlsx", &workbook(sheets, &sheet, "", &beside));
    assert_eq!(texts(&documents), ["船开了。"]);
    assert!(documents[0].known.fields.contains(&("table".to_owned(), "渡口调查".to_owned())));
    let mut named: Vec<_> =
        account.pieces.iter().map(|piece| (piece.reason, piece.beginning.as_str())).collect();
    named.sort_unstable();
    let mut expected =
        vec![(Reason::RowWithoutText, "2 南"), (Reason::Hidden, "旧稿。"), (Reason::Comment, "待核。")];
    expected.sort_unstable();
    assert_eq!(named, expected);
}

#[test]
fn records_that_cannot_be_read_have_their_line() {
    let file = "{\"text\":\"雪。\"}\n{\"text\":\"他说\"好\"。\"}\n{\"text\":\"山。\",\"n\":NaN}\n";
    let (documents, account) = opened("a.jsonl", file.as_bytes());
    assert_eq!(texts(&documents), ["雪。", "山。"]);
    let piece = &account.pieces[0];
    assert_eq!((&piece.place, piece.reason, account.losses()), (&Place::Line(2), Reason::NotRecord, 1));
}

#[test]
fn the_text_is_the_column_that_is_called_so() {
    for (table, text) in [
        ("发布时间,来自,评论内容\n2014年02月24日 08:45 星期一,北岸渡口的手机客户端,停了\n", "停了"),
        ("商品标题,評論\n不锈钢自动断电家用电热水壶一点五升,漏水\n", "漏水"),
        ("post_title,full_text,location\nA very long title of a very short post,ok then,Some very long place name\n", "ok then"),
        ("id,word,text\n1,a very long gloss of it,snow\n2,another gloss,hills\n", "snow"),
        ("回复,评论数,说明\n12,3,一连下了三天大雪。\n", "一连下了三天大雪。"),
        ("alt_text,caption_length,内容简介\n一个很长很长很长的图片说明文字,12,雪\n", "一个很长很长很长的图片说明文字"),
        ("正文,备注\n雪。,这里有一段长得多的备注，写给编辑看。\n", "雪。"),
    ] {
        let (documents, _) = opened("a.csv", table.as_bytes());
        assert_eq!(documents[0].text, text, "{table}");
    }
}

fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| matches!(c, '雪' | '山' | '船')).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    /// Whatever somebody does to a table, its letters are in texts, in what is known, or named.
    #[test]
    fn nothing_of_a_table_is_lost(
        rows in prop::collection::vec(prop::collection::vec("[a-c雪山船1 ]{0,5}|\"[雪山,;]{1,3}\n[雪船]{1,2}\"", 1..5), 1..7),
        separator in prop::sample::select(vec![",", ";", "\t", "|"]),
        at in any::<prop::sample::Index>(),
        mark in "[\",;\n\t]?",
        gone in 0usize..4,
    ) {
        // Names of columns are no text.
        let names = "id,text,note,x,y\n".replace(',', separator);
        let table = names.clone() + &rows.iter().map(|row| row.join(separator)).collect::<Vec<_>>().join("\n");
        let places: Vec<usize> = table.char_indices().map(|(place, _)| place).filter(|&place| place >= names.len()).collect();
        prop_assume!(!places.is_empty());
        let at = at.index(places.len());
        let after = places.get(at + gone).map_or("", |&place| &table[place..]);
        let table = format!("{}{mark}{after}", &table[..places[at]]);
        let (documents, account) = opened("a.csv", table.as_bytes());
        if !documents.is_empty() {
            let said = |document: Document| document.known.said().into_iter().fold(document.text, |all, (_, value)| all + &value);
            let mut all: String = documents.into_iter().map(said).collect();
            account.pieces.iter().for_each(|piece| all.push_str(&piece.beginning));
            prop_assert!(account.sums.iter().all(|sum| sum.reason != Reason::Unaccounted), "{:?}", account);
            // What somebody has done to a row may make names of it.
            all.extend(preview("a.csv", table.clone().into_bytes(), &ReadOptions::default()).columns.into_iter().map(|column| column.name));
            let (all, there) = (letters(&all), letters(&table));
            let count = |letters: &[char], letter: char| letters.iter().filter(|&&c| c == letter).count();
            prop_assert!("雪山船".chars().all(|letter| count(&all, letter) >= count(&there, letter)), "{}", table);
        }
    }
}
