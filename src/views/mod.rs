//! The views: each has a folder with its component, its settings and its style.
//!
//! A view is added with a folder, a row of [`VIEWS`] and, in [`links`], its name and its settings, if it has any. Links, the
//! tabs, keys, paging and beginning anew go over these.

pub mod codes;
pub mod collocates;
pub mod compare;
pub mod concordance;
pub mod keywords;
pub mod links;
pub mod lists;
pub mod measures;
pub mod overview;
pub mod read;
pub mod settings;
pub mod specificities;
pub mod trends;
pub mod words;

use crate::chunk::{chunk, Chunk};
use crate::text::Text;
use codes::Codes;
use collocates::Collocates;
use compare::Compare;
use concordance::Concordance;
use keywords::Keywords;
use links::Page;
use lists::Lists;
use measures::Measures;
use overview::Overview;
use read::Read;
use specificities::Specificities;
use trends::Trends;
use words::Words;

pub struct View {
    /// Which.
    pub page: Page,
    /// What its tab says; `None` for a view that only links lead to.
    pub tab: Option<fn(&Text) -> &'static str>,
    /// Its component, and the chunk that it is in.
    pub show: &'static Chunk<()>,
}

/// The views; those with tabs in the order of these.
pub static VIEWS: [View; 12] = [
    View {
        page: Page::Overview,
        tab: Some(|text| text.titles.overview),
        show: chunk!(page, overview, Overview),
    },
    View { page: Page::Read, tab: Some(|text| text.titles.read), show: chunk!(reading, read, Read) },
    View { page: Page::Words, tab: Some(|text| text.titles.words), show: chunk!(reading, words, Words) },
    View {
        page: Page::Concordance,
        tab: Some(|text| text.titles.concordance),
        show: chunk!(reading, concordance, Concordance),
    },
    View {
        page: Page::Keywords,
        tab: Some(|text| text.titles.keywords),
        show: chunk!(comparing, keywords, Keywords),
    },
    View {
        page: Page::Specificities,
        tab: Some(|text| text.titles.specificities),
        show: chunk!(comparing, specificities, Specificities),
    },
    View {
        page: Page::Collocates,
        tab: Some(|text| text.titles.collocates),
        show: chunk!(comparing, collocates, Collocates),
    },
    View {
        page: Page::Trends,
        tab: Some(|text| text.titles.trends),
        show: chunk!(comparing, trends, Trends),
    },
    View {
        page: Page::Compare,
        tab: Some(|text| text.titles.compare),
        show: chunk!(comparing, compare, Compare),
    },
    View { page: Page::Lists, tab: Some(|text| text.titles.lists), show: chunk!(reading, lists, Lists) },
    View { page: Page::Codes, tab: Some(|text| text.titles.codes), show: chunk!(reading, codes, Codes) },
    View { page: Page::Measures, tab: None, show: chunk!(reading, measures, Measures) },
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
