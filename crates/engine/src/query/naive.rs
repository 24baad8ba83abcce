//! The same queries by definition, slowly: every place tried, every way of matching followed. What the real search is
//! tested against.

use super::ast::{Alternative, Attribute, Match, Near, Node, Part, Query, Relation, Test, Within};
use super::hit::{Class, Hit, Hits};
use super::words::{mention_from, value_of};
use super::{parse_as, search, search_within, Budget, Exactness, Mode, QueryFault};
use crate::clean::{Cleaned, Line, Zone};
use crate::corpus::{parse_concepts, Builder, Corpus, Filter, Selection, Zones};
use crate::script::{fold, is_han, Script};
use crate::segment::{Dictionary, Segmenter};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A hit: bytes of the searched text, tokens, whether it is on word boundaries.
type Found = (usize, usize, u32, u32, bool);

/// The words and marks that texts are made of. Some are cut differently side by side.
const WORDS: [&str; 26] = [
    "微信",
    "微信支付",
    "支付",
    "支付宝",
    "支付寶",
    "的",
    "目的",
    "的话",
    "信用",
    "用户",
    "后",
    "後",
    "爱",
    "不",
    "来",
    "去",
    "大号",
    "号",
    "Alipay",
    "ALIPAY",
    "pays",
    "paid",
    "café",
    "，",
    "。",
    "zhi付宝",
];

static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| {
    static DICTIONARY: LazyLock<Dictionary> =
        LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());
    Segmenter::new(&DICTIONARY, &[], true)
});

/// A corpus of documents, each of lines: their zone and whether they go on the line before.
fn corpus_of(documents: &[Vec<(u8, bool, Vec<usize>)>]) -> Corpus {
    let concepts = parse_concepts("支付宝 = 支付寶, Alipay, zhi付宝\n微信 =\n微信支付 =\n").unwrap();
    let mut builder = Builder::new("", &SEGMENTER, concepts, Vec::new());
    for (number, lines) in documents.iter().enumerate() {
        let mut text = String::new();
        let mut found = Cleaned::default();
        for (zone, continues, words) in lines {
            let start = text.len() as u32;
            for &word in words {
                let word = WORDS[word % WORDS.len()];
                if word.is_ascii() && !text.is_empty() && !text.ends_with(['\n', ' ']) {
                    text.push(' ');
                }
                text.push_str(word);
            }
            let zone = [Zone::Body, Zone::Reply, Zone::Navigation][usize::from(*zone) % 3];
            found.lines.push(Line {
                original_start: start,
                original_end: text.len() as u32,
                zone,
                rule: "test".into(),
                continues: *continues && !found.lines.is_empty(),
                turn: u32::from(zone == Zone::Reply),
            });
            text.push('\n');
        }
        builder.add(&number.to_string(), "UTF-8", text, found);
    }
    builder.finish()
}

fn matches(corpus: &Corpus, test: &Test, token: u32) -> bool {
    match test {
        Test::Any => true,
        Test::Is(is) => value_meets(is, &value_of(corpus, token, is.attribute)) != is.negated,
        Test::Not(test) => !matches(corpus, test, token),
        Test::All(tests) => tests.iter().all(|test| matches(corpus, test, token)),
        Test::Some(tests) => tests.iter().any(|test| matches(corpus, test, token)),
    }
}

/// A text without what does not count.
fn loosened(is: &Match, text: &str) -> String {
    let mut text = text.to_owned();
    if is.ignoring.script {
        text = text.chars().map(|c| if is_han(c) { crate::script::fold_char(c) } else { c }).collect();
    }
    if is.ignoring.case {
        text = text.to_lowercase();
    }
    if is.ignoring.diacritics {
        text = text.replace('é', "e");
    }
    text
}

/// By another library than the search uses.
fn value_meets(is: &Match, value: &str) -> bool {
    let escaped = if is.literal { regex_syntax::escape(&is.pattern) } else { is.pattern.clone() };
    let (pattern, value) = match is.attribute {
        Attribute::Word => (loosened(is, &escaped), loosened(is, value)),
        Attribute::Pos => (escaped, value.to_owned()),
        Attribute::Zone | Attribute::Script => (escaped.to_lowercase(), value.to_lowercase()),
        _ => (fold(&escaped), fold(value)),
    };
    regex::Regex::new(&format!("^(?:{pattern})$")).unwrap().is_match(&value)
}

/// A way through a query: where it ends, and where each capture began and ended last.
type Way = (u32, Vec<(Option<u32>, Option<u32>)>);

