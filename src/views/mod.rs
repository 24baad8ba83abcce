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
use yew::{html, Html};

pub struct View {
    /// Which.
    pub page: Page,
    /// What its tab says; `None` for a view that only links lead to.
    pub tab: Option<fn(&Text) -> &'static str>,
    /// Its component.
    pub show: fn() -> Html,
}

/// The views; those with tabs in the order of these.
pub const VIEWS: [View; 12] = [
    View { page: Page::Overview, tab: Some(|text| text.overview().title), show: || html! { <Overview /> } },
    View { page: Page::Read, tab: Some(|text| text.read().title), show: || html! { <Read /> } },
    View { page: Page::Words, tab: Some(|text| text.words().title), show: || html! { <Words /> } },
    View {
        page: Page::Concordance,
        tab: Some(|text| text.concordance().title),
        show: || html! { <Concordance /> },
    },
    View { page: Page::Keywords, tab: Some(|text| text.keywords().title), show: || html! { <Keywords /> } },
    View {
        page: Page::Specificities,
        tab: Some(|text| text.specificities().title),
        show: || html! { <Specificities /> },
    },
    View {
        page: Page::Collocates,
        tab: Some(|text| text.collocates().title),
        show: || html! { <Collocates /> },
    },
    View { page: Page::Trends, tab: Some(|text| text.trends().title), show: || html! { <Trends /> } },
    View { page: Page::Compare, tab: Some(|text| text.compare().title), show: || html! { <Compare /> } },
    View { page: Page::Lists, tab: Some(|text| text.lists().title), show: || html! { <Lists /> } },
    View { page: Page::Codes, tab: Some(|text| text.codes().title), show: || html! { <Codes /> } },
    View { page: Page::Measures, tab: None, show: || html! { <Measures /> } },
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
