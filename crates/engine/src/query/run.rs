//! Runs a query.
//!
//! Hits at word boundaries and the others are collected apart, each in text order: the usual set is then what was
//! found as it is, and of millions of hits none is moved.

use super::ast::{Alternative, Nearby, Node, Query, Relation, Within};
use super::budget::Budget;
use super::hit::{Hit, Hits, Sides};
use super::plan::{candidates, choose, Candidate, Plan};
use super::words::{self, Machine, Program};
use super::{fields, regexp, text};
use crate::corpus::{Concept, Corpus, Selection};
use crate::script::fold;

/// Finds a query.
///
/// A text is found in the folded text, so in any script, width and case, and with disguises undone; a text that is
/// itself a disguise is understood as what it stands for. It is on word boundaries if it begins and ends where
/// tokens do, and so does each of its parts. A concept is on word boundaries where it is mentioned; wherever else
/// one of its forms stands (inside a longer name, or a word) is the rest.
pub fn search(corpus: &Corpus, selection: &Selection, query: &Query) -> Hits {
    search_within(corpus, selection, query, &mut Budget::default())
}

/// Runs a query within a budget. If it is exhausted, the hits found so far are marked as incomplete.
pub fn search_within(corpus: &Corpus, selection: &Selection, query: &Query, budget: &mut Budget) -> Hits {
    let within_fields;
    let selection = match query.fields.is_empty() {
        true => selection,
        false => {
            within_fields = fields::under(corpus, selection, &query.fields);
            &within_fields
        }
    };
    let mut found = Hits { names: query.captures.clone(), ..Hits::default() };
    // The first row is that of hits that capture nothing.
    found.captures = vec![(0, 0); found.names.len()];
    let mut sides = Sides::default();
    for alternative in &query.alternatives {
        let mut hits = Sides::default();
        match alternative {
            Alternative::Words(node) => {
                hits.words = words_of(corpus, selection, query, node, budget, &mut found);
            }
            Alternative::Near(near) => hits.extend(nearby(corpus, selection, near, budget)),
            simple => by_characters(corpus, simple, budget, &mut hits),
        }
        restrict(corpus, selection, query.within, &mut hits);
        sides.append(hits);
    }
    sides.settle();
    let counted = |hits: &[Hit]| {
        let single = hits.iter().filter(|hit| hit.last - hit.first == 1).count();
        [single as u32, (hits.len() - single) as u32]
    };
    let ([token, tokens], [inside, across]) = (counted(&sides.words), counted(&sides.across));
    found.classes = [token, tokens, inside, across];
    (found.words, found.across) = (sides.words, sides.across);
    found.incomplete = budget.is_spent();
    found
}

/// Retains the hits that lie in the selection and in a single unit of `within`.
fn restrict(corpus: &Corpus, selection: &Selection, within: Option<Within>, hits: &mut Sides) {
    let ranges = &selection.ranges;
    for side in [&mut hits.words, &mut hits.across] {
        let mut run = 0;
        side.retain(|hit| {
            // Hits come in runs that ascend, so the selection's run is seldom far.
            if ranges.get(run).is_none_or(|range| range.0 > hit.first) {
                run = ranges.partition_point(|range| range.1 <= hit.first);
            }
            while ranges.get(run).is_some_and(|range| range.1 <= hit.first) {
                run += 1;
            }
            ranges.get(run).is_some_and(|range| range.0 <= hit.first && hit.last <= range.1)
                && within.is_none_or(|within| {
                    words::end_within(corpus, hit.first, within).is_some_and(|end| hit.last <= end)
                })
        });
    }
}

/// The hits of an alternative that is found wherever words are cut; for words, none.
fn by_characters(corpus: &Corpus, alternative: &Alternative, budget: &mut Budget, hits: &mut Sides) {
    match alternative {
        Alternative::Concept(number) => concept(corpus, *number, budget, hits),
        Alternative::Text(parts, exact) => text::find(corpus, parts, *exact, budget, hits),
        Alternative::Pattern(pattern) => pattern_in_text(corpus, pattern, budget, hits),
        Alternative::Inside(test) => words::inside(corpus, test, budget, hits),
        Alternative::Near(_) | Alternative::Words(_) => {}
    }
}

fn concept(corpus: &Corpus, number: u32, budget: &mut Budget, hits: &mut Sides) {
    let mentions = corpus.mentions(number);
    hits.words.extend(mentions.iter().map(|&(first, last)| Hit::of_tokens(first, last)));
    let mut rest = Sides::default();
    for form in forms(&corpus.concepts()[number as usize]) {
        text::occurrences(corpus, &[&form], budget, &mut rest);
    }
    // A form inside a mention of its own concept is no further mention, nor is one inside a longer Latin word
    // (qualified, Ali).
    let rest = rest.words.into_iter().chain(rest.across).filter(|hit| {
        let before = mentions.partition_point(|mention| mention.0 <= hit.first);
        (before == 0 || hit.last > mentions[before - 1].1) && !inside_latin_word(corpus, hit)
    });
    hits.across.extend(rest.map(|hit| Hit { whole: false, ..hit }));
}

