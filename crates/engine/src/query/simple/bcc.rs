//! BCC's habit: letters are parts of speech.

use super::pos;
use crate::query::ast::{Alternative, Exactness, Node, Part, Query, Test, Within};
use crate::query::error::{expected, QueryError};
use crate::script::is_han;

/// BCC's habit: Han is text, letters are parts of speech.
pub fn parse(chars: &[char]) -> Result<Query, QueryError> {
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
            return Err(QueryError::new(at..at + 1, expected(&["字", "n", "v", "a", "…"])));
        }
    }
    if nodes.is_empty() {
        return Err(QueryError::new(chars.len()..chars.len(), expected(&["字", "n", "v", "a", "…"])));
    }
    let mut query = Query::of(vec![Alternative::Words(Node::Sequence(nodes))]);
    query.within = Some(Within::Sentence);
    Ok(query)
}
