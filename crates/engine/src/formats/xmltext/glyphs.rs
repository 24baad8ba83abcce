//! Characters that a header of TEI describes (`charDecl`), and that the text names by `<g ref="#id"/>`.

use super::super::xml::Element;
use std::collections::HashMap;

/// The longest description of a character, in bytes.
const LONGEST: usize = 200;

/// What stands in a text for each character that is described, by its id.
#[derive(Default)]
pub(super) struct Glyphs {
    known: HashMap<String, (Way, String)>,
    /// The character that is being described.
    open: Option<String>,
    way: Option<Way>,
    /// The name of a property whose value follows.
    property: String,
    value: String,
}

/// How a character is described, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// A character of a private area, which only the file's own font shows.
    Private,
    /// By the characters that it is put together of.
    Composed,
    /// By another form of it: ordinary, modern.
    OtherForm,
    Ordinary,
    Standard,
    Unicode,
}

impl Glyphs {
    pub fn start(&mut self, element: &Element) {
        match element.name() {
            "char" | "glyph" => self.open = element.attribute("id"),
            "mapping" if self.open.is_some() => {
                let kind = element.attribute("type").unwrap_or_default().to_lowercase();
                self.way = Some(Way::of_mapping(&kind));
                self.value.clear();
            }
            "localName" | "value" if self.open.is_some() => self.value.clear(),
            "localProp" if self.open.is_some() => {
                self.property = element.attribute("name").unwrap_or_default().to_lowercase();
                self.value = element.attribute("value").unwrap_or_default();
                self.composed();
            }
            _ => {}
        }
    }

    pub fn text(&mut self, text: &str) {
        if self.open.is_some() && self.value.len() < LONGEST {
            self.value.push_str(text);
        }
    }

    pub fn end(&mut self, name: &str) {
        match name {
            "char" | "glyph" => self.open = None,
            "mapping" => {
                if let Some(way) = self.way.take() {
                    self.take(way);
                }
            }
            "localName" if self.open.is_some() => self.property = self.value.trim().to_lowercase(),
            "value" if self.open.is_some() => self.composed(),
            _ => {}
        }
    }

    fn composed(&mut self) {
        if matches!(self.property.as_str(), "composition" | "ids") {
            self.take(Way::Composed);
        }
    }

    fn take(&mut self, way: Way) {
        let Some(id) = &self.open else { return };
        let Some(meant) = characters(self.value.trim()) else { return };
        let private = meant.chars().any(|c| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..));
        let way = if private { Way::Private } else { way };
        match self.known.get(id) {
            Some((known, _)) if *known >= way => {}
            _ => drop(self.known.insert(id.clone(), (way, meant))),
        }
    }

    /// What stands for the character that a reference names: `#id`, `other.xml#id`, `char:id`.
    pub fn meant(&self, reference: &str) -> Option<&str> {
        let id = reference.rsplit(['#', ':']).next().unwrap_or(reference);
        self.known.get(id).map(|(_, meant)| meant.as_str())
    }
}

impl Way {
    fn of_mapping(kind: &str) -> Way {
        match kind {
            "standard" | "standardized" => Way::Standard,
            "pua" | "private" => Way::Private,
            "ids" | "composition" => Way::Composed,
            _ if kind.starts_with("normal") || kind == "simplified" || kind == "modern" => Way::Ordinary,
            _ if kind.contains("unicode") || kind == "exact" => Way::Unicode,
            _ => Way::OtherForm,
        }
    }
}

/// The characters themselves, or by their numbers: `U+23CB7`.
fn characters(value: &str) -> Option<String> {
    let number = |word: &str| {
        let hex = word.strip_prefix("U+").or_else(|| word.strip_prefix("u+"))?;
        char::from_u32(u32::from_str_radix(hex, 16).ok()?).filter(|c| !c.is_control())
    };
    if value.is_empty() || value.len() > LONGEST {
        return None;
    }
    let numbers: Option<String> =
        value.split([' ', ',', ';']).filter(|word| !word.is_empty()).map(number).collect();
    Some(numbers.unwrap_or_else(|| value.to_owned()))
}
