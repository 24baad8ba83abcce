//! What attributes of elements say; of classes and ids as words, `words` knows it.

use super::head::Meta;
use super::note_marks::{names_note, says_mark, Link};
use super::rules::Element;
use super::sheets::{declarations, Effect};
use super::types::Roles;
use super::words;

/// The longest attribute value that is read, in bytes.
const LONGEST: usize = 2_000;

/// The start tag that is being read.
#[derive(Default)]
pub(super) struct Start {
    pub name: Vec<u8>,
    attribute: Vec<u8>,
    pub roles: Roles,
    pub href: bool,
    pub hidden: bool,
    pub link: Link,
    classes: Vec<u8>,
    id: Vec<u8>,
    style: Effect,
    /// Whether it says how large its letters are.
    sized: bool,
    pub meta: Meta,
    /// What it says of the element in words: what a picture shows, what is shown beside it when a reader points there.
    pub described: String,
}

impl Start {
    pub fn of(name: &[u8]) -> Start {
        Start { name: name.to_vec(), ..Start::default() }
    }

    pub fn attribute(&mut self, name: &[u8]) {
        self.attribute = name[..name.len().min(64)].to_vec();
        self.hidden |= name == b"hidden";
        self.href |= name == b"href";
        self.sized |= name == b"size";
    }

    pub fn value(&mut self, value: &[u8]) {
        if matches!(&self.attribute[..], b"alt" | b"title") {
            self.describe(&String::from_utf8_lossy(value));
        }
        let value = &value[..value.len().min(LONGEST)];
        match &self.attribute[..] {
            b"class" => {
                self.roles = self.roles.with(words::roles(value));
                self.link.named |= names_note(value);
                self.classes = value.to_vec();
            }
            b"id" => {
                self.roles = self.roles.with(words::roles(value));
                self.link.named |= names_note(value);
                self.id = value.to_vec();
            }
            b"role" => {
                self.roles = self.roles.with(landmark(value));
                self.link.said |= says_mark(value);
            }
            b"href" => {
                self.link.to_place = value.contains(&b'#');
                self.link.named |= names_note(value);
            }
            b"epub:type" => self.link.said |= says_mark(value),
            b"itemprop" => self.roles = self.roles.with(property(value)),
            b"style" => self.style = declarations(value),
            b"name" | b"property" => self.meta.name = String::from_utf8_lossy(value).to_ascii_lowercase(),
            b"content" => self.meta.content = String::from_utf8_lossy(value).into_owned(),
            _ => {}
        }
    }

    /// Names of files are no words.
    fn describe(&mut self, said: &str) {
        let said = said.trim();
        let named = !said.contains(char::is_whitespace) && said.contains('.') && said.is_ascii();
        if named || !said.contains(char::is_alphabetic) || self.described == said {
            return;
        }
        if !self.described.is_empty() {
            self.described.push('\n');
        }
        self.described.push_str(said);
    }

    /// As rules know it.
    pub fn element(&self) -> Element<'_> {
        Element { name: &self.name, classes: &self.classes, id: &self.id, style: self.style }
    }

    /// Whether no rule that is in another file can say how large its letters are.
    pub fn is_plain(&self) -> bool {
        self.classes.is_empty() && self.id.is_empty() && !self.sized
    }
}

/// The `role` attribute.
fn landmark(value: &[u8]) -> Roles {
    match value {
        b"navigation" | b"menu" | b"menubar" => Roles::NAVIGATION,
        b"banner" => Roles::HEADER,
        b"contentinfo" => Roles::FOOTER,
        b"complementary" => Roles::ASIDE,
        b"article" => Roles::ARTICLE,
        b"main" => Roles::MAIN,
        b"search" | b"form" | b"button" => Roles::FORM,
        _ => Roles::default(),
    }
}

/// The `itemprop` attribute.
fn property(value: &[u8]) -> Roles {
    match value {
        b"articleBody" => Roles::CONTENT,
        b"author" | b"creator" => Roles::AUTHOR,
        b"datePublished" | b"dateCreated" => Roles::DATE,
        b"headline" => Roles::TITLE,
        b"comment" => Roles::COMMENT,
        _ => Roles::default(),
    }
}
