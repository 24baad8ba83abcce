//! Settings of the page that compares documents.

use crate::state::Place;
use wenmai_protocol::{Filter, HitSet, StatisticsAsk};

/// Documents on a page of a table of documents.
pub const DOCUMENTS_PER_PAGE: u32 = 50;
/// Documents that the heat map shows at once.
pub const DOCUMENTS_PER_HEAT: u32 = 12;
/// Words of the map, and the choices there are.
pub const MAP_WORDS: u32 = 60;

/// What of the documents is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Documents and words on a map.
    #[default]
    Map,
    /// The words typical of each.
    Typical,
    /// The words of each by tf-idf.
    Weights,
    /// How diverse the words of each are.
    Diversity,
    /// Passages that two of them share.
    Passages,
}

impl Part {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Part; 5] = [Part::Map, Part::Typical, Part::Weights, Part::Diversity, Part::Passages];
}

/// Settings of the page that compares documents.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// What is compared.
    pub part: Part,
    /// Words of the map.
    pub words: u32,
    /// Columns of the table of diversity: ids of measures.
    pub measures: Vec<String>,
    /// The two documents whose passages are shown; `None` for those that share most.
    pub pair: Option<(u32, u32)>,
    /// Documents before the page.
    pub offset: u32,
}

impl Default for CompareView {
    fn default() -> CompareView {
        CompareView {
            part: Part::Map,
            words: MAP_WORDS,
            measures: ["mattr", "mtld", "hdd", "hapax_share"].map(str::to_owned).to_vec(),
            pair: None,
            offset: 0,
        }
    }
}

/// The query that finds a word of a list: signs that mean something in a query are quoted.
pub fn word_query(word: &str) -> String {
    match word.contains(['|', '@', '＠', '*', '?', '/', '[', ']', '“', '”', ' ']) {
        true => format!("\"{word}\""),
        false => word.to_owned(),
    }
}

impl Place {
    /// The hits of a word of a list on word boundaries.
    pub fn hits_of_word(&self, word: &str) -> Place {
        self.search(&word_query(word)).with_hits(HitSet::Words)
    }

    /// The same in one document.
    pub fn hits_in(&self, word: &str, document: u32) -> Place {
        let filter = Filter { documents: vec![document], ..self.filter.clone() };
        self.with_filter(filter).hits_of_word(word)
    }

    /// Other settings of the page that compares documents.
    pub fn with_compare(&self, compare: CompareView) -> Place {
        Place { compare, ..self.clone() }
    }

    /// What the page asks that compares documents.
    pub fn compare_ask(&self) -> StatisticsAsk {
        let stopwords = self.left_out(self.words.stopwords);
        match self.compare.part {
            Part::Map => StatisticsAsk::Map { words: self.compare.words, stopwords },
            Part::Typical => StatisticsAsk::Typical { words: 12, stopwords },
            Part::Weights => StatisticsAsk::Weights { words: 12, stopwords },
            Part::Diversity => StatisticsAsk::Diversity { window: 500 },
            Part::Passages => StatisticsAsk::Pairs,
        }
    }
}
