//! XML as a flat run of events. DTDs are not read, so no entity is expanded; there is no recursion, and a document may be
//! as deep as it likes.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use wenmai_model::FileFault;

/// Something in a document.
pub(super) enum Node<'a> {
    /// An element begins. One that is empty ends at once.
    Start(&'a Element<'a>),
    /// An element ends, by its name without prefix.
    End(&'a str),
    /// Text, with references resolved.
    Text(&'a str),
}

/// The start of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute, by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0);
        Some(value.map_or_else(|_| found.value.as_ref().to_owned(), Cow::into_owned))
    }
}

/// Reads a document to its end, or to where it breaks.
pub(super) fn read(xml: &str, mut take: impl FnMut(Node) -> Result<(), FileFault>) -> Result<(), FileFault> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut any = false;
    loop {
        match reader.read_event().map_err(|_| FileFault::Broken)? {
            Event::Start(start) => {
                any = true;
                take(Node::Start(&Element(start)))?;
            }
            Event::Empty(start) => {
                any = true;
                let element = Element(start);
                take(Node::Start(&element))?;
                take(Node::End(element.name()))?;
            }
            Event::End(end) => take(Node::End(end.local_name().into_inner()))?,
            Event::Text(text) => take(Node::Text(&text))?,
            Event::CData(text) => take(Node::Text(&text))?,
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                match reference.resolve_char_ref() {
                    Ok(Some(c)) => take(Node::Text(c.encode_utf8(&mut [0; 4])))?,
                    _ => match quick_xml::escape::resolve_predefined_entity(name) {
                        Some(text) => take(Node::Text(text))?,
                        None if name == "nbsp" => take(Node::Text("\u{a0}"))?,
                        // What the document declares itself stays as it is written.
                        None => take(Node::Text(&format!("&{name};")))?,
                    },
                }
            }
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => {}
        }
    }
    if any {
        Ok(())
    } else {
        Err(FileFault::Broken)
    }
}
