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
//! ```
//!
//! A regular expression must match all of the attribute; a bare `"regex"` is `[word="regex"]`. `@` names its item
//! `target`. Beyond CQP, an alternative by itself may be `text("…")`, found wherever words are cut (with `%F`, `%C` or `%S`
//! in exactly this form, case or script), `text(/regex/)`, `inside[word="…"]` (a part of a longer word), or two of
//! these (or concepts) with one of CCL's operators between: `text("A") $3 text("B")`. In a row of words, `text("…")` begins and
//! ends where tokens do.
//!
//! A hit is the shortest that begins at a place, and of those with the same end the longest: CQP's “standard”
//! strategy. It stays in one document and has at most a thousand tokens.

use super::ast::{
    Alternative, Attribute, Condition, Exactness, Ignoring, Match, Near, Node, Part, Query, Relation, Test,
    Within,
};
use super::error::{QueryError, QueryFault};
use super::simple::find_concept;
use super::{regexp, LONGEST};
use crate::clean::Zone;
use crate::corpus::Concept;
use crate::script::Script;
use std::ops::Range;

/// The deepest that parentheses may be nested.
const DEEPEST: u32 = 50;

/// The most captures.
const CAPTURES: usize = 9;

/// Reads an expert query. `concepts` are those that it may name.
pub(super) fn parse(text: &str, concepts: &[Concept]) -> Result<Query, QueryError> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > LONGEST {
        return Err(QueryError::new(LONGEST..chars.len(), QueryFault::TooLong));
    }
    if chars.iter().all(|c| c.is_whitespace()) {
        return Err(QueryError::new(0..chars.len(), QueryFault::Empty));
    }
    let mut parser = Parser { chars: &chars, at: 0, depth: 0, concepts, captures: Vec::new() };
    let alternatives = parser.alternatives()?;
    let mut conditions = Vec::new();
    if parser.takes("::") {
        conditions.push(parser.condition()?);
        while parser.takes("&") {
            conditions.push(parser.condition()?);
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
    Ok(Query { alternatives, within, conditions, captures: parser.captures })
}

struct Parser<'q> {
    chars: &'q [char],
    at: usize,
    depth: u32,
    concepts: &'q [Concept],
    captures: Vec<String>,
}

type Parsed<T> = Result<T, QueryError>;

