//! XML as a flat run of events: there is no recursion, and a document may be as deep as it likes. Of a document type only
//! the entities that it declares in the document itself are taken, and no more of them than a few times its length.
//!
//! The pieces are cut by a scan of our own, since a file may be damaged: what begins no tag is text, an end tag that
//! is missing is made up for, one too many is none, and a reader learns of markup that is cut off. quick-xml reads the attributes.

use super::entities::{first_reference, Entities, Meant};
use memchr::{memchr, memchr2, memmem};
use quick_xml::events::BytesStart;
use quick_xml::XmlVersion;
use std::borrow::Cow;
use wenmai_model::FileFault;

/// How many open elements an end tag looks through for its own.
const FARTHEST: usize = 64;

/// Something in a document. Each element that begins ends, inside the one that it begins in.
pub(super) enum Node<'a> {
    /// An element begins. One that is empty ends at once.
    Start(&'a Element<'a>),
    /// An element ends, by its name without prefix.
    End(&'a str),
    /// Text, with references resolved.
    Text(&'a str),
    /// Markup that is cut off: what is left of it; nothing where the document ends in the middle of elements.
    Broken(&'a str),
}

/// The start of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The prefix of its name; empty where it has none.
    pub fn prefix(&self) -> &str {
        self.0.name().prefix().map_or("", |prefix| prefix.into_inner())
    }

    /// An attribute, by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0);
        Some(value.map_or_else(|_| found.value.as_ref().to_owned(), Cow::into_owned))
    }
}

/// What takes the events of a document, each with its place: the byte that it begins at.
type Take<'t> = dyn FnMut(Node, usize) -> Result<(), FileFault> + 't;

/// Reads a document to its end.
pub(super) fn read(xml: &str, mut take: impl FnMut(Node) -> Result<(), FileFault>) -> Result<(), FileFault> {
    read_placed(xml, &mut |node, _| take(node))
}

/// The same, with places.
pub(super) fn read_placed(xml: &str, take: &mut Take) -> Result<(), FileFault> {
    let mut reading =
        Reading { entities: Entities::of(xml), open: Vec::new(), any: false, ends_broken: false };
    reading.content(xml, None, 0, take)?;
    if !reading.open.is_empty() && !reading.ends_broken {
        take(Node::Broken(""), xml.len())?;
    }
    while let Some(name) = reading.open.pop() {
        take(Node::End(local(name)), xml.len())?;
    }
    if reading.any {
        Ok(())
    } else {
        Err(FileFault::Broken)
    }
}

struct Reading<'x> {
    entities: Entities<'x>,
    /// The names of the open elements.
    open: Vec<&'x str>,
    /// Whether there was any element.
    any: bool,
    /// Whether markup that is cut off was the last that was met.
    ends_broken: bool,
}

