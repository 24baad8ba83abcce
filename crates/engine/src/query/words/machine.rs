//! Runs a program: all its threads go from token to token at once.

use super::program::{Instruction, Program};
use super::values::value_of;
use crate::corpus::Corpus;
use crate::query::ast::{Attribute, Condition};
use crate::query::budget::Budget;
use crate::query::hit::Hit;
use crate::query::{text, LONGEST};
use std::collections::{BTreeMap, BTreeSet};

/// Runs a program from one token after another.
pub struct Machine<'r> {
    corpus: &'r Corpus,
    program: &'r Program,
    conditions: &'r [Condition],
    marks: Marks,
    /// For each instruction, the round in which a thread last came to it.
    seen: Vec<u64>,
    round: u64,
    /// Where conditions make threads at one instruction different, those that came to it in this round.
    seen_with: BTreeSet<(u32, Vec<u32>)>,
    /// Threads at this token and at the next, and those that are yet to be followed here.
    here: Vec<(u32, u32)>,
    next: Vec<(u32, u32)>,
    stack: Vec<(u32, u32)>,
}

impl<'r> Machine<'r> {
    pub fn new(corpus: &'r Corpus, program: &'r Program, conditions: &'r [Condition]) -> Machine<'r> {
        let seen = vec![0; program.steps.len()];
        Machine {
            corpus,
            program,
            conditions,
            marks: Marks::default(),
            seen,
            round: 0,
            seen_with: BTreeSet::new(),
            here: Vec::new(),
            next: Vec::new(),
            stack: Vec::new(),
        }
    }

    /// The shortest match that begins at a token and ends at `bound` or before, with its captures.
    pub fn run(&mut self, start: u32, bound: u32, budget: &mut Budget) -> Option<(u32, Vec<(u32, u32)>)> {
        self.marks.0.clear();
        let bound = bound.min(start.saturating_add(LONGEST as u32));
        // Threads that come to a token, by token: a text leads over several.
        let mut coming: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
        self.here.clear();
        self.here.push((0, 0));
        let mut token = start;
        loop {
            self.round += 1;
            self.seen_with.clear();
            self.next.clear();
            let mut found = None;
            // The first thread goes first, through all that takes no token.
            self.stack.clear();
            self.stack.extend(self.here.drain(..).rev());
            while let Some((step, marks)) = self.stack.pop() {
                if !self.is_new(step, marks) {
                    continue;
                }
                if !budget.spend(self.program.costs[step as usize]) {
                    return None;
                }
                match self.program.steps[step as usize] {
                    Instruction::Jump(to) => self.stack.push((to, marks)),
                    Instruction::Split(a, b) => {
                        self.stack.push((b, marks));
                        self.stack.push((a, marks));
                    }
                    Instruction::Mark(mark) => {
                        let marks = self.marks.add(mark, token, marks);
                        self.stack.push((step + 1, marks));
                    }
                    Instruction::Found => {
                        if token > start && found.is_none() {
                            let captures = self.marks.captures(marks, self.program.captures);
                            if holds(self.corpus, self.conditions, &captures) {
                                found = Some((token, captures));
                            }
                        }
                    }
                    Instruction::Token(test) => {
                        if token < bound && self.program.tests[test as usize].holds(self.corpus, token) {
                            self.next.push((step + 1, marks));
                        }
                    }
                    Instruction::Text(number) => {
                        for end in self.text_ends(token, bound, number) {
                            coming.entry(end).or_default().push((step + 1, marks));
                        }
                    }
                    Instruction::Concept(concept) => {
                        let end =
                            (token < bound).then(|| mention_from(self.corpus, token, concept)).flatten();
                        if let Some(end) = end.filter(|&end| end <= bound) {
                            coming.entry(end).or_default().push((step + 1, marks));
                        }
                    }
                }
            }
            if found.is_some() {
                return found;
            }
            std::mem::swap(&mut self.here, &mut self.next);
            token += 1;
            if self.here.is_empty() {
                token = *coming.first_key_value()?.0;
            }
            self.here.extend(coming.remove(&token).unwrap_or_default());
        }
    }

    fn is_new(&mut self, step: u32, marks: u32) -> bool {
        if self.conditions.is_empty() {
            return std::mem::replace(&mut self.seen[step as usize], self.round) != self.round;
        }
        let state = self.marks.places(marks, self.program.captures);
        self.seen_with.insert((step, state))
    }

    fn text_ends(&self, token: u32, bound: u32, number: u32) -> Vec<u32> {
        let mut ends = Vec::new();
        if token >= bound {
            return ends;
        }
        let (folded, undone, typed, exact) = &self.program.texts[number as usize];
        let so = |end: u32| text::written_so(self.corpus, &Hit::of_tokens(token, end), typed, *exact);
        let found = text_from(self.corpus, token, folded);
        ends.extend(found.filter(|&end| end <= bound && (!exact.any() || so(end))));
        if !undone.is_empty() {
            // A query that is a disguise means what it stands for; only an exact form means the disguise itself.
            let found = text_from(self.corpus, token, undone);
            ends.extend(found.filter(|&end| end <= bound && (!exact.form || so(end))));
        }
        ends
    }
}

/// What a thread has captured: marks, the last first, each with its place; 0 is none.
#[derive(Default)]
struct Marks(Vec<(u8, u32, u32)>);

impl Marks {
    fn add(&mut self, mark: u8, token: u32, before: u32) -> u32 {
        self.0.push((mark, token, before));
        self.0.len() as u32
    }

