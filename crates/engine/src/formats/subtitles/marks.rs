//! The marks inside of what a cue says: `<i>`, `<c.colour>`, `<00:01.000>`, `{\an8}`, `<ruby>`, references.

use super::times::clock;

/// What a cue says without its marks.
#[derive(Default)]
pub(super) struct Plain {
    pub text: String,
    /// What stands above characters and says how they are read.
    pub readings: Vec<String>,
    /// Whether a word has a time of its own.
    pub timed: bool,
}

/// The elements of WebVTT and of HTML in SubRip. What has another name is no mark, and is text: `<笑>`, `<laughs>`.
const ELEMENTS: &[&str] =
    &["i", "b", "u", "s", "c", "v", "lang", "font", "span", "p", "em", "strong", "ruby", "rt", "rp", "br"];

/// The text of a cue, or of a line of it, without marks. What is not closed stays.
pub(super) fn plain(source: &str) -> Plain {
    let mut plain = Plain::default();
    let mut rest = source;
    // Whether there may be an end to a reading: looked for in vain once, it is not looked for again.
    let mut readings_end = true;
    while let Some(at) = rest.find(['<', '{', '&']) {
        let (before, from) = rest.split_at(at);
        plain.text.push_str(before);
        let mark = match from.as_bytes()[0] {
            b'<' => tag(from),
            b'{' => braces(from).map(|length| (Mark::Other, length)),
            _ => reference(from).map(|(c, length)| (Mark::Character(c), length)),
        };
        let Some((mark, length)) = mark else {
            plain.text.push_str(&from[..1]);
            rest = &from[1..];
            continue;
        };
        rest = &from[length..];
        match mark {
            Mark::Character(c) => plain.text.extend(c),
            Mark::Break => plain.text.push('\n'),
            Mark::Time => plain.timed = true,
            Mark::Reading if readings_end => match end_of_reading(rest) {
                Some(end) => {
                    let reading = without_tags(&rest[..end]);
                    if !reading.trim().is_empty() {
                        plain.readings.push(reading);
                    }
                    rest = &rest[end..];
                }
                None => readings_end = false,
            },
            Mark::Reading | Mark::Other => {}
        }
    }
    plain.text.push_str(rest);
    plain
}

enum Mark {
    Character(Option<char>),
    Break,
    /// The time of a word.
    Time,
    /// What begins a reading.
    Reading,
    Other,
}

/// The tag that a text begins with, and how long it is.
fn tag(from: &str) -> Option<(Mark, usize)> {
    let end = 1 + from[1..].find(['<', '>']).filter(|end| from.as_bytes()[1 + end] == b'>')?;
    let inner = &from[1..end];
    let length = end + 1;
    if clock(inner).is_some_and(|(_, rest)| rest.trim().is_empty()) {
        return Some((Mark::Time, length));
    }
    let closing = inner.starts_with('/');
    let name = inner.trim_start_matches('/');
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    let after = &inner[usize::from(closing) + name.len()..];
    let ends = after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || c == '.' || c == '/');
    let known = ELEMENTS.iter().find(|element| element.eq_ignore_ascii_case(name)).filter(|_| ends)?;
    Some(match *known {
        "br" => (Mark::Break, length),
        "rt" | "rp" if !closing => (Mark::Reading, length),
        _ => (Mark::Other, length),
    })
}

/// `{\an8}`, and how long it is.
fn braces(from: &str) -> Option<usize> {
    if !from[1..].starts_with('\\') {
        return None;
    }
    let end = from[1..].find(['{', '}'])?;
    (from.as_bytes()[1 + end] == b'}').then_some(end + 2)
}

/// A reference to a character, and how long it is; no character where only the layout reads it.
fn reference(from: &str) -> Option<(Option<char>, usize)> {
    let end = from.as_bytes().iter().take(10).position(|&byte| byte == b';')?;
    let character = match from.get(1..end)? {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "lrm" | "rlm" => None,
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            Some(char::from_u32(code.ok()?).filter(|c| !c.is_control())?)
        }
    };
    Some((character, end + 1))
}

/// Where a reading ends: where it is closed, or the word that it is of.
fn end_of_reading(text: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        let here = from + at;
        let name = &text.as_bytes()[here + 2..];
        if ["rt>", "rp>", "ruby>"]
            .iter()
            .any(|end| name.get(..end.len()).is_some_and(|name| name.eq_ignore_ascii_case(end.as_bytes())))
        {
            return Some(here);
        }
        from = here + 2;
    }
    None
}

/// A reading without tags inside of it.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let length = tag(&rest[at..]).map_or(1, |(_, length)| length);
        rest = &rest[at + length..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_text_stays() {
        for (source, text, readings, timed) in [
            ("<i>你好</i>，<font color=\"red\">世界</FONT>", "你好，世界", "", false),
            ("{\\an8}2 < 3 {笑} {\\", "2 < 3 {笑} {\\", "", false),
            ("<v.loud 王二>走<c.red>吧</c>", "走吧", "", false),
            ("开<00:00:01.200><c>船</c>", "开船", "", true),
            ("我<3你 <3>2 <笑> <laughs>", "我<3你 <3>2 <笑> <laughs>", "", false),
            ("A &amp; B&lrm; &#39;s &lt;i&gt; &雪; &", "A & B 's <i> &雪; &", "", false),
            ("<ruby>江<rp>(</rp><rt>jiāng</rt><rp>)</rp></ruby>上", "江上", "( jiāng )", false),
            ("<ruby>奈<rt>な</rt>良<rt>ら</ruby>の", "奈良の", "な ら", false),
            ("<ruby>奈<rt>な", "奈な", "", false),
            ("一<br>二<br/>三", "一\n二\n三", "", false),
        ] {
            let found = plain(source);
            assert_eq!((found.text.as_str(), found.timed), (text, timed), "{source}");
            assert_eq!(found.readings.join(" "), readings, "{source}");
        }
    }
}
