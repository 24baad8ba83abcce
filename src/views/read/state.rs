//! Which document is read, and how.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{chosen, Place, Writer};
use crate::views::links::Page;
use crate::views::settings::{Cause, ViewSettings};
use wenmai_protocol::ReadAsk;

/// Lines of a document that are shown at once.
pub const READ_CHUNK: u32 = 300;

/// Which side of a document is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// As it came beside as it is counted.
    #[default]
    Both,
    /// As it came.
    Original,
    /// As it is counted.
    Counted,
}

/// Settings of the reading page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadView {
    pub document: u32,
    /// The line that is pointed at.
    pub line: Option<u32>,
    /// Which side is shown.
    pub side: Side,
    /// Whether words are outlined.
    pub outlined: bool,
}

impl ReadView {
    /// The first line of the chunk that holds the line that is pointed at.
    pub fn first_line(&self) -> u32 {
        self.line.unwrap_or(0) / READ_CHUNK * READ_CHUNK
    }
}

/// Names of sides in links.
const SIDES: [(Side, &str); 2] = [(Side::Original, "original"), (Side::Counted, "counted")];

impl ViewSettings for ReadView {
    fn write(&self, out: &mut Writer) {
        out.number("doc", self.document);
        if let Some(line) = self.line {
            out.pair("line", &line.to_string());
        }
        out.choice("side", &SIDES, &self.side);
        out.number("outlined", self.outlined.into());
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "doc" => self.document = value.parse().unwrap_or(0),
            "line" => self.line = value.parse().ok(),
            "side" => self.side = chosen(&SIDES, value),
            "outlined" => self.outlined = value == "1",
            _ => return false,
        }
        true
    }

    fn restart(&mut self, cause: Cause) {
        if cause == Cause::Corpus {
            (self.document, self.line) = (0, None);
        }
    }

    fn pointed(&self) -> bool {
        self.line.is_some()
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = ReadView {
            document: dice.roll(9),
            line: dice.coin().then(|| dice.roll(1000)),
            side: dice.one_of(&[Side::Both, Side::Original, Side::Counted]),
            outlined: dice.coin(),
        };
    }
}

impl Place {
    /// A line of a document on the reading page.
    pub fn reading(&self, document: u32, line: Option<u32>) -> Place {
        let mut place = self.on(Page::Read);
        (place.views.read.document, place.views.read.line) = (document, line);
        place
    }

    /// What the reading page asks.
    pub fn read_ask(&self) -> ReadAsk {
        let view = &self.views.read;
        ReadAsk {
            document: view.document,
            query: self.query.clone(),
            mode: self.mode,
            exact: self.exact,
            hits: self.views.concordance.hits,
            from_line: view.first_line(),
            lines: READ_CHUNK,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chunk_of_a_document_holds_the_line_that_is_pointed_at() {
        let read = |line| ReadView { line, ..ReadView::default() }.first_line();
        assert_eq!(read(None), 0);
        assert_eq!(read(Some(299)), 0);
        assert_eq!(read(Some(300)), 300);
    }
}
