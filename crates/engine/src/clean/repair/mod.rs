//! The rules of repair. Each looks at the whole document for its evidence and names spans and what they were.
//!
//! | rule | changes | leaves alone |
//! | --- | --- | --- |
//! | `phase-shift` | `咨詢?nèi)绾` | `怎么走?李江说` |
//! | `lost-stop` | `發展??v觀` | `真的??他說` |
//! | `inserted-pinyin` | `發(fā)布` | `第一场(a)`, `长大(zhǎng dà)` |
//! | `tag-as-text` | `< p > text < /p >` | `a < b and c > d` |
//! | `entity` | `AT&amp;T` | `R&D` |
//! | `trans-as-p` | `money pfers` | `a plate` |
//! | `lost-capital-p` | `ApI接口` | `pH`, `App` |
//! | `disguise` | `zhi付宝` | `shell脚本` |

mod disguise;
mod entity;
mod inserted_pinyin;
mod lost_capital_p;
mod phase_shift;
mod syllable;
mod tag_as_text;
mod trans_as_p;

use super::types::Repair;
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

/// All repairs of a document in ascending order, none overlapping another, and what could not be repaired.
pub(super) fn repairs(source: &Source) -> Vec<Repair> {
    // Where two rules want the same place, the earlier has it: a shifted run holds what looks like a reading.
    [
        phase_shift::find,
        inserted_pinyin::find,
        tag_as_text::find,
        entity::find,
        trans_as_p::find,
        lost_capital_p::find,
        disguise::find,
    ]
    .into_iter()
    .fold(Vec::new(), |kept, rule| merge(kept, rule(source)))
}

/// What of a document stays damaged after repair: the first such line.
pub(super) fn damage(lines: &[&str]) -> Option<String> {
    let line = lines.iter().find(|line| phase_shift::is_damaged(line))?;
    let at = line.find(['\u{fffd}', '?']).unwrap_or(0);
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
    use crate::clean::{text::lines, types::Rule};
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
