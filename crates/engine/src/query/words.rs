//! Words in a row: a program over tokens, run by all its threads at once, so that no query takes more than its length at
//! a token.

use super::ast::{Attribute, Condition, Exactness, Match, Node, Part, Test, Within};
use super::budget::Budget;
use super::expert::value_matches;
use super::hit::Hit;
use super::lemma::lemma;
use super::stem::stem;
use super::{regexp, text, LONGEST};
use crate::clean::Zone;
use crate::corpus::{Corpus, EntryId, NormId};
use crate::script::{fold, fold_char, is_han, Script};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most instructions of a program.
const LARGEST: usize = 20_000;

/// A set of entries of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entries(Vec<bool>);

impl Entries {
    fn has(&self, entry: EntryId) -> bool {
        self.0[entry.0 as usize]
    }

    fn of(corpus: &Corpus, is: impl Fn(EntryId) -> bool) -> Entries {
        Entries((0..corpus.lexicon().entries().len() as u32).map(|entry| is(EntryId(entry))).collect())
    }

    fn union(mut self, other: &Entries) -> Entries {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
        self
    }

    /// The tokens that are one of these, ascending.
    pub fn tokens(&self, corpus: &Corpus) -> Vec<u32> {
        let norms = self.norms(corpus);
        let whole = self.whole_norms(corpus);
        let mut tokens: Vec<u32> = Vec::new();
        for &norm in &norms {
            let postings = corpus.postings(norm);
            if whole[norm.0 as usize] {
                tokens.extend(postings);
            } else {
                let entries = corpus.entries();
                tokens.extend(postings.iter().filter(|&&token| self.0[entries[token as usize] as usize]));
            }
        }
        if norms.len() > 1 {
            // Runs that ascend are merged.
            tokens.sort();
        }
        tokens
    }

    /// For each normal form whether all its entries are among these, so that none of its tokens need be looked at.
    fn whole_norms(&self, corpus: &Corpus) -> Vec<bool> {
        let mut whole = vec![true; corpus.lexicon().norms()];
        for (&(_, norm), &is) in corpus.lexicon().entries().iter().zip(&self.0) {
            whole[norm.0 as usize] &= is;
        }
        whole
    }

    /// How many tokens at most are one of these.
    pub fn count(&self, corpus: &Corpus) -> usize {
        self.norms(corpus).into_iter().map(|norm| corpus.postings(norm).len()).sum()
    }

    fn norms(&self, corpus: &Corpus) -> Vec<NormId> {
        let mut norms: Vec<NormId> = self
            .0
            .iter()
            .zip(corpus.lexicon().entries())
            .filter_map(|(&is, &(_, norm))| is.then_some(norm))
            .collect();
        norms.sort_unstable();
        norms.dedup();
        norms
    }
}

/// A test, made ready for a corpus.
#[derive(Clone, Debug)]
enum Ready {
    Entries(Entries),
    Zones(Vec<Zone>),
    Scripts(Vec<Script>),
    Not(Box<Ready>),
    All(Vec<Ready>),
    Some(Vec<Ready>),
}

impl Ready {
    fn new(corpus: &Corpus, test: &Test, budget: &mut Budget) -> Ready {
        let ready = match test {
            Test::Any => Ready::Entries(Entries::of(corpus, |_| true)),
            Test::Is(is) => match is.attribute {
                Attribute::Zone => {
                    let chosen = |zone: &Zone| value_matches(is, zone.name()) != is.negated;
                    Ready::Zones(Zone::ALL.into_iter().filter(chosen).collect())
                }
                Attribute::Script => {
                    let chosen = |script: &Script| value_matches(is, script.code()) != is.negated;
                    Ready::Scripts(Script::ALL.into_iter().filter(chosen).collect())
                }
                _ => Ready::Entries(matching(corpus, is, budget)),
            },
            Test::Not(test) => Ready::Not(Box::new(Ready::new(corpus, test, budget))),
            Test::All(tests) => {
                Ready::All(tests.iter().map(|test| Ready::new(corpus, test, budget)).collect())
            }
            Test::Some(tests) => {
                Ready::Some(tests.iter().map(|test| Ready::new(corpus, test, budget)).collect())
            }
        };
        ready.simplified()
    }

