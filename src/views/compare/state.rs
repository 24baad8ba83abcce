//! Settings of the page that compares documents.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{chosen, joined, measures, one_of, Place, Writer};
use crate::views::settings::{Cause, ViewSettings};
use wenmai_protocol::{
    Diversity, DiversityAsk, DiversityId, DocumentMap, MapAsk, Named, PairsAsk, SharingPair, TypicalAsk,
    TypicalWords, WeightRow, WeightsAsk,
};

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

one_of! {
    /// What a part of the page asks.
    PartAsk => PartAnswer {
        Map: MapAsk => DocumentMap,
        Typical: TypicalAsk => Vec<TypicalWords>,
        Weights: WeightsAsk => Vec<WeightRow>,
        Diversity: DiversityAsk => Diversity,
        Passages: PairsAsk => Vec<SharingPair>,
    }
}

/// Settings of the page that compares documents.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// What is compared.
    pub part: Part,
    /// Words of the map.
    pub words: u32,
    /// The field whose parts are compared in place of documents; empty for these.
    pub by: String,
    /// Whether the map is made by documents, and parts are laid into it.
    pub supplementary: bool,
    /// Columns of the table of diversity.
    pub measures: Vec<DiversityId>,
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
            by: String::new(),
            supplementary: false,
            measures: vec![DiversityId::Mattr, DiversityId::Mtld, DiversityId::Hdd, DiversityId::HapaxShare],
            pair: None,
            offset: 0,
        }
    }
}

/// Names of parts in links.
const PARTS: [(Part, &str); 4] = [
    (Part::Typical, "typical"),
    (Part::Weights, "tf-idf"),
    (Part::Diversity, "diversity"),
    (Part::Passages, "passages"),
];

impl ViewSettings for CompareView {
    fn write(&self, out: &mut Writer) {
        let usual = CompareView::default();
        out.choice("part", &PARTS, &self.part);
        if self.words != usual.words {
            out.pair("mapped", &self.words.to_string());
        }
        out.text_pair("units", &self.by);
        out.number("laid", self.supplementary.into());
        if self.measures != usual.measures {
            out.pair("measures", &joined(self.measures.iter().map(|id| id.id())));
        }
        if let Some((first, second)) = self.pair {
            out.pair("pair", &format!("{first},{second}"));
        }
        out.number("after", self.offset);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "part" => self.part = chosen(&PARTS, value),
            "mapped" => {
                let words = value.parse().ok().filter(|words| (1..=5000).contains(words));
                self.words = words.unwrap_or(self.words);
            }
            "units" => self.by = value.to_owned(),
            "laid" => self.supplementary = true,
            "measures" => self.measures = measures(value, DiversityId::ALL, Named::id),
            "pair" => {
                let pair =
                    value.split_once(',').and_then(|(one, other)| one.parse().ok().zip(other.parse().ok()));
                self.pair = pair.filter(|(first, second): &(u32, u32)| first != second);
            }
            "after" => self.offset = value.parse().unwrap_or(0),
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

    fn lists_as(&self, other: &CompareView) -> bool {
        self.part == other.part
    }

    fn restart(&mut self, cause: Cause) {
        if cause != Cause::Query {
            self.turn_to(0);
        }
        if cause == Cause::Corpus {
            self.pair = None;
        }
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        *self = CompareView {
            part: dice.one_of(&Part::ALL),
            words: 1 + dice.roll(5000),
            by: dice.text(),
            supplementary: dice.coin(),
            measures: dice.some_of(DiversityId::ALL),
            pair: dice.coin().then(|| (dice.roll(9), 9)),
            offset: dice.roll(1000),
        };
    }
}

impl Place {
    /// What the page asks that compares documents.
    pub fn compare_ask(&self) -> PartAsk {
        let (filter, stopwords) = (&self.filter, self.left_out(self.views.words.stopwords));
        let CompareView { part, words, by, supplementary, .. } = self.views.compare.clone();
        match part {
            Part::Map => PartAsk::Map(filter.under(MapAsk { by, supplementary, words, stopwords })),
            Part::Typical => PartAsk::Typical(filter.under(TypicalAsk { by, words: 12, stopwords })),
            Part::Weights => PartAsk::Weights(filter.under(WeightsAsk { by, words: 12, stopwords })),
            Part::Diversity => PartAsk::Diversity(filter.under(DiversityAsk { by, window: 500 })),
            Part::Passages => PartAsk::Passages(filter.under(PairsAsk)),
        }
    }
}
