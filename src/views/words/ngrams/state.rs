//! Settings of the lists of words in a row.

use crate::state::{Place, WORDS_PER_PAGE};
use wenmai_protocol::NgramsAsk;

/// Words of the longest.
pub const LONGEST_NGRAM: u32 = 8;

/// Which list of words in a row is shown, if one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// None: single words, forms or characters.
    #[default]
    Single,
    /// N-grams.
    Ngrams,
    /// N-grams with one open slot.
    Frames,
}

/// Settings of the lists of words in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct NgramsView {
    /// Which list.
    pub rows: Rows,
    /// Words of the shortest.
    pub shortest: u32,
    /// Words of the longest.
    pub longest: u32,
    /// Whether they may reach across the end of a sentence.
    pub across: bool,
    /// Least frequency.
    pub min_freq: u32,
    /// Least number of documents.
    pub min_range: u32,
    /// Whether those are left out that only stand inside longer ones of the list.
    pub hide_contained: bool,
    /// Rows before the page.
    pub offset: u32,
}

impl Default for NgramsView {
    fn default() -> NgramsView {
        NgramsView {
            rows: Rows::Single,
            shortest: 2,
            longest: 3,
            across: false,
            min_freq: 3,
            min_range: 1,
            hide_contained: false,
            offset: 0,
        }
    }
}

impl NgramsView {
    /// Words of the shortest that the list may have: a frame has a word on both sides of its slot, or two on one.
    pub fn least(&self) -> u32 {
        if self.rows == Rows::Frames {
            3
        } else {
            2
        }
    }

    /// The settings with lengths that the list may have.
    pub fn fitting(&self) -> NgramsView {
        let shortest = self.shortest.clamp(self.least(), LONGEST_NGRAM);
        NgramsView { shortest, longest: self.longest.clamp(shortest, LONGEST_NGRAM), ..self.clone() }
    }
}

impl Place {
    /// Other settings of the lists of words in a row.
    pub fn with_ngrams(&self, ngrams: NgramsView) -> Place {
        Place { ngrams, ..self.clone() }
    }

    /// What a list of words in a row asks.
    pub fn ngrams_ask(&self) -> NgramsAsk {
        let view = self.ngrams.fitting();
        NgramsAsk {
            shortest: view.shortest,
            longest: view.longest,
            within_sentence: !view.across,
            min_freq: view.min_freq,
            min_range: view.min_range,
            hide_contained: view.hide_contained,
            offset: view.offset,
            limit: WORDS_PER_PAGE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_fit_the_list_and_one_another() {
        let view = |rows, shortest, longest| {
            let view = NgramsView { rows, shortest, longest, ..NgramsView::default() }.fitting();
            (view.shortest, view.longest)
        };
        assert_eq!(view(Rows::Ngrams, 2, 3), (2, 3));
        assert_eq!(view(Rows::Frames, 2, 2), (3, 3));
        assert_eq!(view(Rows::Ngrams, 5, 3), (5, 5));
        assert_eq!(view(Rows::Ngrams, 0, 99), (2, 8));
    }
}
