//! Coding rules: simple queries joined by `&`, `|`, `not` and parentheses: `@支付 & (@微信 | 微博) & not 广告`.
//!
//! - `not` (or `!`) binds closest, then `&` (or `and`), then `|` (or `or`); signs of full width are the same. The words are
//!   operators where they stand alone, as in KH Coder; in quotation marks they are text.
//! - What stands between operators is a simple query. A `@name` that is no concept is the rule of the code of that name.
//!
//! A rule is kept in the order in which it is worked out, operands before their operator, so that neither reading nor
//! anything else recurs however deep its parentheses are.

mod book;
mod scan;
#[cfg(test)]
mod tests;

pub use book::{add_codes, failure, read_codes, CodeBook, Meaning, MOST_CODES};

use super::error::{expected, QueryError, TOO_LONG};
use super::LONGEST;
use scan::{Scanner, Sign};
use std::fmt;
use std::ops::Range;
use wenmai_model::QueryFault;

/// A rule as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    terms: Vec<Term>,
    steps: Vec<Step>,
}

/// A query in a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As typed.
    pub text: String,
    /// Its place, in characters of the rule.
    pub chars: Range<usize>,
}

/// A step of working out a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Whether the term of this number holds.
    Term(usize),
    /// Whether what was worked out last does not.
    Not,
    /// Whether the last two both do.
    And,
    /// Whether one of the last two does.
    Or,
}

impl Step {
    /// How closely it binds.
    fn binds(self) -> u8 {
        match self {
            Step::Or => 0,
            Step::And => 1,
            Step::Not => 2,
            Step::Term(_) => 3,
        }
    }
}

/// What is still open while a rule is read.
#[derive(Clone, Copy)]
enum Open {
    Operator(Step),
    Parenthesis,
}

/// What may stand where something to find is wanted, and where it has been.
const OPERAND: [&str; 4] = ["text", "@concept", "not", "("];
const OPERATOR: [&str; 2] = ["&", "|"];

impl Rule {
    /// Reads a rule.
    pub fn parse(text: &str) -> Result<Rule, QueryError> {
        let chars: Vec<char> = text.chars().collect();
        if chars.len() > LONGEST {
            return Err(QueryError::new(LONGEST..chars.len(), TOO_LONG));
        }
        if chars.iter().all(|c| c.is_whitespace()) {
            return Err(QueryError::new(0..chars.len(), QueryFault::Empty));
        }
        let mut scanner = Scanner::new(&chars);
        let mut rule = Rule { terms: Vec::new(), steps: Vec::new() };
        let mut open: Vec<Open> = Vec::new();
        // Whether something to find is wanted, not an operator.
        let mut wanted = true;
        while let Some((sign, place)) = scanner.next() {
            let there = |what: &[&str]| Err(QueryError::new(place.clone(), expected(what)));
            match sign {
                Sign::Text if wanted => {
                    rule.steps.push(Step::Term(rule.terms.len()));
                    let text = chars[place.clone()].iter().collect();
                    rule.terms.push(Term { text, chars: place });
                    wanted = false;
                }
                Sign::Operator(Step::Not) if wanted => open.push(Open::Operator(Step::Not)),
                Sign::Open if wanted => open.push(Open::Parenthesis),
                Sign::Operator(step @ (Step::And | Step::Or)) if !wanted => {
                    rule.close(&mut open, step.binds());
                    open.push(Open::Operator(step));
                    wanted = true;
                }
                Sign::Close if !wanted => {
                    rule.close(&mut open, 0);
                    if open.pop().is_none() {
                        return there(&OPERATOR);
                    }
                }
                _ if wanted => return there(&OPERAND),
                _ => {
                    let inside = open.iter().any(|open| matches!(open, Open::Parenthesis));
                    return there(if inside { &["&", "|", ")"] } else { &OPERATOR });
                }
            }
        }
        let end = chars.len();
        if wanted {
            return Err(QueryError::new(end..end, expected(&OPERAND)));
        }
        rule.close(&mut open, 0);
        match open.pop() {
            Some(Open::Parenthesis) => Err(QueryError::new(end..end, expected(&[")"]))),
            _ => Ok(rule),
        }
    }

    /// Takes the operators that bind at least so closely, up to a parenthesis.
    fn close(&mut self, open: &mut Vec<Open>, binds: u8) {
        while let Some(&Open::Operator(step)) = open.last() {
            if step.binds() < binds {
                return;
            }
            open.pop();
            self.steps.push(step);
        }
    }

    /// Its queries, in order.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Works it out, from whether or where each term holds.
    pub fn work_out<T, E>(
        &self,
        mut term: impl FnMut(usize) -> Result<T, E>,
        not: impl Fn(T) -> T,
        join: impl Fn(T, T, bool) -> T,
    ) -> Result<Option<T>, E> {
        let mut known: Vec<T> = Vec::new();
        for step in &self.steps {
            let next = match step {
                Step::Term(number) => Some(term(*number)?),
                Step::Not => known.pop().map(&not),
                Step::And | Step::Or => {
                    let right = known.pop();
                    known.pop().zip(right).map(|(left, right)| join(left, right, *step == Step::And))
                }
            };
            known.extend(next);
        }
        Ok(known.pop())
    }
}

/// As it may be typed: with the parentheses that it needs.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut known: Vec<(String, u8)> = Vec::new();
        let within = |(text, binds): (String, u8), least: u8| match binds < least {
            true => format!("({text})"),
            false => text,
        };
        for &step in &self.steps {
            let binds = step.binds();
            let text = match step {
                Step::Term(number) => self.terms[number].text.clone(),
                Step::Not => {
                    let operand = known.pop().unwrap_or_default();
                    format!("not {}", within(operand, binds))
                }
                Step::And | Step::Or => {
                    let sign = if step == Step::And { '&' } else { '|' };
                    let right = known.pop().unwrap_or_default();
                    let left = known.pop().unwrap_or_default();
                    // What is of the same kind on the right was in parentheses.
                    format!("{} {sign} {}", within(left, binds), within(right, binds + 1))
                }
            };
            known.push((text, binds));
        }
        f.write_str(known.last().map_or("", |(text, _)| text))
    }
}
