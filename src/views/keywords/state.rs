//! Settings of the keywords, and what they ask.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{anywhere, chunk, Place, SCORES_CHUNK};
use crate::state::{chosen, joined, measures, read_filter, write_filter, Writer};
use crate::views::settings::{Cause, ViewSettings};
use wenmai_protocol::{
    Choice, Correction, Filter, KeynessId, KeywordSort, KeywordsAsk, Named, Reference, Side,
};

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
    /// What they are ordered by.
    pub sort: KeywordSort,
    /// The measures that are shown beside those that always are.
    pub measures: Vec<KeynessId>,
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
    /// What is shown in any case: how strong at least, how sure, and how strong.
    pub const ALWAYS: [KeynessId; 3] = [KeynessId::Lrc, KeynessId::LogLikelihood, KeynessId::LogRatio];
    /// Least frequency and number of documents to begin with.
    pub const LEAST: (u32, u32) = (3, 1);

    /// All measures that are shown.
    pub fn shown(&self) -> Vec<KeynessId> {
        let more = self.measures.iter().copied().filter(|id| !Self::ALWAYS.contains(id));
        Self::ALWAYS.into_iter().chain(more).collect()
    }

    /// The measure that scores are shown of, where the order is by a column that is none.
    pub fn measure(&self) -> KeynessId {
        self.sort.measure().filter(|id| self.shown().contains(id)).unwrap_or(KeynessId::LogLikelihood)
    }
}

impl Default for KeywordsView {
    fn default() -> KeywordsView {
        KeywordsView {
            against: Against::default(),
            part: Filter::default(),
            side: Side::default(),
            sort: KeywordSort::FIRST,
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

/// Before the keys of the other part's filter.
pub const PART: &str = "part.";
/// Names of what there is to compare with in links.
const AGAINST: [(Against, &str); 2] = [(Against::Part, "part"), (Against::List, "list")];

impl ViewSettings for KeywordsView {
    fn prefix(&self) -> &'static str {
        "k."
    }

    fn write(&self, out: &mut Writer) {
        out.choice("against", &AGAINST, &self.against);
        write_filter(out, PART, &self.part);
        if self.side != Side::default() {
            out.pair("side", self.side.id());
        }
        if self.sort != KeywordSort::FIRST {
            out.pair("sort", self.sort.id());
        }
        out.text_pair("show", &joined(self.measures.iter().map(|id| id.id())));
        let (freq, range) = Self::LEAST;
        if self.min_freq != freq {
            out.pair("freq", &self.min_freq.to_string());
        }
        if self.min_range != range {
            out.pair("range", &self.min_range.to_string());
        }
        if self.correction != Correction::default() {
            out.pair("p", self.correction.id());
        }
        out.number("stopwords", self.stopwords.into());
        out.number("robust", self.robust.into());
        out.number("item", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        let number = |usual: u32| value.parse::<u32>().unwrap_or(usual);
        if let Some(key) = key.strip_prefix(PART) {
            return read_filter(&mut self.part, key, value);
        }
        match key {
            "against" => self.against = chosen(&AGAINST, value),
            "side" => self.side = Side::named(value).unwrap_or_default(),
            "sort" => self.sort = value.parse().unwrap_or(KeywordSort::FIRST),
            "show" => self.measures = measures(value, KeynessId::ALL, Named::id),
            "freq" => self.min_freq = number(Self::LEAST.0),
            "range" => self.min_range = number(Self::LEAST.1),
            "p" => self.correction = Correction::named(value).unwrap_or_default(),
            "stopwords" => self.stopwords = value == "1",
            "robust" => self.robust = value == "1",
            "item" => self.offset = number(0),
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

    fn lists_as(&self, other: &KeywordsView) -> bool {
        KeywordsView { offset: 0, ..self.clone() } == KeywordsView { offset: 0, ..other.clone() }
    }

    fn restart(&mut self, cause: Cause) {
        if cause != Cause::Query {
            self.turn_to(0);
        }
        if cause == Cause::Corpus {
            self.part = anywhere(&self.part);
        }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = KeywordsView {
            against: dice.one_of(&[Against::Rest, Against::Part, Against::List]),
            part: dice.filter(),
            side: dice.one_of(&[Side::Positive, Side::Negative, Side::Both]),
            sort: dice
                .one_of(&[KeywordSort::FIRST, KeywordSort::Column(wenmai_protocol::KeywordColumn::Word)]),
            measures: dice.some_of(KeynessId::ALL),
            min_freq: dice.roll(9),
            min_range: dice.roll(4),
            correction: dice.one_of(&[Correction::None, Correction::Holm, Correction::Bh]),
            stopwords: dice.coin(),
            robust: dice.coin(),
            offset: dice.roll(400),
        };
    }
}

impl Place {
    /// What the keywords ask; nothing as long as there is no list to compare with.
    pub fn keywords_ask(&self, list: &str) -> Option<KeywordsAsk> {
        let view = &self.views.keywords;
        let reference = match view.against {
            Against::Rest => Reference::Rest,
            Against::Part => Reference::Filter(Box::new(view.part.clone())),
            Against::List if list.trim().is_empty() => return None,
            Against::List => Reference::List(list.to_owned()),
        };
        Some(KeywordsAsk {
            reference,
            sort: view.sort,
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

    /// The other choices that keywords are ranked by to see which survive.
    pub fn keyword_choices(&self) -> Vec<Choice> {
        use KeynessId::{Bic, LogLikelihood, LogRatio, Lrc, OddsRatio};
        let measure = self.views.keywords.measure();
        let measures = [Lrc, LogLikelihood, LogRatio, Bic, OddsRatio].into_iter().filter(|id| *id != measure);
        // Of a list nothing is known but its words as they are.
        let inside = (self.views.keywords.against != Against::List).then_some(Choice::Inside);
        measures.map(|id| Choice::Measure(id.into())).chain(self.other_countings()).chain(inside).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_protocol::KeywordColumn;

    #[test]
    fn a_list_is_compared_with_only_when_it_is_there() {
        let mut place = Place::default();
        assert_eq!(place.keywords_ask("").map(|ask| ask.reference), Some(Reference::Rest));
        place.views.keywords.against = Against::List;
        assert_eq!(place.keywords_ask(" \n"), None);
        assert_eq!(place.keywords_ask("a\t1").map(|ask| ask.reference), Some(Reference::List("a\t1".into())));
    }

    #[test]
    fn a_measure_is_shown_once_and_the_order_by_a_word_keeps_a_score() {
        let view = KeywordsView {
            measures: vec![KeynessId::Bic, KeynessId::LogRatio],
            sort: KeywordSort::Column(KeywordColumn::Word),
            ..KeywordsView::default()
        };
        assert_eq!(
            view.shown(),
            [KeynessId::Lrc, KeynessId::LogLikelihood, KeynessId::LogRatio, KeynessId::Bic]
        );
        assert_eq!(view.measure(), KeynessId::LogLikelihood);
    }

    #[test]
    fn other_rankings_are_others() {
        let place = Place::default();
        assert_eq!(place.keyword_choices().len(), 7);
        assert!(!place.keyword_choices().contains(&Choice::Measure(KeynessId::Lrc.into())));
        assert!(!place.keyword_choices().contains(&Choice::Filter(Box::default())));
    }
}
