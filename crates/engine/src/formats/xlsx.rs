//! Workbooks of Excel (xlsx).

use super::archive::{Archive, Budget};
use super::reader::{Content, Reader};
use super::rows::Row;
use super::sheets::{Sheet, Workbook, CELL, WIDEST};
use super::xml::{read, Node};
use std::collections::HashMap;
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Xlsx,
    |zip| zip.has("[Content_Types].xml") && zip.has("xl/workbook.xml"),
    |mut zip, budget, _| Ok(Content::Table(Box::new(parse(&mut zip, budget)?))),
);

/// Reads a workbook of Excel.
fn parse(zip: &mut Archive, budget: &mut Budget) -> Result<Workbook, FileFault> {
    let relations = relations(&zip.text("xl/_rels/workbook.xml.rels", budget)?)?;
    let workbook = zip.text("xl/workbook.xml", budget)?;
    let mut listed: Vec<(String, String)> = Vec::new();
    let mut since_1904 = false;
    read(&workbook, |node| {
        if let Node::Start(element) = node {
            match element.name() {
                "sheet" if element.attribute("state").is_none_or(|state| state == "visible") => {
                    // `r:id`; a sheet has no other id by that name.
                    let target = element.attribute("id").and_then(|id| relations.get(&id).cloned());
                    listed.extend(element.attribute("name").zip(target));
                }
                "workbookPr" => {
                    since_1904 =
                        element.attribute("date1904").is_some_and(|value| value == "1" || value == "true");
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    let strings = match zip.has("xl/sharedStrings.xml") {
        true => shared_strings(&zip.text("xl/sharedStrings.xml", budget)?)?,
        false => Vec::new(),
    };
    let dates = match zip.has("xl/styles.xml") {
        true => date_styles(&zip.text("xl/styles.xml", budget)?)?,
        false => Vec::new(),
    };
    let mut sheets = Vec::new();
    for (name, target) in listed {
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        if zip.has(&path) {
            let mut sheet = Sheet::new(name);
            let cells = Cells { strings: &strings, dates: &dates, since_1904 };
            cells.read(&zip.text(&path, budget)?, &mut sheet, budget)?;
            sheets.push(sheet);
        }
    }
    Ok(Workbook::of(sheets))
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
    Ok(strings)
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
    fn read(&self, xml: &str, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), FileFault> {
        let mut row = Row::new();
        let (mut column, mut next) = (0, 0);
        let (mut kind, mut style) = (String::new(), 0usize);
        let (mut in_value, mut value) = (false, String::new());
        read(xml, |node| {
            match node {
                Node::Start(element) => match element.name() {
                    "row" => next = 0,
                    "c" => {
                        column = element.attribute("r").and_then(|place| column_of(&place)).unwrap_or(next);
                        next = column + 1;
                        kind = element.attribute("t").unwrap_or_default();
                        style = element.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
                        value.clear();
                    }
                    "v" | "t" => in_value = true,
                    // The formula itself, and readings.
                    "f" | "rPh" => in_value = false,
                    _ => {}
                },
                Node::End("v" | "t") => in_value = false,
                Node::End("c") if column < WIDEST && !value.is_empty() => {
                    if row.len() <= column {
                        row.resize(column + 1, String::new());
                    }
                    row[column] = self.shown(&kind, style, &value);
                    budget.spend(row[column].len())?;
                }
                Node::End("row") => {
                    budget.spend(CELL * row.len())?;
                    sheet.push(std::mem::take(&mut row));
                }
                Node::Text(text) if in_value => value.push_str(text),
                _ => {}
            }
            Ok(())
        })
    }

    fn shown(&self, kind: &str, style: usize, value: &str) -> String {
        match kind {
            "s" => {
                let number = value.trim().parse::<usize>().ok();
                number.and_then(|number| self.strings.get(number)).cloned().unwrap_or_default()
            }
            "str" | "inlineStr" | "e" | "d" => value.to_owned(),
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
    // Days since 0000-03-01, by Howard Hinnant's algorithm.
    let day = whole + shift - 25569 + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let time = if minutes > 0 { format!(" {:02}:{:02}", minutes / 60, minutes % 60) } else { String::new() };
    Some(format!("{year:04}-{month:02}-{day_of_month:02}{time}"))
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
        assert!(is_date_format("yyyy\"年\"m\"月\"d\"日\""));
        assert!(!is_date_format("[Red]0.00\"day\""));
        assert!(!is_date_format("General"));
    }
}
