//! Settings of the lists of words in a row.

#[cfg(test)]
use crate::state::Dice;
use crate::state::Place;
use crate::state::{chosen, Writer};
use crate::views::settings::{Cause, ViewSettings};
use crate::views::words::state::WORDS_PER_PAGE;
use wenmai_protocol::NgramsAsk;

/// Words of the longest.
pub const LONGEST_NGRAM: u32 = 8;

/// What the list is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListOf {
    /// Words, written forms, characters or parts of speech: no words in a row.
    #[default]
    Words,
    /// N-grams.
    Ngrams,
    /// N-grams with one open slot.
    Frames,
}

/// Settings of the lists of words in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct NgramsView {
    /// What the list is of.
    pub list: ListOf,
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
            list: ListOf::Words,
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
        if self.list == ListOf::Frames {
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

/// Names of lists in links.
const LISTS: [(ListOf, &str); 2] = [(ListOf::Ngrams, "ngrams"), (ListOf::Frames, "frames")];

impl ViewSettings for NgramsView {
    fn write(&self, out: &mut Writer) {
        let usual = NgramsView::default();
        out.choice("rows", &LISTS, &self.list);
        if (self.shortest, self.longest) != (usual.shortest, usual.longest) {
            out.pair("length", &format!("{}-{}", self.shortest, self.longest));
        }
        out.number("sentences", self.across.into());
        if self.min_freq != usual.min_freq {
            out.pair("minfreq", &self.min_freq.to_string());
        }
        if self.min_range != usual.min_range {
            out.pair("minrange", &self.min_range.to_string());
        }
        out.number("contained", self.hide_contained.into());
        out.number("row", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        let number = || value.parse::<u32>().unwrap_or(0);
        match key {
            "rows" => self.list = chosen(&LISTS, value),
            "length" => {
                let lengths =
                    value.split_once('-').and_then(|(one, other)| one.parse().ok().zip(other.parse().ok()));
                (self.shortest, self.longest) = lengths.unwrap_or((self.shortest, self.longest));
            }
            "sentences" => self.across = value == "1",
            "minfreq" => self.min_freq = number().max(1),
            "minrange" => self.min_range = number().max(1),
            "contained" => self.hide_contained = value == "1",
            "row" => self.offset = number(),
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

    fn lists_as(&self, other: &NgramsView) -> bool {
        NgramsView { offset: 0, ..self.clone() } == NgramsView { offset: 0, ..other.clone() }
    }

    /// Stopwords stand in rows like other words.
    fn restart(&mut self, cause: Cause) {
        if matches!(cause, Cause::Filter | Cause::Corpus) {
            self.turn_to(0);
        }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = NgramsView {
            list: dice.one_of(&[ListOf::Words, ListOf::Ngrams, ListOf::Frames]),
            shortest: dice.roll(9),
            longest: dice.roll(9),
            across: dice.coin(),
            min_freq: 1 + dice.roll(9),
            min_range: 1 + dice.roll(9),
            hide_contained: dice.coin(),
            offset: dice.roll(1000),
        };
    }
}

impl Place {
    /// What a list of words in a row asks.
    pub fn ngrams_ask(&self) -> NgramsAsk {
        let view = self.views.ngrams.fitting();
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
        let view = |list, shortest, longest| {
            let view = NgramsView { list, shortest, longest, ..NgramsView::default() }.fitting();
            (view.shortest, view.longest)
        };
        assert_eq!(view(ListOf::Ngrams, 2, 3), (2, 3));
        assert_eq!(view(ListOf::Frames, 2, 2), (3, 3));
        assert_eq!(view(ListOf::Ngrams, 5, 3), (5, 5));
        assert_eq!(view(ListOf::Ngrams, 0, 99), (2, 8));
    }
}
