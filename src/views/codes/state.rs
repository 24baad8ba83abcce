//! Settings of the codes, and what they ask.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{chosen, Place, Writer};
use crate::views::links::Page;
use crate::views::settings::{Cause, ViewSettings};
#[cfg(test)]
use wenmai_protocol::Named;
use wenmai_protocol::{Coded, CodesAsk, CodingUnit};

/// Parts that are shown at once, and codes.
pub const PARTS_PER_PAGE: u32 = 6;
pub const CODES_PER_PAGE: u32 = 50;
/// Units on a page.
pub const UNITS_PER_PAGE: u32 = 50;

/// Settings of the codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodesView {
    pub unit: CodingUnit,
    /// The field whose values make the parts; empty for none.
    pub field: String,
    /// The code whose units are listed; empty for none.
    pub code: String,
    /// The value of the part that they are in; `None` for all.
    pub part: Option<String>,
    /// Parts before those that are shown, and codes.
    pub parts: u32,
    pub codes: u32,
    /// Units before the page.
    pub offset: u32,
}

/// Names of units in links.
const UNITS: [(CodingUnit, &str); 2] =
    [(CodingUnit::Sentence, "sentence"), (CodingUnit::Document, "document")];

impl ViewSettings for CodesView {
    fn prefix(&self) -> &'static str {
        "r."
    }

    fn write(&self, out: &mut Writer) {
        out.choice("per", &UNITS, &self.unit);
        out.text_pair("by", &self.field);
        out.text_pair("code", &self.code);
        if let Some(part) = &self.part {
            out.pair("in", part);
        }
        out.number("part", self.parts);
        out.number("row", self.codes);
        out.number("item", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "per" => self.unit = chosen(&UNITS, value),
            "by" => self.field = value.to_owned(),
            "code" => self.code = value.to_owned(),
            "in" => self.part = Some(value.to_owned()),
            "part" => self.parts = value.parse().unwrap_or(0),
            "row" => self.codes = value.parse().unwrap_or(0),
            "item" => self.offset = value.parse().unwrap_or(0),
            _ => return false,
        }
        true
    }

    fn offset(&self) -> Option<u32> {
        Some(self.offset)
    }

    fn turn_to(&mut self, offset: u32) {
        self.offset = offset;
    }

    fn lists_as(&self, other: &CodesView) -> bool {
        (self.unit, &self.field, &self.code, &self.part)
            == (other.unit, &other.field, &other.code, &other.part)
    }

    fn restart(&mut self, cause: Cause) {
        match cause {
            Cause::Filter => self.turn_to(0),
            Cause::Corpus => *self = CodesView { unit: self.unit, ..CodesView::default() },
            Cause::Query | Cause::Stoplist => {}
        }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = CodesView {
            unit: dice.one_of(CodingUnit::ALL),
            field: dice.text(),
            code: dice.text(),
            part: dice.coin().then(|| dice.text()),
            parts: dice.roll(40),
            codes: dice.roll(400),
            offset: dice.roll(400),
        };
    }
}

impl Place {
    /// The units that a code holds of, in a part or in all.
    pub fn coded(&self, view: &CodesView, code: &str, part: Option<&str>) -> Place {
        let view =
            CodesView { code: code.to_owned(), part: part.map(str::to_owned), offset: 0, ..view.clone() };
        self.on(Page::Codes).with(|views| views.codes = view)
    }

    /// What the page asks.
    pub fn codes_ask(&self) -> CodesAsk {
        let view = &self.views.codes;
        let listed = Coded { code: view.code.clone(), part: view.part.clone() };
        CodesAsk {
            field: view.field.clone(),
            unit: view.unit,
            parts: (view.parts, PARTS_PER_PAGE),
            codes: (view.codes, CODES_PER_PAGE),
            listed: Some(listed).filter(|listed| !listed.code.is_empty()),
            offset: view.offset,
            limit: UNITS_PER_PAGE,
        }
    }
}
