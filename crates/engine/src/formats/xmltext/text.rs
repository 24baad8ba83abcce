//! The text of XML, element by element.

use super::super::found::Found;
use super::super::layout::{Layout, Part};
use super::super::lines::Lines;
use super::super::metadata::Known;
use super::super::words::WordText;
use super::super::xml::{Element, Node};
use super::header::{Header, Within};
use super::look::Looked;
use super::names::{is_break, is_heading, is_inline, is_note, is_word, left_out};
use crate::script::runs_on;
use wenmai_model::{Place, Reason};

/// What stands for a character that nobody describes.
const NO_CHARACTER: &str = "〓";

/// What was made of a document.
pub(super) struct Written {
    /// Nothing where there was no text.
    pub text: Option<(String, Layout)>,
    pub known: Known,
    /// Whether nothing but punctuation stands outside its words.
    pub whole: bool,
}

/// An open element.
enum Kind {
    Inline,
    Block(Option<Part>),
    /// In a header of TEI, with its name.
    Header(Box<str>, Within),
    Note,
    Word,
    /// A character by its reference, and how many pieces of text were written before it.
    Glyph(Option<String>, u64),
    /// It is not of the text.
    LeftOut(Reason, usize),
    /// What was struck out in it counts again.
    Restored,
}

struct Opened {
    number: u32,
    kind: Kind,
}

/// A text and the notes on it, which come after it.
#[derive(Default)]
struct Both<T> {
    text: T,
    notes: T,
}

impl<T> Both<T> {
    fn now(&mut self, noted: bool) -> &mut T {
        if noted {
            &mut self.notes
        } else {
            &mut self.text
        }
    }
}

pub(super) struct Reading<'r> {
    xml: &'r str,
    tei: bool,
    looked: &'r Looked,
    found: &'r mut Found,
    open: Vec<Opened>,
    number: u32,
    lines: Both<Lines>,
    /// The text as words, where it is read so.
    words: Option<Both<WordText>>,
    header: Header,
    /// How many elements of each kind are open.
    in_header: u32,
    in_notes: u32,
    in_left_out: u32,
    in_words: u32,
    in_restored: u32,
    left_out: String,
    word: String,
    tag: Option<String>,
    /// Whether the word goes on after the end of a line.
    goes_on: bool,
    /// Whether a word ended and nothing came after it.
    after_word: bool,
    /// Whether a word begins there.
    between_words: bool,
    whole: bool,
    /// How many pieces of text were written.
    pieces: u64,
    /// A place and its line.
    line: (usize, u32),
}

