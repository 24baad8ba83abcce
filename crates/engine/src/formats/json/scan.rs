//! JSON as programs really write it, token by token: NaN and Infinity, commas too many or too few, comments, tabs and line
//! breaks in strings, half surrogate pairs, quotation marks of Python, names without any. Values in values are a list of what is open, so no depth costs
//! a stack.
//!
//! serde_json refuses all of these, jiter and simd-json most of them, and none of them says where a file can be read again
//! after a record that is broken.

use memchr::memchr2;

/// How deep values may stand in values.
const DEEPEST: usize = 64;

/// Why a value cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// A string, list or object does not end.
    Unclosed,
    /// Something stands where no value, name, comma or colon can.
    Unexpected,
    /// Values in values in values.
    TooDeep,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    /// A number or a truth value, as it is written.
    Plain(String),
    /// `null`, and what stands for no number.
    Nothing,
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

/// What is made of a value's parts as they are met.
trait Sink {
    fn name(&mut self, raw: &str);
    fn text(&mut self, raw: &str);
    /// A number, a truth value, or nothing.
    fn word(&mut self, word: Option<&str>);
    fn open(&mut self, object: bool);
    fn close(&mut self);
}

/// What is skipped.
struct Skipped;

impl Sink for Skipped {
    fn name(&mut self, _: &str) {}
    fn text(&mut self, _: &str) {}
    fn word(&mut self, _: Option<&str>) {}
    fn open(&mut self, _: bool) {}
    fn close(&mut self) {}
}

/// A value as it grows: what is open, each with the name that waits for its next value.
#[derive(Default)]
struct Built {
    open: Vec<(Value, String)>,
    done: Option<Value>,
}

impl Built {
    fn put(&mut self, value: Value) {
        match self.open.last_mut() {
            Some((Value::List(values), _)) => values.push(value),
            Some((Value::Object(members), name)) => members.push((std::mem::take(name), value)),
            _ => self.done = Some(value),
        }
    }
}

impl Sink for Built {
    fn name(&mut self, raw: &str) {
        if let Some((_, name)) = self.open.last_mut() {
            *name = decoded(raw);
        }
    }

    fn text(&mut self, raw: &str) {
        self.put(Value::Text(decoded(raw)));
    }

    fn word(&mut self, word: Option<&str>) {
        self.put(word.map_or(Value::Nothing, |word| Value::Plain(word.to_owned())));
    }

    fn open(&mut self, object: bool) {
        let empty = if object { Value::Object(Vec::new()) } else { Value::List(Vec::new()) };
        self.open.push((empty, String::new()));
    }

    fn close(&mut self) {
        if let Some((value, _)) = self.open.pop() {
            self.put(value);
        }
    }
}

/// A place in a text of JSON.
#[derive(Clone)]
pub(super) struct Scanner<'t> {
    pub text: &'t str,
    pub at: usize,
    /// Whether a comment that begins further on has no end.
    endless: bool,
}

impl<'t> Scanner<'t> {
    pub fn new(text: &'t str, at: usize) -> Scanner<'t> {
        Scanner { text, at, endless: false }
    }

    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, mark: u8) -> bool {
        let there = self.peek() == Some(mark);
        self.at += usize::from(there);
        there
    }

