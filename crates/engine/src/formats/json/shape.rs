//! Where the records of a file of JSON are: one after another, in a list, in lists within one object, by their ids, or
//! column by column.

use super::members::{value, Member, Members};
use super::scan::{Scanner, Value};
use crate::formats::columns::{telling, Telling};

/// How deep in objects lists of records are looked for.
const DEEPEST: u32 = 4;

/// How many members tell what an object is.
const LOOKED_AT: usize = 20;

/// A text that is no longer than this, in bytes, is a word of the service that answered: `"message": "ok"`.
const SHORT: usize = 40;

/// Names of lists that a service wraps what was asked for in.
const PAGES: &[&str] = &[
    "data",
    "items",
    "results",
    "list",
    "records",
    "rows",
    "statuses",
    "hits",
    "docs",
    "documents",
    "entries",
    "posts",
    "tweets",
    "response",
    "result",
    "cards",
    "edges",
    "nodes",
    "feed",
    "articles",
    "texts",
    "sentences",
];

/// Where records are.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Values of the file one after another; what lists among them hold, too. `paged`: of each the lists that the first
    /// has.
    OneAfterAnother { paged: bool },
    /// Lists in one object.
    Lists(Vec<List>),
    /// One object is one record.
    One(usize),
    /// An object of columns.
    Columns(usize),
}

/// A list of records.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct List {
    /// The names that lead to it.
    pub path: Vec<String>,
    pub start: usize,
    /// Names of the columns, where records are lists.
    pub columns: Vec<String>,
}

/// What an object holds.
#[derive(Default)]
pub(super) struct Survey {
    pub lists: Vec<List>,
    /// How long all lists are, in bytes.
    long: usize,
    /// The longest text outside of them, in bytes.
    text: usize,
    /// Whether a name says of such a text that it is the text.
    named: bool,
}

impl Survey {
    pub fn of(text: &str, start: usize) -> Survey {
        let mut survey = Survey::default();
        survey.object(text, start, &mut Vec::new());
        survey
    }

    fn object(&mut self, text: &str, start: usize, path: &mut Vec<String>) {
        if is_by_id(text, start, path.is_empty()) {
            let end = Members::of(text, start).last().map_or(start, |member| member.end);
            self.list(path, start, end);
            return;
        }
        let mut names = Vec::new();
        let first = self.lists.len();
        for member in Members::of(text, start) {
            let Some(name) = member.named() else { continue };
            match text.as_bytes().get(member.start) {
                Some(b'"' | b'\'') => {
                    let long = member.end - member.start;
                    self.text = self.text.max(long);
                    self.named |= match telling(&name) {
                        Telling::Body => long > "\"\"".len(),
                        Telling::Said => long > SHORT,
                        Telling::Nothing => false,
                    };
                }
                Some(b'{') if path.len() < DEEPEST as usize => {
                    path.push(name);
                    self.object(text, member.start, path);
                    path.pop();
                }
                Some(b'[') => {
                    let mut values = Members::of(text, member.start).filter(|value| value.fault.is_none());
                    let mark = values.next().and_then(|value| text.as_bytes().get(value.start));
                    path.push(name);
                    match mark {
                        Some(b'{' | b'[') => self.list(path, member.start, member.end),
                        Some(b'"') if path.last().is_some_and(|name| is_page(name)) => {
                            self.list(path, member.start, member.end);
                        }
                        Some(b'"') => names = strings(text, member.start),
                        _ => {}
                    }
                    path.pop();
                }
                _ => {}
            }
        }
        // Names of columns beside lists of cells.
        for list in &mut self.lists[first..] {
            let cells =
                Members::of(text, list.start).next().map_or(0, |row| Members::of(text, row.start).count());
            if cells > 0 && cells == names.len() {
                list.columns.clone_from(&names);
            }
        }
    }

    fn list(&mut self, path: &[String], start: usize, end: usize) {
        self.long += end - start;
        self.lists.push(List { path: path.to_vec(), start, columns: Vec::new() });
    }

    /// Whether the lists are what was asked for, and not what belongs to one document: its comments, its pictures.
    fn wraps(&self) -> bool {
        let paged = self.lists.iter().any(|list| list.path.last().is_some_and(|name| is_page(name)));
        !self.lists.is_empty() && (paged || !self.named) && (self.long > self.text)
    }
}

