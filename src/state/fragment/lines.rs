//! The settings of the concordance in a fragment.

use super::names::find;
use super::Writer;
use crate::state::{plain_key, Column, LinesView, MOST_KEYS};
use wenmai_protocol::{Collation, Context, GroupKey, HitSet, Near, Nearness, Shown, SortBy, SortKey, Span};

/// Writes what is not as it would be anyway.
pub fn write(out: &mut Writer, view: &LinesView) {
    out.text_pair("hits", hit_set_name(view.hits));
    out.text_pair("form", &view.form);
    match view.shuffled {
        Some(seed) => out.pair("sort", &format!("shuffled{seed}")),
        None => out.text_pair("sort", &list(view.keys.iter().map(key_name))),
    }
    out.text_pair("group", &list(view.group.iter().map(|key| group_name(*key))));
    for (key, label) in &view.only {
        out.pair("in", &format!("{}:{label}", group_name(*key)));
    }
    if let Some(near) = &view.near {
        out.pair(if near.has { "near" } else { "far" }, &format!("{}:{}", span_name(near.span), near.query));
    }
    if let Some((count, seed)) = view.sample {
        out.pair("sample", &format!("{count},{seed}"));
    }
    match &view.shown {
        Shown::Kept => {}
        Shown::Excluded => out.pair("shown", "excluded"),
        Shown::Tagged(tag) => out.pair("shown", &format!("tag:{tag}")),
    }
    if view.context != Context::default() {
        match view.context {
            Context::Words(size) => out.pair("context", &format!("{size}w")),
            Context::Characters(size) => out.pair("context", &format!("{size}c")),
            Context::Sentence => out.pair("context", "sentence"),
            Context::Paragraph => out.pair("context", "paragraph"),
        }
    }
    out.text_pair("beside", &list(view.columns.iter().map(|column| column_name(*column).to_owned())));
    out.number("at", view.offset);
    if let Some(chosen) = view.chosen {
        out.pair("chosen", &chosen.to_string());
    }
}

/// Reads a pair; whether it was one of these.
pub fn read(view: &mut LinesView, key: &str, value: &str) -> bool {
    match key {
        "hits" => view.hits = find(HIT_SETS, value, hit_set_name).unwrap_or_default(),
        "form" => view.form = value.to_owned(),
        "sort" => match value.strip_prefix("shuffled") {
            Some(seed) => view.shuffled = seed.parse().ok(),
            None => view.keys = value.split(',').filter_map(sort_key).take(MOST_KEYS).collect(),
        },
        "group" => view.group = value.split(',').filter_map(group_key).take(MOST_KEYS).collect(),
        "in" if view.only.len() < MOST_KEYS => {
            let pair = value.split_once(':');
            let pair = pair.and_then(|(key, label)| Some((group_key(key)?, label.to_owned())));
            view.only.extend(pair);
        }
        "near" | "far" => {
            view.near = value.split_once(':').and_then(|(span_, query)| {
                Some(Near { query: query.to_owned(), span: span(span_)?, has: key == "near" })
            });
        }
        "sample" => {
            view.sample = value
                .split_once(',')
                .and_then(|(count, seed)| Some((count.parse().ok().filter(|n| *n > 0)?, seed.parse().ok()?)));
        }
        "shown" => {
            view.shown = match value.strip_prefix("tag:") {
                Some(tag) => Shown::Tagged(tag.to_owned()),
                None if value == "excluded" => Shown::Excluded,
                None => Shown::Kept,
            }
        }
        "context" => view.context = context(value),
        "beside" => {
            view.columns = value.split(',').filter_map(|name| find(Column::ALL, name, column_name)).collect();
            view.columns.dedup();
        }
        "at" => view.offset = value.parse().unwrap_or(0),
        "chosen" => view.chosen = value.parse().ok(),
        _ => return false,
    }
    true
}

fn list(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(",")
}

const HIT_SETS: [HitSet; 7] = [
    HitSet::Words,
    HitSet::Across,
    HitSet::Characters,
    HitSet::Token,
    HitSet::Tokens,
    HitSet::Inside,
    HitSet::Crossing,
];

fn hit_set_name(set: HitSet) -> &'static str {
    match set {
        HitSet::Words => "",
        HitSet::Across => "across",
        HitSet::Characters => "characters",
        HitSet::Token => "token",
        HitSet::Tokens => "tokens",
        HitSet::Inside => "inside",
        HitSet::Crossing => "crossing",
    }
}

