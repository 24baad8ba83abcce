//! Tables of metadata that come from elsewhere: which row is about which document, and what it says.
//!
//! The column that tells the documents is found by its values, as no two people name it alike. What is not taken is told with
//! its row, and an empty cell takes nothing away: tables are often filled in for some documents only.

use super::field_edits::{one_line, Edits, Was};
use crate::formats::{known_field, pasted_rows, Row};
use crate::script::fold;
use std::collections::{HashMap, HashSet};
use wenmai_model::{FieldsFault, FieldsTableReport, Named, TableFault, TableFaults, TableKey, FIRST_FAULTS};

/// Rows by which the column is found that tells the documents.
const LOOKED_AT: usize = 500;

/// The longest value, in bytes: what is longer is a text.
const LONGEST: usize = 8192;

/// A table of metadata.
pub(super) struct Table {
    names: Row,
    /// Each with its number from 1.
    rows: Vec<(u32, Row)>,
    /// Rows above the names.
    above: Vec<(u32, Row)>,
}

impl Table {
    /// A table as text, with what parts its cells where that is not told by it. The names are in its first row of more than one cell.
    pub fn read(text: &str, mark: Option<u8>) -> Result<Table, FieldsFault> {
        let mut above: Vec<(u32, Row)> = (1..).zip(pasted_rows(text, mark)).collect();
        let filled = |row: &Row| row.iter().filter(|cell| !cell.trim().is_empty()).count();
        let head = above.iter().position(|(_, row)| filled(row) > 1).ok_or(FieldsFault::NoTable)?;
        let mut rows = above.split_off(head);
        let names = rows.remove(0).1.iter().map(|name| one_line(name)).collect();
        rows.retain(|(_, row)| filled(row) > 0);
        match rows.is_empty() {
            true => Err(FieldsFault::NoTable),
            false => Ok(Table { names, rows, above }),
        }
    }

    /// Takes what it says.
    pub fn fill(&self, edits: &mut Edits) -> Result<FieldsTableReport, FieldsFault> {
        let (column, mut keys) = self.key(edits)?;
        if keys.kind == TableKey::Name {
            keys.add_twins(edits, &self.rows, column);
        }
        let mut faults = Faults::default();
        let targets = self.targets(edits, column, &mut faults);
        for (number, row) in &self.above {
            faults.add(TableFault::Unmatched, *number, &row.concat());
        }
        let fields = edits.corpus.fields();
        let mut report = FieldsTableReport {
            rows: self.rows.len() as u32,
            matched: 0,
            by: self.names[column].clone(),
            key: keys.kind,
            new: Vec::new(),
            filled: 0,
            replaced: 0,
            faults: Vec::new(),
        };
        let mut mentioned = HashSet::new();
        for (number, row) in &self.rows {
            let told = row.get(column).map_or("", String::as_str);
            let document = match keys.find(told) {
                Found::One(document) if mentioned.insert(document) => document,
                found => {
                    let kind = match found {
                        Found::One(_) => TableFault::Repeated,
                        Found::Several => TableFault::Ambiguous,
                        Found::None => TableFault::Unmatched,
                    };
                    faults.add(kind, *number, told);
                    continue;
                }
            };
            report.matched += 1;
            if row.len() < self.names.len() {
                faults.add(TableFault::Short, *number, told);
            }
            if row.iter().skip(self.names.len()).any(|cell| !cell.trim().is_empty()) {
                faults.add(TableFault::Long, *number, told);
            }
            for (target, cell) in targets.iter().zip(row) {
                let Some(target) = target else { continue };
                let before = edits.values(document, &target.name);
                if cell.trim().is_empty() {
                    if !before.is_empty() {
                        faults.add(TableFault::Empty, *number, told);
                    }
                    continue;
                }
                if cell.len() > LONGEST {
                    faults.add(TableFault::TooLong, *number, cell);
                    continue;
                }
                // What is exported for spreadsheets has an apostrophe before what they would take for a formula.
                let value = plain(cell);
                let in_year =
                    target.year && before.first().is_some_and(|date| date.get(..4) == Some(value.trim()));
                if in_year || edits.has(document, &target.name, cell) {
                    continue;
                }
                match edits.set(document, &target.name, value) {
                    Ok(Was::Same) => {}
                    Ok(was) => {
                        *if was == Was::Nothing { &mut report.filled } else { &mut report.replaced } += 1;
                        if fields.named(&target.name).is_none() && !report.new.contains(&target.name) {
                            report.new.push(target.name.clone());
                        }
                    }
                    Err(_) => faults.add(TableFault::NoDate, *number, cell),
                }
            }
        }
        if report.matched == 0 && !faults.has(TableFault::Ambiguous) {
            return Err(FieldsFault::NoMatch);
        }
        for (number, document) in (0..).zip(edits.corpus.documents()) {
            if !mentioned.contains(&number) {
                faults.add(TableFault::Unmentioned, number + 1, &document.name);
            }
        }
        report.faults = faults.told();
        Ok(report)
    }

