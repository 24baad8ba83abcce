//! Spreadsheets to tables, row by row: what a sheet says of its own size, or an empty cell far out, allocates nothing.
//! calamine allocates a table as large as the sheet claims to be.

use super::found::Found;
use super::rows::{columns, Gatherer, Head, Made, Roles, Row, Table, LOOKED_AT};
use std::ops::ControlFlow;
use wenmai_model::{FileFault, ReadOptions};

/// The most columns of a sheet that are read.
pub(super) const WIDEST: usize = 1024;

/// What a cell takes besides its text, in bytes.
pub(super) const CELL: usize = 24;

/// A sheet's name and rows, but for empty ones.
pub(super) struct Sheet {
    name: String,
    rows: Vec<Row>,
}

impl Sheet {
    pub fn new(name: String) -> Sheet {
        Sheet { name, rows: Vec::new() }
    }

    /// Adds a row, unless it is empty.
    pub fn push(&mut self, mut row: Row) {
        while row.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.pop();
        }
        if !row.is_empty() {
            self.rows.push(row);
        }
    }

    /// The columns, the first rows, and how many rows the names of columns take up.
    fn looked_at(&self) -> (Vec<String>, &[Row], usize) {
        let sample = &self.rows[..self.rows.len().min(LOOKED_AT + 1)];
        let (columns, skipped) = columns(sample);
        (columns, &sample[skipped..], skipped)
    }
}

/// The sheets of a file that have any rows.
pub(super) struct Workbook(Vec<Sheet>);

impl Workbook {
    pub fn of(mut sheets: Vec<Sheet>) -> Workbook {
        sheets.retain(|sheet| !sheet.rows.is_empty());
        Workbook(sheets)
    }
}

impl Table for Workbook {
    /// That of the first sheet.
    fn head(&self) -> Result<Head, FileFault> {
        let (columns, sample, _) = self.0.first().ok_or(FileFault::NoText)?.looked_at();
        Ok((columns, sample.to_vec()))
    }

    /// The documents of all sheets that have the text's column. Of several sheets, each document has its sheet's name.
    fn documents(
        &self,
        options: &ReadOptions,
        _found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault> {
        let mut number = 0;
        let mut fault = FileFault::NoText;
        let mut joined = String::new();
        for sheet in &self.0 {
            let (columns, sample, skipped) = sheet.looked_at();
            let roles = match Roles::choose(&columns, sample, options) {
                Ok(roles) => roles,
                Err(found) => {
                    fault = found;
                    continue;
                }
            };
            let mut gatherer = Gatherer::new(roles, options.rows_joined);
            for row in &sheet.rows[skipped..] {
                let Some((_, text, mut known)) = gatherer.row(&columns, row) else { continue };
                number += 1;
                if self.0.len() > 1 {
                    known.fields.push(("sheet".to_owned(), sheet.name.clone()));
                }
                if take((number, text, known)).is_break() {
                    return Ok(());
                }
            }
            joined.extend(gatherer.finish().map(|(_, text, _)| text));
        }
        if options.rows_joined && !joined.is_empty() {
            let _ = take((0, joined, Default::default()));
            return Ok(());
        }
        if number == 0 {
            return Err(fault);
        }
        Ok(())
    }
}
