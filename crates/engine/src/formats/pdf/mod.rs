//! PDF: the characters that its pages show, put together to lines and paragraphs by where they stand. hayro-syntax reads the
//! file's objects; what fonts say of their characters is read here (`font`), and how lines make paragraphs (`layout`).

mod font;
mod layout;
mod page;

use super::docx::Parsed;
use super::known;
use super::types::{Fault, Known};
use crate::decode::decode;
use hayro_syntax::object::{Dict, Stream};
use hayro_syntax::{Filter, LoadPdfError, Pdf};
use std::io::Read;

/// The most that the streams of one file may unpack to, in bytes.
const MOST: usize = 512 << 20;

/// The most that one stream may unpack to.
const MOST_STREAM: usize = 64 << 20;

/// The largest stream that is unpacked by means that do not count.
const SMALL: usize = 1 << 20;

/// The most pages that are read.
const MOST_PAGES: usize = 20_000;

/// Reads a PDF.
pub(super) fn parse(bytes: Vec<u8>) -> Result<Parsed, Fault> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Fault::Encrypted,
        LoadPdfError::Invalid => Fault::Broken,
    })?;
    let mut reader = page::PageReader::default();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        reader.page(page);
    }
    let (pages, unknown) = reader.finish();
    let shown: usize = pages.iter().flatten().map(|line| line.chars).sum();
    if unknown > shown {
        return Err(Fault::NoCharacters);
    }
    let mut known = Known::default();
    let metadata = pdf.metadata();
    known::properties(value(metadata.title.as_deref()), value(metadata.author.as_deref()), &mut known);
    for (name, bytes) in [("subject", &metadata.subject), ("keywords", &metadata.keywords)] {
        if let Some(value) = value(bytes.as_deref()) {
            known::take(name, &value, &mut known);
        }
    }
    let (text, layout) = layout::text(pages)?;
    Ok((text, layout, known))
}

/// A text of the file's properties, which is in UTF-16 or in whatever its program had.
fn value(bytes: Option<&[u8]>) -> Option<String> {
    Some(decode(bytes?).ok()?.text)
}

/// What may still be unpacked.
struct Budget(usize);

impl Default for Budget {
    fn default() -> Budget {
        Budget(MOST)
    }
}

impl Budget {
    /// What a stream unpacks to, if that is no more than it may be.
    fn unpacked(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let filters = stream.filters();
        let raw = stream.raw_data();
        let plain = stream.dict().get::<Dict>("DecodeParms").is_none();
        let most = self.0.min(MOST_STREAM);
        let bytes = match &filters[..] {
            [Filter::FlateDecode] if plain => {
                let mut bytes = Vec::new();
                // What breaks off is kept as far as it goes.
                let _ =
                    flate2::read::ZlibDecoder::new(&raw[..]).take(most as u64 + 1).read_to_end(&mut bytes);
                bytes
            }
            filters if filters.len() <= 2 && raw.len() <= SMALL => stream.decoded().ok()?.into_owned(),
            _ => return None,
        };
        // Even an empty one costs: a form may be shown again and again.
        self.0 = self.0.saturating_sub(bytes.len().max(256));
        (bytes.len() <= most && self.0 > 0).then_some(bytes)
    }
}
