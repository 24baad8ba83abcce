//! Settings of the frequency list.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{chosen, joined, measures, Place, Writer};
use crate::views::settings::ViewSettings;
use wenmai_protocol::{Exactness, HitSet, MeasureId, QueryMode, Unit, WordRow, WordSort, WordsAsk};

/// Rows on a page of the frequency list.
pub const WORDS_PER_PAGE: u32 = 50;

/// Settings of the frequency list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordsView {
    /// What is counted.
    pub unit: Unit,
    /// What the list is ordered by.
    pub sort: WordSort,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Only items that contain this.
    pub find: String,
    /// Whether stopwords are listed too.
    pub stopwords: bool,
    /// Whether the figure is a cloud of words.
    pub cloud: bool,
    /// Measures of dispersion that have a column.
    pub columns: Vec<MeasureId>,
    /// Items before the page.
    pub offset: u32,
}

/// Names of units and orders in links.
const UNITS: [(Unit, &str); 3] = [(Unit::Form, "form"), (Unit::Character, "character"), (Unit::Pos, "pos")];
const SORTS: [(WordSort, &str); 3] =
    [(WordSort::Range, "range"), (WordSort::Dp, "dp"), (WordSort::Text, "text")];

/// The measures that can have a column.
pub fn of_words() -> Vec<MeasureId> {
    MeasureId::of_words().collect()
}

impl ViewSettings for WordsView {
    fn write(&self, out: &mut Writer) {
        out.choice("unit", &UNITS, &self.unit);
        out.choice("order", &SORTS, &self.sort);
        out.number("turned", self.reversed.into());
        out.text_pair("find", &self.find);
        out.number("stopwords", self.stopwords.into());
        out.number("cloud", self.cloud.into());
        out.text_pair("columns", &joined(self.columns.iter().map(|measure| measure.id())));
        out.number("item", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "unit" => self.unit = chosen(&UNITS, value),
            "order" => self.sort = chosen(&SORTS, value),
            "turned" => self.reversed = value == "1",
            "find" => self.find = value.to_owned(),
            "stopwords" => self.stopwords = value == "1",
            "cloud" => self.cloud = value == "1",
            "columns" => self.columns = measures(value, &of_words(), MeasureId::id),
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

    fn lists_as(&self, other: &WordsView) -> bool {
        let listing =
            |view: &WordsView| WordsView { cloud: false, columns: Vec::new(), offset: 0, ..view.clone() };
        listing(self) == listing(other)
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = WordsView {
            unit: dice.one_of(&[Unit::Word, Unit::Form, Unit::Character, Unit::Pos]),
            sort: dice.one_of(&[WordSort::Frequency, WordSort::Range, WordSort::Dp, WordSort::Text]),
            reversed: dice.coin(),
            find: dice.text(),
            stopwords: dice.coin(),
            cloud: dice.coin(),
            columns: dice.some_of(&of_words()),
            offset: dice.roll(1000),
        };
    }
}

impl Place {
    /// The hits that a row of a frequency list counted.
    pub fn hits_of(&self, unit: Unit, row: &WordRow) -> Place {
        if unit == Unit::Pos {
            return self
                .search_as(&row.query, QueryMode::Expert, Exactness::default())
                .with_hits(HitSet::Words);
        }
        let mut place = self.search(&row.query);
        let lines = &mut place.views.concordance;
        lines.hits = if unit == Unit::Character { HitSet::Characters } else { HitSet::Words };
        if unit == Unit::Form {
            lines.form = row.text.clone();
        }
        place
    }

    /// What the frequency list asks.
    pub fn words_ask(&self) -> WordsAsk {
        let view = &self.views.words;
        WordsAsk {
            unit: view.unit,
            sort: view.sort,
            reversed: view.reversed,
            find: view.find.clone(),
            stopwords: self.left_out(view.stopwords),
            offset: view.offset,
            limit: WORDS_PER_PAGE,
        }
    }
}