    /// Goes past white space, marks between records, and comments.
    pub fn blank(&mut self) {
        let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{1e}' | '\0');
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start_matches(is_blank).len();
            let rest = &self.text[self.at..];
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") && !self.endless {
                match rest[2..].find("*/") {
                    Some(length) => self.at += length + 4,
                    None => self.endless = true,
                }
            } else {
                return;
            }
        }
    }

    /// Goes past a value.
    pub fn skip(&mut self) -> Result<(), Why> {
        self.value_to(&mut Skipped)
    }

    /// Reads a value.
    pub fn value(&mut self) -> Result<Value, Why> {
        let mut built = Built::default();
        self.value_to(&mut built)?;
        Ok(built.done.unwrap_or(Value::Nothing))
    }

    /// Reads a name and its colon. In scripts a name may have no quotation marks.
    pub fn name(&mut self) -> Result<&'t str, Why> {
        let rest = &self.text[self.at..];
        let bare =
            rest.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || b"_$".contains(&byte)).count();
        let name = if bare > 0 {
            self.at += bare;
            &rest[..bare]
        } else {
            self.string()?
        };
        self.blank();
        if self.eat(b':') {
            self.blank();
            Ok(name)
        } else {
            Err(self.unexpected())
        }
    }

    /// A comma, or the end of what is open. A comma that is missing does no harm before what begins on a new line or
    /// after what was closed.
    pub fn after(&mut self, object: bool) -> Result<(), Why> {
        let end = self.at;
        self.blank();
        let begins = match self.peek() {
            Some(b'{' | b'[') => !object,
            Some(b'"') => true,
            _ => false,
        };
        let closed = self.text[..end].ends_with(['}', ']']);
        let parted = begins && (closed || self.text[end..self.at].contains('\n'));
        if parted || self.eat(b',') || self.peek() == Some(closing(object)) {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    fn unexpected(&self) -> Why {
        if self.at >= self.text.len() {
            Why::Unclosed
        } else {
            Why::Unexpected
        }
    }

    fn value_to(&mut self, sink: &mut impl Sink) -> Result<(), Why> {
        let mut open: Vec<bool> = Vec::new();
        loop {
            self.blank();
            if let Some(&object) = open.last() {
                if self.eat(b',') {
                    continue;
                }
                if self.eat(closing(object)) {
                    sink.close();
                    open.pop();
                    match open.last() {
                        Some(&around) => self.after(around)?,
                        None => return Ok(()),
                    }
                    continue;
                }
                if object {
                    sink.name(self.name()?);
                }
            }
            match self.peek() {
                Some(mark @ (b'{' | b'[')) => {
                    if open.len() == DEEPEST {
                        return Err(Why::TooDeep);
                    }
                    self.at += 1;
                    open.push(mark == b'{');
                    sink.open(mark == b'{');
                    continue;
                }
                Some(b'"' | b'\'') => sink.text(self.string()?),
                _ => sink.word(self.word()?),
            }
            match open.last() {
                Some(&object) => self.after(object)?,
                None => return Ok(()),
            }
        }
    }

    /// A string, as it is written, without its marks.
    fn string(&mut self) -> Result<&'t str, Why> {
        let mark =
            self.peek().filter(|mark| matches!(mark, b'"' | b'\'')).ok_or_else(|| self.unexpected())?;
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(found) = memchr2(mark, b'\\', bytes.get(at..).unwrap_or_default()) {
            at += found;
            if bytes[at] == mark {
                self.at = at + 1;
                return Ok(&self.text[start..at]);
            }
            // What is escaped may be wider than a byte; none of its others is a mark.
            at += 2;
        }
        self.at = self.text.len();
        Err(Why::Unclosed)
    }

    /// A number or a word that stands for a value: those of JSON, of Python, and of shells of databases: `ISODate("…")`.
    fn word(&mut self) -> Result<Option<&'t str>, Why> {
        let rest = &self.text[self.at..];
        let length = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_'))
            .count();
        let word = &rest[..length];
        let is_number = || {
            let hexadecimal = word.strip_prefix("0x").is_some_and(|digits| !digits.is_empty())
                && word[2..].bytes().all(|byte| byte.is_ascii_hexdigit());
            hexadecimal
                || word.bytes().any(|byte| byte.is_ascii_digit())
                    && word.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
        };
        let value = match word {
            "null" | "undefined" | "None" | "NaN" | "nan" | "-NaN" | "-nan" => None,
            "true" | "false" | "True" | "False" | "Infinity" | "-Infinity" | "inf" | "-inf" => Some(word),
            _ if is_number() => Some(word),
            _ if !word.is_empty() && rest[length..].starts_with('(') => {
                self.at += length + 1;
                self.blank();
                let inside = match self.peek() {
                    Some(b'"' | b'\'') => Some(self.string()?),
                    Some(b')') => None,
                    _ => self.word_inside()?,
                };
                self.blank();
                return if self.eat(b')') { Ok(inside) } else { Err(self.unexpected()) };
            }
            _ => return Err(self.unexpected()),
        };
        self.at += length;
        Ok(value)
    }

    fn word_inside(&mut self) -> Result<Option<&'t str>, Why> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'-').count();
        if length == 0 {
            return Err(self.unexpected());
        }
        self.at += length;
        Ok(Some(&rest[..length]))
    }
}

