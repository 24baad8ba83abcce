//! Tables as text (csv, tsv).

use super::columns::used;
use super::found::Found;
use super::reader::{Content, Reader, TextFile};
use super::rows::{named, Gatherer, Head, Made, Named, Roles, Row, Table, LOOKED_AT, MOST_COLUMNS};
use super::separated::{separator, Rows};
use crate::clean::date_of;
use crate::script::fold;
use std::ops::ControlFlow;
use wenmai_model::{FileFault, Format, Place, ReadOptions, Reason};

/// What is read with commas, semicolons, or whatever stands between its cells.
pub(super) const CSV: Reader =
    Reader::text(Format::Csv, |file| file.is_named(Format::Csv), |file, _| Ok(table(file, None)));

/// What is read with tabs, if it has any.
pub(super) const TSV: Reader = Reader::text(
    Format::Tsv,
    |file| file.is_named(Format::Tsv),
    |file, _| {
        let tabs = file.text.contains('\t').then_some(b'\t');
        Ok(table(file, tabs))
    },
);

fn table(file: TextFile, separator: Option<u8>) -> Content {
    Content::Table(Box::new(Delimited::of(file.text, separator)))
}

/// The rows of a table that was pasted or is a file: of cells with tabs between them, as spreadsheets give them, or of CSV.
/// What parts the cells may be known.
pub(crate) fn pasted_rows(text: &str, mark: Option<u8>) -> Vec<Row> {
    let tabs = text.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| line.contains('\t'));
    let table = Delimited::of(text.to_owned(), mark.or(tabs.then_some(b'\t')));
    table.rows().map(|(_, row)| row.into_iter().take(MOST_COLUMNS).collect()).collect()
}

/// A table as text.
struct Delimited {
    text: String,
    /// Where its rows begin: past the line that names the separator.
    start: usize,
    separator: u8,
}

impl Delimited {
    fn of(text: String, wanted: Option<u8>) -> Delimited {
        let (start, said) = match said(&text) {
            Some((start, separator)) => (start, Some(separator)),
            None => (0, wanted),
        };
        let separator = said.unwrap_or_else(|| separator(&text[start..]));
        Delimited { text, start, separator }
    }

    fn rows(&self) -> Rows<'_> {
        Rows::new(&self.text, self.start, self.separator)
    }

    /// The names of columns and the first rows.
    fn looked_at(&self) -> (Named, Vec<Row>) {
        let cut = |row: Row| row.into_iter().take(MOST_COLUMNS).collect();
        let mut sample: Vec<Row> = self.rows().take(LOOKED_AT + 1).map(|(_, row)| cut(row)).collect();
        let named = named(&sample);
        sample.drain(..named.skipped);
        (named, sample)
    }

    /// A row with more cells than there are names: if its text is cut where the separator stands in it, it is put together.
    fn mended(&self, mut row: Row, cut: &Cut) -> Row {
        let used = used(&row);
        if used <= cut.kinds.len() || !cut.is_in(&row, used - cut.kinds.len()) {
            return row;
        }
        row.truncate(used);
        let cells = cut.text..=cut.text + used - cut.kinds.len();
        let whole = row[cells.clone()].join(char::from(self.separator).encode_utf8(&mut [0; 4]));
        row.splice(cells, [whole]);
        row
    }
}

/// How it is told that a text is cut.
struct Cut {
    /// The text's column.
    text: usize,
    /// What most cells of each named column are.
    kinds: Vec<Kind>,
}

impl Cut {
    fn of(sample: &[Row], width: usize, text: usize) -> Cut {
        let kind = |column: usize| {
            let mut counts = [0; Kind::ALL.len()];
            for row in sample.iter().filter(|row| used(row) <= width) {
                if let Some(cell) = row.get(column).filter(|cell| !cell.trim().is_empty()) {
                    counts[Kind::of(cell) as usize] += 1;
                }
            }
            let most = (0..counts.len()).max_by_key(|&kind| counts[kind]).unwrap_or(0);
            Kind::ALL[most]
        };
        Cut { text, kinds: (0..width).map(kind).collect() }
    }

    /// Whether the cells after the text fit their columns better if it has so many more, and, where that says nothing, a
    /// sentence goes on in these.
    fn is_in(&self, row: &Row, more: usize) -> bool {
        let after = self.text + 1..self.kinds.len();
        let fit = |shift: usize| {
            after.clone().filter(|&column| Kind::of(&row[column + shift]) == self.kinds[column]).count()
        };
        let goes_on = || {
            after.is_empty() || row[self.text + 1..=self.text + more].iter().all(|cell| cell.starts_with(' '))
        };
        fit(more) > fit(0) || fit(more) == fit(0) && goes_on()
    }
}

/// What a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Empty,
    Words,
    Number,
    Date,
}

impl Kind {
    const ALL: [Kind; 4] = [Kind::Empty, Kind::Words, Kind::Number, Kind::Date];

