//! Markup shown as text: `< p > text < /p >` → `text`.
//!
//! Changed: tags of HTML that the document closes, or that have attributes; links whose angle brackets were lost
//! (`a href= "…" > text < /a >`). The text between tags stays. Left alone: `a < b and c > d`, `<p>标签`, lines set in as
//! programs are, and documents about markup.

use super::{
    rule::{is_code, Finder, RepairRule, Source},
    trans_as_p::words,
};
use crate::clean::types::{Repair, Rule};
use std::collections::BTreeSet;

const NAMES: &[&str] = &[
    "a",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "iframe",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Tags that nothing closes.
const VOID: &[&str] = &["br", "hr", "img"];

/// The longest tag.
const LONGEST: usize = 500;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Opening,
    Closing,
}

/// A tag in a line.
struct Tag {
    start: usize,
    end: usize,
    kind: Kind,
    name: &'static str,
    /// Whether it says enough by itself.
    attributes: bool,
}

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::TagAsText,
        sees: "tags of HTML that the document closes or that have attributes, spaced out or whole",
        example: ("< p > First line. < /p >", "First line."),
        left_alone: &["a < b and c > d"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let tags: Vec<Vec<Tag>> =
        source.lines().map(|(_, line)| if is_code(line) { Vec::new() } else { tags(line) }).collect();
    let count = tags.iter().map(Vec::len).sum();
    if count == 0 || SUBJECT * names_of_markup(source) >= count {
        return Vec::new();
    }
    let names = |kind| -> BTreeSet<&str> {
        tags.iter().flatten().filter(|tag| tag.kind == kind).map(|tag| tag.name).collect()
    };
    let (opened, closed) = (names(Kind::Opening), names(Kind::Closing));
    let mut found = Vec::new();
    for ((line_start, line), tags) in source.lines().zip(&tags) {
        let mut last_end = 0;
        for tag in tags {
            let meant = match tag.kind {
                Kind::Opening => tag.attributes || closed.contains(tag.name) || VOID.contains(&tag.name),
                Kind::Closing => opened.contains(tag.name),
            };
            if !meant || is_spoken_of(line, tag) {
                continue;
            }
            let (start, end) = with_spaces(line, tag, last_end);
            last_end = end;
            found.push(Repair {
                original_start: (line_start + start) as u32,
                original_end: (line_start + end) as u32,
                replacement: String::new(),
                rule: Rule::TagAsText,
                certain: true,
            });
        }
    }
    found
}

/// A document that names markup once for so many tags is about it, and its tags are what it speaks of.
const SUBJECT: usize = 5;

/// How often a document names markup: `HTML` as a word, not in an address.
pub(super) fn names_of_markup(source: &Source) -> usize {
    let names = |line: &str| {
        let spoken = words(line).filter(|&(at, word)| {
            matches!(word.to_ascii_lowercase().as_str(), "html" | "xhtml" | "xml" | "sgml" | "markup")
                && !line[..at].ends_with(['.', '/', '_', '-', ':'])
        });
        spoken.count() + line.matches("标签").count() + line.matches("標籤").count()
    };
    source.lines().map(|(_, line)| names(line)).sum()
}

/// All that may be tags in a line, in order.
fn tags(line: &str) -> Vec<Tag> {
    let bytes = line.as_bytes();
    let mut tags: Vec<Tag> = Vec::new();
    let mut at = 0;
    // Whether a link without its brackets is open.
    let mut bare = false;
    while at < bytes.len() {
        let tag = match bytes[at] {
            b'<' => tag(line, at),
            b'"' | b'a' => {
                let link = bare_link(line, at);
                bare |= link.is_some();
                link
            }
            b'>' | b'/' if bare => {
                let end = bare_end(line, at);
                bare &= end.is_none();
                end
            }
            _ => None,
        };
        match tag {
            Some(tag) => {
                at = tag.end;
                tags.push(tag);
            }
            None => at += 1,
        }
    }
    tags
}

/// A tag with its brackets, spaced out or not, and brackets repeated after it.
fn tag(line: &str, start: usize) -> Option<Tag> {
    let bytes = line.as_bytes();
    let mut at = spaces(bytes, start + 1);
    let kind = if bytes.get(at) == Some(&b'/') { Kind::Closing } else { Kind::Opening };
    if kind == Kind::Closing {
        at = spaces(bytes, at + 1);
    }
    let name = name(line, at)?;
    let head = at + name.len();
    let limit = line.len().min(head + LONGEST);
    let end = head + bytes[head..limit].iter().position(|byte| matches!(byte, b'<' | b'>'))?;
    if bytes[end] == b'<' {
        return None;
    }
    let inside = line[head..end].trim().trim_end_matches('/').trim_end();
    let attributes = inside.contains('=') && inside.starts_with(|c: char| c.is_ascii_alphabetic());
    // Void tags such as `< br >` are told from `a < b > c` by having no space-separated words in them.
    (inside.is_empty() || (attributes && kind == Kind::Opening)).then(|| Tag {
        start,
        end: repeated_brackets(bytes, end + 1),
        kind,
        name,
        attributes,
    })
}

