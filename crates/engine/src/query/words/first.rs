//! What is known of the matches of a row before any is looked for: their length and what they begin with.

use super::program::ready_text;
use super::ready::Ready;
use super::Entries;
use crate::corpus::{Corpus, NormId};
use crate::query::ast::Node;
use crate::query::budget::Budget;

/// The least and the most tokens of a match.
pub fn length(node: &Node) -> (u32, Option<u32>) {
    match node {
        Node::Token(_) => (1, Some(1)),
        // How many tokens a text has depends on how it is cut.
        Node::Text(..) | Node::Concept(_) => (1, None),
        Node::Sequence(nodes) => nodes.iter().map(length).fold((0, Some(0)), |(least, most), (l, m)| {
            (least.saturating_add(l), most.zip(m).map(|(a, b)| a.saturating_add(b)))
        }),
        Node::Either(nodes) => {
            let lengths: Vec<_> = nodes.iter().map(length).collect();
            let least = lengths.iter().map(|length| length.0).min().unwrap_or(0);
            let most = lengths.iter().map(|length| length.1).try_fold(0, |most, m| Some(most.max(m?)));
            (least, most)
        }
        Node::Repeat(node, least, most) => {
            let (l, m) = length(node);
            (l.saturating_mul(*least), most.zip(m).map(|(times, m)| times.saturating_mul(m)))
        }
        Node::Capture(_, node) => length(node),
    }
}

/// The entries that are the matches of a node, if it is one token that the lexicon alone tells.
pub fn one_of(corpus: &Corpus, node: &Node, budget: &mut Budget) -> Option<Entries> {
    match node {
        Node::Token(test) => match Ready::new(corpus, test, budget) {
            Ready::Entries(entries) => Some(entries),
            _ => None,
        },
        _ => None,
    }
}

/// The entries that the first token of any match must be one of; `None` if it may be any.
pub fn first_entries(corpus: &Corpus, node: &Node, budget: &mut Budget) -> Option<Entries> {
    match node {
        Node::Token(test) => Ready::new(corpus, test, budget).entries(),
        Node::Text(parts, exact) => {
            let (folded, undone, ..) = ready_text(corpus, parts, *exact);
            let begins = |parts: &[String]| {
                let head = parts.first().cloned().unwrap_or_default();
                let ends = head.char_indices().map(|(at, _)| at).skip(1).chain([head.len()]);
                let norms: Vec<NormId> = ends.filter_map(|end| corpus.norm_by_fold(&head[..end])).collect();
                norms
            };
            let mut norms = begins(&folded);
            norms.extend(begins(&undone));
            Some(Entries::of(corpus, |entry| norms.contains(&corpus.lexicon().norm_of(entry))))
        }
        Node::Concept(number) => {
            let mut is = vec![false; corpus.lexicon().entries().len()];
            for &(first, _) in corpus.mentions(*number) {
                is[corpus.entry_of(first).0 as usize] = true;
            }
            Some(Entries(is))
        }
        Node::Sequence(nodes) => {
            let mut all: Option<Entries> = None;
            for node in nodes {
                let first = first_entries(corpus, node, budget)?;
                all = Some(match all {
                    Some(all) => all.union(&first),
                    None => first,
                });
                if length(node).0 > 0 {
                    return all;
                }
            }
            None
        }
        Node::Either(nodes) => {
            let mut sets = nodes.iter().map(|node| first_entries(corpus, node, budget));
            let first = sets.next()??;
            sets.try_fold(first, |all, set| Some(all.union(&set?)))
        }
        Node::Repeat(node, ..) | Node::Capture(_, node) => first_entries(corpus, node, budget),
    }
}
