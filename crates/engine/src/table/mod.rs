//! Results as tables, the same for every way out: columns with stable names, a row for each item.

mod codes;
mod rows;
mod sharing;
mod statistics;
mod views;
mod xlsx;

pub use codes::{coded_documents, coded_units, codes};
pub use rows::{RowFormat, RowWriter, Rows};
pub use sharing::{copied_documents, passages, shared_passages};
pub use statistics::{
    collocates, dispersion, diversity, frames, keywords, map, measured_words, measures, ngrams, robustness,
    specificities, spread, sum_json, trends, typical_words, weights, word_table, NO_VALUE,
};
pub use views::{
    count_json, document_fields, documents, field_head, fields, groups, kwic, rules, suggestions, words,
};

use serde_json::{Number, Value};
use std::borrow::Cow;
use std::io;

/// What a column is called: a name that does not change, or one of a field or the like.
pub type Head = Cow<'static, str>;

/// Names that do not change.
pub fn heads(names: Vec<&'static str>) -> Vec<Head> {
    names.into_iter().map(Head::from).collect()
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<Head>,
    /// The rows, each with as many cells.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A measure.
    Real(f64),
    /// Names with texts.
    Map(Vec<(String, String)>),
    /// No value.
    Nothing,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Whole(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Real(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Nothing, T::into)
    }
}

impl Cell {
    /// As text: measures with as many digits as tell them apart, no value as nothing.
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => number.to_string(),
            Cell::Real(number) => number.to_string(),
            Cell::Map(pairs) => {
                let pairs: Vec<String> = pairs.iter().map(|(name, text)| format!("{name}={text}")).collect();
                pairs.join("; ")
            }
            Cell::Nothing => String::new(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Cell::Text(text) => Value::String(text.clone()),
            Cell::Whole(number) => Value::from(*number),
            Cell::Real(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
            Cell::Map(pairs) => {
                let pairs = pairs.iter().map(|(name, text)| (name.clone(), Value::from(text.as_str())));
                Value::Object(pairs.collect())
            }
            Cell::Nothing => Value::Null,
        }
    }
}

impl Table {
    /// As CSV in UTF-8 for other programs.
    pub fn csv(&self) -> Vec<u8> {
        self.written(RowWriter::new(&self.columns, RowFormat::Csv, Vec::new()))
    }

    fn written(&self, writer: io::Result<RowWriter<Vec<u8>>>) -> Vec<u8> {
        let written = writer.and_then(|mut writer| {
            self.rows.iter().try_for_each(|row| writer.row(row))?;
            writer.finish()
        });
        // Writing to memory does not fail, and every row is as long as the headings.
        written.unwrap_or_default()
    }

    /// As CSV that a spreadsheet opens (RFC 4180): with a byte order mark, and with an apostrophe before what it would take
    /// for a formula.
    pub fn csv_for_spreadsheets(&self) -> Vec<u8> {
        let mut safe = self.clone();
        let formula = |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        // Fields and codes are called as their readers like.
        for column in safe.columns.iter_mut().filter(|column| formula(column)) {
            *column = Head::from(format!("'{column}"));
        }
        for cell in safe.rows.iter_mut().flatten() {
            if let Cell::Text(text) = cell {
                if formula(text) {
                    text.insert(0, '\'');
                }
            }
        }
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        bytes.extend(safe.written(RowWriter::csv(&safe.columns, csv::Terminator::CRLF, Vec::new())));
        bytes
    }

    /// As JSON Lines: an object for each row.
    pub fn jsonl(&self) -> String {
        let lines = self.written(RowWriter::new(&self.columns, RowFormat::JsonLines, Vec::new()));
        String::from_utf8(lines).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_csv_and_json_lines() {
        let table = Table {
            columns: heads(vec!["word", "freq", "dp"]),
            rows: vec![
                vec!["a,\"b\"".into(), 3.into(), Some(0.25).into()],
                vec!["=1+1".into(), 1.into(), Cell::Nothing],
            ],
        };
        assert_eq!(
            String::from_utf8(table.csv()).unwrap(),
            "word,freq,dp\n\"a,\"\"b\"\"\",3,0.25\n=1+1,1,\n"
        );
        let safe = String::from_utf8(table.csv_for_spreadsheets()).unwrap();
        assert!(safe.starts_with("\u{feff}word") && safe.contains("\r\n'=1+1,1,"));
        assert_eq!(
            table.jsonl(),
            "{\"word\":\"a,\\\"b\\\"\",\"freq\":3,\"dp\":0.25}\n{\"word\":\"=1+1\",\"freq\":1,\"dp\":null}\n"
        );
    }
}
