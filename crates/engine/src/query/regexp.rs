//! Regular expressions: regex-automata's, linear in what they are matched with, bounded in size, by Unicode's classes.
//!
//! Over words they match the entries of the lexicon, each once, not the tokens; over text, a lazy DFA reads the folded
//! text paragraph by paragraph.

use super::budget::Budget;
use crate::script::fold_char;
use regex_automata::hybrid::dfa;
use regex_automata::nfa::thompson::{self, NFA};
use regex_automata::{Anchored, Input, MatchKind};
use regex_syntax::hir::Hir;
use std::iter::Peekable;
use std::ops::Range;
use std::str::Chars;

/// The most bytes that a compiled expression may take.
const LARGEST: usize = 1 << 20;

/// How often the lazy DFA's cache of states may be cleared while it searches a text. Few expressions ever fill it; those
/// that make new states at every character would take minutes.
const CLEARED: usize = 40;

/// The deepest that groups may be nested.
const DEEPEST: u32 = 50;

/// An expression that must match all of a word.
pub(super) struct Whole {
    dfa: dfa::DFA,
    cache: dfa::Cache,
}

/// An expression that is looked for in a text.
pub(super) struct Finder {
    forward: dfa::DFA,
    reverse: dfa::DFA,
    forward_cache: dfa::Cache,
    reverse_cache: dfa::Cache,
}

/// Why an expression is none: the reason, and the bytes of it that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub reason: String,
    pub bytes: Range<usize>,
}

/// The search exceeded its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GaveUp;

/// Whether an expression compiles, and matches more than the empty string.
pub(super) fn check(pattern: &str) -> Result<(), Refused> {
    Finder::new(pattern).map(drop)
}

/// Refuses an expression that stands at this place of a query, in characters, and says where in it.
pub(super) fn check_at(pattern: &str, place: Range<usize>) -> Result<(), super::QueryError> {
    check(pattern).map_err(|refused| {
        let before = |bytes: usize| (place.start + pattern[..bytes].chars().count()).min(place.end);
        let chars = before(refused.bytes.start)..before(refused.bytes.end);
        super::QueryError::new(chars, super::QueryFault::Pattern { reason: refused.reason })
    })
}

impl Whole {
    pub fn new(pattern: &str) -> Result<Whole, Refused> {
        parsed(pattern)?;
        let hir = parsed(&format!("(?:{pattern})\\z"))?;
        let nfa = compiled(&hir, false, pattern)?;
        let dfa = dfa::DFA::builder()
            .configure(
                dfa::DFA::config().skip_cache_capacity_check(true).minimum_cache_clear_count(Some(CLEARED)),
            )
            .build_from_nfa(nfa)
            .map_err(|_| unsupported(pattern))?;
        let cache = dfa.create_cache();
        Ok(Whole { dfa, cache })
    }

    /// Whether it matches a word.
    pub fn is_match(&mut self, text: &str) -> Result<bool, GaveUp> {
        let input = Input::new(text).anchored(Anchored::Yes).earliest(true);
        let found = self.dfa.try_search_fwd(&mut self.cache, &input);
        found.map(|found| found.is_some()).map_err(|_| GaveUp)
    }
}

impl Finder {
    pub fn new(pattern: &str) -> Result<Finder, Refused> {
        let hir = parsed(pattern)?;
        let build = |reverse: bool| {
            let nfa = compiled(&hir, reverse, pattern)?;
            let kind = if reverse { MatchKind::All } else { MatchKind::LeftmostFirst };
            let config = dfa::DFA::config().skip_cache_capacity_check(true).match_kind(kind);
            dfa::DFA::builder()
                .configure(config.minimum_cache_clear_count(Some(CLEARED)))
                .build_from_nfa(nfa)
                .map_err(|_| unsupported(pattern))
        };
        let (forward, reverse) = (build(false)?, build(true)?);
        let (forward_cache, reverse_cache) = (forward.create_cache(), reverse.create_cache());
        Ok(Finder { forward, reverse, forward_cache, reverse_cache })
    }

    /// The first match that is not empty and begins in a text at a byte or after it.
    pub fn find(&mut self, text: &str, from: usize) -> Result<Option<Range<usize>>, GaveUp> {
        self.find_within(text, from, &mut Budget::of(u64::MAX))
    }

