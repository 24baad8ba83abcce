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
mod inline;
mod note_marks;
mod rules;
mod sheets;
mod syntax;
mod tables;
mod tags;
mod types;
mod unread;
mod words;

pub use detect::is_html;
pub(crate) use head::one_line;
pub(crate) use inline::{inline_html, InlineHtml};
pub use types::*;
pub(crate) use unread::{reason_of as unseen_reason, without_tags};

use html5gum::emitters::callback::CallbackEvent;
use syntax::Slash;

/// The page that a source shows. Places are of 32 bits, so a source of 4 GB or more is read up to there.
pub fn extract(source: &str) -> Page {
    if syntax::says_xhtml(source) {
        return extract_xhtml(source);
    }
    let source = up_to_most(source);
    let mut builder = blocks::Builder::new(source, Slash::Nothing, false);
    syntax::html(source, |event, span| builder.event(event, span));
    builder.finish()
}

/// The page of a source that is known to be XHTML, as files are that are named so.
pub fn extract_xhtml(source: &str) -> Page {
    of_xhtml(source, false)
}

/// A page of an e-book: XHTML in which marks of notes are no text.
pub fn extract_book_page(source: &str) -> Page {
    of_xhtml(source, true)
}

fn of_xhtml(source: &str, in_book: bool) -> Page {
    let source = up_to_most(source);
    let slash = if syntax::is_nested(source) { Slash::Ends } else { Slash::EndsRuns };
    let mut builder = blocks::Builder::new(source, slash, in_book);
    syntax::xhtml(source, |event, span| builder.event(event, span));
    builder.finish()
}

fn up_to_most(source: &str) -> &str {
    let mut end = source.len().min(u32::MAX as usize);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    &source[..end]
}

/// What a reference of HTML stands for, by its name.
pub(crate) fn named_reference(name: &str) -> Option<String> {
    let written = format!("&{name};");
    let mut meant = String::new();
    syntax::html(&written, |event, _| {
        if let CallbackEvent::String { value } = event {
            meant.push_str(&String::from_utf8_lossy(value));
        }
    });
    (meant != written && !meant.ends_with(';')).then_some(meant)
}