fn closing(object: bool) -> u8 {
    if object {
        b'}'
    } else {
        b']'
    }
}

/// A string without its escapes. Half of a surrogate pair is U+FFFD; what is no escape stays as it is.
pub(super) fn decoded(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let Some(mark) = rest.chars().next() else {
            text.push('\\');
            break;
        };
        rest = &rest[mark.len_utf8()..];
        let digits = match mark {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        match (mark, hex(rest, digits)) {
            ('n', _) => text.push('\n'),
            ('t', _) => text.push('\t'),
            ('r', _) => text.push('\r'),
            ('b' | 'f', _) => text.push(' '),
            ('"' | '\'' | '\\' | '/', _) => text.push(mark),
            ('x' | 'u' | 'U', Some(code)) => {
                rest = &rest[digits..];
                let low = (0xd800..0xdc00).contains(&code).then(|| low_half(rest)).flatten();
                let code = match low {
                    Some(low) => {
                        rest = &rest[6..];
                        0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                    }
                    None => code,
                };
                // A NUL is no part of a text.
                if code > 0 {
                    text.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                }
            }
            _ => text.extend(['\\', mark]),
        }
    }
    text.push_str(rest);
    text
}

fn hex(text: &str, digits: usize) -> Option<u32> {
    let digits = text.get(..digits).filter(|digits| !digits.is_empty())?;
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

fn low_half(text: &str) -> Option<u32> {
    hex(text.strip_prefix("\\u")?, 4).filter(|code| (0xdc00..0xe000).contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Value, Why> {
        Scanner::new(text, 0).value()
    }

    #[test]
    fn strings_are_read_as_they_come() {
        for (raw, text) in [
            (r"a\u0041\x42\n", "aAB\n"),
            (r"\ud83d\ude00", "😀"),
            (r"a\ud83d", "a\u{fffd}"),
            (r"\ude00\ud83d\u0041", "\u{fffd}\u{fffd}A"),
            (r"\ud83dx\u12", "\u{fffd}x\\u12"),
            (r"C:\dir\", "C:\\dir\\"),
            (r"\U0001f600\u0000", "😀"),
        ] {
            assert_eq!(decoded(raw), text, "{raw}");
        }
    }

    #[test]
    fn values_are_read_as_programs_write_them() {
        let plain = |word: &str| Value::Plain(word.to_owned());
        let text = |text: &str| Value::Text(text.to_owned());
        let named = |name: &str, value: Value| (name.to_owned(), value);
        let cases = [
            ("[1,,NaN,-Infinity,]", Value::List(vec![plain("1"), Value::Nothing, plain("-Infinity")])),
            ("{'a': None, /* b */ \"b\": \"\t\n\", }", {
                Value::Object(vec![named("a", Value::Nothing), named("b", text("\t\n"))])
            }),
            ("{\"d\" : ISODate(\"2014-02-24\") // then\n}", {
                Value::Object(vec![named("d", plain("2014-02-24"))])
            }),
            ("12345678901234567890.10", plain("12345678901234567890.10")),
        ];
        for (written, value) in cases {
            assert_eq!(read(written), Ok(value), "{written}");
        }
        for (written, why) in [
            ("{雪}", Why::Unexpected),
            ("[山]", Why::Unexpected),
            ("{\"a\": \"b\"c\"}", Why::Unexpected),
            ("{\"a\": \"b", Why::Unclosed),
            ("{\"a\": /* b", Why::Unexpected),
            ("[\"\\", Why::Unclosed),
        ] {
            assert_eq!(read(written), Err(why), "{written}");
        }
        assert_eq!(read(&"[".repeat(100_000)), Err(Why::TooDeep));
        assert_eq!(read(&"{\"a\":".repeat(100_000)), Err(Why::TooDeep));
    }
}
