//! Named parts of a corpus.

use crate::fields::{half_width, until_unescaped};
use crate::{Criterion, Exactness, HitSet, Language, Named, QueryMode, Script, Zone, Zones};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The field whose values are the names of the parts that a document is in: what asks for metadata asks for named parts.
pub const SUBCORPUS: &str = "subcorpus";

/// A name for the documents that meet criteria, and have a hit of a query if one is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subcorpus {
    pub name: String,
    /// All hold together; one at least unless a query is named.
    pub criteria: Vec<Criterion>,
    /// What each of its documents has a hit of. Bundles had none once, and those without one are written as they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hits: Option<Box<HitsOf>>,
    /// Words in main text when it was named, which are others once the corpus has changed under it; 0 where they were not
    /// counted.
    pub words: u32,
}

/// A query as it was asked, and the text that it was asked of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HitsOf {
    pub query: String,
    pub mode: QueryMode,
    pub exact: Exactness,
    /// Which of its hits.
    pub set: HitSet,
    pub zones: Zones,
    pub scripts: Vec<Script>,
    pub languages: Vec<Language>,
    pub without_copies: bool,
}

impl Subcorpus {
    /// What it consists of, as it is written: `author=李某 & year>=2014 & <hits> 微信`.
    pub fn definition(&self) -> String {
        let criteria = self.criteria.iter().map(Criterion::to_string);
        let parts: Vec<String> = criteria.chain(self.hits.iter().map(|hits| hits.to_string())).collect();
        parts.join(" & ")
    }
}

impl fmt::Display for Subcorpus {
    /// A line of a list of named parts.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.definition())
    }
}

impl fmt::Display for HitsOf {
    /// `<hits expert zones=body,reply> [norm="微信"]`: the query is all that follows, on one line.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("<hits")?;
        if self.mode == QueryMode::Expert {
            f.write_str(" expert")?;
        }
        if self.set != HitSet::default() {
            write!(f, " {}", self.set)?;
        }
        let mut list = |key: &str, values: Vec<&str>| match values[..] {
            [] => Ok(()),
            _ => write!(f, " {key}={}", values.join(",")),
        };
        let exact = EXACT.iter().filter(|(_, of)| *of(&mut { self.exact }));
        list("exact", exact.map(|(name, _)| *name).collect())?;
        match &self.zones {
            Zones::Main => {}
            Zones::All => list("zones", vec!["all"])?,
            Zones::Some(zones) if zones.is_empty() => list("zones", vec!["none"])?,
            Zones::Some(zones) => list("zones", zones.iter().map(|zone| zone.name()).collect())?,
        }
        list("script", self.scripts.iter().map(|script| script.code()).collect())?;
        list("language", self.languages.iter().map(|language| language.tag()).collect())?;
        if self.without_copies {
            f.write_str(" without-copies")?;
        }
        write!(f, "> {}", self.query.replace(['\n', '\r'], " "))
    }
}

/// In what a query must be found exactly as typed.
type ExactOf = fn(&mut Exactness) -> &mut bool;
const EXACT: [(&str, ExactOf); 3] = [
    ("form", |exact| &mut exact.form),
    ("case", |exact| &mut exact.case),
    ("script", |exact| &mut exact.script),
];

impl HitsOf {
    /// Reads what is written behind `<`; nothing where it is not that.
    fn read(text: &str) -> Option<HitsOf> {
        let (options, query) = text.split_once(['>', '＞'])?;
        let query = query.trim();
        let mut hits = HitsOf { query: query.to_owned(), ..HitsOf::default() };
        let mut options = options.split_whitespace();
        if query.is_empty() || options.next() != Some("hits") {
            return None;
        }
        for option in options {
            let (key, values) = option.split_once(['=', '＝']).unwrap_or((option, ""));
            let values = || values.split([',', '，']);
            match key {
                "expert" => hits.mode = QueryMode::Expert,
                "without-copies" => hits.without_copies = true,
                "exact" => {
                    for value in values() {
                        let (_, of) = EXACT.iter().find(|(name, _)| *name == value)?;
                        *of(&mut hits.exact) = true;
                    }
                }
                "zones" => {
                    hits.zones = match values().next()? {
                        "all" => Zones::All,
                        "none" => Zones::Some(Vec::new()),
                        _ => Zones::Some(values().map(Zone::from_name).collect::<Option<_>>()?),
                    }
                }
                "script" => hits.scripts = values().map(Script::from_code).collect::<Option<_>>()?,
                "language" => hits.languages = values().map(Language::from_tag).collect::<Option<_>>()?,
                set => hits.set = HitSet::named(set)?,
            }
        }
        Some(hits)
    }
}

