//! What stands in a list, an object or a file of JSON, one after another, past what is broken.

use super::scan::{decoded, Scanner, Value, Why};

/// What holds values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// A file, with values one after another.
    File,
    List,
    Object,
}

/// A value in its holder; places are bytes of the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'t> {
    /// Its name in an object, as it is written.
    pub name: Option<&'t str>,
    pub start: usize,
    pub end: usize,
    /// Why it cannot be read. Then it goes from where it begins to where the next one does.
    pub fault: Option<Why>,
}

impl Member<'_> {
    pub fn named(&self) -> Option<String> {
        self.name.map(decoded)
    }
}

/// How deep holders are gone through that are broken somewhere.
const DEEPEST: u32 = 4;

/// Within how many bytes the line is looked for on which the next record begins.
const LONGEST: usize = 1 << 20;

/// The members of a holder.
pub(super) struct Members<'t> {
    scanner: Scanner<'t>,
    holder: Holder,
    depth: u32,
    ended: bool,
}

impl<'t> Members<'t> {
    /// The values of a file, from a place on.
    pub fn of_file(text: &'t str, at: usize) -> Members<'t> {
        Members { scanner: Scanner::new(text, at), holder: Holder::File, depth: 0, ended: false }
    }

    /// What is in the list or the object that begins at a place; nothing, if neither does.
    pub fn of(text: &'t str, start: usize) -> Members<'t> {
        Members::inside(text, start, 0)
    }

    fn inside(text: &'t str, start: usize, depth: u32) -> Members<'t> {
        let mut scanner = Scanner::new(text, start);
        let holder = match scanner.peek() {
            Some(b'{') => Holder::Object,
            _ => Holder::List,
        };
        let ended = !matches!(scanner.peek(), Some(b'{' | b'['));
        scanner.at += usize::from(!ended);
        Members { scanner, holder, depth, ended }
    }

    fn text(&self) -> &'t str {
        self.scanner.text
    }

    /// Goes past commas, and brackets that close what is read; whether a member follows.
    fn seek_next(&mut self) -> bool {
        loop {
            self.scanner.blank();
            let Some(mark) = self.scanner.peek() else { return false };
            let closes = matches!((self.holder, mark), (Holder::List, b']') | (Holder::Object, b'}'));
            // What closes a list whose begin was in a broken record, or a call around all of it.
            let between = mark == b',' || self.holder == Holder::File && b"]});".contains(&mark);
            if !closes && !between {
                return true;
            }
            self.scanner.at += 1;
            if closes {
                return false;
            }
        }
    }

    /// Goes past a value. What holds records is gone through, whatever is broken in it; a record is whole or broken.
    fn skip(&mut self) -> Result<(), Why> {
        let start = self.scanner.at;
        let fault = match self.scanner.skip() {
            Ok(()) => return Ok(()),
            Err(fault) => fault,
        };
        let one_of_many = match self.holder {
            Holder::List => true,
            Holder::File => self.line_after(start).is_some_and(|next| !goes_on(self.text(), start, next)),
            Holder::Object => false,
        };
        if one_of_many || self.depth == DEEPEST || !breaks_in_list(self.text(), start) {
            return Err(fault);
        }
        let mut inner = Members::inside(self.text(), start, self.depth + 1);
        inner.by_ref().for_each(drop);
        self.scanner.at = inner.scanner.at;
        Ok(())
    }

    /// Whether a word or a string in a file is a value: what goes on with a colon or with letters is a piece of a broken one.
    fn stands_alone(&self, start: usize) -> Result<(), Why> {
        let rest = self.text()[self.scanner.at..].trim_start_matches([' ', '\t']);
        let parted = rest.is_empty()
            || rest.starts_with(['\r', '\n', '\u{1e}', '\0', '\u{feff}', '/'])
            || rest.starts_with(['{', '[', '"', '\'', ',', ']', '}', ')', ';']);
        let closed = matches!(self.text().as_bytes().get(start), Some(b'{' | b'['));
        if closed || parted {
            Ok(())
        } else {
            Err(Why::Unexpected)
        }
    }

    /// The next line that begins as the one does on which a value stands first, or that closes what holds it.
    fn line_after(&self, start: usize) -> Option<usize> {
        let text = self.text();
        let bytes = text.as_bytes();
        let indent = bytes[..start].iter().rev().take_while(|&&byte| is_space(byte)).count();
        let before = text[..start - indent].trim_end_matches('\u{feff}');
        (before.is_empty() || before.ends_with('\n')).then_some(())?;
        let end = text.len().min(start.saturating_add(LONGEST));
        let mut at = start;
        loop {
            at += memchr::memchr(b'\n', &bytes[at..end])? + 1;
            // A line that is no value ends where a record begins.
            let opens = self.holder != Holder::Object
                && !matches!(bytes.get(start), Some(b'{' | b'['))
                && matches!(bytes.get(at + indent), Some(b'{' | b'['));
            if (opens || bytes.get(at + indent) == bytes.get(start))
                && bytes[at..at + indent].iter().all(|&byte| is_space(byte))
            {
                return Some(at + indent);
            }
            if let Some(closing) = self.closing() {
                let spaces = bytes[at..].iter().take(indent).take_while(|&&byte| is_space(byte)).count();
                if spaces < indent && bytes.get(at + spaces) == Some(&closing) {
                    return Some(at + spaces);
                }
            }
        }
    }

    fn closing(&self) -> Option<u8> {
        match self.holder {
            Holder::List => Some(b']'),
            Holder::Object => Some(b'}'),
            Holder::File => None,
        }
    }

    /// Where the member after a broken one begins: on a line of its own, else past the marks that part two members.
    fn next_after(&self, start: usize) -> usize {
        if let Some(begins) = self.line_after(start) {
            return begins;
        }
        let text = self.text();
        let first = text.as_bytes()[start];
        let end = match first {
            b'{' => '}',
            b'[' => ']',
            _ => ',',
        };
        let mut at = start;
        while let Some(found) = text[at..].find(end) {
            at += found + 1;
            let rest = text[at..].trim_start_matches([' ', '\t', '\r', '\n', ',']);
            let begins = text.len() - rest.len();
            let parted = begins > at || end == ',' || self.holder == Holder::File;
            match rest.bytes().next() {
                Some(mark) if mark == first && parted => return begins,
                Some(mark) if end != ',' && self.closing() == Some(mark) => return begins,
                _ => {}
            }
        }
        text.len()
    }
}

/// Whether a value goes on with the line at `next`: up to there nothing is wrong with it, and a list has more members.
fn goes_on(text: &str, start: usize, next: usize) -> bool {
    let before = text[..next].trim_end();
    before.ends_with([',', '[']) && Scanner::new(before, start).skip() == Err(Why::Unclosed)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// Whether what breaks in the value that begins at a place is a list of objects or of lists.
fn breaks_in_list(text: &str, start: usize) -> bool {
    let mut scanner = Scanner::new(text, start);
    for _ in 0..=DEEPEST {
        match scanner.peek() {
            Some(b'[') => {
                scanner.at += 1;
                scanner.blank();
                return matches!(scanner.peek(), Some(b'{' | b'['));
            }
            Some(b'{') => scanner.at += 1,
            _ => return false,
        }
        // To the member that breaks.
        loop {
            scanner.blank();
            if scanner.peek() == Some(b',') {
                scanner.at += 1;
                continue;
            }
            if scanner.name().is_err() {
                return false;
            }
            let value = scanner.at;
            if scanner.skip().is_err() {
                scanner.at = value;
                break;
            }
            if scanner.after(true).is_err() {
                return false;
            }
        }
    }
    false
}

impl<'t> Iterator for Members<'t> {
    type Item = Member<'t>;

    fn next(&mut self) -> Option<Member<'t>> {
        if self.ended || !self.seek_next() {
            self.ended = true;
            return None;
        }
        let begin = self.scanner.at;
        let name = match self.holder {
            Holder::Object => self.scanner.name().map(Some),
            _ => Ok(None),
        };
        let start = self.scanner.at;
        let read = name.and_then(|name| {
            self.skip()?;
            let end = self.scanner.at;
            if self.holder == Holder::File {
                self.stands_alone(start)?;
            } else {
                self.scanner.after(self.holder == Holder::Object).or_else(|why| match why {
                    // What breaks off after a whole value.
                    Why::Unclosed => Ok(()),
                    why => Err(why),
                })?;
            }
            Ok(Member { name, start, end, fault: None })
        });
        let member = read.unwrap_or_else(|fault| {
            let end = self.next_after(begin);
            self.scanner.at = end;
            Member { name: None, start: begin, end, fault: Some(fault) }
        });
        Some(member)
    }
}

/// The value of a member.
pub(super) fn value(text: &str, member: &Member) -> Option<Value> {
    Scanner::new(text, member.start).value().ok()
}
