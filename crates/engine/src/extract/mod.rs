//! HTML to text: the page as its reader sees it, a block a line, with what the markup says of each line and its span
//! in the source. Nothing of a page is run or fetched.
//!
//! html5gum tokenizes the page, and one pass with a flat stack of at most 256 open elements makes lines of the tokens: no
//! recursion, and time and memory are linear in the page, however deep or broken it is. Parsers that build a tree
//! (html5ever, and dom_query and dom_smoothie over it) give no offsets in the source. A text file that speaks of tags
//! stays text, since a format is told by content.

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
