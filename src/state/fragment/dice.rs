//! Places by chance, for tests.

use crate::state::Place;
use crate::views::links::Page;
use wenmai_protocol::{
    Collation, Criterion, Exactness, Filter, GroupKey, Language, Named, Op, QueryMode, Script, SortBy,
    SortKey, Zone, Zones,
};

/// A small generator of its own: the same places on every machine, without a dependency that wasm lacks.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % sides
    }

    pub fn coin(&mut self) -> bool {
        self.roll(2) == 0
    }

    pub fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len() as u32) as usize].clone()
    }

    pub fn some_of<T: Copy>(&mut self, all: &[T]) -> Vec<T> {
        all.iter().copied().filter(|_| self.roll(5) == 0).collect()
    }

    pub fn text(&mut self) -> String {
        let alphabet: Vec<char> =
            "微信支付寶aZ09 \t\"'|*?&=#%+<>/\\@[]{}é\u{1F600}\u{200B}。，".chars().collect();
        (0..self.roll(8)).map(|_| alphabet[self.roll(alphabet.len() as u32) as usize]).collect()
    }

    /// The name of a field.
    pub fn field(&mut self) -> String {
        format!("字{}{}", self.text(), self.one_of(&[",", ":", "~", "~.", ""]))
    }

    fn by(&mut self) -> SortBy {
        match self.roll(7) {
            0 => SortBy::Left(1 + self.roll(5) as u8),
            1 => SortBy::Right(1 + self.roll(5) as u8),
            2 => SortBy::Node,
            3 => SortBy::Document,
            4 => SortBy::Date,
            5 => SortBy::Field(self.field()),
            _ => SortBy::Capture(self.roll(9) as u8),
        }
    }

    pub fn group_key(&mut self) -> GroupKey {
        match self.roll(4) {
            0 => GroupKey::Year,
            1 => GroupKey::Zone,
            2 => GroupKey::Class,
            _ => GroupKey::Of(self.by()),
        }
    }

    pub fn keys(&mut self) -> Vec<SortKey> {
        let collations = [Collation::CodePoint, Collation::Pinyin, Collation::Stroke];
        let number = self.roll(5);
        let key = |dice: &mut Dice| SortKey {
            by: dice.by(),
            collation: collations[dice.roll(3) as usize],
            descending: dice.coin(),
        };
        (0..number).map(|_| key(self)).collect()
    }

    fn criterion(&mut self) -> Criterion {
        let op = self.one_of(Op::ALL);
        let mut values: Vec<String> = (0..1 + self.roll(3)).map(|_| self.text().trim().to_owned()).collect();
        if op.orders() {
            values = vec![format!("{}0", values[0])];
        }
        Criterion { field: format!("字{}", self.text()).trim().to_owned(), op, values }
    }

    pub fn filter(&mut self) -> Filter {
        let documents: Vec<u32> = (0..30).filter(|_| self.roll(3) == 0).collect();
        let zones: Vec<Zone> = Zone::ALL.into_iter().filter(|_| self.coin()).collect();
        let some_date = |dice: &mut Dice| {
            (dice.coin()).then(|| format!("20{:02}-0{}-1{}", dice.roll(99), dice.roll(9), dice.roll(9)))
        };
        Filter {
            documents,
            sites: (0..self.roll(3)).map(|_| self.text()).collect(),
            fields: (0..self.roll(3)).map(|_| self.criterion()).collect(),
            date_from: some_date(self),
            date_to: some_date(self),
            scripts: Script::ALL.into_iter().filter(|_| self.coin()).collect(),
            languages: Language::ALL.into_iter().filter(|_| self.coin()).collect(),
            without_copies: self.coin(),
            zones: match self.roll(3) {
                0 => Zones::Main,
                1 => Zones::All,
                _ if zones.is_empty() => Zones::Main,
                _ => Zones::Some(zones),
            },
        }
    }

    pub fn place(&mut self) -> Place {
        let mut place = Place {
            page: Page::ALL[self.roll(Page::ALL.len() as u32) as usize],
            query: self.text(),
            mode: self.one_of(&[QueryMode::Simple, QueryMode::Expert]),
            exact: Exactness { form: self.coin(), case: self.coin(), script: self.coin() },
            filter: self.filter(),
            corpus: self.coin().then(|| "7c1e40b900112233".to_owned()),
            ..Place::default()
        };
        place.views.all_mut().for_each(|(_, settings)| settings.roll(self));
        place
    }
}
