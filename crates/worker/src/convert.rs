//! The engine's types as the protocol's, and back.

use wenmai_engine::analysis as engine;
use wenmai_engine::clean::Zone as EngineZone;
use wenmai_engine::corpus as data;
use wenmai_engine::query as engine_query;
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
    }
}

pub fn line_sort(sort: protocol::LineSort) -> engine::LineSort {
    match sort {
        protocol::LineSort::Text => engine::LineSort::Text,
        protocol::LineSort::Left(place) => engine::LineSort::Left(place),
        protocol::LineSort::Right(place) => engine::LineSort::Right(place),
        protocol::LineSort::Node => engine::LineSort::Node,
        protocol::LineSort::Shuffled(seed) => engine::LineSort::Shuffled(seed),
    }
}

/// The most context that is given on a side.
const WIDEST: u32 = 200;

pub fn context(context: protocol::Context) -> engine::Context {
    match context {
        protocol::Context::Words(words) => engine::Context::Words(words.min(WIDEST)),
        protocol::Context::Characters(characters) => engine::Context::Characters(characters.min(WIDEST)),
    }
}

pub fn query_failure(error: engine_query::QueryError) -> protocol::Failure {
    use engine_query::QueryFault as Fault;
    let kind = match error.fault {
        Fault::Empty => protocol::QueryFault::Empty,
        Fault::UnclosedQuote => protocol::QueryFault::UnclosedQuote,
        Fault::EmptyAlternative => protocol::QueryFault::EmptyAlternative,
        Fault::UnknownConcept { name, near } => protocol::QueryFault::UnknownConcept { name, near },
        Fault::NothingToFind => protocol::QueryFault::NothingToFind,
        Fault::TooLong => protocol::QueryFault::TooLong { limit: engine_query::LONGEST as u32 },
        Fault::Unsupported(what) => protocol::QueryFault::Unsupported { what },
    };
    protocol::Failure::Query(protocol::QueryFailure {
        start_char: error.chars.start as u32,
        end_char: error.chars.end as u32,
        kind,
    })
}
