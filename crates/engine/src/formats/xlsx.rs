//! Workbooks of Excel (xlsx).

use super::archive::{Archive, Budget};
use super::found::Found;
use super::reader::{Content, Reader};
use super::rows::Row;
use super::sheets::{Sheet, Workbook, CELL, WIDEST};
use super::xml::{read, Node};
use crate::clean::day_of;
use std::cell::Cell;
use std::collections::HashMap;
use wenmai_model::{FileFault, Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Xlsx,
    |zip| zip.has("[Content_Types].xml") && zip.has("xl/workbook.xml"),
    |mut zip, budget, found| Ok(Content::Table(Box::new(parse(&mut zip, budget, found)?))),
);

/// Reads a workbook of Excel.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Workbook, FileFault> {
    let relations = relations(&zip.text("xl/_rels/workbook.xml.rels", budget)?)?;
    let workbook = zip.text("xl/workbook.xml", budget)?;
    let Listed { sheets: listed, since_1904 } = listed(&workbook)?;
    let strings = match zip.has("xl/sharedStrings.xml") {
        true => shared_strings(&zip.text("xl/sharedStrings.xml", budget)?)?,
        false => Vec::new(),
    };
    let dates = match zip.has("xl/styles.xml") {
        true => date_styles(&zip.text("xl/styles.xml", budget)?)?,
        false => Vec::new(),
    };
    let mut sheets = Vec::new();
    for (name, id, hidden) in listed {
        let path = match relations.get(&id).map(|target| target.strip_prefix('/').ok_or(target)) {
            Some(Ok(path)) => path.to_owned(),
            Some(Err(target)) => format!("xl/{target}"),
            None => String::new(),
        };
        if !zip.has(&path) {
            found.leave_out_for(Place::Part(name), Reason::Damaged, "the sheet is not in the file", "");
            continue;
        }
        let sheet = Sheet::new(name);
        let mut sheet = if hidden { sheet.hidden() } else { sheet };
        let cells = Cells { strings: &strings, dates: &dates, since_1904 };
        cells.read(&zip.text(&path, budget)?, &mut sheet, budget, found)?;
        sheets.push(sheet);
    }
    beside(zip, budget, found)?;
    Ok(Workbook::of(sheets))
}

/// Names, ids and whether they are hidden of the sheets; whether days count from 1904.
#[derive(Default)]
struct Listed {
    sheets: Vec<(String, String, bool)>,
    since_1904: bool,
}

