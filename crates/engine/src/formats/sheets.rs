//! Spreadsheets to tables, row by row: what a sheet says of its own size, or an empty cell far out, allocates nothing.
//! calamine allocates a table as large as the sheet claims to be.

use super::found::Found;
use super::layout::Layout;
use super::metadata::Known;
use super::rows::{in_words, named, Gatherer, Head, Made, Named, Roles, Row, Table, LOOKED_AT};
use std::ops::ControlFlow;
use wenmai_model::{FileFault, Place, ReadOptions, Reason};

/// The most columns of a sheet that are read.
pub(super) const WIDEST: usize = 1024;

/// What a cell takes besides its text, in bytes.
pub(super) const CELL: usize = 24;

/// A sheet's name and rows, but for empty ones.
pub(super) struct Sheet {
    name: String,
    left_out: Option<(Reason, &'static str)>,
    /// Each with its number from 1.
    rows: Vec<(u32, Row)>,
}

impl Sheet {
    /// A sheet, and, if it is left out, why and what it is.
    pub fn new(name: String, left_out: Option<(Reason, &'static str)>) -> Sheet {
        Sheet { name, left_out, rows: Vec::new() }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Adds a row, unless it is empty.
    pub fn push(&mut self, number: u32, mut row: Row) {
        while row.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.pop();
        }
        if !row.is_empty() {
            self.rows.push((number, row));
        }
    }

    /// The names of columns and the first rows.
    fn looked_at(&self) -> (Named, Vec<Row>) {
        let mut sample: Vec<Row> = self.rows.iter().take(LOOKED_AT + 1).map(|(_, row)| row.clone()).collect();
        let named = named(&sample);
        sample.drain(..named.skipped);
        (named, sample)
    }

    /// Says which names of columns are said of no document: all where there are no rows, else that of the text and those of
    /// columns without a value. Those of the first sheet are seen where the columns are chosen.
    fn leave_out_names(&self, skipped: usize, roles: &Roles, first: bool, found: &mut Found) {
        let Some((_, names)) = skipped.checked_sub(1).and_then(|row| self.rows.get(row)) else { return };
        let alone = self.rows.len() == skipped;
        let mut said = vec![false; names.len()];
        for (_, row) in &self.rows[skipped..] {
            said.iter_mut().zip(row).for_each(|(said, cell)| *said |= !cell.trim().is_empty());
        }
        let is_unsaid = |column: &usize| alone || !first && (roles.text.contains(column) || !said[*column]);
        let unsaid: Vec<&str> = (0..names.len()).filter(is_unsaid).map(|column| &*names[column]).collect();
        let unsaid = unsaid.join(" ");
        if !unsaid.trim().is_empty() {
            let reason = if alone { Reason::RowWithoutText } else { Reason::Markup };
            found.text(&unsaid);
            found.leave_out_for(Place::Part(self.name.clone()), reason, "names of columns", &unsaid);
        }
    }

    /// Leaves out all that is in it.
    fn leave_out(&self, reason: Reason, detail: &str, found: &mut Found) {
        let text =
            self.rows.iter().flat_map(|(_, row)| row).map(String::as_str).collect::<Vec<_>>().join(" ");
        found.text(&text);
        found.leave_out_for(Place::Part(self.name.clone()), reason, detail, &text);
    }
}

/// The sheets of a file that have any rows.
pub(super) struct Workbook(Vec<Sheet>);

impl Workbook {
    pub fn of(mut sheets: Vec<Sheet>) -> Workbook {
        sheets.retain(|sheet| !sheet.rows.is_empty());
        Workbook(sheets)
    }

    fn shown(&self) -> impl Iterator<Item = &Sheet> {
        self.0.iter().filter(|sheet| sheet.left_out.is_none())
    }
}

impl Table for Workbook {
    /// That of the first sheet.
    fn head(&self) -> Result<Head, FileFault> {
        let (named, sample) = self.shown().next().ok_or(FileFault::NoText)?.looked_at();
        Ok((named.columns, sample))
    }

    fn sheets(&self) -> Vec<(&str, Vec<&Row>)> {
        self.shown().map(|sheet| (sheet.name(), sheet.rows.iter().map(|(_, row)| row).collect())).collect()
    }

    /// The documents of all sheets that have the text's column. Of several sheets, each document has its sheet's name.
    fn documents(
        &self,
        options: &ReadOptions,
        found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault> {
        let mut number = 0;
        let mut fault = FileFault::NoText;
        let mut joined = String::new();
        let several = self.shown().count() > 1;
        let mut first = true;
        for sheet in &self.0 {
            if let Some((reason, detail)) = sheet.left_out {
                sheet.leave_out(reason, detail, found);
                continue;
            }
            let (Named { columns, skipped, above, .. }, sample) = sheet.looked_at();
            let roles = match Roles::choose(&columns, &sample, options) {
                Ok(roles) => roles,
                Err(why) => {
                    fault = why;
                    sheet.leave_out(Reason::RowWithoutText, "no column of this sheet is the text", found);
                    continue;
                }
            };
            sheet.leave_out_names(skipped, &roles, first, found);
            first = false;
            let mut gatherer = Gatherer::new(roles, options);
            gatherer.above(above, found);
            for (at, row) in &sheet.rows[skipped..] {
                let place =
                    if several { Place::Part(format!("{}:{at}", sheet.name)) } else { Place::Row(*at) };
                let Some((_, text, mut known)) = gatherer.row(&columns, row, place, found) else { continue };
                number += 1;
                if several {
                    known.fields.push(("sheet".to_owned(), sheet.name.clone()));
                }
                if take((number, text, known)).is_break() {
                    return Ok(());
                }
            }
            joined.push_str(&gatherer.joined());
        }
        if options.rows_joined && !joined.is_empty() {
            let _ = take((0, in_words((joined, Layout::Plain), options.words, found), Known::default()));
            return Ok(());
        }
        if number == 0 {
            return Err(fault);
        }
        Ok(())
    }
}
