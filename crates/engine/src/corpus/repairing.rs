//! Applies repairs to a text.
//!
//! A text is in memory once while it is read: bytes that are UTF-8 become the text, and repairs are made in its own
//! buffer, after it was moved back by as much as they ever make it longer. Tokens are packed as in a bundle until there is
//! a corpus, and what the rules of zones read are slices of text and markup, not copies.

use crate::clean::{Cleaned, Repair};
use crate::segment::NormEdit;

/// A text after its repairs (but those undone, places in their list), the place of each of its lines in it, and the
/// changes to its normal form only. It is made where the text is: of a large one there is no room for a second.
pub fn apply_repairs(
    original: String,
    found: &Cleaned,
    undone: &[u32],
) -> (String, Vec<(u32, u32)>, Vec<NormEdit>) {
    let mut text = Moving::new(original, room(&found.repairs, undone));
    let mut spans = Vec::with_capacity(found.lines.len());
    let mut edits = Vec::new();
    let mut repairs = (0..).zip(&found.repairs).peekable();
    for line in &found.lines {
        text.keep(line.original_start);
        let start = text.written();
        while let Some((number, repair)) =
            repairs.next_if(|(_, repair)| repair.original_end <= line.original_end)
        {
            if undone.binary_search(&number).is_ok() {
                continue;
            }
            text.keep(repair.original_start);
            if repair.rule.norm_only() {
                let cleaned_start = text.written();
                text.keep(repair.original_end);
                let norm = repair.replacement.clone();
                edits.push(NormEdit { cleaned_start, cleaned_end: text.written(), norm });
            } else {
                text.replace(repair.original_end, &repair.replacement);
            }
        }
        text.keep(line.original_end);
        spans.push((start, text.written()));
    }
    (text.finish(), spans, edits)
}

/// The most by which the repaired text is longer than the original up to the end of any repair, in bytes.
fn room(repairs: &[Repair], undone: &[u32]) -> usize {
    let mut longer = 0i64;
    let applied = (0..)
        .zip(repairs)
        .filter(|(number, repair)| !repair.rule.norm_only() && undone.binary_search(number).is_err());
    let most = applied.map(|(_, repair)| {
        let replaced = repair.original_end - repair.original_start;
        longer += repair.replacement.len() as i64 - i64::from(replaced);
        longer
    });
    most.max().unwrap_or(0).max(0) as usize
}

/// A text rewritten in place: the write offset never passes the read offset.
struct Moving {
    bytes: Vec<u8>,
    /// How far the original was moved back first.
    room: usize,
    read: usize,
    written: usize,
}

impl Moving {
    fn new(original: String, room: usize) -> Moving {
        let mut bytes = original.into_bytes();
        let length = bytes.len();
        if room > 0 {
            bytes.reserve_exact(room);
            bytes.resize(length + room, 0);
            bytes.copy_within(..length, room);
        }
        Moving { bytes, room, read: 0, written: 0 }
    }

    fn written(&self) -> u32 {
        self.written as u32
    }

    /// Keeps the original up to this place.
    fn keep(&mut self, to: u32) {
        let to = to as usize;
        let from = self.read + self.room;
        if from != self.written {
            self.bytes.copy_within(from..to + self.room, self.written);
        }
        self.written += to - self.read;
        self.read = to;
    }

    /// Puts this in place of the original up to there.
    fn replace(&mut self, to: u32, replacement: &str) {
        self.bytes[self.written..self.written + replacement.len()].copy_from_slice(replacement.as_bytes());
        self.written += replacement.len();
        self.read = to as usize;
    }

    fn finish(mut self) -> String {
        self.keep((self.bytes.len() - self.room) as u32);
        self.bytes.truncate(self.written);
        String::from_utf8(self.bytes).expect("repairs begin and end between characters")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::{Line, Rule, Zone, ZoneRule};
    use proptest::prelude::*;

    /// The same, piece by piece into another text.
    fn naive(original: &str, repairs: &[Repair], undone: &[u32]) -> String {
        let mut text = String::new();
        let mut at = 0;
        for (number, repair) in (0..).zip(repairs) {
            let (from, to) = (repair.original_start as usize, repair.original_end as usize);
            text.push_str(&original[at..from]);
            let kept = repair.rule.norm_only() || undone.contains(&number);
            text.push_str(if kept { &original[from..to] } else { &repair.replacement });
            at = to;
        }
        text + &original[at..]
    }

    proptest! {
        #[test]
        fn a_text_is_repaired_in_its_own_place(
            // The text before a repair, what is replaced, by what, whether in the normal form only, and whether undone.
            pieces in prop::collection::vec(("[a文\n]{0,4}", "[b脉]{0,3}", "[c信號]{0,5}", any::<bool>(), any::<bool>()), 0..12),
            rest in "[a文][a文\n]{0,6}",
        ) {
            let mut original = String::new();
            let (mut repairs, mut undone) = (Vec::new(), Vec::new());
            for (number, (before, replaced, replacement, norm_only, not)) in (0..).zip(pieces) {
                original.push_str(&before);
                let original_start = original.len() as u32;
                original.push_str(&replaced);
                let rule = if norm_only { Rule::Disguise } else { Rule::Entity };
                repairs.push(Repair { original_start, original_end: original.len() as u32, replacement, rule, certain: true });
                if not {
                    undone.push(number);
                }
            }
            original.push_str(&rest);
            let lines = crate::clean::lines_of(&original);
            let line = |range: &std::ops::Range<usize>| Line {
                original_start: range.start as u32,
                original_end: range.end as u32,
                zone: Zone::Body,
                rule: ZoneRule::Prose,
                continues: false,
                turn: 0,
            };
            let found = Cleaned { lines: lines.iter().map(line).collect(), repairs, ..Cleaned::default() };
            let (text, spans, edits) = apply_repairs(original.clone(), &found, &undone);
            prop_assert_eq!(&text, &naive(&original, &found.repairs, &undone));
            let parts: Vec<&str> = spans.iter().map(|&(start, end)| &text[start as usize..end as usize]).collect();
            let last = if original.ends_with('\n') { "\n" } else { "" };
            prop_assert_eq!(parts.join("\n") + last, text.as_str());
            for edit in edits {
                let written = &text[edit.cleaned_start as usize..edit.cleaned_end as usize];
                prop_assert!(written.chars().all(|c| "b脉".contains(c)));
            }
        }
    }
}
