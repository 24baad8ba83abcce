//! Rows of tables: one line each where a table is one, and not there for the layout.

use super::blocks::Builder;
use super::types::{Block, Hint, Roles};

/// The longest cell of a row that is shown as one line, in characters, and the longest such line.
const LONGEST_CELL: u16 = 60;
const LONGEST_ROW: u16 = 200;

impl Builder<'_> {
    /// Keeps a row whose cells are one short line each at most.
    pub(super) fn end_row(&mut self, first: usize) {
        let hints = &self.page.hints[first..];
        let cells = &self.cells[first..];
        let length = hints.iter().fold(0u16, |sum, hint| sum.saturating_add(hint.chars));
        let fits = hints.len() >= 2
            && length <= LONGEST_ROW
            && hints.iter().all(|hint| hint.chars <= LONGEST_CELL && hint.block == Block::Cell)
            && cells.windows(2).all(|pair| pair[0] != pair[1]);
        if fits {
            self.rows.push((first, self.page.hints.len()));
        }
    }

    /// Two rows or more with the same number of cells are a table, and each of them is one line. Other rows are there
    /// for the layout.
    pub(super) fn end_table(&mut self, first_row: usize) {
        let rows = self.rows.split_off(first_row);
        let alike = |(first, end): &(usize, usize)| {
            rows.iter()
                .filter(|(other_first, other_end)| other_end - other_first == end - first)
                .take(2)
                .count()
                > 1
        };
        let rows: Vec<(usize, usize)> = rows.iter().copied().filter(alike).collect();
        let Some(&(from, _)) = rows.first() else { return };
        let mut start = self.page.text.len();
        for _ in from..self.page.hints.len() {
            start = self.page.text[..start - 1].rfind('\n').map_or(0, |at| at + 1);
        }
        let text = self.page.text.split_off(start);
        let hints = self.page.hints.split_off(from);
        let source = self.page.source.split_off(from);
        let cells = self.cells.split_off(from);
        let mut rows = rows.into_iter().peekable();
        let mut row_end = 0;
        for (at, line) in (from..).zip(text.lines()) {
            let here = at - from;
            if at < row_end {
                self.page.text.pop();
                self.page.text.push('\t');
                self.join(hints[here], source[here]);
            } else {
                self.page.hints.push(hints[here]);
                self.page.source.push(source[here]);
                self.cells.push(cells[here]);
                if let Some((_, end)) = rows.next_if(|&(first, _)| first == at) {
                    row_end = end;
                }
            }
            self.page.text.push_str(line);
            self.page.text.push('\n');
        }
    }

    /// Adds a cell to the last line.
    fn join(&mut self, hint: Hint, source: (u32, u32)) {
        if let (Some(whole), Some(span)) = (self.page.hints.last_mut(), self.page.source.last_mut()) {
            whole.chars += hint.chars;
            whole.link_chars += hint.link_chars;
            whole.bold_chars += hint.bold_chars;
            whole.links = whole.links.saturating_add(hint.links);
            whole.roles = Roles(whole.roles.0 & hint.roles.0);
            span.1 = source.1;
        }
    }
}
