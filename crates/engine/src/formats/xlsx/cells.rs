//! The cells of a sheet of Excel.
//!
//! What stands where only elements can has lost its own: in a cell it is the cell's, anywhere else it is named.

use super::super::archive::Budget;
use super::super::found::Found;
use super::super::parts::{has_letters, has_no_text};
use super::super::rows::Row;
use super::super::sheets::{Sheet, CELL, WIDEST};
use super::super::xml::{read, Element, Node};
use super::strings::{unescape, Strings};
use crate::clean::day_of;
use wenmai_model::{FileFault, Place, Reason};

/// What cells mean by their numbers.
pub(super) struct Meaning {
    pub strings: Strings,
    /// For each style of cells whether it shows a number as a date.
    pub dates: Vec<bool>,
    pub since_1904: bool,
}

impl Meaning {
    /// What a cell shows; nothing where it names a string that is not there.
    fn shown(&mut self, kind: &str, style: usize, value: &str) -> Option<String> {
        Some(match kind {
            "s" => match value.trim().parse::<usize>() {
                Ok(number) => self.strings.show(number)?.to_owned(),
                Err(_) => value.to_owned(),
            },
            "str" | "inlineStr" => {
                let mut value = value.to_owned();
                unescape(&mut value);
                value
            }
            "b" if value.trim() == "1" => "true".to_owned(),
            "b" if value.trim() == "0" => "false".to_owned(),
            "e" | "d" => value.to_owned(),
            _ if self.dates.get(style) == Some(&true) => {
                let days = value.trim().parse::<f64>().ok();
                days.and_then(|days| date(days, self.since_1904)).unwrap_or_else(|| value.to_owned())
            }
            _ => value.to_owned(),
        })
    }
}

/// An open element that says what the text in it is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Other,
    /// A value.
    Value,
    /// What has no text.
    Nothing,
    /// Heads and feet of the pages that are printed.
    Head,
}

/// A sheet while it is read.
struct Reading<'r> {
    meaning: &'r mut Meaning,
    sheet: &'r mut Sheet,
    budget: &'r mut Budget,
    found: &'r mut Found,
    row: Row,
    /// The number of the row, from 1.
    number: u32,
    in_row: bool,
    in_cell: bool,
    column: usize,
    /// The column of the next cell, if it does not say its own.
    next: usize,
    kind: String,
    style: usize,
    value: String,
    within: Within,
    /// In how the value is read aloud.
    reading: bool,
    /// What is left out of a row: beyond the last column, readings, what stands in no cell.
    past: String,
    readings: String,
    stray: String,
    /// What is left out of the sheet: heads of pages, what belongs to the format.
    heads: String,
    markup: String,
    /// How many cells name a string that is not there.
    missing: u64,
    damaged: bool,
}

/// Reads a sheet. Returns whether it is whole.
pub(super) fn read_cells(
    xml: &str,
    meaning: &mut Meaning,
    sheet: &mut Sheet,
    budget: &mut Budget,
    found: &mut Found,
) -> Result<bool, FileFault> {
    let mut reading = Reading {
        meaning,
        sheet,
        budget,
        found,
        row: Row::new(),
        number: 0,
        in_row: false,
        in_cell: false,
        column: 0,
        next: 0,
        kind: String::new(),
        style: 0,
        value: String::new(),
        within: Within::Other,
        reading: false,
        past: String::new(),
        readings: String::new(),
        stray: String::new(),
        heads: String::new(),
        markup: String::new(),
        missing: 0,
        damaged: false,
    };
    let mut any = false;
    read(xml, |node| match node {
        Node::Start(element) => {
            any = true;
            reading.start(element)
        }
        Node::End(name) => reading.end(name),
        Node::Text(text) => {
            reading.text(text);
            Ok(())
        }
        Node::Broken(markup) => {
            reading.damaged = true;
            reading.found.text(markup);
            reading.found.leave_out(reading.place(), Reason::Damaged, markup);
            Ok(())
        }
    })
    .or_else(|fault| if any { Err(fault) } else { Ok(()) })?;
    reading.end_row()?;
    Ok(reading.finish(any))
}

