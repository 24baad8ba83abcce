//! Files to documents: plain and marked-up texts, tables, office documents, e-books, PDFs, zips of them, and texts that
//! come cut into words. What a file is, is told by its content, then by its name.
//!
//! A file is hostile: nothing of it is run, fetched or expanded, what it unpacks to is counted, no depth of it costs a
//! stack, and names in it are only names.

mod archive;
mod cleaned;
mod delimited;
mod detect;
mod docx;
mod epub;
mod json;
mod known;
mod lines;
mod markdown;
mod odt;
mod pattern;
mod pdf;
mod preview;
mod rows;
mod sheets;
mod subtitles;
mod tagged;
mod types;
mod xml;
mod xmltext;

pub use cleaned::clean_document;
pub use preview::{preview, Column, Preview};
pub use types::*;

use crate::decode::{decode, decode_as, DecodeError, Decoded};
use crate::extract::{extract, is_html};
use archive::{harmless, is_litter, Archive, Budget};
use pattern::{without_ending, Pattern};
use rows::Made;
use std::borrow::Cow;
use std::ops::ControlFlow;

/// The largest file, in bytes, that is read.
pub const LARGEST: usize = 1 << 30;

/// How deep zips in zips are read.
const DEEPEST: u32 = 2;

/// What takes documents as they are read; it may have enough of them.
pub type Take<'t> = dyn FnMut(Item) -> ControlFlow<()> + 't;

/// Reads a file. `path` is its name, with the folders that a pattern of names may speak of. Every file gives at least one
/// item: a document, or why there is none.
pub fn read(path: &str, bytes: Vec<u8>, options: &ReadOptions, take: &mut Take) {
    let mut reader = Reader { options, budget: Budget::default(), take };
    let _ = reader.file(path, Cow::Owned(bytes), 0);
}

/// What a file's name says by a pattern; nothing if it does not fit.
pub fn read_name(pattern: &str, path: &str) -> Option<Known> {
    Pattern::new(pattern).read(path)
}

struct Reader<'r, 't> {
    options: &'r ReadOptions,
    budget: Budget,
    take: &'r mut Take<'t>,
}

