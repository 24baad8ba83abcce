//! References in XML: of characters, of XML's own names, of what a document declares in itself, of HTML's names.

use std::cell::Cell;
use std::collections::HashMap;

/// How deep declared entities may be in one another.
const DEEPEST: u32 = 8;

/// The longest name of an entity, in bytes.
const LONGEST_NAME: usize = 64;

/// What a document declares of entities, and how much more of them it may have. Nothing outside the document is read.
#[derive(Default)]
pub(super) struct Entities<'x> {
    values: HashMap<&'x str, &'x str>,
    left: Cell<usize>,
}

/// What a reference stands for.
pub(super) enum Meant<'x> {
    Character(char),
    /// Text that may have elements and references in it.
    Declared(&'x str),
    Named(String),
}

impl<'x> Entities<'x> {
    /// All entities of a document may come to a few times its length.
    pub fn of(xml: &'x str) -> Entities<'x> {
        Entities { values: HashMap::new(), left: Cell::new(8 * xml.len() + 1024) }
    }

    /// Takes what a document type declares: `<!ENTITY name "value">`, the first of a name.
    pub fn declare(&mut self, subset: &'x str) {
        let mut rest = subset;
        while let Some(at) = rest.find("<!") {
            rest = &rest[at..];
            if rest.starts_with("<!--") {
                let Some((_, after)) = rest.split_once("-->") else { return };
                rest = after;
                continue;
            }
            let Some(declared) = rest.strip_prefix("<!ENTITY") else {
                rest = &rest[2..];
                continue;
            };
            rest = declared;
            let declared = declared.trim_start();
            let Some((name, value)) = declared.split_once(|c: char| c.is_ascii_whitespace()) else { return };
            let value = value.trim_start();
            // `%` is for the declarations themselves, SYSTEM and PUBLIC lead out of the document.
            let Some(quote @ ('"' | '\'')) = value.chars().next() else { continue };
            let Some((value, after)) = value[1..].split_once(quote) else { return };
            if name.len() <= LONGEST_NAME {
                self.values.entry(name).or_insert(value);
            }
            rest = after;
        }
    }

    /// What a reference means that is `depth` entities deep; nothing if nobody knows it, or there was enough of it.
    pub fn meant(&self, name: &str, depth: u32) -> Option<Meant<'x>> {
        if let Some(number) = name.strip_prefix('#') {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            return char::from_u32(code).filter(|&c| c != '\0').map(Meant::Character);
        }
        if let Some(text) = quick_xml::escape::resolve_predefined_entity(name) {
            return text.chars().next().map(Meant::Character);
        }
        if let Some(&value) = self.values.get(name) {
            let left = self.left.get().checked_sub(value.len() + 1).filter(|_| depth < DEEPEST)?;
            self.left.set(left);
            return Some(Meant::Declared(value));
        }
        crate::extract::named_reference(name).map(Meant::Named)
    }
}

/// The first reference of a text: what stands before it, its name, and what comes after. An ampersand alone begins none.
pub(super) fn first_reference(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(b'&', &text.as_bytes()[from..])?;
        let rest = &text[at + 1..];
        let length = rest
            .bytes()
            .take(LONGEST_NAME + 1)
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"#._-:".contains(byte) || !byte.is_ascii())
            .count();
        if length > 0 && rest.as_bytes().get(length) == Some(&b';') {
            return Some((&text[..at], &rest[..length], &rest[length + 1..]));
        }
        from = at + 1;
    }
}

/// Text with its references resolved, as far as XML knows them by itself; others stay as they are written.
pub(super) fn resolved(text: &str) -> std::borrow::Cow<'_, str> {
    let known = Entities::default();
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, name, after)) = first_reference(rest) {
        out.push_str(before);
        match known.meant(name, DEEPEST) {
            Some(Meant::Character(c)) => out.push(c),
            _ => out.push_str(&rest[before.len()..rest.len() - after.len()]),
        }
        rest = after;
    }
    if out.is_empty() {
        return text.into();
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_what_they_stand_for() {
        for (text, expected) in [
            ("R&amp;D", "R&D"),
            ("&", "&"),
            ("A&B;C", "A&B;C"),
            ("&&lt;&#x96ea;&#20;&#38642;&apos", "&<雪\u{14}雲&apos"),
            ("&#0;&#xD800;&#99999999;", "&#0;&#xD800;&#99999999;"),
            ("&雪;&amp;", "&雪;&"),
        ] {
            assert_eq!(resolved(text), expected);
        }
    }
}