impl Reading<'_> {
    fn place(&self) -> Place {
        Place::Part(format!("{}:{}", self.sheet.name(), self.number))
    }

    fn start(&mut self, element: &Element) -> Result<(), FileFault> {
        let name = element.name();
        let number = |name: &str| element.attribute(name).and_then(|value| value.parse().ok());
        self.within = match name {
            "v" | "t" => Within::Value,
            _ if has_no_text(name) => Within::Nothing,
            _ if name.ends_with("Header") || name.ends_with("Footer") => Within::Head,
            _ => Within::Other,
        };
        match name {
            // What does not end before another begins is damaged, and ends here.
            "row" => {
                self.end_row()?;
                self.in_row = true;
                self.next = 0;
                self.number = number("r").unwrap_or(self.number.saturating_add(1));
            }
            "c" => {
                self.end_cell()?;
                self.column = element.attribute("r").and_then(|place| column_of(&place)).unwrap_or(self.next);
                self.next = self.column + 1;
                self.kind = element.attribute("t").unwrap_or_default();
                self.style = number("s").unwrap_or(0) as usize;
                self.in_cell = true;
            }
            "rPh" => self.reading = true,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), FileFault> {
        self.within = Within::Other;
        match name {
            "rPh" => {
                self.reading = false;
                self.readings.push(' ');
                Ok(())
            }
            "c" => self.end_cell(),
            "row" => self.end_row(),
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if self.within == Within::Nothing || self.within != Within::Value && text.trim().is_empty() {
            return;
        }
        if self.reading {
            self.readings.push_str(text);
            return;
        }
        let other = match self.within {
            _ if self.in_cell => return self.value.push_str(text),
            Within::Head => &mut self.heads,
            Within::Value => &mut self.stray,
            _ if self.in_row => &mut self.stray,
            _ if has_letters(text) => &mut self.markup,
            _ => return,
        };
        other.push_str(text);
        other.push(' ');
    }

    fn end_cell(&mut self) -> Result<(), FileFault> {
        self.in_cell = false;
        if self.value.is_empty() {
            return Ok(());
        }
        let value = std::mem::take(&mut self.value);
        let Some(shown) = self.meaning.shown(&self.kind, self.style, &value) else {
            self.missing += 1;
            return Ok(());
        };
        self.budget.spend(shown.len())?;
        if self.column >= WIDEST {
            self.past.push_str(&shown);
            self.past.push(' ');
            return Ok(());
        }
        if self.row.len() <= self.column {
            self.row.resize(self.column + 1, String::new());
        }
        // Two cells say that they stand in one place.
        let cell = &mut self.row[self.column];
        if !cell.is_empty() {
            cell.push('\n');
        }
        cell.push_str(&shown);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), FileFault> {
        self.end_cell()?;
        self.in_row = false;
        self.budget.spend(CELL * self.row.len())?;
        self.sheet.push(self.number, std::mem::take(&mut self.row));
        let place = self.place();
        let left_out = [
            (&mut self.past, Reason::PastLimit, "cells beyond the last column that is read"),
            (&mut self.readings, Reason::Reading, ""),
            (&mut self.stray, Reason::Damaged, "text that stands in no cell"),
        ];
        for (text, reason, detail) in left_out {
            if !text.trim().is_empty() {
                self.found.text(text);
                self.found.leave_out_for(place.clone(), reason, detail, text);
                self.damaged |= reason == Reason::Damaged;
            }
            text.clear();
        }
        Ok(())
    }

    /// Says what is left out of the sheet as a whole.
    fn finish(self, any: bool) -> bool {
        let place = || Place::Part(self.sheet.name().to_owned());
        let heads = without_codes(&self.heads);
        for (text, reason) in [(heads, Reason::RunningHead), (self.markup, Reason::Markup)] {
            if !text.trim().is_empty() {
                self.found.text(&text);
                self.found.leave_out(place(), reason, &text);
            }
        }
        if self.missing > 0 {
            let detail = format!("strings that are not in the file, named by cells: {}", self.missing);
            self.found.leave_out_for(place(), Reason::Damaged, &detail, "");
        }
        if !any {
            self.found.leave_out(place(), Reason::Damaged, "");
        }
        any && !self.damaged
    }
}

/// Heads of pages without the codes for fonts, sizes, colours and what is put in: `&C&"SimSun,Bold"&12第 &P 页`.
fn without_codes(heads: &str) -> String {
    let mut pieces = heads.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let font = piece.strip_prefix('"').and_then(|font| font.split_once('"'));
        let colour = piece.strip_prefix('K').and_then(|colour| colour.get(6..));
        out.push_str(match (font, colour) {
            (Some((_, rest)), _) => rest,
            (None, Some(rest)) => rest,
            (None, None) if piece.starts_with(|c: char| c.is_ascii_digit()) => {
                piece.trim_start_matches(|c: char| c.is_ascii_digit())
            }
            (None, None) => piece.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(piece),
        });
    }
    out
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
        assert_eq!(without_codes("&C&\"宋体,Bold\"&12第 &P 页&K00FF00船&"), "第  页船");
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
    }
}