    /// What asks the lexicon alone is one set.
    fn simplified(self) -> Ready {
        let all_entries = |tests: &[Ready]| tests.iter().all(|test| matches!(test, Ready::Entries(_)));
        let join = |tests: Vec<Ready>, join: fn(&mut bool, bool)| {
            let mut sets = tests.into_iter().filter_map(|test| match test {
                Ready::Entries(entries) => Some(entries),
                _ => None,
            });
            let mut joined = sets.next().unwrap_or(Entries(Vec::new()));
            for set in sets {
                joined.0.iter_mut().zip(set.0).for_each(|(a, b)| join(a, b));
            }
            Ready::Entries(joined)
        };
        match self {
            Ready::Not(test) => match *test {
                Ready::Entries(entries) => Ready::Entries(Entries(entries.0.iter().map(|is| !is).collect())),
                test => Ready::Not(Box::new(test)),
            },
            Ready::All(tests) if all_entries(&tests) => join(tests, |a, b| *a &= b),
            Ready::Some(tests) if all_entries(&tests) => join(tests, |a, b| *a |= b),
            ready => ready,
        }
    }

    fn holds(&self, corpus: &Corpus, token: u32) -> bool {
        match self {
            Ready::Entries(entries) => entries.has(corpus.entry_of(token)),
            Ready::Zones(zones) => zones.contains(&corpus.lines()[corpus.line_of(token) as usize].zone),
            Ready::Scripts(scripts) => {
                scripts.contains(&corpus.lines()[corpus.line_of(token) as usize].script)
            }
            Ready::Not(test) => !test.holds(corpus, token),
            Ready::All(tests) => tests.iter().all(|test| test.holds(corpus, token)),
            Ready::Some(tests) => tests.iter().any(|test| test.holds(corpus, token)),
        }
    }

    /// The entries that a token which passes must be one of; `None` if it may be any.
    fn entries(&self) -> Option<Entries> {
        match self {
            Ready::Entries(entries) => Some(entries.clone()),
            Ready::All(tests) => tests.iter().find_map(Ready::entries),
            Ready::Some(tests) => {
                let mut sets = tests.iter().map(Ready::entries);
                let first = sets.next()??;
                sets.try_fold(first, |all, set| Some(all.union(&set?)))
            }
            Ready::Zones(_) | Ready::Scripts(_) | Ready::Not(_) => None,
        }
    }
}

/// The value of an attribute that the lexicon tells.
pub(super) fn value(corpus: &Corpus, entry: EntryId, attribute: Attribute) -> String {
    let lexicon = corpus.lexicon();
    let norm = lexicon.norm_of(entry);
    match attribute {
        Attribute::Word => lexicon.form(lexicon.form_of(entry)).to_owned(),
        Attribute::Norm => corpus.folded(norm).to_owned(),
        Attribute::Lemma => lemma(corpus.folded(norm), |word| corpus.norm_by_fold(word).is_some()),
        Attribute::Stem => stem(corpus.folded(norm)),
        Attribute::Pos => if corpus.is_word_norm(norm) { lexicon.entry_tag(entry) } else { "w" }.to_owned(),
        Attribute::Script | Attribute::Zone => String::new(),
    }
}

/// The value of any attribute of a token.
pub(super) fn value_of(corpus: &Corpus, token: u32, attribute: Attribute) -> String {
    let line = || &corpus.lines()[corpus.line_of(token) as usize];
    match attribute {
        Attribute::Script => line().script.code().to_owned(),
        Attribute::Zone => line().zone.name().to_owned(),
        attribute => value(corpus, corpus.entry_of(token), attribute),
    }
}

