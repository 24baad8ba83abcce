//! Settings of the dictionary page.

use crate::state::{Page, Place};
use wenmai_protocol::{List, ListAsk};

/// Entries on a page of a list.
pub const ENTRIES_PER_PAGE: u32 = 50;

/// The lists, in the order in which they are offered.
pub const LISTS: [List; 3] = [List::Words, List::Stopwords, List::Concepts];

/// Settings of the dictionary page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DictionaryView {
    /// The list that is shown.
    pub list: List,
    /// Only entries that have this in them.
    pub find: String,
    /// In the order of frequency, not in the list's own.
    pub by_frequency: bool,
    /// Entries before the page.
    pub offset: u32,
}

impl Place {
    /// Other settings of the dictionary page.
    pub fn with_dictionary(&self, dictionary: DictionaryView) -> Place {
        Place { page: Page::Dictionary, dictionary, ..self.clone() }
    }

    /// What the dictionary page asks.
    pub fn list_ask(&self) -> ListAsk {
        let view = &self.dictionary;
        ListAsk {
            list: view.list,
            find: view.find.clone(),
            by_frequency: view.by_frequency,
            offset: view.offset,
            limit: ENTRIES_PER_PAGE,
        }
    }
}
