//! Plain text: any text that is nothing else.

use super::layout::Layout;
use super::metadata::Known;
use super::reader::{Content, Reader};
use wenmai_model::Format;

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Text,
    |_| true,
    |file, found| {
        found.text(&file.text);
        Ok(Content::Document((file.text, Layout::Plain, Known::default())))
    },
);
