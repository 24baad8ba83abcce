//! The first sheet of a workbook as CSV: a table that is no text, such as one of metadata.

use super::document::Item;
use super::reader::Content;
use super::walk::{walk, Visit};
use super::{ods, xlsx};
use std::ops::ControlFlow;
use wenmai_model::{Format, ReadOptions};

/// The first sheet that is not hidden, and the names of the other sheets; `None` of what is no workbook.
pub fn first_sheet(path: &str, bytes: Vec<u8>) -> Option<(String, Vec<String>)> {
    let mut sheets = Sheets(None);
    walk(&[ods::FORMAT, xlsx::FORMAT], path, bytes, &ReadOptions::default(), &mut sheets);
    sheets.0
}

struct Sheets(Option<(String, Vec<String>)>);

impl Visit for Sheets {
    fn opened(&mut self, _: Format, content: &Content) {
        let Content::Table(table) = content else { return };
        let mut sheets = table.sheets().into_iter();
        if let Some((_, rows)) = sheets.next() {
            let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(b"sep=,\n".to_vec());
            // Writing to memory does not fail.
            let written = rows.into_iter().try_for_each(|row| csv.write_record(row));
            let text = written.ok().and_then(|()| csv.into_inner().ok()).unwrap_or_default();
            let others = sheets.map(|(name, _)| name.to_owned()).collect();
            self.0 = Some((String::from_utf8(text).unwrap_or_default(), others));
        }
    }

    /// What its rows would be as documents is not asked.
    fn item(&mut self, _: Item) -> ControlFlow<()> {
        ControlFlow::Break(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{heads, Table};

    #[test]
    fn the_first_sheet_is_a_table_and_a_text_is_none() {
        let rows = vec![vec!["a, \"b\"".into(), 7.into()], vec!["雪\n山".into(), 8.into()]];
        let table = Table { columns: heads(vec!["file", "n"]), rows };
        let (csv, others) = first_sheet("t.xlsx", table.xlsx()).unwrap();
        assert_eq!(csv, "sep=,\nfile,n\n\"a, \"\"b\"\"\",7\n\"雪\n山\",8\n");
        assert!(others.is_empty());
        assert_eq!(first_sheet("t.csv", b"file,n\na,1\n".to_vec()), None);
        assert_eq!(first_sheet("t.xlsx", b"PK\x03\x04".to_vec()), None);
    }
}
