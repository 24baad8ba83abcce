//! A page's instructions to lines of text with their places.

use super::budget::Budget;
use super::font::Font;
use crate::script::runs_on;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;
use std::rc::Rc;
use wenmai_model::FileFault;

/// How deep forms in forms are followed.
const DEEPEST: u32 = 4;

/// How deep states are saved.
const MOST_STATES: usize = 256;

/// The most lines of a file.
const MOST_LINES: usize = 4_000_000;

/// The most text of a file, in bytes. A font may show a code as many characters.
const MOST_TEXT: usize = 64 << 20;

/// A matrix: `x' = a x + c y + e`, `y' = b x + d y + f`.
type Matrix = [f32; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `a`, then `b`.
fn times(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// Where the text of a line runs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    #[default]
    Across,
    /// Columns of vertical writing, and what is turned clockwise.
    Down,
    Up,
    Over,
}

impl Turn {
    fn of(x: f32, y: f32) -> Turn {
        match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
            (true, true, _) => Turn::Across,
            (true, false, _) => Turn::Over,
            (false, _, false) => Turn::Down,
            (false, _, true) => Turn::Up,
        }
    }

    /// A place of the page as one along the line and one across it: as if the text ran to the right, the next line of a
    /// paragraph has less of the second.
    fn place(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Turn::Across => (x, y),
            Turn::Down => (-y, x),
            Turn::Up => (y, -x),
            Turn::Over => (-x, -y),
        }
    }
}

/// Text that stands on one line of a page. Places are in points, from the page's corner below left, turned as the line is.
#[derive(Clone, Debug, Default)]
pub(super) struct PageLine {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    /// Characters but for spaces.
    pub chars: usize,
    pub turn: Turn,
    /// Whether the file says that it is no text but of the page: running heads, page numbers.
    pub artifact: bool,
}

