//! The expert query, as in CQP:
//!
//! ```text
//! query       = words [ "::" condition { "&" condition } ] [ "within" ("s" | "p" | "doc" | "reply") ] [ ";" ]
//! words       = row { "|" row }
//! row         = item { item }
//! item        = [ name ":" | "@" ] atom [ "*" | "+" | "?" | "{m}" | "{m,}" | "{,n}" | "{m,n}" ]
//! atom        = "[" [ test ] "]" | "regex" [ flags ] | "(" words ")" | text("…" "…") | concept("…")
//! test        = tests joined by "&" and "|", "!" before, "( )" around; attribute ("=" | "!=") "regex" [ flags ]
//! attribute   = word | norm | lemma | stem | pos | script | zone
//! flags       = "%" and any of c (case), d (diacritics), s (script and width) ignored, l (literal)
//! condition   = name "." attribute ("=" | "!=") name "." attribute
//!             | "match" "." field ("=" | "!=") "regex" [ flags ]
//! field       = the name of a metadata field, in quotation marks where it has more than letters and digits
//! ```
//!
//! A regular expression must match all of the attribute; a bare `"regex"` is `[word="regex"]`. `@` names its item
//! `target`. Beyond CQP, an alternative by itself may be `text("…")`, found wherever words are cut (with `%F`, `%C` or `%S`
//! in exactly this form, case or script), `text(/regex/)`, `inside[word="…"]` (a part of a longer word), or two of
//! these (or concepts) with one of CCL's operators between: `text("A") $3 text("B")`. In a row of words, `text("…")` begins and
//! ends where tokens do.
//!
//! A hit is the shortest that begins at a place, and of those with the same end the longest: CQP's “standard”
//! strategy, so that counts agree with CQP's. It stays in one document and has at most a thousand tokens.

mod conditions;
mod reader;
mod rows;
#[cfg(test)]
mod tests;
mod texts;

pub(super) use conditions::value_matches;

use super::ast::{Alternative, Attribute, Condition, FieldMatch, Node, Query, Within};
use super::error::{QueryError, TOO_LONG};
use super::LONGEST;
use crate::corpus::Concept;
use reader::{Parsed, Parser};
use wenmai_model::QueryFault;

/// What stands for the hit where its document is meant.
const MATCH: &str = "match";

/// Reads an expert query. `concepts` are those that it may name.
pub(super) fn parse(text: &str, concepts: &[Concept]) -> Result<Query, QueryError> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > LONGEST {
        return Err(QueryError::new(LONGEST..chars.len(), TOO_LONG));
    }
    if chars.iter().all(|c| c.is_whitespace()) {
        return Err(QueryError::new(0..chars.len(), QueryFault::Empty));
    }
    let mut parser = Parser { chars: &chars, at: 0, depth: 0, concepts, captures: Vec::new() };
    let alternatives = parser.alternatives()?;
    let (mut conditions, mut fields) = (Vec::new(), Vec::new());
    if parser.takes("::") {
        loop {
            match parser.of_the_document() {
                true => fields.push(parser.field()?),
                false => conditions.push(parser.condition()?),
            }
            if !parser.takes("&") {
                break;
            }
        }
    }
    let within = if parser.takes_word("within") { Some(parser.within()?) } else { None };
    parser.takes(";");
    parser.space();
    if parser.at < chars.len() {
        let what =
            if within.is_some() { vec!["the end"] } else { vec!["[ ]", "\"…\"", "|", "::", "within"] };
        return parser.expected(what);
    }
    Ok(Query { alternatives, within, conditions, fields, captures: parser.captures })
}

impl Parser<'_> {
    /// The alternatives of the whole query. Words are one alternative together, so that their hits are chosen together.
    fn alternatives(&mut self) -> Parsed<Vec<Alternative>> {
        let mut alternatives = Vec::new();
        let mut rows = Vec::new();
        loop {
            match self.by_characters()? {
                Some(alternative) => alternatives.push(alternative),
                None => rows.push(self.row()?),
            }
            if !self.takes("|") {
                break;
            }
        }
        match rows.len() {
            0 => {}
            1 => alternatives.extend(rows.pop().map(Alternative::Words)),
            _ => alternatives.push(Alternative::Words(Node::Either(rows))),
        }
        Ok(alternatives)
    }

    fn condition(&mut self) -> Parsed<Condition> {
        let left = self.captured()?;
        let negated = if self.takes("!=") {
            true
        } else if self.takes("=") {
            false
        } else {
            return self.expected(vec!["=", "!="]);
        };
        Ok(Condition { left, right: self.captured()?, negated })
    }

    /// Whether a condition on metadata comes: `match`, unless something is captured under that name.
    fn of_the_document(&mut self) -> bool {
        self.space();
        self.name() == MATCH && !self.captures.iter().any(|known| known == MATCH)
    }

    /// `match.field = "regex"`.
    fn field(&mut self) -> Parsed<FieldMatch> {
        self.at += MATCH.len();
        self.needs(".")?;
        self.space();
        let field = match self.peek() {
            Some('"') => self.string(false)?,
            _ => {
                let name = self.name();
                self.at += name.chars().count();
                name
            }
        };
        if field.is_empty() {
            return self.expected(vec!["match.author"]);
        }
        let negated = if self.takes("!=") {
            true
        } else if self.takes("=") {
            false
        } else {
            return self.expected(vec!["=", "!="]);
        };
        Ok(FieldMatch { field, is: self.pattern(Attribute::Word, negated)? })
    }

    fn captured(&mut self) -> Parsed<(u8, Attribute)> {
        self.space();
        let name = self.name();
        let place = self.at..self.at + name.chars().count();
        let Some(number) = self.captures.iter().position(|known| *known == name) else {
            if name.is_empty() || self.captures.is_empty() {
                return self.expected(vec!["1:[ ] … :: 1.word"]);
            }
            return Err(QueryError::new(place, QueryFault::Unknown { name, known: self.captures.clone() }));
        };
        self.at = place.end;
        self.needs(".")?;
        Ok((number as u8, self.attribute()?))
    }

    fn within(&mut self) -> Parsed<Within> {
        self.space();
        let name = self.name();
        let found = Within::ALL.into_iter().find(|within| within.name() == name);
        match found {
            Some(within) => {
                self.at += name.chars().count();
                Ok(within)
            }
            None => self.expected(Within::ALL.map(Within::name).to_vec()),
        }
    }
}