/// The different folds of a concept's forms.
fn forms(concept: &Concept) -> Vec<String> {
    let mut forms: Vec<String> = concept.forms.iter().map(|form| fold(form)).collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// Whether a hit begins or ends between two letters or digits of a Latin word, but not where a capital begins another word in
/// it (`GrouponNow`).
fn inside_latin_word(corpus: &Corpus, hit: &Hit) -> bool {
    let text = corpus.text();
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let cuts = |token: u32, at: usize| {
        let (before, after) = text.split_at(at);
        latin(before.chars().next_back())
            && latin(after.chars().next())
            && !is_hump(corpus, token, text[corpus.text_start(token)..at].chars().count())
    };
    cuts(hit.first, corpus.text_start(hit.first) + hit.before as usize)
        || cuts(hit.last - 1, corpus.text_end(hit.last - 1) - hit.behind as usize)
}

/// Whether a capital stands behind a small letter at this character of a token's normal form, as it is written.
fn is_hump(corpus: &Corpus, token: u32, character: usize) -> bool {
    let (written, norm) = corpus.written(token);
    let start = corpus.token(token).cleaned.0;
    let Some(&(at, _)) = norm.cleaned.get(character) else { return false };
    let Some((before, after)) = written.split_at_checked((at - start) as usize) else { return false };
    before.ends_with(char::is_lowercase) && after.starts_with(char::is_uppercase)
}

/// The matches of an expression in each paragraph, those that do not overlap.
fn pattern_in_text(corpus: &Corpus, pattern: &str, budget: &mut Budget, hits: &mut Sides) {
    let Ok(mut finder) = regexp::Finder::new(&regexp::folded(pattern)) else { return };
    let text = corpus.text();
    let mut token = 0;
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (line_start, line_start + line.trim_end_matches('\n').len());
        line_start += line.len();
        if !budget.spend(1) {
            return;
        }
        let mut at = 0;
        let paragraph = &text[start..end];
        loop {
            let found = match finder.find_within(paragraph, at, budget) {
                Ok(Some(found)) => found,
                Ok(None) => break,
                Err(regexp::GaveUp) => return budget.end(),
            };
            at = found.end;
            if !budget.spend(10) {
                return;
            }
            // What is matched may begin or end with white space, which is in no token.
            let matched = &paragraph[found.clone()];
            let from = start + found.end - matched.trim_start().len();
            let to = from + matched.trim().len();
            if from == to {
                continue;
            }
            while token + 1 < corpus.len() && corpus.text_start(token + 1) <= from {
                token += 1;
            }
            let mut last = token;
            while corpus.text_end(last) < to {
                last += 1;
            }
            hits.push(Hit::of_bytes(corpus, (token, last), (from, to), true));
        }
    }
}

/// Two things by the characters between them, in one sentence.
fn nearby(corpus: &Corpus, selection: &Selection, near: &Nearby, budget: &mut Budget) -> Vec<Hit> {
    let mut side = |alternative: &Alternative| {
        let mut hits = Sides::default();
        by_characters(corpus, alternative, budget, &mut hits);
        restrict(corpus, selection, None, &mut hits);
        let mut placed: Vec<(usize, usize, Hit)> = hits
            .words
            .into_iter()
            .chain(hits.across)
            .map(|hit| {
                let start = corpus.text_start(hit.first) + hit.before as usize;
                (start, corpus.text_end(hit.last - 1) - hit.behind as usize, hit)
            })
            .collect();
        placed.sort_by_key(|&(start, end, hit)| (start, !hit.whole, std::cmp::Reverse(end)));
        placed.dedup_by_key(|placed| placed.0);
        placed
    };
    let left = side(&near.left);
    let right = side(&near.right);
    let distance = near.distance as usize;
    // White space is no character between.
    let between = |from: usize, to: usize| {
        let text = corpus.text().get(from..to)?;
        (!text.contains('\n')).then(|| text.chars().filter(|c| !c.is_whitespace()).take(distance + 1).count())
    };
    // A character has four bytes at most, and one of white space may stand beside each.
    let reach = 5 * distance + 5;
    let one_sentence = |a: &Hit, b: &Hit| {
        let (first, last) = (a.first.min(b.first), a.last.max(b.last));
        words::end_within(corpus, first, Within::Sentence).is_some_and(|end| last <= end)
    };
    let mut hits = Vec::new();
    for (start, end, hit) in &left {
        let after = || {
            let from = right.partition_point(|other| other.0 < *end);
            right[from..].iter().take_while(|other| other.0 <= end + reach).find(|other| {
                let count = between(*end, other.0);
                let fits = count.is_some_and(|count| match near.relation {
                    Relation::Exactly => count == distance,
                    _ => count <= distance,
                });
                fits && one_sentence(hit, &other.2)
            })
        };
        let before = || {
            let to = right.partition_point(|other| other.0 < *start);
            right[..to].iter().rev().take_while(|other| other.0 + reach + MOST_BYTES >= *start).find(
                |other| {
                    other.1 <= *start
                        && between(other.1, *start).is_some_and(|count| count <= distance)
                        && one_sentence(hit, &other.2)
                },
            )
        };
        let joined = |a: &Hit, b: &Hit| Hit {
            first: a.first,
            last: b.last,
            before: a.before,
            behind: b.behind,
            whole: a.whole && b.whole,
            row: 0,
        };
        if !budget.spend(1 + u64::from(near.distance) / 4) {
            break;
        }
        match near.relation {
            Relation::After | Relation::Exactly => hits.extend(after().map(|other| joined(hit, &other.2))),
            Relation::Beside => hits.extend(
                after()
                    .map(|other| joined(hit, &other.2))
                    .or_else(|| before().map(|other| joined(&other.2, hit))),
            ),
            Relation::NotAfter => hits.extend(after().is_none().then_some(*hit)),
            Relation::NotBeside => hits.extend((after().is_none() && before().is_none()).then_some(*hit)),
        }
    }
    hits
}

