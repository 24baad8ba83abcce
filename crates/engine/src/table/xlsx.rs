//! Tables as workbooks (Office Open XML): a sheet for each million rows. Text stays text, whatever it begins with, and numbers
//! are numbers.
//!
//! Written over the zip library that also reads workbooks: sheets of texts and numbers need a hundred lines, and a library
//! for them would be as large as the worker.

use super::{Cell, Table};
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::ZipWriter;

/// Rows of a sheet, its head among them: what spreadsheets open.
const SHEET_ROWS: usize = 1 << 20;
/// Characters of a cell, as UTF-16 counts them: what spreadsheets open.
const CELL_UNITS: usize = 32_767;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

impl Table {
    /// The table as a workbook.
    pub fn xlsx(&self) -> Vec<u8> {
        let sheets: Vec<&[Vec<Cell>]> = match self.rows.is_empty() {
            true => vec![&[]],
            false => self.rows.chunks(SHEET_ROWS - 1).collect(),
        };
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, content: &str| -> std::io::Result<()> {
            zip.start_file(name, SimpleFileOptions::default())?;
            zip.write_all(content.as_bytes())
        };
        let numbers = 1..=sheets.len();
        let each = |one: fn(usize) -> String| numbers.clone().map(one).collect::<String>();
        let written = (|| {
            add("[Content_Types].xml", &format!(
                "{DECLARATION}<Types xmlns=\"{TYPES}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{SHEET}.sheet.main+xml\"/>{}</Types>",
                each(|number| format!("<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{SHEET}.worksheet+xml\"/>"))
            ))?;
            add("_rels/.rels", &format!(
                "{DECLARATION}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ))?;
            add(
                "xl/workbook.xml",
                &format!(
                "{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{}</sheets></workbook>",
                each(|number| format!("<sheet name=\"{number}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"))
            ),
            )?;
            add(
                "xl/_rels/workbook.xml.rels",
                &format!(
                    "{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">{}</Relationships>",
                    each(|number| {
                        format!("<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")
                    })
                ),
            )?;
            for (number, rows) in (1..).zip(&sheets) {
                add(&format!("xl/worksheets/sheet{number}.xml"), &self.sheet(rows))?;
            }
            std::io::Result::Ok(())
        })();
        // Nothing is written but to memory, which cannot fail.
        written.and_then(|()| Ok(zip.finish()?.into_inner())).unwrap_or_default()
    }

    fn sheet(&self, rows: &[Vec<Cell>]) -> String {
        let mut sheet = format!("{DECLARATION}<worksheet xmlns=\"{MAIN}\"><sheetData><row>");
        for column in &self.columns {
            push_text(&mut sheet, column);
        }
        sheet.push_str("</row>");
        for row in rows {
            sheet.push_str("<row>");
            for cell in row {
                match cell {
                    Cell::Nothing => sheet.push_str("<c/>"),
                    Cell::Whole(number) => push_number(&mut sheet, number),
                    Cell::Real(number) if number.is_finite() => push_number(&mut sheet, number),
                    other => push_text(&mut sheet, &other.text()),
                }
            }
            sheet.push_str("</row>");
        }
        sheet + "</sheetData></worksheet>"
    }
}

fn push_number(sheet: &mut String, number: &impl std::fmt::Display) {
    // Writing to a string cannot fail.
    let _ = write!(sheet, "<c><v>{number}</v></c>");
}

fn push_text(sheet: &mut String, text: &str) {
    sheet.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    let mut units = 0;
    for c in text.chars() {
        units += c.len_utf16();
        if units > CELL_UNITS {
            break;
        }
        match c {
            '&' => sheet.push_str("&amp;"),
            '<' => sheet.push_str("&lt;"),
            '>' => sheet.push_str("&gt;"),
            '\t' | '\n' | '\r' => sheet.push(c),
            // XML has no place for these.
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => sheet.push(c),
        }
    }
    sheet.push_str("</t></is></c>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{read, ReadOptions};
    use std::ops::ControlFlow;

    #[test]
    fn a_workbook_reads_back_as_what_was_written() {
        let table = Table {
            columns: crate::table::heads(vec!["text", "number"]),
            rows: vec![
                vec![Cell::from("=1+1 <微信> & \u{1}支付"), Cell::Whole(7)],
                vec![Cell::from("没有"), Cell::Real(0.5)],
                vec![Cell::from("字".repeat(CELL_UNITS + 1)), Cell::Real(f64::NAN)],
            ],
        };
        let options = ReadOptions { text_columns: vec!["text".to_owned()], ..ReadOptions::default() };
        let (mut texts, mut numbers) = (Vec::new(), Vec::new());
        read("table.xlsx", table.xlsx(), &options, &mut |item| {
            let document = item.document.unwrap();
            texts.push(document.text);
            numbers.extend(document.known.fields.into_iter().map(|(name, value)| format!("{name}={value}")));
            ControlFlow::Continue(())
        });
        assert_eq!(texts, ["=1+1 <微信> & 支付", "没有", &"字".repeat(CELL_UNITS)]);
        assert_eq!(numbers, ["number=7", "number=0.5", "number=NaN"]);
    }
}
