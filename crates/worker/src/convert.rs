//! The engine's types as the protocol's, and back.

use wenmai_engine::analysis as engine;
use wenmai_engine::clean::Zone as EngineZone;
use wenmai_engine::corpus as data;
use wenmai_engine::query as engine_query;
use wenmai_engine::query::Class;
use wenmai_engine::script as writing;
use wenmai_protocol as protocol;

pub fn zone(zone: EngineZone) -> protocol::Zone {
    match zone {
        EngineZone::Title => protocol::Zone::Title,
        EngineZone::Heading => protocol::Zone::Heading,
        EngineZone::Body => protocol::Zone::Body,
        EngineZone::Reply => protocol::Zone::Reply,
        EngineZone::Quote => protocol::Zone::Quote,
        EngineZone::Byline => protocol::Zone::Byline,
        EngineZone::Signature => protocol::Zone::Signature,
        EngineZone::Related => protocol::Zone::Related,
        EngineZone::Navigation => protocol::Zone::Navigation,
        EngineZone::Chrome => protocol::Zone::Chrome,
    }
}

pub fn zone_back(zone: protocol::Zone) -> EngineZone {
    let found = EngineZone::ALL.into_iter().find(|&known| self::zone(known) == zone);
    found.unwrap_or(EngineZone::Chrome)
}

pub fn script(script: writing::Script) -> protocol::Script {
    match script {
        writing::Script::Hans => protocol::Script::Hans,
        writing::Script::Hant => protocol::Script::Hant,
        writing::Script::Latn => protocol::Script::Latn,
        writing::Script::Zyyy => protocol::Script::Zyyy,
    }
}

pub fn filter(asked: &protocol::Filter) -> data::Filter {
    let zones = match &asked.zones {
        protocol::Zones::Main => data::Zones::Main,
        protocol::Zones::All => data::Zones::All,
        protocol::Zones::Some(zones) => data::Zones::Some(
            EngineZone::ALL.into_iter().filter(|&known| zones.contains(&zone(known))).collect(),
        ),
    };
    data::Filter {
        documents: asked.documents.clone(),
        sites: asked.sites.clone(),
        date_from: asked.date_from.clone(),
        date_to: asked.date_to.clone(),
        scripts: writing::Script::ALL
            .into_iter()
            .filter(|&known| asked.scripts.contains(&script(known)))
            .collect(),
        languages: asked.languages.iter().filter_map(|tag| writing::Language::from_tag(tag)).collect(),
        zones,
        without_copies: asked.without_copies,
    }
}

pub fn order(sort: protocol::WordSort) -> engine::Order {
    match sort {
        protocol::WordSort::Frequency => engine::Order::Frequency,
        protocol::WordSort::Range => engine::Order::Range,
        protocol::WordSort::Dp => engine::Order::Dp,
        protocol::WordSort::Text => engine::Order::Text,
    }
}

pub fn hit_set(set: protocol::HitSet) -> engine::HitSet {
    match set {
        protocol::HitSet::Words => engine::HitSet::Words,
        protocol::HitSet::Across => engine::HitSet::Across,
        protocol::HitSet::Characters => engine::HitSet::Characters,
        protocol::HitSet::Token => engine::HitSet::Class(Class::Token),
        protocol::HitSet::Tokens => engine::HitSet::Class(Class::Tokens),
        protocol::HitSet::Inside => engine::HitSet::Class(Class::Inside),
        protocol::HitSet::Crossing => engine::HitSet::Class(Class::Across),
    }
}

/// The most keys that lines are ordered by, and hits grouped by.
pub const KEYS: usize = 4;

pub fn line_sort(sort: protocol::LineSort, keys: &[protocol::SortKey]) -> engine::LineSort {
    let by = |by| engine::LineSort::Keys(vec![engine::SortKey::new(by)]);
    match sort {
        _ if !keys.is_empty() => {
            engine::LineSort::Keys(keys.iter().take(KEYS).copied().map(sort_key).collect())
        }
        protocol::LineSort::Text => engine::LineSort::default(),
        protocol::LineSort::Left(place) => by(engine::SortBy::Left(place)),
        protocol::LineSort::Right(place) => by(engine::SortBy::Right(place)),
        protocol::LineSort::Node => by(engine::SortBy::Node),
        protocol::LineSort::Shuffled(seed) => engine::LineSort::Shuffled(seed),
    }
}

fn sort_key(key: protocol::SortKey) -> engine::SortKey {
    engine::SortKey {
        by: sort_by(key.by),
        collation: match key.collation {
            protocol::Collation::CodePoint => engine::Collation::CodePoint,
            protocol::Collation::Pinyin => engine::Collation::Pinyin,
            protocol::Collation::Stroke => engine::Collation::Stroke,
        },
        descending: key.descending,
    }
}

fn sort_by(by: protocol::SortBy) -> engine::SortBy {
    match by {
        protocol::SortBy::Left(place) => engine::SortBy::Left(place.clamp(1, 5)),
        protocol::SortBy::Right(place) => engine::SortBy::Right(place.clamp(1, 5)),
        protocol::SortBy::Node => engine::SortBy::Node,
        protocol::SortBy::Document => engine::SortBy::Document,
        protocol::SortBy::Date => engine::SortBy::Date,
        protocol::SortBy::Capture(name) => engine::SortBy::Capture(name),
    }
}

