//! The paragraphs of a part of a Word text.

use super::super::found::Found;
use super::super::metadata::Known;
use super::super::paragraphs::Paragraphs;
use super::super::parts::{damaged, has_letters, has_no_text};
use super::super::styles::Style;
use super::super::xml::{read, Element, Node};
use super::symbols::symbol;
use std::collections::HashMap;
use wenmai_model::{Place, Reason};

/// An open element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    /// What has the text of a part in it, or of a run.
    Root,
    Paragraph,
    Run,
    Cell,
    /// A text box, and whether the mark of the paragraph that it is anchored in was deleted.
    Frame(bool),
    Text,
    /// What has no text: positions, the instructions of fields.
    NoText,
    /// Properties of a paragraph.
    OfParagraph,
    /// Properties of a run, or of the mark that ends a paragraph.
    OfRun,
    /// Versions of a passage for older and newer programs, and how much had been read before them.
    Versions(u64),
    /// It is not of the text.
    LeftOut(Reason),
}

/// Reads the paragraphs of parts.
pub(super) struct Body<'b> {
    pub styles: &'b HashMap<String, Style>,
    pub paragraphs: Paragraphs,
    pub known: Known,
    pub found: &'b mut Found,
    part: String,
    open: Vec<Kind>,
    in_left_out: u32,
    left_out: String,
    in_properties: u32,
    in_text: u32,
    /// Text where none is expected.
    aside: String,
    /// Whether the mark that ends the open paragraph was deleted: it goes on in the next.
    mark_deleted: bool,
    /// Whether the open run is not shown.
    run_hidden: bool,
    /// How many characters were read.
    seen: u64,
}

