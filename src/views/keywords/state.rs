//! Settings of the keywords, and what they ask.

use crate::state::{Counting, FilterExt, Place};
use wenmai_protocol::{Choice, Correction, Filter, KeywordsAsk, Reference, Side};

/// Rows on a page of keywords or collocates.
pub const SCORES_PER_PAGE: u32 = 50;
/// Rows that are asked for at once: what the figures show, and pages of the table.
pub const SCORES_CHUNK: u32 = 300;
/// How many of the first keywords or collocates are looked for in other rankings.
pub const ROBUST_TOP: u32 = 20;

/// What the target is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Against {
    /// The rest of the corpus.
    #[default]
    Rest,
    /// Another part of it.
    Part,
    /// A word list, which no link carries.
    List,
}

/// Settings of the keywords.
#[derive(Clone, Debug, PartialEq)]
pub struct KeywordsView {
    /// What the target is compared with.
    pub against: Against,
    /// The other part, if it is one.
    pub part: Filter,
    /// Which keywords.
    pub side: Side,
    /// What they are ordered by: a measure's id or a column's.
    pub sort: String,
    /// The measures that are shown beside the two that always are.
    pub measures: Vec<String>,
    /// Least frequency.
    pub min_freq: u32,
    /// Least number of documents.
    pub min_range: u32,
    /// How p is corrected.
    pub correction: Correction,
    /// Whether stopwords are listed too.
    pub stopwords: bool,
    /// Whether other rankings are shown beside this one.
    pub robust: bool,
    /// Rows before the page.
    pub offset: u32,
}

impl KeywordsView {
    /// The order to begin with.
    pub const SORT: &'static str = "log_likelihood";
    /// What is shown in any case: how sure, and how strong.
    pub const ALWAYS: [&'static str; 2] = ["log_likelihood", "log_ratio"];
    /// Least frequency and number of documents to begin with.
    pub const LEAST: (u32, u32) = (3, 1);

    /// All measures that are shown.
    pub fn shown(&self) -> Vec<String> {
        let more = self.measures.iter().filter(|id| !Self::ALWAYS.contains(&id.as_str())).cloned();
        Self::ALWAYS.into_iter().map(str::to_owned).chain(more).collect()
    }

    /// The measure that scores are shown of, where the order is by a column that is none.
    pub fn measure(&self) -> String {
        match self.shown().contains(&self.sort) {
            true => self.sort.clone(),
            false => Self::SORT.to_owned(),
        }
    }
}

impl Default for KeywordsView {
    fn default() -> KeywordsView {
        KeywordsView {
            against: Against::default(),
            part: Filter::default(),
            side: Side::default(),
            sort: Self::SORT.to_owned(),
            measures: Vec::new(),
            min_freq: Self::LEAST.0,
            min_range: Self::LEAST.1,
            correction: Correction::default(),
            stopwords: false,
            robust: false,
            offset: 0,
        }
    }
}

/// The first row of the chunk that holds a row, and of the page that does.
pub fn chunk(offset: u32) -> (u32, u32) {
    let page = offset / SCORES_PER_PAGE * SCORES_PER_PAGE;
    (page / SCORES_CHUNK * SCORES_CHUNK, page)
}

impl Place {
    /// Other settings of the keywords.
    pub fn with_keywords(&self, keywords: KeywordsView) -> Place {
        Place { keywords, ..self.clone() }
    }

    /// What the keywords ask; nothing as long as there is no list to compare with.
    pub fn keywords_ask(&self, list: &str) -> Option<KeywordsAsk> {
        let view = &self.keywords;
        let reference = match view.against {
            Against::Rest => Reference::Rest,
            Against::Part => Reference::Filter(Box::new(view.part.clone())),
            Against::List if list.trim().is_empty() => return None,
            Against::List => Reference::List(list.to_owned()),
        };
        Some(KeywordsAsk {
            reference,
            sort: view.sort.clone(),
            measures: view.shown(),
            side: view.side,
            min_freq: view.min_freq,
            min_range: view.min_range,
            correction: view.correction,
            add: 1.0,
            stopwords: self.left_out(view.stopwords),
            offset: chunk(view.offset).0,
            limit: SCORES_CHUNK,
        })
    }

    /// The other ways to count this page's text: the filters with another choice of zones and repeats.
    pub fn other_countings(&self) -> impl Iterator<Item = Choice> + '_ {
        let present = self.filter.counting();
        let others = Counting::ALL.into_iter().filter(move |counting| Some(*counting) != present);
        others.map(|counting| Choice::Filter(Box::new(self.filter.with_counting(counting))))
    }

    /// The other choices that keywords are ranked by to see which survive.
    pub fn keyword_choices(&self) -> Vec<Choice> {
        const MEASURES: [&str; 4] = ["log_likelihood", "log_ratio", "bic", "odds_ratio"];
        let measure = self.keywords.measure();
        let measures = MEASURES.into_iter().filter(|id| *id != measure);
        // Of a list nothing is known but its words as they are.
        let inside = (self.keywords.against != Against::List).then_some(Choice::Inside);
        let measures = measures.map(|id| Choice::Measure(id.to_owned()));
        measures.chain(self.other_countings()).chain(inside).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_compared_with_only_when_it_is_there() {
        let mut place = Place::default();
        assert_eq!(place.keywords_ask("").map(|ask| ask.reference), Some(Reference::Rest));
        place.keywords.against = Against::List;
        assert_eq!(place.keywords_ask(" \n"), None);
        assert_eq!(place.keywords_ask("a\t1").map(|ask| ask.reference), Some(Reference::List("a\t1".into())));
    }

    #[test]
    fn figures_keep_their_rows_from_page_to_page() {
        assert_eq!((chunk(0), chunk(299), chunk(300)), ((0, 0), (0, 250), (300, 300)));
    }

    #[test]
    fn a_measure_is_shown_once_and_the_order_by_a_word_keeps_a_score() {
        let view = KeywordsView {
            measures: vec!["bic".into(), "log_ratio".into()],
            sort: "word".into(),
            ..KeywordsView::default()
        };
        assert_eq!(view.shown(), ["log_likelihood", "log_ratio", "bic"]);
        assert_eq!(view.measure(), "log_likelihood");
    }

    #[test]
    fn other_rankings_are_others() {
        let place = Place::default();
        assert_eq!(place.keyword_choices().len(), 6);
        assert!(!place.keyword_choices().contains(&Choice::Measure("log_likelihood".into())));
        assert!(!place.keyword_choices().contains(&Choice::Filter(Box::default())));
    }
}
