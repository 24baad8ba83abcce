//! HTML to text: the page as its reader sees it, a block a line, with what the markup says of each line and where
//! in the source it stands. Nothing of a page is run or fetched.
//!
//! The tokens of the page are read once, with a flat stack of open elements: time and memory grow with the page and
//! with nothing else, however deep or broken it is.

mod attributes;
mod blocks;
mod detect;
mod head;
mod tags;
mod types;
mod words;

pub use detect::is_html;
pub(crate) use head::one_line;
pub use types::*;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// The page that a source shows. Places are of 32 bits, so a source of 4 GB or more is read up to there.
pub fn extract(source: &str) -> Page {
    let mut end = source.len().min(u32::MAX as usize);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let source = &source[..end];
    let mut builder = blocks::Builder::new(source);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent, span: Span<usize>| -> Option<Infallible> {
        builder.event(event, (span.start.min(end), span.end.min(end)));
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
    builder.finish()
}
