//! The rules of repair, a file each. A rule looks at the whole document for its evidence and names spans and what they
//! were. `crates/engine/README.md` shows them as a table.

mod compatibility_form;
mod composition;
mod disguise;
mod entity;
mod gbk;
mod inserted_pinyin;
mod invisible;
mod look_alike;
mod lost_capital_p;
mod mojibake;
mod phase_shift;
mod radical;
mod rule;
mod split_word;
mod syllable;
mod tag_as_text;
mod trans_as_p;

pub use rule::RepairRule;
pub(super) use rule::Source;

use super::rule_set::RuleSet;
use super::types::Repair;
use rule::{merge, Finder};

/// In the order in which they have a place that two want: a shifted run holds what looks like a reading.
const FINDERS: &[&Finder] = &[
    &mojibake::FINDER,
    &phase_shift::FINDER,
    &inserted_pinyin::FINDER,
    &tag_as_text::FINDER,
    &entity::FINDER,
    &radical::FINDER,
    &compatibility_form::FINDER,
    &composition::FINDER,
    &invisible::FINDER,
    &trans_as_p::FINDER,
    &lost_capital_p::FINDER,
    &disguise::FINDER,
    &split_word::FINDER,
    &look_alike::FINDER,
];

/// The rules of repair, those first that have a place before others.
pub fn repair_rules() -> impl Iterator<Item = &'static RepairRule> {
    FINDERS.iter().flat_map(|finder| finder.rules)
}

/// All repairs of a document by these rules in ascending order, none overlapping another.
pub(super) fn repairs(source: &Source, rules: RuleSet) -> Vec<Repair> {
    let wanted = |finder: &&&Finder| finder.rules.iter().any(|rule| rules.contains(rule.rule));
    FINDERS.iter().filter(wanted).fold(Vec::new(), |kept, finder| {
        let mut found = (finder.find)(source);
        found.retain(|repair| rules.contains(repair.rule));
        merge(kept, found)
    })
}

/// What of a document stays damaged after repair: the first such line.
pub(super) fn damage(lines: &[&str]) -> Option<String> {
    let (line, at) = lines.iter().find_map(|line| Some((line, phase_shift::damage(line)?)))?;
    let before: Vec<char> = line[..at].chars().rev().take(8).collect();
    Some(before.into_iter().rev().chain(line[at..].chars().take(8)).collect())
}
