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

/// Text that stands on one line of a page. Places are in points, from the page's corner below left.
#[derive(Clone, Debug, Default)]
pub(super) struct PageLine {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    /// Characters but for spaces.
    pub chars: usize,
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
    pages: Vec<Vec<PageLine>>,
    lines: Vec<PageLine>,
    fonts: HashMap<ObjectIdentifier, Rc<Font>>,
    budget: Budget,
    count: usize,
    /// How much text there is, in bytes.
    text: usize,
    /// Characters that no font says.
    unknown: usize,
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
        self.count += self.lines.len();
        self.pages.push(std::mem::take(&mut self.lines));
    }

    /// The lines of all pages, and how many characters are not known. What is more than is read is refused: the reader of
    /// a part would take it for all.
    pub fn finish(self) -> Result<(Vec<Vec<PageLine>>, usize), FileFault> {
        if self.is_full() || self.budget.exceeded {
            return Err(FileFault::TooLarge);
        }
        Ok((self.pages, self.unknown))
    }

    fn is_full(&self) -> bool {
        self.count + self.lines.len() > MOST_LINES || self.text > MOST_TEXT
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
                    if let (Some(Object::String(string)), None) = (operands.last(), artifact) {
                        self.show(string.as_bytes(), &state, &mut text);
                    }
                }
                b"TJ" => {
                    let Some(Object::Array(array)) = operands.first() else { continue };
                    for object in array.iter::<Object>().filter(|_| artifact.is_none()) {
                        match object {
                            Object::String(string) => self.show(string.as_bytes(), &state, &mut text),
                            Object::Number(number) => {
                                let moved = -number.as_f32() / 1000.0 * state.size * state.stretch;
                                text = next(text, moved, 0.0);
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
                b"Do" if depth < DEEPEST && artifact.is_none() => {
                    let Some(Object::Name(name)) = operands.first() else { continue };
                    let Some(form) = resources.get_x_object(name) else { continue };
                    let dict = form.dict();
                    let kind = dict.get::<hayro_syntax::object::Name>("Subtype");
                    if kind.is_none_or(|kind| kind.as_str() != "Form") {
                        continue;
                    }
                    let Some(content) = self.budget.unpacked(&form) else { continue };
                    let mut inner = state.clone();
                    if let Some(own) = dict.get::<Array>("Matrix") {
                        let mut own = own.iter::<f32>();
                        let own: Matrix = std::array::from_fn(|at| own.next().unwrap_or(IDENTITY[at]));
                        inner.matrix = times(own, inner.matrix);
                    }
                    match dict.get::<Dict>("Resources") {
                        Some(own) => self.content(&content, &Resources::new(own), inner, depth + 1),
                        None => self.content(&content, resources, inner, depth + 1),
                    }
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
    fn show(&mut self, bytes: &[u8], state: &State, text: &mut Matrix) {
        let Some(font) = &state.font else { return };
        font.shown(bytes, |shown| {
            let place = times([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise], *text);
            let place = times(place, state.matrix);
            let space = if shown.space { state.word_space } else { 0.0 };
            let width = shown.width / 1000.0;
            let moved = (width * state.size + state.char_space + space) * state.stretch;
            *text = times([1.0, 0.0, 0.0, 1.0, moved, 0.0], *text);
            let size = (place[2].powi(2) + place[3].powi(2)).sqrt();
            match shown.text {
                Some(character) => {
                    let right = place[4] + width * place[0];
                    self.put(&character, place[4], right, place[5], size);
                }
                None => self.unknown += 1,
            }
        });
    }

    /// Puts a character behind the one before, or begins a line with it.
    fn put(&mut self, text: &str, left: f32, right: f32, base: f32, size: f32) {
        self.text += text.len();
        if self.text > MOST_TEXT || ![left, right, base, size].iter().all(|number| number.is_finite()) {
            return;
        }
        let blank = text.chars().all(char::is_whitespace);
        let line = self.lines.last_mut().filter(|line| {
            let larger = line.size.max(size);
            (line.base - base).abs() < 0.5 * larger && left > line.right - 0.6 * larger
        });
        let Some(line) = line else {
            if !blank {
                let chars = text.chars().count();
                self.lines.push(PageLine { text: text.to_owned(), left, right, base, size, chars });
            }
            return;
        };
        if blank {
            if !line.text.ends_with(' ') {
                line.text.push(' ');
            }
        } else {
            let gap = left - line.right;
            let ends = line.text.chars().next_back().zip(text.chars().next());
            let run_on = ends.is_some_and(|(last, next)| runs_on(last, next));
            let wide = if run_on { 1.0 } else { 0.18 };
            if gap > wide * size && !line.text.ends_with(' ') {
                line.text.push(' ');
            }
            line.text.push_str(text);
            line.chars += text.chars().count();
            // Small raised figures do not make the line's size.
            line.size = line.size.max(size);
        }
        line.right = line.right.max(right);
    }
}
