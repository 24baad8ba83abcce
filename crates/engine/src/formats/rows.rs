//! Tables to documents: which columns are the text, and what the others say.

use super::found::Found;
use super::metadata::{self, Known};
use crate::clean::date_in;
use crate::script::fold;
use std::collections::HashSet;
use std::ops::ControlFlow;
use wenmai_model::{FileFault, ReadOptions};

/// How many rows are looked at to tell the columns.
pub(super) const LOOKED_AT: usize = 200;

/// The longest name of a column, in characters.
const LONGEST_NAME: usize = 60;

/// The most columns of a table in text.
pub(super) const MOST_COLUMNS: usize = 10_000;

/// A row of a table, by column; what is missing at its end is empty.
pub(super) type Row = Vec<String>;

/// The columns of a table and its first rows.
pub(super) type Head = (Vec<String>, Vec<Row>);

/// A table of any format.
pub(super) trait Table {
    /// Its columns and first rows.
    fn head(&self) -> Result<Head, FileFault>;

    fn documents(
        &self,
        options: &ReadOptions,
        found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault>;
}

/// Which columns are what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Roles {
    pub text: Vec<usize>,
    /// `None`: all others.
    pub meta: Option<Vec<usize>>,
}

impl Roles {
    /// By what was asked for, else the column with the most text.
    pub fn choose(columns: &[String], sample: &[Row], options: &ReadOptions) -> Result<Roles, FileFault> {
        let place = |name: &String| place(columns, name);
        let text: Vec<usize> = match &options.text_columns[..] {
            [] => longest(columns, sample).into_iter().collect(),
            names => names.iter().filter_map(place).collect(),
        };
        if text.is_empty() {
            return Err(if options.text_columns.is_empty() {
                FileFault::NoText
            } else {
                FileFault::NoColumn
            });
        }
        let meta = options.meta_columns.as_ref().map(|names| names.iter().filter_map(place).collect());
        Ok(Roles { text, meta })
    }

    /// A row's text, a column a line.
    pub fn text(&self, row: &[String]) -> String {
        let cells =
            self.text.iter().filter_map(|&column| row.get(column)).filter(|cell| !cell.trim().is_empty());
        cells.map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    /// What a row's other columns say.
    pub fn known(&self, columns: &[String], row: &[String]) -> Known {
        let mut known = Known::default();
        for (number, (name, cell)) in columns.iter().zip(row).enumerate() {
            let wanted = self.meta.as_ref().is_none_or(|meta| meta.contains(&number));
            if wanted && !self.text.contains(&number) {
                metadata::take(name, cell, &mut known);
            }
        }
        known
    }
}

/// The column of a name, in whatever case or script, or of a number from 1.
fn place(columns: &[String], name: &str) -> Option<usize> {
    let same = |column: &String| fold(column.trim()) == fold(name.trim());
    let numbered =
        || name.trim().parse::<usize>().ok()?.checked_sub(1).filter(|&place| place < columns.len());
    columns
        .iter()
        .position(|column| column == name)
        .or_else(|| columns.iter().position(same))
        .or_else(numbered)
}

/// The column with the most characters that is text: addresses and encoded data are long as well.
fn longest(columns: &[String], sample: &[Row]) -> Option<usize> {
    let weight = |column: usize| {
        let cells = sample.iter().filter_map(|row| row.get(column));
        let text = |cell: &&String| {
            let first = cell.trim_start();
            !(first.starts_with("http://") || first.starts_with("https://") || is_one_word(first))
        };
        // An English letter weighs less than a Chinese character, as it does in a text.
        cells.filter(text).map(|cell| cell.len()).sum::<usize>()
    };
    let weights = (0..columns.len()).map(|column| (weight(column), std::cmp::Reverse(column)));
    let (weight, std::cmp::Reverse(column)) = weights.max()?;
    if weight > 0 {
        return Some(column);
    }
    // A table of single words.
    let any = |column: &usize| sample.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty()));
    (0..columns.len()).find(any)
}

/// A number, a date, an id: ASCII with no space in it.
fn is_one_word(text: &str) -> bool {
    text.is_ascii() && !text.trim_end().contains(' ')
}

