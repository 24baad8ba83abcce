//! What is found wherever words are cut, or as a mention, or within words: `text(…)`, `concept(…)`, `inside[…]`.

use super::reader::{Parsed, Parser};
use crate::query::ast::{Alternative, Attribute, Exactness, Nearby, Part, Relation, Test};
use crate::query::concept::find_concept;
use crate::query::error::QueryError;
use wenmai_model::QueryFault;

impl Parser<'_> {
    /// An alternative that is found wherever words are cut, if one stands here by itself.
    pub(super) fn by_characters(&mut self) -> Parsed<Option<Alternative>> {
        let start = self.at;
        let Some(left) = self.side()? else { return Ok(None) };
        let ends = |parser: &mut Self| {
            matches!(parser.peek(), None | Some('|' | ';'))
                || parser.chars[parser.at..].starts_with(&[':', ':'])
                || parser.name() == "within"
        };
        if ends(self) {
            return Ok(Some(left));
        }
        let sign = self.chars[self.at];
        let relation = Relation::ALL.into_iter().find(|relation| relation.sign() == sign);
        if let (Some(relation), false) = (relation, matches!(left, Alternative::Inside(_))) {
            let before = self.at;
            self.at += 1;
            // With a colon behind it, the number is the name of what is captured, and the sign repeats.
            if let Some(distance) = self.number()?.filter(|_| self.chars.get(self.at) != Some(&':')) {
                self.space();
                let Some(right) = self.side()?.filter(|right| !matches!(right, Alternative::Inside(_)))
                else {
                    return self.expected(vec!["text(\"…\")", "concept(\"…\")"]);
                };
                return Ok(Some(Alternative::Near(Box::new(Nearby { left, relation, distance, right }))));
            }
            self.at = before;
        }
        if matches!(left, Alternative::Pattern(_) | Alternative::Inside(_)) {
            return self.expected(vec!["|", "within"]);
        }
        // It is the beginning of a row of words.
        self.at = start;
        Ok(None)
    }

    /// `text(…)`, `concept(…)`, `inside[…]`.
    pub(super) fn side(&mut self) -> Parsed<Option<Alternative>> {
        self.space();
        let name = self.name();
        let after = self.chars.get(self.at + name.chars().count()).copied();
        match (name.as_str(), after) {
            ("text", Some('(')) => {
                self.at += name.len() + 1;
                if self.peek() == Some('/') {
                    let pattern = self.slashed()?;
                    self.needs(")")?;
                    return Ok(Some(Alternative::Pattern(pattern)));
                }
                let parts = self.parts()?;
                let flags = self.flags("FCS")?;
                let exact = Exactness {
                    form: flags.contains('F'),
                    case: flags.contains('C'),
                    script: flags.contains('S'),
                };
                Ok(Some(Alternative::Text(parts, exact)))
            }
            ("concept", Some('(')) => {
                self.at += name.len() + 1;
                Ok(Some(Alternative::Concept(self.concept()?)))
            }
            ("inside", Some('[')) => {
                self.at += name.len() + 1;
                let start = self.at;
                let test = self.deeper(Self::test)?;
                self.needs("]")?;
                match test {
                    Test::Is(is)
                        if !is.negated && matches!(is.attribute, Attribute::Word | Attribute::Norm) =>
                    {
                        Ok(Some(Alternative::Inside(Test::Is(is))))
                    }
                    _ => {
                        self.at = start;
                        self.expected(vec!["norm=\"…\"", "word=\"…\""])
                    }
                }
            }
            _ => Ok(None),
        }
    }

    /// The texts of `text(`, up to and with `)`.
    fn parts(&mut self) -> Parsed<Vec<Part>> {
        let start = self.at;
        let mut parts = Vec::new();
        while self.peek() == Some('"') {
            parts.extend(self.string(false)?.split_whitespace().map(Part::new));
        }
        if self.peek() != Some(')') || parts.is_empty() {
            return self.expected(vec!["\"…\""]);
        }
        self.at += 1;
        if !parts.iter().any(|part| part.folded.contains(char::is_alphanumeric)) {
            return Err(QueryError::new(start..self.at, QueryFault::NothingToFind));
        }
        Ok(parts)
    }

    fn concept(&mut self) -> Parsed<u32> {
        self.space();
        let start = self.at;
        let name = self.string(false)?;
        let found = find_concept(name.trim(), self.concepts);
        let number = found.map_err(|fault| QueryError::new(start..self.at, fault))?;
        self.needs(")")?;
        Ok(number)
    }
}
