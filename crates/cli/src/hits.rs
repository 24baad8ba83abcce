//! Commands that ask for hits: kwic and count.

use crate::args::{known_field, CountArgs, Format, HitsArgs, KwicArgs, QueryArgs, SearchArgs};
use crate::input::corpus;
use crate::output::{print, print_rows, print_table, say_cut};
use crate::results::{limit, select};
use crate::Failure;
use unicode_width::UnicodeWidthStr;
use wenmai_engine::analysis::{Collation, Concordance, Context, GroupKey, LineOrder, SortBy, SortKey, Units};
use wenmai_engine::corpus::{Corpus, Field, Selection};
use wenmai_engine::query::{
    explain, parse_as, search, suggest, unknown_field, Exactness, Hits, Query, QueryMode,
};
use wenmai_engine::table::{self, Head};

/// The most keys that lines are ordered by.
const KEYS: usize = 4;

fn read(text: &str, mode: QueryMode, exact: Exactness, corpus: &Corpus) -> Result<Query, Failure> {
    let concepts = corpus.concepts();
    let read = parse_as(text, mode, exact, concepts);
    let known = read.and_then(|query| unknown_field(corpus, &query, text).map_or(Ok(query), Err));
    known.map_err(|error| {
        let mut said = error.to_string();
        // Where it is, under the query, if that is a line.
        if !text.trim().is_empty() && !text.contains(['\n', '\r', '\t']) && text.width() <= 200 {
            let before: String = text.chars().take(error.chars.start).collect();
            let meant: String = text.chars().skip(error.chars.start).take(error.chars.len()).collect();
            let carets = "^".repeat(meant.width().max(1));
            said += &format!("\n  {text}\n  {}{carets}", " ".repeat(before.width()));
        }
        if let Some(other) = suggest(text, mode, concepts) {
            said += &format!("\nperhaps: {other}");
        }
        said
    })
}

/// The hits of a simple query, in any script, width and case.
pub fn find_simple(corpus: &Corpus, selection: &Selection, text: &str) -> Result<Hits, Failure> {
    let query = read(text, QueryMode::Simple, Exactness::default(), corpus)?;
    Ok(search(corpus, selection, &query))
}

/// The query, and its hits unless it is only to be explained.
fn find(corpus: &Corpus, selection: &Selection, args: &QueryArgs) -> Result<(Query, Option<Hits>), Failure> {
    let mode = if args.expert { QueryMode::Expert } else { QueryMode::Simple };
    let query = read(&args.query, mode, args.exactness(), corpus)?;
    if args.explain {
        let mut text = format!("{}\n", query.expert(corpus.concepts()));
        for plan in explain(corpus, selection, &query) {
            text += &format!("words: {plan}\n");
        }
        let by_words = explain(corpus, selection, &query).len();
        if by_words < query.alternatives.len() {
            text += "characters: the tokens that could have a part of it are looked up\n";
        }
        print(text.as_bytes())?;
        return Ok((query, None));
    }
    let hits = search(corpus, selection, &query);
    if hits.incomplete {
        eprintln!("the search took too long and was ended early; the counts are of what was found so far");
    }
    Ok((query, Some(hits)))
}

/// The hits that are asked for.
fn chosen<'c>(
    corpus: &'c Corpus,
    selection: &'c Selection,
    hits: &'c Hits,
    args: &HitsArgs,
) -> Result<Concordance<'c>, Failure> {
    let mut concordance = Concordance::new(corpus, selection, hits, args.hits, &args.form);
    for (query, has) in [(&args.near, true), (&args.not_near, false)] {
        if let Some(query) = query {
            let query = read(query, QueryMode::Simple, Exactness::default(), corpus)?;
            concordance.retain_near(&search(corpus, selection, &query), args.span, has);
        }
    }
    if let Some(sample) = args.sample {
        concordance.sample(sample, args.seed);
    }
    Ok(concordance)
}

/// Gives the hits that are asked for to `act`, unless the query is only to be explained.
fn searched(
    args: &SearchArgs,
    act: impl FnOnce(&Corpus, &Query, &Hits, &Concordance) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let (query, hits) = find(&corpus, &selection, &args.query)?;
    let Some(hits) = hits else { return Ok(()) };
    let concordance = chosen(&corpus, &selection, &hits, &args.hits)?;
    act(&corpus, &query, &hits, &concordance)
}

pub fn kwic(args: &KwicArgs) -> Result<(), Failure> {
    searched(&args.search, |corpus, query, _, concordance| {
        let keys = &args.search.hits.group;
        if !keys.is_empty() {
            return groups(corpus, concordance, query, keys, args.limit, args.format);
        }
        let sort = parse_sort(&args.sort, query, corpus)?;
        let places = concordance.page(&sort, 0, limit(args.limit, args.format));
        let context = match (args.format, args.context) {
            // A terminal has room for so much.
            (Format::Table, Context::Words(words)) => Context::Words(words.min(20)),
            (_, context) => context,
        };
        let fields = args.columns.iter().map(|name| known_field(corpus, name));
        let fields: Vec<&Field> = fields.collect::<Result<_, _>>()?;
        print_rows(table::kwic(corpus, concordance, &places, context, &fields), args.format)?;
        say_cut(places.len(), concordance.len() as usize);
        Ok(())
    })
}