/// `a href= "…" >` without its first bracket, quoted or not.
fn bare_link(line: &str, start: usize) -> Option<Tag> {
    let bytes = line.as_bytes();
    if start > 0 && (bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] == b'<') {
        return None;
    }
    let quote = |at: usize| at + usize::from(bytes.get(at) == Some(&b'"'));
    let letter = quote(start);
    let word = line.get(letter..)?.strip_prefix('a')?;
    let spaced = word.trim_start_matches(' ');
    if spaced.len() == word.len() || !spaced.starts_with("href") {
        return None;
    }
    let mut at = spaces(bytes, line.len() - spaced.len() + "href".len());
    (bytes.get(at) == Some(&b'=')).then_some(())?;
    at = spaces(bytes, quote(spaces(bytes, at + 1)));
    let length = line[at..].find([' ', '"', '>', '<']).unwrap_or(line.len() - at).min(LONGEST);
    let address = line.get(at..at + length)?;
    if !(address.contains("://") || address.starts_with('/') || address.starts_with("www.")) {
        return None;
    }
    let end = repeated_brackets(bytes, quote(spaces(bytes, at + length)));
    Some(Tag { start, end, kind: Kind::Opening, name: "a", attributes: true })
}

/// `> /a"` or `/a >`: the end of a link without its brackets.
fn bare_end(line: &str, start: usize) -> Option<Tag> {
    let bytes = line.as_bytes();
    let at = if bytes[start] == b'>' { spaces(bytes, start + 1) } else { start };
    let rest = line.get(at..)?.strip_prefix("/a")?;
    let spaced = rest.trim_start_matches(' ');
    let after = spaced.strip_prefix(['"', '>'])?;
    Some(Tag { start, end: line.len() - after.len(), kind: Kind::Closing, name: "a", attributes: false })
}

/// The name of a tag at this place.
fn name(line: &str, at: usize) -> Option<&'static str> {
    let length = line.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let name = &line[at..at + length];
    NAMES.iter().find(|known| known.eq_ignore_ascii_case(name)).copied()
}

fn spaces(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|&&byte| byte == b' ').count()
}

/// The end of brackets repeated after a tag: `< p > >`.
fn repeated_brackets(bytes: &[u8], mut end: usize) -> usize {
    loop {
        let next = spaces(bytes, end);
        if bytes.get(next) != Some(&b'>') {
            return end;
        }
        end = next + 1;
    }
}

/// An opening tag goes with the spaces after it, a closing one with those before it.
fn with_spaces(line: &str, tag: &Tag, last_end: usize) -> (usize, usize) {
    let bytes = line.as_bytes();
    let before = bytes[last_end..tag.start].iter().rev().take_while(|&&byte| byte == b' ').count();
    match tag.kind {
        Kind::Opening => (tag.start, spaces(bytes, tag.end)),
        Kind::Closing => (tag.start - before, tag.end),
    }
}

/// Whether a tag is mentioned, not meant: quoted, or named as one.
fn is_spoken_of(line: &str, tag: &Tag) -> bool {
    let before = line[..tag.start].chars().next_back();
    let after = line[tag.end..].trim_start();
    matches!(before, Some('`' | '\'' | '“' | '‘' | '「'))
        || after.starts_with(['`', '”', '’', '」'])
        || ["标签", "標籤", "标记", "標記", "元素", "tag", "element"]
            .iter()
            .any(|word| after.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    /// The text after the rule.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = shown(find, text);
        let mut cleaned = String::new();
        for (index, part) in shown.split(['[', ']']).enumerate() {
            if index % 2 == 0 {
                cleaned += part;
            }
        }
        assert_eq!(cleaned, expected, "{shown}");
    }

    #[test]
    fn removes_tags() {
        check("< p > \"First\" line.\n< /p >", "\"First\" line.\n");
        check("< p > > at that time < /p >", "at that time");
        check("甲<br>乙<BR/>丙", "甲乙丙");
        check("<span class=\"x\">甲</span>乙", "甲乙");
    }

    #[test]
    fn removes_links_and_keeps_their_text() {
        check("no a href= \"http://a.b/c.asp\" > Name < /a >, too", "no Name, too");
        check("1, < a href= \"http://a.b/c.asp > > Name < /a > next", "1, Name next");
        check("of \"a href=\" http://a.b/c.asp \"the whole name > /a\" next", "of the whole name next");
    }

    #[test]
    fn leaves_other_text_alone() {
        for text in [
            "if a < b and c > d",
            "a < b > c",
            "用<p>标签分段,用</p>标签结束",
            "“<b>”和“</b>”",
            "Vec<String> of <T>",
            "3 < 5",
            "a href is an attribute",
            "首页 > 新闻 > 正文",
            "< p",
            "<",
            "\"",
            "HTML和XML都有标记,如 <b>text</b> 一类",
            "    print(\"<p>text</p>\")",
        ] {
            check(text, text);
        }
    }
}
