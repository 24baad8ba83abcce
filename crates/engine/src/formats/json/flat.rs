//! Records as rows: what is nested has the names of all that it is in.

use super::scan::Value;
use crate::formats::rows::{Row, MOST_COLUMNS};
use std::collections::HashMap;

/// A list of texts has lines if one of them is longer, in characters.
const LONG: usize = 20;

/// The values under one name.
pub(super) struct Cell {
    parts: Vec<String>,
    is_text: bool,
}

impl Cell {
    /// Whether one of them is a string.
    pub fn is_text(&self) -> bool {
        self.is_text
    }

    /// Paragraphs are lines, keywords have commas.
    pub fn text(self) -> String {
        let is_sentence = |part: &String| {
            part.chars().nth(LONG).is_some() || part.ends_with(['。', '！', '？', '.', '!', '?', '…'])
        };
        let joint = if self.parts.iter().any(is_sentence) { "\n" } else { ", " };
        self.parts.join(joint)
    }
}

/// A record's values by their names, in the order in which they are met.
pub(super) fn flat(record: Value) -> Vec<(String, Cell)> {
    let mut cells: Vec<(String, Cell)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    // What is next is last.
    let mut open = vec![(String::new(), record)];
    while let Some((name, value)) = open.pop() {
        let (part, is_text) = match value {
            Value::Nothing => continue,
            Value::Object(members) => {
                let inner = |(key, value): (String, Value)| {
                    (if name.is_empty() { key } else { format!("{name}.{key}") }, value)
                };
                open.extend(members.into_iter().rev().map(inner));
                continue;
            }
            Value::List(values) => {
                match run(&values) {
                    Some(run) => {
                        open.extend(
                            values.into_iter().rev().filter_map(|value| Some((name.clone(), beside(value)?))),
                        );
                        open.push((name, Value::Text(run)));
                    }
                    None => open.extend(values.into_iter().rev().map(|value| (name.clone(), value))),
                }
                continue;
            }
            Value::Text(text) => (text, true),
            Value::Plain(word) => (word, false),
        };
        if part.is_empty() {
            continue;
        }
        let place = *places.entry(name).or_insert_with_key(|name| {
            cells.push((name.clone(), Cell { parts: Vec::new(), is_text: false }));
            cells.len() - 1
        });
        let cell = &mut cells[place].1;
        cell.parts.push(part);
        cell.is_text |= is_text;
    }
    cells
}

/// What a value shows in a cell.
pub(super) fn shown(value: &Value) -> String {
    flat(value.clone()).into_iter().map(|(_, cell)| cell.text()).collect::<Vec<_>>().join(" ")
}

/// A text that is cut where its form changes: strings, and objects with the text of a link or a name.
fn run(values: &[Value]) -> Option<String> {
    let any = |is: fn(&Value) -> bool| values.iter().any(is);
    let is_run = any(|value| matches!(value, Value::Text(_))) && any(|value| text_of(value).is_some());
    let part = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        value => text_of(value).unwrap_or_default().to_owned(),
    };
    is_run.then(|| values.iter().map(part).collect())
}

fn text_of(value: &Value) -> Option<&str> {
    let Value::Object(members) = value else { return None };
    members.iter().find_map(|(name, value)| match value {
        Value::Text(text) if name == "text" => Some(text.as_str()),
        _ => None,
    })
}

/// What else there is beside the text of a run.
fn beside(value: Value) -> Option<Value> {
    match value {
        Value::Text(_) => None,
        Value::Object(mut members) => {
            let at =
                members.iter().position(|(name, value)| name == "text" && matches!(value, Value::Text(_)));
            at.map(|at| members.remove(at));
            Some(Value::Object(members))
        }
        value => Some(value),
    }
}

/// The columns of a file, in the order in which they are met.
#[derive(Default)]
pub(super) struct Columns {
    pub names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    pub fn of(names: Vec<String>) -> Columns {
        let places = names.iter().cloned().enumerate().map(|(place, name)| (name, place)).collect();
        Columns { names, places }
    }

    /// A record as a row; what there is no column for is left out.
    pub fn row(&mut self, record: Vec<(String, Cell)>, leave_out: &mut dyn FnMut(&str)) -> Row {
        let mut row = Row::new();
        for (name, cell) in record {
            let next = self.names.len();
            let place = match self.places.get(&name) {
                Some(&place) => place,
                None if next < MOST_COLUMNS => {
                    self.names.push(name.clone());
                    self.places.insert(name, next);
                    next
                }
                None => {
                    leave_out(&cell.text());
                    continue;
                }
            };
            if row.len() <= place {
                row.resize(place + 1, String::new());
            }
            row[place] = cell.text();
        }
        row
    }
}
