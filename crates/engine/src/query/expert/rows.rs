//! Rows of words.

use super::reader::{Parsed, Parser};
use crate::query::ast::{Alternative, Attribute, Node, Test};
use crate::query::error::QueryError;
use wenmai_model::QueryFault;

/// The most captures.
const CAPTURES: usize = 9;

impl Parser<'_> {
    fn rows(&mut self) -> Parsed<Node> {
        let mut rows = vec![self.row()?];
        while self.takes("|") {
            rows.push(self.row()?);
        }
        Ok(if rows.len() == 1 { rows.remove(0) } else { Node::Either(rows) })
    }

    pub(super) fn row(&mut self) -> Parsed<Node> {
        let mut items = Vec::new();
        loop {
            match self.peek() {
                None | Some('|' | ')' | ';') => break,
                Some(':') if self.chars.get(self.at + 1) == Some(&':') => break,
                Some('w') if self.name() == "within" => break,
                Some(_) => items.push(self.item()?),
            }
        }
        match items.len() {
            0 => self.expected(vec!["[ ]", "\"…\"", "( )", "text(\"…\")", "concept(\"…\")"]),
            1 => Ok(items.remove(0)),
            _ => Ok(Node::Sequence(items)),
        }
    }

    fn item(&mut self) -> Parsed<Node> {
        let start = self.at;
        let name = self.name();
        let after = self.chars.get(self.at + name.chars().count()).copied();
        let label = if self.takes("@") {
            Some("target".to_owned())
        } else if !name.is_empty() && after == Some(':') {
            self.at += name.chars().count() + 1;
            Some(name)
        } else {
            None
        };
        let Some(label) = label else { return self.repeated() };
        let known = self.captures.iter().position(|known| *known == label);
        let number = known.unwrap_or(self.captures.len());
        if number == CAPTURES {
            return Err(QueryError::new(start..self.at, QueryFault::TooLarge));
        }
        if known.is_none() {
            self.captures.push(label);
        }
        self.space();
        Ok(Node::Capture(number as u8, Box::new(self.repeated()?)))
    }

    fn repeated(&mut self) -> Parsed<Node> {
        let atom = self.atom()?;
        let repeat = |least, most| Ok(Node::Repeat(Box::new(atom.clone()), least, most));
        match self.peek() {
            Some('*') => {
                self.at += 1;
                repeat(0, None)
            }
            Some('+') => {
                self.at += 1;
                repeat(1, None)
            }
            Some('?') => {
                self.at += 1;
                repeat(0, Some(1))
            }
            Some('{') => {
                let start = self.at;
                self.at += 1;
                let least = self.number()?;
                let (least, most) = if self.takes(",") {
                    (least.unwrap_or(0), self.number()?)
                } else if least.is_some() {
                    (least.unwrap_or(0), least)
                } else {
                    return self.expected(vec!["1", ","]);
                };
                self.needs("}")?;
                if most.is_some_and(|most| most < least || most == 0) {
                    self.at = start + 1;
                    return self.expected(vec!["{m,n}"]);
                }
                Ok(Node::Repeat(Box::new(atom), least, most))
            }
            _ => Ok(atom),
        }
    }

    fn atom(&mut self) -> Parsed<Node> {
        match self.peek() {
            Some('[') => {
                self.at += 1;
                if self.takes("]") {
                    return Ok(Node::Token(Test::Any));
                }
                let test = self.deeper(Self::test)?;
                if !self.takes("]") {
                    return self.expected(vec!["]", "&", "|"]);
                }
                Ok(Node::Token(test))
            }
            Some('"') => Ok(Node::Token(Test::Is(self.pattern(Attribute::Word, false)?))),
            Some('(') => {
                self.at += 1;
                let node = self.deeper(Self::rows)?;
                if !self.takes(")") {
                    return self.expected(vec![")", "|", "[ ]"]);
                }
                Ok(node)
            }
            _ => {
                let start = self.at;
                match self.side()? {
                    Some(Alternative::Text(parts, exact)) => Ok(Node::Text(parts, exact)),
                    Some(Alternative::Concept(number)) => Ok(Node::Concept(number)),
                    _ => {
                        self.at = start;
                        self.expected(vec!["[ ]", "\"…\"", "( )", "text(\"…\")", "concept(\"…\")"])
                    }
                }
            }
        }
    }
}
