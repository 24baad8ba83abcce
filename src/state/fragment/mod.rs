//! A place as the fragment of a URL, and back. What is as it would be anyway is left out; what is not understood
//! is passed over, so that a damaged link still opens.

mod collocates;
mod compare;
mod dictionary;
mod keywords;
mod lines;
mod names;
mod ngrams;
mod stopwords;
mod trends;

use super::place::{Page, Place, ReadView, Side, WordsView};
use names::{
    date, escape, find, joined, page_name, ranges, script_name, unescape, unranged, zone_name, SCRIPTS,
};
use wenmai_protocol::{Exactness, Filter, QueryMode, Unit, WordSort, Zone, Zones};

/// The fragment of a place, with its `#`.
pub fn encode(place: &Place) -> String {
    let mut out = Writer { text: format!("#{}", page_name(place.page)), first: true };
    out.text_pair("q", &place.query);
    out.number("expert", u32::from(place.mode == QueryMode::Expert));
    let exact = place.exact;
    let exact = [(exact.form, "form"), (exact.case, "case"), (exact.script, "script")];
    out.text_pair("exact", &joined(exact.into_iter().filter(|(on, _)| *on).map(|(_, name)| name)));
    write_filter(&mut out, "", &place.filter);
    write_words(&mut out, &place.words);
    lines::write(&mut out, &place.lines);
    write_read(&mut out, &place.read);
    keywords::write(&mut out, &place.keywords);
    collocates::write(&mut out, &place.collocates);
    ngrams::write(&mut out, &place.ngrams);
    trends::write(&mut out, &place.trends);
    compare::write(&mut out, &place.compare);
    dictionary::write(&mut out, &place.dictionary);
    stopwords::write(&mut out, &place.stoplist);
    out.text_pair("corpus", place.corpus.as_deref().unwrap_or(""));
    out.text
}

/// The place of a fragment, with or without its `#`.
pub fn decode(fragment: &str) -> Place {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (page, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut place = Place {
        page: Page::ALL.into_iter().find(|known| page_name(*known) == page).unwrap_or_default(),
        ..Place::default()
    };
    for pair in pairs.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            read_pair(&mut place, key, &unescape(value));
        }
    }
    place
}

struct Writer {
    text: String,
    first: bool,
}

impl Writer {
    fn pair(&mut self, key: &str, value: &str) {
        self.text.push(if self.first { '?' } else { '&' });
        self.first = false;
        self.text.push_str(key);
        self.text.push('=');
        escape(value, &mut self.text);
    }

    fn text_pair(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.pair(key, value);
        }
    }

    fn number(&mut self, key: &str, value: u32) {
        if value != 0 {
            self.pair(key, &value.to_string());
        }
    }
}

/// Each key after a prefix.
fn write_filter(out: &mut Writer, prefix: &str, filter: &Filter) {
    let key = |name: &str| format!("{prefix}{name}");
    match &filter.zones {
        Zones::Main => {}
        Zones::All => out.pair(&key("zones"), "all"),
        Zones::Some(zones) => {
            out.pair(&key("zones"), &joined(zones.iter().map(|zone| zone_name(*zone))));
        }
    }
    out.number(&key("once"), filter.without_copies.into());
    out.text_pair(&key("docs"), &ranges(&filter.documents));
    for site in &filter.sites {
        out.pair(&key("site"), site);
    }
    out.text_pair(&key("from"), filter.date_from.as_deref().unwrap_or(""));
    out.text_pair(&key("to"), filter.date_to.as_deref().unwrap_or(""));
    out.text_pair(&key("script"), &joined(filter.scripts.iter().map(|script| script_name(*script))));
    for language in &filter.languages {
        out.pair(&key("lang"), language);
    }
}

fn write_words(out: &mut Writer, view: &WordsView) {
    out.text_pair(
        "unit",
        match view.unit {
            Unit::Word => "",
            Unit::Form => "form",
            Unit::Character => "character",
            Unit::Pos => "pos",
        },
    );
    out.text_pair(
        "order",
        match view.sort {
            WordSort::Frequency => "",
            WordSort::Range => "range",
            WordSort::Dp => "dp",
            WordSort::Text => "text",
        },
    );
    out.number("turned", view.reversed.into());
    out.text_pair("find", &view.find);
    out.number("stopwords", view.stopwords.into());
    out.number("cloud", view.cloud.into());
    out.text_pair("columns", &joined(view.columns.iter().map(String::as_str)));
    out.number("item", view.offset);
}

