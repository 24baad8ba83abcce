//! The rules of repair. Each looks at the whole document for its evidence and names spans and what they were. The
//! catalogue, with an example and a counter-example of each, is `crates/engine/README.md`.

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
mod split_word;
mod syllable;
mod tag_as_text;
mod trans_as_p;

use super::{types::Repair, RuleSet};
use crate::segment::Dictionary;
use std::ops::Range;

/// A document as the rules of repair see it.
pub(super) struct Source<'a> {
    /// The decoded original.
    pub text: &'a str,
    /// Its lines, as byte ranges.
    pub lines: &'a [Range<usize>],
    /// Words, frequencies and readings.
    pub dictionary: &'a Dictionary,
}

impl<'a> Source<'a> {
    /// Where each line begins, and the line.
    fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        self.lines.iter().map(|line| (line.start, &self.text[line.clone()]))
    }
}

/// What a rule finds in a document.
type Find = fn(&Source) -> Vec<Repair>;

/// Each rule's search; `phase_shift` finds two rules' repairs. Where two want the same place, the earlier has it: a
/// shifted run holds what looks like a reading.
const FINDERS: [Find; 13] = [
    mojibake::find,
    phase_shift::find,
    inserted_pinyin::find,
    tag_as_text::find,
    entity::find,
    radical::find,
    composition::find,
    invisible::find,
    trans_as_p::find,
    lost_capital_p::find,
    disguise::find,
    split_word::find,
    look_alike::find,
];

/// All repairs of a document by these rules in ascending order, none overlapping another.
pub(super) fn repairs(source: &Source, rules: RuleSet) -> Vec<Repair> {
    FINDERS.into_iter().fold(Vec::new(), |kept, find| {
        let mut found = find(source);
        found.retain(|repair| rules.contains(repair.rule));
        merge(kept, found)
    })
}

/// Whether a line is set in as programs are.
fn is_code(line: &str) -> bool {
    line.starts_with("    ") || line.starts_with('\t')
}

/// Whether a line is one of a program and has a text in quotes, which is meant as it stands.
fn is_literal(line: &str) -> bool {
    is_code(line) && line.contains('"')
}

/// What of a document stays damaged after repair: the first such line.
pub(super) fn damage(lines: &[&str]) -> Option<String> {
    let (line, at) = lines.iter().find_map(|line| Some((line, phase_shift::damage(line)?)))?;
    let before: Vec<char> = line[..at].chars().rev().take(8).collect();
    Some(before.into_iter().rev().chain(line[at..].chars().take(8)).collect())
}

/// Both lists in one, without those of the second that touch one of the first.
fn merge(first: Vec<Repair>, second: Vec<Repair>) -> Vec<Repair> {
    if second.is_empty() {
        return first;
    }
    let mut merged: Vec<Repair> = Vec::with_capacity(first.len() + second.len());
    let mut first = first.into_iter().peekable();
    for repair in second {
        while let Some(earlier) = first.next_if(|earlier| earlier.original_start < repair.original_end) {
            merged.push(earlier);
        }
        if merged.last().is_none_or(|last| last.original_end <= repair.original_start) {
            merged.push(repair);
        }
    }
    merged.extend(first);
    merged
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::clean::{text::lines, Rule};
    use std::sync::LazyLock;

    pub static DICTIONARY: LazyLock<Dictionary> =
        LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());

    /// Runs one rule; every change is shown as `[original→replacement]` in its place.
    pub fn shown(find: fn(&Source) -> Vec<Repair>, text: &str) -> String {
        let lines = lines(text);
        let found = find(&Source { text, lines: &lines, dictionary: &DICTIONARY });
        let (mut shown, mut at) = (String::new(), 0);
        for repair in found {
            let (start, end) = (repair.original_start as usize, repair.original_end as usize);
            shown += &text[at..start];
            let doubt = if repair.certain { "" } else { "?" };
            shown += &format!("[{}→{}{doubt}]", &text[start..end], repair.replacement);
            at = end;
        }
        shown + &text[at..]
    }

    #[test]
    fn the_earlier_rule_has_the_place() {
        let at = |start, end, rule| Repair {
            original_start: start,
            original_end: end,
            replacement: String::new(),
            rule,
            certain: true,
        };
        let first = vec![at(2, 5, Rule::PhaseShift), at(9, 12, Rule::PhaseShift)];
        let second = vec![
            at(0, 2, Rule::Entity),
            at(4, 6, Rule::Entity),
            at(6, 9, Rule::Entity),
            at(10, 11, Rule::Entity),
            at(12, 13, Rule::Entity),
        ];
        let starts: Vec<u32> = merge(first, second).iter().map(|repair| repair.original_start).collect();
        assert_eq!(starts, [0, 2, 6, 9, 12]);
    }
}
