//! Spreadsheets of LibreOffice (ods).

use super::archive::{Archive, Budget};
use super::opendocument::refuse_encrypted;
use super::reader::{Content, Reader};
use super::rows::Row;
use super::sheets::{Sheet, Workbook, CELL, WIDEST};
use super::xml::{read, Element, Node};
use wenmai_model::{FileFault, Format};

/// The most rows that a repeated one stands for.
const MOST_REPEATED: usize = 1000;

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Ods,
    |zip| zip.media_type() == "application/vnd.oasis.opendocument.spreadsheet",
    |mut zip, budget, _| Ok(Content::Table(Box::new(parse(&mut zip, budget)?))),
);

/// Reads a spreadsheet of LibreOffice.
fn parse(zip: &mut Archive, budget: &mut Budget) -> Result<Workbook, FileFault> {
    refuse_encrypted(zip, budget)?;
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut row = Row::new();
    let (mut repeated_row, mut repeated) = (1, 1);
    let (mut cell, mut value, mut in_text, mut hidden) = (String::new(), None, false, 0u32);
    let count = |element: &Element, name: &str, most: usize| {
        element.attribute(name).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1).clamp(1, most)
    };
    read(&zip.text("content.xml", budget)?, |node| {
        match node {
            Node::Start(element) => {
                if hidden > 0 || matches!(element.name(), "annotation" | "ruby-text") {
                    hidden += 1;
                    return Ok(());
                }
                match element.name() {
                    "table" => {
                        let name = element.attribute("name").unwrap_or_default();
                        sheets.push(Sheet::new(name));
                    }
                    "table-row" => {
                        row.clear();
                        repeated_row = count(element, "number-rows-repeated", MOST_REPEATED);
                    }
                    "table-cell" | "covered-table-cell" => {
                        repeated = count(element, "number-columns-repeated", WIDEST);
                        cell.clear();
                        value = element.attribute("date-value");
                    }
                    "p" => {
                        if !cell.is_empty() {
                            cell.push('\n');
                        }
                        in_text = true;
                    }
                    "s" if in_text => cell.push(' '),
                    "tab" if in_text => cell.push('\t'),
                    _ => {}
                }
            }
            Node::End(_) if hidden > 0 => hidden -= 1,
            Node::End("p") => in_text = false,
            Node::End("table-cell" | "covered-table-cell") => {
                let shown = value.take().unwrap_or_else(|| std::mem::take(&mut cell));
                let repeated = if shown.is_empty() { repeated } else { repeated.min(MOST_REPEATED) };
                let repeated = repeated.min(WIDEST.saturating_sub(row.len()));
                budget.spend(shown.len() * repeated)?;
                row.extend(std::iter::repeat_n(shown, repeated));
            }
            Node::End("table-row") => {
                if let Some(sheet) = sheets.last_mut() {
                    // Empty rows are not kept, so only text repeats.
                    let empty = row.iter().all(|cell| cell.trim().is_empty());
                    let repeated_row = if empty { 0 } else { repeated_row };
                    let size: usize = row.iter().map(|cell| CELL + cell.len()).sum();
                    budget.spend(size.saturating_mul(repeated_row))?;
                    for _ in 0..repeated_row {
                        sheet.push(row.clone());
                    }
                }
            }
            Node::Text(text) if in_text && hidden == 0 => cell.push_str(text),
            _ => {}
        }
        Ok(())
    })?;
    Ok(Workbook::of(sheets))
}