/// All ways through a node that begin at a token.
fn ways(corpus: &Corpus, node: &Node, way: Way, bound: u32) -> BTreeSet<Way> {
    let from = way.0;
    let all = |node: &Node, ways: BTreeSet<Way>| -> BTreeSet<Way> {
        ways.into_iter().flat_map(|way| self::ways(corpus, node, way, bound)).collect()
    };
    let ends = |ends: Vec<u32>| ends.into_iter().map(|end| (end, way.1.clone())).collect();
    match node {
        Node::Token(test) => {
            ends((from < bound && matches(corpus, test, from)).then_some(from + 1).into_iter().collect())
        }
        Node::Text(parts, exact) => {
            let found = texts(corpus, parts, *exact).into_iter();
            let here = found.filter(|hit| hit.4 && hit.2 == from && hit.3 <= bound && from < bound);
            ends(here.map(|hit| hit.3).collect())
        }
        Node::Concept(number) => {
            let end = (from < bound).then(|| mention_from(corpus, from, *number)).flatten();
            ends(end.filter(|&end| end <= bound).into_iter().collect())
        }
        Node::Sequence(nodes) => nodes.iter().fold(BTreeSet::from([way]), |ways, node| all(node, ways)),
        Node::Either(nodes) => {
            nodes.iter().flat_map(|node| self::ways(corpus, node, way.clone(), bound)).collect()
        }
        Node::Repeat(node, least, most) => {
            let mut here = BTreeSet::from([way]);
            let mut found = if *least == 0 { here.clone() } else { BTreeSet::new() };
            for times in 1..=most.unwrap_or(bound + 2) {
                here = all(node, here);
                if times >= *least {
                    found.extend(here.iter().cloned());
                }
                if here.is_empty() {
                    break;
                }
            }
            found
        }
        Node::Capture(name, node) => {
            let name = usize::from(*name);
            let mut inside = way;
            if let Some(place) = inside.1.get_mut(name) {
                place.0 = Some(from);
            }
            let close = |mut way: Way| {
                if let Some(place) = way.1.get_mut(name) {
                    place.1 = Some(way.0);
                }
                way
            };
            ways(corpus, node, inside, bound).into_iter().map(close).collect()
        }
    }
}

/// Whether the conditions of a query hold of what was captured.
fn conditions_hold(corpus: &Corpus, query: &Query, captured: &[(Option<u32>, Option<u32>)]) -> bool {
    query.conditions.iter().all(|condition| {
        let value = |(name, attribute): (u8, Attribute)| match captured[usize::from(name)] {
            (Some(first), Some(last)) if first < last => Some(value_of(corpus, first, attribute)),
            _ => None,
        };
        let both = value(condition.left).zip(value(condition.right));
        both.is_some_and(|(left, right)| (left != right) == condition.negated)
    })
}

fn hit_at(corpus: &Corpus, start: usize, end: usize, joints: &[usize]) -> Found {
    let all = || 0..corpus.len();
    let first = all().find(|&token| corpus.text_end(token) > start).unwrap();
    let last = all().rev().find(|&token| corpus.text_start(token) < end).unwrap();
    let begins = |at: usize| all().any(|token| corpus.text_start(token) == at);
    let whole = begins(start) && corpus.text_end(last) == end && joints.iter().all(|&joint| begins(joint));
    (start, end, first, last + 1, whole)
}

/// Every occurrence of parts, at every byte.
fn texts(corpus: &Corpus, parts: &[Part], exact: Exactness) -> Vec<Found> {
    let text = corpus.text();
    let mut found = Vec::new();
    let typed: String = parts.iter().map(|part| part.typed.as_str()).collect();
    let folded: Vec<String> = parts.iter().map(|part| part.folded.clone()).collect();
    let undone =
        folded.iter().map(|part| corpus.undo_disguise(part).unwrap_or_else(|| part.clone())).collect();
    let is_disguise = folded != undone;
    for (parts, disguised) in [(folded, false), (undone, is_disguise)] {
        'places: for (start, _) in text.char_indices() {
            let mut at = start;
            let mut joints = Vec::new();
            for (number, part) in parts.iter().enumerate() {
                if number > 0 {
                    let spaced = text[at..].starts_with(' ');
                    at += usize::from(spaced);
                    joints.push(at);
                    let letter = |c: char| c.is_alphanumeric() && !is_han(c);
                    if !spaced && text[..at].ends_with(letter) && part.starts_with(letter) {
                        continue 'places;
                    }
                }
                if !text[at..].starts_with(part.as_str()) {
                    continue 'places;
                }
                at += part.len();
            }
            // What a disguise stands for is found however it is written, unless its very form is asked for.
            let hit = hit_at(corpus, start, at, &joints);
            if (disguised && !exact.form) || written_exactly(corpus, &hit, &typed, exact) {
                found.push(hit);
            }
        }
    }
    found
}

