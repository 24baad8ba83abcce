//! What a header of TEI says of its text.

use super::super::metadata::{self, Known};
use super::super::xml::Element;

/// The longest value, in bytes.
const LONGEST: usize = 4096;

/// What an element of a header stands in, or is.
#[derive(Clone, Copy, Default)]
pub(super) struct Within {
    author: bool,
    /// What tells of the file, not of the text.
    of_file: bool,
    revisions: bool,
}

/// What is known so far.
#[derive(Default)]
pub(super) struct Header {
    pub known: Known,
    value: String,
    /// What the header says and nothing here asks for.
    pub rest: String,
}

/// The year, month or day that two dates share.
fn shared([from, to]: [&str; 2]) -> Option<&str> {
    let ends = from.match_indices('-').map(|(at, _)| at).chain([from.len()]);
    let mut parts = ends.map(|end| &from[..end]).filter(|part| part.len() >= "1898".len());
    parts.rfind(|part| to.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

impl Header {
    /// An element begins in another.
    pub fn start(&mut self, element: &Element, outer: Within) -> Within {
        self.leave();
        let name = element.name();
        let within = Within {
            author: outer.author || name == "author",
            of_file: outer.of_file || matches!(name, "revisionDesc" | "encodingDesc"),
            revisions: outer.revisions || name == "revisionDesc",
        };
        if name == "date" && self.known.date.is_none() && !within.revisions {
            self.date(element);
        }
        within
    }

    /// What the attributes of a date say. Of a span it is as much as its two ends share; more would be made up.
    fn date(&mut self, element: &Element) {
        let said = |names: &[&str]| names.iter().find_map(|name| element.attribute(name));
        if let Some(when) = said(&["when", "when-iso"]) {
            metadata::date(&when, &mut self.known);
            return;
        }
        let from = said(&["from", "notBefore", "from-iso", "notBefore-iso"]);
        let to = said(&["to", "notAfter", "to-iso", "notAfter-iso"]);
        if from.is_none() && to.is_none() {
            return;
        }
        let ends = [from.as_deref(), to.as_deref()].map(Option::unwrap_or_default);
        if let Some(shared) = shared(ends).filter(|shared| metadata::date(shared, &mut self.known)) {
            if ends == [shared, shared] {
                return;
            }
        }
        self.known.fields.push(("date".to_owned(), ends.join("/")));
    }

    pub fn text(&mut self, text: &str) {
        if self.value.len() < LONGEST {
            self.value.push_str(text);
        } else {
            self.rest.push_str(text);
        }
    }

    fn leave(&mut self) {
        self.rest.push_str(&self.value);
        self.value.clear();
    }

    /// An element ends; what of it is known now. The first title and author stand, whether of the file or of its source.
    pub fn end(&mut self, name: &str, within: Within) -> Option<String> {
        let value = crate::extract::one_line(&self.value).filter(|_| !within.of_file);
        let Some(value) = value.filter(|value| self.take(name, value, within)) else {
            self.leave();
            return None;
        };
        self.value.clear();
        Some(value)
    }

    fn take(&mut self, name: &str, value: &str, within: Within) -> bool {
        let known = &mut self.known;
        let slot = match name {
            "title" => &mut known.title,
            "author" | "persName" if within.author => &mut known.author,
            "publisher" => &mut known.site,
            "date" if known.date.is_none() => return metadata::date(value, known),
            "term" | "language" | "catRef" | "pubPlace" | "idno" => {
                known.fields.push((name.to_owned(), value.to_owned()));
                return true;
            }
            _ => return false,
        };
        let free = slot.is_none();
        slot.get_or_insert_with(|| value.to_owned());
        free
    }
}
