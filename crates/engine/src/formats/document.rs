//! What files are read to.

use super::layout::Layout;
use super::metadata::Known;
use super::pages::page;
use crate::clean::{CleanOptions, Cleaned, FlagKind, Metadata};
use crate::decode::Decoded;
use crate::extract::is_html;
use crate::segment::Dictionary;
use wenmai_model::{FileFault, Format};

/// A document as its file has it, before cleaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The file's name without folder and ending; of a table, with the row's number.
    pub name: String,
    /// What it was read as.
    pub format: Format,
    /// The encoding of the file, by its WHATWG name; UTF-8 where the format is not text.
    pub encoding: String,
    /// Whether the encoding is certain.
    pub sure: bool,
    /// The text. All offsets count from its start.
    pub text: String,
    /// What is known of its lines.
    pub layout: Layout,
    /// What the file says of it.
    pub known: Known,
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

/// A document, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Where it stands: the file's name, with those of the zips around it before it.
    pub path: String,
    /// What was read.
    pub document: Result<Document, FileFault>,
}

/// Cleans a document. What its markup says of a line stands; what the file says of the document comes before what is
/// found in its text.
pub fn clean_document(document: &mut Document, dictionary: &Dictionary, options: &CleanOptions) -> Cleaned {
    let mut found = document.layout.clean(&mut document.text, dictionary, options);
    take(&mut found.metadata, std::mem::take(&mut document.known));
    found
}

/// What is known of a document stands before what was found in it.
fn take(metadata: &mut Metadata, known: Known) {
    if known.date.is_some() {
        (metadata.date, metadata.time) = (known.date, known.time);
        let of_date = [FlagKind::DateContradicted, FlagKind::DateRelative];
        metadata.flags.retain(|flag| !of_date.contains(&flag.kind));
    }
    let put = |slot: &mut Option<String>, value: Option<String>| *slot = value.or(slot.take());
    put(&mut metadata.title, known.title);
    put(&mut metadata.author, known.author);
    put(&mut metadata.site, known.site);
    metadata.fields = known.fields;
}