impl<'r> Reading<'r> {
    pub fn of(
        xml: &'r str,
        tei: bool,
        in_words: bool,
        looked: &'r Looked,
        found: &'r mut Found,
    ) -> Reading<'r> {
        Reading {
            xml,
            tei,
            looked,
            found,
            open: Vec::new(),
            number: 0,
            lines: Both::default(),
            words: in_words.then(Both::default),
            header: Header::default(),
            in_header: 0,
            in_notes: 0,
            in_left_out: 0,
            in_words: 0,
            in_restored: 0,
            left_out: String::new(),
            word: String::new(),
            tag: None,
            goes_on: false,
            after_word: false,
            between_words: false,
            whole: true,
            pieces: 0,
            line: (0, 1),
        }
    }

    pub fn finish(mut self) -> Written {
        while self.open.last().is_some() {
            self.close(0);
        }
        let text = match self.words {
            Some(Both { mut text, notes }) => {
                text.append(notes);
                text.finish().map(|(text, words)| (text, Layout::Words(words)))
            }
            None => {
                let Both { mut text, notes } = self.lines;
                text.append(notes);
                text.finish().ok()
            }
        };
        Written { text, known: self.header.known, whole: self.whole }
    }

    pub fn node(&mut self, node: Node, at: usize) {
        match node {
            Node::Start(element) => self.start(element, at),
            Node::End(_) => self.close(at),
            Node::Text(text) => self.text(text),
            Node::Broken(markup) => {
                self.found.text(markup);
                let place = self.place(at);
                self.found.leave_out(place, Reason::Damaged, markup);
            }
        }
    }

    /// The line of a place, for places in ascending order.
    fn place(&mut self, at: usize) -> Place {
        let (before, line) = self.line;
        let passed = self.xml.as_bytes().get(before..at).unwrap_or_default();
        self.line = (at.max(before), line + memchr::memchr_iter(b'\n', passed).count() as u32);
        Place::Line(self.line.1)
    }

    fn start(&mut self, element: &Element, at: usize) {
        let name = element.name();
        let number = self.number;
        self.number += 1;
        // A header has no text in it: its end tag is missing.
        if self.in_header > 0 && matches!(name, "text" | "TEI" | "standOff" | "facsimile" | "sourceDoc") {
            while self.in_header > 0 {
                self.close(at);
            }
        }
        let kind = self.kind(element, number, at);
        match &kind {
            Kind::Header(..) => self.in_header += 1,
            Kind::LeftOut(..) => self.in_left_out += 1,
            Kind::Note => {
                self.in_notes += 1;
                self.end_line(None);
            }
            Kind::Block(_) => self.end_line(None),
            Kind::Word => {
                self.in_words += 1;
                self.between_words = self.after_word && name == "w" && self.tei && !self.looked.spaced;
                self.word.clear();
                let attributes = ["pos", "POS", "type", "ana", "msd"];
                self.tag = attributes.iter().find_map(|name| element.attribute(name));
            }
            Kind::Inline if is_break(name) => self.broken(name, element.attribute("break").as_deref(), at),
            Kind::Restored => self.in_restored += 1,
            Kind::Inline | Kind::Glyph(..) => {}
        }
        self.open.push(Opened { number, kind });
    }

    fn kind(&mut self, element: &Element, number: u32, at: usize) -> Kind {
        let name = element.name();
        let around = self.open.last();
        if self.in_header > 0 || self.tei && name == "teiHeader" && self.in_left_out == 0 {
            let outer = match around {
                Some(Opened { kind: Kind::Header(_, within), .. }) => *within,
                _ => Within::default(),
            };
            return Kind::Header(name.into(), self.header.start(element, outer));
        }
        if self.in_left_out > 0 {
            return Kind::Inline;
        }
        let with_text = &self.looked.with_text;
        let in_text = around.is_some_and(|around| with_text.get(around.number as usize) == Some(&true));
        let restored = self.in_restored > 0 && name == "del";
        let by_name = left_out(element, self.tei).filter(|_| !restored);
        if let Some(reason) = self.looked.untaken.get(&number).copied().or(by_name) {
            return Kind::LeftOut(reason, at);
        }
        match name {
            "restore" if self.tei => Kind::Restored,
            "g" if self.tei => Kind::Glyph(element.attribute("ref"), self.pieces),
            _ if is_note(element, self.tei, in_text) => Kind::Note,
            _ if is_word(name) && self.in_words == 0 && self.looked.words => Kind::Word,
            _ if is_inline(name, self.tei, in_text) => Kind::Inline,
            _ => Kind::Block(is_heading(name).then_some(Part::Heading)),
        }
    }

    /// Ends the innermost element.
    fn close(&mut self, at: usize) {
        let Some(Opened { kind, .. }) = self.open.pop() else { return };
        match kind {
            Kind::Inline => {}
            Kind::Block(part) => self.end_line(part),
            Kind::Header(name, within) => {
                self.in_header -= 1;
                if let Some(value) = self.header.end(&name, within) {
                    self.found.known(&value);
                }
                if self.in_header == 0 {
                    let rest = std::mem::take(&mut self.header.rest);
                    self.leave_out(at, Reason::Description, &rest);
                }
            }
            Kind::Note => {
                self.end_line(None);
                self.in_notes -= 1;
            }
            Kind::Word => {
                self.in_words -= 1;
                (self.after_word, self.goes_on) = (true, false);
                let (word, tag) = (std::mem::take(&mut self.word), self.tag.take());
                if let Some(words) = &mut self.words {
                    words.now(self.in_notes > 0).word(word.trim(), tag.as_deref());
                }
            }
            Kind::Glyph(reference, before) => {
                if before == self.pieces {
                    let meant = reference.and_then(|reference| self.looked.glyphs.meant(&reference));
                    self.text(meant.unwrap_or(NO_CHARACTER));
                }
            }
            Kind::Restored => self.in_restored -= 1,
            Kind::LeftOut(reason, start) => {
                self.in_left_out -= 1;
                let text = std::mem::take(&mut self.left_out);
                self.leave_out(start, reason, &text);
            }
        }
    }

    fn leave_out(&mut self, at: usize, reason: Reason, text: &str) {
        if !text.trim().is_empty() {
            let place = self.place(at);
            self.found.leave_out(place, reason, text);
        }
    }

    fn text(&mut self, text: &str) {
        if text.contains(|c: char| c.is_control() && !c.is_whitespace()) {
            let shown: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
            return self.text(&shown);
        }
        self.found.text(text);
        if self.in_header > 0 {
            self.header.text(text);
        } else if self.in_left_out > 0 {
            self.left_out.push_str(text);
        } else {
            self.write(text);
        }
    }

    /// Adds to the text.
    fn write(&mut self, text: &str) {
        let blank = text.trim().is_empty();
        if !blank {
            self.pieces += 1;
            self.after_word = false;
            self.whole &= self.in_words > 0 || !text.contains(char::is_alphanumeric);
        }
        let noted = self.in_notes > 0;
        let Some(words) = &mut self.words else {
            let lines = self.lines.now(noted);
            let last = lines.open_line().chars().next_back();
            if let (true, Some(last), Some(next)) = (self.between_words && !blank, last, text.chars().next())
            {
                if last.is_alphanumeric() && next.is_alphanumeric() && !runs_on(last, next) {
                    lines.flow(" ");
                }
            }
            self.between_words &= blank;
            return lines.flow(text);
        };
        if self.in_words > 0 {
            let text = if self.goes_on { text.trim_start() } else { text };
            self.goes_on &= text.is_empty();
            return self.word.push_str(text);
        }
        if !blank && text.starts_with(char::is_whitespace) {
            words.now(noted).blank();
        }
        let mut rest = text.trim();
        while let Some(first) = rest.chars().next() {
            // An ellipsis or a dash is several of one character.
            let mark = rest.len() - rest.trim_start_matches(first).len();
            words.now(noted).word(&rest[..mark], None);
            let after = rest[mark..].trim_start();
            if after.len() < rest.len() - mark {
                words.now(noted).blank();
            }
            rest = after;
        }
    }

    /// The end of a line, a page or a column of the original, inside a word or not.
    fn broken(&mut self, name: &str, said: Option<&str>, at: usize) {
        let noted = self.in_notes > 0;
        let inside = said == Some("no") || self.in_words > 0;
        if self.words.is_some() {
            self.goes_on = inside;
            self.word.truncate(self.word.trim_end().len());
        } else if inside {
            if let Some(mark) = self.lines.now(noted).glue() {
                self.leave_out(at, Reason::Markup, mark.encode_utf8(&mut [0; 4]));
            }
        } else if matches!(name, "lb" | "br") || said == Some("yes") {
            self.lines.now(noted).flow("\n");
        }
    }

    fn end_line(&mut self, part: Option<Part>) {
        let noted = self.in_notes > 0;
        self.after_word = false;
        match &mut self.words {
            Some(words) => words.now(noted).end_line(),
            None => self.lines.now(noted).end(part),
        }
    }
}