    /// The column that tells the documents: that by which the most rows are about one, names before titles and these before
    /// other fields.
    fn key(&self, edits: &Edits) -> Result<(usize, Keys), FieldsFault> {
        let step = self.rows.len().div_ceil(LOOKED_AT);
        let matched = |column: usize, keys: &Keys| {
            let cells = self.rows.iter().step_by(step).filter_map(|(_, row)| row.get(column));
            cells.filter(|cell| matches!(keys.find(cell), Found::One(_))).count()
        };
        let all = 0..self.names.len();
        let common = [Keys::names(edits), Keys::titles(edits)];
        let mut best: Option<(usize, usize, Keys)> = None;
        let mut try_by = |column: usize, keys: &Keys| {
            let count = matched(column, keys);
            if count > best.as_ref().map_or(0, |best| best.0) {
                best = Some((count, column, keys.clone()));
            }
        };
        for keys in &common {
            all.clone().for_each(|column| try_by(column, keys));
        }
        for column in all {
            if let Some(keys) = Keys::field(edits, &self.names[column]) {
                try_by(column, &keys);
            }
        }
        best.map(|(_, column, keys)| (column, keys)).ok_or(FieldsFault::NoMatch)
    }

    /// The fields that the columns are.
    fn targets(&self, edits: &Edits, key: usize, faults: &mut Faults) -> Vec<Option<Target>> {
        let mut targets: Vec<Option<Target>> = Vec::new();
        let meant: Vec<_> = self.names.iter().map(|name| edits.corpus.meant(heading(edits, name))).collect();
        let dated = meant.iter().any(|name| name.as_deref() == Ok("date"));
        for (column, (name, meant)) in self.names.iter().zip(meant).enumerate() {
            let year = meant == Err(FieldsFault::Told) && known_field(name) == Some("year") && !dated;
            let target = match meant {
                Ok(name) => Some(Target { name, year: false }),
                Err(_) => year.then(|| Target { name: "date".to_owned(), year }),
            };
            let known = targets
                .iter()
                .flatten()
                .any(|known| Some(&known.name) == target.as_ref().map(|one| &one.name));
            let target = target.filter(|_| column != key && !known);
            let says = || {
                self.rows.iter().any(|(_, row)| row.get(column).is_some_and(|cell| !cell.trim().is_empty()))
            };
            if column != key && target.is_none() && says() {
                faults.add(TableFault::Columns, column as u32 + 1, name);
            }
            targets.push(target);
        }
        targets
    }
}

/// What a column is.
struct Target {
    name: String,
    /// Whether it has years and no dates, which a date in that year says better.
    year: bool,
}

/// What documents are told by.
#[derive(Clone)]
struct Keys {
    kind: TableKey,
    /// As they are written.
    exact: HashMap<String, u32>,
    /// In any case, width and script; with what several documents have.
    folded: HashMap<String, Option<u32>>,
}

/// The document that a cell tells.
#[derive(Clone, Copy)]
enum Found {
    One(u32),
    Several,
    None,
}

impl Keys {
    fn new(kind: TableKey) -> Keys {
        Keys { kind, exact: HashMap::new(), folded: HashMap::new() }
    }

    fn add(&mut self, document: u32, folded: String) {
        let known = self.folded.entry(folded).or_insert(Some(document));
        *known = known.filter(|&known| known == document);
    }

    fn names(edits: &Edits) -> Keys {
        let mut keys = Keys::new(TableKey::Name);
        for (number, document) in (0..).zip(edits.corpus.documents()) {
            keys.exact.insert(document.name.clone(), number);
            keys.add(number, fold(document.name.trim()));
        }
        keys
    }