    fn of(cell: &str) -> Kind {
        let cell = cell.trim();
        if cell.is_empty() {
            Kind::Empty
        } else if cell.parse::<f64>().is_ok() {
            Kind::Number
        } else if date_of(&fold(cell)).is_some_and(|dated| dated.alone) {
            Kind::Date
        } else {
            Kind::Words
        }
    }
}

/// The separator that a first line names for spreadsheet programs, `sep=;`, and where the table begins.
fn said(text: &str) -> Option<(usize, u8)> {
    let end = text.find('\n').map_or(text.len(), |end| end + 1);
    let line = text[..end].trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n', '\0']);
    let line = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap_or(line);
    let (name, mark) = line.split_once('=')?;
    let mark = match mark {
        "\\t" | "" => b'\t',
        mark => *mark.as_bytes().first().filter(|mark| mark.is_ascii())?,
    };
    let short = line.len() <= "sep=\\t".len() + 4;
    (short && name.trim().eq_ignore_ascii_case("sep") && mark != b'"').then_some((end, mark))
}

impl Table for Delimited {
    fn head(&self) -> Result<Head, FileFault> {
        let (named, sample) = self.looked_at();
        Ok((named.columns, sample))
    }

    fn documents(
        &self,
        options: &ReadOptions,
        found: &mut Found,
        take: &mut dyn FnMut(Made) -> ControlFlow<()>,
    ) -> Result<(), FileFault> {
        let (named, sample) = self.looked_at();
        let Named { mut columns, width, skipped, above } = named;
        // Where most rows are wider than their names, it is not the text that makes them so.
        let wider = sample.iter().filter(|row| used(row) > width).count();
        let few = width > 0 && 2 * wider <= sample.len();
        // What is past the names in a few rows is of a text that is cut.
        let narrow = |row: &Row| row[..if few { row.len().min(width) } else { row.len() }].to_vec();
        let roles = Roles::choose(&columns, &sample.iter().map(narrow).collect::<Vec<Row>>(), options)?;
        let cut = match roles.text[..] {
            [text] if text < width && few => Some(Cut::of(&sample, width, text)),
            _ => None,
        };
        if cut.is_some() {
            columns.truncate(width);
        }
        let mut gatherer = Gatherer::new(roles, options);
        gatherer.above(above, found);
        for (line, row) in self.rows().skip(skipped) {
            let place = Place::Line(line);
            let mut row = match &cut {
                Some(cut) => self.mended(row, cut),
                None => row,
            };
            if row.len() > MOST_COLUMNS {
                let past = row.split_off(MOST_COLUMNS).join(" ");
                if !past.trim().is_empty() {
                    found.text(&past);
                    found.leave_out(place.clone(), Reason::PastLimit, &past);
                }
            }
            if let Some(made) = gatherer.row(&columns, &row, place, found) {
                if take(made).is_break() {
                    return Ok(());
                }
            }
        }
        gatherer.finish(found).map(take);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let table = Delimited::of(text.to_owned(), None);
        let mut texts = Vec::new();
        let mut found = Found::default();
        let read = table.documents(&ReadOptions::default(), &mut found, &mut |(_, (text, _), _)| {
            texts.push(text);
            ControlFlow::Continue(())
        });
        assert_eq!(read, Ok(()), "{text}");
        texts
    }

    #[test]
    fn tables_of_all_programs_have_a_document_a_row() {
        for (table, texts) in [
            ("sep=;\r\nid;text\r\n1;雪,雪\r\n2;山\r\n", ["雪,雪", "山"]),
            ("\u{feff}\"SEP=|\"\nid|text\n1|雪\n2|山\n", ["雪", "山"]),
            ("sep=\\t\nid\ttext\n1\t雪\n2\t山\n\0\0", ["雪", "山"]),
            ("id,text\n1,snow, more snow\n2,hills\n", ["snow, more snow", "hills"]),
            ("id,text\n1,no, never, ever\n2,hills\n", ["no, never, ever", "hills"]),
            ("id,text,place\n1,snow, more snow,north\n2,hills,south\n", ["snow, more snow", "hills"]),
            ("id,text,n\n1,snow,more,2\n2,hills,3\n", ["snow,more", "hills"]),
            ("id,text,day\n1,snow,2014-02-24,more,still\n2,hills,2014-02-25\n", ["snow", "hills"]),
            ("调查表,,\n编号,正文,地点\n1,雪,北\n2,山,南\n", ["雪", "山"]),
            ("id,text\n1,\"雪 \"\"大\"\" 了\"\n2,山\n", ["雪 \"大\" 了", "山"]),
            ("id,text\n1,\"雪 \"大\" 了\"\n2,山\n", ["雪 \"大\" 了", "山"]),
            ("id,text\n1,\"雪\n大了\"\n2,山\n", ["雪\n大了", "山"]),
            ("id,text\n1,\"雪\n2,\"山\"\n", ["\"雪", "山"]),
            ("id,text\n1,雪\n2,\"山\n", ["雪", "\"山"]),
        ] {
            assert_eq!(read(table), texts, "{table}");
        }
    }
}
