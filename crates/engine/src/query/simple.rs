//! The simple query: text, `"text as it stands"`, `a|b`, `微*`, `微?`, `*`, `/regex/`, `/regex/t`, `@concept`,
//! `A $3 B`, `bcc:爱v不v`.
//!
//! - `*` in a word is any run of characters of that word, `?` one of them; `*` alone is any word.
//! - `/regex/` must match a whole word; what it matches inside longer words is found as a part. With `t` behind it,
//!   it is looked for in the text of each paragraph, wherever words are cut.
//! - `A $3 B`: A, at most three characters, B; `#` likewise in either order; `+` exactly so many; `A - 3 B`: A without B
//!   in the three characters after it; `~` without B on either side. White space stands before the sign (`$` needs
//!   none) and after the number.
//! - `bcc:` before a query makes letters parts of speech, as in BCC: `bcc:爱v不v` is 爱, a verb, 不, a verb, in one sentence.
//!   Letters stand for every tag that begins with them. Without `bcc:` letters are text, for disguises have them too
//!   (`zhi付宝`).

use super::ast::{
    Alternative, Attribute, Exactness, Ignoring, Match, Near, Node, Part, Query, Relation, Test, Within,
};
use super::error::{QueryError, QueryFault};
use super::{regexp, LONGEST};
use crate::corpus::Concept;
use crate::script::{fold, is_han};
use std::ops::Range;

/// What an alternative is made of.
enum Item {
    Text(Vec<Part>),
    /// A word by a regular expression.
    Word(Test),
    Anything,
    Pattern(String),
    Concept(u32),
    Relation(Relation, u32),
}

/// Reads a simple query. `concepts` are those that it may name.
pub(super) fn parse(text: &str, concepts: &[Concept], exact: Exactness) -> Result<Query, QueryError> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > LONGEST {
        return Err(QueryError::new(LONGEST..chars.len(), QueryFault::TooLong));
    }
    if chars.iter().all(|c| c.is_whitespace()) {
        return Err(QueryError::new(0..chars.len(), QueryFault::Empty));
    }
    let head: String = chars.iter().take(4).collect();
    if head.eq_ignore_ascii_case("bcc:") {
        return bcc(&chars);
    }
    let mut parser = Parser { chars: &chars, at: 0, concepts, exact };
    let mut query = Query::of(Vec::new());
    let mut bar = None;
    loop {
        let start = parser.at;
        let items = parser.items()?;
        if items.is_empty() {
            let place = if parser.at < chars.len() { parser.at } else { bar.unwrap_or(0) };
            return Err(QueryError::new(place..place + 1, QueryFault::EmptyAlternative));
        }
        alternative(items, start..parser.at, exact, &mut query)?;
        if parser.at >= chars.len() {
            return Ok(query);
        }
        bar = Some(parser.at);
        parser.at += 1;
    }
}

struct Parser<'q> {
    chars: &'q [char],
    at: usize,
    concepts: &'q [Concept],
    exact: Exactness,
}

