//! Tables to documents: which columns are the text, and what the others say.

use super::columns::{header, text_column, used};
use super::found::Found;
use super::layout::Layout;
use super::metadata::{self, Known};
use super::pages::{account, laid_out};
use super::words::{is_tagged, spaced};
use crate::extract::{extract, is_html};
use crate::script::fold;
use std::borrow::Cow;
use std::ops::ControlFlow;
use wenmai_model::{characters, FileFault, Place, ReadOptions, Reason, WordsGiven};

/// How many rows are looked at to tell the columns.
pub(super) const LOOKED_AT: usize = 200;

/// The most that a column says of a document, in bytes.
const MOST_SAID: usize = 8192;

/// The most that stands above a table and is said of its documents, in bytes.
const MOST_ABOVE: usize = 300;

/// The most columns of a table in text.
pub(super) const MOST_COLUMNS: usize = 10_000;

/// A row of a table, by column; what is missing at its end is empty.
pub(crate) type Row = Vec<String>;

/// The columns of a table and its first rows.
pub(super) type Head = (Vec<String>, Vec<Row>);

/// A table of any format.
pub(super) trait Table {
    /// Its columns and first rows.
    fn head(&self) -> Result<Head, FileFault>;

    /// All rows of each sheet that is not hidden, by its name; none of what has no sheets.
    fn sheets(&self) -> Vec<(&str, Vec<&Row>)> {
        Vec::new()
    }

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
    /// By what was asked for, else the column whose name and values say that it is the text.
    pub fn choose(columns: &[String], sample: &[Row], options: &ReadOptions) -> Result<Roles, FileFault> {
        let place = |name: &String| place(columns, name);
        let text: Vec<usize> = match &options.text_columns[..] {
            [] => text_column(columns, sample).into_iter().collect(),
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

    /// What a row's other columns say; what is too long for that is left out.
    pub fn known(&self, columns: &[String], row: &[String], place: &Place, found: &mut Found) -> Known {
        let mut known = Known::default();
        for (number, cell) in row.iter().enumerate() {
            if self.text.contains(&number) || cell.trim().is_empty() {
                continue;
            }
            let name = columns.get(number).map_or_else(|| Cow::Owned((number + 1).to_string()), Cow::from);
            let wanted = self.meta.as_ref().is_none_or(|meta| meta.contains(&number));
            let (said, rest) = cell.split_at(cell.floor_char_boundary(MOST_SAID));
            if wanted {
                metadata::take(&name, said, &mut known);
            }
            found.known(said);
            if !rest.is_empty() {
                let detail = format!("column {name}: only the beginning of its {} bytes is kept", cell.len());
                found.leave_out_for(place.clone(), Reason::PastLimit, &detail, rest);
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

/// What names the columns of a table.
pub(super) struct Named {
    /// The names; numbers where there are none.
    pub columns: Vec<String>,
    /// How many of them have a name or stand before one that has; 0: none has.
    pub width: usize,
    /// How many rows they take up, with those above them.
    pub skipped: usize,
    /// What stands above them: a title, a note.
    pub above: Vec<String>,
}

/// The names of columns and what stands above them, by a table's first rows.
pub(super) fn named(sample: &[Row]) -> Named {
    let width = sample.iter().map(Vec::len).max().unwrap_or(0);
    let header = header(sample);
    let name = |column: usize| {
        let named = header
            .and_then(|row| sample[row].get(column))
            .map(|name| name.trim().trim_start_matches('\u{feff}'));
        named.filter(|name| !name.is_empty()).map_or_else(|| (column + 1).to_string(), str::to_owned)
    };
    let above = sample[..header.unwrap_or(0)].iter().flatten();
    Named {
        columns: (0..width).map(name).collect(),
        width: header.map_or(0, |row| used(&sample[row])),
        skipped: header.map_or(0, |row| row + 1),
        above: above
            .filter_map(|cell| Some(cell.trim()).filter(|cell| !cell.is_empty()).map(str::to_owned))
            .collect(),
    }
}

/// A document of a table: its number from 1 (0 for the whole table), text, and what is known of it.
pub(super) type Made = (usize, Text, Known);

/// A document's text, and what is known of its lines.
pub(super) type Text = (String, Layout);

/// Gathers the rows of a table as documents.
pub(super) struct Gatherer {
    roles: Roles,
    join: bool,
    words: WordsGiven,
    number: usize,
    joined: String,
    /// What stands above the table, which is said of each of its documents.
    above: Option<String>,
}

impl Gatherer {
    pub fn new(roles: Roles, options: &ReadOptions) -> Gatherer {
        let &ReadOptions { rows_joined: join, words, .. } = options;
        Gatherer { roles, join, words, number: 0, joined: String::new(), above: None }
    }

    /// What stands above the names of the columns. A title is said of each document; what is longer is left out.
    pub fn above(&mut self, cells: Vec<String>, found: &mut Found) {
        let above = cells.join(" · ");
        found.text(&above);
        if above.len() > MOST_ABOVE {
            found.leave_out_for(
                Place::Row(1),
                Reason::PastLimit,
                "it is long for a title of the table",
                &above,
            );
        } else if !above.is_empty() {
            found.known(&above);
            self.above = Some(above);
        }
    }

    /// The document of a row, where each row is one that has text; a row without is left out.
    pub fn row(
        &mut self,
        columns: &[String],
        row: &[String],
        place: Place,
        found: &mut Found,
    ) -> Option<Made> {
        self.number += 1;
        row.iter().for_each(|cell| found.text(cell));
        let text = self.roles.text(row);
        if text.trim().is_empty() {
            if row.iter().any(|cell| !cell.trim().is_empty()) {
                found.leave_out(place, Reason::RowWithoutText, &row.join(" "));
            }
            return None;
        }
        let mut known = self.roles.known(columns, row, &place, found);
        let made = page_of(text, place, found);
        known.fields.extend(self.above.iter().map(|above| ("table".to_owned(), above.clone())));
        if self.join {
            self.joined.push_str(&made.0);
            self.joined.push('\n');
            return None;
        }
        Some((self.number, in_words(made, self.words, found), known))
    }

    /// The document of all rows.
    pub fn finish(self, found: &mut Found) -> Option<Made> {
        let words = self.words;
        let joined = self.joined();
        let made = |joined| (0, in_words((joined, Layout::Plain), words, found), Known::default());
        (!joined.is_empty()).then_some(joined).map(made)
    }

    /// Their texts, where they are one.
    pub fn joined(self) -> String {
        self.joined
    }
}

/// A text that may come cut into words.
pub(super) fn in_words((text, layout): Text, words: WordsGiven, found: &mut Found) -> Text {
    let given = match words {
        WordsGiven::Spaces => true,
        WordsGiven::Tagged => is_tagged(&text),
        WordsGiven::Never => false,
    };
    match (given && layout == Layout::Plain).then(|| spaced(&text)).flatten() {
        Some((cut, words)) => {
            found.marks(characters(&text).saturating_sub(characters(&cut)));
            (cut, Layout::Words(words))
        }
        None => (text, layout),
    }
}

/// The text of a row, which may be a page.
fn page_of(text: String, place: Place, found: &mut Found) -> Text {
    if !is_html(&text) {
        return (text, Layout::Plain);
    }
    let mut page = extract(&text);
    found.marks(characters(&text));
    account(&text, &mut page, found, |_| place.clone());
    laid_out(page)
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
        let Named { columns, skipped, .. } = named(&rows);
        assert_eq!((columns.join(" ").as_str(), skipped), ("id 标题 正文 url", 1));
        let roles = Roles::choose(&columns, &rows[1..], &ReadOptions::default()).unwrap();
        assert_eq!(roles.text, [2]);
        let known = roles.known(&columns, &rows[1], &Place::Row(2), &mut Found::default());
        assert_eq!(known.title.as_deref(), Some("雪"));
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
    fn names_are_found_below_titles_and_not_in_data() {
        let at = |rows: &[&[&str]]| header(&table(rows));
        assert_eq!(at(&[&["1", "雪"], &["2", "山"]]), None);
        assert_eq!(at(&[&["a", "2014-02-24"], &["b", "2014-02-25"]]), None);
        assert_eq!(at(&[&["今天下雪了。"], &["山路封了。"]]), None);
        assert_eq!(at(&[&["", "text"], &["1", "雪"]]), Some(0));
        assert_eq!(at(&[&["调查表", "", ""], &["编号", "正文", "地点"], &["1", "雪。", "北"]]), Some(1));
        let notes: &[&[&str]] = &[
            &["调查表"],
            &["制表：甲，2014年2月"],
            &["编号", "正文", "地点"],
            &["1", "雪。", "北"],
            &["2", "山。", "南"],
        ];
        assert_eq!(at(notes), Some(2));
        let beside: &[&[&str]] = &[
            &["调查表", "", "制表：甲"],
            &["编号", "正文", "地点"],
            &["1", "雪。", "北"],
            &["2", "山。", "南"],
        ];
        assert_eq!(at(beside), Some(1));
        assert_eq!(named(&table(&[&["1", "雪"], &["2", "山", "x"]])).columns, ["1", "2", "3"]);
        assert_eq!(named(&table(notes)).above, ["调查表", "制表：甲，2014年2月"]);
    }
}
