//! Records in JSON: an object a line, an array of objects, or lists of them in an object.

mod flat;
mod members;
mod pieces;
mod scan;
mod shape;
#[cfg(test)]
mod tests;

use super::found::Found;
use super::reader::{Content, Reader, TextFile};
use super::rows::{Gatherer, Head, Made, Roles, Table, LOOKED_AT};
use flat::{flat, Columns};
use members::{Member, Members};
use pieces::{Piece, Records};
use scan::{Scanner, Value, Why};
use shape::Survey;
use std::ops::ControlFlow;
use wenmai_model::{FileFault, Format, Place, ReadOptions, Reason};

/// What is read.
pub(super) const FORMAT: Reader =
    Reader::text(Format::Json, is_json, |file, _| Ok(Content::Table(Box::new(Records::of(file.text)))));

/// The most that an object around lists says of each of their records, in bytes.
const MOST_SAID: usize = 2048;

/// Where the values of a file begin: past a byte order mark, and what a script or a call has before them.
fn start(text: &str) -> usize {
    let mut scanner = Scanner::new(text, 0);
    scanner.blank();
    let rest = &text[scanner.at..];
    let is_name =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.' | ' ' | '[' | ']' | '"' | '\'');
    let named = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '$');
    let name = rest.len() - rest.trim_start_matches(is_name).len();
    let past = rest[name.min(200)..].strip_prefix(['=', '(']).filter(|_| named && name < 200);
    match past.map(str::trim_start) {
        Some(past) if past.starts_with(['{', '[']) => text.len() - past.len(),
        _ => scanner.at,
    }
}

/// Whether a text is records in JSON: more of its beginning is read than broken, and there is an object in it, or a list
/// of texts is all that it is. A file that is named so may be texts one after another, or have lost how it begins.
fn is_json(file: &TextFile) -> bool {
    let text = &*file.text;
    let start = start(text);
    let mark = |at: usize| text.as_bytes().get(at).copied();
    let named = file.is_named(Format::Json);
    let begins = matches!(mark(start), Some(b'{' | b'['));
    if !begins && !named {
        return false;
    }
    let (mut whole, mut broken, mut objects) = (0, 0, 0);
    let mut count = |member: &Member| {
        let is_object = mark(member.start) == Some(b'{');
        match member.fault {
            None if is_object && has_whole(text, member.start) => {
                objects += 1;
                whole += member.end - member.start;
            }
            None if !is_object => {}
            _ => broken += member.end - member.start,
        }
    };
    let mut lists_of_texts = begins;
    let mut texts = true;
    for member in Members::of_file(text, start).take(LOOKED_AT) {
        texts &= mark(member.start) == Some(b'"') && member.fault.is_none();
        if mark(member.start) == Some(b'[') && member.fault.is_none() {
            for inner in Members::of(text, member.start).take(LOOKED_AT) {
                match mark(inner.start) {
                    Some(b'[') => {
                        Members::of(text, inner.start).take(LOOKED_AT).for_each(|member| count(&member))
                    }
                    _ => count(&inner),
                }
            }
            lists_of_texts &= is_of_texts(text, member.start);
        } else {
            count(&member);
            lists_of_texts = false;
        }
    }
    let records = objects > 0 && (named && (begins || 2 * whole >= broken) || whole >= broken);
    records || objects == 0 && broken == 0 && (lists_of_texts || texts && mark(start).is_some())
}

/// Whether an object is whole, or has a record in a list that is.
fn has_whole(text: &str, start: usize) -> bool {
    let is_whole = |member: Member| member.fault.is_none() && text.as_bytes()[member.start] == b'{';
    let in_list = |start: usize| Members::of(text, start).take(LOOKED_AT).any(is_whole);
    Scanner::new(text, start).skip().is_ok()
        || Survey::of(text, start).lists.iter().any(|list| in_list(list.start))
}