impl Parser<'_> {
    /// The items up to `|` or the end.
    fn items(&mut self) -> Result<Vec<(Item, Range<usize>)>, QueryError> {
        let mut items: Vec<(Item, Range<usize>)> = Vec::new();
        while let Some(&c) = self.chars.get(self.at).filter(|&&c| c != '|') {
            let start = self.at;
            if c.is_whitespace() {
                self.at += 1;
                continue;
            }
            let item = match c {
                '@' | '＠' => self.concept()?,
                '/' => self.regex()?,
                _ => match self.relation(!items.is_empty()) {
                    Some(item) => item,
                    None => self.word()?,
                },
            };
            items.push((item, start..self.at));
        }
        Ok(items)
    }

    fn error<T>(&self, chars: Range<usize>, fault: QueryFault) -> Result<T, QueryError> {
        Err(QueryError::new(chars, fault))
    }

    /// `$3`, `- 3`.
    fn relation(&mut self, after_something: bool) -> Option<Item> {
        let sign = self.chars[self.at];
        let relation = Relation::ALL.into_iter().find(|relation| relation.sign() == sign)?;
        let spaced = self.at > 0 && self.chars[self.at - 1].is_whitespace();
        if !after_something || !(spaced || relation == Relation::After) {
            return None;
        }
        let rest = &self.chars[self.at + 1..];
        let spaces = rest.iter().take_while(|c| c.is_whitespace()).count();
        let digits: String = rest[spaces..].iter().take_while(|c| c.is_ascii_digit()).collect();
        let after = rest.get(spaces + digits.len());
        // A number that goes on as a word is none: -3d.
        let ends = relation == Relation::After || after.is_none_or(|c| c.is_whitespace());
        let distance = digits.parse().ok().filter(|&distance: &u32| ends && distance as usize <= LONGEST)?;
        self.at += 1 + spaces + digits.len();
        Some(Item::Relation(relation, distance))
    }

    fn concept(&mut self) -> Result<Item, QueryError> {
        let start = self.at;
        self.at += 1;
        if matches!(self.chars.get(self.at), Some('"' | '“' | '”')) {
            let name = self.quoted()?;
            let found = find_concept(name.trim(), self.concepts);
            return found.map(Item::Concept).map_err(|fault| QueryError::new(start..self.at, fault));
        }
        // A name may have spaces in it: the longest beginning that is one.
        let rest: Vec<char> = self.chars[self.at..].iter().copied().take_while(|&c| c != '|').collect();
        let mut ends: Vec<usize> = (1..rest.len())
            .filter(|&end| rest[end].is_whitespace() && !rest[end - 1].is_whitespace())
            .collect();
        ends.push(rest.len());
        let whole: String = rest.iter().collect();
        for &end in ends.iter().rev() {
            let name: String = rest[..end].iter().collect();
            if let Ok(number) = find_concept(name.trim(), self.concepts) {
                self.at += end;
                return Ok(Item::Concept(number));
            }
        }
        let fault = match find_concept(whole.trim(), self.concepts) {
            Err(fault) => fault,
            Ok(number) => return Ok(Item::Concept(number)),
        };
        self.error(start..self.at + rest.len(), fault)
    }

    /// A text in quotation marks, which are doubled in it; `at` is after them then.
    fn quoted(&mut self) -> Result<String, QueryError> {
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            match self.chars.get(self.at) {
                None => return self.error(start..self.chars.len(), QueryFault::UnclosedQuote),
                Some('"') if self.chars.get(self.at + 1) == Some(&'"') && self.chars[start] == '"' => {
                    text.push('"');
                    self.at += 2;
                }
                Some('"' | '“' | '”') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(&c) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
    }

    fn regex(&mut self) -> Result<Item, QueryError> {
        let start = self.at;
        let mut pattern = String::new();
        self.at += 1;
        loop {
            match (self.chars.get(self.at), self.chars.get(self.at + 1)) {
                (None, _) => {
                    return self.error(self.chars.len()..self.chars.len(), QueryFault::Expected(vec!["/"]))
                }
                (Some('\\'), Some('/')) => {
                    pattern.push('/');
                    self.at += 2;
                }
                (Some('\\'), Some(&escaped)) => {
                    pattern.extend(['\\', escaped]);
                    self.at += 2;
                }
                (Some('/'), _) => break,
                (Some(&c), _) => {
                    pattern.push(c);
                    self.at += 1;
                }
            }
        }
        let place = start + 1..self.at;
        self.at += 1;
        let over_text = match self.chars.get(self.at) {
            Some('t') => {
                self.at += 1;
                true
            }
            _ => false,
        };
        if self.chars.get(self.at).is_some_and(|&c| !c.is_whitespace() && c != '|') {
            return self.error(self.at..self.at + 1, QueryFault::Expected(vec!["t", "|"]));
        }
        if pattern.is_empty() {
            return self.error(place.start..place.start + 1, QueryFault::NothingToFind);
        }
        checked(&pattern, place)?;
        Ok(if over_text { Item::Pattern(pattern) } else { Item::Word(word_test(pattern, self.exact)) })
    }

    /// Text up to white space or `|`; quotation marks make signs in it text.
    fn word(&mut self) -> Result<Item, QueryError> {
        let mut text = String::new();
        let mut pattern = String::new();
        let mut wild = false;
        while let Some(&c) = self.chars.get(self.at) {
            match c {
                '|' => break,
                '$' if !text.is_empty() && self.chars.get(self.at + 1).is_some_and(char::is_ascii_digit) => {
                    break
                }
                c if c.is_whitespace() => break,
                '"' | '“' | '”' => {
                    let inside = self.quoted()?;
                    // What is quoted stands apart: it is joined to its neighbours as if white space were between.
                    text.push(' ');
                    text.push_str(&inside);
                    text.push(' ');
                    pattern.push_str(&regexp::literal(&inside));
                    continue;
                }
                '*' | '?' => {
                    wild = true;
                    pattern.push_str(if c == '*' { ".*" } else { "." });
                    text.push(c);
                }
                c => {
                    text.push(c);
                    pattern.push_str(&regexp::literal(c.encode_utf8(&mut [0; 4])));
                }
            }
            self.at += 1;
        }
        Ok(match wild {
            true if text.chars().all(|c| c == '*') => Item::Anything,
            true => Item::Word(word_test(pattern, self.exact)),
            false => Item::Text(parts(&text)),
        })
    }
}