fn is_page(name: &str) -> bool {
    PAGES.contains(&name.to_lowercase().as_str())
}

fn strings(text: &str, start: usize) -> Vec<String> {
    let mut scanner = Scanner::new(text, start);
    let Ok(Value::List(values)) = scanner.value() else { return Vec::new() };
    values
        .into_iter()
        .map_while(|value| if let Value::Text(text) = value { Some(text) } else { None })
        .collect()
}

/// Whether an object has a record under each of its names: objects that are alike, or, if that is the file, texts
/// under ids.
fn is_by_id(text: &str, start: usize, whole: bool) -> bool {
    let members: Vec<Member> = Members::of(text, start).take(LOOKED_AT).collect();
    let [first, second, ..] = &members[..] else { return false };
    let mark = |member: &Member| text.as_bytes().get(member.start).copied();
    let all =
        |wanted: u8| members.iter().all(|member| member.fault.is_none() && mark(member) == Some(wanted));
    if all(b'{') {
        let names = |member: &Member| -> Vec<String> {
            Members::of(text, member.start).filter_map(|inner| inner.named()).collect()
        };
        let (first, second) = (names(first), names(second));
        let shared = first.iter().filter(|name| second.contains(name)).count();
        return shared > 0 && 2 * shared >= first.len().min(second.len());
    }
    let is_id =
        |member: &Member| member.name.is_some_and(|name| name.bytes().any(|byte| byte.is_ascii_digit()));
    whole && all(b'"') && members.iter().all(is_id)
}

/// Whether an object has columns: each an object of cells by the number of the row, or lists as long as one another.
fn is_columns(text: &str, start: usize) -> bool {
    let members: Vec<Member> = Members::of(text, start).take(LOOKED_AT).collect();
    let Some(first) = members.first() else { return false };
    let is_plain = |value: &Member| !matches!(text.as_bytes().get(value.start), Some(b'{' | b'['));
    let cells = |member: &Member| {
        let mut cells = Members::of(text, member.start).take(LOOKED_AT);
        let plain = cells.by_ref().all(|cell| cell.fault.is_none() && is_plain(&cell));
        plain.then(|| Members::of(text, member.start).count())
    };
    let numbered = |member: &Member| {
        let mut names = Members::of(text, member.start).take(LOOKED_AT);
        names.all(|cell| cell.name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_digit())))
    };
    let mark = text.as_bytes().get(first.start).copied();
    let Some(long) = cells(first).filter(|&long| long > 0) else { return false };
    let alike = |member: &Member| {
        member.fault.is_none()
            && text.as_bytes().get(member.start).copied() == mark
            && cells(member) == Some(long)
    };
    match mark {
        Some(b'{') => members.iter().all(|member| alike(member) && numbered(member)),
        Some(b'[') => members.len() > 1 && long > 1 && members.iter().all(alike),
        _ => false,
    }
}

impl Shape {
    /// The shape of a file whose values begin at a place.
    pub fn of(text: &str, start: usize) -> Shape {
        let mut members = Members::of_file(text, start);
        let first = members.next();
        let object = first.filter(|first| first.fault.is_none() && text.as_bytes()[first.start] == b'{');
        let Some(object) = object else { return Shape::OneAfterAnother { paged: false } };
        let alone = members.next().is_none();
        if alone && is_columns(text, object.start) {
            return Shape::Columns(object.start);
        }
        let survey = Survey::of(text, object.start);
        match (alone, survey.wraps()) {
            (true, true) => Shape::Lists(survey.lists),
            (true, false) => Shape::One(object.start),
            (false, wraps) => {
                let last = survey.lists.iter().filter_map(|list| list.path.last());
                Shape::OneAfterAnother {
                    paged: wraps && last.clone().count() == 1 && last.clone().all(|name| is_page(name)),
                }
            }
        }
    }
}

/// The columns of an object of columns.
pub(super) fn columns(text: &str, start: usize) -> Vec<(String, Vec<Value>)> {
    let column = |member: Member| {
        let cells = match value(text, &member)? {
            Value::List(cells) => cells,
            Value::Object(cells) => cells.into_iter().map(|(_, cell)| cell).collect(),
            _ => return None,
        };
        Some((member.named()?, cells))
    };
    Members::of(text, start).filter_map(column).collect()
}