/// Whether a hit is written as typed, as far as that is asked, by its written text alone.
fn written_exactly(corpus: &Corpus, hit: &Found, typed: &str, exact: Exactness) -> bool {
    let placed = Hit {
        first: hit.2,
        last: hit.3,
        before: (hit.0 - corpus.text_start(hit.2)) as u32,
        behind: (corpus.text_end(hit.3 - 1) - hit.1) as u32,
        whole: hit.4,
        row: 0,
    };
    let (start, end) = placed.cleaned(corpus);
    let document = &corpus.documents()[corpus.document_of(hit.2) as usize];
    let text = |text: &str| -> Vec<char> { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let (written, typed) = (text(&document.cleaned[start as usize..end as usize]), text(typed));
    if exact.form || !exact.any() {
        return !exact.any() || written == typed;
    }
    // A disguise in the text stands for its characters, which are not written, so there is nothing to compare.
    let shown: String = written.iter().collect();
    if let Some(at) = shown.find("zhi") {
        let undone = shown.replace("zhi", "支");
        let masked = shown[..at].chars().count();
        return undone.chars().count() == typed.len()
            && undone
                .chars()
                .zip(&typed)
                .enumerate()
                .all(|(place, (a, &b))| place == masked || alike(a, b, exact));
    }
    written.len() == typed.len() && written.iter().zip(&typed).all(|(&a, &b)| alike(a, b, exact))
}

fn alike(a: char, b: char, exact: Exactness) -> bool {
    if is_han(a) || is_han(b) {
        return !exact.script || a == b;
    }
    !exact.case || a.is_lowercase() == b.is_lowercase()
}

/// The end of the sentence, paragraph, document or reply that a token is in, by walking on from it.
fn bound(corpus: &Corpus, token: u32, within: Within) -> Option<u32> {
    let line = |token: u32| &corpus.lines()[corpus.line_of(token) as usize];
    let same_paragraph = |a: u32, b: u32| {
        let (a, b) = (corpus.line_of(a), corpus.line_of(b));
        (a + 1..=b).all(|line| corpus.lines()[line as usize].continues)
    };
    let goes_on = |next: u32| match within {
        Within::Document => corpus.document_of(next) == corpus.document_of(token),
        Within::Sentence => {
            corpus.document_of(next) == corpus.document_of(token) && !corpus.sentences().contains(&next)
        }
        Within::Paragraph => same_paragraph(token, next),
        Within::Reply => {
            corpus.document_of(next) == corpus.document_of(token)
                && (corpus.line_of(token)..=corpus.line_of(next))
                    .all(|number| corpus.lines()[number as usize].zone == Zone::Reply)
        }
    };
    if within == Within::Reply && line(token).zone != Zone::Reply {
        return None;
    }
    Some((token + 1..corpus.len()).find(|&next| !goes_on(next)).unwrap_or(corpus.len()))
}

fn one_run(corpus: &Corpus, selection: &Selection, hit: &Found) -> bool {
    corpus.document_of(hit.2) == corpus.document_of(hit.3 - 1)
        && selection.ranges.iter().any(|range| range.0 <= hit.2 && hit.3 <= range.1)
}

fn simple(corpus: &Corpus, alternative: &Alternative) -> Vec<Found> {
    match alternative {
        Alternative::Text(parts, exact) => texts(corpus, parts, *exact),
        Alternative::Concept(number) => {
            let mentions = corpus.mentions(*number);
            let mut found: Vec<Found> = mentions
                .iter()
                .map(|&(first, last)| {
                    (corpus.text_start(first), corpus.text_end(last - 1), first, last, true)
                })
                .collect();
            for form in &corpus.concepts()[*number as usize].forms {
                let text = corpus.text();
                let folded = fold(form);
                for (start, _) in text.match_indices(&folded) {
                    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                    let cuts =
                        |at: usize| latin(text[..at].chars().next_back()) && latin(text[at..].chars().next());
                    let mut hit = hit_at(corpus, start, start + folded.len(), &[]);
                    hit.4 = false;
                    let inside = mentions.iter().any(|&(first, last)| first <= hit.2 && hit.3 <= last);
                    if !inside && !cuts(start) && !cuts(start + folded.len()) {
                        found.push(hit);
                    }
                }
            }
            found
        }
        Alternative::Pattern(pattern) => {
            let regex = regex::Regex::new(&fold(pattern)).unwrap();
            let mut at = 0;
            let mut found = Vec::new();
            for line in corpus.text().split_inclusive('\n') {
                for place in regex.find_iter(line.trim_end_matches('\n')).filter(|place| !place.is_empty()) {
                    // White space at its ends is in no token.
                    let start = at + place.end() - place.as_str().trim_start().len();
                    let end = start + place.as_str().trim().len();
                    found.extend((start < end).then(|| hit_at(corpus, start, end, &[])));
                }
                at += line.len();
            }
            found
        }
        Alternative::Inside(Test::Is(is)) => {
            let written = is.attribute == Attribute::Word;
            let pattern = if written { loosened(is, &is.pattern) } else { fold(&is.pattern) };
            let regex = regex::Regex::new(&pattern).unwrap();
            let mut found = Vec::new();
            for token in 0..corpus.len() {
                let folded = corpus.folded(corpus.norm_of(token));
                let value = value_of(corpus, token, is.attribute);
                // The fold of a form has as many characters, unless the form is a disguise, of which no part can be told.
                let comparable = value.chars().count() == folded.chars().count();
                if value_meets(is, &value) || (written && !comparable) {
                    continue;
                }
                let text = if written { loosened(is, &value) } else { folded.to_owned() };
                let byte = |at: usize| {
                    let chars = text[..at].chars().count();
                    folded.char_indices().nth(chars).map_or(folded.len(), |(at, _)| at)
                };
                for place in regex.find_iter(&text).filter(|place| !place.is_empty()) {
                    let start = corpus.text_start(token);
                    found.push((
                        start + byte(place.start()),
                        start + byte(place.end()),
                        token,
                        token + 1,
                        false,
                    ));
                }
            }
            found
        }
        _ => Vec::new(),
    }
}

fn best_by_start(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|hit| (hit.0, !hit.4, std::cmp::Reverse(hit.1)));
    found.dedup_by_key(|hit| hit.0);
    found
}