fn parts(text: &str) -> Vec<Part> {
    text.split_whitespace().map(Part::new).collect()
}

/// The test of a word by an expression, as exact as asked.
fn word_test(pattern: String, exact: Exactness) -> Test {
    let attribute = if exact.any() { Attribute::Word } else { Attribute::Norm };
    let loose = exact.any() && !exact.form;
    let ignoring = Ignoring { case: loose && !exact.case, diacritics: loose, script: loose && !exact.script };
    Test::Is(Match { attribute, pattern, literal: false, ignoring, negated: false })
}

fn checked(pattern: &str, place: Range<usize>) -> Result<(), QueryError> {
    regexp::check(pattern).map_err(|refused| {
        let before = |bytes: usize| pattern[..bytes].chars().count();
        let (start, end) = (before(refused.bytes.start), before(refused.bytes.end));
        let chars = (place.start + start).min(place.end)..(place.start + end).min(place.end);
        QueryError::new(chars, QueryFault::Pattern(refused.reason))
    })
}

/// Makes an alternative of its items.
fn alternative(
    items: Vec<(Item, Range<usize>)>,
    place: Range<usize>,
    exact: Exactness,
    query: &mut Query,
) -> Result<(), QueryError> {
    let findable = |items: &[(Item, Range<usize>)]| {
        items.iter().any(|(item, _)| match item {
            Item::Text(parts) => parts.iter().any(|part| part.folded.contains(char::is_alphanumeric)),
            Item::Word(Test::Is(is)) => is.pattern.contains(char::is_alphanumeric),
            Item::Relation(..) | Item::Anything => false,
            _ => true,
        })
    };
    if let Some(at) = items.iter().position(|(item, _)| matches!(item, Item::Relation(..))) {
        let mut left = items;
        let mut right = left.split_off(at);
        let (relation, sign) = right.remove(0);
        let Item::Relation(relation, distance) = relation else { return Ok(()) };
        let side = |items: Vec<(Item, Range<usize>)>, at: usize| {
            if items.is_empty() || !findable(&items) {
                return Err(QueryError::new(
                    at..at,
                    QueryFault::Expected(vec!["text", "@concept", "/regex/t"]),
                ));
            }
            if let Some((_, extra)) = items
                .iter()
                .find(|(item, _)| matches!(item, Item::Relation(..) | Item::Word(_) | Item::Anything))
            {
                return Err(QueryError::new(
                    extra.clone(),
                    QueryFault::Expected(vec!["text", "@concept", "/regex/t"]),
                ));
            }
            simple_side(items, exact)
        };
        let left = side(left, sign.start)?;
        let right = side(right, sign.end)?;
        query.alternatives.push(Alternative::Near(Box::new(Near { left, relation, distance, right })));
        return Ok(());
    }
    if !findable(&items) {
        return Err(QueryError::new(place, QueryFault::NothingToFind));
    }
    if items.iter().all(|(item, _)| matches!(item, Item::Text(_))) || items.len() == 1 {
        if let [(Item::Word(test), _)] = &items[..] {
            query.alternatives.push(Alternative::Words(Node::Token(test.clone())));
            query.alternatives.push(Alternative::Inside(test.clone()));
            return Ok(());
        }
        query.alternatives.push(simple_side(items, exact)?);
        return Ok(());
    }
    let mut nodes = Vec::new();
    for (item, place) in items {
        nodes.push(match item {
            Item::Text(parts) => Node::Text(parts, exact),
            Item::Word(test) => Node::Token(test),
            Item::Anything => Node::Token(any_word()),
            Item::Concept(number) => Node::Concept(number),
            Item::Pattern(_) | Item::Relation(..) => {
                return Err(QueryError::new(place, QueryFault::Expected(vec!["|"])));
            }
        });
    }
    query.alternatives.push(Alternative::Words(Node::Sequence(nodes)));
    query.within = Some(Within::Paragraph);
    Ok(())
}

