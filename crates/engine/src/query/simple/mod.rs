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

mod bcc;
mod items;
#[cfg(test)]
mod tests;

use super::ast::{Alternative, Attribute, Exactness, Ignoring, Match, Nearby, Node, Query, Test, Within};
use super::error::{expected, QueryError, TOO_LONG};
use super::LONGEST;
use crate::corpus::Concept;
use items::{Item, Parser};
use std::ops::Range;
use wenmai_model::QueryFault;

/// Reads a simple query. `concepts` are those that it may name.
pub(super) fn parse(text: &str, concepts: &[Concept], exact: Exactness) -> Result<Query, QueryError> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > LONGEST {
        return Err(QueryError::new(LONGEST..chars.len(), TOO_LONG));
    }
    if chars.iter().all(|c| c.is_whitespace()) {
        return Err(QueryError::new(0..chars.len(), QueryFault::Empty));
    }
    let head: String = chars.iter().take(4).collect();
    if head.eq_ignore_ascii_case("bcc:") {
        return bcc::parse(&chars);
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
                return Err(QueryError::new(at..at, expected(&["text", "@concept", "/regex/t"])));
            }
            if let Some((_, extra)) = items
                .iter()
                .find(|(item, _)| matches!(item, Item::Relation(..) | Item::Word(_) | Item::Anything))
            {
                return Err(QueryError::new(extra.clone(), expected(&["text", "@concept", "/regex/t"])));
            }
            simple_side(items, exact)
        };
        let left = side(left, sign.start)?;
        let right = side(right, sign.end)?;
        query.alternatives.push(Alternative::Near(Box::new(Nearby { left, relation, distance, right })));
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
                return Err(QueryError::new(place, expected(&["|"])));
            }
        });
    }
    query.alternatives.push(Alternative::Words(Node::Sequence(nodes)));
    query.within = Some(Within::Paragraph);
    Ok(())
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
            _ => return Err(QueryError::new(place, expected(&["text"]))),
        }
    }
    Ok(Alternative::Text(texts, exact))
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
