//! The engine's types as the protocol's, and back.

use wenmai_engine::analysis as engine;
use wenmai_engine::query::Class;
use wenmai_protocol::{self as protocol, Context, GroupKey, SortBy, SortKey};

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

pub fn line_sort(sort: protocol::LineSort, keys: &[SortKey]) -> engine::LineSort {
    let by = |by| engine::LineSort::Keys(vec![SortKey::new(by)]);
    match sort {
        _ if !keys.is_empty() => {
            let key = |key: &SortKey| SortKey { by: sort_by(key.by), ..*key };
            engine::LineSort::Keys(keys.iter().take(KEYS).map(key).collect())
        }
        protocol::LineSort::Text => engine::LineSort::default(),
        protocol::LineSort::Left(place) => by(SortBy::Left(place)),
        protocol::LineSort::Right(place) => by(SortBy::Right(place)),
        protocol::LineSort::Node => by(SortBy::Node),
        protocol::LineSort::Shuffled(seed) => engine::LineSort::Shuffled(seed),
    }
}

/// A place that lines can be ordered by: no word further out than the fifth.
fn sort_by(by: SortBy) -> SortBy {
    match by {
        SortBy::Left(place) => SortBy::Left(place.clamp(1, 5)),
        SortBy::Right(place) => SortBy::Right(place.clamp(1, 5)),
        _ => by,
    }
}

pub fn group_keys(keys: &[GroupKey]) -> Vec<GroupKey> {
    let key = |key: &GroupKey| match *key {
        GroupKey::Of(by) => GroupKey::Of(sort_by(by)),
        other => other,
    };
    keys.iter().take(KEYS).map(key).collect()
}

/// The heading of what hits are grouped by.
pub fn group_name(key: GroupKey) -> &'static str {
    use SortBy as By;
    const LEFT: [&str; 5] = ["L1", "L2", "L3", "L4", "L5"];
    const RIGHT: [&str; 5] = ["R1", "R2", "R3", "R4", "R5"];
    let nth = |place: u8| usize::from(place.clamp(1, 5)) - 1;
    match key {
        GroupKey::Of(By::Left(place)) => LEFT[nth(place)],
        GroupKey::Of(By::Right(place)) => RIGHT[nth(place)],
        GroupKey::Of(By::Node) => "node",
        GroupKey::Of(By::Document) => "document",
        GroupKey::Of(By::Date) => "date",
        GroupKey::Of(By::Capture(_)) => "capture",
        GroupKey::Year => "year",
        GroupKey::Month => "month",
        GroupKey::Site => "site",
        GroupKey::Zone => "zone",
        GroupKey::Script => "script",
        GroupKey::Class => "class",
    }
}

pub fn span(span: protocol::Nearness) -> engine::Nearness {
    match span {
        protocol::Nearness::Tokens(tokens) => engine::Nearness::Tokens(tokens),
        protocol::Nearness::Sentence => engine::Nearness::Sentence,
        protocol::Nearness::Paragraph => engine::Nearness::Paragraph,
        protocol::Nearness::Document => engine::Nearness::Document,
        protocol::Nearness::Window(span, sentence) => {
            let (span, within) = crate::statistics::collocates::around(span, sentence);
            engine::Nearness::Window(span, within)
        }
    }
}

/// The most context that is given on a side.
const WIDEST: u32 = 200;

pub fn context(context: Context) -> Context {
    match context {
        Context::Words(words) => Context::Words(words.min(WIDEST)),
        Context::Characters(characters) => Context::Characters(characters.min(WIDEST)),
        _ => context,
    }
}