/// A page.
#[derive(Debug, Default)]
pub(super) struct PageText {
    pub lines: Vec<PageLine>,
    /// Characters that no font says.
    pub unknown: usize,
    /// Whether it has a picture.
    pub picture: bool,
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    char_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

impl Default for State {
    fn default() -> State {
        State {
            matrix: IDENTITY,
            font: None,
            size: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Reads pages one after another.
#[derive(Default)]
pub(super) struct PageReader {
    pages: Vec<PageText>,
    open: PageText,
    fonts: HashMap<ObjectIdentifier, Rc<Font>>,
    budget: Budget,
    count: usize,
    /// How much text there is, in bytes.
    text: usize,
}

impl PageReader {
    /// Reads a page.
    pub fn page(&mut self, page: &Page) {
        let raw = page.raw();
        let mut content = Vec::new();
        if let Some(stream) = raw.get::<Stream>("Contents") {
            content.extend(self.budget.unpacked(&stream).unwrap_or_default());
        } else if let Some(streams) = raw.get::<Array>("Contents") {
            for stream in streams.iter::<Stream>() {
                content.extend(self.budget.unpacked(&stream).unwrap_or_default());
                content.push(b'\n');
            }
        }
        self.content(&content, page.resources(), State::default(), 0);
        self.count += self.open.lines.len();
        self.pages.push(std::mem::take(&mut self.open));
    }

    /// All pages. What is more than is read is refused: the reader of a part would take it for all.
    pub fn finish(self) -> Result<Vec<PageText>, FileFault> {
        if self.is_full() || self.budget.exceeded {
            return Err(FileFault::TooLarge);
        }
        Ok(self.pages)
    }

    fn is_full(&self) -> bool {
        self.count + self.open.lines.len() > MOST_LINES || self.text > MOST_TEXT
    }

    fn content(&mut self, content: &[u8], resources: &Resources, state: State, depth: u32) {
        let mut state = state;
        let mut saved = Vec::new();
        let (mut text, mut line) = (IDENTITY, IDENTITY);
        // How deep inside marked content, and inside what is no text of the page: running heads, page numbers.
        let (mut marked, mut artifact) = (0u32, None);
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            if self.is_full() {
                return;
            }
            let operands: Vec<&Object> = instruction.operands().collect();
            let number = |place: usize| match operands.get(place) {
                Some(Object::Number(number)) => number.as_f32(),
                _ => 0.0,
            };
            let matrix = || std::array::from_fn(number);
            let next = |line: Matrix, x: f32, y: f32| times([1.0, 0.0, 0.0, 1.0, x, y], line);
            match &instruction.operator[..] {
                b"q" if saved.len() < MOST_STATES => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"cm" => state.matrix = times(matrix(), state.matrix),
                b"BT" => (text, line) = (IDENTITY, IDENTITY),
                b"Tf" => {
                    if let Some(Object::Name(name)) = operands.first() {
                        state.font = resources.get_font(name).map(|dict| self.font(&dict));
                    }
                    state.size = number(1);
                }
                b"Tc" => state.char_space = number(0),
                b"Tw" => state.word_space = number(0),
                b"Tz" => state.stretch = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Td" => {
                    line = next(line, number(0), number(1));
                    text = line;
                }
                b"TD" => {
                    state.leading = -number(1);
                    line = next(line, number(0), number(1));
                    text = line;
                }
                b"Tm" => {
                    line = matrix();
                    text = line;
                }
                b"T*" => {
                    line = next(line, 0.0, -state.leading);
                    text = line;
                }
                b"Tj" | b"'" | b"\"" => {
                    let operator = instruction.operator[0];
                    if operator != b'T' {
                        line = next(line, 0.0, -state.leading);
                        text = line;
                    }
                    if operator == b'"' {
                        (state.word_space, state.char_space) = (number(0), number(1));
                    }
                    if let Some(Object::String(string)) = operands.last() {
                        self.show(string.as_bytes(), &state, &mut text, artifact.is_some());
                    }
                }
                b"TJ" => {
                    let Some(Object::Array(array)) = operands.first() else { continue };
                    let vertical = state.font.as_ref().is_some_and(|font| font.down.is_some());
                    for object in array.iter::<Object>() {
                        match object {
                            Object::String(string) => {
                                self.show(string.as_bytes(), &state, &mut text, artifact.is_some());
                            }
                            Object::Number(number) => {
                                let moved = -number.as_f32() / 1000.0 * state.size;
                                text = match vertical {
                                    true => next(text, 0.0, moved),
                                    false => next(text, moved * state.stretch, 0.0),
                                };
                            }
                            _ => {}
                        }
                    }
                }
                b"BMC" | b"BDC" => {
                    marked += 1;
                    let tag = operands.first();
                    if artifact.is_none()
                        && matches!(tag, Some(Object::Name(name)) if name.as_str() == "Artifact")
                    {
                        artifact = Some(marked);
                    }
                }
                b"EMC" => {
                    artifact = artifact.filter(|&at| at < marked);
                    marked = marked.saturating_sub(1);
                }
                b"BI" | b"EI" | b"ID" => self.open.picture = true,
                b"Do" if depth < DEEPEST => {
                    let Some(Object::Name(name)) = operands.first() else { continue };
                    let Some(form) = resources.get_x_object(name) else { continue };
                    let dict = form.dict();
                    let kind = dict.get::<hayro_syntax::object::Name>("Subtype");
                    if kind.is_none_or(|kind| kind.as_str() != "Form") {
                        self.open.picture = true;
                        continue;
                    }
                    let Some(content) = self.budget.unpacked(&form) else { continue };
                    let mut inner = state.clone();
                    if let Some(own) = dict.get::<Array>("Matrix") {
                        let mut own = own.iter::<f32>();
                        let own: Matrix = std::array::from_fn(|at| own.next().unwrap_or(IDENTITY[at]));
                        inner.matrix = times(own, inner.matrix);
                    }
                    let first = self.open.lines.len();
                    match dict.get::<Dict>("Resources") {
                        Some(own) => self.content(&content, &Resources::new(own), inner, depth + 1),
                        None => self.content(&content, resources, inner, depth + 1),
                    }
                    self.open.lines[first..].iter_mut().for_each(|line| line.artifact |= artifact.is_some());
                }
                _ => {}
            }
        }
    }

    fn font(&mut self, dict: &Dict) -> Rc<Font> {
        let Some(id) = dict.obj_id() else { return Rc::new(Font::of(dict, &mut self.budget)) };
        if let Some(font) = self.fonts.get(&id) {
            return font.clone();
        }
        let font = Rc::new(Font::of(dict, &mut self.budget));
        self.fonts.insert(id, font.clone());
        font
    }

    /// Shows a string: each of its characters at its place.
    fn show(&mut self, bytes: &[u8], state: &State, text: &mut Matrix, artifact: bool) {
        let Some(font) = &state.font else { return };
        font.shown(bytes, |shown| {
            let place = times([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise], *text);
            let place = times(place, state.matrix);
            let space = state.char_space + if shown.space { state.word_space } else { 0.0 };
            let width = shown.width / 1000.0;
            // Of a glyph of vertical writing the place is the middle of its top.
            let (moved, forth) = match font.down {
                Some(down) => ((0.0, space - down / 1000.0 * state.size), (0.0, -down / 1000.0)),
                None => (((width * state.size + space) * state.stretch, 0.0), (width, 0.0)),
            };
            *text = times([1.0, 0.0, 0.0, 1.0, moved.0, moved.1], *text);
            let size = (place[2].powi(2) + place[3].powi(2)).sqrt();
            let (x, y) = (forth.0 * place[0] + forth.1 * place[2], forth.0 * place[1] + forth.1 * place[3]);
            let Some(character) = shown.text else {
                self.open.unknown += 1;
                return;
            };
            let turn = match font.down {
                Some(_) => Turn::of(-place[2], -place[3]),
                None => Turn::of(place[0], place[1]),
            };
            let (left, base) = turn.place(place[4], place[5]);
            let (right, _) = turn.place(place[4] + x, place[5] + y);
            let glyph = PageLine { text: character, left, right, base, size, chars: 0, turn, artifact };
            self.put(glyph);
        });
    }

    /// Puts a character behind the one before, or begins a line with it.
    fn put(&mut self, glyph: PageLine) {
        let PageLine { left, right, base, size, .. } = glyph;
        self.text += glyph.text.len();
        if self.text > MOST_TEXT || ![left, right, base, size].iter().all(|number| number.is_finite()) {
            return;
        }
        let blank = glyph.text.chars().all(char::is_whitespace);
        let line = self.open.lines.last_mut().filter(|line| {
            let larger = line.size.max(size);
            (line.turn, line.artifact) == (glyph.turn, glyph.artifact)
                && (line.base - base).abs() < 0.5 * larger
                && left > line.right - 0.6 * larger
        });
        let Some(line) = line else {
            if !blank {
                let chars = glyph.text.chars().count();
                self.open.lines.push(PageLine { chars, ..glyph });
            }
            return;
        };
        if blank {
            if !line.text.ends_with(' ') {
                line.text.push(' ');
            }
            line.right = line.right.max(right);
        } else {
            line.append(&glyph.text, left, right, size);
        }
    }
}

impl PageLine {
    /// Puts text behind that of a line, with a space where there is room for one.
    pub fn append(&mut self, text: &str, left: f32, right: f32, size: f32) {
        let gap = left - self.right;
        let ends = self.text.chars().next_back().zip(text.chars().next());
        let run_on = ends.is_some_and(|(last, next)| runs_on(last, next));
        let wide = if run_on { 1.0 } else { 0.18 };
        if gap > wide * size && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.chars += text.chars().filter(|c| !c.is_whitespace()).count();
        // Small raised figures do not make the line's size.
        self.size = self.size.max(size);
        self.right = self.right.max(right);
    }
}