impl<'x> Reading<'x> {
    /// Reads a document, or a declared entity of it that stands at a place.
    fn content(
        &mut self,
        xml: &'x str,
        place: Option<usize>,
        depth: u32,
        take: &mut Take,
    ) -> Result<(), FileFault> {
        for (at, piece) in Pieces::of(xml) {
            let at = place.unwrap_or(at);
            self.ends_broken = matches!(piece, Piece::Broken(_));
            match piece {
                Piece::Text(text) => self.text(text, at, depth, take)?,
                Piece::Data(text) => take(Node::Text(text), at)?,
                Piece::Open(inside, empty) => {
                    self.any = true;
                    let name = name_of(inside);
                    let element = Element(BytesStart::from_content(inside, name.len()));
                    take(Node::Start(&element), at)?;
                    if empty {
                        take(Node::End(local(name)), at)?;
                    } else {
                        self.open.push(name);
                    }
                    if let Some(stray) = stray(&inside[name.len()..]) {
                        take(Node::Broken(stray), at)?;
                    }
                }
                Piece::Close(inside) => {
                    let name = name_of(inside);
                    let depth = self.open.iter().rev().take(FARTHEST).position(|open| *open == name);
                    for _ in 0..depth.map_or(0, |depth| depth + 1) {
                        let Some(name) = self.open.pop() else { break };
                        take(Node::End(local(name)), at)?;
                    }
                    if let Some(stray) = stray(&inside[name.len()..]) {
                        take(Node::Broken(stray), at)?;
                    }
                }
                Piece::Declared(subset) => self.entities.declare(subset),
                Piece::Comment(_) | Piece::Instruction(_) => {}
                Piece::Broken(markup) => take(Node::Broken(markup), at)?,
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str, at: usize, depth: u32, take: &mut Take) -> Result<(), FileFault> {
        let mut rest = text;
        while let Some((before, name, after)) = first_reference(rest) {
            let place = at + if depth == 0 { text.len() - rest.len() } else { 0 };
            if !before.is_empty() {
                take(Node::Text(before), place)?;
            }
            match self.entities.meant(name, depth) {
                Some(Meant::Character(c)) => take(Node::Text(c.encode_utf8(&mut [0; 4])), place)?,
                Some(Meant::Named(text)) => take(Node::Text(&text), place)?,
                Some(Meant::Declared(value)) => self.content(value, Some(place), depth + 1, take)?,
                // What nobody declared stays as it is written.
                None => take(Node::Text(&rest[before.len()..rest.len() - after.len()]), place)?,
            }
            rest = after;
        }
        if rest.is_empty() {
            return Ok(());
        }
        take(Node::Text(rest), at + if depth == 0 { text.len() - rest.len() } else { 0 })
    }
}

/// A piece of a document as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'x> {
    Text(&'x str),
    /// What stands in a section of CDATA.
    Data(&'x str),
    /// A start tag: name and attributes, and whether the element is empty.
    Open(&'x str, bool),
    /// An end tag: its name.
    Close(&'x str),
    /// What a document type declares in the document.
    Declared(&'x str),
    /// What stands in a comment, or in an instruction to programs.
    Comment(&'x str),
    Instruction(&'x str),
    /// Markup that is cut off.
    Broken(&'x str),
}

/// The pieces of a document with their places. Each byte is looked at a few times at most, whatever is damaged.
pub(super) struct Pieces<'x> {
    xml: &'x str,
    at: usize,
    /// Ends that were looked for up to the end of the document and not found.
    without: Vec<&'static str>,
    /// Whether there was a document type.
    typed: bool,
}

impl<'x> Pieces<'x> {
    pub fn of(xml: &'x str) -> Pieces<'x> {
        Pieces { xml, at: 0, without: Vec::new(), typed: false }
    }

    /// Markup at the start of a text: how long it is, and what. Nothing if it begins none.
    fn markup(&mut self, rest: &'x str) -> Option<(usize, Piece<'x>)> {
        let second = rest[1..].chars().next();
        match second {
            Some('!') if rest.starts_with("<!--") => Some(match self.find(rest, 4, "-->") {
                Some(end) => (end + 3, Piece::Comment(&rest[4..end])),
                None => (4, Piece::Broken(&rest[..4])),
            }),
            Some('!') if rest.starts_with("<![CDATA[") => Some(match self.find(rest, 9, "]]>") {
                Some(end) => (end + 3, Piece::Data(&rest[9..end])),
                None => (9, Piece::Broken(&rest[..9])),
            }),
            Some('?') => Some(match self.find(rest, 2, "?>") {
                Some(end) => (end + 2, Piece::Instruction(&rest[2..end])),
                None => (2, Piece::Broken(&rest[..2])),
            }),
            // A document has one type, before its elements.
            Some('!') => match self.find_doctype(rest) {
                Some((length, subset)) => Some((length, Piece::Declared(subset))),
                None => {
                    let end = memchr2(b'>', b'<', &rest.as_bytes()[1..]).map_or(rest.len(), |end| end + 1);
                    let end = end + usize::from(rest.as_bytes().get(end) == Some(&b'>'));
                    Some((end, Piece::Broken(&rest[..end])))
                }
            },
            Some('/') => rest[2..].starts_with(begins_name).then(|| match tag(rest) {
                Tag::Whole(end) => (end + 1, Piece::Close(&rest[2..end])),
                Tag::Text(end) => (end, Piece::Text(&rest[..end])),
                Tag::Open => (rest.len(), Piece::Broken(rest)),
            }),
            Some(c) if begins_name(c) && !local(name_of(&rest[1..])).is_empty() => Some(match tag(rest) {
                Tag::Whole(end) => {
                    let inside = &rest[1..end];
                    let empty = inside.ends_with('/');
                    (end + 1, Piece::Open(inside.strip_suffix('/').unwrap_or(inside), empty))
                }
                Tag::Text(end) => (end, Piece::Text(&rest[..end])),
                Tag::Open => (rest.len(), Piece::Broken(rest)),
            }),
            _ => None,
        }
    }

    fn find_doctype(&mut self, rest: &'x str) -> Option<(usize, &'x str)> {
        let first = rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!DOCTYPE")) && !self.typed;
        self.typed |= first;
        first.then(|| doctype(rest)).flatten()
    }

    fn find(&mut self, rest: &str, from: usize, end: &'static str) -> Option<usize> {
        if self.without.contains(&end) {
            return None;
        }
        let found = memmem::find(&rest.as_bytes()[from..], end.as_bytes());
        if found.is_none() {
            self.without.push(end);
        }
        Some(found? + from)
    }
}

impl<'x> Iterator for Pieces<'x> {
    type Item = (usize, Piece<'x>);

    fn next(&mut self) -> Option<(usize, Piece<'x>)> {
        let at = self.at;
        let rest = &self.xml[at..];
        let first = *rest.as_bytes().first()?;
        let (length, piece) = match (first == b'<').then(|| self.markup(rest)).flatten() {
            Some(found) => found,
            None => {
                let end = memchr(b'<', &rest.as_bytes()[1..]).map_or(rest.len(), |end| end + 1);
                (end, Piece::Text(&rest[..end]))
            }
        };
        self.at += length;
        Some((at, piece))
    }
}

fn begins_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '_' | ':')
}

/// The name at the start of a tag.
pub(super) fn name_of(inside: &str) -> &str {
    let end = inside.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    &inside[..end.unwrap_or(inside.len())]
}

/// What is in a tag behind its name and is no attribute, though it has letters that programs do not use: words that damage
/// put there.
fn stray(rest: &str) -> Option<&str> {
    if rest.is_ascii() {
        return None;
    }
    let foreign = |c: char| !c.is_ascii() && c.is_alphabetic();
    let mut from = 0;
    loop {
        from += rest[from..].find(|c: char| !c.is_whitespace() && c != '/')?;
        let word = &rest[from..];
        let end = word.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(word.len());
        let Some(value) = word[end..].trim_start().strip_prefix('=') else {
            if word[..end].contains(foreign) {
                return Some(word);
            }
            from += end.max(1);
            continue;
        };
        // The value of an attribute, up to its quotation mark.
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let length = match quote {
            Some(quote) => value[1..].find(quote).map_or(value.len(), |end| end + 2),
            None => value.find(char::is_whitespace).unwrap_or(value.len()),
        };
        from = rest.len() - value.len() + length;
    }
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// How far a tag goes.
enum Tag {
    /// Up to this `>`.
    Whole(usize),
    /// It is none: another begins here before it ends.
    Text(usize),
    /// It does not end.
    Open,
}

fn tag(rest: &str) -> Tag {
    let bytes = rest.as_bytes();
    let (mut at, mut last) = (1, b' ');
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return Tag::Whole(at),
            b'<' => return Tag::Text(at),
            b'"' | b'\'' if last == b'=' => {
                let value = memchr(byte, &bytes[at + 1..]).map(|length| &bytes[at + 1..at + 1 + length]);
                // A value has no tags in it: there its quotation mark is missing.
                let whole = |value: &&[u8]| memchr(b'<', value).is_none() || memchr(b'>', value).is_none();
                if let Some(value) = value.filter(whole) {
                    at += value.len() + 1;
                }
                last = b'"';
            }
            byte if byte.is_ascii_whitespace() => {}
            byte => last = byte,
        }
        at += 1;
    }
    Tag::Open
}

/// A document type: its length, and what it declares in brackets.
fn doctype(rest: &str) -> Option<(usize, &str)> {
    let bytes = rest.as_bytes();
    let (mut at, mut quote, mut subset) = (9, None, None::<(usize, usize)>);
    let mut inside = false;
    while let Some(&byte) = bytes.get(at) {
        match (byte, quote) {
            (b'-', None) if inside && rest[..at + 1].ends_with("<!--") => {
                at += memmem::find(&bytes[at..], b"-->")? + 2;
            }
            (byte, Some(mark)) if byte == mark => quote = None,
            (_, Some(_)) => {}
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'[', None) if !inside => {
                inside = true;
                subset = Some((at + 1, at + 1));
            }
            (b']', None) if inside => {
                inside = false;
                subset = subset.map(|(start, _)| (start, at));
            }
            (b'>', None) if !inside => {
                let (start, end) = subset.unwrap_or((at, at));
                return Some((at + 1, &rest[start..end]));
            }
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(xml: &str) -> String {
        let mut shown = Vec::new();
        let _ = read(xml, |node| {
            shown.push(match node {
                Node::Start(element) => format!("+{}", element.name()),
                Node::End(name) => format!("-{name}"),
                Node::Text(text) => format!("{text:?}"),
                Node::Broken(markup) => format!("!{markup}"),
            });
            Ok(())
        });
        shown.join(" ")
    }

    #[test]
    fn what_begins_no_tag_is_text() {
        for (xml, expected) in [
            ("<a>1 < 2 <b/>3 <3</a>", "+a \"1 \" \"< 2 \" +b -b \"3 \" \"<3\" -a"),
            ("<a><b文</b>字</a>", "+a \"<b文\" \"字\" -a"),
            ("<a><b c=\"d>文</b><b c=\"e\">字</a>", "+a +b \"文\" -b +b \"字\" -b -a"),
            ("<a b=\"c>d\" e='f<g'>文</a  >", "+a \"文\" -a"),
            ("<a>文<b:>字</a>", "+a \"文\" \"<b:>字\" -a"),
            ("<a><b>文</b!-- 水 --><c 类 = '律' d=雪/></a>", "+a +b \"文\" !水 -- +c -c -b -a"),
            ("<a><b c=\"d\" 水 e='雪'>文</b></a>", "+a +b !水 e='雪' \"文\" -b -a"),
            ("<a>文</a", "+a \"文\" !</a -a"),
            ("<a><b><c>文</b></d>字", "+a +b +c \"文\" -c -b \"字\" ! -a"),
            ("<a>文<!--b</a>", "+a \"文\" !<!-- \"b\" -a"),
            ("<a>文<![CDATA[b<c]]>&amp;</a>", "+a \"文\" \"b<c\" \"&\" -a"),
            ("<a>文<![CDATA[b</a>", "+a \"文\" !<![CDATA[ \"b\" -a"),
            ("<?xml?><!-- x --><x:a>&mdash;&nosuch;&</x:a>", "+a \"—\" \"&nosuch;\" \"&\" -a"),
        ] {
            assert_eq!(shown(xml), expected, "{xml}");
        }
    }

    #[test]
    fn entities_are_what_the_document_declares() {
        let declared = "<!DOCTYPE a [<!-- <!ENTITY b \"0\"> --><!ENTITY b '雪'><!ENTITY c \"<i>&b;&b;</i>&#x2014;\"><!ENTITY % d \"x\"><!ENTITY e SYSTEM \"f\">]>";
        assert_eq!(
            shown(&format!("{declared}<a>&b;&c;&d;&e;</a>")),
            "+a \"雪\" +i \"雪\" \"雪\" -i \"—\" \"&d;\" \"&e;\" -a"
        );
        let laughs: String = (1..30)
            .map(|number| format!("<!ENTITY l{number} \"{}\">", format!("&l{};", number - 1).repeat(10)))
            .collect();
        let xml = format!("<!DOCTYPE a [<!ENTITY l0 \"笑\">{laughs}]><a>&l29;&l29;&l29;</a>");
        let mut length = 0;
        read(&xml, |node| {
            if let Node::Text(text) = node {
                length += text.len();
            }
            Ok(())
        })
        .unwrap();
        assert!(length <= 16 * xml.len(), "{length}");
        assert_eq!(shown("<!DOCTYPE a [<!ENTITY b \"&b;\">]><a>&b;</a>").matches("&b;").count(), 1);
    }

    #[test]
    fn damage_costs_no_more_than_its_length() {
        for piece in
            ["<!--", "<![CDATA[", "<?", "<!DOCTYPE a [", "<a b=\"", "<a b='\"", "<a ", "</a", "<", "&", "&a;"]
        {
            shown(&piece.repeat(50_000));
        }
    }
}