fn near(corpus: &Corpus, selection: &Selection, near: &Near) -> Vec<Found> {
    let side = |alternative: &Alternative| {
        let mut found = simple(corpus, alternative);
        found.retain(|hit| one_run(corpus, selection, hit));
        best_by_start(found)
    };
    let (left, right) = (side(&near.left), side(&near.right));
    let text = corpus.text();
    let gap = |a: &Found, b: &Found| {
        let between = text.get(a.1..b.0)?;
        let sentence = bound(corpus, a.2, Within::Sentence)?;
        (b.3 <= sentence && !between.contains('\n'))
            .then(|| between.chars().filter(|c| !c.is_whitespace()).count() as u32)
    };
    let mut found = Vec::new();
    for hit in &left {
        let limit = near.distance;
        let fits = |count: u32| match near.relation {
            Relation::Exactly => count == limit,
            _ => count <= limit,
        };
        let after = right.iter().find(|other| other.0 >= hit.1 && gap(hit, other).is_some_and(fits));
        let before = right.iter().rev().find(|other| other.1 <= hit.0 && gap(other, hit).is_some_and(fits));
        let join = |a: &Found, b: &Found| (a.0, b.1, a.2, b.3, a.4 && b.4);
        match near.relation {
            Relation::After | Relation::Exactly => found.extend(after.map(|other| join(hit, other))),
            Relation::Beside => found
                .extend(after.map(|other| join(hit, other)).or_else(|| before.map(|other| join(other, hit)))),
            Relation::NotAfter => found.extend(after.is_none().then_some(*hit)),
            Relation::NotBeside => found.extend((after.is_none() && before.is_none()).then_some(*hit)),
        }
    }
    found
}

