//! Settings of the lists.

#[cfg(test)]
use crate::state::Dice;
use crate::state::Place;
use crate::state::{chosen, Writer};
use crate::views::settings::ViewSettings;
use wenmai_protocol::{List, ListAsk};

/// Entries on a page of a list.
pub const ENTRIES_PER_PAGE: u32 = 50;

/// The lists, in the order in which they are offered.
pub const LISTS: [List; 5] = [List::Words, List::Stopwords, List::Concepts, List::Codes, List::Subcorpora];

/// Settings of the lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListsView {
    /// The list that is shown.
    pub list: List,
    /// Only entries that have this in them.
    pub find: String,
    /// In the order of frequency, not in the list's own.
    pub by_frequency: bool,
    /// Entries before the page.
    pub offset: u32,
}

/// Names of lists in links.
const NAMES: [(List, &str); 4] = [
    (List::Stopwords, "stopwords"),
    (List::Concepts, "concepts"),
    (List::Codes, "codes"),
    (List::Subcorpora, "subcorpora"),
];

impl ViewSettings for ListsView {
    fn prefix(&self) -> &'static str {
        "d."
    }

    fn write(&self, out: &mut Writer) {
        out.choice("list", &NAMES, &self.list);
        out.text_pair("find", &self.find);
        out.number("freq", self.by_frequency.into());
        out.number("item", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "list" => self.list = chosen(&NAMES, value),
            "find" => self.find = value.to_owned(),
            "freq" => self.by_frequency = value == "1",
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

    fn lists_as(&self, other: &ListsView) -> bool {
        ListsView { offset: 0, ..self.clone() } == ListsView { offset: 0, ..other.clone() }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = ListsView {
            list: dice.one_of(&LISTS),
            find: dice.text(),
            by_frequency: dice.coin(),
            offset: dice.roll(1000),
        };
    }
}

impl Place {
    /// What the view of the lists asks.
    pub fn list_ask(&self) -> ListAsk {
        let view = &self.views.lists;
        ListAsk {
            list: view.list,
            find: view.find.clone(),
            by_frequency: view.by_frequency,
            offset: view.offset,
            limit: ENTRIES_PER_PAGE,
        }
    }
}
