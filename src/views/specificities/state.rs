//! Settings of the specificities, and what they ask.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{chunk, Place, Writer, SCORES_CHUNK};
use crate::views::settings::{Cause, ViewSettings};
use wenmai_protocol::{Banality, Correction, Criterion, Named, SpecificitiesAsk, SpecificitySort};

/// Parts that are shown at once.
pub const PARTS_PER_PAGE: u32 = 6;
/// Words of each part that the figure shows on each side.
const DRAWN: u32 = 6;
/// Bounds of banality, in tenths, and their names in links: p of .05, .01, .001, .0001.
pub const BOUNDS: [(u32, &str); 4] = [(13, "1.3"), (20, "2"), (30, "3"), (40, "4")];

/// Settings of the specificities.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecificitiesView {
    /// The field whose values make the parts; empty for the usual one.
    pub field: String,
    /// The word that is shown in all parts; empty for none.
    pub word: String,
    /// Which words.
    pub which: Banality,
    /// Under this, in tenths, a word is banal.
    pub bound: u32,
    /// What words are ordered by.
    pub sort: SpecificitySort,
    /// Whether that is turned round.
    pub reverse: bool,
    /// Least frequency in all parts.
    pub min_freq: u32,
    /// How p is corrected.
    pub correction: Correction,
    /// Whether stopwords are listed too.
    pub stopwords: bool,
    /// Parts before those that are shown.
    pub parts: u32,
    /// Rows before the page.
    pub offset: u32,
}

impl Default for SpecificitiesView {
    fn default() -> SpecificitiesView {
        SpecificitiesView {
            field: String::new(),
            word: String::new(),
            which: Banality::default(),
            bound: 20,
            sort: SpecificitySort::default(),
            reverse: false,
            min_freq: 3,
            correction: Correction::default(),
            stopwords: false,
            parts: 0,
            offset: 0,
        }
    }
}

impl SpecificitiesView {
    /// Another field; what was of the parts of the last one begins anew.
    pub fn by(&self, field: String) -> SpecificitiesView {
        SpecificitiesView {
            field,
            sort: SpecificitySort::default(),
            reverse: false,
            parts: 0,
            offset: 0,
            ..self.clone()
        }
    }

    /// Ordered by something, or if it is already, by that turned round.
    pub fn sorted(&self, sort: SpecificitySort) -> SpecificitiesView {
        let reverse = self.sort == sort && !self.reverse;
        SpecificitiesView { sort, reverse, ..self.clone() }
    }
}

impl ViewSettings for SpecificitiesView {
    fn prefix(&self) -> &'static str {
        "s."
    }

    fn write(&self, out: &mut Writer) {
        let usual = SpecificitiesView::default();
        out.text_pair("by", &self.field);
        out.text_pair("word", &self.word);
        if self.which != usual.which {
            out.pair("which", self.which.id());
        }
        if self.bound != usual.bound {
            out.choice("banal", &BOUNDS, &self.bound);
        }
        if self.sort != usual.sort {
            out.text_pair("sort", &self.sort.to_string());
        }
        out.number("reverse", self.reverse.into());
        if self.min_freq != usual.min_freq {
            out.pair("freq", &self.min_freq.to_string());
        }
        if self.correction != usual.correction {
            out.pair("p", self.correction.id());
        }
        out.number("stopwords", self.stopwords.into());
        out.number("part", self.parts);
        out.number("item", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        let usual = SpecificitiesView::default();
        let number = |usual: u32| value.parse::<u32>().unwrap_or(usual);
        match key {
            "by" => self.field = value.to_owned(),
            "word" => self.word = value.to_owned(),
            "which" => self.which = Banality::named(value).unwrap_or_default(),
            "banal" => {
                self.bound =
                    BOUNDS.iter().find(|bound| bound.1 == value).map_or(usual.bound, |bound| bound.0);
            }
            "sort" => self.sort = value.parse().unwrap_or_default(),
            "reverse" => self.reverse = value == "1",
            "freq" => self.min_freq = number(usual.min_freq),
            "p" => self.correction = Correction::named(value).unwrap_or_default(),
            "stopwords" => self.stopwords = value == "1",
            "part" => self.parts = number(0),
            "item" => self.offset = number(0),
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

    fn lists_as(&self, other: &SpecificitiesView) -> bool {
        let listed = |view: &SpecificitiesView| SpecificitiesView {
            word: String::new(),
            parts: 0,
            offset: 0,
            ..view.clone()
        };
        listed(self) == listed(other)
    }

    fn restart(&mut self, cause: Cause) {
        if cause != Cause::Query {
            self.turn_to(0);
        }
        if cause == Cause::Corpus {
            *self = self.by(String::new());
        }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        let sort = match dice.roll(3) {
            0 => SpecificitySort::Column(dice.one_of(wenmai_protocol::SpecificityColumn::ALL)),
            _ => SpecificitySort::Part(dice.text()),
        };
        *self = SpecificitiesView {
            field: dice.text(),
            word: dice.text(),
            which: dice.one_of(Banality::ALL),
            bound: dice.one_of(&BOUNDS).0,
            sort,
            reverse: dice.coin(),
            min_freq: dice.roll(9),
            correction: dice.one_of(Correction::ALL),
            stopwords: dice.coin(),
            parts: dice.roll(40),
            offset: dice.roll(400),
        };
    }
}

impl Place {
    /// What the page asks.
    pub fn specificities_ask(&self) -> SpecificitiesAsk {
        let view = &self.views.specificities;
        SpecificitiesAsk {
            field: view.field.clone(),
            min_freq: view.min_freq,
            stopwords: self.left_out(view.stopwords),
            banality: f64::from(view.bound) / 10.0,
            correction: view.correction,
            which: view.which,
            sort: view.sort.clone(),
            reverse: view.reverse,
            top: DRAWN,
            word: Some(view.word.trim().to_owned()).filter(|word| !word.is_empty()),
            parts: (view.parts, PARTS_PER_PAGE),
            offset: chunk(view.offset).0,
            limit: SCORES_CHUNK,
        }
    }

    /// The hits of a word in a part.
    pub fn hits_in_part(&self, part: &Criterion, word: &str) -> Place {
        let mut filter = self.filter.clone();
        if !filter.fields.contains(part) {
            filter.fields.push(part.clone());
        }
        self.with_filter(filter).hits_of_word(word)
    }
}
