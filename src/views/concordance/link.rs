//! The settings of the concordance in a link.

use super::state::{plain_key, Column, ConcordanceView, MOST_KEYS};
#[cfg(test)]
use crate::state::Dice;
use crate::state::Writer;
use crate::views::settings::{Cause, ViewSettings};
use wenmai_protocol::{
    Collation, Context, GroupKey, HitSet, Named, Near, Nearness, Shown, SortBy, SortKey, Span,
};

impl ViewSettings for ConcordanceView {
    fn write(&self, out: &mut Writer) {
        if self.hits != HitSet::default() {
            out.pair("hits", self.hits.id());
        }
        out.text_pair("form", &self.form);
        match self.shuffled {
            Some(seed) => out.pair("sort", &format!("shuffled{seed}")),
            None => out.text_pair("sort", &list(self.keys.iter().map(key_name))),
        }
        out.text_pair("group", &list(self.group.iter().map(group_name)));
        for (key, label) in &self.only {
            out.pair("in", &format!("{}:{label}", group_name(key)));
        }
        if let Some(near) = &self.near {
            out.pair(
                if near.has { "near" } else { "far" },
                &format!("{}:{}", span_name(near.span), near.query),
            );
        }
        if let Some((count, seed)) = self.sample {
            out.pair("sample", &format!("{count},{seed}"));
        }
        match &self.shown {
            Shown::Kept => {}
            Shown::Excluded => out.pair("shown", "excluded"),
            Shown::Tagged(tag) => out.pair("shown", &format!("tag:{tag}")),
        }
        if self.context != Context::default() {
            match self.context {
                Context::Words(size) => out.pair("context", &format!("{size}w")),
                Context::Characters(size) => out.pair("context", &format!("{size}c")),
                Context::Sentence => out.pair("context", "sentence"),
                Context::Paragraph => out.pair("context", "paragraph"),
            }
        }
        let name = |column: &Column| {
            COLUMNS.iter().find(|(one, _)| one == column).map(|(_, name)| (*name).to_owned())
        };
        let fields = self.fields.iter().map(|field| field_name(field));
        out.text_pair("beside", &list(self.columns.iter().filter_map(name).chain(fields)));
        out.text_pair("spread", &self.spread);
        out.number("at", self.offset);
        if let Some(chosen) = self.chosen {
            out.pair("chosen", &chosen.to_string());
        }
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "hits" => self.hits = HitSet::named(value).unwrap_or_default(),
            "form" => self.form = value.to_owned(),
            "sort" => match value.strip_prefix("shuffled") {
                Some(seed) => self.shuffled = seed.parse().ok(),
                None => self.keys = value.split(',').filter_map(sort_key).take(MOST_KEYS).collect(),
            },
            "group" => self.group = value.split(',').filter_map(group_key).take(MOST_KEYS).collect(),
            "in" if self.only.len() < MOST_KEYS => {
                let pair = value.split_once(':');
                let pair = pair.and_then(|(key, label)| Some((group_key(key)?, label.to_owned())));
                self.only.extend(pair);
            }
            "near" | "far" => {
                self.near = value.split_once(':').and_then(|(span_, query)| {
                    Some(Near { query: query.to_owned(), span: span(span_)?, has: key == "near" })
                });
            }
            "sample" => {
                self.sample = value.split_once(',').and_then(|(count, seed)| {
                    Some((count.parse().ok().filter(|n| *n > 0)?, seed.parse().ok()?))
                });
            }
            "shown" => {
                self.shown = match value.strip_prefix("tag:") {
                    Some(tag) => Shown::Tagged(tag.to_owned()),
                    None if value == "excluded" => Shown::Excluded,
                    None => Shown::Kept,
                }
            }
            "context" => self.context = context(value),
            "beside" => {
                let column = |name| COLUMNS.iter().find(|(_, one)| *one == name).map(|(column, _)| *column);
                self.columns = value.split(',').filter_map(column).collect();
                self.columns.dedup();
                self.fields = value.split(',').filter_map(field).collect();
            }
            "spread" => self.spread = value.to_owned(),
            "at" => self.offset = value.parse().unwrap_or(0),
            "chosen" => self.chosen = value.parse().ok(),
            _ => return false,
        }
        true
    }

    fn restart(&mut self, cause: Cause) {
        *self = match cause {
            Cause::Query => self.anew(),
            Cause::Filter => self.restarted(),
            Cause::Stoplist => return,
            Cause::Corpus => ConcordanceView { form: String::new(), only: Vec::new(), ..self.restarted() },
        };
    }

    /// One scrolls through all lines, and comes back to where one was.
    fn pointed(&self) -> bool {
        self.chosen.is_some() || self.offset > 0
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        let shuffled = (dice.roll(3) == 0).then(|| dice.roll(u32::MAX));
        *self = ConcordanceView {
            hits: dice.one_of(&[HitSet::Words, HitSet::Across, HitSet::Characters]),
            form: dice.text(),
            // A link has either.
            keys: if shuffled.is_none() { dice.keys() } else { Vec::new() },
            shuffled,
            group: (0..dice.roll(3)).map(|_| dice.group_key()).collect(),
            only: (0..dice.roll(3)).map(|_| (dice.group_key(), dice.text())).collect(),
            near: dice.coin().then(|| Near {
                query: dice.text(),
                span: match dice.roll(5) {
                    0 => Nearness::Tokens(1 + dice.roll(100)),
                    1 => Nearness::Sentence,
                    2 => Nearness::Paragraph,
                    3 => Nearness::Window(Span::Words(dice.roll(9), dice.roll(9)), dice.coin()),
                    _ => Nearness::Window(Span::Sentence, true),
                },
                has: dice.coin(),
            }),
            sample: dice.coin().then(|| (1 + dice.roll(1000), dice.roll(1000))),
            shown: match dice.roll(3) {
                0 => Shown::Kept,
                1 => Shown::Excluded,
                _ => Shown::Tagged(dice.text()),
            },
            context: match dice.roll(3) {
                0 => Context::Words(1 + dice.roll(200)),
                1 => Context::Characters(1 + dice.roll(200)),
                _ => Context::Paragraph,
            },
            columns: Column::ALL.into_iter().filter(|_| dice.coin()).collect(),
            fields: (0..dice.roll(3)).map(|_| dice.field()).collect(),
            spread: if dice.coin() { dice.field() } else { String::new() },
            offset: dice.roll(1000),
            chosen: dice.coin().then(|| dice.roll(1000)),
        };
    }
}

