//! The views: each has a folder with its component, its settings and its style.
//!
//! A view is added with a folder, a [`Page`], a row of [`VIEWS`] and, if it has settings, a line of [`Views`]. Links, the
//! tabs, keys, paging and beginning anew go over these.

pub mod collocates;
pub mod compare;
pub mod concordance;
pub mod keywords;
pub mod lists;
pub mod measures;
pub mod overview;
pub mod read;
mod settings;
pub mod trends;
pub mod words;

pub use settings::{Cause, ViewSettings};

use crate::text::Text;
use collocates::{Collocates, CollocatesView};
use compare::{Compare, CompareView};
use concordance::{Concordance, ConcordanceView};
use keywords::{Keywords, KeywordsView};
use lists::{Lists, ListsView};
use measures::{Measures, MeasuresView};
use overview::Overview;
use read::{Read, ReadView};
use trends::{Trends, TrendsView};
use words::{NgramsView, Words, WordsView};
use yew::{html, Html};

/// The views there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The corpus at a glance.
    #[default]
    Overview,
    /// One document.
    Read,
    /// The frequency list, of words or of words in a row.
    Words,
    /// The hits of a query in their context.
    Concordance,
    /// What tells one part of the corpus from another.
    Keywords,
    /// What stands near the hits of a query.
    Collocates,
    /// Frequencies over time.
    Trends,
    /// Documents beside one another.
    Compare,
    /// Words, stopwords and concepts that are kept with the corpus.
    Lists,
    /// Every measure, with what defines it.
    Measures,
}

/// A view.
pub struct View {
    /// Which.
    pub page: Page,
    /// Its name in links.
    pub key: &'static str,
    /// What its tab says; `None` for a view that only links lead to.
    pub tab: Option<fn(&Text) -> &'static str>,
    /// Its component.
    pub show: fn() -> Html,
}

/// The views; those with tabs in the order of these.
pub const VIEWS: [View; 10] = [
    View {
        page: Page::Overview,
        key: "overview",
        tab: Some(|text| text.overview().title),
        show: || html! { <Overview /> },
    },
    View { page: Page::Read, key: "read", tab: Some(|text| text.read().title), show: || html! { <Read /> } },
    View {
        page: Page::Words,
        key: "words",
        tab: Some(|text| text.words().title),
        show: || html! { <Words /> },
    },
    View {
        page: Page::Concordance,
        key: "concordance",
        tab: Some(|text| text.concordance().title),
        show: || html! { <Concordance /> },
    },
    View {
        page: Page::Keywords,
        key: "keywords",
        tab: Some(|text| text.keywords().title),
        show: || html! { <Keywords /> },
    },
    View {
        page: Page::Collocates,
        key: "collocates",
        tab: Some(|text| text.collocates().title),
        show: || html! { <Collocates /> },
    },
    View {
        page: Page::Trends,
        key: "trends",
        tab: Some(|text| text.trends().title),
        show: || html! { <Trends /> },
    },
    View {
        page: Page::Compare,
        key: "compare",
        tab: Some(|text| text.compare().title),
        show: || html! { <Compare /> },
    },
    View {
        page: Page::Lists,
        key: "dictionary",
        tab: Some(|text| text.lists().title),
        show: || html! { <Lists /> },
    },
    View { page: Page::Measures, key: "measures", tab: None, show: || html! { <Measures /> } },
];

/// The views with tabs.
pub fn tabs() -> impl Iterator<Item = (&'static View, fn(&Text) -> &'static str)> {
    VIEWS.iter().filter_map(|view| Some((view, view.tab?)))
}

impl Page {
    /// Its row.
    pub fn view(self) -> &'static View {
        &VIEWS[self as usize]
    }
}

macro_rules! settings {
    ($($page:ident $field:ident: $settings:ty,)*) => {
        /// The settings of all views.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Views {
            $(pub $field: $settings,)*
        }

        impl Views {
            /// Those of each view.
            pub fn all(&self) -> impl Iterator<Item = (Page, &dyn ViewSettings)> {
                [$((Page::$page, &self.$field as &dyn ViewSettings)),*].into_iter()
            }

            /// Those of each view, to be changed.
            pub fn all_mut(&mut self) -> impl Iterator<Item = (Page, &mut dyn ViewSettings)> {
                [$((Page::$page, &mut self.$field as &mut dyn ViewSettings)),*].into_iter()
            }

            /// Turns to the first page where other rows are listed than before.
            pub fn settle(&mut self, before: &Views) {
                $(if !self.$field.lists_as(&before.$field) {
                    self.$field.turn_to(0);
                })*
            }
        }
    };
}

// In the order in which links have them: a link is the same from version to version.
settings! {
    Words words: WordsView,
    Concordance concordance: ConcordanceView,
    Read read: ReadView,
    Keywords keywords: KeywordsView,
    Collocates collocates: CollocatesView,
    Words ngrams: NgramsView,
    Trends trends: TrendsView,
    Compare compare: CompareView,
    Lists lists: ListsView,
    Measures measures: MeasuresView,
}
