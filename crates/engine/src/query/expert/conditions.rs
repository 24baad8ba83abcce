//! The conditions on a token, in brackets: `[norm="支付" & pos!="n.*"]`.

use super::reader::{Parsed, Parser};
use crate::clean::Zone;
use crate::query::ast::{Attribute, Ignoring, Match, Test};
use crate::query::error::QueryError;
use crate::query::regexp;
use crate::script::Script;
use wenmai_model::QueryFault;

impl Parser<'_> {
    pub(super) fn test(&mut self) -> Parsed<Test> {
        let mut any = vec![self.all()?];
        while self.takes("|") {
            any.push(self.all()?);
        }
        Ok(if any.len() == 1 { any.remove(0) } else { Test::Some(any) })
    }

    fn all(&mut self) -> Parsed<Test> {
        let mut all = vec![self.single()?];
        while self.takes("&") {
            all.push(self.single()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Test::All(all) })
    }

    fn single(&mut self) -> Parsed<Test> {
        let mut negated = false;
        while self.peek() == Some('!') {
            negated = !negated;
            self.at += 1;
        }
        let test = if self.takes("(") {
            let test = self.deeper(Self::test)?;
            self.needs(")")?;
            test
        } else {
            let attribute = self.attribute()?;
            let unlike = if self.takes("!=") {
                true
            } else if self.takes("=") {
                false
            } else {
                return self.expected(vec!["=", "!="]);
            };
            Test::Is(self.pattern(attribute, unlike)?)
        };
        Ok(if negated { Test::Not(Box::new(test)) } else { test })
    }

    pub(super) fn attribute(&mut self) -> Parsed<Attribute> {
        self.space();
        let name = self.name();
        if name.is_empty() {
            return self.expected(Attribute::ALL.map(Attribute::name).to_vec());
        }
        let end = self.at + name.chars().count();
        match Attribute::from_name(&name) {
            Some(attribute) => {
                self.at = end;
                Ok(attribute)
            }
            None => {
                let known = Attribute::ALL.map(|attribute| attribute.name().to_owned()).to_vec();
                Err(QueryError::new(self.at..end, QueryFault::Unknown { name, known }))
            }
        }
    }

    /// `"regex"%flags`.
    pub(super) fn pattern(&mut self, attribute: Attribute, negated: bool) -> Parsed<Match> {
        self.space();
        let start = self.at;
        let pattern = self.string(true)?;
        let place = start + 1..self.at - 1;
        let flags = self.flags("cdsl")?;
        let literal = flags.contains('l');
        if !literal {
            regexp::check_at(&pattern, place.clone())?;
        }
        let ignoring = Ignoring {
            case: flags.contains('c'),
            diacritics: flags.contains('d'),
            script: flags.contains('s'),
        };
        let found = Match { attribute, pattern, literal, ignoring, negated };
        // A zone or script that is none would find nothing, and nobody would know why.
        let known: Vec<&str> = match attribute {
            Attribute::Zone => Zone::ALL.iter().map(|zone| zone.name()).collect(),
            Attribute::Script => Script::ALL.iter().map(|script| script.code()).collect(),
            _ => return Ok(found),
        };
        if !known.iter().any(|value| value_matches(&found, value)) {
            let known = known.into_iter().map(str::to_owned).collect();
            return Err(QueryError::new(place, QueryFault::Unknown { name: found.pattern, known }));
        }
        Ok(found)
    }
}

/// Whether the value of a zone or script meets a pattern, whatever its case.
pub fn value_matches(wanted: &Match, value: &str) -> bool {
    let pattern = if wanted.literal { regexp::literal(&wanted.pattern) } else { wanted.pattern.clone() };
    regexp::Whole::new(&format!("(?i-u:{pattern})"))
        .or_else(|_| regexp::Whole::new(&pattern))
        .is_ok_and(|mut pattern| pattern.is_match(value) == Ok(true))
}
