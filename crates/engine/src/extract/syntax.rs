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

/// How much of a source says what it is, in bytes.
const HEAD: usize = 4096;

/// Whether a source says that it is XHTML: a declaration of XML, its document type and its namespace, or a prefix for that.
pub(super) fn says_xhtml(source: &str) -> bool {
    let head = source[..source.floor_char_boundary(HEAD)].trim_start_matches('\u{feff}').trim_start();
    if head.starts_with("<?xml")
        || prefix(head).is_some_and(|prefix| head.contains(&format!("<{prefix}:html")))
    {
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

/// The prefix that elements of XHTML have in a source, if it says one: `<h:html xmlns:h="…">`.
pub(super) fn prefix(source: &str) -> Option<&str> {
    let head = &source[..source.floor_char_boundary(HEAD)];
    let says = |(at, _): (usize, &str)| {
        let rest = head[at..].strip_prefix("xmlns:")?;
        let (prefix, value) = rest.split_once('=')?;
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let prefix = prefix.trim();
        let is_name = !prefix.is_empty() && prefix.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
        (is_name && value.starts_with("http://www.w3.org/1999/xhtml")).then_some(prefix)
    };
    head.match_indices("xmlns:").find_map(says)
}

/// Tells the events of a source in XHTML. Names of elements have no prefix.
pub(super) fn xhtml(source: &str, mut take: impl FnMut(CallbackEvent, (usize, usize))) {
    let prefix = prefix(source).map(str::to_ascii_lowercase);
    let own = |name: &[u8]| -> usize {
        let colon = prefix.as_ref().map(|prefix| prefix.len()).filter(|&at| name.get(at) == Some(&b':'));
        colon.filter(|&at| Some(&name[..at]) == prefix.as_ref().map(|p| p.as_bytes())).map_or(0, |at| at + 1)
    };
    let inner = CallbackEmitter::new(|event: CallbackEvent, span: Span<usize>| -> Option<Infallible> {
        let event = match event {
            CallbackEvent::OpenStartTag { name } => CallbackEvent::OpenStartTag { name: &name[own(name)..] },
            CallbackEvent::EndTag { name } => CallbackEvent::EndTag { name: &name[own(name)..] },
            event => event,
        };
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
