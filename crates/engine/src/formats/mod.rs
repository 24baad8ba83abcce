//! Files to documents: plain and marked-up texts, tables, office documents, e-books, PDFs, zips of them, and texts that
//! come cut into words. What a file is, is told by its content, then by its name.
//!
//! A format is a row of [`Format`], a file here, and a line of [`FORMATS`]; what several of them need is in files of its own.
//!
//! A file is hostile: nothing of it is run, fetched or expanded, what it unpacks to is counted, no depth of it costs a
//! stack, and names in it are only names.

mod archive;
mod asides;
mod chat;
mod columns;
mod delimited;
mod document;
mod docx;
mod entities;
mod epub;
mod first_sheet;
mod found;
mod front_matter;
mod html;
mod json;
mod layout;
mod lines;
mod markdown;
mod metadata;
mod ods;
mod odt;
mod opendocument;
mod pages;
mod paragraphs;
mod parts;
mod pattern;
mod pdf;
mod plain;
mod preview;
mod reader;
mod rows;
mod separated;
mod sheets;
mod styles;
mod subtitles;
mod tagged;
mod vertical;
mod walk;
mod words;
mod xlsx;
mod xml;
mod xmltext;
mod zip_list;
mod zips;

pub(crate) use delimited::pasted_rows;
pub use document::{clean_document, Document, Item};
pub use first_sheet::first_sheet;
pub use layout::{Layout, Part, Words};
pub use metadata::{known_field, Known};
pub(crate) use rows::Row;
pub use walk::LARGEST;
pub use wenmai_model::{Account, Column, FileFault, FileOutcome, Format, Preview, ReadOptions, WordsGiven};

use reader::Reader;
use std::ops::ControlFlow;

/// All formats. A file is of the first one that it is told to be of.
const FORMATS: &[Reader] = &[
    odt::FORMAT,
    ods::FORMAT,
    epub::FORMAT,
    xlsx::FORMAT,
    docx::FORMAT,
    zips::FORMAT,
    pdf::FORMAT,
    xmltext::TEI,
    xmltext::XML,
    html::FORMAT,
    markdown::FORMAT,
    json::FORMAT,
    subtitles::FORMAT,
    delimited::CSV,
    delimited::TSV,
    vertical::FORMAT,
    tagged::FORMAT,
    chat::FORMAT,
    plain::FORMAT,
];

/// What takes documents as they are read; it may have enough of them.
pub type Take<'t> = dyn FnMut(Item) -> ControlFlow<()> + 't;

/// Reads a file. `path` is its name, with the folders that a pattern of names may speak of. Every file gives at least one
/// item: a document, or why there is none. What is in no document is told at the end; if `take` has enough before, what was
/// met until then.
pub fn read(path: &str, bytes: Vec<u8>, options: &ReadOptions, mut take: &mut Take) -> Account {
    walk::walk(FORMATS, path, bytes, options, &mut take)
}

/// Looks at a file.
pub fn preview(path: &str, bytes: Vec<u8>, options: &ReadOptions) -> Preview {
    let mut previewing = preview::Previewing { options, seen: Preview::default() };
    let account = walk::walk(FORMATS, path, bytes, options, &mut previewing);
    Preview { account, ..previewing.seen }
}

/// What a file's name says by a pattern; nothing if it does not fit.
pub fn read_name(pattern: &str, path: &str) -> Option<Known> {
    pattern::Pattern::new(pattern).read(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_read_by_one_reader() {
        let mut read: Vec<Format> = FORMATS.iter().map(|reader| reader.format).collect();
        read.sort();
        assert_eq!(read, Format::ALL);
    }
}
