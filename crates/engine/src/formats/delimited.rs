//! Tables as text (csv, tsv).

use super::rows::{columns, Gatherer, Made, Roles, Row, LOOKED_AT, MOST_COLUMNS};
use super::types::{Fault, ReadOptions};
use csv::{ReaderBuilder, StringRecord};
use std::ops::ControlFlow;

/// What stands between the cells of a table: of tab, comma and semicolon the one that its first lines have most of, or
/// that its name says.
pub(super) fn delimiter(text: &str, tabs: bool) -> u8 {
    if tabs {
        return b'\t';
    }
    let counts = |mark: char| text.lines().take(10).map(|line| line.matches(mark).count()).sum::<usize>();
    let marks = [',', ';', '\t'].map(|mark| (counts(mark), mark));
    let (_, mark) = marks.into_iter().rev().max_by_key(|(count, _)| *count).unwrap_or((0, ','));
    mark as u8
}

fn rows(text: &str, delimiter: u8) -> impl Iterator<Item = Row> + '_ {
    // Tabs stand between cells that hold quotation marks as they are.
    let quoting = delimiter != b'\t'
        || text.lines().take(10).any(|line| line.starts_with('"') || line.contains("\t\""));
    let reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let row = |record: StringRecord| record.iter().take(MOST_COLUMNS).map(str::to_owned).collect::<Row>();
    reader.into_records().flatten().map(row)
}

/// The columns of a table and its first rows.
pub(super) fn head(text: &str, delimiter: u8) -> (Vec<String>, Vec<Row>) {
    let mut sample: Vec<Row> = rows(text, delimiter).take(LOOKED_AT + 1).collect();
    let (columns, skipped) = columns(&sample);
    sample.drain(..skipped);
    (columns, sample)
}

/// The documents of a table.
pub(super) fn parse(
    text: &str,
    delimiter: u8,
    options: &ReadOptions,
    take: &mut dyn FnMut(Made) -> ControlFlow<()>,
) -> Result<(), Fault> {
    let sample: Vec<Row> = rows(text, delimiter).take(LOOKED_AT + 1).collect();
    let (columns, skipped) = columns(&sample);
    let roles = Roles::choose(&columns, &sample[skipped..], options)?;
    let mut gatherer = Gatherer::new(roles, options.rows);
    for row in rows(text, delimiter).skip(skipped) {
        if let Some(made) = gatherer.row(&columns, &row) {
            if take(made).is_break() {
                return Ok(());
            }
        }
    }
    gatherer.finish().map(take);
    Ok(())
}
