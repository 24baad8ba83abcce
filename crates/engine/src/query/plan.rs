//! The query plans: the ways to find words, and what each costs.
//!
//! Every plan finds the same hits. `Budget::by_plan` forces any of them, so that the property test against `naive` goes
//! through all.

use super::ast::{Alternative, Node, Query};
use super::budget::Budget;
use super::words::{self, Entries};
use crate::corpus::{Corpus, Selection};
use std::fmt;

/// How the words of a query are found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Each of so many tokens is looked up, and is a hit.
    Tokens(usize),
    /// Each token of the selection is where a hit may begin.
    Scan,
    /// Only so many tokens before certain ones are.
    Anchored {
        /// The place of the item in the row that is looked up.
        item: usize,
        /// How many tokens it stands behind the beginning: at least and at most.
        behind: (u32, u32),
        /// How many tokens are looked up.
        tokens: usize,
    },
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Plan::Tokens(tokens) => write!(f, "{tokens} tokens are looked up, each is a hit"),
            Plan::Scan => f.write_str("every token of the selection is tried"),
            Plan::Anchored { item, behind: (0, 0), tokens } => {
                write!(f, "item {} is looked up: {tokens} tokens", item + 1)
            }
            Plan::Anchored { item, behind: (least, most), tokens } => write!(
                f,
                "item {} is looked up: {tokens} tokens, hits begin {least} to {most} tokens before",
                item + 1
            ),
        }
    }
}

/// The furthest from the beginning that an item is looked up.
const FURTHEST: u32 = 20;

/// A plan, what it costs, and the entries that it looks up.
pub(super) struct Candidate {
    pub plan: Plan,
    pub cost: usize,
    pub entries: Option<Entries>,
}

/// The ways to find words. All of them find the same.
pub(super) fn candidates(
    corpus: &Corpus,
    selection: &Selection,
    node: &Node,
    budget: &mut Budget,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    if let Some(entries) = words::one_of(corpus, node, budget) {
        // One token that the lexicon alone tells.
        let plan = Plan::Tokens(entries.count(corpus));
        found.push(Candidate { plan, cost: 0, entries: Some(entries) });
    }
    found.push(Candidate { plan: Plan::Scan, cost: selection.tokens as usize, entries: None });
    let whole = std::slice::from_ref(node);
    let items = if let Node::Sequence(nodes) = node { &nodes[..] } else { whole };
    let mut behind = (0u32, Some(0u32));
    for (item, node) in items.iter().enumerate() {
        let length = words::length(node);
        let most = behind.1.filter(|&most| most <= FURTHEST);
        if length.0 > 0 {
            if let Some(entries) = words::first_entries(corpus, node, budget) {
                let tokens = entries.count(corpus);
                // A required item without candidates: however far away it may be, there is no hit.
                let most = if tokens == 0 { Some(behind.0) } else { most };
                if let Some(most) = most {
                    let cost = tokens.saturating_mul((most - behind.0 + 1) as usize);
                    let plan = Plan::Anchored { item, behind: (behind.0, most), tokens };
                    found.push(Candidate { plan, cost, entries: Some(entries) });
                }
            }
        }
        behind =
            (behind.0.saturating_add(length.0), behind.1.zip(length.1).map(|(a, b)| a.saturating_add(b)));
    }
    found
}

/// The cheapest way, or that which is wanted.
pub(super) fn choose(mut candidates: Vec<Candidate>, wanted: Option<usize>) -> Candidate {
    let cheapest = || (0..candidates.len()).min_by_key(|&place| candidates[place].cost).unwrap_or(0);
    let place = wanted.map_or_else(cheapest, |number| number % candidates.len());
    candidates.swap_remove(place)
}

/// The plans of a query's alternatives that are words, in order.
pub fn explain(corpus: &Corpus, selection: &Selection, query: &Query) -> Vec<Plan> {
    let nodes = query.alternatives.iter().filter_map(|alternative| match alternative {
        Alternative::Words(node) => Some(node),
        _ => None,
    });
    let budget = &mut Budget::default();
    nodes.map(|node| choose(candidates(corpus, selection, node, budget), None).plan).collect()
}