/// The encoding of a file, and whether it is certain.
type Encoding = (&'static str, bool);

impl Reader<'_, '_> {
    /// A file, or one in a zip that is `depth` deep.
    fn file(&mut self, path: &str, bytes: Cow<[u8]>, depth: u32) -> ControlFlow<()> {
        match self.documents(path, bytes, depth) {
            Ok(flow) => flow,
            Err(fault) => (self.take)(Item { path: path.to_owned(), document: Err(fault) }),
        }
    }

    fn documents(&mut self, path: &str, bytes: Cow<[u8]>, depth: u32) -> Result<ControlFlow<()>, Fault> {
        if bytes.len() > LARGEST {
            return Err(Fault::TooLarge);
        }
        let Some(format) = detect::binary(&bytes)? else {
            return self.text(path, decoded(bytes, self.options)?);
        };
        let encoding = ("UTF-8", true);
        if format == Format::Zip {
            return self.zip(path, &bytes, depth);
        }
        if format == Format::Pdf {
            let parsed = pdf::parse(bytes.into_owned())?;
            return Ok(self.one(path, format, encoding, parsed));
        }
        let mut zip = Archive::open(&bytes)?;
        let budget = &mut self.budget;
        let parsed = match format {
            Format::Docx => docx::parse(&mut zip, budget)?,
            Format::Odt => odt::parse(&mut zip, budget)?,
            Format::Epub => epub::parse(&mut zip, budget)?,
            _ => {
                let sheets = sheets_of(format, &mut zip, budget)?;
                drop(zip);
                drop(bytes);
                return self
                    .table(path, format, encoding, |options, take| sheets::parse(&sheets, options, take));
            }
        };
        Ok(self.one(path, format, encoding, parsed))
    }

    /// The files in a zip, in the order of their names.
    fn zip(&mut self, path: &str, bytes: &[u8], depth: u32) -> Result<ControlFlow<()>, Fault> {
        if depth == DEEPEST {
            return Err(Fault::TooDeep);
        }
        let mut zip = Archive::open(bytes)?;
        let mut any = false;
        for (index, name) in zip.names()? {
            let name = harmless(&name);
            if is_litter(&name) || name.is_empty() {
                continue;
            }
            any = true;
            let inner = format!("{path}/{name}");
            let flow = match zip.entry(index, &mut self.budget) {
                Ok(bytes) => self.file(&inner, Cow::Owned(bytes), depth + 1),
                Err(fault) => (self.take)(Item { path: inner, document: Err(fault) }),
            };
            if flow.is_break() {
                return Ok(flow);
            }
        }
        if any {
            Ok(ControlFlow::Continue(()))
        } else {
            Err(Fault::Empty)
        }
    }

    fn text(&mut self, path: &str, decoded: Decoded) -> Result<ControlFlow<()>, Fault> {
        let encoding = (decoded.encoding, decoded.sure);
        let text = decoded.text;
        let format = detect::text(path, &text, self.options);
        let parsed = match format {
            Format::Csv | Format::Tsv => {
                let delimiter = delimited::delimiter(&text, format == Format::Tsv);
                return self.table(path, format, encoding, |options, take| {
                    delimited::parse(&text, delimiter, options, take)
                });
            }
            Format::Json => {
                return self.table(path, format, encoding, |options, take| json::parse(&text, options, take))
            }
            Format::Markdown => markdown::parse(&text)?,
            Format::Subtitles => subtitles::parse(&text)?,
            Format::Tei | Format::Xml => xmltext::parse(&text, format == Format::Tei)?,
            Format::Vertical => {
                let (text, words, known) = tagged::vertical(&text).ok_or(Fault::NoText)?;
                (text, Layout::Words(words), known)
            }
            Format::Tagged => {
                let (text, words) = tagged::spaced(&text).ok_or(Fault::NoText)?;
                (text, Layout::Words(words), Known::default())
            }
            Format::Html => {
                let (text, layout) = page(&text);
                (text, layout, Known::default())
            }
            _ => (text, Layout::Plain, Known::default()),
        };
        Ok(self.one(path, format, encoding, parsed))
    }

    /// A file that is one document.
    fn one(
        &mut self,
        path: &str,
        format: Format,
        encoding: Encoding,
        parsed: docx::Parsed,
    ) -> ControlFlow<()> {
        let (text, layout, known) = parsed;
        let document = self.document(path, 0, format, encoding, (text, layout), known);
        (self.take)(Item { path: path.to_owned(), document: Ok(document) })
    }

    /// A file whose rows are documents.
    fn table(
        &mut self,
        path: &str,
        format: Format,
        encoding: Encoding,
        parse: impl FnOnce(&ReadOptions, &mut dyn FnMut(Made) -> ControlFlow<()>) -> Result<(), Fault>,
    ) -> Result<ControlFlow<()>, Fault> {
        let mut flow = ControlFlow::Continue(());
        let mut any = false;
        let options = self.options;
        parse(options, &mut |(number, text, known)| {
            any = true;
            let cell = cell(text, options);
            let document = self.document(path, number, format, encoding, cell, known);
            flow = (self.take)(Item { path: path.to_owned(), document: Ok(document) });
            flow
        })?;
        if any {
            Ok(flow)
        } else {
            Err(Fault::NoText)
        }
    }

    fn document(
        &self,
        path: &str,
        number: usize,
        format: Format,
        encoding: Encoding,
        (text, layout): (String, Layout),
        known: Known,
    ) -> Document {
        let pattern = self.options.name_pattern.as_deref().map(Pattern::new);
        let named = pattern.and_then(|pattern| pattern.read(path)).unwrap_or_default();
        let stem = without_ending(path);
        let stem = stem.rsplit('/').next().unwrap_or(stem);
        let name = if number > 0 { format!("{stem} {number}") } else { stem.to_owned() };
        Document {
            name,
            format,
            encoding: encoding.0.to_owned(),
            sure: encoding.1,
            text,
            layout,
            known: named.or(known),
        }
    }
}

impl Document {
    /// A text or a page of HTML, as it was decoded.
    pub fn of_text(name: &str, decoded: Decoded) -> Document {
        let html = is_html(&decoded.text);
        let (text, layout) = if html { page(&decoded.text) } else { (decoded.text, Layout::Plain) };
        Document {
            name: name.to_owned(),
            format: if html { Format::Html } else { Format::Text },
            encoding: decoded.encoding.to_owned(),
            sure: decoded.sure,
            text,
            layout,
            known: Known::default(),
        }
    }
}

/// A page's text, and what its markup says.
fn page(source: &str) -> (String, Layout) {
    let mut page = extract(source);
    (std::mem::take(&mut page.text), Layout::Page(Box::new(page)))
}

/// The text of a table's cell, which may be a page or come cut into words.
fn cell(text: String, options: &ReadOptions) -> (String, Layout) {
    if is_html(&text) {
        return page(&text);
    }
    let given = match options.words {
        WordsGiven::Spaces => true,
        WordsGiven::Tagged => tagged::is_tagged(&text),
        WordsGiven::Never => false,
    };
    match given.then(|| tagged::spaced(&text)).flatten() {
        Some((text, words)) => (text, Layout::Words(words)),
        None => (text, Layout::Plain),
    }
}

fn sheets_of(format: Format, zip: &mut Archive, budget: &mut Budget) -> Result<Vec<sheets::Sheet>, Fault> {
    match format {
        Format::Ods => sheets::ods(zip, budget),
        _ => sheets::xlsx(zip, budget),
    }
}

/// A file's text, in the encoding that was asked for or the one that it is likeliest in.
fn decoded(bytes: Cow<[u8]>, options: &ReadOptions) -> Result<Decoded, Fault> {
    let decoded = match &options.encoding {
        Some(name) => decode_as(bytes, name).ok_or(Fault::NoEncoding)?,
        None => decode(bytes),
    };
    decoded.map_err(|error| match error {
        DecodeError::Empty => Fault::Empty,
        DecodeError::Binary => Fault::Binary,
    })
}