    /// Files of one name in two folders have a number behind the name from the second on: that name tells neither, unless the
    /// table calls them as the corpus does.
    fn add_twins(&mut self, edits: &Edits, rows: &[(u32, Row)], column: usize) {
        let cells: Vec<String> =
            rows.iter().filter_map(|(_, row)| row.get(column)).map(|cell| told(cell)).collect();
        let called: HashSet<&str> = cells.iter().flat_map(|cell| file_names(cell)).collect();
        for (number, document) in (0..).zip(edits.corpus.documents()) {
            let numbered = document.name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
            let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
            if let Some((name, _)) = numbered.filter(|(_, digits)| is_number(digits)) {
                if self.exact.contains_key(name) && !called.contains(fold(document.name.trim()).as_str()) {
                    self.add(number, fold(name.trim()));
                }
            }
        }
    }

    fn titles(edits: &Edits) -> Keys {
        let mut keys = Keys::new(TableKey::Title);
        for number in 0..edits.corpus.documents().len() as u32 {
            if let Some(title) = edits.values(number, "title").first() {
                keys.add(number, fold(&one_line(title)));
            }
        }
        keys
    }

    /// The field of a column, if no two documents have the same value in it.
    fn field(edits: &Edits, name: &str) -> Option<Keys> {
        let name = edits.corpus.meant(heading(edits, name)).ok()?;
        let field = edits.corpus.fields().named(&name)?;
        let mut keys = Keys::new(TableKey::Field);
        let values = field.values();
        // As many documents have a value as there are values.
        let told =
            (0..edits.corpus.documents().len()).map(|document| (document as u32, field.whole(document)));
        let told: Vec<(u32, String)> = told.filter(|(_, value)| !value.is_empty()).collect();
        let different = values.iter().filter(|value| !value.is_empty()).count();
        (told.len() > 1 && different == told.len()).then_some(())?;
        told.into_iter().for_each(|(document, value)| keys.add(document, fold(&one_line(&value))));
        Some(keys)
    }

    fn find(&self, cell: &str) -> Found {
        let exact = |cell: &str| self.exact.get(cell).map(|&document| Found::One(document));
        if let Some(found) = exact(cell).or_else(|| exact(plain(cell))).or_else(|| exact(plain(cell).trim()))
        {
            return found;
        }
        let cell = told(cell);
        if cell.is_empty() {
            return Found::None;
        }
        let forms = match self.kind {
            TableKey::Name => file_names(&cell),
            TableKey::Title | TableKey::Field => [&*cell; 4],
        };
        let found = forms.into_iter().find_map(|form| self.folded.get(form).copied());
        match found {
            Some(Some(document)) => Found::One(document),
            Some(None) => Found::Several,
            None => Found::None,
        }
    }
}

/// What a cell tells, in any case, width and script.
fn told(cell: &str) -> String {
    fold(&one_line(plain(cell)))
}

/// The names that a path may give a document: with its folder or without, with its ending or without.
fn file_names(path: &str) -> [&str; 4] {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    [path, file, without_ending(file), without_ending(path)]
}

/// A file's name without its ending.
fn without_ending(name: &str) -> &str {
    let is_ending = |ending: &str| {
        (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    name.rsplit_once('.').filter(|(_, ending)| is_ending(ending)).map_or(name, |(stem, _)| stem)
}

/// The name of a column, which may be one of a field that begins with an apostrophe.
fn heading<'n>(edits: &Edits, name: &'n str) -> &'n str {
    match edits.corpus.fields().named(name) {
        Some(_) => name,
        None => plain(name),
    }
}

/// A cell without the apostrophe that keeps spreadsheets from reading it as a formula.
fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

/// Faults as they are met.
#[derive(Default)]
struct Faults(Vec<TableFaults>);

impl Faults {
    fn add(&mut self, kind: TableFault, number: u32, text: &str) {
        let place = self.0.iter().position(|known| known.kind == kind).unwrap_or_else(|| {
            self.0.push(TableFaults { kind, total: 0, first: Vec::new() });
            self.0.len() - 1
        });
        let known = &mut self.0[place];
        known.total += 1;
        if known.first.len() < FIRST_FAULTS {
            known.first.push((number, one_line(text).chars().take(60).collect()));
        }
    }

    fn has(&self, kind: TableFault) -> bool {
        self.0.iter().any(|known| known.kind == kind)
    }

    fn told(self) -> Vec<TableFaults> {
        let of = |kind: &TableFault| self.0.iter().find(|known| known.kind == *kind).cloned();
        TableFault::ALL.iter().filter_map(of).collect()
    }
}
