//! LibreOffice's texts (odt). Comments, heads and feet of pages and what was deleted is left out, and said.

use super::archive::{Archive, Budget};
use super::found::Found;
use super::lines::Lines;
use super::metadata::Known;
use super::opendocument::{check_manifest, page_heads};
use super::paragraphs::Paragraphs;
use super::parts::{damaged, has_letters, leave_out_rest, properties};
use super::reader::{Content, Parsed, Reader};
use super::styles::Style;
use super::xml::{read, Element, Node};
use std::collections::{HashMap, HashSet};
use wenmai_model::{FileFault, Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Odt,
    |zip| {
        matches!(
            zip.media_type(),
            "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.text-template"
        )
    },
    |mut zip, budget, found| parse(&mut zip, budget, found).map(Content::Document),
);

/// Reads an odt.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Parsed, FileFault> {
    check_manifest(zip, budget, found)?;
    let content = zip.text("content.xml", budget, found)?;
    let mut reading = Reading::new("content.xml", found);
    let whole = read(&content, |node| {
        reading.node(node);
        Ok(())
    });
    let (mut known, paragraphs, notes) = reading.finish();
    if whole.is_err() {
        damaged("content.xml", "", found);
    }
    page_heads(zip, budget, found);
    properties(zip, "meta.xml", budget, &mut known, found);
    leave_out_rest(zip, budget, found, |_| None);
    let (text, layout) = paragraphs.finish(notes, &mut known)?;
    Ok((text, layout, known))
}

/// An open element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    Paragraph,
    Frame,
    Note,
    Contents,
    /// It is not of the text.
    LeftOut(Reason),
    /// It has other elements and no text: styles, settings, who changed what.
    Apart,
    /// What it has is no text: bytes, who commented when.
    NoText,
    /// What runs within a paragraph and is not shown.
    Unshown,
}

struct Reading<'r> {
    part: &'static str,
    found: &'r mut Found,
    /// Styles of the document's own are made from named ones.
    parents: HashMap<String, String>,
    /// Styles of what is not shown.
    unshown: HashSet<String>,
    /// The style that is being described.
    described: Option<String>,
    paragraphs: Paragraphs,
    notes: Lines,
    known: Known,
    open: Vec<Kind>,
    in_left_out: u32,
    left_out: String,
    apart: u32,
    in_unshown: u32,
    in_contents: u32,
    in_notes: u32,
}

