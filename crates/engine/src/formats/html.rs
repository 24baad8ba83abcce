//! Pages of HTML.

use super::metadata::Known;
use super::pages::page;
use super::reader::{Content, Reader};
use crate::extract::is_html;
use wenmai_model::Format;

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Html,
    |file| is_html(&file.text),
    |file, _| {
        let (text, layout) = page(&file.text);
        Ok(Content::Document((text, layout, Known::default())))
    },
);
