//! The marks of notes in e-books: a number at a word that leads to a note is no part of the text, as it is none in what
//! office programs write.

use super::attributes::Start;
use super::blocks::{key, Builder, Pending};
use super::tags::Tag;

/// The longest mark, in characters: `[注12]`.
const LONGEST: usize = 6;

/// What a link says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Link {
    /// It is said to be the mark of a note: `epub:type="noteref"`.
    pub said: bool,
    /// It leads to a place in a page, not to a page.
    pub to_place: bool,
    /// That place, or the class of the link, is called after notes.
    pub named: bool,
    /// It is raised, or what is in it.
    pub raised: bool,
}

impl Link {
    /// Whether a link with this text is the mark of a note.
    pub fn is_mark(self, text: &str) -> bool {
        self.said && (is_mark(text) || speaks_of_note(text))
            || self.to_place && (self.raised || self.named || is_bracketed(text)) && is_mark(text)
    }
}

/// A link in an e-book that may be the mark of a note, with what was there before it.
pub(super) struct Mark {
    link: Link,
    /// Its place in the stack.
    pub depth: usize,
    /// Where its text begins, and the number of lines before it.
    text: usize,
    lines: usize,
    before: Pending,
}

impl Builder<'_> {
    /// Remembers where a link begins that may be the mark of a note.
    pub(super) fn begin_mark(&mut self, tag: Tag, start: &Start) {
        let raised = start.name == b"sup";
        if let (Some(mark), true) = (&mut self.mark, raised) {
            mark.link.raised = true;
        }
        if tag != Tag::Link || self.mark.is_some() {
            return;
        }
        let sup = key(b"sup");
        let link = Link { raised: self.stack.iter().any(|open| open.key == sup), ..start.link };
        self.mark = Some(Mark {
            link,
            depth: self.stack.len(),
            text: self.page.text.len(),
            lines: self.page.hints.len(),
            before: self.pending.clone(),
        });
    }

    /// Takes a link back if it was the mark of a note. At the start of a line it is the number of the note itself.
    pub(super) fn end_mark(&mut self) {
        let Some(mark) = self.mark.take() else { return };
        let in_line = mark.lines == self.page.hints.len() && !mark.before.empty;
        if in_line && mark.link.is_mark(self.page.text[mark.text..].trim()) {
            if !self.marks.is_empty() {
                self.marks.push(' ');
            }
            self.marks.push_str(self.page.text[mark.text..].trim());
            self.page.text.truncate(mark.text);
            self.pending = mark.before;
        }
    }
}

/// Whether an attribute says `noteref`, of EPUB or of ARIA.
pub(super) fn says_mark(value: &[u8]) -> bool {
    value.split(u8::is_ascii_whitespace).any(|word| matches!(word, b"noteref" | b"doc-noteref"))
}

/// Whether an id, an address or a class is called after notes: `#fn1`, `note_3`, `footnote-ref`.
pub(super) fn names_note(value: &[u8]) -> bool {
    let value = value.rsplit(|&byte| byte == b'#').next().unwrap_or(value).to_ascii_lowercase();
    let mut words = value.split(|byte| !byte.is_ascii_alphabetic());
    words.any(|word| {
        let word = word.strip_suffix(b"ref").unwrap_or(word);
        matches!(word, b"fn" | b"ftn" | b"note" | b"footnote" | b"endnote" | b"noteref" | b"annot" | b"zhu")
    })
}

fn is_bracketed(text: &str) -> bool {
    let pairs = [('[', ']'), ('〔', '〕'), ('［', '］'), ('【', '】')];
    pairs.iter().any(|&(open, close)| text.starts_with(open) && text.ends_with(close))
}

/// A number in whatever figures, with brackets or a word for note, or a sign that printers use.
fn is_mark(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "[](){}〔〕［］（）【】〈〉".contains(c));
    let bare = bare.strip_prefix(['注', '註', '註', '※']).unwrap_or(bare);
    let figure = |c: char| {
        c.is_numeric() || "一二三四五六七八九十百*†‡§¶＊※".contains(c) || matches!(c, '①'..='⓿' | '㊀'..='㊉')
    };
    let letter = |c: char| c.is_ascii_lowercase();
    text.chars().count() <= LONGEST
        && text.chars().any(|c| !c.is_whitespace())
        && (bare.chars().all(figure) || bare.len() == 1 && bare.chars().all(letter))
}

/// What a link says that is said to be the mark of a note, and is no word of the text: `译注2`, `note`.
fn speaks_of_note(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.chars().count() <= 2 * LONGEST
        && (text.chars().any(char::is_numeric)
            || ["注", "註", "note"].iter().any(|name| lower.contains(name))
            || !text.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_other_links() {
        let raised = Link { to_place: true, raised: true, ..Link::default() };
        for mark in ["1", "[12]", "①", "*", "注3", "十二", "a"] {
            assert!(raised.is_mark(mark), "{mark}");
        }
        for other in ["", "第三章", "nd", "2014年的事情"] {
            assert!(!raised.is_mark(other), "{other}");
        }
        let plain = Link { to_place: true, ..Link::default() };
        assert!(!plain.is_mark("3") && plain.is_mark("[3]"));
        let said = Link { said: true, ..Link::default() };
        assert!(said.is_mark("译注2") && said.is_mark("[note]") && said.is_mark("") && !said.is_mark("渡口"));
        assert!(names_note(b"n.xhtml#fn3") && names_note(b"footnote-ref") && !names_note(b"c3.xhtml#c3"));
        assert!(!names_note(b"notebook.xhtml#top") && says_mark(b"x noteref"));
    }
}