/// Whether a table's first row names its columns: each is short, none is like another, a number, a date or a sentence.
pub(super) fn has_header(rows: &[Row]) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let filled = first.iter().filter(|name| !name.trim().is_empty()).count();
    // A first column without a name is one of row numbers.
    if filled == 0 || filled + 1 < first.len() || rest.is_empty() {
        return false;
    }
    let is_name = |name: &String| {
        let name = name.trim();
        name.chars().count() <= LONGEST_NAME
            && name.parse::<f64>().is_err()
            && !name.contains(['。', '，', '！', '？', '\n'])
            && !name.contains("://")
            && date_in(&fold(name)).is_none()
    };
    let mut names = HashSet::new();
    first.iter().all(|name| is_name(name) && names.insert(name))
}

/// The names of columns and how many rows they take up: what the first row says, or numbers.
pub(super) fn columns(sample: &[Row]) -> (Vec<String>, usize) {
    let width = sample.iter().map(Vec::len).max().unwrap_or(0);
    let headed = has_header(sample);
    let name = |column: usize| {
        let named = headed
            .then(|| sample[0].get(column))
            .flatten()
            .map(|name| name.trim().trim_start_matches('\u{feff}'));
        named.filter(|name| !name.is_empty()).map_or_else(|| (column + 1).to_string(), str::to_owned)
    };
    ((0..width).map(name).collect(), usize::from(headed))
}

/// A document of a table: its number from 1 (0 for the whole table), text, and what is known of it.
pub(super) type Made = (usize, String, Known);

/// Gathers the rows of a table as documents.
pub(super) struct Gatherer {
    roles: Roles,
    join: bool,
    number: usize,
    joined: String,
}

impl Gatherer {
    pub fn new(roles: Roles, join: bool) -> Gatherer {
        Gatherer { roles, join, number: 0, joined: String::new() }
    }

    /// The document of a row, where each row is one that has text.
    pub fn row(&mut self, columns: &[String], row: &[String]) -> Option<Made> {
        self.number += 1;
        let text = self.roles.text(row);
        if text.trim().is_empty() {
            return None;
        }
        if self.join {
            self.joined.push_str(&text);
            self.joined.push('\n');
            return None;
        }
        Some((self.number, text, self.roles.known(columns, row)))
    }

    /// The document of all rows.
    pub fn finish(self) -> Option<Made> {
        (!self.joined.is_empty()).then(|| (0, self.joined, Known::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Vec<Row> {
        rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect()
    }

    #[test]
    fn the_text_is_the_column_with_the_most_of_it() {
        let rows = table(&[
            &["id", "标题", "正文", "url"],
            &["1", "雪", "一连下了三天大雪。", "https://example.org/a/very/long/address/of/a/page/1"],
            &["2", "山", "山路都封了，车开不过去。", "https://example.org/a/very/long/address/of/a/page/2"],
        ]);
        let (columns, skipped) = columns(&rows);
        assert_eq!((columns.join(" ").as_str(), skipped), ("id 标题 正文 url", 1));
        let roles = Roles::choose(&columns, &rows[1..], &ReadOptions::default()).unwrap();
        assert_eq!(roles.text, [2]);
        assert_eq!(roles.known(&columns, &rows[1]).title.as_deref(), Some("雪"));
        let asked = |text: &[&str]| ReadOptions {
            text_columns: text.iter().map(|&name| name.to_owned()).collect(),
            meta_columns: Some(vec!["ID".to_owned()]),
            ..ReadOptions::default()
        };
        let roles = Roles::choose(&columns, &rows[1..], &asked(&["標題", "3"])).unwrap();
        assert_eq!(
            (roles.text(&rows[1]).as_str(), roles.meta.clone()),
            ("雪\n一连下了三天大雪。", Some(vec![0]))
        );
        assert_eq!(Roles::choose(&columns, &rows[1..], &asked(&["none"])), Err(FileFault::NoColumn));
    }

    #[test]
    fn a_first_row_of_data_is_no_header() {
        assert!(!has_header(&table(&[&["1", "雪"], &["2", "山"]])));
        assert!(!has_header(&table(&[&["a", "2014-02-24"], &["b", "2014-02-25"]])));
        assert!(!has_header(&table(&[&["今天下雪了。"], &["山路封了。"]])));
        assert!(has_header(&table(&[&["", "text"], &["1", "雪"]])));
        assert_eq!(columns(&table(&[&["1", "雪"], &["2", "山", "x"]])).0, ["1", "2", "3"]);
    }
}
