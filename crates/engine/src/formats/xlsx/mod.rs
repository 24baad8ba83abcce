//! Workbooks of Excel (xlsx).

mod cells;
mod strings;

use super::archive::{Archive, Budget};
use super::found::Found;
use super::parts::{leave_out_missing, leave_out_rest, read_settings, relations};
use super::reader::{Content, Reader};
use super::sheets::{Sheet, Workbook};
use super::xml::Node;
use cells::{read_cells, Meaning};
use std::collections::HashMap;
use strings::Strings;
use wenmai_model::{FileFault, Format, Place, Reason};

const WORKBOOK: &str = "xl/workbook.xml";
const STYLES: &str = "xl/styles.xml";

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Xlsx,
    |zip| zip.has("[Content_Types].xml") && (zip.has(WORKBOOK) || zip.any("xl/worksheets/")),
    |mut zip, budget, found| Ok(Content::Table(Box::new(parse(&mut zip, budget, found)?))),
);

/// Reads a workbook of Excel.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Workbook, FileFault> {
    let relations = relations(zip, WORKBOOK, budget, found);
    let workbook = zip.part(WORKBOOK, budget, found).unwrap_or_default();
    let Listed { sheets, since_1904 } = listed(&workbook, found);
    let named = relations.iter().find(|(_, kind, part)| kind == "sharedStrings" && zip.has(part));
    let strings_part = named.map_or("xl/sharedStrings.xml", |(.., part)| part);
    let strings = match zip.part(strings_part, budget, found) {
        Some(xml) => Strings::of(strings_part, &xml, found),
        None => Strings::default(),
    };
    let dates = match zip.part(STYLES, budget, found) {
        Some(xml) => date_styles(&xml, found),
        None => Vec::new(),
    };
    leave_out_missing(zip, &relations, found);
    let targets: HashMap<&str, &str> = relations.iter().map(|(id, _, part)| (&**id, &**part)).collect();
    let mut meaning = Meaning { strings, dates, since_1904 };
    let mut sheets_read = Vec::new();
    let mut whole = true;
    let mut fault = None;
    let mut read_sheet = |part: &str, mut sheet: Sheet, zip: &mut Archive, found: &mut Found| {
        match zip.text(part, budget, found) {
            Ok(xml) => {
                whole &= read_cells(&xml, &mut meaning, &mut sheet, budget, found)?;
                sheets_read.push(sheet);
            }
            Err(why) => {
                found.leave_out_part(part, why);
                (whole, fault) = (false, Some(why));
            }
        }
        Ok(())
    };
    let mut any = false;
    for (name, id, hidden) in sheets {
        match targets.get(&*id).filter(|part| zip.has(part)) {
            Some(part) => {
                any = true;
                let hidden = hidden.then_some((Reason::Hidden, "a hidden sheet"));
                read_sheet(part, Sheet::new(name, hidden), zip, found)?;
            }
            None => {
                found.leave_out_for(Place::Part(name), Reason::Damaged, "the sheet is not in the file", "")
            }
        }
    }
    for part in zip.rest()? {
        if part.starts_with("xl/worksheets/") && part.ends_with(".xml") {
            // A list that leads nowhere is no list.
            let left_out = any.then_some((Reason::NotInOrder, "a sheet that the workbook does not list"));
            let name = part.rsplit('/').next().unwrap_or(&part).to_owned();
            read_sheet(&part, Sheet::new(name, left_out), zip, found)?;
        }
    }
    if let Some(fault) = fault.filter(|_| sheets_read.is_empty()) {
        return Err(fault);
    }
    meaning.strings.leave_out_rest(strings_part, !whole, found);
    leave_out_rest(zip, budget, found, |name| {
        let is_comment = name.starts_with("xl/comments") || name.starts_with("xl/threadedComments/");
        is_comment.then_some(Reason::Comment)
    });
    Ok(Workbook::of(sheets_read))
}

/// Names, ids and whether they are hidden of the sheets; whether days count from 1904.
#[derive(Default)]
struct Listed {
    sheets: Vec<(String, String, bool)>,
    since_1904: bool,
}

/// What a workbook says of itself. Extensions of it are elements of other namespaces, some with the same names.
fn listed(workbook: &str, found: &mut Found) -> Listed {
    let mut listed = Listed::default();
    let mut prefix = None;
    read_settings(WORKBOOK, workbook, found, |node| {
        let Node::Start(element) = node else { return };
        let own = prefix.get_or_insert_with(|| element.prefix().to_owned());
        if element.prefix() != own {
            return;
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
    });
    listed
}

/// For each style of cells whether it shows a number as a date.
fn date_styles(xml: &str, found: &mut Found) -> Vec<bool> {
    let mut own: HashMap<String, bool> = HashMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    read_settings(STYLES, xml, found, |node| match node {
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
    });
    styles
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told() {
        assert!(is_date_format("yyyy\"年\"m\"月\"d\"日\""));
        assert!(!is_date_format("[Red]0.00\"day\""));
        assert!(!is_date_format("General"));
    }
}