impl<'r> Reading<'r> {
    fn new(part: &'static str, found: &'r mut Found) -> Reading<'r> {
        Reading {
            part,
            found,
            parents: HashMap::new(),
            unshown: HashSet::new(),
            described: None,
            paragraphs: Paragraphs::default(),
            notes: Lines::default(),
            known: Known::default(),
            open: Vec::new(),
            in_left_out: 0,
            left_out: String::new(),
            apart: 0,
            in_unshown: 0,
            in_contents: 0,
            in_notes: 0,
        }
    }

    fn finish(mut self) -> (Known, Paragraphs, Lines) {
        while self.open.last().is_some() {
            self.close();
        }
        (self.known, self.paragraphs, self.notes)
    }

    fn node(&mut self, node: Node) {
        match node {
            Node::Start(element) => {
                let kind = self.start(element);
                match kind {
                    Kind::LeftOut(_) => self.in_left_out += 1,
                    Kind::Apart => self.apart += 1,
                    Kind::Unshown => self.in_unshown += 1,
                    Kind::Contents => self.in_contents += 1,
                    Kind::Note => self.in_notes += 1,
                    Kind::Frame => self.paragraphs.begin_frame(),
                    Kind::Other | Kind::NoText | Kind::Paragraph => {}
                }
                self.open.push(kind);
            }
            Node::End(_) => self.close(),
            Node::Text(text) => self.text(text),
            Node::Broken(markup) => damaged(self.part, markup, self.found),
        }
    }

    fn start(&mut self, element: &Element) -> Kind {
        let name = element.name();
        match name {
            "style" => {
                self.described = element.attribute("name");
                let parent = element.attribute("parent-style-name");
                self.parents.extend(self.described.clone().zip(parent));
            }
            "text-properties" if element.attribute("display").as_deref() == Some("none") => {
                self.unshown.extend(self.described.clone());
            }
            "automatic-styles" | "font-face-decls" | "scripts" | "forms" | "change-info"
            | "event-listeners" => return Kind::Apart,
            "binary-data" => return Kind::NoText,
            _ => {}
        }
        // Deletions whose end is missing do not take the text with them.
        if self.open.last() == Some(&Kind::LeftOut(Reason::Deleted)) && name != "changed-region" {
            self.close();
            self.open.push(Kind::Other);
        }
        if self.apart > 0 && self.in_left_out == 0 {
            match name {
                // The end of what stands before the text is missing.
                "body" => {
                    self.apart = 0;
                    return Kind::Other;
                }
                // What an editor says of a change, what stands in a field of a form.
                "p" | "h" => return Kind::LeftOut(Reason::Comment),
                _ => {}
            }
        }
        if self.apart > 0 || self.in_left_out > 0 {
            return if matches!(name, "creator" | "date" | "date-string") {
                Kind::NoText
            } else {
                Kind::Other
            };
        }
        match name {
            "ruby-text" => Kind::LeftOut(Reason::Reading),
            "annotation" => Kind::LeftOut(Reason::Comment),
            "tracked-changes" => Kind::LeftOut(Reason::Deleted),
            "note-citation" => Kind::LeftOut(Reason::Markup),
            // Of a picture; a field that shows the title of the text has another prefix.
            "desc" | "title" if element.prefix() != "text" => Kind::LeftOut(Reason::Description),
            "section" if element.attribute("display").as_deref() == Some("none") => {
                Kind::LeftOut(Reason::Hidden)
            }
            "table-of-content" => Kind::Contents,
            "note-body" => Kind::Note,
            "text-box" | "custom-shape" | "rect" | "line" | "circle" | "ellipse" | "polygon" | "polyline"
            | "path" | "connector" | "caption" | "measure" | "regular-polygon"
                if self.in_notes == 0 =>
            {
                Kind::Frame
            }
            "h" | "p" => {
                if self.in_notes == 0 {
                    self.paragraphs.end(&mut self.known);
                    let heading = (name == "h").then_some(Style::Heading);
                    *self.paragraphs.style() = style_of(element, &self.parents).or(heading);
                }
                if self.is_unshown(element) {
                    Kind::LeftOut(Reason::Hidden)
                } else {
                    Kind::Paragraph
                }
            }
            "span" if self.is_unshown(element) => Kind::Unshown,
            "s" => {
                let count = element.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.lines().exact(&" ".repeat(usize::min(count, 100)));
                Kind::Other
            }
            "tab" => {
                self.lines().exact("\t");
                Kind::Other
            }
            "line-break" => {
                self.lines().end(None);
                Kind::Other
            }
            _ => Kind::Other,
        }
    }

    fn is_unshown(&self, element: &Element) -> bool {
        !self.unshown.is_empty()
            && element.attribute("style-name").is_some_and(|name| self.unshown.contains(&name))
    }

    fn lines(&mut self) -> &mut Lines {
        if self.in_notes > 0 {
            &mut self.notes
        } else {
            self.paragraphs.lines()
        }
    }

    /// Ends the innermost element.
    fn close(&mut self) {
        let Some(kind) = self.open.pop() else { return };
        match kind {
            Kind::LeftOut(reason) => {
                self.in_left_out -= 1;
                let text = std::mem::take(&mut self.left_out);
                self.leave_out(reason, &text);
            }
            Kind::Apart => self.apart = self.apart.saturating_sub(1),
            Kind::Unshown => self.in_unshown -= 1,
            Kind::Contents => self.in_contents -= 1,
            Kind::Note => {
                self.notes.end(None);
                self.in_notes -= 1;
            }
            Kind::Frame => self.paragraphs.end_frame(&mut self.known),
            Kind::Paragraph if self.in_notes > 0 => self.notes.end(None),
            Kind::Paragraph => {
                if self.in_contents > 0 {
                    *self.paragraphs.style() = Some(Style::Contents);
                }
                self.paragraphs.end(&mut self.known);
            }
            Kind::NoText | Kind::Other => {}
        }
    }

    fn leave_out(&mut self, reason: Reason, text: &str) {
        if !text.trim().is_empty() {
            self.found.leave_out(Place::Part(self.part.to_owned()), reason, text);
        }
    }

    /// White space between elements is only layout; inside paragraphs runs of it are one space.
    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Kind::NoText) {
            return;
        }
        if self.apart > 0 && self.in_left_out == 0 {
            // Of styles of numbers: `年`. Words have lost the elements around them.
            if text.chars().count() > 2 && has_letters(text) {
                self.found.text(text);
                self.leave_out(Reason::Markup, text);
            }
            return;
        }
        self.found.text(text);
        if self.in_left_out > 0 {
            self.left_out.push_str(text);
        } else if self.in_unshown > 0 {
            self.leave_out(Reason::Hidden, text);
        } else if !text.trim().is_empty() || self.open.last() != Some(&Kind::Frame) {
            self.lines().flow(text);
        }
    }
}

/// What a paragraph's style says, by its own name or that of the one it was made from.
fn style_of(element: &Element, parents: &HashMap<String, String>) -> Option<Style> {
    let name = element.attribute("style-name")?;
    // `Heading_20_1`
    let named = |name: &str| Style::of(&name.replace("_20_", " "));
    named(&name).or_else(|| named(parents.get(&name)?))
}
