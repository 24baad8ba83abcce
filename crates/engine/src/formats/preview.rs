//! What a file would become, without cleaning or cutting it.

use super::archive::{Archive, Budget};
use super::rows::{Roles, Row};
use super::types::{Document, Fault, Format, Known, ReadOptions};
use super::{decoded, delimited, detect, json, read, sheets_of};
use std::ops::ControlFlow;

/// How much of the first document is shown, in characters.
const SHOWN: usize = 400;

/// How many values of a column are shown, and how much of each, in characters.
const SAMPLES: usize = 3;
const SAMPLE: usize = 80;

/// The most documents that are counted.
const COUNTED: u32 = 100_000;

/// What a file would become.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// What it is read as; of a zip, what it is a zip of is told by its documents.
    pub format: Option<Format>,
    /// The first document's encoding, by its WHATWG name; empty where there is none.
    pub encoding: String,
    /// Whether the encoding is certain.
    pub sure: bool,
    /// How many documents it has; counting ends at 100,000.
    pub documents: u32,
    /// The first document's name.
    pub name: String,
    /// The beginning of the first document.
    pub text: String,
    /// What the file says of the first document.
    pub known: Known,
    /// Whether the first document comes cut into words.
    pub words_given: bool,
    /// The columns of a table.
    pub columns: Vec<Column>,
    /// What cannot be read: the file, or files in it, by their paths; at most a hundred.
    pub faults: Vec<(String, Fault)>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its name, or its number.
    pub name: String,
    /// Some of its values, shortened.
    pub samples: Vec<String>,
    /// Whether it is the text.
    pub text: bool,
}

/// Looks at a file.
pub fn preview(path: &str, bytes: Vec<u8>, options: &ReadOptions) -> Preview {
    let mut seen = Preview::default();
    if let Ok((format, columns)) = table(path, &bytes, options) {
        (seen.format, seen.columns) = (Some(format), columns);
    }
    read(path, bytes, options, &mut |item| {
        match item.document {
            Ok(document) => {
                if seen.documents == 0 {
                    first(&mut seen, document);
                }
                seen.documents += 1;
            }
            Err(fault) => {
                if seen.faults.len() < 100 {
                    seen.faults.push((item.path, fault));
                }
            }
        }
        if seen.documents < COUNTED {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    seen
}

fn first(seen: &mut Preview, document: Document) {
    seen.format = seen.format.or(Some(document.format));
    seen.words_given = matches!(document.layout, super::Layout::Words(_));
    seen.text = document.text.trim_start().chars().take(SHOWN).collect();
    (seen.name, seen.encoding, seen.sure, seen.known) =
        (document.name, document.encoding, document.sure, document.known);
}

/// What a file is, where that is not what its first document is, and the columns of a table.
fn table(path: &str, bytes: &[u8], options: &ReadOptions) -> Result<(Format, Vec<Column>), Fault> {
    let (format, (columns, sample)) = match detect::binary(bytes)? {
        Some(Format::Zip) => return Ok((Format::Zip, Vec::new())),
        Some(format @ (Format::Xlsx | Format::Ods)) => {
            let sheets = sheets_of(format, &mut Archive::open(bytes)?, &mut Budget::default())?;
            (format, sheets.first().ok_or(Fault::NoText)?.head())
        }
        Some(_) => return Err(Fault::Binary),
        None => {
            let text = decoded(bytes.into(), options)?.text;
            match detect::text(path, &text, options) {
                format @ (Format::Csv | Format::Tsv) => {
                    (format, delimited::head(&text, delimited::delimiter(&text, format == Format::Tsv)))
                }
                Format::Json => (Format::Json, json::head(&text)?),
                _ => return Err(Fault::Binary),
            }
        }
    };
    let chosen = Roles::choose(&columns, &sample, options).map(|roles| roles.text).unwrap_or_default();
    let column =
        |(number, name)| Column { name, samples: samples(&sample, number), text: chosen.contains(&number) };
    Ok((format, columns.into_iter().enumerate().map(column).collect()))
}

fn samples(rows: &[Row], column: usize) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
    cells.take(SAMPLES).map(|cell| cell.trim().chars().take(SAMPLE).collect()).collect()
}
