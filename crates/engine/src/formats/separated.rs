//! Rows of cells as spreadsheet programs and scripts really write them, and what stands between the cells.
//!
//! The crate csv drops a row with an error, and takes a quotation mark that nobody closes for the begin of a cell that goes on
//! to the end of the file.

use super::rows::Row;

/// The rows of a table with the line on which each begins; empty lines are none.
pub(super) struct Rows<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    separator: u8,
    quoted: bool,
    /// Whether a space stands behind what parts cells, also before a quotation mark: `1, "a, b"`.
    spaced: bool,
    /// Up to where no quotation mark closes what one before it opened.
    unclosed: usize,
}

impl<'t> Rows<'t> {
    pub fn new(text: &'t str, start: usize, separator: u8) -> Rows<'t> {
        let text = text.trim_end_matches('\0');
        let start = start.min(text.len());
        let marked = start + (text[start..].len() - text[start..].trim_start_matches('\u{feff}').len());
        // Tabs stand between cells that hold quotation marks as they are, if no cell begins with one.
        let opens = |line: &str| line.starts_with('"') || line.contains("\t\"");
        let quoted = separator != b'\t' || text[marked..].lines().take(10).any(opens);
        let spaced = are_spaced(&text[marked..], separator);
        let line = 1 + text[..start].matches('\n').count() as u32;
        Rows { text, at: marked, line, separator, quoted, spaced, unclosed: 0 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Whether a cell ends at a place.
    fn ends(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|byte| byte == self.separator || byte == b'\n' || byte == b'\r')
    }

    /// A cell and where it ends.
    fn cell(&mut self) -> (String, usize) {
        let spaces =
            || self.text.as_bytes()[self.at..].iter().take(8).take_while(|&&byte| byte == b' ').count();
        let opens = self.at + if self.spaced { spaces() } else { 0 };
        if self.quoted && self.byte(opens) == Some(b'"') && opens >= self.unclosed {
            match self.quoted_cell(opens + 1) {
                Ok(cell) => return cell,
                Err(end) => self.unclosed = end,
            }
        }
        let rest = &self.text.as_bytes()[self.at..];
        let end = self.at + memchr::memchr3(self.separator, b'\n', b'\r', rest).unwrap_or(rest.len());
        (self.text[self.at..end].to_owned(), end)
    }

    /// A cell in quotation marks, from past the first. A mark in it that is not doubled is one of the text; but if the cell
    /// has gone past its line and such a mark opens another cell, the first mark opened nothing. `Err`: up to where that
    /// is known.
    fn quoted_cell(&self, start: usize) -> Result<(String, usize), usize> {
        let bytes = self.text.as_bytes();
        let mut cell = String::new();
        let mut from = start;
        let mut at = start;
        let mut lines = false;
        loop {
            let Some(found) = memchr::memchr(b'"', &bytes[at..]) else { return Err(bytes.len()) };
            lines |= memchr::memchr(b'\n', &bytes[at..at + found]).is_some();
            at += found;
            if self.byte(at + 1) == Some(b'"') {
                cell.push_str(&self.text[from..=at]);
                at += 2;
                from = at;
                continue;
            }
            let gap = bytes[at + 1..].iter().take(8).take_while(|&&byte| byte == b' ').count();
            if self.ends(at + 1 + gap) {
                cell.push_str(&self.text[from..at]);
                return Ok((cell, at + 1 + gap));
            }
            let before = bytes[at - 1];
            if lines && (before == self.separator || before == b'\n') {
                return Err(at);
            }
            at += 1;
        }
    }
}

/// Whether most lines of a table, of which the first has separators, have a space behind the first of these, and one of them
/// a quotation mark behind such a space: elsewhere `, "` is of a sentence.
fn are_spaced(text: &str, separator: u8) -> bool {
    let mark = char::from(separator);
    let lines = || text.lines().filter(|line| line.contains(mark)).take(10);
    let spaced = |line: &&str| line.split_once(mark).is_some_and(|(_, after)| after.starts_with(' '));
    let quoted = |line: &str| {
        line.split(mark).skip(1).any(|cell| cell.starts_with(' ') && cell.trim_start().starts_with('"'))
    };
    let first = text.lines().find(|line| !line.trim().is_empty());
    let parted = mark != '\t' && first.is_some_and(|line| line.contains(mark));
    parted && 2 * lines().filter(spaced).count() >= lines().count() && lines().any(quoted)
}

impl Iterator for Rows<'_> {
    type Item = (u32, Row);

    fn next(&mut self) -> Option<(u32, Row)> {
        let mut row = Row::new();
        let mut line = self.line;
        loop {
            if row.is_empty() && self.at >= self.text.len() {
                return None;
            }
            let begin = self.at;
            let (cell, end) = self.cell();
            self.line += self.text[begin..end].matches('\n').count() as u32;
            row.push(cell);
            self.at = end;
            match self.byte(end) {
                Some(byte) if byte == self.separator => {
                    self.at += 1;
                    continue;
                }
                Some(b'\r') if self.byte(end + 1) == Some(b'\n') => self.at += 2,
                Some(_) => self.at += 1,
                None => {}
            }
            self.line += u32::from(end < self.text.len());
            if row.len() > 1 || !row[0].is_empty() {
                return Some((line, row));
            }
            row.clear();
            line = self.line;
        }
    }
}

/// How many rows tell what stands between cells, and how much of the text they may be, in bytes.
const LOOKED_AT: usize = 60;
const MOST: usize = 1 << 18;

/// A character that stands between nothing: each line is a cell.
const NOTHING: u8 = 0x1f;

/// What stands between the cells of a table: of tab, comma, semicolon and bar the one by which the most rows are as wide as
/// one another. Sentences have commas, but not as many in each.
pub(super) fn separator(text: &str) -> u8 {
    let text = &text[..text.floor_char_boundary(MOST)];
    let found = [b'\t', b',', b';', b'|'].map(|mark| (fit(text, mark), mark));
    let best = found.into_iter().filter(|(fit, _)| fit.share > 0).max_by_key(|&(fit, _)| fit);
    let quoted = || text.lines().any(|line| line.starts_with('"'));
    best.map_or_else(|| if quoted() { b',' } else { NOTHING }, |(_, mark)| mark)
}

/// How well a mark parts cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// Whether the quotation marks of nearly all rows are pairs: by another mark cells in them are cut.
    paired: bool,
    /// Of a hundred rows, those that have as many cells as most do; 0: no two cells in half of them.
    share: usize,
    /// Whether it stands between cells, and not in sentences or numbers.
    tight: bool,
    width: usize,
}