pub fn group_keys(keys: &[protocol::GroupKey]) -> Vec<engine::GroupKey> {
    let key = |key: &protocol::GroupKey| match *key {
        protocol::GroupKey::Of(by) => engine::GroupKey::Of(sort_by(by)),
        protocol::GroupKey::Year => engine::GroupKey::Year,
        protocol::GroupKey::Month => engine::GroupKey::Month,
        protocol::GroupKey::Site => engine::GroupKey::Site,
        protocol::GroupKey::Zone => engine::GroupKey::Zone,
        protocol::GroupKey::Script => engine::GroupKey::Script,
        protocol::GroupKey::Class => engine::GroupKey::Class,
    };
    keys.iter().take(KEYS).map(key).collect()
}

/// The heading of what hits are grouped by.
pub fn group_name(key: protocol::GroupKey) -> &'static str {
    use protocol::SortBy as By;
    const LEFT: [&str; 5] = ["L1", "L2", "L3", "L4", "L5"];
    const RIGHT: [&str; 5] = ["R1", "R2", "R3", "R4", "R5"];
    let nth = |place: u8| usize::from(place.clamp(1, 5)) - 1;
    match key {
        protocol::GroupKey::Of(By::Left(place)) => LEFT[nth(place)],
        protocol::GroupKey::Of(By::Right(place)) => RIGHT[nth(place)],
        protocol::GroupKey::Of(By::Node) => "node",
        protocol::GroupKey::Of(By::Document) => "document",
        protocol::GroupKey::Of(By::Date) => "date",
        protocol::GroupKey::Of(By::Capture(_)) => "capture",
        protocol::GroupKey::Year => "year",
        protocol::GroupKey::Month => "month",
        protocol::GroupKey::Site => "site",
        protocol::GroupKey::Zone => "zone",
        protocol::GroupKey::Script => "script",
        protocol::GroupKey::Class => "class",
    }
}

pub fn span(span: protocol::Nearness) -> engine::Nearness {
    match span {
        protocol::Nearness::Tokens(tokens) => engine::Nearness::Tokens(tokens),
        protocol::Nearness::Sentence => engine::Nearness::Sentence,
        protocol::Nearness::Paragraph => engine::Nearness::Paragraph,
        protocol::Nearness::Document => engine::Nearness::Document,
        protocol::Nearness::Window(span, sentence) => {
            let (span, within) = crate::statistics::around(span, sentence);
            engine::Nearness::Window(span, within)
        }
    }
}

pub fn mode(mode: protocol::QueryMode) -> engine_query::Mode {
    match mode {
        protocol::QueryMode::Simple => engine_query::Mode::Simple,
        protocol::QueryMode::Expert => engine_query::Mode::Expert,
    }
}

pub fn exactness(exact: protocol::Exactness) -> engine_query::Exactness {
    engine_query::Exactness { form: exact.form, case: exact.case, script: exact.script }
}

/// The most context that is given on a side.
const WIDEST: u32 = 200;

pub fn context(context: protocol::Context) -> engine::Context {
    match context {
        protocol::Context::Words(words) => engine::Context::Words(words.min(WIDEST)),
        protocol::Context::Characters(characters) => engine::Context::Characters(characters.min(WIDEST)),
        protocol::Context::Sentence => engine::Context::Sentence,
        protocol::Context::Paragraph => engine::Context::Paragraph,
    }
}

pub fn query_failure(error: engine_query::QueryError, suggestion: Option<String>) -> protocol::Failure {
    use engine_query::QueryFault as Fault;
    let kind = match error.fault {
        Fault::Empty => protocol::QueryFault::Empty,
        Fault::UnclosedQuote => protocol::QueryFault::UnclosedQuote,
        Fault::EmptyAlternative => protocol::QueryFault::EmptyAlternative,
        Fault::UnknownConcept { name, near } => protocol::QueryFault::UnknownConcept { name, near },
        Fault::NothingToFind => protocol::QueryFault::NothingToFind,
        Fault::TooLong => protocol::QueryFault::TooLong { limit: engine_query::LONGEST as u32 },
        Fault::Expected(what) => {
            protocol::QueryFault::Expected { what: what.into_iter().map(str::to_owned).collect() }
        }
        Fault::Unknown { name, known } => protocol::QueryFault::Unknown { name, known },
        Fault::Pattern(reason) => protocol::QueryFault::Pattern { reason },
        Fault::TooLarge => protocol::QueryFault::TooLarge,
    };
    protocol::Failure::Query(protocol::QueryFailure {
        start_char: error.chars.start as u32,
        end_char: error.chars.end as u32,
        kind,
        suggestion,
    })
}

/// What a corpus is written as.
pub fn corpus_format(format: protocol::CorpusFormat) -> wenmai_engine::export::Format {
    use wenmai_engine::export::Format;
    match format {
        protocol::CorpusFormat::Text => Format::Text,
        protocol::CorpusFormat::Conllu => Format::Conllu,
        protocol::CorpusFormat::Tei => Format::Tei,
        protocol::CorpusFormat::JsonLines => Format::JsonLines,
    }
}