/// All hits of a query by definition.
fn naive(corpus: &Corpus, selection: &Selection, query: &Query) -> Vec<Found> {
    let mut all = Vec::new();
    for alternative in &query.alternatives {
        let mut found = match alternative {
            Alternative::Words(node) => {
                let mut found: Vec<(u32, u32)> = Vec::new();
                for &(first, last) in &selection.ranges {
                    for start in first..last {
                        let most = match query.within {
                            Some(within) => match bound(corpus, start, within) {
                                Some(bound) => bound.min(last),
                                None => continue,
                            },
                            None => last,
                        };
                        // Where nothing depends on captures, ways that differ in them alone are one.
                        let names = if query.conditions.is_empty() { 0 } else { query.captures.len() };
                        let way = (start, vec![(None, None); names]);
                        let mut found_ways = ways(corpus, node, way, most).into_iter();
                        let holds = |way: &Way| way.0 > start && conditions_hold(corpus, query, &way.1);
                        found.extend(found_ways.find(holds).map(|way| (start, way.0)));
                    }
                }
                found.sort_by_key(|&(first, last)| (last, first));
                found.dedup_by_key(|hit| hit.1);
                let found = found.into_iter();
                found
                    .map(|(first, last)| {
                        (corpus.text_start(first), corpus.text_end(last - 1), first, last, true)
                    })
                    .collect()
            }
            Alternative::Near(both) => near(corpus, selection, both),
            other => simple(corpus, other),
        };
        found.retain(|hit| {
            let inside = |within| bound(corpus, hit.2, within).is_some_and(|end| hit.3 <= end);
            one_run(corpus, selection, hit) && query.within.is_none_or(inside)
        });
        all.extend(found);
    }
    best_by_start(all)
}

fn found(corpus: &Corpus, hits: &Hits) -> Vec<Found> {
    let place = |hit: &Hit| {
        let start = corpus.text_start(hit.first) + hit.before as usize;
        let end = corpus.text_end(hit.last - 1) - hit.behind as usize;
        (start, end, hit.first, hit.last, hit.whole)
    };
    hits.in_text_order().iter().map(place).collect()
}

fn documents() -> impl Strategy<Value = Vec<Vec<(u8, bool, Vec<usize>)>>> {
    let line = (0u8..3, any::<bool>(), prop::collection::vec(0usize..WORDS.len(), 0..14));
    prop::collection::vec(prop::collection::vec(line, 1..5), 1..3)
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        (0usize..WORDS.len() - 7).prop_map(|word| WORDS[word].to_owned()),
        "信|付|用户支|的话|微信支|支付宝的|宝|alipay|PAY|cafe|宝的目",
    ]
}

fn simple_query() -> impl Strategy<Value = String> {
    let text = prop::collection::vec(word(), 1..4).prop_map(|words| words.join(" "));
    let joined = prop::collection::vec(word(), 2..4).prop_map(|words| words.concat());
    let glob = (word(), prop_oneof![Just("*"), Just("?")], any::<bool>()).prop_map(|(word, sign, after)| {
        if after {
            format!("{word}{sign}")
        } else {
            format!("{sign}{word}")
        }
    });
    let regex = prop_oneof![
        Just("/微.*/"),
        Just("/支付.?/"),
        Just("/[信用]+/"),
        Just("/\\p{Han}{2}/"),
        Just("/a.*y|pa.d/"),
        Just("/支付./t"),
        Just("/信.{0,3}付/t"),
        Just("/[的不]\\p{Han}/t"),
    ]
    .prop_map(str::to_owned);
    let near = (word(), prop_oneof![Just('$'), Just('#'), Just('+'), Just('-'), Just('~')], 0u32..6, word())
        .prop_map(|(a, sign, distance, b)| format!("{a} {sign}{distance} {b}"));
    let phrase = (word(), word()).prop_map(|(a, b)| format!("{a} * {b}"));
    let bcc = prop_oneof![Just("bcc:爱v不v"), Just("bcc:n的"), Just("bcc:的n")].prop_map(str::to_owned);
    let concept = prop_oneof![Just("@支付宝"), Just("@微信"), Just("@微信支付 的"), Just("@支付宝 $4 的")]
        .prop_map(str::to_owned);
    let one =
        prop_oneof![4 => text, 3 => joined, 2 => glob, 2 => regex, 2 => near, 2 => phrase, 2 => concept];
    prop_oneof![6 => one.clone(), 3 => (one.clone(), one).prop_map(|(a, b)| format!("{a}|{b}")), 1 => bcc]
}

