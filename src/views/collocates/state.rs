//! Settings of the collocates, and what they ask.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{anywhere, Place};
use crate::state::{chosen, joined, measures, read_filter, write_filter, Writer};
use crate::state::{chunk, SCORES_CHUNK};
use crate::views::concordance::state::plain_key;
use crate::views::keywords::state::{KeywordsView, PART};
use crate::views::links::Page;
use crate::views::settings::{Cause, ViewSettings};
use wenmai_protocol::{
    AssociationId, Choice, CollocateSort, CollocatesAsk, Filter, HitSet, KeywordSort, KeywordsAsk, Named,
    Near, Nearness, Reference, SortBy, Span, TableOf,
};

/// Words in the network.
pub const NETWORK: u32 = 24;
/// The widest window of the menus, on a side.
pub const WIDEST: u32 = 10;
/// A corpus of fewer words is tiny.
const TINY: u32 = 10_000;

/// What the collocates are compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Compared {
    #[default]
    Nothing,
    /// Those of the same query in the rest of the corpus.
    Rest,
    /// Those in another part of it.
    Part,
}

/// Settings of the collocates.
#[derive(Clone, Debug, PartialEq)]
pub struct CollocatesView {
    /// The window.
    pub span: Span,
    /// Whether a sentence's end ends it.
    pub within_sentence: bool,
    /// The table that scores come from.
    pub table: TableOf,
    /// What they are ordered by.
    pub sort: CollocateSort,
    /// The measures that are shown.
    pub measures: Vec<AssociationId>,
    /// Least number of co-occurrences and of documents; none for what suits the corpus.
    pub least: Option<(u32, u32)>,
    /// Whether stopwords are listed too.
    pub stopwords: bool,
    /// Whether there is a column for each place beside the node.
    pub places: bool,
    /// Whether other rankings are shown beside this one.
    pub robust: bool,
    /// What they are compared with, if with anything.
    pub compared: Compared,
    /// The other part, if it is one.
    pub part: Filter,
    /// Rows before the page.
    pub offset: u32,
}

impl CollocatesView {
    /// The order to begin with.
    pub const SORT: CollocateSort = CollocateSort::Measure(AssociationId::LogDice);
    /// The measures to begin with.
    pub const MEASURES: [AssociationId; 3] =
        [AssociationId::LogDice, AssociationId::Mi, AssociationId::LogLikelihood];
    /// The window to begin with.
    pub const SPAN: Span = Span::Words(5, 5);

    /// The measure that scores are shown of, where the order is by a column that is none.
    pub fn measure(&self) -> AssociationId {
        let sorted = self.sort.measure().filter(|id| self.measures.contains(id));
        sorted.or(self.measures.first().copied()).unwrap_or(AssociationId::LogDice)
    }

    /// Least number of co-occurrences and of documents in so many words of so many documents.
    pub fn least(&self, (words, documents): (u32, u32)) -> (u32, u32) {
        let usual = match (words < TINY, documents) {
            (true, _) => (1, 1),
            (false, 0 | 1) => (3, 1),
            _ => (3, 2),
        };
        self.least.unwrap_or(usual)
    }
}

impl Default for CollocatesView {
    fn default() -> CollocatesView {
        CollocatesView {
            span: Self::SPAN,
            within_sentence: false,
            table: TableOf::default(),
            sort: Self::SORT,
            measures: Self::MEASURES.to_vec(),
            least: None,
            stopwords: false,
            places: false,
            robust: false,
            compared: Compared::Nothing,
            part: Filter::default(),
            offset: 0,
        }
    }
}

/// Names of tables in links.
const TABLES: [(TableOf, &str); 1] = [(TableOf::Frequencies, "frequencies")];
/// And of what they are compared with.
const COMPARED: [(Compared, &str); 2] = [(Compared::Rest, "1"), (Compared::Part, "part")];