/// A text without what is to be ignored in it.
fn loosened(text: &str, is: &Match) -> String {
    let ignoring = is.ignoring;
    let loosen = |c: char| {
        let mut c = c;
        if ignoring.script && (is_han(c) || !c.is_alphabetic() || c as u32 > 0xff00) {
            c = fold_char(c);
        }
        if ignoring.diacritics {
            c = crate::script::without_diacritic(c);
        }
        if ignoring.case {
            c = c.to_lowercase().next().unwrap_or(c);
        }
        c
    };
    text.chars().map(loosen).collect()
}

/// The expression that a match stands for, as the values are that it meets.
fn expression(is: &Match) -> String {
    if is.literal {
        let text = match is.attribute {
            Attribute::Word => loosened(&is.pattern, is),
            Attribute::Pos => is.pattern.clone(),
            _ => fold(&is.pattern),
        };
        return regexp::literal(&text);
    }
    match is.attribute {
        Attribute::Word if is.ignoring.case || is.ignoring.diacritics || is.ignoring.script => {
            regexp::mapped(&is.pattern, |c| {
                loosened(c.encode_utf8(&mut [0; 4]), is).chars().next().unwrap_or(c)
            })
        }
        Attribute::Word | Attribute::Pos => is.pattern.clone(),
        _ => regexp::folded(&is.pattern),
    }
}

/// The entries that a match holds of; fewer where the budget ends.
fn matching(corpus: &Corpus, is: &Match, budget: &mut Budget) -> Entries {
    if is.attribute == Attribute::Norm && (is.literal || regexp::is_plain(&is.pattern)) {
        // A text is looked up; no expression need be tried on every word.
        let wanted = fold(&is.pattern);
        let alike =
            corpus.beginning_with(&wanted).iter().take_while(|&&norm| corpus.folded(NormId(norm)) == wanted);
        let alike: Vec<u32> = alike.copied().collect();
        return Entries::of(corpus, |entry| alike.contains(&corpus.lexicon().norm_of(entry).0) != is.negated);
    }
    // What is refused here was refused when the query was read, but for what folding made of it.
    let Ok(mut pattern) = regexp::Whole::new(&expression(is)) else {
        return Entries::of(corpus, |_| false);
    };
    let mut met = |text: &str| {
        if !budget.spend(1 + text.len() as u64 / 16) {
            return false;
        }
        match pattern.is_match(text) {
            Ok(met) => met != is.negated,
            Err(regexp::GaveUp) => {
                budget.end();
                false
            }
        }
    };
    let lexicon = corpus.lexicon();
    let entries = || (0..lexicon.entries().len() as u32).map(EntryId);
    if is.attribute == Attribute::Word {
        let loose = is.ignoring.case || is.ignoring.diacritics || is.ignoring.script;
        let by_form: Vec<bool> = (0..lexicon.forms() as u32)
            .map(|form| {
                let form = lexicon.form(crate::corpus::FormId(form));
                if loose {
                    met(&loosened(form, is))
                } else {
                    met(form)
                }
            })
            .collect();
        return Entries(entries().map(|entry| by_form[lexicon.form_of(entry).0 as usize]).collect());
    }
    if is.attribute == Attribute::Pos {
        // In texts that come tagged, a word may be a verb here and a noun there; there are few tags.
        let mut known = HashMap::new();
        let by_entry = entries().map(|entry| {
            let tag =
                if corpus.is_word_norm(lexicon.norm_of(entry)) { lexicon.entry_tag(entry) } else { "w" };
            *known.entry(tag).or_insert_with(|| met(tag))
        });
        return Entries(by_entry.collect());
    }
    let by_norm: Vec<bool> = (0..lexicon.norms() as u32)
        .map(|norm| {
            let norm = NormId(norm);
            match is.attribute {
                Attribute::Norm => met(corpus.folded(norm)),
                Attribute::Lemma => {
                    let known = |word: &str| corpus.norm_by_fold(word).is_some();
                    met(&lemma(corpus.folded(norm), known))
                }
                _ => met(&stem(corpus.folded(norm))),
            }
        })
        .collect();
    Entries(entries().map(|entry| by_norm[lexicon.norm_of(entry).0 as usize]).collect())
}

