//! Pages of HTML.

use super::metadata::Known;
use super::pages::{page, xhtml_page};
use super::reader::{Content, Reader};
use crate::extract::is_html;
use wenmai_model::Format;

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Html,
    |file| is_html(&file.text),
    |file, _| {
        let named_xhtml = matches!(file.ending.as_str(), "xhtml" | "xht");
        let (text, layout) = if named_xhtml { xhtml_page(&file.text) } else { page(&file.text) };
        Ok(Content::Document((text, layout, Known::default())))
    },
);