impl FromStr for Subcorpus {
    type Err = String;

    /// Reads a line of a list: a name, `=`, and criteria with `&` between them, then a query if one is named.
    fn from_str(line: &str) -> Result<Subcorpus, String> {
        let wrong = || {
            format!(
                "\"{line}\" names no part; a part is such as “early = author=李某 & year<2014 & <hits> 微信”"
            )
        };
        let at = line.char_indices().find(|&(_, c)| half_width(c) == '=').ok_or_else(wrong)?;
        let (name, mut rest) = (line[..at.0].trim(), &line[at.0 + at.1.len_utf8()..]);
        // What a criterion could not have as a value.
        if name.is_empty() || name.contains(['|', '\\', ';', '；']) {
            return Err(wrong());
        }
        let mut part = Subcorpus { name: name.to_owned(), criteria: Vec::new(), hits: None, words: 0 };
        loop {
            // No criterion begins with an operator, and a query may have every mark in it.
            if let Some(hits) = rest.trim_start().strip_prefix(['<', '＜']) {
                part.hits = Some(Box::new(HitsOf::read(hits).ok_or_else(wrong)?));
                break;
            }
            let end = until_unescaped(rest, |c| half_width(c) == '&');
            let criterion: Criterion = rest[..end.unwrap_or(rest.len())].trim().parse()?;
            if criterion.field == SUBCORPUS {
                return Err(format!("\"{line}\": a part is not made of parts; write what they are"));
            }
            part.criteria.push(criterion);
            let Some(end) = end else { break };
            rest = &rest[end + rest[end..].chars().next().map_or(0, char::len_utf8)..];
        }
        Ok(part)
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
            "a = <hits>",
            "a = <hits 微信",
            "a = <hit> 微信",
            "a = <hits loud> 微信",
            "a = <hits zones=attic> 微信",
            "a = <hits exact=taste> 微信",
        ] {
            assert!(line.parse::<Subcorpus>().is_err(), "{line}");
        }
    }

    #[test]
    fn the_query_of_a_part_is_all_that_follows() {
        let plain: Subcorpus = "付 = ＜hits＞ 微信 & 支付 > a=b".parse().unwrap();
        assert!(plain.criteria.is_empty());
        let hits = HitsOf { query: "微信 & 支付 > a=b".into(), ..HitsOf::default() };
        assert_eq!(plain.hits.as_deref(), Some(&hits));
        let set = HitsOf {
            query: "[norm=\"微.*\" & pos='n'] :: match.author=\"李\"".into(),
            mode: QueryMode::Expert,
            exact: Exactness { case: true, script: true, form: false },
            set: HitSet::Across,
            zones: Zones::Some(vec![Zone::Body, Zone::Reply]),
            scripts: vec![Script::Hant],
            languages: vec![Language::Zh, Language::En],
            without_copies: true,
        };
        let line = "付 = year>=2014 & <hits expert across exact=case,script zones=body,reply script=Hant \
                    language=zh,en without-copies> [norm=\"微.*\" & pos='n'] :: match.author=\"李\"";
        let part: Subcorpus = line.parse().unwrap();
        assert_eq!((part.criteria.len(), part.hits.as_deref()), (1, Some(&set)));
        assert_eq!(part.to_string(), line);
        let everywhere = HitsOf { query: "a\nb".into(), zones: Zones::All, ..HitsOf::default() };
        assert_eq!(everywhere.to_string(), "<hits zones=all> a b");
        for zones in [Zones::All, Zones::Some(Vec::new())] {
            let line = format!("x = {}", HitsOf { query: "a".into(), zones, ..HitsOf::default() });
            assert_eq!(line.parse::<Subcorpus>().unwrap().to_string(), line);
        }
    }
}
