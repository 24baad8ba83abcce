//! What may have been meant by a query that cannot be read.

use super::{parse_as, Exactness, QueryError, QueryFault, QueryMode};
use crate::corpus::Concept;

/// The most repairs that are tried.
const MOST: usize = 8;

/// A query that can be read and is near to one that cannot; `None` if none is found.
pub fn suggest(text: &str, mode: QueryMode, concepts: &[Concept]) -> Option<String> {
    let mut query = text.to_owned();
    for _ in 0..MOST {
        let error = match parse_as(&query, mode, Exactness::default(), concepts) {
            Ok(_) => return (query != text).then_some(query),
            Err(error) => error,
        };
        query = repaired(&query, mode, &error)?;
    }
    None
}

/// Mends the error that the parser reports, or what may have caused it; `None` if it does not know how.
fn repaired(query: &str, mode: QueryMode, error: &QueryError) -> Option<String> {
    let chars: Vec<char> = query.chars().collect();
    let with = |from: usize, to: usize, put: &str| -> Option<String> {
        let head = chars.get(..from)?.iter();
        let tail = chars.get(to.min(chars.len())..)?.iter();
        Some(head.copied().chain(put.chars()).chain(tail.copied()).collect())
    };
    // Signs of a Chinese keyboard.
    if mode == QueryMode::Expert {
        let half = |c: char| match c {
            '“' | '”' | '＂' => '"',
            '（' => '(',
            '）' => ')',
            '【' | '［' => '[',
            '】' | '］' => ']',
            '｜' => '|',
            '＆' => '&',
            '！' => '!',
            '＝' => '=',
            '｛' => '{',
            '｝' => '}',
            '，' => ',',
            '：' => ':',
            c => c,
        };
        let halved: String = chars.iter().map(|&c| half(c)).collect();
        if halved != query {
            return Some(halved);
        }
    }
    let (start, end) = (error.chars.start.min(chars.len()), error.chars.end.min(chars.len()));
    match &error.fault {
        QueryFault::UnclosedQuote if mode == QueryMode::Simple => with(chars.len(), chars.len(), "\""),
        QueryFault::UnclosedQuote => {
            // It ends before the sign that ends what it is in.
            let close = chars[start..].iter().position(|c| matches!(c, ']' | ')')).map(|at| start + at);
            with(close.unwrap_or(chars.len()), close.unwrap_or(chars.len()), "\"")
        }
        QueryFault::EmptyAlternative => with(start, start + 1, ""),
        QueryFault::UnknownConcept { near, .. } => {
            let name = near.first()?;
            if mode == QueryMode::Simple {
                with(start, end, &format!("@{name}"))
            } else {
                with(start, end, &format!("\"{name}\""))
            }
        }
        QueryFault::Unknown { name, known } => {
            let nearest = known.iter().min_by_key(|known| distance(name, known))?;
            with(start, end, nearest)
        }
        QueryFault::Expected { what } => {
            let wants = |sign: &str| what.iter().any(|what| what == sign);
            let value: usize = chars[start..]
                .iter()
                .take_while(|c| !c.is_whitespace() && !matches!(c, ']' | ')' | '&' | '|' | '%' | '"'))
                .count();
            if wants("\"…\"") && !wants("[ ]") && value > 0 {
                let text: String = chars[start..start + value].iter().collect();
                return with(start, start + value, &format!("\"{text}\""));
            }
            if wants("[ ]") && value > 0 && chars[start].is_alphanumeric() {
                let text: String = chars[start..start + value].iter().collect();
                return with(start, start + value, &format!("[norm=\"{text}\"]"));
            }
            for sign in ["]", ")", "}", "/"] {
                if wants(sign) {
                    return with(start, start, sign);
                }
            }
            if wants("=") && chars.get(start) == Some(&':') {
                return with(start, start + 1, "=");
            }
            // What is too much is taken out.
            (start < chars.len()).then(|| with(start, end.max(start + 1), ""))?
        }
        QueryFault::Pattern { .. } => {
            let place = &chars[start..end];
            // A group or class that is not closed is taken as text.
            let open = place.iter().position(|c| matches!(c, '(' | '[' | ')' | '*' | '+' | '?' | '{'))?;
            with(start + open, start + open, "\\")
        }
        QueryFault::Empty
        | QueryFault::NothingToFind
        | QueryFault::TooLong { .. }
        | QueryFault::TooLarge
        | QueryFault::Circle { .. }
        | QueryFault::BrokenCode { .. } => None,
    }
}

/// How many characters of two names differ, place by place and in length.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) =
        (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let same = a.iter().filter(|c| b.contains(c)).count();
    let begins = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    (a.len() + b.len()).saturating_sub(same + 2 * begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::parse_concepts;

    #[test]
    fn proposes_what_can_be_read() {
        let concepts = parse_concepts("支付宝 =\n").unwrap();
        let cases = [
            (QueryMode::Simple, "\"微信", Some("\"微信\"")),
            (QueryMode::Simple, "微信|", Some("微信")),
            (QueryMode::Simple, "@支付", Some("@支付宝")),
            (QueryMode::Simple, "/微(/", Some("/微\\(/")),
            (QueryMode::Simple, "微信", None),
            (QueryMode::Simple, "。", None),
            (QueryMode::Expert, "[norm=支付]", Some("[norm=\"支付\"]")),
            (QueryMode::Expert, "[norm=“支付”]", Some("[norm=\"支付\"]")),
            (QueryMode::Expert, "[norm=\"支付\"", Some("[norm=\"支付\"]")),
            (QueryMode::Expert, "[nrom=\"支付\"]", Some("[norm=\"支付\"]")),
            (QueryMode::Expert, "微信 支付", Some("[norm=\"微信\"] [norm=\"支付\"]")),
            (QueryMode::Expert, "([pos=\"n.*\"]", Some("([pos=\"n.*\"])")),
            (QueryMode::Expert, "[pos=\"n\"] within x", None),
        ];
        for (mode, query, expected) in cases {
            assert_eq!(suggest(query, mode, &concepts).as_deref(), expected, "{query}");
        }
    }
}