    /// For each mark the token where it was made last; `u32::MAX` for none.
    fn places(&self, mut at: u32, names: usize) -> Vec<u32> {
        let mut places = vec![u32::MAX; names * 2];
        while let Some(&(mark, token, before)) = at.checked_sub(1).and_then(|at| self.0.get(at as usize)) {
            let place = &mut places[mark as usize];
            if *place == u32::MAX {
                *place = token;
            }
            at = before;
        }
        places
    }

    /// The captured tokens: of a name that stands several times, the last.
    fn captures(&self, at: u32, names: usize) -> Vec<(u32, u32)> {
        let places = self.places(at, names);
        let closed = |pair: &[u32]| pair[0] < pair[1] && pair[1] != u32::MAX;
        places.chunks(2).map(|pair| if closed(pair) { (pair[0], pair[1]) } else { (0, 0) }).collect()
    }
}

/// Where a text ends that begins with a token and ends with one: one past that.
fn text_from(corpus: &Corpus, token: u32, parts: &[String]) -> Option<u32> {
    let (head, rest) = parts.split_first()?;
    let start = corpus.text_start(token);
    corpus.text().as_bytes()[start..].starts_with(head.as_bytes()).then_some(())?;
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let (end, joints) = text::follow(corpus.text(), start + head.len(), &rest)?;
    let last = corpus.token_ending_at(token, end)?;
    let begins = |joint: &usize| corpus.text_start(corpus.token_at(*joint)) == *joint;
    joints.iter().all(begins).then_some(last + 1)
}

/// Where a mention ends that begins with a token: one past that.
pub fn mention_from(corpus: &Corpus, token: u32, concept: u32) -> Option<u32> {
    let mentions = corpus.mentions(concept);
    let found = mentions.binary_search_by_key(&token, |mention| mention.0).ok()?;
    Some(mentions[found].1)
}

/// Whether conditions hold of captures: of the first token of each.
fn holds(corpus: &Corpus, conditions: &[Condition], captures: &[(u32, u32)]) -> bool {
    conditions.iter().all(|condition| {
        let value = |(capture, attribute): (u8, Attribute)| {
            let (first, last) = captures[capture as usize];
            (first < last).then(|| value_of(corpus, first, attribute))
        };
        match (value(condition.left), value(condition.right)) {
            (Some(left), Some(right)) => (left == right) != condition.negated,
            _ => false,
        }
    })
}