fn expert_query() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        word(),
        Just(".*".to_owned()),
        Just("微.*".to_owned()),
        Just("支付|支付宝".to_owned()),
        Just("[的不]".to_owned()),
    ];
    let flags = prop_oneof![4 => Just(""), 1 => Just("%c"), 1 => Just("%d"), 1 => Just("%s"), 1 => Just("%cds"), 1 => Just("%l")];
    let sign = prop_oneof![3 => Just("="), 1 => Just("!=")];
    let test = prop_oneof![
        6 => (prop_oneof![Just("word"), Just("norm"), Just("lemma"), Just("stem")], sign.clone(), value, flags)
            .prop_map(|(name, sign, value, flags)| format!("{name}{sign}\"{value}\"{flags}")),
        2 => (sign.clone(), prop_oneof![Just("n.*"), Just("v"), Just("w"), Just("u.*|eng")])
            .prop_map(|(sign, tag)| format!("pos{sign}\"{tag}\"")),
        1 => (sign.clone(), prop_oneof![Just("body"), Just("reply|body")]).prop_map(|(sign, zone)| format!("zone{sign}\"{zone}\"")),
        1 => (sign, prop_oneof![Just("hans"), Just("Hant|Latn")]).prop_map(|(sign, script)| format!("script{sign}\"{script}\"")),
    ];
    let test = test.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} & {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} | {b})")),
            inner.prop_map(|a| format!("!({a})")),
        ]
    });
    let atom = prop_oneof![
        5 => test.prop_map(|test| format!("[{test}]")),
        1 => Just("[]".to_owned()),
        2 => word().prop_map(|word| format!("text(\"{word}\")")),
        1 => Just("concept(\"支付宝\")".to_owned()),
        1 => word().prop_map(|word| format!("\"{word}\"")),
    ];
    let quantifier = prop_oneof![
        6 => Just(""), 1 => Just("*"), 1 => Just("+"), 1 => Just("?"), 1 => Just("{2}"), 1 => Just("{0,3}"), 1 => Just("{1,}"),
        1 => Just("{2,4}"),
    ];
    let row = (atom, quantifier.clone()).prop_map(|(atom, quantifier)| format!("{atom}{quantifier}"));
    let row = row.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            3 => prop::collection::vec(inner.clone(), 1..4).prop_map(|items| items.join(" ")),
            1 => (inner.clone(), inner.clone(), quantifier.clone())
                .prop_map(|(a, b, quantifier)| format!("({a} | {b}){quantifier}")),
            1 => (inner.clone(), quantifier.clone()).prop_map(|(a, quantifier)| format!("({a}){quantifier}")),
            1 => inner.prop_map(|a| format!("1:({a})")),
        ]
    });
    let within = prop_oneof![
        4 => Just(""), 1 => Just(" within s"), 1 => Just(" within p"), 1 => Just(" within doc"), 1 => Just(" within reply")
    ];
    let attribute =
        prop_oneof![Just("word"), Just("norm"), Just("lemma"), Just("pos"), Just("zone"), Just("script")];
    let condition = (0u8..2, attribute.clone(), prop_oneof![Just("="), Just("!=")], 0u8..2, attribute)
        .prop_map(|(a, left, sign, b, right)| format!("{}.{left} {sign} {}.{right}", a + 1, b + 1));
    let conditions =
        prop::collection::vec(condition, 1..3).prop_map(|all| format!(" :: {}", all.join(" & ")));
    // Conditions need what they name.
    let captured = (row.clone(), row.clone(), prop_oneof![Just(" "), Just(" | ")], conditions)
        .prop_map(|(a, b, joint, conditions)| format!("1:({a}){joint}2:({b}){conditions}"));
    let characters = || {
        (text_alternative(), prop::option::of((near_sign(), 0u32..6, text_alternative()))).prop_map(
            |(left, near)| match near {
                Some((sign, distance, right)) => format!("{left} {sign}{distance} {right}"),
                None => left,
            },
        )
    };
    let inside =
        word().prop_map(|word| format!("inside[norm=\"{}.*\"]", word.chars().next().unwrap_or('信')));
    let whole = prop_oneof![
        6 => row.clone(), 3 => captured, 1 => characters(), 1 => inside,
        1 => (characters(), row).prop_map(|(a, b)| format!("{a} | {b}")),
    ];
    (whole, within).prop_map(|(row, within)| format!("{row}{within}"))
}

fn near_sign() -> impl Strategy<Value = char> {
    prop_oneof![Just('$'), Just('#'), Just('+'), Just('-'), Just('~')]
}

/// A text that is found wherever words are cut, as exact as may be.
fn text_alternative() -> impl Strategy<Value = String> {
    let flags =
        prop_oneof![3 => Just(""), 1 => Just("%F"), 1 => Just("%C"), 1 => Just("%S"), 1 => Just("%CS")];
    (prop::collection::vec(word(), 1..3), flags)
        .prop_map(|(words, flags)| format!("text(\"{}\"){flags}", words.join(" ")))
}

