//! What a rule of repair is, and a document as it sees it.

use crate::clean::types::{Repair, Rule};
use crate::segment::Dictionary;
use std::ops::Range;

/// A rule of repair as the catalogue shows it. Examples and what is left alone are tested.
#[derive(Clone, Copy, Debug)]
pub struct RepairRule {
    /// Its name and id.
    pub rule: Rule,
    /// What it sees.
    pub sees: &'static str,
    /// A text, and what it becomes.
    pub example: (&'static str, &'static str),
    /// What looks like it and stays.
    pub left_alone: &'static [&'static str],
}

/// A search of a document.
pub(super) struct Finder {
    /// The rules whose repairs it finds: two where only judging tells one damage from the other.
    pub rules: &'static [RepairRule],
    /// Their repairs in ascending order, none overlapping another.
    pub find: fn(&Source) -> Vec<Repair>,
}

/// A document as the rules of repair see it.
pub(in crate::clean) struct Source<'a> {
    /// The decoded original.
    pub text: &'a str,
    /// Its lines, as byte ranges.
    pub lines: &'a [Range<usize>],
    /// Words, frequencies and readings.
    pub dictionary: &'a Dictionary,
}

impl<'a> Source<'a> {
    /// Where each line begins, and the line.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        self.lines.iter().map(|line| (line.start, &self.text[line.clone()]))
    }
}

/// Whether a line is set in as programs are.
pub(super) fn is_code(line: &str) -> bool {
    line.starts_with("    ") || line.starts_with('\t')
}

/// Whether a line is one of a program and has a text in quotes, which is meant as it stands.
pub(super) fn is_literal(line: &str) -> bool {
    is_code(line) && line.contains('"')
}

/// Both lists in one, without those of the second that touch one of the first.
pub(super) fn merge(first: Vec<Repair>, second: Vec<Repair>) -> Vec<Repair> {
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
pub(in crate::clean) mod tests {
    use super::*;
    use crate::clean::text::lines;
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
