//! Rows of words: every way through them.

use super::texts;
use crate::corpus::Corpus;
use crate::query::ast::{Attribute, Match, Node, Query, Test};
use crate::query::words::{mention_from, value_of};
use crate::script::{fold, is_han};
use std::collections::BTreeSet;

/// A way through a query: where it ends, and where each capture began and ended last.
pub type Way = (u32, Vec<(Option<u32>, Option<u32>)>);

/// All ways through a node that begin at a token.
pub fn ways(corpus: &Corpus, node: &Node, way: Way, bound: u32) -> BTreeSet<Way> {
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

fn matches(corpus: &Corpus, test: &Test, token: u32) -> bool {
    match test {
        Test::Any => true,
        Test::Is(is) => value_meets(is, &value_of(corpus, token, is.attribute)) != is.negated,
        Test::Not(test) => !matches(corpus, test, token),
        Test::All(tests) => tests.iter().all(|test| matches(corpus, test, token)),
        Test::Some(tests) => tests.iter().any(|test| matches(corpus, test, token)),
    }
}

/// By another library than the search uses.
pub fn value_meets(is: &Match, value: &str) -> bool {
    let escaped = if is.literal { regex_syntax::escape(&is.pattern) } else { is.pattern.clone() };
    let (pattern, value) = match is.attribute {
        Attribute::Word => (loosened(is, &escaped), loosened(is, value)),
        Attribute::Pos => (escaped, value.to_owned()),
        Attribute::Zone | Attribute::Script => (escaped.to_lowercase(), value.to_lowercase()),
        _ => (fold(&escaped), fold(value)),
    };
    regex::Regex::new(&format!("^(?:{pattern})$")).unwrap().is_match(&value)
}

/// A text without what does not count.
pub fn loosened(is: &Match, text: &str) -> String {
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

/// Whether the conditions of a query hold of what was captured.
pub fn conditions_hold(corpus: &Corpus, query: &Query, captured: &[(Option<u32>, Option<u32>)]) -> bool {
    query.conditions.iter().all(|condition| {
        let value = |(name, attribute): (u8, Attribute)| match captured[usize::from(name)] {
            (Some(first), Some(last)) if first < last => Some(value_of(corpus, first, attribute)),
            _ => None,
        };
        let both = value(condition.left).zip(value(condition.right));
        both.is_some_and(|(left, right)| (left != right) == condition.negated)
    })
}