/// Any token that is a word.
fn any_word() -> Test {
    Test::Is(Match { negated: true, ..pos("w") })
}

fn pos(pattern: &str) -> Match {
    Match {
        attribute: Attribute::Pos,
        pattern: pattern.to_owned(),
        literal: false,
        ignoring: Ignoring::default(),
        negated: false,
    }
}

/// Texts in a row, or one concept or pattern.
fn simple_side(items: Vec<(Item, Range<usize>)>, exact: Exactness) -> Result<Alternative, QueryError> {
    let mut texts = Vec::new();
    let several = items.len() > 1;
    for (item, place) in items {
        match item {
            Item::Text(parts) => texts.extend(parts),
            Item::Concept(number) if !several => return Ok(Alternative::Concept(number)),
            Item::Pattern(pattern) if !several => return Ok(Alternative::Pattern(pattern)),
            _ => return Err(QueryError::new(place, QueryFault::Expected(vec!["text"]))),
        }
    }
    Ok(Alternative::Text(texts, exact))
}

/// BCC's habit: Han is text, letters are parts of speech.
fn bcc(chars: &[char]) -> Result<Query, QueryError> {
    let mut nodes = Vec::new();
    let mut at = 4;
    while at < chars.len() {
        let run = |of: fn(char) -> bool| chars[at..].iter().take_while(|&&c| of(c)).collect::<String>();
        let (han, tag) = (run(is_han), run(|c| c.is_ascii_lowercase()));
        if !han.is_empty() {
            at += han.chars().count();
            nodes.push(Node::Text(vec![Part::new(&han)], Exactness::default()));
        } else if !tag.is_empty() {
            at += tag.len();
            nodes.push(Node::Token(Test::Is(pos(&format!("{tag}.*")))));
        } else if chars[at].is_whitespace() {
            at += 1;
        } else {
            return Err(QueryError::new(at..at + 1, QueryFault::Expected(vec!["字", "n", "v", "a", "…"])));
        }
    }
    if nodes.is_empty() {
        return Err(QueryError::new(
            chars.len()..chars.len(),
            QueryFault::Expected(vec!["字", "n", "v", "a", "…"]),
        ));
    }
    let mut query = Query::of(vec![Alternative::Words(Node::Sequence(nodes))]);
    query.within = Some(Within::Sentence);
    Ok(query)
}

