//! The codes of a list, by what their rules mean together.

use super::{Rule, Term};
use crate::corpus::Concept;
use crate::query::ast::{Exactness, Query};
use crate::query::error::QueryError;
use crate::query::parse_as;
use crate::script::fold;
use crate::segment::{lines, LineFault, LineFaultKind, LONGEST_WORD};
use std::collections::hash_map::{self, HashMap};
use std::ops::Range;
use wenmai_model::{Code, QueryFailure, QueryFault, QueryMode};

/// The most codes of a list.
pub const MOST_CODES: usize = 1000;

/// The names of a circle that are said.
const NAMED: usize = 8;

/// What a term of a rule means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    Query(Query),
    /// The rule of the code of this number.
    Code(usize),
}

/// A rule with what its terms mean.
pub type Understood = (Rule, Vec<Meaning>);

/// Codes by what their rules mean, or why one cannot be read.
pub struct CodeBook {
    codes: Vec<Result<Understood, QueryError>>,
    order: Vec<usize>,
}

impl CodeBook {
    /// Of codes, with the concepts that they may name.
    pub fn new(codes: &[Code], concepts: &[Concept]) -> CodeBook {
        let names = numbers(codes);
        let read = codes.iter().map(|code| understood(&code.rule, &names, concepts));
        let mut book = CodeBook { codes: read.collect(), order: Vec::new() };
        book.settle(codes);
        book
    }

    /// Puts codes after those that they name. Those that name one another in a circle, or one that cannot be read, cannot be
    /// read either.
    fn settle(&mut self, codes: &[Code]) {
        let all = self.codes.len();
        let mut named_by: Vec<Vec<usize>> = vec![Vec::new(); all];
        let mut left = vec![0usize; all];
        for (number, code) in self.codes.iter().enumerate() {
            for (_, other) in code.iter().flat_map(named) {
                named_by[other].push(number);
                left[number] += 1;
            }
        }
        let mut ready: Vec<usize> = (0..all).filter(|&number| left[number] == 0).collect();
        let mut known = vec![false; all];
        while let Some(number) = ready.pop() {
            known[number] = true;
            let broken = self.first(number, |other| self.codes[other].is_err());
            match broken {
                Some((place, other)) => {
                    let fault = QueryFault::BrokenCode { name: codes[other].name.clone() };
                    self.codes[number] = Err(QueryError::new(place, fault));
                }
                None if self.codes[number].is_ok() => self.order.push(number),
                None => {}
            }
            for &user in &named_by[number] {
                left[user] -= 1;
                if left[user] == 0 {
                    ready.push(user);
                }
            }
        }
        // What is left names itself by way of others, or something that does.
        let left: Vec<usize> = (0..all).filter(|&number| !known[number]).collect();
        let circles: Vec<_> = left.iter().map(|&number| self.circle(number, &known, codes)).collect();
        for (number, error) in left.into_iter().zip(circles) {
            if let Some(error) = error {
                self.codes[number] = Err(error);
            }
        }
    }

    /// The first of the codes that one names of which something holds, and where it is named.
    fn first(&self, number: usize, holds: impl Fn(usize) -> bool) -> Option<(Range<usize>, usize)> {
        named(self.codes[number].as_ref().ok()?).find(|(_, other)| holds(*other))
    }

    /// That a code is in a circle, or names one that leads to it.
    fn circle(&self, number: usize, known: &[bool], codes: &[Code]) -> Option<QueryError> {
        let next = |number: usize| self.first(number, |other| !known[other]);
        let (place, first) = next(number)?;
        let name = |number: usize| codes[number].name.clone();
        // The way from one to the next comes back to itself.
        let mut way = Vec::new();
        let mut passed = vec![false; codes.len()];
        let mut at = first;
        while !std::mem::replace(&mut passed[at], true) {
            way.push(at);
            at = next(at)?.1;
        }
        let start = way.iter().position(|&other| other == at)?;
        let fault = match way[start..].contains(&number) {
            true => {
                let from = way.iter().position(|&other| other == number)?;
                let circle = way[from..].iter().chain(&way[start..from]);
                QueryFault::Circle { names: circle.take(NAMED).map(|&other| name(other)).collect() }
            }
            false => QueryFault::BrokenCode { name: name(first) },
        };
        Some(QueryError::new(place, fault))
    }

    /// Each code's rule, or why it cannot be read.
    pub fn codes(&self) -> &[Result<Understood, QueryError>] {
        &self.codes
    }

    /// The numbers of those that can be read, each after those that it names.
    pub fn order(&self) -> &[usize] {
        &self.order
    }
}

/// The number of each code by its folded name.
fn numbers(codes: &[Code]) -> HashMap<String, usize> {
    let mut numbers = HashMap::new();
    for (number, code) in codes.iter().enumerate() {
        numbers.entry(fold(&code.name)).or_insert(number);
    }
    numbers
}

/// Where a rule names codes, and which.
fn named((rule, meanings): &Understood) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
    rule.terms().iter().zip(meanings).filter_map(|(term, meaning)| match meaning {
        Meaning::Code(number) => Some((term.chars.clone(), *number)),
        Meaning::Query(_) => None,
    })
}

