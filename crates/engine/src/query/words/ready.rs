//! The test of a token, made ready for a corpus: what the lexicon can tell is looked up once.

use super::values::matching;
use super::Entries;
use crate::clean::Zone;
use crate::corpus::Corpus;
use crate::query::ast::{Attribute, Test};
use crate::query::budget::Budget;
use crate::query::expert::value_matches;
use crate::script::Script;

/// A test, compiled for a corpus.
#[derive(Clone, Debug)]
pub(super) enum Ready {
    Entries(Entries),
    Zones(Vec<Zone>),
    Scripts(Vec<Script>),
    Not(Box<Ready>),
    All(Vec<Ready>),
    Some(Vec<Ready>),
}

impl Ready {
    pub(super) fn new(corpus: &Corpus, test: &Test, budget: &mut Budget) -> Ready {
        let ready = match test {
            Test::Any => Ready::Entries(Entries::of(corpus, |_| true)),
            Test::Is(is) => match is.attribute {
                Attribute::Zone => {
                    let chosen = |zone: &Zone| value_matches(is, zone.name()) != is.negated;
                    Ready::Zones(Zone::ALL.into_iter().filter(chosen).collect())
                }
                Attribute::Script => {
                    let chosen = |script: &Script| value_matches(is, script.code()) != is.negated;
                    Ready::Scripts(Script::ALL.into_iter().filter(chosen).collect())
                }
                _ => Ready::Entries(matching(corpus, is, budget)),
            },
            Test::Not(test) => Ready::Not(Box::new(Ready::new(corpus, test, budget))),
            Test::All(tests) => {
                Ready::All(tests.iter().map(|test| Ready::new(corpus, test, budget)).collect())
            }
            Test::Some(tests) => {
                Ready::Some(tests.iter().map(|test| Ready::new(corpus, test, budget)).collect())
            }
        };
        ready.simplified()
    }

    /// What asks the lexicon alone is one set.
    fn simplified(self) -> Ready {
        let all_entries = |tests: &[Ready]| tests.iter().all(|test| matches!(test, Ready::Entries(_)));
        let join = |tests: Vec<Ready>, join: fn(&mut bool, bool)| {
            let mut sets = tests.into_iter().filter_map(|test| match test {
                Ready::Entries(entries) => Some(entries),
                _ => None,
            });
            let mut joined = sets.next().unwrap_or(Entries(Vec::new()));
            for set in sets {
                joined.0.iter_mut().zip(set.0).for_each(|(a, b)| join(a, b));
            }
            Ready::Entries(joined)
        };
        match self {
            Ready::Not(test) => match *test {
                Ready::Entries(entries) => Ready::Entries(Entries(entries.0.iter().map(|is| !is).collect())),
                test => Ready::Not(Box::new(test)),
            },
            Ready::All(tests) if all_entries(&tests) => join(tests, |a, b| *a &= b),
            Ready::Some(tests) if all_entries(&tests) => join(tests, |a, b| *a |= b),
            ready => ready,
        }
    }

    pub(super) fn holds(&self, corpus: &Corpus, token: u32) -> bool {
        match self {
            Ready::Entries(entries) => entries.has(corpus.entry_of(token)),
            Ready::Zones(zones) => zones.contains(&corpus.lines().get(corpus.line_of(token) as usize).zone),
            Ready::Scripts(scripts) => {
                scripts.contains(&corpus.lines().get(corpus.line_of(token) as usize).script)
            }
            Ready::Not(test) => !test.holds(corpus, token),
            Ready::All(tests) => tests.iter().all(|test| test.holds(corpus, token)),
            Ready::Some(tests) => tests.iter().any(|test| test.holds(corpus, token)),
        }
    }

    /// The entries that a token which passes must be one of; `None` if it may be any.
    pub(super) fn entries(&self) -> Option<Entries> {
        match self {
            Ready::Entries(entries) => Some(entries.clone()),
            Ready::All(tests) => tests.iter().find_map(Ready::entries),
            Ready::Some(tests) => {
                let mut sets = tests.iter().map(Ready::entries);
                let first = sets.next()??;
                sets.try_fold(first, |all, set| Some(all.union(&set?)))
            }
            Ready::Zones(_) | Ready::Scripts(_) | Ready::Not(_) => None,
        }
    }
}