pub fn count(args: &CountArgs) -> Result<(), Failure> {
    searched(&args.search, |corpus, query, hits, concordance| {
        let keys = &args.search.hits.group;
        if !keys.is_empty() {
            return groups(corpus, concordance, query, keys, None, args.format);
        }
        if args.format == Format::Jsonl {
            return print(format!("{}\n", table::count_json(corpus, query, concordance, hits)).as_bytes());
        }
        print_table(&table::dispersion(&Units::documents(corpus), concordance), args.format)
    })
}

fn groups(
    corpus: &Corpus,
    concordance: &Concordance,
    query: &Query,
    keys: &[String],
    asked: Option<usize>,
    format: Format,
) -> Result<(), Failure> {
    let keys: Vec<(GroupKey, Head)> =
        keys.iter().map(|key| parse_group(key, query, corpus)).collect::<Result<_, _>>()?;
    let (keys, columns): (Vec<GroupKey>, Vec<Head>) = keys.into_iter().unzip();
    let mut groups = concordance.group(&keys);
    let all = groups.len();
    groups.truncate(limit(asked, format));
    let shown = groups.len();
    print_table(&table::groups(groups, columns), format)?;
    say_cut(shown, all);
    Ok(())
}

/// Before the name of a field that would be taken for something else.
const FIELD: &str = "match.";

/// What a line is compared by, with the name of its column.
fn parse_by(text: &str, query: &Query) -> Option<(SortBy, &'static str)> {
    const LEFT: [&str; 5] = ["L1", "L2", "L3", "L4", "L5"];
    const RIGHT: [&str; 5] = ["R1", "R2", "R3", "R4", "R5"];
    const CAPTURES: [&str; 9] = [
        "capture1", "capture2", "capture3", "capture4", "capture5", "capture6", "capture7", "capture8",
        "capture9",
    ];
    // A capture may have any name, so its own goes first.
    if let Some(name) = query.captures.iter().position(|name| name == text) {
        return Some((SortBy::Capture(name as u8), CAPTURES[name]));
    }
    let place = |names: &[&'static str]| {
        let found = names.iter().zip(1u8..).find(|(name, _)| name.eq_ignore_ascii_case(text));
        found.map(|(&name, place)| (name, place))
    };
    if let Some((name, place)) = place(&LEFT) {
        return Some((SortBy::Left(place), name));
    }
    if let Some((name, place)) = place(&RIGHT) {
        return Some((SortBy::Right(place), name));
    }
    match text {
        "node" => Some((SortBy::Node, "node")),
        "document" => Some((SortBy::Document, "document")),
        "date" => Some((SortBy::Date, "date")),
        _ => None,
    }
}

fn parse_sort(text: &str, query: &Query, corpus: &Corpus) -> Result<LineOrder, Failure> {
    let error = || {
        let fields = names(corpus);
        format!(
            "an order is text, shuffled:SEED, or up to four of L1 to L5, R1 to R5, node, document, date, the names of \
             captures and of fields ({fields}), with commas, each with :pinyin, :stroke or :desc if wanted, such as \
             R1:pinyin,L1"
        )
    };
    if text == "text" {
        return Ok(LineOrder::default());
    }
    if let Some(seed) = text.strip_prefix("shuffled:") {
        return seed.parse().map(LineOrder::Shuffled).map_err(|_| error());
    }
    let keys: Vec<&str> = text.split(',').collect();
    if keys.len() > KEYS {
        return Err(error());
    }
    let key = |key: &str| {
        let mut parts = key.trim().split(':');
        let name = parts.next().unwrap_or_default();
        let by = parse_by(name, query).map(|(by, _)| by).or_else(|| field(name, corpus)).ok_or_else(error)?;
        let mut key = SortKey::new(by);
        for part in parts {
            match part {
                "pinyin" => key.collation = Collation::Pinyin,
                "stroke" => key.collation = Collation::Stroke,
                "desc" => key.descending = true,
                _ => return Err(error()),
            }
        }
        Ok(key)
    };
    keys.into_iter().map(key).collect::<Result<_, _>>().map(LineOrder::Keys)
}

/// A field of the corpus, to compare or group by.
fn field(text: &str, corpus: &Corpus) -> Option<SortBy> {
    let field = corpus.fields().get(text.strip_prefix(FIELD).unwrap_or(text))?;
    Some(SortBy::Field(field.name.clone()))
}

/// The names of a corpus' fields.
fn names(corpus: &Corpus) -> String {
    corpus.fields().all().into_iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn parse_group(text: &str, query: &Query, corpus: &Corpus) -> Result<(GroupKey, Head), Failure> {
    if let Some((by, name)) = parse_by(text, query) {
        return Ok((GroupKey::Of(by), name.into()));
    }
    let (key, name) = match text {
        "year" => (GroupKey::Year, "year"),
        "month" => (GroupKey::Month, "month"),
        "site" => (GroupKey::Site, "site"),
        "zone" => (GroupKey::Zone, "zone"),
        "script" => (GroupKey::Script, "script"),
        "class" => (GroupKey::Class, "class"),
        _ => {
            let Some(by) = field(text, corpus) else {
                let fields = names(corpus);
                return Err(format!(
                    "groups are L1 to L5, R1 to R5, node, document, date, year, month, site, zone, script, class, the names \
                     of captures and of fields ({fields}), with commas"
                ));
            };
            let name = text.strip_prefix(FIELD).unwrap_or(text).to_owned();
            return Ok((GroupKey::Of(by), name.into()));
        }
    };
    Ok((key, name.into()))
}
