//! How results are printed.

use crate::args::Format;
use crate::Failure;
use std::io::{ErrorKind, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use wenmai_engine::table::{Cell, Table};

/// Prints bytes. A reader that has seen enough (`| head`) is no error.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("the result cannot be written: {error}"))
        }
        _ => Ok(()),
    }
}

/// Prints a table in a format.
pub fn print_table(table: &Table, format: Format) -> Result<(), Failure> {
    match format {
        Format::Csv => print(&table.csv()),
        Format::Jsonl => print(table.jsonl().as_bytes()),
        Format::Table => print(aligned(table).as_bytes()),
    }
}

/// Says on standard error that a table was cut.
pub fn say_cut(shown: usize, all: usize) {
    if shown < all {
        eprintln!("{shown} of {all}; --limit 0 for all");
    }
}

/// The widest column of a table, in columns of the terminal.
const WIDEST: usize = 60;

/// A table in columns, numbers to the right, `left` to the right as a concordance has it.
fn aligned(table: &Table) -> String {
    let cells: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().zip(&table.columns).map(|(cell, &column)| shown(cell, column)).collect())
        .collect();
    let mut widths: Vec<usize> = table.columns.iter().map(|column| column.width()).collect();
    for row in &cells {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let right: Vec<bool> = (0..table.columns.len())
        .map(|column| {
            let number = |row: &Vec<Cell>| matches!(row[column], Cell::Whole(_) | Cell::Real(_));
            table.columns[column] == "left" || table.rows.iter().any(number)
        })
        .collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut line = String::new();
        for ((cell, &width), &right) in cells.zip(&widths).zip(&right) {
            let space = " ".repeat(width - cell.width());
            let (before, after) = if right { (space.as_str(), "") } else { ("", space.as_str()) };
            line.extend([before, cell, after, "  "]);
        }
        format!("{}\n", line.trim_end())
    };
    let mut text = line(&mut table.columns.iter().copied());
    for row in &cells {
        text.push_str(&line(&mut row.iter().map(String::as_str)));
    }
    text
}

/// A cell for reading: measures with few digits, long text cut at the far end from the node.
fn shown(cell: &Cell, column: &str) -> String {
    match cell {
        Cell::Real(number) if column == "rel_freq" => format!("{number:.1}"),
        Cell::Real(number) => format!("{number:.3}"),
        Cell::Text(text) if text.width() > WIDEST => {
            let clip = |chars: &mut dyn Iterator<Item = char>| {
                let mut width = 1;
                let fits = |c: &char| {
                    width += c.width().unwrap_or(0);
                    width <= WIDEST
                };
                chars.take_while(fits).collect::<Vec<char>>()
            };
            if column == "left" {
                let mut end = clip(&mut text.chars().rev());
                end.push('…');
                end.iter().rev().collect()
            } else {
                let mut start = clip(&mut text.chars());
                start.push('…');
                start.iter().collect()
            }
        }
        cell => cell.text(),
    }
}