/// The parts of words that an expression matches, in words that it does not match whole.
pub(super) fn inside(corpus: &Corpus, test: &Test, budget: &mut Budget, hits: &mut Vec<Hit>) {
    let Test::Is(is) = test else { return };
    let whole = matching(corpus, is, budget);
    let whole_norms = whole.whole_norms(corpus);
    let Ok(mut finder) = regexp::Finder::new(&expression(is)) else { return };
    let lexicon = corpus.lexicon();
    let loose = is.ignoring.case || is.ignoring.diacritics || is.ignoring.script;
    for norm in 0..lexicon.norms() as u32 {
        if whole_norms[norm as usize] {
            continue;
        }
        let folded = corpus.folded(NormId(norm));
        let mut places = Vec::new();
        let mut find = |text: &str, places: &mut Vec<(usize, usize)>| {
            let mut at = 0;
            while let Some(found) = finder.find(text, at)? {
                at = found.end;
                places.push((found.start, found.end));
            }
            Ok(())
        };
        if is.attribute == Attribute::Norm {
            if let Err(regexp::GaveUp) = find(folded, &mut places) {
                return budget.end();
            }
            if places.is_empty() {
                continue;
            }
        }
        for &token in corpus.postings(NormId(norm)) {
            if !budget.spend(1) {
                return;
            }
            let entry = corpus.entry_of(token);
            if whole.has(entry) {
                continue;
            }
            if is.attribute == Attribute::Word {
                // The fold has as many characters; a disguise has not, and has no part that could be told.
                let form = lexicon.form(lexicon.form_of(entry));
                places.clear();
                if form.chars().count() != folded.chars().count() {
                    continue;
                }
                let form = if loose { loosened(form, is) } else { form.to_owned() };
                if let Err(regexp::GaveUp) = find(&form, &mut places) {
                    return budget.end();
                }
                let byte = |at: usize| {
                    let chars = form[..at].chars().count();
                    folded.char_indices().nth(chars).map_or(folded.len(), |(at, _)| at)
                };
                places.iter_mut().for_each(|place| *place = (byte(place.0), byte(place.1)));
            }
            for &(start, end) in &places {
                let begin = corpus.text_start(token);
                let bytes = (begin + start, begin + end);
                let hit = Hit::of_bytes(corpus, (token, token), bytes, true);
                hits.push(Hit { whole: false, ..hit });
            }
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
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

/// A row of words, made ready for a corpus.
pub(super) struct Program {
    steps: Vec<Step>,
    tests: Vec<Ready>,
    texts: Vec<(Vec<String>, Vec<String>, String, Exactness)>,
    captures: usize,
    /// What each instruction costs, about as much as it takes.
    costs: Vec<u64>,
}

/// What an instruction costs that has to look beyond the lexicon.
const LOOKED_UP: u64 = 8;

/// What any costs where conditions make threads different.
const REMEMBERED: u64 = 24;

/// The program has more instructions than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooLarge;

/// How many instructions a node takes, without making them.
pub(super) fn size(node: &Node) -> usize {
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
pub(super) fn check(node: &Node) -> Result<(), TooLarge> {
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
        program.steps.push(Step::Found);
        let cost = |step: &Step| match step {
            _ if conditions => REMEMBERED,
            Step::Text(_) | Step::Concept(_) => LOOKED_UP,
            Step::Token(test) if !matches!(program.tests[*test as usize], Ready::Entries(_)) => LOOKED_UP,
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
                self.steps.push(Step::Token(number as u32));
            }
            Node::Text(parts, exact) => {
                self.steps.push(Step::Text(self.texts.len() as u32));
                self.texts.push(ready_text(corpus, parts, *exact));
            }
            Node::Concept(number) => self.steps.push(Step::Concept(*number)),
            Node::Sequence(nodes) => nodes.iter().for_each(|node| self.add(corpus, node, known, budget)),
            Node::Either(nodes) => {
                let mut ends = Vec::new();
                for (place, node) in nodes.iter().enumerate() {
                    if place + 1 == nodes.len() {
                        self.add(corpus, node, known, budget);
                        break;
                    }
                    let split = self.steps.len();
                    self.steps.push(Step::Split(split as u32 + 1, 0));
                    self.add(corpus, node, known, budget);
                    ends.push(self.steps.len());
                    self.steps.push(Step::Jump(0));
                    let next = here(self);
                    self.steps[split] = Step::Split(split as u32 + 1, next);
                }
                let end = here(self);
                for jump in ends {
                    self.steps[jump] = Step::Jump(end);
                }
            }
            Node::Repeat(node, least, most) => {
                for _ in 0..*least {
                    self.add(corpus, node, known, budget);
                }
                let Some(most) = most else {
                    let split = self.steps.len();
                    self.steps.push(Step::Split(split as u32 + 1, 0));
                    self.add(corpus, node, known, budget);
                    self.steps.push(Step::Jump(split as u32));
                    let end = here(self);
                    self.steps[split] = Step::Split(split as u32 + 1, end);
                    return;
                };
                // Each optional time leads behind all of them, so that few threads live at once.
                let mut splits = Vec::new();
                for _ in *least..*most {
                    splits.push(self.steps.len());
                    self.steps.push(Step::Jump(0));
                    self.add(corpus, node, known, budget);
                }
                let end = here(self);
                for split in splits {
                    self.steps[split] = Step::Split(split as u32 + 1, end);
                }
            }
            Node::Capture(name, node) => {
                self.steps.push(Step::Mark(name * 2));
                self.add(corpus, node, known, budget);
                self.steps.push(Step::Mark(name * 2 + 1));
            }
        }
    }
}

fn ready_text(
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

/// Where a text ends that begins with a token and ends with one: one past that.
pub(super) fn text_from(corpus: &Corpus, token: u32, parts: &[String]) -> Option<u32> {
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
pub(super) fn mention_from(corpus: &Corpus, token: u32, concept: u32) -> Option<u32> {
    let mentions = corpus.mentions(concept);
    let found = mentions.binary_search_by_key(&token, |mention| mention.0).ok()?;
    Some(mentions[found].1)
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

/// Runs a program from one token after another.
pub(super) struct Machine<'r> {
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
                    Step::Jump(to) => self.stack.push((to, marks)),
                    Step::Split(a, b) => {
                        self.stack.push((b, marks));
                        self.stack.push((a, marks));
                    }
                    Step::Mark(mark) => {
                        let marks = self.marks.add(mark, token, marks);
                        self.stack.push((step + 1, marks));
                    }
                    Step::Found => {
                        if token > start && found.is_none() {
                            let captures = self.marks.captures(marks, self.program.captures);
                            if holds(self.corpus, self.conditions, &captures) {
                                found = Some((token, captures));
                            }
                        }
                    }
                    Step::Token(test) => {
                        if token < bound && self.program.tests[test as usize].holds(self.corpus, token) {
                            self.next.push((step + 1, marks));
                        }
                    }
                    Step::Text(number) => {
                        for end in self.text_ends(token, bound, number) {
                            coming.entry(end).or_default().push((step + 1, marks));
                        }
                    }
                    Step::Concept(concept) => {
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
            // A disguise is understood; in all but its form it is then not what is written.
            let found = text_from(self.corpus, token, undone);
            ends.extend(found.filter(|&end| end <= bound && (!exact.form || so(end))));
        }
        ends
    }
}

/// Whether conditions hold of captures: of the first token of each.
pub(super) fn holds(corpus: &Corpus, conditions: &[Condition], captures: &[(u32, u32)]) -> bool {
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

/// The end of what a hit that begins at a token must lie in; `None` if the token is in none.
pub(crate) fn end_within(corpus: &Corpus, token: u32, within: Within) -> Option<u32> {
    if within == Within::Sentence {
        // A document's first token begins a sentence.
        let sentences = corpus.sentences();
        let next = sentences.partition_point(|&first| first <= token);
        return Some(sentences.get(next).copied().unwrap_or(corpus.len()));
    }
    let lines = corpus.lines();
    let number = corpus.line_of(token) as usize;
    let line = &lines[number];
    let document_end = corpus.documents()[line.document as usize].tokens.1;
    match within {
        Within::Document | Within::Sentence => Some(document_end),
        Within::Paragraph => {
            let rest = lines[number..].iter().skip(1).take_while(|line| line.continues);
            Some(rest.last().unwrap_or(line).tokens.1)
        }
        Within::Reply => {
            if line.zone != Zone::Reply {
                return None;
            }
            let same = |other: &&crate::corpus::Line| {
                other.document == line.document && other.zone == line.zone && other.turn == line.turn
            };
            Some(lines[number..].iter().take_while(same).last().unwrap_or(line).tokens.1)
        }
    }
}

/// The least and the most tokens of a match.
pub(super) fn length(node: &Node) -> (u32, Option<u32>) {
    match node {
        Node::Token(_) => (1, Some(1)),
        // How many tokens a text has depends on how it is cut.
        Node::Text(..) | Node::Concept(_) => (1, None),
        Node::Sequence(nodes) => nodes.iter().map(length).fold((0, Some(0)), |(least, most), (l, m)| {
            (least.saturating_add(l), most.zip(m).map(|(a, b)| a.saturating_add(b)))
        }),
        Node::Either(nodes) => {
            let lengths: Vec<_> = nodes.iter().map(length).collect();
            let least = lengths.iter().map(|length| length.0).min().unwrap_or(0);
            let most = lengths.iter().map(|length| length.1).try_fold(0, |most, m| Some(most.max(m?)));
            (least, most)
        }
        Node::Repeat(node, least, most) => {
            let (l, m) = length(node);
            (l.saturating_mul(*least), most.zip(m).map(|(times, m)| times.saturating_mul(m)))
        }
        Node::Capture(_, node) => length(node),
    }
}

/// The entries that are the matches of a node, if it is one token that the lexicon alone tells.
pub(super) fn one_of(corpus: &Corpus, node: &Node, budget: &mut Budget) -> Option<Entries> {
    match node {
        Node::Token(test) => match Ready::new(corpus, test, budget) {
            Ready::Entries(entries) => Some(entries),
            _ => None,
        },
        _ => None,
    }
}

/// The entries that the first token of any match must be one of; `None` if it may be any.
pub(super) fn first_entries(corpus: &Corpus, node: &Node, budget: &mut Budget) -> Option<Entries> {
    match node {
        Node::Token(test) => Ready::new(corpus, test, budget).entries(),
        Node::Text(parts, exact) => {
            let (folded, undone, ..) = ready_text(corpus, parts, *exact);
            let begins = |parts: &[String]| {
                let head = parts.first().cloned().unwrap_or_default();
                let ends = head.char_indices().map(|(at, _)| at).skip(1).chain([head.len()]);
                let norms: Vec<NormId> = ends.filter_map(|end| corpus.norm_by_fold(&head[..end])).collect();
                norms
            };
            let mut norms = begins(&folded);
            norms.extend(begins(&undone));
            Some(Entries::of(corpus, |entry| norms.contains(&corpus.lexicon().norm_of(entry))))
        }
        Node::Concept(number) => {
            let mut is = vec![false; corpus.lexicon().entries().len()];
            for &(first, _) in corpus.mentions(*number) {
                is[corpus.entry_of(first).0 as usize] = true;
            }
            Some(Entries(is))
        }
        Node::Sequence(nodes) => {
            let mut all: Option<Entries> = None;
            for node in nodes {
                let first = first_entries(corpus, node, budget)?;
                all = Some(match all {
                    Some(all) => all.union(&first),
                    None => first,
                });
                if length(node).0 > 0 {
                    return all;
                }
            }
            None
        }
        Node::Either(nodes) => {
            let mut sets = nodes.iter().map(|node| first_entries(corpus, node, budget));
            let first = sets.next()??;
            sets.try_fold(first, |all, set| Some(all.union(&set?)))
        }
        Node::Repeat(node, ..) | Node::Capture(_, node) => first_entries(corpus, node, budget),
    }
}
