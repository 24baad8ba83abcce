//! HTML and XHTML: which of them a source says that it is in, and the tokens of either.
//!
//! In XHTML a slash ends an element of any name, and `CDATA` is text. Many pages that say so were never read as XML, and
//! their tags do not fit together; there a slash ends only what would swallow the text after it, and blocks are what
//! browsers make of them.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::emitters::{Emitter, ForwardingEmitter};
use html5gum::{Span, State, Tokenizer};
use std::convert::Infallible;

/// How a slash at the end of a start tag is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slash {
    /// As in HTML, where it says nothing.
    Nothing,
    /// It ends what runs within a line and what no reader sees.
    EndsRuns,
    /// It ends any element.
    Ends,
}

/// Whether a source says that it is XHTML: a declaration of XML, or its document type and its namespace.
pub(super) fn says_xhtml(source: &str) -> bool {
    let mut end = source.len().min(4096);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let head = source[..end].trim_start_matches('\u{feff}').trim_start();
    if head.starts_with("<?xml") {
        return true;
    }
    let lower = head.to_ascii_lowercase();
    let (Some(doctype), Some(root)) = (lower.find("<!doctype"), lower.find("<html")) else { return false };
    let tag = |at: usize| lower[at..].split('>').next().unwrap_or_default();
    tag(doctype).contains("xhtml") && tag(root).contains("http://www.w3.org/1999/xhtml")
}

/// Tells the events of a source in HTML.
pub(super) fn html(source: &str, mut take: impl FnMut(CallbackEvent, (usize, usize))) {
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent, span: Span<usize>| -> Option<Infallible> {
        take(event, (span.start.min(source.len()), span.end.min(source.len())));
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
}

/// Tells the events of a source in XHTML.
pub(super) fn xhtml(source: &str, mut take: impl FnMut(CallbackEvent, (usize, usize))) {
    let inner = CallbackEmitter::new(|event: CallbackEvent, span: Span<usize>| -> Option<Infallible> {
        take(event, (span.start.min(source.len()), span.end.min(source.len())));
        None
    });
    let Ok(()) = Tokenizer::new_with_emitter(source, OfXhtml { inner, empty: false }).finish();
}

/// Whether each element of a source in XHTML ends, inside the one that it begins in.
pub(super) fn is_nested(source: &str) -> bool {
    let mut open: Vec<Vec<u8>> = Vec::new();
    let mut nested = true;
    let mut any = false;
    xhtml(source, |event, _| match event {
        CallbackEvent::OpenStartTag { name } => {
            any = true;
            open.push(name.to_vec());
        }
        CallbackEvent::CloseStartTag { self_closing: true } => drop(open.pop()),
        CallbackEvent::EndTag { name } => nested &= open.pop().is_some_and(|open| open == name),
        _ => {}
    });
    any && nested && open.is_empty()
}

/// Tokens of XHTML: an empty element has no text in it, whatever its name, and what stands in `CDATA` is text.
struct OfXhtml<E> {
    inner: E,
    /// Whether the tag that is being read ends its element.
    empty: bool,
}

impl<F> ForwardingEmitter for OfXhtml<CallbackEmitter<F, Infallible, usize>>
where
    F: FnMut(CallbackEvent<'_>, Span<usize>) -> Option<Infallible>,
{
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.inner
    }

    fn init_start_tag(&mut self) {
        self.empty = false;
        self.inner.init_start_tag();
    }

    fn set_self_closing(&mut self) {
        self.empty = true;
        self.inner.set_self_closing();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.inner.naively_switch_states(!self.empty);
        self.inner.emit_current_tag()
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        true
    }
}
