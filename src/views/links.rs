//! What links know of the views: their names and their settings.

use super::codes::state::CodesView;
use super::collocates::state::CollocatesView;
use super::compare::state::CompareView;
use super::concordance::state::ConcordanceView;
use super::keywords::state::KeywordsView;
use super::lists::state::ListsView;
use super::measures::state::MeasuresView;
use super::read::state::ReadView;
use super::settings::ViewSettings;
use super::specificities::state::SpecificitiesView;
use super::trends::state::TrendsView;
use super::words::ngrams::state::NgramsView;
use super::words::state::WordsView;

macro_rules! pages {
    ($($(#[$note:meta])* $page:ident $key:literal,)*) => {
        /// The views there are.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Page {
            $($(#[$note])* $page,)*
        }

        impl Page {
            /// All of them.
            pub const ALL: &[Page] = &[$(Page::$page,)*];

            /// Its name in links.
            pub fn key(self) -> &'static str {
                match self {
                    $(Page::$page => $key,)*
                }
            }
        }
    };
}

pages! {
    /// The corpus at a glance.
    #[default]
    Overview "overview",
    /// One document.
    Read "read",
    /// The frequency list, of words or of words in a row.
    Words "words",
    /// The hits of a query in their context.
    Concordance "concordance",
    /// What tells one part of the corpus from another.
    Keywords "keywords",
    /// What is specific to each part of the corpus.
    Specificities "specificities",
    /// What stands near the hits of a query.
    Collocates "collocates",
    /// Frequencies over time.
    Trends "trends",
    /// Documents beside one another.
    Compare "compare",
    /// Words, stopwords, concepts and rules that are kept with the corpus.
    Lists "dictionary",
    /// What the rules of the corpus hold of, by parts of it.
    Codes "codes",
    /// Every measure, with what defines it.
    Measures "measures",
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
    Specificities specificities: SpecificitiesView,
    Codes codes: CodesView,
}