/// The concept of this name or with this form.
pub(super) fn find_concept(name: &str, concepts: &[Concept]) -> Result<u32, QueryFault> {
    let folded = fold(name);
    let by_name = concepts.iter().position(|concept| fold(&concept.name) == folded);
    let by_form =
        || concepts.iter().position(|concept| concept.forms.iter().any(|form| fold(form) == folded));
    if let (Some(number), false) = (by_name.or_else(by_form), name.is_empty()) {
        return Ok(number as u32);
    }
    let mut near: Vec<(usize, &str)> = concepts
        .iter()
        .filter_map(|concept| {
            let likeness = fold(&concept.name).chars().filter(|&c| folded.contains(c)).count();
            (likeness > 0).then_some((likeness, concept.name.as_str()))
        })
        .collect();
    near.sort_by_key(|&(likeness, _)| std::cmp::Reverse(likeness));
    let near = near.into_iter().take(5).map(|(_, name)| name.to_owned()).collect();
    Err(QueryFault::UnknownConcept { name: name.to_owned(), near })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::parse_concepts;
    use proptest::prelude::*;

    fn concepts() -> Vec<Concept> {
        parse_concepts("支付宝 = 支付寶, Alipay\n微信支付 = WeChat Pay\nO2O =\n").unwrap()
    }

    fn show(query: &str) -> String {
        match parse(query, &concepts(), Exactness::default()) {
            Err(error) => format!("{:?} {:?}", error.chars, error.fault),
            Ok(query) => query.expert(&concepts()),
        }
    }

    #[test]
    fn reads_queries() {
        let cases = [
            ("支付寶", "text(\"支付寶\")"),
            (" 微信  支付 ", "text(\"微信\" \"支付\")"),
            ("\"a|b\"|Ｃ", "text(\"a|b\") | text(\"Ｃ\")"),
            ("“微信 支付”", "text(\"微信\" \"支付\")"),
            ("@支付寶|@o2o", "concept(\"支付宝\") | concept(\"O2O\")"),
            ("@wechat pay", "concept(\"微信支付\")"),
            ("@alipay 接口", "concept(\"支付宝\") text(\"接口\") within p"),
            ("and/or", "text(\"and/or\")"),
            ("微*", "[norm=\"微.*\"] | inside[norm=\"微.*\"]"),
            ("a.?", "[norm=\"a\\..\"] | inside[norm=\"a\\..\"]"),
            ("微信 * 支付", "text(\"微信\") [pos!=\"w\"] text(\"支付\") within p"),
            ("/微./", "[norm=\"微.\"] | inside[norm=\"微.\"]"),
            ("/微./t", "text(/微./)"),
            ("微信 $3 支付", "text(\"微信\") $3 text(\"支付\")"),
            ("微信$3支付", "text(\"微信\") $3 text(\"支付\")"),
            ("微信 - 3 支付", "text(\"微信\") -3 text(\"支付\")"),
            ("iphone -6s", "text(\"iphone\" \"-6s\")"),
            ("bcc:爱v不v", "text(\"爱\") [pos=\"v.*\"] text(\"不\") [pos=\"v.*\"] within s"),
            ("爱v不v", "text(\"爱v不v\")"),
            ("", "0..0 Empty"),
            ("  ", "0..2 Empty"),
            ("a|", "1..2 EmptyAlternative"),
            ("|a", "0..1 EmptyAlternative"),
            ("\"\"", "0..2 NothingToFind"),
            ("say \"a", "4..6 UnclosedQuote"),
            ("。，", "0..2 NothingToFind"),
            ("*", "0..1 NothingToFind"),
            ("/微(./", "2..3 Pattern(\"unclosed group\")"),
            ("/微", "2..2 Expected([\"/\"])"),
            ("微信 $3", "5..5 Expected([\"text\", \"@concept\", \"/regex/t\"])"),
            ("@支付", "0..3 UnknownConcept { name: \"支付\", near: [\"支付宝\", \"微信支付\"] }"),
            ("@", "0..1 UnknownConcept { name: \"\", near: [] }"),
        ];
        for (query, expected) in cases {
            assert_eq!(show(query), expected, "{query}");
        }
        assert_eq!(show(&"字".repeat(1001)), "1000..1001 TooLong");
        let exact = Exactness { case: true, ..Exactness::default() };
        let query = parse("Ali*|Pay", &[], exact).unwrap().expert(&[]);
        assert_eq!(query, "[word=\"Ali.*\"%ds] | inside[word=\"Ali.*\"%ds] | text(\"Pay\")%C");
    }

    proptest! {
        #[test]
        fn never_panics_and_points_inside(query in "[ab|@\"“” 微*?/。$3-]{0,12}|\\PC*") {
            if let Err(error) = parse(&query, &concepts(), Exactness::default()) {
                prop_assert!(error.chars.start <= error.chars.end);
                prop_assert!(error.chars.end <= query.chars().count().max(1));
            }
        }
    }
}
