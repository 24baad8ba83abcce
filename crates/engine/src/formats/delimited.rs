//! Tables as text (csv, tsv).

use super::found::Found;
use super::reader::{Content, Reader};
use super::rows::{columns, Gatherer, Head, Made, Roles, Row, Table, LOOKED_AT, MOST_COLUMNS};
use csv::{ReaderBuilder, StringRecord};
use std::ops::ControlFlow;
use wenmai_model::{FileFault, Format, ReadOptions};

/// What is read with commas or semicolons.
pub(super) const CSV: Reader = Reader::text(
    Format::Csv,
    |file| file.is_named(Format::Csv),
    |file, _| Ok(Content::Table(Box::new(Delimited { delimiter: delimiter(&file.text), text: file.text }))),
);

/// What is read with tabs.
pub(super) const TSV: Reader = Reader::text(
    Format::Tsv,
    |file| file.is_named(Format::Tsv),
    |file, _| Ok(Content::Table(Box::new(Delimited { delimiter: b'\t', text: file.text }))),
);

/// What stands between the cells of a table: of tab, comma and semicolon the one that its first lines have most of.
fn delimiter(text: &str) -> u8 {
    let counts = |mark: char| text.lines().take(10).map(|line| line.matches(mark).count()).sum::<usize>();
    let marks = [',', ';', '\t'].map(|mark| (counts(mark), mark));
    let (_, mark) = marks.into_iter().rev().max_by_key(|(count, _)| *count).unwrap_or((0, ','));
    mark as u8
}

/// A table as text.
struct Delimited {
    text: String,
    delimiter: u8,
}

impl Delimited {
    fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        // Tabs stand between cells that hold quotation marks as they are.
        let quoting = self.delimiter != b'\t'
            || self.text.lines().take(10).any(|line| line.starts_with('"') || line.contains("\t\""));
        let reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .quoting(quoting)
            .from_reader(self.text.as_bytes());
        let row = |record: StringRecord| record.iter().take(MOST_COLUMNS).map(str::to_owned).collect::<Row>();
        reader.into_records().flatten().map(row)
    }

    /// The columns, the first rows, and how many rows the names of columns take up.
    fn looked_at(&self) -> (Vec<String>, Vec<Row>, usize) {
        let mut sample: Vec<Row> = self.rows().take(LOOKED_AT + 1).collect();
        let (columns, skipped) = columns(&sample);
        sample.drain(..skipped);
        (columns, sample, skipped)
    }
}

impl Table for Delimited {
    fn head(&self) -> Result<Head, FileFault> {
        let (columns, sample, _) = self.looked_at();
        Ok((columns, sample))
    }

    fn documents(
        &self,
        options: &ReadOptions,
        _found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault> {
        let (columns, sample, skipped) = self.looked_at();
        let roles = Roles::choose(&columns, &sample, options)?;
        let mut gatherer = Gatherer::new(roles, options.rows_joined);
        for row in self.rows().skip(skipped) {
            if let Some(made) = gatherer.row(&columns, &row) {
                if take(made).is_break() {
                    return Ok(());
                }
            }
        }
        gatherer.finish().map(take);
        Ok(())
    }
}