    /// [`find`](Self::find) within a budget, charged by the bytes scanned, which may be many more than those matched.
    pub fn find_within(
        &mut self,
        text: &str,
        mut from: usize,
        budget: &mut Budget,
    ) -> Result<Option<Range<usize>>, GaveUp> {
        while from < text.len() {
            let (end, looked_at) = self.end(text, from)?;
            if !budget.spend(looked_at as u64 / 8) {
                return Err(GaveUp);
            }
            let Some(end) = end else { break };
            let backwards = Input::new(text).range(from..end).anchored(Anchored::Yes);
            let start =
                self.reverse.try_search_rev(&mut self.reverse_cache, &backwards).map_err(|_| GaveUp)?;
            let start = start.map_or(end, |start| start.offset());
            if start < end {
                return Ok(Some(start..end));
            }
            from = end + text[end..].chars().next().map_or(1, char::len_utf8);
        }
        Ok(None)
    }

    /// The end of the first match at or after a byte offset, and how many bytes were scanned.
    fn end(&mut self, text: &str, from: usize) -> Result<(Option<usize>, usize), GaveUp> {
        let (dfa, cache) = (&self.forward, &mut self.forward_cache);
        let input = Input::new(text).range(from..);
        let mut state = dfa.start_state_forward(cache, &input).map_err(|_| GaveUp)?;
        let mut end = None;
        for (at, &byte) in text.as_bytes().iter().enumerate().skip(from) {
            state = dfa.next_state(cache, state, byte).map_err(|_| GaveUp)?;
            if state.is_tagged() {
                if state.is_match() {
                    // A DFA state reports a match one byte late.
                    end = Some(at);
                } else if state.is_dead() {
                    return Ok((end, at - from));
                } else if state.is_quit() {
                    return Err(GaveUp);
                }
            }
        }
        state = dfa.next_eoi_state(cache, state).map_err(|_| GaveUp)?;
        Ok((if state.is_match() { Some(text.len()) } else { end }, text.len() - from))
    }
}

/// Han characters as a class, as [`crate::script::is_han`] has them: the tables of all scripts would be a tenth of what the
/// page downloads.
const HAN: &str =
    "\\x{4e00}-\\x{9fff}\\x{3400}-\\x{4dbf}\\x{20000}-\\x{323af}\\x{f900}-\\x{faff}\\x{3005}\\x{3007}";

fn parsed(pattern: &str) -> Result<Hir, Refused> {
    let written = pattern;
    let with_han = pattern.replace("\\p{Han}", &format!("[{HAN}]")).replace("\\P{Han}", &format!("[^{HAN}]"));
    let pattern = with_han.as_str();
    let parsed = regex_syntax::ParserBuilder::new().nest_limit(DEEPEST).build().parse(pattern);
    parsed.map_err(|error| {
        let (reason, span) = match &error {
            regex_syntax::Error::Parse(error) => (error.kind().to_string(), *error.span()),
            regex_syntax::Error::Translate(error) => (error.kind().to_string(), *error.span()),
            other => return Refused { reason: other.to_string(), bytes: 0..written.len() },
        };
        if pattern != written {
            return Refused { reason, bytes: 0..written.len() };
        }
        let inside = |at: usize| pattern.floor_char_boundary(at.min(pattern.len()));
        Refused { reason, bytes: inside(span.start.offset)..inside(span.end.offset) }
    })
}

fn compiled(hir: &Hir, reverse: bool, pattern: &str) -> Result<NFA, Refused> {
    let config = thompson::Config::new()
        .nfa_size_limit(Some(LARGEST))
        .reverse(reverse)
        .which_captures(thompson::WhichCaptures::None);
    let compiled = NFA::compiler().configure(config).build_from_hir(hir);
    compiled.map_err(|_| Refused {
        reason: "it is too large; make the numbers in { } smaller".to_owned(),
        bytes: 0..pattern.len(),
    })
}

fn unsupported(pattern: &str) -> Refused {
    Refused { reason: "\\b and \\B are not understood in it".to_owned(), bytes: 0..pattern.len() }
}

/// An expression whose literal characters are folded, as the text is that it meets.
pub(super) fn folded(pattern: &str) -> String {
    mapped(pattern, fold_char)
}

/// An expression with its literal characters changed.
pub(super) fn mapped(pattern: &str, map: impl Fn(char) -> char) -> String {
    let mut folded = String::with_capacity(pattern.len());
    let mut chars = pattern.chars().peekable();
    // How many classes are open; whether one just was; whether the next character ends a range.
    let (mut classes, mut opened, mut ends) = (0, false, false);
    while let Some(c) = chars.next() {
        let first = std::mem::take(&mut opened);
        if c == '-' && ends {
            folded.push(c);
            continue;
        }
        let ended = std::mem::take(&mut ends);
        if c == '\\' {
            // A class's or a property's name is no text.
            folded.push(c);
            let Some(escaped) = chars.next() else { break };
            folded.push(escaped);
            if escaped.is_ascii_alphabetic() && chars.peek() == Some(&'{') {
                copy_through(&mut chars, '}', &mut folded);
            }
            ends = classes > 0 && !ended && begins_range(&chars);
            continue;
        }
        if c == '[' {
            folded.push(c);
            if classes > 0 && chars.peek() == Some(&':') {
                // [[:alpha:]]
                copy_through(&mut chars, ']', &mut folded);
                continue;
            }
            classes += 1;
            opened = true;
            folded.extend(chars.next_if_eq(&'^'));
            continue;
        }
        if c == ']' && classes > 0 && !first {
            folded.push(c);
            classes -= 1;
            continue;
        }
        // In a range, the ends stay in order: folding them apart might not keep it.
        ends = classes > 0 && !ended && begins_range(&chars);
        let to = map(c);
        if (ends || ended) && !c.is_ascii() {
            folded.push(c);
            continue;
        }
        if to != c && to.is_ascii_punctuation() {
            folded.push('\\');
        }
        folded.push(to);
    }
    folded
}