fn list(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(",")
}

const COLUMNS: [(Column, &str); 5] = [
    (Column::Title, "title"),
    (Column::Date, "date"),
    (Column::Site, "site"),
    (Column::Zone, "zone"),
    (Column::Author, "author"),
];

/// Before the name of a field, as in expert queries.
const FIELD: &str = "match.";

/// The signs that separate names, and what stands for them in the name of a field.
const SEPARATORS: [(char, char); 3] = [('~', '~'), (',', '.'), (':', '-')];

/// A field's name in a list of names.
fn field_name(field: &str) -> String {
    let mut name = FIELD.to_owned();
    for c in field.chars() {
        match SEPARATORS.iter().find(|(one, _)| *one == c) {
            Some((_, stands)) => name.extend(['~', *stands]),
            None => name.push(c),
        }
    }
    name
}

fn field(name: &str) -> Option<String> {
    let mut chars = name.strip_prefix(FIELD)?.chars();
    let mut field = String::new();
    while let Some(c) = chars.next() {
        let next = if c == '~' { chars.next() } else { None };
        let meant = SEPARATORS.iter().find(|(_, stands)| Some(*stands) == next);
        field.push(meant.map_or(c, |(one, _)| *one));
    }
    Some(field).filter(|field| !field.is_empty())
}

fn by_name(by: &SortBy) -> String {
    match by {
        SortBy::Left(place) => format!("L{place}"),
        SortBy::Right(place) => format!("R{place}"),
        SortBy::Node => "node".to_owned(),
        SortBy::Document => "document".to_owned(),
        SortBy::Date => "date".to_owned(),
        SortBy::Capture(number) => format!("C{number}"),
        SortBy::Field(name) => field_name(name),
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
    if let Some(field) = field(name) {
        return Some(SortBy::Field(field));
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
    format!("{}{collation}{}", by_name(&key.by), if key.descending { ":desc" } else { "" })
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

fn group_name(key: &GroupKey) -> String {
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