fn exactness() -> impl Strategy<Value = Exactness> {
    let exact = |form, case, script| Exactness { form, case, script };
    prop_oneof![
        3 => Just(exact(false, false, false)),
        1 => Just(exact(true, false, false)),
        1 => Just(exact(false, true, false)),
        1 => Just(exact(false, false, true)),
        1 => Just(exact(false, true, true)),
    ]
}

fn filters() -> impl Strategy<Value = Filter> {
    let scripts = prop_oneof![
        3 => Just(Vec::new()),
        1 => Just(vec![Script::Hans]),
        1 => Just(vec![Script::Hant, Script::Latn, Script::Zyyy]),
    ];
    let documents = prop_oneof![3 => Just(Vec::new()), 1 => Just(vec![0]), 1 => Just(vec![1])];
    let filter = |(zones, scripts, documents)| Filter { zones, scripts, documents, ..Filter::default() };
    (zones(), scripts, documents).prop_map(filter)
}

fn zones() -> impl Strategy<Value = Zones> {
    prop_oneof![Just(Zones::All), Just(Zones::Main), Just(Zones::Some(vec![Zone::Reply, Zone::Navigation]))]
}

/// More plans than most queries have.
const PLANS: usize = 4;

fn check(
    corpus: &Corpus,
    filter: &Filter,
    typed: &str,
    mode: Mode,
    exact: Exactness,
) -> Result<(), TestCaseError> {
    let selection = Selection::new(corpus, filter);
    let query = match parse_as(typed, mode, exact, corpus.concepts()) {
        Ok(query) => query,
        Err(error) => {
            let excused = matches!(error.fault, QueryFault::TooLarge | QueryFault::NothingToFind);
            prop_assert!(excused, "{}: {}", typed, error);
            return Ok(());
        }
    };
    let hits = search(corpus, &selection, &query);
    prop_assert!(!hits.incomplete);
    let expected = naive(corpus, &selection, &query);
    prop_assert_eq!(found(corpus, &hits), expected, "{}", typed);
    // Every plan finds the same, and captures the same.
    let captures = |hits: &Hits| -> Vec<Option<(u32, u32)>> {
        let names = 0..hits.names.len();
        names.flat_map(|name| hits.hits.iter().map(move |hit| hits.captured(hit, name))).collect()
    };
    for plan in 0..PLANS {
        let planned = search_within(corpus, &selection, &query, &mut Budget::default().by_plan(plan));
        prop_assert_eq!(found(corpus, &planned), found(corpus, &hits), "{}, plan {}", typed, plan);
        prop_assert_eq!(captures(&planned), captures(&hits), "{}, plan {}", typed, plan);
    }
    // Counts add up, and what was captured lies in its hit.
    prop_assert_eq!(hits.classes.iter().sum::<u32>() as usize, hits.hits.len());
    prop_assert_eq!(hits.classes[Class::Token as usize] + hits.classes[Class::Tokens as usize], hits.whole);
    for hit in &hits.hits {
        for name in 0..hits.names.len() {
            if let Some((first, last)) = hits.captured(hit, name) {
                prop_assert!(hit.first <= first && last <= hit.last);
            }
        }
        let (start, end) = hit.cleaned(corpus);
        prop_assert!(start < end);
    }
    // The expert form means the same.
    let expert = query.expert(corpus.concepts());
    let again = parse_as(&expert, Mode::Expert, Exactness::default(), corpus.concepts());
    let again = again.map_err(|error| TestCaseError::fail(format!("{expert}: {error}")))?;
    prop_assert_eq!(found(corpus, &search(corpus, &selection, &again)), found(corpus, &hits), "{}", expert);
    // However little time there is, what is found is right.
    let some = search_within(corpus, &selection, &query, &mut Budget::of(20));
    if !some.incomplete {
        prop_assert_eq!(some.hits.len(), hits.hits.len());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn simple_queries_agree_with_a_naive_scan(
        documents in documents(),
        filter in filters(),
        typed in simple_query(),
        exact in exactness(),
    ) {
        check(&corpus_of(&documents), &filter, &typed, Mode::Simple, exact)?;
    }

    #[test]
    fn expert_queries_agree_with_a_naive_scan(documents in documents(), filter in filters(), typed in expert_query()) {
        check(&corpus_of(&documents), &filter, &typed, Mode::Expert, Exactness::default())?;
    }

    /// However query and text are cut, each occurrence of the characters is found, and in either script.
    #[test]
    fn every_substring_finds_all_its_occurrences(documents in documents(), from in any::<prop::sample::Index>(), length in 1usize..7, traditional in any::<bool>()) {
        let corpus = corpus_of(&documents);
        let text = corpus.text();
        let chars: Vec<char> = text.chars().collect();
        let han: Vec<usize> = (0..chars.len()).filter(|&at| is_han(chars[at])).collect();
        if han.is_empty() {
            return Ok(());
        }
        let start = han[from.index(han.len())];
        let folded: String = chars[start..].iter().take(length).take_while(|c| is_han(**c)).collect();
        // What it would be in a Traditional text.
        let typed: String = if traditional {
            folded.chars().map(|c| crate::script::merged(c).last().copied().unwrap_or(c)).collect()
        } else {
            folded.clone()
        };
        let query = parse_as(&typed, Mode::Simple, Exactness::default(), corpus.concepts()).unwrap();
        let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
        let hits = search(&corpus, &selection, &query);
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).filter(|&at| text[at..].starts_with(&folded)).collect();
        let found: Vec<usize> = found(&corpus, &hits).into_iter().map(|hit| hit.0).collect();
        prop_assert_eq!(found, places);
    }
}

