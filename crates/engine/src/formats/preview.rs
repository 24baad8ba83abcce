//! What a file would become, without cleaning or cutting it.

use super::document::{Document, Item};
use super::layout::Layout;
use super::reader::Content;
use super::rows::{Head, Roles, Row};
use super::walk::Visit;
use std::ops::ControlFlow;
use wenmai_model::{Column, FileOutcome, Format, Preview, ReadOptions};

/// How much of the first document is shown, in characters.
const SHOWN: usize = 400;

/// How many values of a column are shown, and how much of each, in characters.
const SAMPLES: usize = 3;
const SAMPLE: usize = 80;

/// The most documents that are counted.
const COUNTED: u32 = 100_000;

/// The most faults that are listed.
const FAULTS: usize = 100;

/// A preview while its file is read.
pub(super) struct Previewing<'o> {
    pub options: &'o ReadOptions,
    pub seen: Preview,
}

impl Visit for Previewing<'_> {
    /// What the file is, where that is not what its first document is, and the columns of a table.
    fn opened(&mut self, format: Format, content: &Content) {
        match content {
            Content::Document(_) => {}
            Content::Files(_) => self.seen.format = Some(format),
            Content::Table(table) => {
                if let Ok(head) = table.head() {
                    self.seen.format = Some(format);
                    self.seen.columns = columns(head, self.options);
                }
            }
        }
    }

    fn item(&mut self, item: Item) -> ControlFlow<()> {
        let seen = &mut self.seen;
        match item.document {
            Ok(document) => {
                if seen.documents == 0 {
                    first(seen, document);
                }
                seen.documents += 1;
            }
            Err(fault) => {
                if seen.faults.len() < FAULTS {
                    seen.faults.push(FileOutcome::failed(&item.path, fault));
                }
            }
        }
        if seen.documents < COUNTED {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

fn first(seen: &mut Preview, document: Document) {
    seen.format = seen.format.or(Some(document.format));
    seen.words_given = matches!(document.layout, Layout::Words(_));
    seen.text = document.text.trim_start().chars().take(SHOWN).collect();
    seen.metadata = document.known.said();
    (seen.name, seen.encoding, seen.sure) = (document.name, document.encoding, document.sure);
}

fn columns((columns, sample): Head, options: &ReadOptions) -> Vec<Column> {
    let chosen = Roles::choose(&columns, &sample, options).map(|roles| roles.text).unwrap_or_default();
    let column =
        |(number, name)| Column { name, samples: samples(&sample, number), text: chosen.contains(&number) };
    columns.into_iter().enumerate().map(column).collect()
}

fn samples(rows: &[Row], column: usize) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
    cells.take(SAMPLES).map(|cell| cell.trim().chars().take(SAMPLE).collect()).collect()
}