fn fit(text: &str, mark: u8) -> Fit {
    let none = Fit { paired: false, share: 0, tight: false, width: 0 };
    let rows: Vec<Row> = Rows::new(text, 0, mark).take(LOOKED_AT).map(|(_, row)| row).collect();
    // What is cut off at the end of a large file is no row.
    let rows = if rows.len() > 1 && text.len() >= MOST - 4 { &rows[..rows.len() - 1] } else { &rows[..] };
    let mut widths: Vec<usize> = rows.iter().map(Vec::len).filter(|&width| width > 1).collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0]));
    let Some((count, width)) = runs.max() else { return none };
    let share = 100 * count / rows.len();
    if share < 50 && 2 * widths.len() < rows.len() + 1 {
        return none;
    }
    // A mark of sentences has a space after it, one of numbers stands between digits.
    let begins = |c: char| c.is_alphabetic() || c == '"';
    let spaced = |cell: &String| cell.starts_with(' ') && cell.trim_start().starts_with(begins);
    let inner = rows.iter().flat_map(|row| row.iter().skip(1));
    let loose = inner.clone().filter(|cell| spaced(cell)).count();
    let tight = 2 * loose < inner.count().max(1);
    // A mark of sentences below a name that stands alone: one column.
    if mark != b'\t' && !tight && rows[0].len() == 1 {
        return none;
    }
    // What is left of them in cells is doubled or alone.
    let is_odd = |row: &&Row| row.iter().any(|cell| cell.matches('"').count() % 2 == 1);
    let odd = rows.iter().filter(is_odd).count();
    Fit { paired: 10 * odd <= rows.len(), share: share.max(1), tight, width }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_parts_cells_is_what_each_row_has_as_much_of() {
        for (text, mark) in [
            ("a,b\n1,2\n", b','),
            ("a;b;c\n1;so, and so, and so;2\n2;one, two, three, four;3\n", b';'),
            ("a,b\n1,\"x; y; z\"\n2,\"x; y; z\"\n", b','),
            ("a|b|c\n1|x, y|2\n", b'|'),
            ("a\tb\n1\tx, y, z\n", b'\t'),
            ("id;text;price\n1;small, light;12,50\n2;fast;9,90\n", b';'),
            ("title of it all\nid;text;n\n1;a, b;2\n2;c;3\n", b';'),
            ("id,text\n1,a; b\n2,c\n3,d; e; f\n", b','),
            ("id, text\n1, \"a, b\"\n2, \"c, d, e\"\n", b','),
            ("a\tb\tc\tn\tm\n\t\"x;,\ny;z\"\n", b'\t'),
            ("text\nHe said, \"go\"\nShe said, \"no\"\n", NOTHING),
            ("review\nGood, cheap, fast\nBad, slow\nFine, thanks\n", NOTHING),
        ] {
            assert_eq!(separator(text) as char, mark as char, "{text}");
        }
        assert_eq!(
            separator("The ferry was late.\nSo we waited, talked, and ate.\nThen it came.\n"),
            NOTHING
        );
    }

    #[test]
    fn a_space_before_a_quotation_mark_is_no_text_where_all_cells_have_one() {
        let cells = |text: &str| -> Vec<Row> { Rows::new(text, 0, b',').map(|(_, row)| row).collect() };
        for text in ["n, text\n1, \"雪, 雪\"\n2, \"山\"\n", "n,text\n1,  \"雪, 雪\" \n2, \"山\"\n"] {
            assert_eq!(cells(text)[1..], [["1", "雪, 雪"], ["2", "山"]], "{text}");
        }
        assert_eq!(cells("n,text\n1,雪, \"雪\"\n")[1], ["1", "雪", " \"雪\""]);
        assert_eq!(cells("n, text\n1, \"雪\" 山\n")[1], ["1", " \"雪\" 山"]);
    }

    #[test]
    fn rows_have_the_lines_on_which_they_begin() {
        let rows: Vec<_> = Rows::new("a,b\n\n1,\"x\ny\"\r\n2,z", 0, b',').collect();
        let lines: Vec<u32> = rows.iter().map(|(line, _)| *line).collect();
        assert_eq!((lines, rows[1].1[1].as_str()), (vec![1, 3, 5], "x\ny"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(cells in proptest::collection::vec(proptest::collection::vec("[a雪\",; \n]{1,6}", 2..5), 1..6)) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",");
            let text = cells.iter().map(line).collect::<Vec<_>>().join("\n");
            let read: Vec<Row> = Rows::new(&text, 0, b',').map(|(_, row)| row).collect();
            prop_assert_eq!(read, cells);
        }

        #[test]
        fn no_character_but_marks_is_lost(text in "[a雪\",\n\r]{0,60}") {
            let letters = |text: &str| text.chars().filter(|c| matches!(c, 'a' | '雪')).collect::<String>();
            let read: String = Rows::new(&text, 0, b',').flat_map(|(_, row)| row).collect();
            prop_assert_eq!(letters(&read), letters(&text));
        }
    }
}