fn write_read(out: &mut Writer, view: &ReadView) {
    out.number("doc", view.document);
    if let Some(line) = view.line {
        out.pair("line", &line.to_string());
    }
    out.text_pair(
        "side",
        match view.side {
            Side::Both => "",
            Side::Original => "original",
            Side::Counted => "counted",
        },
    );
    out.number("outlined", view.outlined.into());
}

fn read_filter(filter: &mut Filter, key: &str, value: &str) {
    match key {
        "zones" if value == "all" => filter.zones = Zones::All,
        "zones" => {
            let zones: Vec<Zone> =
                value.split('.').filter_map(|name| find(Zone::ALL, name, zone_name)).collect();
            if !zones.is_empty() {
                filter.zones = Zones::Some(zones);
            }
        }
        "once" => filter.without_copies = value == "1",
        "docs" => filter.documents = unranged(value),
        "site" => filter.sites.push(value.to_owned()),
        "from" => filter.date_from = date(value),
        "to" => filter.date_to = date(value),
        "script" => {
            filter.scripts = value.split('.').filter_map(|name| find(SCRIPTS, name, script_name)).collect();
        }
        "lang" => filter.languages.push(value.to_owned()),
        _ => {}
    }
}

fn read_pair(place: &mut Place, key: &str, value: &str) {
    let number = || value.parse::<u32>().unwrap_or(0);
    if let Some(key) = key.strip_prefix("k.") {
        return keywords::read(&mut place.keywords, key, value);
    }
    if let Some(key) = key.strip_prefix("c.") {
        return collocates::read(&mut place.collocates, key, value);
    }
    if let Some(key) = key.strip_prefix("d.") {
        return dictionary::read(&mut place.dictionary, key, value);
    }
    match key {
        _ if lines::read(&mut place.lines, key, value) => {}
        "q" => place.query = value.to_owned(),
        "expert" if number() == 1 => place.mode = QueryMode::Expert,
        "exact" => {
            let has = |name: &str| value.split('.').any(|given| given == name);
            place.exact = Exactness { form: has("form"), case: has("case"), script: has("script") };
        }
        "corpus" if !value.is_empty() => place.corpus = Some(value.to_owned()),
        "unit" if value == "form" => place.words.unit = Unit::Form,
        "unit" if value == "character" => place.words.unit = Unit::Character,
        "unit" if value == "pos" => place.words.unit = Unit::Pos,
        "order" if value == "range" => place.words.sort = WordSort::Range,
        "order" if value == "dp" => place.words.sort = WordSort::Dp,
        "order" if value == "text" => place.words.sort = WordSort::Text,
        "turned" => place.words.reversed = number() == 1,
        "find" => place.words.find = value.to_owned(),
        "stopwords" => place.words.stopwords = number() == 1,
        "cloud" => place.words.cloud = number() == 1,
        "columns" => place.words.columns = ids(value),
        "item" => place.words.offset = number(),
        "doc" => place.read.document = number(),
        "line" => place.read.line = value.parse().ok(),
        "side" if value == "original" => place.read.side = Side::Original,
        "side" if value == "counted" => place.read.side = Side::Counted,
        "outlined" => place.read.outlined = number() == 1,
        _ => {
            ngrams::read(&mut place.ngrams, key, value);
            trends::read(&mut place.trends, key, value);
            compare::read(&mut place.compare, key, value);
            stopwords::read(&mut place.stoplist, key, value);
            read_filter(&mut place.filter, key, value);
        }
    }
}

