//! Named parts of a corpus.

use crate::fields::{half_width, until_unescaped};
use crate::Criterion;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The field whose values are the names of the parts that a document is in: what asks for metadata asks for named parts.
pub const SUBCORPUS: &str = "subcorpus";

/// A name for the documents that meet criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subcorpus {
    pub name: String,
    /// One at least; all hold together.
    pub criteria: Vec<Criterion>,
    /// Words in main text when it was named, which are others once the corpus has changed under it.
    pub words: u32,
}

impl Subcorpus {
    /// What it consists of, as it is written: `author=李某 & year>=2014`.
    pub fn definition(&self) -> String {
        let criteria: Vec<String> = self.criteria.iter().map(Criterion::to_string).collect();
        criteria.join(" & ")
    }
}

impl fmt::Display for Subcorpus {
    /// A line of a list of named parts.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.definition())
    }
}

impl FromStr for Subcorpus {
    type Err = String;

    /// Reads a line of a list: a name, `=`, and criteria with `&` between them.
    fn from_str(line: &str) -> Result<Subcorpus, String> {
        let wrong =
            || format!("\"{line}\" names no part; a part is such as “early = author=李某 & year<2014”");
        let at = line.char_indices().find(|&(_, c)| half_width(c) == '=').ok_or_else(wrong)?;
        let (name, mut rest) = (line[..at.0].trim(), &line[at.0 + at.1.len_utf8()..]);
        // What a criterion could not have as a value.
        if name.is_empty() || name.contains(['|', '\\', ';', '；']) {
            return Err(wrong());
        }
        let mut criteria = Vec::new();
        loop {
            let end = until_unescaped(rest, |c| half_width(c) == '&');
            let criterion: Criterion = rest[..end.unwrap_or(rest.len())].trim().parse()?;
            if criterion.field == SUBCORPUS {
                return Err(format!("\"{line}\": a part is not made of parts; write what they are"));
            }
            criteria.push(criterion);
            let Some(end) = end else { break };
            rest = &rest[end + rest[end..].chars().next().map_or(0, char::len_utf8)..];
        }
        Ok(Subcorpus { name: name.to_owned(), criteria, words: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;

    #[test]
    fn a_part_is_read_as_it_is_written() {
        let one: Subcorpus = "早期 = 作者＝李某｜王某 ＆ year<2014 & site=A\\&B".parse().unwrap();
        assert_eq!(one.name, "早期");
        let fields: Vec<(&str, Op)> = one.criteria.iter().map(|one| (one.field.as_str(), one.op)).collect();
        assert_eq!(fields, [("作者", Op::Is), ("year", Op::Below), ("site", Op::Is)]);
        assert_eq!(one.criteria[2].values, ["A&B"]);
        assert_eq!(one.to_string().parse(), Ok(one));
        for line in [
            "",
            "早期",
            "= author=李某",
            "a = ",
            "a = author",
            "a|b = author=李某",
            "a = subcorpus=b",
            "a = x=1 &",
        ] {
            assert!(line.parse::<Subcorpus>().is_err(), "{line}");
        }
    }
}