impl Parser<'_> {
    fn space(&mut self) {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    /// The next character after white space.
    fn peek(&mut self) -> Option<char> {
        self.space();
        self.chars.get(self.at).copied()
    }

    fn takes(&mut self, sign: &str) -> bool {
        self.space();
        let is = sign.chars().enumerate().all(|(n, c)| self.chars.get(self.at + n) == Some(&c));
        if is {
            self.at += sign.chars().count();
        }
        is
    }

    /// The name at this place.
    fn name(&self) -> String {
        let is_name = |c: &&char| c.is_alphanumeric() || **c == '_';
        self.chars[self.at..].iter().take_while(is_name).collect()
    }

    fn takes_word(&mut self, word: &str) -> bool {
        self.space();
        let is = self.name() == word;
        if is {
            self.at += word.chars().count();
        }
        is
    }

    fn expected<T>(&self, what: Vec<&'static str>) -> Parsed<T> {
        let end = (self.at + 1).min(self.chars.len());
        Err(QueryError::new(self.at..end.max(self.at), QueryFault::Expected(what)))
    }

    fn needs(&mut self, sign: &'static str) -> Parsed<()> {
        if self.takes(sign) {
            return Ok(());
        }
        self.expected(vec![sign])
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == DEEPEST {
            return Err(QueryError::new(self.at..self.at + 1, QueryFault::TooLarge));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

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

    /// An alternative that is found wherever words are cut, if one stands here by itself.
    fn by_characters(&mut self) -> Parsed<Option<Alternative>> {
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
                return Ok(Some(Alternative::Near(Box::new(Near { left, relation, distance, right }))));
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
    fn side(&mut self) -> Parsed<Option<Alternative>> {
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

    /// `/regex/`, the slashes in it with a backslash.
    fn slashed(&mut self) -> Parsed<String> {
        let start = self.at + 1;
        let mut pattern = String::new();
        self.at += 1;
        while let Some(&c) = self.chars.get(self.at) {
            match (c, self.chars.get(self.at + 1)) {
                ('/', _) => {
                    self.checked(&pattern, start..self.at)?;
                    self.at += 1;
                    return Ok(pattern);
                }
                ('\\', Some('/')) => {
                    pattern.push('/');
                    self.at += 2;
                }
                ('\\', Some(&escaped)) => {
                    pattern.extend(['\\', escaped]);
                    self.at += 2;
                }
                _ => {
                    pattern.push(c);
                    self.at += 1;
                }
            }
        }
        self.expected(vec!["/"])
    }

    fn checked(&self, pattern: &str, place: Range<usize>) -> Parsed<()> {
        regexp::check(pattern).map_err(|refused| {
            let before = |bytes: usize| (place.start + pattern[..bytes].chars().count()).min(place.end);
            let chars = before(refused.bytes.start)..before(refused.bytes.end);
            QueryError::new(chars, QueryFault::Pattern(refused.reason))
        })
    }

    /// A text in quotation marks, which are doubled in it or, in a regular expression, come after a backslash.
    fn string(&mut self, regex: bool) -> Parsed<String> {
        if self.peek() != Some('"') {
            return self.expected(vec!["\"…\""]);
        }
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            match (self.chars.get(self.at), self.chars.get(self.at + 1)) {
                (None, _) => return Err(QueryError::new(start..self.chars.len(), QueryFault::UnclosedQuote)),
                (Some('"'), Some('"')) => {
                    text.push('"');
                    self.at += 2;
                }
                (Some('"'), _) => {
                    self.at += 1;
                    return Ok(text);
                }
                (Some('\\'), Some('"')) if regex => {
                    text.push('"');
                    self.at += 2;
                }
                (Some('\\'), Some(&escaped)) if regex => {
                    text.extend(['\\', escaped]);
                    self.at += 2;
                }
                (Some(&c), _) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
    }

    /// Flags after `%`, those of `known`.
    fn flags(&mut self, known: &'static str) -> Parsed<String> {
        if self.chars.get(self.at) != Some(&'%') {
            return Ok(String::new());
        }
        self.at += 1;
        let flags = self.name();
        if let Some(place) = flags.chars().position(|flag| !known.contains(flag)) {
            self.at += place;
            return self.expected(if known == "FCS" {
                vec!["F", "C", "S"]
            } else {
                vec!["c", "d", "s", "l"]
            });
        }
        if flags.is_empty() {
            return self.expected(if known == "FCS" {
                vec!["F", "C", "S"]
            } else {
                vec!["c", "d", "s", "l"]
            });
        }
        self.at += flags.len();
        Ok(flags)
    }

    fn rows(&mut self) -> Parsed<Node> {
        let mut rows = vec![self.row()?];
        while self.takes("|") {
            rows.push(self.row()?);
        }
        Ok(if rows.len() == 1 { rows.remove(0) } else { Node::Either(rows) })
    }

    fn row(&mut self) -> Parsed<Node> {
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

    /// A number up to a thousand, if there is one.
    fn number(&mut self) -> Parsed<Option<u32>> {
        self.space();
        let start = self.at;
        let digits: String = self.chars[start..].iter().take_while(|c| c.is_ascii_digit()).collect();
        if digits.is_empty() {
            return Ok(None);
        }
        self.at += digits.len();
        match digits.parse() {
            Ok(number) if number as usize <= LONGEST => Ok(Some(number)),
            _ => Err(QueryError::new(start..self.at, QueryFault::TooLarge)),
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

    fn test(&mut self) -> Parsed<Test> {
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

    fn attribute(&mut self) -> Parsed<Attribute> {
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
    fn pattern(&mut self, attribute: Attribute, negated: bool) -> Parsed<Match> {
        self.space();
        let start = self.at;
        let pattern = self.string(true)?;
        let place = start + 1..self.at - 1;
        let flags = self.flags("cdsl")?;
        let literal = flags.contains('l');
        if !literal {
            self.checked(&pattern, place.clone())?;
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

/// Whether the value of a zone or script meets a pattern, whatever its case.
pub(super) fn value_matches(wanted: &Match, value: &str) -> bool {
    let pattern = if wanted.literal { regexp::literal(&wanted.pattern) } else { wanted.pattern.clone() };
    regexp::Whole::new(&format!("(?i-u:{pattern})"))
        .or_else(|_| regexp::Whole::new(&pattern))
        .is_ok_and(|mut pattern| pattern.is_match(value) == Ok(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::parse_concepts;
    use proptest::prelude::*;

    fn concepts() -> Vec<Concept> {
        parse_concepts("支付宝 =\n").unwrap()
    }

    fn show(query: &str) -> String {
        match parse(query, &concepts()) {
            Err(error) => format!("{:?} {:?}", error.chars, error.fault),
            Ok(query) => query.expert(&concepts()),
        }
    }

    #[test]
    fn reads_what_cqp_reads() {
        let cases = [
            ("\"微信\"", "[word=\"微信\"]"),
            ("[ norm = \"支付\" & pos!=\"n.*\" | !word=\"a\"%c ]", "[(norm=\"支付\" & pos!=\"n.*\") | !(word=\"a\"%c)]"),
            ("[]{2,3} []{2} []* []+ []? []{,4} []{2,}", "[]{2,3} []{2} []* []+ []? []{0,4} []{2,}"),
            ("([pos=\"n\"] | \"a\" \"b\")+ within s;", "([pos=\"n\"] | ([word=\"a\"] [word=\"b\"]))+ within s"),
            ("1:[pos=\"v\"] \"不\" @[] :: 1.norm = target.norm", "1:[pos=\"v\"] [word=\"不\"] target:[] :: 1.norm = target.norm"),
            ("text(\"a\") $3 concept(\"支付宝\")", "text(\"a\") $3 concept(\"支付宝\")"),
            ("text(\"a b\")%CS | [norm=\"c\"]", "text(\"a\" \"b\")%CS | [norm=\"c\"]"),
            ("text(\"a\") []", "text(\"a\") []"),
            ("(text(\"a\"))", "(text(\"a\"))"),
            ("[word=\"a\"\"\\\"\"]", "[word=\"a\"\"\"\"\"]"),
            ("inside[norm=\"微.\"]|text(/a\\/b/)", "inside[norm=\"微.\"] | text(/a\\/b/)"),
            ("[zone=\"body|reply\"] [script=\"hant\"]", "[zone=\"body|reply\"] [script=\"hant\"]"),
            ("", "0..0 Empty"),
            ("[norm=\"a\"", "9..9 Expected([\"]\", \"&\", \"|\"])"),
            ("[norm \"a\"]", "6..7 Expected([\"=\", \"!=\"])"),
            ("[norm=a]", "6..7 Expected([\"\\\"…\\\"\"])"),
            ("[pos=\"(\"]", "6..7 Pattern(\"unclosed group\")"),
            ("[]{3,2}", "3..4 Expected([\"{m,n}\"])"),
            ("[]{0,1000000}", "5..12 TooLarge"),
            ("[] within x", "10..11 Expected([\"s\", \"p\", \"doc\", \"reply\"])"),
            ("\"a", "0..2 UnclosedQuote"),
            ("[]  |", "5..5 Expected([\"[ ]\", \"\\\"…\\\"\", \"( )\", \"text(\\\"…\\\")\", \"concept(\\\"…\\\")\"])"),
        ];
        for (query, expected) in cases {
            assert_eq!(show(query), expected, "{query}");
        }
        assert!(show("[tag=\"a\"]").starts_with("1..4 Unknown"));
        assert!(show("[zone=\"footer\"]").starts_with("7..13 Unknown"));
        assert!(show("1:[] :: 1.word = 2.word").starts_with("17..18 Unknown"));
        assert!(show(&"(".repeat(999)).contains("TooLarge"));
    }

    proptest! {
        #[test]
        fn never_panics_and_points_inside(query in "[\\[\\]()\"a1:=!&|*+?{},. %c]{0,14}|\\PC*") {
            match parse(&query, &concepts()) {
                Err(error) => {
                    prop_assert!(error.chars.start <= error.chars.end);
                    prop_assert!(error.chars.end <= query.chars().count().max(1));
                }
                // What is shown reads as the same.
                Ok(query) => {
                    let shown = query.expert(&concepts());
                    let again = parse(&shown, &concepts()).map(|query| query.expert(&concepts()));
                    prop_assert_eq!(again, Ok(shown));
                }
            }
        }
    }
}