impl<'b> Body<'b> {
    pub fn new(styles: &'b HashMap<String, Style>, found: &'b mut Found) -> Body<'b> {
        Body {
            styles,
            paragraphs: Paragraphs::default(),
            known: Known::default(),
            found,
            part: String::new(),
            open: Vec::new(),
            in_left_out: 0,
            left_out: String::new(),
            in_properties: 0,
            in_text: 0,
            aside: String::new(),
            mark_deleted: false,
            run_hidden: false,
            seen: 0,
        }
    }

    /// Reads a part to its end.
    pub fn read(&mut self, part: &str, xml: &str) {
        part.clone_into(&mut self.part);
        let whole = read(xml, |node| {
            self.node(node);
            Ok(())
        });
        while self.open.last().is_some() {
            self.close();
        }
        self.paragraphs.end(&mut self.known);
        let aside = std::mem::take(&mut self.aside);
        if !aside.is_empty() {
            self.found.leave_out(Place::Part(part.to_owned()), Reason::Markup, &aside);
        }
        if whole.is_err() {
            damaged(part, "", self.found);
        }
    }

    fn node(&mut self, node: Node) {
        match node {
            Node::Start(element) => {
                let kind = self.start(element);
                match kind {
                    Kind::LeftOut(_) => self.in_left_out += 1,
                    Kind::OfParagraph | Kind::OfRun => self.in_properties += 1,
                    Kind::Text => self.in_text += 1,
                    _ => {}
                }
                self.open.push(kind);
            }
            Node::End(_) => self.close(),
            Node::Text(text) => self.text(text),
            Node::Broken(markup) => damaged(&self.part, markup, self.found),
        }
    }

    fn start(&mut self, element: &Element) -> Kind {
        let name = element.name();
        let around = self.open.last().copied().unwrap_or(Kind::Other);
        if has_no_text(name) {
            return Kind::NoText;
        }
        if self.in_left_out > 0 {
            return if matches!(name, "t" | "delText" | "v") { Kind::Text } else { Kind::Other };
        }
        match name {
            // What stands at the axes of a chart.
            "strCache" | "strLit" => return Kind::LeftOut(Reason::Description),
            // What a picture shows.
            "docPr" => {
                let said = ["descr", "title"].into_iter().filter_map(|name| element.attribute(name));
                for said in said.filter(|said| has_letters(said)) {
                    self.found.text(&said);
                    self.found.leave_out(Place::Part(self.part.clone()), Reason::Description, &said);
                }
            }
            "pPr" => return Kind::OfParagraph,
            "rPr" => return Kind::OfRun,
            // What properties were before they were changed.
            _ if name.ends_with("PrChange") => return Kind::LeftOut(Reason::Markup),
            "del" | "moveFrom" if self.in_properties > 0 => {
                self.mark_deleted |=
                    around == Kind::OfRun && self.open.iter().rev().nth(1) == Some(&Kind::OfParagraph);
            }
            "del" | "moveFrom" => return Kind::LeftOut(Reason::Deleted),
            "pStyle" => {
                let style = element.attribute("val").and_then(|id| self.styles.get(&id).copied());
                *self.paragraphs.style() = style;
            }
            "outlineLvl" if is_heading_level(element) == Some(true) => {
                self.paragraphs.style().get_or_insert(Style::Heading);
            }
            "vanish"
                if around == Kind::OfRun && self.open.iter().rev().nth(1) != Some(&Kind::OfParagraph) =>
            {
                let value = element.attribute("val");
                self.run_hidden = !matches!(value.as_deref(), Some("0" | "false" | "off"));
            }
            // Where tabulators stand.
            "tab" if self.in_properties > 0 => {}
            "rt" => return Kind::LeftOut(Reason::Reading),
            "AlternateContent" => return Kind::Versions(self.seen),
            // Of several versions the first that has any text.
            "Choice" | "Fallback" if matches!(around, Kind::Versions(before) if before < self.seen) => {
                return Kind::LeftOut(Reason::Repeated);
            }
            "p" => {
                if !std::mem::take(&mut self.mark_deleted) {
                    self.paragraphs.end(&mut self.known);
                }
                return Kind::Paragraph;
            }
            "tc" => return Kind::Cell,
            "txbxContent" => {
                self.paragraphs.begin_frame();
                return Kind::Frame(std::mem::take(&mut self.mark_deleted));
            }
            "r" => {
                self.run_hidden = false;
                return Kind::Run;
            }
            "document" | "body" | "footnotes" | "endnotes" | "footnote" | "endnote" => return Kind::Root,
            // A paragraph does not go on in a table.
            "tbl" if std::mem::take(&mut self.mark_deleted) => self.paragraphs.end(&mut self.known),
            "t" => return Kind::Text,
            "delText" => return Kind::LeftOut(Reason::Deleted),
            "tab" | "ptab" => self.paragraphs.lines().exact("\t"),
            "br" | "cr" => self.paragraphs.lines().end(None),
            "noBreakHyphen" => self.paragraphs.lines().exact("-"),
            "sym" => match symbol(element) {
                Some(c) => self.shown(c.encode_utf8(&mut [0; 4])),
                None => {
                    let font = element.attribute("font").unwrap_or_default();
                    let place = Place::Part(self.part.clone());
                    self.found.leave_out_for(place, Reason::NoCharacters, &font, "");
                }
            },
            // Whatever else stands in a run or a paragraph has text whose element was damaged, or none.
            _ if matches!(around, Kind::Run | Kind::Paragraph) => return Kind::Root,
            _ => {}
        }
        Kind::Other
    }

    /// Ends the innermost element.
    fn close(&mut self) {
        let Some(kind) = self.open.pop() else { return };
        match kind {
            Kind::LeftOut(reason) => {
                self.in_left_out -= 1;
                let text = std::mem::take(&mut self.left_out);
                if !text.trim().is_empty() {
                    self.found.leave_out(Place::Part(self.part.clone()), reason, &text);
                }
            }
            Kind::OfParagraph | Kind::OfRun => self.in_properties -= 1,
            Kind::Text => self.in_text -= 1,
            Kind::Paragraph if !self.mark_deleted => self.paragraphs.end(&mut self.known),
            // The last mark of a cell or a frame cannot be deleted.
            Kind::Cell => {
                self.mark_deleted = false;
                self.paragraphs.end(&mut self.known);
            }
            Kind::Frame(deleted) => {
                self.mark_deleted = deleted;
                self.paragraphs.end_frame(&mut self.known);
            }
            Kind::Paragraph | Kind::Run | Kind::Root | Kind::NoText | Kind::Other | Kind::Versions(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        // Positions and the instructions of fields are no text. What stands where only elements can has lost its own.
        let in_element = match self.open.last() {
            None | Some(Kind::Run | Kind::Paragraph | Kind::Cell | Kind::Frame(_) | Kind::Root) => true,
            Some(kind) => self.in_text > 0 || *kind == Kind::LeftOut(Reason::Deleted),
        };
        if text.trim().is_empty() && self.in_text == 0 {
            return;
        }
        // An instruction may have words in it; and where the end of its tag is damaged, it has the text that follows.
        if self.open.last() == Some(&Kind::NoText) {
            if !text.is_ascii() {
                self.found.text(text);
                self.found.leave_out(Place::Part(self.part.clone()), Reason::Markup, text);
            }
            return;
        }
        if !in_element {
            if has_letters(text) {
                self.found.text(text);
                self.aside.push_str(text);
                self.aside.push(' ');
            }
            return;
        }
        if self.in_left_out > 0 {
            self.found.text(text);
            self.left_out.push_str(text);
        } else if self.run_hidden {
            self.found.text(text);
            self.found.leave_out(Place::Part(self.part.clone()), Reason::Hidden, text);
        } else {
            self.shown(text);
        }
    }

    fn shown(&mut self, text: &str) {
        self.found.text(text);
        self.seen += text.len() as u64;
        self.paragraphs.lines().exact(text);
    }
}

/// Outline levels count from 0; 9 is the text.
pub(super) fn is_heading_level(element: &Element) -> Option<bool> {
    Some(element.attribute("val")?.parse::<u32>().ok()? < 9)
}
