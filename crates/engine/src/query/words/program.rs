//! A row of words as a program: its instructions, what they cost, and how many there may be.

use super::ready::Ready;
use crate::corpus::Corpus;
use crate::query::ast::{Exactness, Node, Part, Test};
use crate::query::budget::Budget;

/// The most instructions of a program.
const LARGEST: usize = 20_000;

#[derive(Clone, Copy, Debug)]
pub(super) enum Instruction {
    Token(u32),
    Text(u32),
    Concept(u32),
    /// Either of two.
    Split(u32, u32),
    Jump(u32),
    /// A capture begins (even) or ends (odd).
    Mark(u8),
    Found,
}

/// A row of words, compiled for a corpus.
pub struct Program {
    pub(super) steps: Vec<Instruction>,
    pub(super) tests: Vec<Ready>,
    pub(super) texts: Vec<(Vec<String>, Vec<String>, String, Exactness)>,
    pub(super) captures: usize,
    /// What each instruction costs, about as much as it takes.
    pub(super) costs: Vec<u64>,
}

/// The cost, in steps, of an instruction that reads more than the lexicon.
const LOOKED_UP: u64 = 8;

/// What any costs where conditions make threads different.
const REMEMBERED: u64 = 24;

/// The program has more instructions than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// How many instructions a node takes, without making them.
fn size(node: &Node) -> usize {
    match node {
        Node::Token(_) | Node::Text(..) | Node::Concept(_) => 1,
        Node::Sequence(nodes) => nodes.iter().map(size).fold(0, usize::saturating_add),
        Node::Either(nodes) => nodes.iter().map(|node| size(node) + 2).fold(0, usize::saturating_add),
        Node::Repeat(node, least, most) => {
            let times = most.map_or(*least as usize + 1, |most| most as usize);
            (size(node) + 1).saturating_mul(times.max(1)).saturating_add(2)
        }
        Node::Capture(_, node) => size(node).saturating_add(2),
    }
}

/// Whether a node's program is not too large.
pub fn check(node: &Node) -> Result<(), TooLarge> {
    if size(node) > LARGEST {
        return Err(TooLarge);
    }
    Ok(())
}

impl Program {
    pub fn new(
        corpus: &Corpus,
        node: &Node,
        captures: usize,
        conditions: bool,
        budget: &mut Budget,
    ) -> Program {
        let (steps, tests, texts, costs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut program = Program { steps, tests, texts, captures, costs };
        let mut known = Vec::new();
        program.add(corpus, node, &mut known, budget);
        program.steps.push(Instruction::Found);
        let cost = |step: &Instruction| match step {
            _ if conditions => REMEMBERED,
            Instruction::Text(_) | Instruction::Concept(_) => LOOKED_UP,
            Instruction::Token(test) if !matches!(program.tests[*test as usize], Ready::Entries(_)) => {
                LOOKED_UP
            }
            _ => 1,
        };
        program.costs = program.steps.iter().map(cost).collect();
        program
    }

    fn add<'n>(&mut self, corpus: &Corpus, node: &'n Node, known: &mut Vec<&'n Test>, budget: &mut Budget) {
        let here = |program: &Program| program.steps.len() as u32;
        match node {
            Node::Token(test) => {
                let number = known.iter().position(|known| *known == test).unwrap_or_else(|| {
                    known.push(test);
                    self.tests.push(Ready::new(corpus, test, budget));
                    self.tests.len() - 1
                });
                self.steps.push(Instruction::Token(number as u32));
            }
            Node::Text(parts, exact) => {
                self.steps.push(Instruction::Text(self.texts.len() as u32));
                self.texts.push(ready_text(corpus, parts, *exact));
            }
            Node::Concept(number) => self.steps.push(Instruction::Concept(*number)),
            Node::Sequence(nodes) => nodes.iter().for_each(|node| self.add(corpus, node, known, budget)),
            Node::Either(nodes) => {
                let mut ends = Vec::new();
                for (place, node) in nodes.iter().enumerate() {
                    if place + 1 == nodes.len() {
                        self.add(corpus, node, known, budget);
                        break;
                    }
                    let split = self.steps.len();
                    self.steps.push(Instruction::Split(split as u32 + 1, 0));
                    self.add(corpus, node, known, budget);
                    ends.push(self.steps.len());
                    self.steps.push(Instruction::Jump(0));
                    let next = here(self);
                    self.steps[split] = Instruction::Split(split as u32 + 1, next);
                }
                let end = here(self);
                for jump in ends {
                    self.steps[jump] = Instruction::Jump(end);
                }
            }
            Node::Repeat(node, least, most) => {
                for _ in 0..*least {
                    self.add(corpus, node, known, budget);
                }
                let Some(most) = most else {
                    let split = self.steps.len();
                    self.steps.push(Instruction::Split(split as u32 + 1, 0));
                    self.add(corpus, node, known, budget);
                    self.steps.push(Instruction::Jump(split as u32));
                    let end = here(self);
                    self.steps[split] = Instruction::Split(split as u32 + 1, end);
                    return;
                };
                // Each optional time leads behind all of them, so that few threads live at once.
                let mut splits = Vec::new();
                for _ in *least..*most {
                    splits.push(self.steps.len());
                    self.steps.push(Instruction::Jump(0));
                    self.add(corpus, node, known, budget);
                }
                let end = here(self);
                for split in splits {
                    self.steps[split] = Instruction::Split(split as u32 + 1, end);
                }
            }
            Node::Capture(name, node) => {
                self.steps.push(Instruction::Mark(name * 2));
                self.add(corpus, node, known, budget);
                self.steps.push(Instruction::Mark(name * 2 + 1));
            }
        }
    }
}

pub(super) fn ready_text(
    corpus: &Corpus,
    parts: &[Part],
    exact: Exactness,
) -> (Vec<String>, Vec<String>, String, Exactness) {
    let folded: Vec<String> = parts.iter().map(|part| part.folded.clone()).collect();
    let mut undone = Vec::new();
    if folded.iter().any(|part| corpus.undo_disguise(part).is_some()) {
        undone =
            folded.iter().map(|part| corpus.undo_disguise(part).unwrap_or_else(|| part.clone())).collect();
    }
    let typed = parts.iter().map(|part| part.typed.as_str()).collect();
    (folded, undone, typed, exact)
}