fn column_name(column: Column) -> &'static str {
    match column {
        Column::Title => "title",
        Column::Date => "date",
        Column::Site => "site",
        Column::Zone => "zone",
        Column::Author => "author",
    }
}

fn by_name(by: SortBy) -> String {
    match by {
        SortBy::Left(place) => format!("L{place}"),
        SortBy::Right(place) => format!("R{place}"),
        SortBy::Node => "node".to_owned(),
        SortBy::Document => "document".to_owned(),
        SortBy::Date => "date".to_owned(),
        SortBy::Capture(number) => format!("C{number}"),
    }
}

fn by(name: &str) -> Option<SortBy> {
    let place = |text: &str| text.parse::<u8>().ok().filter(|place| (1..=5).contains(place));
    match name {
        "node" => return Some(SortBy::Node),
        "document" => return Some(SortBy::Document),
        "date" => return Some(SortBy::Date),
        _ => {}
    }
    match name.split_at_checked(1)? {
        ("L", rest) => place(rest).map(SortBy::Left),
        ("R", rest) => place(rest).map(SortBy::Right),
        ("C", rest) => rest.parse().ok().map(SortBy::Capture),
        _ => None,
    }
}

fn key_name(key: &SortKey) -> String {
    let collation = match key.collation {
        Collation::CodePoint => "",
        Collation::Pinyin => ":pinyin",
        Collation::Stroke => ":stroke",
    };
    format!("{}{collation}{}", by_name(key.by), if key.descending { ":desc" } else { "" })
}

fn sort_key(text: &str) -> Option<SortKey> {
    let mut words = text.split(':');
    let mut key = plain_key(by(words.next()?)?);
    for word in words {
        match word {
            "pinyin" => key.collation = Collation::Pinyin,
            "stroke" => key.collation = Collation::Stroke,
            "desc" => key.descending = true,
            _ => {}
        }
    }
    Some(key)
}

fn group_name(key: GroupKey) -> String {
    match key {
        GroupKey::Of(by) => return by_name(by),
        GroupKey::Year => "year",
        GroupKey::Month => "month",
        GroupKey::Site => "site",
        GroupKey::Zone => "zone",
        GroupKey::Script => "script",
        GroupKey::Class => "class",
    }
    .to_owned()
}

fn group_key(name: &str) -> Option<GroupKey> {
    Some(match name {
        "year" => GroupKey::Year,
        "month" => GroupKey::Month,
        "site" => GroupKey::Site,
        "zone" => GroupKey::Zone,
        "script" => GroupKey::Script,
        "class" => GroupKey::Class,
        _ => GroupKey::Of(by(name)?),
    })
}

fn span_name(span: Nearness) -> String {
    match span {
        Nearness::Tokens(tokens) => return tokens.to_string(),
        Nearness::Sentence => "s",
        Nearness::Paragraph => "p",
        Nearness::Document => "doc",
        Nearness::Window(Span::Sentence, _) => "ws",
        Nearness::Window(Span::Words(left, right), sentence) => {
            return format!("w{left}-{right}{}", if sentence { "s" } else { "" });
        }
    }
    .to_owned()
}

fn span(name: &str) -> Option<Nearness> {
    match name {
        "s" => Some(Nearness::Sentence),
        "p" => Some(Nearness::Paragraph),
        "doc" => Some(Nearness::Document),
        "ws" => Some(Nearness::Window(Span::Sentence, true)),
        window if window.starts_with('w') => {
            let sentence = window.ends_with('s');
            let (left, right) = window[1..].trim_end_matches('s').split_once('-')?;
            let words = |text: &str| text.parse().ok().filter(|words| *words <= 100);
            Some(Nearness::Window(Span::Words(words(left)?, words(right)?), sentence))
        }
        _ => name.parse().ok().filter(|tokens| (1..=100).contains(tokens)).map(Nearness::Tokens),
    }
}

fn context(value: &str) -> Context {
    let size = |text: &str| text.parse::<u32>().ok().filter(|size| (1..=200).contains(size));
    let words = value.strip_suffix('w').and_then(size).map(Context::Words);
    let characters = value.strip_suffix('c').and_then(size).map(Context::Characters);
    match value {
        "sentence" => Context::Sentence,
        "paragraph" => Context::Paragraph,
        _ => words.or(characters).unwrap_or_default(),
    }
}
