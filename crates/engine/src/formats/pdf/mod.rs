//! PDF: the characters that its pages show, put together to lines and paragraphs by their positions. hayro-syntax, which
//! has two small dependencies and no C, parses the file's objects; what fonts say of their characters is read here (`font`,
//! `character_map`, `glyphs`), how glyphs make columns (`columns`) and lines paragraphs (`layout`), and what is of the page and not
//! of the text (`heads`).

mod budget;
mod character_map;
mod columns;
mod font;
mod glyphs;
mod heads;
mod layout;
mod page;

use super::found::Found;
use super::metadata::{self, Known};
use super::reader::{Content, Parsed, Reader};
use crate::decode::decode;
use hayro_syntax::{LoadPdfError, Pdf};
use wenmai_model::{FileFault, Format, Place, Reason};

/// The most pages that are read.
const MOST_PAGES: usize = 20_000;

/// How many bytes may stand before what a PDF begins with.
const BEFORE: usize = 1024;

/// What is read.
pub(super) const FORMAT: Reader = Reader::bytes(
    Format::Pdf,
    |bytes| bytes[..bytes.len().min(BEFORE)].windows(5).any(|window| window == b"%PDF-"),
    |bytes, found| parse(bytes, found).map(Content::Document),
);

/// Reads a PDF.
fn parse(bytes: Vec<u8>, found: &mut Found) -> Result<Parsed, FileFault> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => FileFault::Encrypted,
        LoadPdfError::Invalid => FileFault::Broken,
    })?;
    let mut reader = page::PageReader::default();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        reader.page(page);
    }
    let pages = reader.finish()?;
    let shown: usize = pages.iter().flat_map(|page| &page.lines).map(|line| line.chars).sum();
    let unknown: usize = pages.iter().map(|page| page.unknown).sum();
    if pdf.pages().len() > MOST_PAGES {
        found.leave_out(Place::Page(MOST_PAGES as u32 + 1), Reason::PastLimit, "");
    }
    if unknown > shown {
        return Err(FileFault::NoCharacters);
    }
    let mut known = Known::default();
    let metadata = pdf.metadata();
    metadata::properties(value(metadata.title.as_deref()), value(metadata.author.as_deref()), &mut known);
    for (name, bytes) in [("subject", &metadata.subject), ("keywords", &metadata.keywords)] {
        if let Some(value) = value(bytes.as_deref()) {
            metadata::take(name, &value, &mut known);
        }
    }
    let (text, layout) = layout::text(pages, found)?;
    Ok((text, layout, known))
}

/// A text of the file's properties, which is in UTF-16 or in whatever its program had.
fn value(bytes: Option<&[u8]>) -> Option<String> {
    Some(decode(bytes?).ok()?.text)
}