/// What a workbook says of itself. Extensions of it are elements of other namespaces, some with the same names.
fn listed(workbook: &str) -> Result<Listed, FileFault> {
    let mut listed = Listed::default();
    let mut prefix = None;
    read(workbook, |node| {
        let Node::Start(element) = node else { return Ok(()) };
        let own = prefix.get_or_insert_with(|| element.prefix().to_owned());
        if element.prefix() != own {
            return Ok(());
        }
        match element.name() {
            "sheet" => {
                let hidden = element.attribute("state").is_some_and(|state| state != "visible");
                // `r:id`; a sheet has no other id by that name.
                let named = element.attribute("name").zip(element.attribute("id"));
                listed.sheets.extend(named.map(|(name, id)| (name, id, hidden)));
            }
            "workbookPr" => {
                let since_1904 = element.attribute("date1904");
                listed.since_1904 |= since_1904.is_some_and(|value| value == "1" || value == "true");
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(listed)
}

/// What stands beside the cells: comments on them, and text in boxes and charts.
fn beside(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<(), FileFault> {
    let is = |name: &str, folder: &str| name.starts_with(folder) && name.ends_with(".xml");
    for (_, name) in zip.names()? {
        let reason = match name.as_str() {
            name if is(name, "xl/comments") || is(name, "xl/threadedComments/") => Reason::Comment,
            name if is(name, "xl/drawings/drawing") || is(name, "xl/charts/chart") => Reason::Description,
            _ => continue,
        };
        let mut text = String::new();
        let mut in_text = false;
        read(&zip.text(&name, budget)?, |node| {
            match node {
                Node::Start(element) => in_text = matches!(element.name(), "t" | "text"),
                Node::End("t" | "text") => in_text = false,
                Node::End("p" | "comment" | "threadedComment") => text.push('\n'),
                Node::Text(part) if in_text => text.push_str(part),
                _ => {}
            }
            Ok(())
        })?;
        if !text.trim().is_empty() {
            found.text(&text);
            found.leave_out_for(Place::Part(name), reason, "", &text);
        }
    }
    Ok(())
}

fn relations(xml: &str) -> Result<HashMap<String, String>, FileFault> {
    let mut relations = HashMap::new();
    read(xml, |node| {
        if let Node::Start(element) = node {
            relations.extend(element.attribute("Id").zip(element.attribute("Target")));
        }
        Ok(())
    })?;
    Ok(relations)
}

/// The strings that cells name by number. Readings that stand by them are left out.
fn shared_strings(xml: &str) -> Result<Vec<String>, FileFault> {
    let mut strings = Vec::new();
    let (mut in_text, mut reading) = (false, false);
    read(xml, |node| {
        match node {
            Node::Start(element) => match element.name() {
                "si" => strings.push(String::new()),
                "rPh" => reading = true,
                "t" => in_text = !reading,
                _ => {}
            },
            Node::End("rPh") => reading = false,
            Node::End("t") => in_text = false,
            Node::Text(text) if in_text => {
                if let Some(string) = strings.last_mut() {
                    string.push_str(text);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    strings.iter_mut().for_each(unescape);
    Ok(strings)
}

/// Undoes the form that characters have which XML has none for, `_x000D_`; `_x005F_` is an underscore before such a form.
/// Lines end in a line feed.
fn unescape(text: &mut String) {
    if !text.contains("_x") && !text.contains('\r') {
        return;
    }
    let unit = |at: usize| {
        let form = text.as_bytes().get(at..at + 7)?;
        let code = form.strip_prefix(b"_x")?.strip_suffix(b"_")?;
        code.iter().all(u8::is_ascii_hexdigit).then(|| u16::from_str_radix(&text[at + 2..at + 6], 16).ok())?
    };
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = text[at..].find("_x") {
        plain.push_str(&text[at..at + found]);
        at += found;
        // Halves of a pair stand one after another.
        let mut units = Vec::new();
        while let Some(unit) = unit(at) {
            units.push(unit);
            at += 7;
        }
        if units.is_empty() {
            plain.push_str("_x");
            at += 2;
        }
        let character = |unit: Result<char, _>| unit.unwrap_or(char::REPLACEMENT_CHARACTER);
        plain.extend(char::decode_utf16(units).map(character).filter(|&c| c != '\0'));
    }
    plain.push_str(&text[at..]);
    *text = plain.replace("\r\n", "\n").replace('\r', "\n");
}

/// For each style of cells whether it shows a number as a date.
fn date_styles(xml: &str) -> Result<Vec<bool>, FileFault> {
    let mut own: HashMap<String, bool> = HashMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    read(xml, |node| {
        match node {
            Node::Start(element) => match element.name() {
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (element.attribute("numFmtId"), element.attribute("formatCode"))
                    {
                        own.insert(id, is_date_format(&code));
                    }
                }
                "cellXfs" => of_cells = true,
                "xf" if of_cells => {
                    let id = element.attribute("numFmtId").unwrap_or_default();
                    let built_in =
                        || matches!(id.parse::<u32>().unwrap_or(0), 14..=17 | 22 | 27..=31 | 36 | 50..=58);
                    styles.push(own.get(&id).copied().unwrap_or_else(built_in));
                }
                _ => {}
            },
            Node::End("cellXfs") => of_cells = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

/// A format with a year or a day in it, outside of quotation marks and brackets.
fn is_date_format(code: &str) -> bool {
    if code.eq_ignore_ascii_case("general") {
        return false;
    }
    let mut quoted = false;
    let mut bracketed = false;
    code.chars().any(|c| {
        match c {
            '"' => quoted = !quoted,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ => {}
        }
        !quoted && !bracketed && matches!(c, 'y' | 'Y' | 'd' | 'D' | 'e')
    })
}

struct Cells<'a> {
    strings: &'a [String],
    dates: &'a [bool],
    since_1904: bool,
}

impl Cells<'_> {
    fn read(
        &self,
        xml: &str,
        sheet: &mut Sheet,
        budget: &mut Budget,
        found: &mut Found,
    ) -> Result<(), FileFault> {
        let mut row = Row::new();
        let (mut column, mut next) = (0, 0);
        let (mut kind, mut style) = (String::new(), 0usize);
        let (mut in_value, mut reading, mut value) = (false, false, String::new());
        let mut number = 0;
        let mut past = String::new();
        // Whether a cell, and whether a row, is met that has not ended.
        let (in_cell, in_row) = (Cell::new(false), Cell::new(false));
        let place = |sheet: &Sheet, number: u32| Place::Part(format!("{}:{number}", sheet.name()));
        let mut take = |node: Node, sheet: &mut Sheet, found: &mut Found| -> Result<(), FileFault> {
            match node {
                Node::Start(element) => match element.name() {
                    "row" => {
                        in_row.set(true);
                        next = 0;
                        number =
                            element.attribute("r").and_then(|row| row.parse().ok()).unwrap_or(number + 1);
                    }
                    "c" => {
                        column = element.attribute("r").and_then(|place| column_of(&place)).unwrap_or(next);
                        next = column + 1;
                        kind = element.attribute("t").unwrap_or_default();
                        style = element.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
                        in_cell.set(true);
                        value.clear();
                    }
                    "rPh" => reading = true,
                    "v" | "t" => in_value = !reading,
                    // The formula itself.
                    "f" => in_value = false,
                    _ => {}
                },
                Node::End("v" | "t") => in_value = false,
                Node::End("rPh") => reading = false,
                Node::End("c") if column >= WIDEST && !value.is_empty() => {
                    in_cell.set(false);
                    past.push_str(&self.shown(&kind, style, &value));
                    past.push(' ');
                }
                Node::End("c") if !value.is_empty() => {
                    in_cell.set(false);
                    if row.len() <= column {
                        row.resize(column + 1, String::new());
                    }
                    row[column] = self.shown(&kind, style, &value);
                    budget.spend(row[column].len())?;
                }
                Node::End("c") => in_cell.set(false),
                Node::End("row") => {
                    in_row.set(false);
                    budget.spend(CELL * row.len())?;
                    sheet.push(number, std::mem::take(&mut row));
                    if !past.is_empty() {
                        found.text(&past);
                        found.leave_out_for(
                            place(sheet, number),
                            Reason::PastLimit,
                            "cells beyond the last column that is read",
                            &past,
                        );
                        past.clear();
                    }
                }
                Node::Text(text) if in_value => value.push_str(text),
                Node::Text(text) if reading => {
                    found.text(text);
                    found.leave_out(place(sheet, number), Reason::Reading, text);
                }
                Node::Broken(markup) => {
                    found.text(markup);
                    found.leave_out(place(sheet, number), Reason::Damaged, markup);
                }
                _ => {}
            }
            Ok(())
        };
        read(xml, |node| take(node, sheet, found))?;
        // A file that is cut short ends in the middle of a row.
        if in_cell.get() {
            take(Node::End("c"), sheet, found)?;
        }
        if in_row.get() {
            found.leave_out(Place::Part(sheet.name().to_owned()), Reason::Damaged, "");
            take(Node::End("row"), sheet, found)?;
        }
        Ok(())
    }

    fn shown(&self, kind: &str, style: usize, value: &str) -> String {
        match kind {
            "s" => {
                let number = value.trim().parse::<usize>().ok();
                number.and_then(|number| self.strings.get(number)).cloned().unwrap_or_default()
            }
            "str" | "inlineStr" => {
                let mut value = value.to_owned();
                unescape(&mut value);
                value
            }
            "e" | "d" => value.to_owned(),
            "b" => (if value.trim() == "1" { "true" } else { "false" }).to_owned(),
            _ if self.dates.get(style) == Some(&true) => {
                let days = value.trim().parse::<f64>().ok();
                days.and_then(|days| date(days, self.since_1904)).unwrap_or_else(|| value.to_owned())
            }
            _ => value.to_owned(),
        }
    }
}

/// `AB12` to 27.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.take(4).fold(0usize, |number, letter| number * 26 + usize::from(letter - b'A') + 1);
    number.checked_sub(1)
}

/// The day of a number of days since the last of 1899, or the first of 1904, with the time of day if there is one.
fn date(days: f64, since_1904: bool) -> Option<String> {
    // To minutes first: what is nearly midnight is on the day that begins.
    let minutes = (days * 1440.0).round();
    if !(0.0..2_958_466.0 * 1440.0).contains(&minutes) {
        return None;
    }
    let (whole, minutes) = (minutes as i64 / 1440, minutes as i64 % 1440);
    // Excel has a 29 February 1900, which there never was.
    let shift = if since_1904 { 1462 } else { i64::from(whole < 60) };
    let (year, month, day) = day_of(whole + shift - 25569);
    let time = if minutes > 0 { format!(" {:02}:{:02}", minutes / 60, minutes % 60) } else { String::new() };
    Some(format!("{year:04}-{month:02}-{day:02}{time}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_dates_are_read_as_excel_shows_them() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("AB12"), Some(27));
        assert_eq!(column_of("1"), None);
        for (days, since_1904, shown) in [
            (1.0, false, "1900-01-01"),
            (59.0, false, "1900-02-28"),
            (61.0, false, "1900-03-01"),
            (41694.0, false, "2014-02-24"),
            (41694.5, false, "2014-02-24 12:00"),
            (40232.0, true, "2014-02-24"),
            (41694.999, false, "2014-02-24 23:59"),
            (41694.9999, false, "2014-02-25"),
        ] {
            assert_eq!(date(days, since_1904).as_deref(), Some(shown), "{days}");
        }
        assert_eq!(date(-1.0, false), None);
        assert_eq!(date(f64::NAN, false), None);
        for (written, text) in [
            ("a_x000D_\nb", "a\nb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_ _x41_ _x", "\u{fffd} _x41_ _x"),
            ("雪_x雪雪_", "雪_x雪雪_"),
        ] {
            let mut unescaped = written.to_owned();
            unescape(&mut unescaped);
            assert_eq!(unescaped, text, "{written}");
        }
        assert!(is_date_format("yyyy\"年\"m\"月\"d\"日\""));
        assert!(!is_date_format("[Red]0.00\"day\""));
        assert!(!is_date_format("General"));
    }
}