/// Whether a list holds strings, or lists with strings in them, to its end.
fn is_of_texts(text: &str, start: usize) -> bool {
    let is_text = |at: usize| text.as_bytes().get(at) == Some(&b'"');
    let mut values = Members::of(text, start).take(LOOKED_AT);
    let any = values.by_ref().any(|value| {
        is_text(value.start)
            || text.as_bytes().get(value.start) == Some(&b'[')
                && Members::of(text, value.start).take(LOOKED_AT).any(|value| is_text(value.start))
    });
    any && values.all(|value| value.fault.is_none())
}

/// The lines of places that are asked for one after another.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> u32 {
        if at < self.at {
            (self.at, self.line) = (0, 1);
        }
        self.line += memchr::memchr_iter(b'\n', &self.text.as_bytes()[self.at..at]).count() as u32;
        self.at = at;
        self.line
    }
}

impl Why {
    fn said(self) -> &'static str {
        match self {
            Why::Unclosed => "a string, a list or an object does not end",
            Why::Unexpected => "something stands where no value, name, comma or colon can",
            Why::TooDeep => "its values are nested too deep",
        }
    }
}

impl Table for Records {
    fn head(&self) -> Result<Head, FileFault> {
        let mut columns = Columns::default();
        let mut sample = Vec::new();
        let _ = self.pieces(LOOKED_AT, &mut |piece| {
            if let Piece::Record { value, .. } = piece {
                sample.push(columns.row(flat(value), &mut |_| {}));
            }
            if sample.len() < LOOKED_AT {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        if sample.is_empty() {
            return Err(FileFault::Broken);
        }
        Ok((columns.names, sample))
    }

    fn documents(
        &self,
        options: &ReadOptions,
        found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault> {
        let (names, sample) = self.head()?;
        let roles = Roles::choose(&names, &sample, options)?;
        let mut gatherer = Gatherer::new(roles, options);
        let mut columns = Columns::of(names);
        let mut lines = Lines { text: &self.text, at: 0, line: 1 };
        let mut around: Vec<(String, String)> = Vec::new();
        let flow = self.pieces(usize::MAX, &mut |piece| match piece {
            Piece::Broken { at, text, why } => {
                found.text(text);
                found.leave_out_for(Place::Line(lines.of(at)), Reason::NotRecord, why.said(), text);
                ControlFlow::Continue(())
            }
            Piece::Around(said) => {
                around = self.said(said, found);
                ControlFlow::Continue(())
            }
            Piece::Record { at, value, list } => {
                let place = Place::Line(lines.of(at));
                let row = columns.row(flat(value), &mut |cell| {
                    found.text(cell);
                    found.leave_out_for(place.clone(), Reason::PastLimit, "there are too many names", cell);
                });
                let Some((number, text, mut known)) = gatherer.row(&columns.names, &row, place, found) else {
                    return ControlFlow::Continue(());
                };
                known.fields.extend(list.map(|list| ("list".to_owned(), list.to_owned())));
                known.fields.extend(around.iter().cloned());
                take((number, text, known))
            }
        });
        if flow.is_continue() {
            gatherer.finish(found).map(take);
        }
        Ok(())
    }
}

impl Records {
    /// What an object around lists says of their records: texts; its numbers are those of the answer of a service.
    fn said(&self, said: Vec<(String, Value)>, found: &mut Found) -> Vec<(String, String)> {
        let mut around = Vec::new();
        let mut size = 0;
        for (name, value) in flat(Value::Object(said)) {
            let is_text = value.is_text();
            let text = value.text();
            found.text(&text);
            size += name.len() + text.len();
            if !is_text {
                found.leave_out(Place::Part(name), Reason::Markup, &text);
            } else if size > MOST_SAID {
                found.leave_out(Place::Part(name), Reason::PastLimit, &text);
            } else {
                found.known(&text);
                around.push((name, text));
            }
        }
        around
    }
}
