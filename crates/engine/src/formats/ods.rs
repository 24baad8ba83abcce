//! Spreadsheets of LibreOffice (ods).

use super::archive::{Archive, Budget};
use super::found::Found;
use super::opendocument::{check_manifest, page_heads};
use super::parts::{has_letters, has_no_text, leave_out_rest};
use super::reader::{Content, Reader};
use super::rows::Row;
use super::sheets::{Sheet, Workbook, CELL, WIDEST};
use super::xml::{read, Element, Node};
use crate::clean::date_of;
use crate::script::fold;
use wenmai_model::{FileFault, Format, Place, Reason};

/// The most rows that a repeated one stands for.
const MOST_REPEATED: usize = 1000;

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Ods,
    |zip| zip.media_type() == "application/vnd.oasis.opendocument.spreadsheet",
    |mut zip, budget, found| Ok(Content::Table(Box::new(parse(&mut zip, budget, found)?))),
);

/// Reads a spreadsheet of LibreOffice.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Workbook, FileFault> {
    check_manifest(zip, budget, found)?;
    let content = zip.text("content.xml", budget, found)?;
    let mut reading = Reading::default();
    read(&content, |node| {
        match node {
            Node::Start(element) => reading.start(element, budget, found)?,
            Node::End(name) => reading.end(name, budget, found)?,
            Node::Text(text) => reading.text(text),
            Node::Broken(markup) => {
                found.text(markup);
                found.leave_out(reading.place(reading.number + 1), Reason::Damaged, markup);
            }
        }
        Ok(())
    })?;
    reading.finish(budget, found)?;
    page_heads(zip, budget, found);
    zip.part("meta.xml", budget, found);
    leave_out_rest(zip, budget, found, |_| None);
    Ok(Workbook::of(reading.sheets))
}

/// A spreadsheet while it is read.
#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    row: Row,
    /// The number of the row, from 1, and how many it stands for.
    number: u32,
    repeated_row: usize,
    /// What a cell shows, and how many it stands for; nothing outside of cells.
    cell: Option<String>,
    value: Option<String>,
    repeated: usize,
    in_text: bool,
    /// How deep in what is no cell's text, why, and what it is.
    beside: u32,
    reason: Option<Reason>,
    left_out: String,
    /// Text beyond the last column.
    past: String,
    /// Text where none is expected.
    aside: String,
    /// How deep in styles and the like, which have no text.
    in_none: u32,
    /// The style that is read, and those by which a sheet is not shown.
    style: Option<String>,
    hiding: Vec<String>,
}

