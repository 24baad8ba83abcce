//! `trans` turned into `p` by a replacement over a whole site: `pfers` → `transfers`, `Paction` → `Transaction`.
//!
//! Changed on evidence only: two such words or more, and no `trans` left. Left alone: `plate`, `pit` and `pact`,
//! which are words.

use super::rule::{Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};

/// What follows `trans` in words that are no English words with `p` instead; endings are added below.
const STEMS: &[&str] = &[
    "action",
    "actor",
    "atlantic",
    "cend",
    "continental",
    "cribe",
    "cript",
    "cription",
    "fer",
    "figure",
    "form",
    "formation",
    "former",
    "fuse",
    "fusion",
    "gender",
    "gress",
    "ient",
    "istor",
    "ition",
    "itional",
    "itive",
    "itory",
    "lation",
    "lator",
    "lucent",
    "migration",
    "mission",
    "mit",
    "mitter",
    "mutation",
    "national",
    "parency",
    "parent",
    "piration",
    "plant",
    "plantation",
    "port",
    "portation",
    "porter",
    "pose",
    "position",
    "sexual",
    "shipment",
    "verse",
];

const ENDINGS: &[&str] = &[
    "", "s", "ed", "ing", "er", "ers", "al", "ally", "able", "d", "r", "red", "ring", "ted", "ting", "tal",
    "ly", "ence", "ent", "ible",
];

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::TransAsP,
        sees: "`trans` turned into `p`, in a document with two such words and no `trans`",
        example: ("He pfers money.\nA smooth pition.", "He transfers money.\nA smooth transition."),
        left_alone: &["plates, pits and pacts"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines() {
        for (at, word) in words(line) {
            if contains_trans(word) {
                return Vec::new();
            }
            let Some(replacement) = restored(word) else { continue };
            found.push(Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + at + word.len()) as u32,
                replacement,
                rule: Rule::TransAsP,
                certain: true,
            });
        }
    }
    if found.len() < 2 {
        found.clear();
    }
    found
}

/// The runs of ASCII letters in a line.
pub(super) fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = line.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() && !bytes[at].is_ascii_alphabetic() {
            at += 1;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_alphabetic() {
            at += 1;
        }
        (start < at).then(|| (start, &line[start..at]))
    })
}

fn contains_trans(word: &str) -> bool {
    word.as_bytes().windows(5).any(|letters| letters.eq_ignore_ascii_case(b"trans"))
}

fn restored(word: &str) -> Option<String> {
    let rest = word.strip_prefix(['p', 'P'])?;
    if rest.len() < 3 || !rest.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let known =
        STEMS.iter().any(|stem| rest.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)));
    known.then(|| format!("{}{rest}", if word.starts_with('P') { "Trans" } else { "trans" }))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[test]
    fn restores_trans() {
        assert_eq!(
            shown(find, "He pfers money.\nA smooth pition, a Paction; pferred."),
            "He [pfers→transfers] money.\nA smooth [pition→transition], a [Paction→Transaction]; [pferred→transferred]."
        );
    }

    #[test]
    fn needs_evidence() {
        for text in ["one pition", "pfers and pition, but translate too", "plates, pits and pacts in ports"] {
            assert_eq!(shown(find, text), text);
        }
    }

    #[test]
    fn no_english_word_is_taken_for_debris() {
        let text = "party past patient pattern pause paint pairing parent part passion perform permit person petition \
                    picture pillar pine pipe place plan planting plate please plus pocket poem point police poor \
                    pope portion pose pot power pretty price print prose proud pull pulse pure purse push puts";
        assert_eq!(shown(find, text), text);
    }
}