/// Copies what follows up to a character and that.
fn copy_through(chars: &mut Peekable<Chars>, last: char, into: &mut String) {
    for c in chars.by_ref() {
        into.push(c);
        if c == last {
            break;
        }
    }
}

/// Whether a hyphen follows that makes a range, not one that stands for itself.
fn begins_range(chars: &Peekable<Chars>) -> bool {
    let mut chars = chars.clone();
    chars.next() == Some('-') && chars.next().is_some_and(|c| c != ']' && c != '-')
}

/// Whether an expression is a text that matches itself alone.
pub(super) fn is_plain(pattern: &str) -> bool {
    !pattern.chars().any(regex_syntax::is_meta_character)
}

/// The expression that matches a text as it stands.
pub(super) fn literal(text: &str) -> String {
    regex_syntax::escape(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_whole_words_and_finds_in_texts() {
        let cases = [
            ("微.*", "微信", true),
            ("微.*", "小微", false),
            ("微|信", "微信", false),
            ("\\p{Han}{2}", "微信", true),
            ("[a\\p{Han}]+", "微a信", true),
            ("\\P{Han}+", "微信", false),
            ("[一-龥]+", "微信", true),
            ("a?", "", true),
            ("\\d+", "５", true),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(Whole::new(pattern).unwrap().is_match(text), Ok(expected), "{pattern} {text}");
        }
        let mut finder = Finder::new("信.?").unwrap();
        assert_eq!(finder.find("微信用信", 0), Ok(Some(3..9)));
        assert_eq!(finder.find("微信用信", 9), Ok(Some(9..12)));
        assert_eq!(Finder::new("x*").unwrap().find("abc", 0), Ok(None));
    }

    #[test]
    fn what_is_too_large_or_unreadable_is_refused() {
        for pattern in ["(", "[a", "a{1000}{1000}{1000}", "\\p{Nonsense}", "\\bа", "(?<=a)b"] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
        assert!(check(&"(".repeat(900)).is_err());
        assert_eq!(check("ab(").unwrap_err().bytes, 2..3);
    }

    #[test]
    fn what_makes_new_states_at_every_character_is_given_up() {
        let mut word = 1u64;
        let mut words = std::iter::repeat_with(|| {
            let letters = (0..200).map(|_| {
                word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                if word >> 63 == 0 {
                    'a'
                } else {
                    'b'
                }
            });
            letters.collect::<String>()
        });
        let mut heavy = Whole::new("(a|b)*a(a|b){200}c").unwrap();
        assert!((0..20_000).any(|_| heavy.is_match(&words.next().unwrap()) == Err(GaveUp)));
        let mut light = Whole::new("(a|b)*c").unwrap();
        assert!((0..2000).all(|_| light.is_match(&words.next().unwrap()) == Ok(false)));
    }

    #[test]
    fn folds_what_is_text() {
        let cases = [
            ("支付寶.*", "支付宝.*"),
            ("A\\W[A-Z]", "a\\W[a-z]"),
            ("\\p{Lu}\\x{41}", "\\p{Lu}\\x{41}"),
            ("（ａ）", "\\(a\\)"),
            ("[[:Alpha:]]", "[[:Alpha:]]"),
            ("e-書-寶", "e-书-宝"),
            ("\\-書[書寶]-書", "\\-书[书宝]-书"),
            // The ends of a range stay as they are; a hyphen that stands for itself makes none.
            ("[一-龜書]書-", "[一-龜书]书-"),
            ("[-書寶-][^-書]", "[-书宝-][^-书]"),
            ("[]書-龜]書-", "[]書-龜]书-"),
            ("[[一-龜]&&[^書]]書-", "[[一-龜]&&[^书]]书-"),
            ("[\\x{4e00}-龜書]", "[\\x{4e00}-龜书]"),
        ];
        for (pattern, expected) in cases {
            assert_eq!(folded(pattern), expected);
        }
    }
}
