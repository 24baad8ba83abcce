//! Characters that nobody sees and that cut words or hide them: `Wort\u{ad}teil`, `支\u{200b}付宝`, marks of direction
//! in a text that runs one way, control characters, letters printed twice (`N\u{8}NAME`).
//!
//! Left alone: joiners in emoji (`👩‍💻`) and in scripts that need them (`می‌خواهم`), word breaks of Thai, marks of
//! direction where letters run from right to left, a soft hyphen at the end of a line or by itself; and what is left of bytes that were misread, which is
//! flagged (`禀\u{8b}序`).

use super::rule::{Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};
use crate::script::is_han;
use std::ops::Range;

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
            rule: Rule::Invisible,
            sees: "soft hyphens, spaces of no width, marks of direction in a text that runs one way, control characters, letters struck twice",
            example: ("支\u{200b}付宝，Wort\u{ad}teil", "支付宝，Wortteil"),
            left_alone: &["👩\u{200d}💻", "می\u{200c}خواهم"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    // Marks of direction have no meaning without letters that run the other way.
    let mut both_ways = None;
    let mut both_ways = || *both_ways.get_or_insert_with(|| source.text.chars().any(runs_left));
    let mut found = Vec::new();
    for (line_start, line) in source.lines() {
        let mut at = 0;
        let mut before = None;
        while let Some(c) = line[at..].chars().next() {
            if !is_suspect(c) {
                before = Some(c);
                at += c.len_utf8();
                continue;
            }
            let run = run(line, at);
            let after = line[run.end..].chars().next();
            let meant = line[run.clone()].chars().any(|c| match c {
                '\u{ad}' => !is_letter(before) || after.is_none(),
                '\u{200b}'..='\u{200d}' => !(is_plain(before) && is_plain(after)),
                c if is_direction(c) => both_ways(),
                // What is left of bytes that were misread.
                '\u{80}'..='\u{9f}' => true,
                _ => false,
            });
            at = run.end;
            let start = match line[run.clone()].contains('\u{8}') {
                // A printer strikes a letter twice.
                true => run.start - before.map_or(0, char::len_utf8),
                false => run.start,
            };
            before = None;
            if !meant {
                found.push(repair(line_start, start..run.end));
            }
        }
    }
    found
}

fn repair(line_start: usize, place: Range<usize>) -> Repair {
    Repair {
        original_start: (line_start + place.start) as u32,
        original_end: (line_start + place.end) as u32,
        replacement: String::new(),
        rule: Rule::Invisible,
        certain: true,
    }
}

/// The suspects that stand in a row here, with what a terminal would take as a command: `\x1b[1m`.
fn run(line: &str, start: usize) -> Range<usize> {
    let mut end = start;
    while let Some(c) = line[end..].chars().next().filter(|&c| is_suspect(c)) {
        end += c.len_utf8();
        if c != '\u{1b}' {
            continue;
        }
        let command = line[end..].strip_prefix('[').and_then(|command| {
            let rest = command.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
            let rest = rest.strip_prefix(|c: char| c.is_ascii_alphabetic())?;
            Some(line.len() - rest.len())
        });
        end = command.unwrap_or(end);
    }
    start..end
}

/// Characters that are not seen. Tabs and the like are spaces, and marks that choose a glyph are seen.
fn is_suspect(c: char) -> bool {
    match c {
        '\t'..='\r' | '\u{85}' => false,
        '\u{ad}'
        | '\u{feff}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{206a}'..='\u{206f}' => true,
        c => c.is_control() || is_direction(c),
    }
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether what stands beside a joiner has no use for one: Latin, Greek, Cyrillic, Chinese, Japanese, Korean, marks,
/// or nothing.
fn is_plain(c: Option<char>) -> bool {
    c.is_none_or(|c| {
        is_han(c)
            || matches!(c as u32,
                0..=0xa8 | 0xaa..=0xad | 0xaf..=0x52f | 0x1e00..=0x203b | 0x3000..=0x3029 | 0x3030..=0x3096
                | 0x30a0..=0x318f | 0xac00..=0xd7a3 | 0xff00..=0xffef)
    })
}

/// Whether a letter runs from right to left: Hebrew, Arabic and their like.
fn runs_left(c: char) -> bool {
    matches!(c as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe | 0x10800..=0x10fff | 0x1e800..=0x1efff)
        && c != '\u{61c}'
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[track_caller]
    fn check(text: &str, cleaned: &str) {
        let shown = shown(find, text);
        let parts = shown.split(['[', ']']).enumerate();
        let left: String = parts.filter(|(index, _)| index % 2 == 0).map(|(_, part)| part).collect();
        assert_eq!(left, cleaned, "{shown:?}");
    }

    #[test]
    fn makes_words_whole() {
        check("Donau\u{ad}dampf\u{ad}schiff", "Donaudampfschiff");
        check("支\u{200b}付\u{feff}宝，微\u{2060}信", "支付宝，微信");
        check("auf\u{200c}lage", "auflage");
        check("\u{200e}2014\u{202c}年\u{200f}", "2014年");
        check("甲\u{1}乙\u{7f}丙", "甲乙丙");
        check("N\u{8}NA\u{8}AM\u{8}ME", "NAME");
        assert_eq!(shown(find, "a\u{1b}[1mbold\u{1b}[0m"), "a[\u{1b}[1m→]bold[\u{1b}[0m→]");
    }

    #[test]
    fn leaves_what_has_a_use() {
        for text in [
            "👩\u{200d}💻 ❤\u{fe0f}\u{200d}🔥",
            "می\u{200c}خواهم",
            "שלום\u{200f} abc\u{200e}",
            "ภาษา\u{200b}ไทย",
            "क\u{94d}\u{200d}ष",
            "a\tb\u{c}c",
            "禀\u{8b}序",
            "the soft hyphen \u{ad} here",
            "Wirt\u{ad}\nschaft",
        ] {
            check(text, text);
        }
    }
}
