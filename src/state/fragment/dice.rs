//! Places by chance, for tests.

use super::{collocates, keywords};
use crate::state::place::{Page, Place, ReadView, Side, WordsView};
use crate::state::{
    Column, CompareView, DictionaryView, LinesView, NgramsView, Part, Rows, TrendsView, LISTS,
};
use wenmai_protocol::{
    Collation, Context, Exactness, Filter, GroupKey, HitSet, Interval, Language, Near, Nearness, QueryMode,
    Script, Shown, SortBy, SortKey, Span, Stoplist, Unit, WordSort, Zone, Zones,
};

/// A small generator of its own: the same places on every machine, without a dependency that wasm lacks.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % sides
    }

    pub fn text(&mut self) -> String {
        let alphabet: Vec<char> =
            "微信支付寶aZ09 \t\"'|*?&=#%+<>/\\@[]{}é\u{1F600}\u{200B}。，".chars().collect();
        (0..self.roll(8)).map(|_| alphabet[self.roll(alphabet.len() as u32) as usize]).collect()
    }

    fn by(&mut self) -> SortBy {
        match self.roll(6) {
            0 => SortBy::Left(1 + self.roll(5) as u8),
            1 => SortBy::Right(1 + self.roll(5) as u8),
            2 => SortBy::Node,
            3 => SortBy::Document,
            4 => SortBy::Date,
            _ => SortBy::Capture(self.roll(9) as u8),
        }
    }

    fn group_key(&mut self) -> GroupKey {
        match self.roll(4) {
            0 => GroupKey::Year,
            1 => GroupKey::Zone,
            2 => GroupKey::Class,
            _ => GroupKey::Of(self.by()),
        }
    }

    fn keys(&mut self) -> Vec<SortKey> {
        let collations = [Collation::CodePoint, Collation::Pinyin, Collation::Stroke];
        let number = self.roll(5);
        let key = |dice: &mut Dice| SortKey {
            by: dice.by(),
            collation: collations[dice.roll(3) as usize],
            descending: dice.roll(2) == 0,
        };
        (0..number).map(|_| key(self)).collect()
    }

    pub fn place(&mut self) -> Place {
        let mut place = self.place_in_text_order();
        if place.lines.shuffled.is_none() {
            place.lines.keys = self.keys();
        }
        place
    }

    pub fn filter(&mut self) -> Filter {
        let documents: Vec<u32> = (0..30).filter(|_| self.roll(3) == 0).collect();
        let zones: Vec<Zone> = Zone::ALL.into_iter().filter(|_| self.roll(2) == 0).collect();
        let some_date = |dice: &mut Dice| {
            (dice.roll(2) == 0).then(|| format!("20{:02}-0{}-1{}", dice.roll(99), dice.roll(9), dice.roll(9)))
        };
        Filter {
            documents,
            sites: (0..self.roll(3)).map(|_| self.text()).collect(),
            date_from: some_date(self),
            date_to: some_date(self),
            scripts: Script::ALL.into_iter().filter(|_| self.roll(2) == 0).collect(),
            languages: Language::ALL.into_iter().filter(|_| self.roll(2) == 0).collect(),
            without_copies: self.roll(2) == 0,
            zones: match self.roll(3) {
                0 => Zones::Main,
                1 => Zones::All,
                _ if zones.is_empty() => Zones::Main,
                _ => Zones::Some(zones),
            },
        }
    }

    fn place_in_text_order(&mut self) -> Place {
        Place {
            page: Page::ALL[self.roll(Page::ALL.len() as u32) as usize],
            query: self.text(),
            mode: [QueryMode::Simple, QueryMode::Expert][self.roll(2) as usize],
            exact: Exactness { form: self.roll(2) == 0, case: self.roll(2) == 0, script: self.roll(2) == 0 },
            filter: self.filter(),
            words: WordsView {
                unit: [Unit::Word, Unit::Form, Unit::Character, Unit::Pos][self.roll(4) as usize],
                sort: [WordSort::Frequency, WordSort::Range, WordSort::Dp, WordSort::Text]
                    [self.roll(4) as usize],
                reversed: self.roll(2) == 0,
                find: self.text(),
                stopwords: self.roll(2) == 0,
                cloud: self.roll(2) == 0,
                columns: (0..self.roll(3)).map(|number| format!("dp_{number}")).collect(),
                offset: self.roll(1000),
            },
            lines: LinesView {
                hits: [HitSet::Words, HitSet::Across, HitSet::Characters][self.roll(3) as usize],
                form: self.text(),
                shuffled: (self.roll(3) == 0).then(|| self.roll(u32::MAX)),
                keys: Vec::new(),
                group: (0..self.roll(3)).map(|_| self.group_key()).collect(),
                only: (0..self.roll(3)).map(|_| (self.group_key(), self.text())).collect(),
                near: (self.roll(2) == 0).then(|| Near {
                    query: self.text(),
                    span: [
                        Nearness::Tokens(1 + self.roll(100)),
                        Nearness::Sentence,
                        Nearness::Paragraph,
                        Nearness::Window(Span::Words(self.roll(9), self.roll(9)), self.roll(2) == 0),
                        Nearness::Window(Span::Sentence, true),
                    ][self.roll(5) as usize],
                    has: self.roll(2) == 0,
                }),
                sample: (self.roll(2) == 0).then(|| (1 + self.roll(1000), self.roll(1000))),
                shown: match self.roll(3) {
                    0 => Shown::Kept,
                    1 => Shown::Excluded,
                    _ => Shown::Tagged(self.text()),
                },
                context: match self.roll(3) {
                    0 => Context::Words(1 + self.roll(200)),
                    1 => Context::Characters(1 + self.roll(200)),
                    _ => Context::Paragraph,
                },
                columns: Column::ALL.into_iter().filter(|_| self.roll(2) == 0).collect(),
                offset: self.roll(1000),
                chosen: (self.roll(2) == 0).then(|| self.roll(1000)),
            },
            read: ReadView {
                document: self.roll(9),
                line: (self.roll(2) == 0).then(|| self.roll(1000)),
                side: [Side::Both, Side::Original, Side::Counted][self.roll(3) as usize],
                outlined: self.roll(2) == 0,
            },
            keywords: keywords::tests::view(self),
            collocates: collocates::tests::view(self),
            ngrams: NgramsView {
                rows: [Rows::Single, Rows::Ngrams, Rows::Frames][self.roll(3) as usize],
                shortest: self.roll(9),
                longest: self.roll(9),
                across: self.roll(2) == 0,
                min_freq: 1 + self.roll(9),
                min_range: 1 + self.roll(9),
                hide_contained: self.roll(2) == 0,
                offset: self.roll(1000),
            },
            trends: TrendsView {
                queries: (0..self.roll(4)).map(|number| format!("{number}{}", self.text())).collect(),
                interval: [Interval::Year, Interval::Month, Interval::Day, Interval::Document]
                    [self.roll(4) as usize],
            },
            compare: CompareView {
                part: Part::ALL[self.roll(5) as usize],
                words: 1 + self.roll(5000),
                measures: (0..self.roll(3)).map(|number| format!("k_{number}")).collect(),
                pair: (self.roll(2) == 0).then(|| (self.roll(9), 9)),
                offset: self.roll(1000),
            },
            dictionary: DictionaryView {
                list: LISTS[self.roll(3) as usize],
                find: self.text(),
                by_frequency: self.roll(2) == 0,
                offset: self.roll(1000),
            },
            stoplist: Stoplist::default(),
            corpus: (self.roll(2) == 0).then(|| "7c1e40b900112233".to_owned()),
        }
    }
}
