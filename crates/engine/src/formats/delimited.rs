//! Tables as text (csv, tsv).

use super::columns::used;
use super::found::Found;
use super::reader::{Content, Reader, TextFile};
use super::rows::{named, Gatherer, Head, Made, Named, Roles, Row, Table, LOOKED_AT, MOST_COLUMNS};
use super::separated::{separator, Rows};
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

    /// A row with more cells than there are columns has its text cut where the separator stands in it: it is put together.
    fn mended(&self, mut row: Row, columns: usize, text: usize) -> Row {
        let used = used(&row);
        if used > columns {
            row.truncate(used);
            let cells = text..=text + used - columns;
            let whole = row[cells.clone()].join(char::from(self.separator).encode_utf8(&mut [0; 4]));
            row.splice(cells, [whole]);
        }
        row
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
        let roles = Roles::choose(&columns, &sample, options)?;
        // Where most rows are wider than their names, it is not the text that makes them so.
        let wider = sample.iter().filter(|row| used(row) > width).count();
        let cut = match roles.text[..] {
            [text] if text < width && 2 * wider <= sample.len() => Some(text),
            _ => None,
        };
        if cut.is_some() {
            columns.truncate(width);
        }
        let mut gatherer = Gatherer::new(roles, options.rows_joined);
        gatherer.above(above, found);
        for (line, row) in self.rows().skip(skipped) {
            let place = Place::Line(line);
            let mut row = match cut {
                Some(text) => self.mended(row, width, text),
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
        gatherer.finish().map(take);
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
        let read = table.documents(&ReadOptions::default(), &mut found, &mut |(_, text, _)| {
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
            ("id,text,place\n1,snow, more snow,north\n2,hills,south\n", ["snow, more snow", "hills"]),
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