fn understood(
    text: &str,
    names: &HashMap<String, usize>,
    concepts: &[Concept],
) -> Result<Understood, QueryError> {
    let rule = Rule::parse(text)?;
    let meaning = |term: &Term| {
        let read = parse_as(&term.text, QueryMode::Simple, Exactness::default(), concepts);
        read.map(Meaning::Query).or_else(|error| {
            let code = match (&error.fault, term.text.starts_with(['@', '＠'])) {
                (QueryFault::UnknownConcept { name, .. }, true) => names.get(&fold(name)),
                _ => None,
            };
            let (start, end) = (error.chars.start + term.chars.start, error.chars.end + term.chars.start);
            code.map(|&number| Meaning::Code(number)).ok_or(QueryError { chars: start..end, ..error })
        })
    };
    let meanings = rule.terms().iter().map(meaning).collect::<Result<_, _>>()?;
    Ok((rule, meanings))
}

/// A line of a list as far as it can be read by itself.
fn read(line: &str) -> Result<Code, LineFaultKind> {
    let (name, rule) = line.split_once(['=', '＝']).ok_or(LineFaultKind::Form)?;
    let (name, rule) = (name.trim(), rule.trim());
    if name.is_empty() || rule.is_empty() {
        return Err(LineFaultKind::Form);
    }
    // What a rule could not name.
    if name.contains(['@', '＠', '"', '“', '”']) {
        return Err(LineFaultKind::NoWord);
    }
    if name.chars().nth(LONGEST_WORD).is_some() {
        return Err(LineFaultKind::TooLong);
    }
    Rule::parse(rule).map_err(|error| LineFaultKind::Rule(failure(error)))?;
    Ok(Code { name: name.to_owned(), rule: rule.to_owned() })
}

/// As a failure that has its place in the rule.
pub fn failure(error: QueryError) -> QueryFailure {
    QueryFailure {
        start_char: error.chars.start as u32,
        end_char: error.chars.end as u32,
        kind: error.fault,
        suggestion: None,
    }
}

/// Reads a list of codes with these concepts: a line each, `name = rule`. Lines that begin with `#` and empty ones are passed
/// over; lines that cannot be taken are listed with their reasons.
pub fn read_codes(text: &str, concepts: &[Concept]) -> (Vec<Code>, Vec<LineFault>) {
    let mut codes = Vec::new();
    let (_, faults) = add_codes(&mut codes, text, concepts);
    (codes, faults)
}

/// Adds the lines of a list to codes, in place of those of the same name; how many were taken. A rule may name a code that
/// is there, or that another line brings.
pub fn add_codes(codes: &mut Vec<Code>, text: &str, concepts: &[Concept]) -> (usize, Vec<LineFault>) {
    let mut faults = Vec::new();
    // Lines that can be taken as far as is known, each with its place.
    let mut new: Vec<(usize, &str, Code)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let known = numbers(codes);
    let mut all = codes.len();
    for (place, line) in lines(text).filter(|(_, line)| !line.starts_with('#')) {
        match read(line) {
            Ok(code) => {
                let name = fold(&code.name);
                let is_known = known.contains_key(&name);
                match places.entry(name) {
                    hash_map::Entry::Occupied(earlier) => new[*earlier.get()] = (place, line, code),
                    hash_map::Entry::Vacant(_) if all >= MOST_CODES && !is_known => {
                        faults.push(LineFault::at(place, line, LineFaultKind::TooMany));
                        break;
                    }
                    hash_map::Entry::Vacant(entry) => {
                        entry.insert(new.len());
                        all += usize::from(!is_known);
                        new.push((place, line, code));
                    }
                }
            }
            Err(kind) => faults.push(LineFault::at(place, line, kind)),
        }
    }
    loop {
        let (joined, places) = joined(codes, &known, &new);
        let book = CodeBook::new(&joined, concepts);
        let fault = |number: &usize| book.codes()[*number].as_ref().err().cloned();
        let mut found: Vec<Option<QueryError>> = places.iter().map(fault).collect();
        if found.iter().all(Option::is_none) {
            faults.sort_by_key(|fault| fault.line);
            *codes = joined;
            return (new.len(), faults);
        }
        // One whose only fault is to name another that has one may be sound once that is gone, or as it was.
        let is_own = |fault: &QueryError| !matches!(fault.fault, QueryFault::BrokenCode { .. });
        if found.iter().flatten().any(is_own) {
            found.iter_mut().for_each(|fault| *fault = fault.take().filter(is_own));
        }
        let mut found = found.into_iter();
        new.retain(|(place, line, _)| match found.next().flatten() {
            Some(error) => {
                faults.push(LineFault::at(*place, line, LineFaultKind::Rule(failure(error))));
                false
            }
            None => true,
        });
    }
}

/// Codes with new ones in place of those of the same name, and where each of the new ones is.
fn joined(
    codes: &[Code],
    known: &HashMap<String, usize>,
    new: &[(usize, &str, Code)],
) -> (Vec<Code>, Vec<usize>) {
    let mut joined = codes.to_vec();
    let places = new.iter().map(|(_, _, code)| match known.get(&fold(&code.name)) {
        Some(&number) => {
            joined[number] = code.clone();
            number
        }
        None => {
            joined.push(code.clone());
            joined.len() - 1
        }
    });
    let places = places.collect();
    (joined, places)
}