/// How far before an offset an occurrence that ends before it may begin: no query's text is longer.
const MOST_BYTES: usize = 8 * super::LONGEST;

/// Finds words: from each token where a hit may begin the shortest, and of those with one end the longest.
fn words_of(
    corpus: &Corpus,
    selection: &Selection,
    query: &Query,
    node: &Node,
    budget: &mut Budget,
    found: &mut Hits,
) -> Vec<Hit> {
    let Candidate { plan, entries, .. } = choose(candidates(corpus, selection, node, budget), budget.plan());
    let starts: Box<dyn Iterator<Item = u32>> = match (&plan, entries) {
        (Plan::Tokens(_), Some(entries)) => {
            let tokens = entries.tokens(corpus);
            if !budget.spend(tokens.len() as u64 / 8) {
                return Vec::new();
            }
            return tokens.into_iter().map(|token| Hit::of_tokens(token, token + 1)).collect();
        }
        (Plan::Anchored { behind: (least, most), .. }, Some(entries)) => {
            let tokens = entries.tokens(corpus);
            if *most == 0 {
                Box::new(tokens.into_iter())
            } else {
                let starts = tokens
                    .iter()
                    .flat_map(|&token| (*least..=*most).filter_map(move |before| token.checked_sub(before)));
                let mut starts: Vec<u32> = starts.collect();
                starts.sort_unstable();
                starts.dedup();
                Box::new(starts.into_iter())
            }
        }
        _ => Box::new(selection.ranges.iter().flat_map(|&(first, last)| first..last)),
    };
    run_from(corpus, selection, query, node, starts, budget, found)
}

pub(super) fn run_from(
    corpus: &Corpus,
    selection: &Selection,
    query: &Query,
    node: &Node,
    starts: impl Iterator<Item = u32>,
    budget: &mut Budget,
    found: &mut Hits,
) -> Vec<Hit> {
    let program = Program::new(corpus, node, found.names.len(), !query.conditions.is_empty(), budget);
    let mut machine = Machine::new(corpus, &program, &query.conditions);
    let mut hits = Vec::new();
    let mut range = 0;
    // The end of what the last start lies in; later starts before it lie in the same.
    let mut inside: (u32, Option<u32>) = (0, None);
    for start in starts {
        while selection.ranges.get(range).is_some_and(|range| range.1 <= start) {
            range += 1;
        }
        let Some(&(first, last)) = selection.ranges.get(range) else { break };
        if start < first {
            continue;
        }
        let bound = match query.within {
            None => last,
            Some(within) => {
                if !(inside.0 <= start && inside.1.is_some_and(|end| start < end)) {
                    inside = (start, words::end_within(corpus, start, within));
                }
                match inside.1 {
                    Some(end) => end.min(last),
                    None => continue,
                }
            }
        };
        if let Some((end, captures)) = machine.run(start, bound, budget) {
            let mut hit = Hit::of_tokens(start, end);
            if captures.iter().any(|capture| capture.0 < capture.1) {
                hit.row = (found.captures.len() / found.names.len()) as u32;
                found.captures.extend(captures);
            }
            hits.push(hit);
        } else if budget.is_spent() {
            break;
        }
    }
    hits.sort_by_key(|hit| (hit.last, hit.first));
    hits.dedup_by_key(|hit| hit.last);
    hits.sort_by_key(|hit| hit.first);
    hits
}
