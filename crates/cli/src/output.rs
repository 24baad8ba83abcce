//! How results are printed.

use crate::args::Format;
use crate::Failure;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use wenmai_engine::table::{Cell, Head, RowFormat, RowWriter, Rows, Table};

/// Prints bytes.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    printed(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Says that what was to be printed could not be. A reader that has seen enough (`| head`) is no error: there is nothing
/// left to do.
fn printed(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        result => result.map_err(|error| format!("the result cannot be written: {error}")),
    }
}

/// Standard output for what comes line by line.
pub struct Out(BufWriter<StdoutLock<'static>>);

impl Out {
    pub fn new() -> Out {
        Out(BufWriter::with_capacity(1 << 16, std::io::stdout().lock()))
    }

    /// Prints what this writes.
    pub fn put(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        printed(write(&mut self.0))
    }

    /// All was written.
    pub fn finish(mut self) -> Result<(), Failure> {
        printed(self.0.flush())
    }
}

/// Prints a table in a format.
pub fn print_table(table: &Table, format: Format) -> Result<(), Failure> {
    let mut printer = Printer { block: usize::MAX, ..Printer::new(table.columns.clone(), format) };
    table.rows.iter().try_for_each(|row| printer.row(row))?;
    printer.finish()
}

/// Prints a table row by row.
pub fn print_rows(rows: Rows, format: Format) -> Result<(), Failure> {
    let mut printer = Printer::new(rows.columns, format);
    for row in rows.rows {
        printer.row(&row)?;
    }
    printer.finish()
}

/// How many rows of a table for reading are looked at before the first is printed.
const BLOCK: usize = 10_000;

/// Prints rows as they come; nothing before the first, which may not come if something fails.
pub struct Printer {
    columns: Vec<Head>,
    format: Format,
    block: usize,
    to: Option<To>,
}

enum To {
    Lines(RowWriter<BufWriter<StdoutLock<'static>>>),
    Columns(Aligned, Out),
}

impl Printer {
    /// For a table with these columns.
    pub fn new(columns: Vec<Head>, format: Format) -> Printer {
        Printer { columns, format, block: BLOCK, to: None }
    }

    fn to(&mut self) -> io::Result<&mut To> {
        let Printer { columns, format, block, to } = self;
        if to.is_none() {
            let Out(out) = Out::new();
            *to = Some(match format {
                Format::Csv => To::Lines(RowWriter::new(columns, RowFormat::Csv, out)?),
                Format::Jsonl => To::Lines(RowWriter::new(columns, RowFormat::JsonLines, out)?),
                Format::Table => To::Columns(Aligned::new(columns.clone(), *block), Out(out)),
            });
        }
        to.as_mut().ok_or_else(|| ErrorKind::Other.into())
    }

    /// Prints a row.
    pub fn row(&mut self, row: &[Cell]) -> Result<(), Failure> {
        printed(self.to().and_then(|to| match to {
            To::Lines(writer) => writer.row(row),
            To::Columns(aligned, out) => aligned.row(row, &mut out.0),
        }))
    }

    /// All were printed.
    pub fn finish(mut self) -> Result<(), Failure> {
        printed(self.to().map(|_| ()))?;
        match self.to {
            Some(To::Lines(writer)) => printed(writer.finish().map(|_| ())),
            Some(To::Columns(aligned, mut out)) => {
                printed(aligned.finish(&mut out.0))?;
                out.finish()
            }
            None => Ok(()),
        }
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

/// A table in columns, numbers to the right, `left` to the right as a concordance has it. The columns are as wide as the
/// first rows need them, and widen where a later row does.
struct Aligned {
    columns: Vec<Head>,
    widths: Vec<usize>,
    right: Vec<bool>,
    /// The rows that are looked at before the first is printed, and how many those are.
    held: Vec<Vec<String>>,
    block: usize,
    begun: bool,
}

impl Aligned {
    fn new(columns: Vec<Head>, block: usize) -> Aligned {
        let widths = columns.iter().map(|column| column.width()).collect();
        let right = columns.iter().map(|column| column == "left").collect();
        Aligned { columns, widths, right, held: Vec::new(), block, begun: false }
    }

    fn row(&mut self, row: &[Cell], to: &mut dyn Write) -> io::Result<()> {
        let texts: Vec<String> =
            row.iter().zip(&self.columns).map(|(cell, column)| shown(cell, column)).collect();
        for (place, (cell, text)) in row.iter().zip(&texts).enumerate() {
            self.widths[place] = self.widths[place].max(text.width());
            self.right[place] |= matches!(cell, Cell::Whole(_) | Cell::Real(_));
        }
        if self.begun {
            return self.line(texts.iter().map(String::as_str), to);
        }
        self.held.push(texts);
        if self.held.len() < self.block {
            Ok(())
        } else {
            self.begin(to)
        }
    }

    /// Prints the headings and the rows that were looked at.
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        self.begun = true;
        self.line(self.columns.iter().map(|column| &**column), to)?;
        let held = std::mem::take(&mut self.held);
        held.iter().try_for_each(|texts| self.line(texts.iter().map(String::as_str), to))
    }

    fn line<'t>(&self, texts: impl Iterator<Item = &'t str>, to: &mut dyn Write) -> io::Result<()> {
        let mut line = String::new();
        for ((text, &width), &right) in texts.zip(&self.widths).zip(&self.right) {
            let space = " ".repeat(width - text.width());
            let (before, after) = if right { (space.as_str(), "") } else { ("", space.as_str()) };
            line.extend([before, text, after, "  "]);
        }
        writeln!(to, "{}", line.trim_end())
    }

    fn finish(mut self, to: &mut dyn Write) -> io::Result<()> {
        if self.begun {
            Ok(())
        } else {
            self.begin(to)
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(rows: &[[&str; 2]], block: usize) -> String {
        let mut aligned = Aligned::new(vec!["word".into(), "left".into()], block);
        let mut out = Vec::new();
        for row in rows {
            aligned.row(&row.map(Cell::from), &mut out).unwrap();
        }
        aligned.finish(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_as_wide_as_the_first_rows_need_and_widen() {
        let rows = [["a", "左"], ["雪", "b"], ["大雪下了", "左边的字"], ["c", "d"]];
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let gathered = lines(&printed(&rows, usize::MAX));
        assert_eq!(gathered[..2], ["word          left", "a               左"]);
        assert_eq!(gathered[2..], ["雪               b", "大雪下了  左边的字", "c                d"]);
        assert_eq!(printed(&rows, 4), printed(&rows, usize::MAX));
        let streamed = lines(&printed(&rows, 2));
        assert_eq!(streamed[..3], lines(&printed(&rows[..2], usize::MAX))[..]);
        assert_eq!(streamed[3..], gathered[3..]);
        assert_eq!(printed(&[], 2), "word  left\n");
    }
}
