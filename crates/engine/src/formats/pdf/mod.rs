//! PDF: the characters that its pages show, put together to lines and paragraphs by where they stand. hayro-syntax reads the
//! file's objects; what fonts say of their characters is read here (`font`, `character_map`, `glyphs`), and how lines make
//! paragraphs (`layout`).

mod character_map;
mod font;
mod glyphs;
mod layout;
mod page;

use super::docx::Parsed;
use super::known;
use super::types::{Fault, Known};
use crate::decode::decode;
use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::{Filter, LoadPdfError, Pdf};
use std::io::Read;

/// The most that the streams of one file may unpack to, in bytes.
const MOST: usize = 512 << 20;

/// The most that one stream may unpack to.
const MOST_STREAM: usize = 64 << 20;

/// The most that a stream might unpack to whose filters are undone by means that do not count.
const MOST_UNCOUNTED: usize = 128 << 20;

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
    let (pages, unknown) = reader.finish()?;
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

/// What may still be unpacked, and made of it, in bytes.
struct Budget {
    left: usize,
    /// Whether anything was more than it may be: then what is read is not all that there is.
    exceeded: bool,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { left: MOST, exceeded: false }
    }
}

impl Budget {
    /// What a stream unpacks to, if that is no more than it may be.
    fn unpacked(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        // Even an empty one costs: a form may be shown again and again.
        if !self.spend(256) {
            return None;
        }
        let filters = stream.filters();
        let raw = stream.raw_data();
        if filters.iter().all(|filter| *filter == Filter::FlateDecode) && !is_predicted(stream.dict()) {
            let mut bytes = raw.into_owned();
            for _ in &filters {
                let most = self.left.min(MOST_STREAM);
                let mut unpacked = Vec::new();
                // What breaks off is kept as far as it goes.
                let _ = ZlibDecoder::new(&bytes[..]).take(most as u64 + 1).read_to_end(&mut unpacked);
                if !self.spend(unpacked.len()) || unpacked.len() > most {
                    self.exceeded = true;
                    return None;
                }
                bytes = unpacked;
            }
            return (!filters.is_empty() || self.spend(bytes.len())).then_some(bytes);
        }
        let most = filters.iter().fold(raw.len(), |most, filter| most.saturating_mul(expands(*filter)));
        if most > MOST_UNCOUNTED {
            self.exceeded = true;
            return None;
        }
        // What fails may have been unpacked nearly to its end.
        let bytes = stream.decoded().ok().map(|bytes| bytes.into_owned());
        let taken = self.spend(bytes.as_ref().map_or(most, Vec::len));
        bytes.filter(|_| taken)
    }

    /// Takes so many; whether they were left.
    fn spend(&mut self, bytes: usize) -> bool {
        self.exceeded |= bytes >= self.left;
        self.left = self.left.saturating_sub(bytes);
        self.left > 0
    }
}

/// How many bytes may come of one, at most.
fn expands(filter: Filter) -> usize {
    match filter {
        Filter::FlateDecode => 1032,
        // Twelve bits for the longest of 4096 strings, each a byte longer than another.
        Filter::LzwDecode => 2560,
        Filter::RunLengthDecode => 64,
        Filter::Ascii85Decode => 4,
        _ => 1,
    }
}

/// Whether a stream's bytes are differences, as those of pictures may be.
fn is_predicted(stream: &Dict) -> bool {
    let predicts = |parms: &Dict| parms.get::<i32>("Predictor").is_some_and(|predictor| predictor > 1);
    ["DecodeParms", "DP"].into_iter().any(|key| {
        stream.get::<Dict>(key).is_some_and(|parms| predicts(&parms))
            || stream.get::<Array>(key).is_some_and(|parms| {
                parms.iter::<Object>().any(|parms| matches!(parms, Object::Dict(parms) if predicts(&parms)))
            })
    })
}