impl ViewSettings for CollocatesView {
    fn prefix(&self) -> &'static str {
        "c."
    }

    fn write(&self, out: &mut Writer) {
        match self.span {
            span if span == Self::SPAN => {}
            Span::Words(left, right) => out.pair("span", &format!("{left}L{right}R")),
            Span::Sentence => out.pair("span", "sentence"),
        }
        out.number("within", self.within_sentence.into());
        out.choice("table", &TABLES, &self.table);
        if self.sort != Self::SORT {
            out.pair("sort", self.sort.id());
        }
        if self.measures != Self::MEASURES {
            out.pair("show", &joined(self.measures.iter().map(|id| id.id())));
        }
        if let Some((freq, range)) = self.least {
            out.pair("least", &format!("{freq},{range}"));
        }
        out.number("stopwords", self.stopwords.into());
        out.number("places", self.places.into());
        out.number("robust", self.robust.into());
        out.choice("compared", &COMPARED, &self.compared);
        write_filter(out, PART, &self.part);
        out.number("item", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        if let Some(key) = key.strip_prefix(PART) {
            return read_filter(&mut self.part, key, value);
        }
        match key {
            "span" => self.span = span(value).unwrap_or(Self::SPAN),
            "within" => self.within_sentence = value == "1",
            "table" => self.table = chosen(&TABLES, value),
            "sort" => self.sort = value.parse().unwrap_or(Self::SORT),
            "show" => self.measures = measures(value, AssociationId::ALL, Named::id),
            "least" => {
                let pair = value.split_once(',');
                self.least = pair.and_then(|(freq, range)| Some((freq.parse().ok()?, range.parse().ok()?)));
            }
            "stopwords" => self.stopwords = value == "1",
            "places" => self.places = value == "1",
            "robust" => self.robust = value == "1",
            "compared" => self.compared = chosen(&COMPARED, value),
            "item" => self.offset = value.parse().unwrap_or(0),
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

    fn lists_as(&self, other: &CollocatesView) -> bool {
        CollocatesView { offset: 0, ..self.clone() } == CollocatesView { offset: 0, ..other.clone() }
    }

    /// The only list with pages that is of a query.
    fn restart(&mut self, cause: Cause) {
        self.turn_to(0);
        if cause == Cause::Corpus {
            self.part = anywhere(&self.part);
        }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = CollocatesView {
            span: match dice.roll(3) {
                0 => Span::Sentence,
                _ => Span::Words(dice.roll(11), 1 + dice.roll(10)),
            },
            within_sentence: dice.coin(),
            table: dice.one_of(&[TableOf::Surface, TableOf::Frequencies]),
            sort: dice.one_of(&[Self::SORT, CollocateSort::Column(wenmai_protocol::CollocateColumn::Left)]),
            measures: dice.some_of(AssociationId::ALL),
            least: dice.coin().then(|| (dice.roll(9), dice.roll(4))),
            stopwords: dice.coin(),
            places: dice.coin(),
            robust: dice.coin(),
            compared: dice.one_of(&[Compared::Nothing, Compared::Rest, Compared::Part]),
            part: dice.filter(),
            offset: dice.roll(400),
        };
    }
}

/// A window of the menus; it has at least one word.
fn span(value: &str) -> Option<Span> {
    if value == "sentence" {
        return Some(Span::Sentence);
    }
    let (left, right) = value.strip_suffix('R')?.split_once('L')?;
    let (left, right) = (left.parse::<u32>().ok()?, right.parse::<u32>().ok()?);
    (left.max(right) > 0 && left.max(right) <= WIDEST).then_some(Span::Words(left, right))
}

impl Place {
    /// The collocates of another query.
    pub fn collocates_of(&self, query: &str) -> Place {
        self.on(Page::Collocates).asking(query, self.mode, self.exact)
    }

    /// The hits of the query near a word, ordered by the place where the word stands most often.
    pub fn hits_near(&self, word: &str, places: (u32, u32), positions: &[u32]) -> Place {
        let most = positions.iter().copied().max().unwrap_or(0);
        let (left, _) = places;
        // Of places alike the nearest.
        let distance = |place: usize| match (place as u32).checked_sub(left) {
            Some(right) => right + 1,
            None => left - place as u32,
        };
        let best = (0..positions.len()).filter(|place| positions[*place] == most && most > 0);
        let best = best.min_by_key(|place| distance(*place));
        let key = best.map(|place| {
            let step = distance(place).min(5) as u8;
            plain_key(if (place as u32) < left { SortBy::Left(step) } else { SortBy::Right(step) })
        });
        let span = match self.views.collocates.span {
            Span::Words(left, right) => Nearness::Tokens(left.max(right)),
            Span::Sentence => Nearness::Sentence,
        };
        let mut found = self.search(&self.query);
        found.views.concordance.hits = HitSet::Words;
        found.views.concordance.keys = key.into_iter().collect();
        found.views.concordance.near = Some(Near { query: word.to_owned(), span, has: true });
        found
    }

    /// The hits of a collocate in the windows of the query: as many as are counted.
    pub fn hits_of_collocate(&self, word: &str) -> Place {
        let view = &self.views.collocates;
        let sentence = view.within_sentence || view.span == Span::Sentence;
        let mut found = self.search(word);
        found.views.concordance.hits = HitSet::Token;
        found.views.concordance.near =
            Some(Near { query: self.query.clone(), span: Nearness::Window(view.span, sentence), has: true });
        found
    }

    /// What the collocates ask of so many words in so many documents; nothing without a query.
    pub fn collocates_ask(&self, of: (u32, u32)) -> Option<CollocatesAsk> {
        let view = &self.views.collocates;
        if self.query.is_empty() {
            return None;
        }
        let (min_freq, min_range) = view.least(of);
        Some(CollocatesAsk {
            query: self.query.clone(),
            span: view.span,
            within_sentence: view.within_sentence,
            table: view.table,
            sort: view.sort,
            measures: view.measures.clone(),
            min_freq,
            min_range,
            stopwords: self.left_out(view.stopwords),
            offset: chunk(view.offset).0,
            limit: SCORES_CHUNK,
        })
    }

    /// What is asked of the windows here against those elsewhere.
    pub fn compared_ask(&self, of: (u32, u32)) -> KeywordsAsk {
        let (min_freq, min_range) = self.views.collocates.least(of);
        KeywordsAsk {
            reference: match self.views.collocates.compared {
                Compared::Part => Reference::Filter(Box::new(self.views.collocates.part.clone())),
                _ => Reference::Rest,
            },
            sort: KeywordSort::FIRST,
            measures: KeywordsView::ALWAYS.to_vec(),
            side: wenmai_protocol::Side::Both,
            min_freq,
            min_range,
            correction: self.views.keywords.correction,
            add: 1.0,
            stopwords: self.left_out(self.views.collocates.stopwords),
            offset: 0,
            limit: SCORES_CHUNK,
        }
    }

    /// The other choices that collocates are ranked by to see which survive.
    pub fn collocate_choices(&self) -> Vec<Choice> {
        use AssociationId::{LogDice, LogLikelihood, Mi, TScore};
        const SPANS: [Span; 3] = [Span::Words(3, 3), Span::Words(5, 5), Span::Sentence];
        let view = &self.views.collocates;
        let measure = view.measure();
        let measures = [LogDice, Mi, LogLikelihood, TScore].into_iter().filter(|id| *id != measure);
        let measures = measures.map(|id| Choice::Measure(id.into()));
        let spans = SPANS.into_iter().filter(|span| *span != view.span).map(Choice::Span);
        measures.chain(spans).chain(self.other_countings()).chain([Choice::Inside]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tiny_corpus_hides_nothing_unless_one_wants_it() {
        let mut view = CollocatesView::default();
        let least = [(500, 9), (50_000, 9), (50_000, 1)].map(|of| view.least(of));
        assert_eq!(least, [(1, 1), (3, 2), (3, 1)]);
        view.least = Some((5, 1));
        assert_eq!(view.least((500, 9)), (5, 1));
    }

    #[test]
    fn the_hits_of_a_collocate_are_ordered_by_its_commonest_place() {
        let place = Place { query: "微信".into(), ..Place::default() };
        let keys = |positions: &[u32]| place.hits_near("支付", (3, 3), positions).views.concordance.keys;
        assert_eq!(keys(&[0, 0, 2, 1, 0, 0]), [plain_key(SortBy::Left(1))]);
        assert_eq!(keys(&[4, 0, 2, 1, 0, 0]), [plain_key(SortBy::Left(3))]);
        assert_eq!(keys(&[0, 0, 0, 0, 3, 0]), [plain_key(SortBy::Right(2))]);
        assert_eq!(keys(&[2, 0, 0, 2, 0, 0]), [plain_key(SortBy::Right(1))]);
        assert_eq!(keys(&[0; 6]), []);
    }

    #[test]
    fn the_other_part_is_asked_for_only_where_it_is_chosen() {
        let mut place = Place { query: "微信".into(), ..Place::default() };
        place.views.collocates.part.sites = vec!["a".into()];
        assert_eq!(place.compared_ask((9, 1)).reference, Reference::Rest);
        place.views.collocates.compared = Compared::Part;
        let part = Reference::Filter(Box::new(place.views.collocates.part.clone()));
        assert_eq!(place.compared_ask((9, 1)).reference, part);
    }

    #[test]
    fn nothing_is_asked_without_a_query() {
        assert_eq!(Place::default().collocates_ask((9, 1)), None);
        assert!(Place::default()
            .collocates_of(" 微信 ")
            .collocates_ask((9, 1))
            .is_some_and(|ask| ask.query == "微信"));
    }

    #[test]
    fn a_window_has_a_word() {
        assert_eq!(span("0L3R"), Some(Span::Words(0, 3)));
        assert_eq!(
            (span("0L0R"), span("11L1R"), span("L"), span("sentence")),
            (None, None, None, Some(Span::Sentence))
        );
    }
}
