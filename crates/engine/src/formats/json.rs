//! Records in JSON: an object a line, or an array of objects.

use super::found::Found;
use super::reader::{Content, Reader};
use super::rows::{Gatherer, Head, Made, Roles, Row, Table, LOOKED_AT, MOST_COLUMNS};
use serde_json::{Deserializer, Map, Value};
use std::collections::HashMap;
use std::ops::ControlFlow;
use wenmai_model::{FileFault, Format, ReadOptions};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Json,
    |file| is_json(&file.text),
    |file, _| Ok(Content::Table(Box::new(Records(file.text)))),
);

/// Whether a text is records in JSON.
fn is_json(text: &str) -> bool {
    let first = text.trim_start();
    let begins = first.starts_with('{')
        || first.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'));
    begins && records(text).next().is_some_and(|record| record.is_ok())
}

/// The records one after another, whatever stands between them. serde_json refuses what is nested deeper than 128.
fn records(text: &str) -> Box<dyn Iterator<Item = Result<Map<String, Value>, FileFault>> + '_> {
    let object = |value: Result<Value, serde_json::Error>| match value {
        Ok(Value::Object(object)) => Ok(object),
        _ => Err(FileFault::Broken),
    };
    if text.trim_start().starts_with('[') {
        return match serde_json::from_str::<Vec<Value>>(text) {
            Ok(values) => Box::new(values.into_iter().map(move |value| object(Ok(value)))),
            Err(_) => Box::new(std::iter::once(Err(FileFault::Broken))),
        };
    }
    // A record that breaks off does not take the others with it where each has its line.
    let by_line = text.lines().next().is_some_and(|line| line.trim_end().ends_with('}'));
    if by_line {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        return Box::new(lines.map(move |line| object(serde_json::from_str(line))));
    }
    Box::new(Deserializer::from_str(text).into_iter::<Value>().map(object))
}

/// The columns of a file, in the order in which they are met.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    /// A record as a row. What is nested one deeper has the names of both.
    fn row(&mut self, record: &Map<String, Value>) -> Row {
        let mut row = Row::new();
        for (name, value) in record {
            match value {
                Value::Object(inner) => {
                    for (key, value) in inner {
                        self.put(&mut row, format!("{name}.{key}"), value);
                    }
                }
                value => self.put(&mut row, name.clone(), value),
            }
        }
        row
    }

    fn put(&mut self, row: &mut Row, name: String, value: &Value) {
        let Some(text) = shown(value) else { return };
        let next = self.names.len();
        let place = match self.places.get(&name) {
            Some(&place) => place,
            None if next < MOST_COLUMNS => {
                self.names.push(name.clone());
                self.places.insert(name, next);
                next
            }
            None => return,
        };
        if row.len() <= place {
            row.resize(place + 1, String::new());
        }
        row[place] = text;
    }
}

/// A value as text; a list has its values with commas.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Array(values) => {
            let lines: Vec<String> = values
                .iter()
                .filter(|value| !value.is_array() && !value.is_object())
                .filter_map(shown)
                .collect();
            // Paragraphs are lines, keywords are not.
            let joint = if lines.iter().any(|line| line.chars().count() > 20) { "\n" } else { ", " };
            (!lines.is_empty()).then(|| lines.join(joint))
        }
        Value::Null | Value::Object(_) => None,
    }
}

/// A file of records.
struct Records(String);

impl Table for Records {
    fn head(&self) -> Result<Head, FileFault> {
        let mut columns = Columns::default();
        let mut sample = Vec::new();
        for record in records(&self.0).take(LOOKED_AT) {
            match record {
                Ok(record) => sample.push(columns.row(&record)),
                Err(fault) if sample.is_empty() => return Err(fault),
                Err(_) => {}
            }
        }
        Ok((columns.names, sample))
    }

    /// Broken lines between whole ones are passed over; where every second line is broken, the file is.
    fn documents(
        &self,
        options: &ReadOptions,
        _found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault> {
        let (names, sample) = self.head()?;
        let roles = Roles::choose(&names, &sample, options)?;
        let mut gatherer = Gatherer::new(roles, options.rows_joined);
        let mut columns = Columns::default();
        let (mut whole, mut broken) = (0u32, 0u32);
        for record in records(&self.0) {
            let Ok(record) = record else {
                broken += 1;
                continue;
            };
            whole += 1;
            let row = columns.row(&record);
            if let Some(made) = gatherer.row(&columns.names, &row) {
                if take(made).is_break() {
                    return Ok(());
                }
            }
        }
        if broken > whole {
            return Err(FileFault::Broken);
        }
        gatherer.finish().map(take);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str) -> Vec<Made> {
        let mut made = Vec::new();
        let taken =
            Records(text.to_owned()).documents(&ReadOptions::default(), &mut Found::default(), &mut |one| {
                made.push(one);
                ControlFlow::Continue(())
            });
        assert_eq!(taken, Ok(()));
        made
    }

    #[test]
    fn records_are_documents_in_lines_and_in_arrays() {
        let lines = "{\"text\": \"一连下了三天大雪。\", \"id\": 7, \"meta\": {\"author\": \"王二\", \"year\": 2014}}\n\n{broken}\n{\"id\": 8, \"text\": \"山路封了。\", \"tags\": [\"雪\", \"山\"]}\n";
        assert!(is_json(lines));
        let found = made(lines);
        assert_eq!(
            found.iter().map(|one| one.1.as_str()).collect::<Vec<_>>(),
            ["一连下了三天大雪。", "山路封了。"]
        );
        let known = &found[0].2;
        assert_eq!((known.author.as_deref(), known.date.as_deref()), (Some("王二"), Some("2014")));
        assert_eq!(known.fields, [("id".to_owned(), "7".to_owned())]);
        assert_eq!(found[1].2.fields[1], ("tags".to_owned(), "雪, 山".to_owned()));
        let array = "[{\"a\": \"今天下雪。\",\n \"author\": \"王\"}, {\"a\": \"又下雪。\"}]";
        assert!(is_json(array));
        assert_eq!(made(array)[0].2.author.as_deref(), Some("王"));
        assert!(!is_json("{文} 不是"));
        assert!(!is_json(&format!("{{\"a\":{}", "[".repeat(100_000))));
    }
}
