//! Character references shown as text: `AT&amp;T` → `AT&T`.
//!
//! Left alone: `R&D`, `a&b;`, a reference quoted by itself (`"&lt;"`) or in a text about HTML, and references to control characters.

use super::{
    rule::{is_literal, Finder, RepairRule, Source},
    tag_as_text::names_of_markup,
};
use crate::clean::types::{Repair, Rule};

/// Names that pages use; an unknown one stays as it is.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("bull", "•"),
    ("copy", "©"),
    ("deg", "°"),
    ("emsp", " "),
    ("ensp", " "),
    ("gt", ">"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("middot", "·"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rdquo", "”"),
    ("reg", "®"),
    ("rsquo", "’"),
    ("thinsp", " "),
    ("times", "×"),
    ("trade", "™"),
    ("yen", "¥"),
    ("zwj", ""),
    ("zwnj", ""),
];

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::Entity,
        sees: "character references of HTML, escaped once or twice",
        example: ("AT&amp;T&nbsp;和&#25991;", "AT&T 和文"),
        left_alone: &["R&D", "“&lt;”"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines().filter(|(_, line)| !is_literal(line)) {
        let mut from = 0;
        while let Some(at) = line[from..].find('&').map(|at| from + at) {
            from = at + 1;
            let Some((replacement, length)) = reference(&line[at..]) else { continue };
            from = at + length;
            if is_spoken_of(&line[..at], &line[from..]) {
                continue;
            }
            found.push(Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + at + length) as u32,
                replacement,
                rule: Rule::Entity,
                certain: true,
            });
        }
    }
    // A document that names HTML as often as it has references may speak of them.
    if !found.is_empty() && names_of_markup(source) >= found.len() {
        found.clear();
    }
    found
}

/// Whether what stands between two texts is quoted by itself: `"&lt;"`.
fn is_spoken_of(before: &str, after: &str) -> bool {
    before.ends_with(['`', '\'', '"', '“', '‘', '「', '『'])
        && after.starts_with(['`', '\'', '"', '”', '’', '」', '』'])
}

/// What a reference at the start of a text stands for, and its length.
fn reference(text: &str) -> Option<(String, usize)> {
    // Pages escaped twice show `&amp;nbsp;`.
    let (body, skipped) = match text.strip_prefix("&amp;") {
        Some(rest) if named(rest).is_some() || numbered(rest).is_some() => (rest, "&amp;".len()),
        _ => (&text[1..], 1),
    };
    let (replacement, length) = named(body).or_else(|| numbered(body))?;
    Some((replacement, skipped + length))
}

fn named(body: &str) -> Option<(String, usize)> {
    let end = body.bytes().take(8).position(|byte| byte == b';')?;
    let (_, replacement) = NAMED.iter().find(|(name, _)| body[..end].eq_ignore_ascii_case(name))?;
    Some(((*replacement).to_owned(), end + 1))
}

fn numbered(body: &str) -> Option<(String, usize)> {
    let digits = body.strip_prefix('#')?;
    let end = digits.bytes().take(8).position(|byte| byte == b';')?;
    let number = match digits[..end].strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => digits[..end].parse(),
    };
    let c = char::from_u32(number.ok()?).filter(|c| !c.is_control())?;
    let c = if c == '\u{a0}' { ' ' } else { c };
    Some((c.to_string(), end + 2))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(find, text), expected);
    }

    #[test]
    fn resolves_references() {
        check("AT&amp;T&nbsp;公司", "AT[&amp;→&]T[&nbsp;→ ]公司");
        check("&#25991;&#x8109;", "[&#25991;→文][&#x8109;→脉]");
        check("甲&amp;nbsp;乙", "甲[&amp;nbsp;→ ]乙");
        check("&lt;&#39;", "[&lt;→<][&#39;→']");
    }

    #[test]
    fn leaves_others_alone() {
        for text in [
            "R&D",
            "a&b;",
            "&#0;",
            "&#xD800;",
            "&#13;",
            "&nbsp",
            "?a=1&b=2;",
            "文&",
            "在HTML里写作&lt;",
            "    say(\"&lt;\");",
            "写作“&lt;”",
            "`&amp;`",
        ] {
            check(text, text);
        }
    }
}
