//! A text put together paragraph by paragraph, as the readers of marked-up formats find it.

use super::layout::{Layout, Part};
use crate::script::runs_on;
use wenmai_model::FileFault;

/// White space that is only layout.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    #[default]
    None,
    Blank,
    Break,
}

/// A text that grows.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// Where the open line begins.
    start: usize,
    count: u32,
    parts: Vec<(u32, Part)>,
    /// White space before what comes next.
    space: Space,
    /// Whether what comes next goes on without any.
    glued: bool,
}

impl Lines {
    /// Adds text in which white space is only layout, as XML has it: any run of it is one space, and none where a line
    /// breaks between characters that run on.
    pub fn flow(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' if self.glued => {}
                '\n' | '\r' => self.space = Space::Break,
                ' ' | '\t' => self.space = self.space.max(Space::Blank),
                _ if c.is_control() => {}
                c => {
                    self.glued = false;
                    self.take_space(c);
                    self.text.push(c);
                }
            }
        }
    }

    /// What comes next goes on with the word before it, whatever white space is between. Says whether a mark of
    /// hyphenation stood there, which is taken away.
    pub fn glue(&mut self) -> Option<char> {
        (self.space, self.glued) = (Space::None, true);
        let mut chars = self.text[self.start..].chars().rev();
        let mark = chars.next().filter(|c| matches!(c, '-' | '‐' | '¬' | '⸗' | '\u{ad}'))?;
        chars.next().filter(|c| c.is_alphabetic())?;
        self.text.pop();
        Some(mark)
    }

    /// Puts the space that stands before a character, if one does.
    fn take_space(&mut self, next: char) {
        let last = self.text[self.start..].chars().next_back();
        match (std::mem::take(&mut self.space), last) {
            (Space::None, _) | (_, None) => {}
            (Space::Break, Some(last)) if runs_on(last, next) => {}
            _ => self.text.push(' '),
        }
    }

    /// Adds text as it stands; a break in it ends the line.
    pub fn exact(&mut self, text: &str) {
        let mut lines = text.split(['\n', '\r']);
        let first = lines.next().unwrap_or_default();
        self.exact_line(first);
        for line in lines {
            self.end(None);
            self.exact_line(line);
        }
    }

    fn exact_line(&mut self, text: &str) {
        if let Some(next) = text.chars().next() {
            self.take_space(next);
        }
        self.text.extend(text.chars().filter(|&c| c == '\t' || !c.is_control()));
    }

    /// Ends the line, if there is anything on it.
    pub fn end(&mut self, part: Option<Part>) {
        (self.space, self.glued) = (Space::None, false);
        let trimmed = self.text[self.start..].trim_end().len();
        self.text.truncate(self.start + trimmed);
        let leading =
            self.text[self.start..].len() - self.text[self.start..].trim_start_matches([' ', '\t']).len();
        self.text.drain(self.start..self.start + leading);
        if self.text.len() == self.start {
            return;
        }
        self.parts.extend(part.map(|part| (self.count, part)));
        self.text.push('\n');
        self.start = self.text.len();
        self.count += 1;
    }

    /// What stands on the open line.
    pub fn open_line(&self) -> &str {
        self.text[self.start..].trim()
    }

    /// Takes the last character of the open line away.
    pub fn cut_last(&mut self) {
        if self.text.len() > self.start {
            self.text.pop();
        }
    }

    /// How long the text is.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Adds a whole text of lines with their parts.
    pub fn append(&mut self, other: Lines) {
        self.end(None);
        let (text, layout) = match other.finish() {
            Ok(finished) => finished,
            Err(_) => return,
        };
        let Layout::Paragraphs(parts) = layout else { return };
        self.parts.extend(parts.into_iter().map(|(line, part)| (self.count + line, part)));
        self.count += text.bytes().filter(|&byte| byte == b'\n').count() as u32;
        self.text.push_str(&text);
        self.start = self.text.len();
    }

    /// The text and what its lines are.
    pub fn finish(mut self) -> Result<(String, Layout), FileFault> {
        self.end(None);
        if self.text.is_empty() {
            return Err(FileFault::NoText);
        }
        Ok((self.text, Layout::Paragraphs(self.parts)))
    }

    /// The same of lines that somebody says: none of them is a byline by its words.
    pub fn finish_said(self) -> Result<(String, Layout), FileFault> {
        let (text, layout) = self.finish()?;
        Ok(match layout {
            Layout::Paragraphs(parts) => (text, Layout::Turns(parts, Vec::new())),
            other => (text, other),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_of_the_layout_is_one_space_or_none() {
        let mut lines = Lines::default();
        lines.flow("  题\n   目 ");
        lines.end(Some(Part::Title));
        lines.end(None);
        lines.flow("one\n  two ");
        lines.flow(" three");
        lines.exact("a\tb\nc");
        assert_eq!(
            lines.finish().unwrap(),
            ("题目\none two threea\tb\nc\n".to_owned(), Layout::Paragraphs(vec![(0, Part::Title)]))
        );
    }
}
