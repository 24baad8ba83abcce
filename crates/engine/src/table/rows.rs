//! Tables that are written row by row, so that no more than a row of them is in memory.

use super::{Cell, Head, Table};
use serde_json::Value;
use std::io::{self, Write};

/// A table whose rows are made when they are asked for.
pub struct Rows<'r> {
    /// The names of the columns.
    pub columns: Vec<Head>,
    /// The rows, each with as many cells.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'r>,
}

impl Rows<'_> {
    /// All of them.
    pub fn table(self) -> Table {
        Table { columns: self.columns, rows: self.rows.collect() }
    }
}

/// What rows are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFormat {
    /// CSV in UTF-8 for other programs: one row of headings, rows ended by line feeds.
    Csv,
    /// JSON Lines: an object for each row.
    JsonLines,
}

/// Writes rows as they come.
pub struct RowWriter<W: Write>(Kind<W>);

enum Kind<W: Write> {
    Csv(Box<csv::Writer<W>>),
    /// With the names of the columns as JSON has them.
    JsonLines(Vec<String>, W),
}

impl<W: Write> RowWriter<W> {
    /// Of a table with these columns. Headings are written at once.
    pub fn new(columns: &[Head], format: RowFormat, to: W) -> io::Result<RowWriter<W>> {
        match format {
            RowFormat::Csv => RowWriter::csv(columns, csv::Terminator::Any(b'\n'), to),
            RowFormat::JsonLines => {
                let names = columns.iter().map(|column| Value::from(&**column).to_string());
                Ok(RowWriter(Kind::JsonLines(names.collect(), to)))
            }
        }
    }

    /// CSV with these ends of rows.
    pub(super) fn csv(columns: &[Head], ends: csv::Terminator, to: W) -> io::Result<RowWriter<W>> {
        let mut writer = csv::WriterBuilder::new().terminator(ends).from_writer(to);
        writer.write_record(columns.iter().map(|column| &**column)).map_err(unwritten)?;
        Ok(RowWriter(Kind::Csv(Box::new(writer))))
    }

    /// Writes a row, which has as many cells as there are columns.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        match &mut self.0 {
            Kind::Csv(writer) => {
                let fields = cells.iter().try_for_each(|cell| match cell {
                    Cell::Text(text) => writer.write_field(text),
                    cell => writer.write_field(cell.text()),
                });
                fields.and_then(|()| writer.write_record(None::<&[u8]>)).map_err(unwritten)
            }
            Kind::JsonLines(names, to) => {
                let mut before = '{';
                for (name, cell) in names.iter().zip(cells) {
                    write!(to, "{before}{name}:")?;
                    match cell {
                        Cell::Text(text) => serde_json::to_writer(&mut *to, text)?,
                        cell => write!(to, "{}", cell.json())?,
                    }
                    before = ',';
                }
                to.write_all(if before == '{' { b"{}\n" } else { b"}\n" })
            }
        }
    }

    /// All rows were written. What they were written to is flushed.
    pub fn finish(self) -> io::Result<W> {
        match self.0 {
            Kind::Csv(writer) => writer.into_inner().map_err(|error| error.into_error()),
            Kind::JsonLines(_, mut to) => to.flush().map(|()| to),
        }
    }
}

/// What went wrong in writing, as its kind tells whether anybody still reads.
fn unwritten(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Map;

    fn cell() -> impl Strategy<Value = Cell> {
        prop_oneof![
            ".{0,6}".prop_map(Cell::Text),
            "[=\"',\n\r\t信]{0,4}".prop_map(Cell::Text),
            any::<u64>().prop_map(Cell::Whole),
            any::<f64>().prop_map(Cell::Real),
            prop::collection::vec(("[ab\"]", ".{0,3}"), 0..3).prop_map(Cell::Map),
            Just(Cell::Nothing),
        ]
    }

    /// Takes so many bytes, and then nobody reads any more.
    struct Closed(usize);

    impl Write for Closed {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_is_told_as_one() {
        for format in [RowFormat::Csv, RowFormat::JsonLines] {
            let written = RowWriter::new(&["word".into()], format, Closed(100)).and_then(|mut writer| {
                (0..100_000).try_for_each(|_| writer.row(&["微信".into()]))?;
                writer.finish()
            });
            assert_eq!(written.err().map(|error| error.kind()), Some(io::ErrorKind::BrokenPipe));
        }
    }

    proptest! {
        #[test]
        fn rows_are_written_as_a_reader_of_csv_and_json_expects(
            rows in prop::collection::vec((cell(), cell(), cell()), 0..6),
        ) {
            let columns = ["one", "a \"b\"", "三"].map(Head::from).to_vec();
            let rows: Vec<Vec<Cell>> = rows.into_iter().map(|(a, b, c)| vec![a, b, c]).collect();
            let written = |format| {
                let mut writer = RowWriter::new(&columns, format, Vec::new()).unwrap();
                rows.iter().for_each(|row| writer.row(row).unwrap());
                writer.finish().unwrap()
            };
            let csv = written(RowFormat::Csv);
            let read = csv::ReaderBuilder::new().has_headers(false).from_reader(&csv[..]).into_records();
            let read: Vec<Vec<String>> =
                read.map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            let texts = rows.iter().map(|row| row.iter().map(Cell::text).collect::<Vec<String>>());
            let head = columns.iter().map(|column| column.to_string()).collect();
            prop_assert_eq!(read, std::iter::once(head).chain(texts).collect::<Vec<_>>());

            let objects = rows.iter().map(|row| {
                let cells = columns.iter().zip(row).map(|(column, cell)| (column.to_string(), cell.json()));
                format!("{}\n", Value::Object(cells.collect::<Map<String, Value>>()))
            });
            prop_assert_eq!(String::from_utf8(written(RowFormat::JsonLines)).unwrap(), objects.collect::<String>());

            let table = Table { columns: columns.clone(), rows: rows.clone() };
            prop_assert_eq!(table.csv(), csv);
            prop_assert_eq!(table.jsonl().into_bytes(), written(RowFormat::JsonLines));
        }
    }
}