#[test]
fn conditions_hold_between_what_was_captured() {
    let line = |words: &[&str]| {
        let number = |word: &&str| WORDS.iter().position(|known| known == word).unwrap();
        (0, false, words.iter().map(number).collect())
    };
    let corpus = corpus_of(&[vec![line(&["微信", "的", "微信", "，", "支付宝", "的", "用户", "。"])]]);
    let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
    let count = |typed: &str| {
        let query = parse_as(typed, Mode::Expert, Exactness::default(), corpus.concepts()).unwrap();
        search(&corpus, &selection, &query).hits.len()
    };
    assert_eq!(count("1:[] \"的\" 2:[]"), 2);
    assert_eq!(count("1:[] \"的\" 2:[] :: 1.word = 2.word"), 1);
    assert_eq!(count("1:[] \"的\" 2:[] :: 1.word != 2.word"), 1);
    // Another way through the query may meet the condition.
    assert_eq!(count("1:[] [] | [] 1:\"微信\" [] :: 1.norm = 1.norm within s"), 7);
}

#[test]
fn a_look_through_the_lexicon_is_paid_for_too() {
    let corpus = corpus_of(&[vec![(0, false, (0..WORDS.len()).collect())]]);
    let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
    for (mode, typed) in [(Mode::Simple, "/.*a.*/"), (Mode::Expert, "[word=\".*\"] [lemma=\"x.*\"]")] {
        let query = parse_as(typed, mode, Exactness::default(), corpus.concepts()).unwrap();
        assert!(search_within(&corpus, &selection, &query, &mut Budget::of(5)).incomplete, "{typed}");
        assert!(!search_within(&corpus, &selection, &query, &mut Budget::default()).incomplete, "{typed}");
    }
}

#[test]
fn exactness_is_as_asked() {
    let line = |words: &[&str]| {
        let number = |word: &&str| WORDS.iter().position(|known| known == word).unwrap();
        (0, false, words.iter().map(number).collect())
    };
    let corpus = corpus_of(&[vec![line(&[
        "支付宝",
        "，",
        "支付寶",
        "，",
        "Alipay",
        "ALIPAY",
        "，",
        "zhi付宝",
        "，",
        "café",
    ])]]);
    let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
    let count = |typed: &str, form: bool, case: bool, script: bool| {
        let exact = Exactness { form, case, script };
        let query = parse_as(typed, Mode::Simple, exact, corpus.concepts()).unwrap();
        let hits = search(&corpus, &selection, &query);
        let expert = query.expert(corpus.concepts());
        let again = parse_as(&expert, Mode::Expert, Exactness::default(), corpus.concepts()).unwrap();
        assert_eq!(search(&corpus, &selection, &again).hits, hits.hits, "{expert}");
        hits.hits.len()
    };
    assert_eq!(count("支付宝", false, false, false), 2);
    assert_eq!(count("支付寶", false, false, true), 1);
    assert_eq!(count("支付宝", true, false, false), 1);
    assert_eq!(count("alipay", false, true, false), 0);
    assert_eq!(count("Alipay", false, true, false), 1);
    assert_eq!(count("alipay", false, false, true), 2);
    assert_eq!(count("Ali*", false, true, false), 1);
    assert_eq!(count("cafe", false, false, false), 1);
    assert_eq!(count("cafe", true, false, false), 0);
}
