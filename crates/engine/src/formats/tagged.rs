//! Texts that come segmented, with spaces between words.
//!
//! Words that come with their text are its tokens, and nothing in it is repaired.

use super::layout::Layout;
use super::metadata::Known;
use super::reader::{Content, Reader};
use super::words::{is_tagged, spaced};
use wenmai_model::{FileFault, Format, WordsGiven};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Tagged,
    |file| match file.options.words {
        WordsGiven::Spaces => true,
        WordsGiven::Tagged => is_tagged(&file.text),
        WordsGiven::Never => false,
    },
    |file, _| {
        let (text, words) = spaced(&file.text).ok_or(FileFault::NoText)?;
        Ok(Content::Document((text, Layout::Words(words), Known::default())))
    },
);
