//! Capital P turned into small p by a replacement over a whole site: `pC` → `PC`, `ApI` → `API`.
//!
//! Changed on evidence only: no capital P in the document, and three such words. Left alone: `pH`, `App`, `p2p`.

use super::{
    rule::{Finder, RepairRule, Source},
    trans_as_p::words,
};
use crate::clean::types::{Repair, Rule};
use std::collections::BTreeSet;

/// Names that have a capital P within.
const NAMES: &[(&str, &str)] = &[("ipad", "iPad"), ("iphone", "iPhone"), ("ipod", "iPod")];

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::LostCapitalP,
        sees: "capital P turned small, in a document with three such words and no `P`",
        example: ("在pC上用ApI和IpO", "在PC上用API和IPO"),
        left_alone: &["pH值", "App", "p2p"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    if source.text.contains('P') {
        return Vec::new();
    }
    let mut evidence = BTreeSet::new();
    let mut found = Vec::new();
    for (line_start, line) in source.lines() {
        for (at, word) in words(line) {
            let replacement = if is_abbreviation(word) {
                evidence.insert(word);
                word.replace('p', "P")
            } else if let Some((_, name)) = NAMES.iter().find(|(name, _)| *name == word) {
                (*name).to_owned()
            } else if word.len() > 2 && word.starts_with('p') && follows_initials(&line[..at]) {
                format!("P{}", &word[1..])
            } else {
                continue;
            };
            found.push(Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + at + word.len()) as u32,
                replacement,
                rule: Rule::LostCapitalP,
                certain: true,
            });
        }
    }
    if evidence.len() < 3 {
        found.clear();
    }
    found
}

/// Capitals and `p`. A word with one capital in front, such as `App`, may be written as it was meant.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let small = word.len() - capitals;
    word.len() <= 8
        && small == word.bytes().filter(|&byte| byte == b'p').count()
        && small > 0
        && (capitals >= 2 || (capitals == 1 && word.starts_with('p')))
        && word != "pH"
}

/// Whether a text ends in two initials: `J.C.`.
fn follows_initials(text: &str) -> bool {
    matches!(text.as_bytes(), [.., a, b'.', b, b'.'] if a.is_ascii_uppercase() && b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[test]
    fn restores_capitals() {
        assert_eq!(
            shown(find, "在pC上市(IpO)\n用ApI和ipad,找J.C.penney或Groupon的App,测pH值"),
            "在[pC→PC]上市([IpO→IPO])\n用[ApI→API]和[ipad→iPad],找J.C.[penney→Penney]或Groupon的App,测pH值"
        );
    }

    #[test]
    fn needs_evidence() {
        for text in ["pC和ApI", "pC、pC、pC", "pC、ApI、IpO和PPT", "App、pH、p2p、Up、Op"] {
            assert_eq!(shown(find, text), text);
        }
    }
}