impl Reading {
    fn start(&mut self, element: &Element, budget: &mut Budget, found: &mut Found) -> Result<(), FileFault> {
        let is_none = || {
            let names = ["automatic-styles", "font-face-decls", "scripts", "forms", "named-expressions"];
            names.contains(&element.name()) || has_no_text(element.name())
        };
        // The end of what stands before the tables may be missing.
        if matches!(element.name(), "body" | "table") {
            self.in_none = 0;
        } else if self.in_none > 0 || is_none() {
            self.in_none += 1;
        }
        if self.beside > 0 {
            self.beside += 1;
            if matches!(element.name(), "p" | "h") {
                self.left_out.push('\n');
            }
            return Ok(());
        }
        let count = |name: &str| {
            element.attribute(name).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1).max(1)
        };
        self.reason = match element.name() {
            "annotation" => Some(Reason::Comment),
            "ruby-text" => Some(Reason::Reading),
            "tracked-changes" => Some(Reason::Deleted),
            "shapes" | "frame" | "custom-shape" | "content-validations" | "title" | "desc" => {
                Some(Reason::Description)
            }
            _ => None,
        };
        self.beside = u32::from(self.reason.is_some());
        match element.name() {
            "style" => self.style = element.attribute("name"),
            "table-properties" if element.attribute("display").as_deref() == Some("false") => {
                self.hiding.extend(self.style.take());
            }
            "table" => {
                self.end_open(true, budget, found)?;
                let name = element.attribute("name").unwrap_or_default();
                let style = element.attribute("style-name");
                let hidden = style.is_some_and(|style| self.hiding.contains(&style));
                let left_out = hidden.then_some((Reason::Hidden, "a hidden sheet"));
                self.sheets.push(Sheet::new(name, left_out));
                self.number = 0;
            }
            // What does not end before another begins is damaged, and ends here.
            "table-row" => {
                self.end_open(true, budget, found)?;
                self.repeated_row = count("number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                self.end_open(false, budget, found)?;
                self.repeated = count("number-columns-repeated").min(WIDEST);
                self.cell = Some(String::new());
                self.value = element.attribute("date-value");
            }
            "p" => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.is_empty()) {
                    cell.push('\n');
                }
                self.in_text = true;
            }
            "s" => self.text(" "),
            "tab" => self.text("\t"),
            "line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    /// Ends the open cell, and the open row too.
    fn end_open(&mut self, row: bool, budget: &mut Budget, found: &mut Found) -> Result<(), FileFault> {
        if self.cell.is_some() {
            self.end("table-cell", budget, found)?;
        }
        if row && !self.row.is_empty() {
            self.end_row(budget, found)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.beside > 0 {
            self.left_out.push_str(text);
        } else if self.in_text || !text.trim().is_empty() {
            match &mut self.cell {
                // White space between elements is only layout.
                Some(cell) => cell.push_str(text),
                None if self.in_none == 0 => self.aside.push_str(text),
                None => {}
            }
        }
    }

    /// Says what stands in no cell.
    fn say_aside(&mut self, found: &mut Found) {
        let aside = std::mem::take(&mut self.aside);
        if has_letters(&aside) {
            found.text(&aside);
            let detail = "text that stands in no cell";
            found.leave_out_for(self.place(self.number + 1), Reason::Damaged, detail, &aside);
        }
    }

    fn end(&mut self, name: &str, budget: &mut Budget, found: &mut Found) -> Result<(), FileFault> {
        self.in_none = self.in_none.saturating_sub(1);
        if self.beside > 0 {
            self.beside -= 1;
            if let Some(reason) = self.reason.filter(|_| self.beside == 0 && !self.left_out.trim().is_empty())
            {
                found.text(&self.left_out);
                found.leave_out(self.place(self.number + 1), reason, &self.left_out);
            }
            if self.beside == 0 {
                self.left_out.clear();
            }
            return Ok(());
        }
        match name {
            "p" => self.in_text = false,
            "table-cell" | "covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                let shown = match self.value.take() {
                    Some(day) => {
                        // A cell shows its day in words; what else it shows is text.
                        let is_day = !has_letters(&cell) || date_of(&fold(&cell)).is_some();
                        if !is_day {
                            found.text(&cell);
                            found.leave_out(self.place(self.number + 1), Reason::Alternative, &cell);
                        }
                        day
                    }
                    None => cell,
                };
                let room = WIDEST.saturating_sub(self.row.len());
                if room == 0 && !shown.trim().is_empty() {
                    budget.spend(shown.len())?;
                    self.past.push_str(&shown);
                    self.past.push(' ');
                }
                let most = if shown.is_empty() { room } else { room.min(MOST_REPEATED) };
                let repeated = self.repeated.min(most);
                budget.spend(shown.len() * repeated)?;
                self.row.extend(std::iter::repeat_n(shown, repeated));
            }
            "table-row" => self.end_row(budget, found)?,
            "table" => self.end_open(true, budget, found)?,
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self, budget: &mut Budget, found: &mut Found) -> Result<(), FileFault> {
        self.say_aside(found);
        let first = self.number + 1;
        let all = std::mem::take(&mut self.repeated_row).max(1);
        self.number = self.number.saturating_add(all.min(u32::MAX as usize) as u32);
        if !self.past.is_empty() {
            found.text(&self.past);
            let detail = "cells beyond the last column that is read";
            found.leave_out_for(self.place(first), Reason::PastLimit, detail, &self.past);
            self.past.clear();
        }
        let row = std::mem::take(&mut self.row);
        // Empty rows are not kept, so only text repeats.
        let empty = row.iter().all(|cell| cell.trim().is_empty());
        if empty {
            return Ok(());
        }
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::new(String::new(), None));
        }
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        let repeated = all.min(MOST_REPEATED);
        let size: usize = row.iter().map(|cell| CELL + cell.len()).sum();
        budget.spend(size.saturating_mul(repeated))?;
        for number in 0..repeated {
            sheet.push(first + number as u32, row.clone());
        }
        if all > repeated {
            let detail = "the row is repeated more often than is read";
            let text = row.join(" ");
            found.text(&text);
            found.leave_out_for(self.place(first + repeated as u32), Reason::PastLimit, detail, &text);
        }
        Ok(())
    }

    /// What was met of a row that does not end, since the file is cut short.
    fn finish(&mut self, budget: &mut Budget, found: &mut Found) -> Result<(), FileFault> {
        self.end_open(true, budget, found)?;
        self.say_aside(found);
        Ok(())
    }

    fn place(&self, row: u32) -> Place {
        match self.sheets.last() {
            Some(sheet) => Place::Part(format!("{}:{row}", sheet.name())),
            None => Place::File,
        }
    }
}