/// Measures by their ids, each once; what has not the shape of an id is passed over.
fn ids(value: &str) -> Vec<String> {
    let shaped = |id: &&str| {
        let mut bytes = id.bytes();
        !id.is_empty() && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    let mut ids: Vec<String> = Vec::new();
    for id in value.split('.').filter(shaped) {
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_owned());
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{
        plain_key, Column, CompareView, DictionaryView, LinesView, NgramsView, Part, Rows, TrendsView, LISTS,
    };
    use wenmai_protocol::{
        Collation, Context, GroupKey, HitSet, Interval, Near, Nearness, Shown, SortBy, SortKey, Span,
        Stoplist,
    };

    #[test]
    fn the_first_page_needs_nothing() {
        assert_eq!(encode(&Place::default()), "#overview");
        assert_eq!(decode(""), Place::default());
        assert_eq!(decode("#"), Place::default());
    }

    #[test]
    fn a_link_reads_like_what_it_means() {
        let mut place = Place::default().search("@支付宝");
        place.filter.documents = vec![0, 1, 2, 4];
        place.lines.keys = vec![plain_key(SortBy::Left(1))];
        place.lines.context = Context::Characters(25);
        assert_eq!(encode(&place), "#concordance?q=@支付宝&docs=0-2,4&sort=L1&context=25c");
    }

    #[test]
    fn damaged_links_open() {
        let cases = [
            "#dictionary?d.list=nothing&d.item=x&d.freq=9",
            "#nowhere",
            "#words?",
            "#words?unit",
            "#words?unit=&order=%&item=-1",
            "#words?columns=arf..arf.<b>.&length=9-x&minfreq=0&rows=nothing",
            "#trends?trend=&trend=a&trend=a&by=week",
            "#compare?part=nothing&pair=1,1&mapped=0&measures=%&after=-1",
            "#concordance?q=%ff%fe&sort=L9&context=0w&chosen=x",
            "#concordance?zones=nonsense&script=..&from=yesterday&docs=9-0,x,",
        ];
        for case in cases {
            let place = decode(case);
            assert_eq!(decode(&encode(&place)), place, "{case}");
        }
        assert_eq!(decode("#x?docs=0-4294967295").filter.documents.len(), 100_000);
        assert_eq!(decode("#concordance?sort=L9,L2").lines.keys, [plain_key(SortBy::Left(2))]);
        assert_eq!(decode("#concordance?context=0w").lines.context, Context::default());
        assert_eq!(decode("#concordance?sort=信&in=year&near=0:a&sample=0,1").lines, LinesView::default());
    }

    #[test]
    fn the_browsers_own_encoding_is_read() {
        assert_eq!(decode("#concordance?q=%E5%BE%AE%E4%BF%A1").query, "微信");
        assert_eq!(decode("#concordance?q=50%").query, "50%");
        assert_eq!(decode("#concordance?q=a%2Bb%26c%3Dd").query, "a+b&c=d");
    }

    /// A small generator of its own: the same places on every machine, without a dependency that wasm lacks.
    pub(super) struct Dice(u64);

    impl Dice {
        pub(crate) fn roll(&mut self, sides: u32) -> u32 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((self.0 >> 33) as u32) % sides
        }

        pub(crate) fn text(&mut self) -> String {
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

        fn place(&mut self) -> Place {
            let mut place = self.place_in_text_order();
            if place.lines.shuffled.is_none() {
                place.lines.keys = self.keys();
            }
            place
        }

        pub(crate) fn filter(&mut self) -> Filter {
            let documents: Vec<u32> = (0..30).filter(|_| self.roll(3) == 0).collect();
            let zones: Vec<Zone> = Zone::ALL.into_iter().filter(|_| self.roll(2) == 0).collect();
            let some_date = |dice: &mut Dice| {
                (dice.roll(2) == 0)
                    .then(|| format!("20{:02}-0{}-1{}", dice.roll(99), dice.roll(9), dice.roll(9)))
            };
            Filter {
                documents,
                sites: (0..self.roll(3)).map(|_| self.text()).collect(),
                date_from: some_date(self),
                date_to: some_date(self),
                scripts: SCRIPTS.into_iter().filter(|_| self.roll(2) == 0).collect(),
                languages: (0..self.roll(2)).map(|_| "zh-Latn".to_owned()).collect(),
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
                exact: Exactness {
                    form: self.roll(2) == 0,
                    case: self.roll(2) == 0,
                    script: self.roll(2) == 0,
                },
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

    #[test]
    fn every_place_survives_its_link() {
        let mut dice = Dice(20261120);
        for _ in 0..3000 {
            let place = dice.place();
            let link = encode(&place);
            assert_eq!(decode(&link), place, "{link}");
            assert!(!link.contains([' ', '"', '<', '>']), "{link}");
        }
    }
}
