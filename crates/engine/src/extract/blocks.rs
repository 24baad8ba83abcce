//! Tags and text to lines: one pass over the tokens with a flat stack of open elements of bounded depth.

use super::attributes::Start;
use super::note_marks::Mark;
use super::rules::{Rules, Shown, Within};
use super::syntax::Slash;
use super::tags::Tag;
use super::types::{Block, Hint, Page, Roles};
use super::unread::reason_of;
use crate::script::runs_on;
use html5gum::emitters::callback::CallbackEvent;
use html5gum::naive_next_state;
use wenmai_model::{characters, Reason};

/// The depth of the stack. Deeper elements are only counted, so that the cost of an end tag is bounded.
const DEEPEST: usize = 256;

/// An open element, with what it and all around it say.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) key: u64,
    pub(super) tag: Tag,
    /// How many more elements of this name are open here that say nothing.
    again: u32,
    block: Block,
    roles: Roles,
    container: u32,
    depth: u16,
    cell: u32,
    /// The number of lines before it.
    first_line: usize,
    /// The number of rows before it that are kept.
    first_row: usize,
    pub(super) unseen: bool,
    /// Where its text is not the page's: the number of the piece that it is of, and why.
    pub(super) piece: Option<(u32, Reason)>,
    /// Whether that piece begins with it.
    pub(super) begins: bool,
    /// Whether its own letters have no size.
    no_size: bool,
    within: Within,
    link: bool,
    bold: bool,
    preformatted: bool,
}

const OUTSIDE: Open = Open {
    key: 0,
    tag: Tag::Html,
    again: 0,
    block: Block::Other,
    roles: Roles(0),
    container: 0,
    depth: 0,
    cell: 0,
    first_line: 0,
    first_row: 0,
    unseen: false,
    piece: None,
    begins: false,
    no_size: false,
    within: Within::NOTHING,
    link: false,
    bold: false,
    preformatted: false,
};

/// The line that is being written.
#[derive(Clone, Default)]
pub(super) struct Pending {
    hint: Hint,
    cell: u32,
    source: (usize, usize),
    pub(super) empty: bool,
    /// Roles that only a part of the line has, and which make it what it is nonetheless.
    named: Roles,
    /// Whether space came after the last character, and whether a line break was in it.
    space: Option<bool>,
}

/// Makes a page of tokens.
pub(super) struct Builder<'a> {
    pub(super) source: &'a str,
    pub(super) page: Page,
    /// For each line, its cell.
    pub(super) cells: Vec<u32>,
    pub(super) stack: Vec<Open>,
    /// Rows of open tables that are one line each if the table is one: their lines.
    pub(super) rows: Vec<(usize, usize)>,
    /// Elements that are open beyond the deepest that is kept.
    beyond: u32,
    pub(super) pending: Pending,
    start: Start,
    /// Where its tag begins, and where the last of what was told of ends.
    pub(super) tag_start: usize,
    end: usize,
    slash: Slash,
    /// Whether marks of notes are left out.
    in_book: bool,
    pub(super) mark: Option<Mark>,
    /// Those that were left out.
    pub(super) marks: String,
    rules: Rules,
    /// How many pieces that are not read were begun, and the last that has text.
    pub(super) pieces: (u32, u32),
}

impl<'a> Builder<'a> {
    pub fn new(source: &'a str, slash: Slash, in_book: bool) -> Builder<'a> {
        Builder {
            source,
            slash,
            in_book,
            mark: None,
            marks: String::new(),
            page: Page { around: vec![0], ..Page::default() },
            cells: Vec::new(),
            stack: Vec::with_capacity(64),
            rows: Vec::new(),
            beyond: 0,
            pending: Pending { empty: true, ..Pending::default() },
            start: Start::default(),
            tag_start: 0,
            end: 0,
            rules: Rules::of(source),
            pieces: (0, 0),
        }
    }

    pub fn event(&mut self, event: CallbackEvent, span: (usize, usize)) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                (self.start, self.tag_start) = (Start::of(name), span.0);
                return;
            }
            CallbackEvent::AttributeName { name } => return self.start.attribute(name),
            CallbackEvent::AttributeValue { value } => return self.start.value(value),
            CallbackEvent::Error(_) => return,
            CallbackEvent::CloseStartTag { self_closing } => {
                let described = std::mem::take(&mut self.start.described);
                self.start_tag(span.1, described);
                self.open(self_closing);
            }
            CallbackEvent::EndTag { name } => {
                self.other_tag(span);
                self.close(name);
            }
            CallbackEvent::String { value } => self.text(value, span),
            CallbackEvent::Comment { .. } => self.comment(span),
            CallbackEvent::Doctype { .. } => self.other_tag(span),
        }
        self.end = span.1;
    }

    pub fn finish(mut self) -> Page {
        self.end_line();
        self.other_tag((self.end.min(self.source.len()), self.source.len()));
        if let Some(first) = self.stack.first().copied() {
            self.pop_to(0);
            self.end_unclosed(&first);
        }
        self.leave_out_marks();
        self.page
    }

    fn top(&self) -> Open {
        self.stack.last().copied().unwrap_or(OUTSIDE)
    }

    fn open(&mut self, self_closing: bool) {
        let start = std::mem::take(&mut self.start);
        let tag = Tag::of(&start.name);
        match tag {
            Tag::Meta => return self.page.head.meta(&start.meta),
            Tag::Break => {
                // A second break leaves a line empty; a page's lines are apart anyhow.
                return self.end_line();
            }
            Tag::Void => return,
            Tag::Head => return,
            _ => {}
        }
        let empty = match self.slash {
            Slash::Ends => true,
            Slash::EndsRuns => tag.rank() < 2,
            Slash::Nothing => tag == Tag::Unseen && naive_next_state(&start.name).is_none(),
        };
        if self_closing && empty {
            if tag.is_block() {
                self.end_line();
            }
            return;
        }
        self.imply_ends(tag);
        if tag.is_block() {
            self.end_line();
            self.end_reading();
        }
        let key = key(&start.name);
        let about_page = matches!(tag, Tag::Body | Tag::Html);
        let own = if about_page { Roles::default() } else { start.roles.with(tag.roles()) };
        let before = self.top();
        let (shown, within) = match before.unseen || about_page {
            true => (Shown::default(), before.within.below()),
            false => self.rules.shown(&start.element(), before.within),
        };
        let hidden = (start.hidden || shown.hidden) && !about_page;
        let says_nothing = tag == Tag::Inline
            && own == Roles::default()
            && !hidden
            && shown.no_size.is_none()
            && (!before.no_size || start.is_plain())
            && within == before.within;
        if says_nothing && self.beyond == 0 {
            if let Some(top) = self.stack.last_mut().filter(|top| top.key == key) {
                top.again += 1;
                return;
            }
        }
        if self.stack.len() >= DEEPEST || self.beyond > 0 {
            self.beyond += 1;
            return;
        }
        let container = if tag.is_container() {
            self.page.around.push(before.container);
            self.page.around.len() as u32 - 1
        } else {
            before.container
        };
        if tag == Tag::Link && start.href && !before.unseen {
            self.pending.hint.links = self.pending.hint.links.saturating_add(1);
        }
        if self.in_book {
            self.begin_mark(tag, &start);
        }
        // What is not known to have a size has that of what it is in.
        let inherits = before.no_size && start.is_plain() && tag.rank() == 0;
        let no_size = shown.no_size.unwrap_or(inherits);
        let of_kind = matches!(tag, Tag::Code | Tag::Unseen | Tag::Control | Tag::Title);
        // Scripts are no text, wherever they are.
        let begins = tag == Tag::Code || (hidden || of_kind || no_size && !before.no_size) && !before.unseen;
        self.pieces.0 += u32::from(begins);
        let reason = || if of_kind && !hidden { reason_of(&start.name) } else { Reason::Hidden };
        let piece = if begins { Some((self.pieces.0, reason())) } else { before.piece };
        self.stack.push(Open {
            key,
            tag,
            again: 0,
            block: tag.block(before.block),
            roles: before.roles.with(own),
            container,
            depth: before.depth + u16::from(tag.is_container()),
            cell: if tag == Tag::Cell { container } else { before.cell },
            first_line: self.page.hints.len(),
            first_row: self.rows.len(),
            unseen: before.unseen || hidden || of_kind,
            piece: piece.filter(|_| hidden || of_kind || no_size || before.unseen),
            begins,
            no_size,
            within,
            link: before.link || tag == Tag::Link && start.href,
            bold: before.bold || tag == Tag::Bold,
            preformatted: before.preformatted || tag == Tag::Preformatted,
        });
    }

    /// The end tags that may be left out.
    fn imply_ends(&mut self, tag: Tag) {
        let closes = |open: Tag| match tag {
            Tag::Link => open == Tag::Link,
            Tag::Item | Tag::Term => {
                matches!(open, Tag::Item | Tag::Term | Tag::Paragraph | Tag::Heading(_) | Tag::Caption)
            }
            Tag::Cell => matches!(open, Tag::Cell),
            Tag::Row => matches!(open, Tag::Row | Tag::Cell),
            _ if tag.rank() >= 2 && tag.rank() < 8 => open == Tag::Paragraph,
            _ => false,
        };
        let limit = match tag {
            Tag::Link => 1,
            Tag::Item | Tag::Term => 3,
            Tag::Cell => 5,
            Tag::Row => 6,
            _ => 2,
        };
        let mut cut = None;
        for (at, open) in self.stack.iter().enumerate().rev() {
            if closes(open.tag) {
                cut = Some(at);
            } else if open.tag.rank() > limit || (cut.is_some() && open.tag.rank() > 0) {
                break;
            }
        }
        if let Some(at) = cut {
            self.pop_to(at);
        }
    }

    fn close(&mut self, name: &[u8]) {
        let tag = Tag::of(name);
        match tag {
            Tag::Break => return self.end_line(),
            Tag::Void | Tag::Meta | Tag::Head => return,
            _ => {}
        }
        if self.beyond > 0 {
            self.beyond -= 1;
            if tag.is_block() {
                self.end_line();
            }
            return;
        }
        let key = key(name);
        if let Some(top) = self.stack.last_mut().filter(|top| top.key == key && top.again > 0) {
            top.again -= 1;
            return;
        }
        let same =
            |open: &Open| open.key == key || matches!((open.tag, tag), (Tag::Heading(_), Tag::Heading(_)));
        for at in (0..self.stack.len()).rev() {
            let open = self.stack[at];
            if same(&open) {
                return self.pop_to(at);
            }
            if open.tag.rank() > tag.rank() {
                break;
            }
        }
        if tag.is_block() {
            self.end_line();
        }
    }

    /// Closes the elements from this place of the stack on.
    fn pop_to(&mut self, at: usize) {
        if self.stack[at..].iter().any(|open| open.tag.is_block()) {
            self.end_line();
        }
        while self.stack.len() > at {
            if self.mark.as_ref().is_some_and(|mark| mark.depth + 1 == self.stack.len()) {
                self.end_mark();
            }
            let Some(open) = self.stack.pop() else { return };
            match open.tag {
                Tag::Row => self.end_row(open.first_line),
                Tag::Table => self.end_table(open.first_row),
                _ if self.stack.len() > at => self.end_unclosed(&open),
                _ => {}
            }
        }
    }

    /// A reading that is never closed ends where a block begins: none is in a reading.
    fn end_reading(&mut self) {
        let reading = |open: &Open| matches!(open.piece, Some((_, Reason::Reading)));
        if self.stack.last().is_some_and(reading) {
            let begins = self.stack.iter().rposition(|open| reading(open) && open.begins);
            self.pop_to(begins.unwrap_or(0));
        }
    }

    fn text(&mut self, value: &[u8], span: (usize, usize)) {
        let top = self.top();
        let value = String::from_utf8_lossy(value);
        if top.tag == Tag::Title {
            return self.title(&value, span, top);
        }
        if top.unseen || top.no_size && !value.trim().is_empty() {
            return self.leave_out(&value, span.0, top);
        }
        self.page.met += characters(&value);
        if !top.preformatted {
            return self.run(&value, span, top);
        }
        // `&#10;` is a line break too, but not in the source; there it is no more than a space.
        let source = &self.source[span.0..span.1];
        if source.matches('\n').count() != value.matches('\n').count() {
            return self.run(&value, span, top);
        }
        let mut at = span.0;
        let mut places = source.split_inclusive('\n');
        for (number, line) in value.split('\n').enumerate() {
            if number > 0 {
                self.end_line();
            }
            let length = places.next().map_or(0, str::len);
            at += length;
            self.run(line, (at - length, at), top);
        }
    }

    /// Text within a line.
    fn run(&mut self, text: &str, span: (usize, usize), top: Open) {
        let space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
        if text.chars().all(space) && !top.preformatted {
            if !self.pending.empty && !text.is_empty() {
                let broken = self.pending.space.unwrap_or(false) || text.contains(['\n', '\r']);
                self.pending.space = Some(broken);
            }
            return;
        }
        let source = &self.source[span.0..span.1];
        let trimmed = source.trim_start_matches(space);
        let end = span.0 + source.trim_end_matches(space).len();
        let start = span.1 - trimmed.len();
        let (mut chars, mut first) = (0u16, self.pending.empty);
        for c in text.chars() {
            if space(c) || c.is_control() {
                if top.preformatted && !matches!(c, '\r' | '\n') && !c.is_control()
                    || c == '\t' && top.preformatted
                {
                    self.page.text.push(c);
                    first = false;
                } else if space(c) && !first {
                    let broken = self.pending.space.unwrap_or(false) || matches!(c, '\n' | '\r');
                    self.pending.space = Some(broken);
                }
                continue;
            }
            if let Some(broken) = self.pending.space.take() {
                let before = self.page.text.chars().next_back().unwrap_or(' ');
                if !(broken && runs_on(before, c)) {
                    self.page.text.push(' ');
                }
            }
            self.page.text.push(c);
            first = false;
            chars = chars.saturating_add(u16::from(!c.is_whitespace()));
        }
        if first {
            return;
        }
        let pending = &mut self.pending;
        let hint = &mut pending.hint;
        if pending.empty {
            pending.source.0 = start;
            pending.cell = top.cell;
            (hint.block, hint.roles) = (top.block, top.roles);
            (hint.container, hint.depth) = (top.container, top.depth);
            pending.empty = false;
        }
        pending.source.1 = end.max(pending.source.0);
        hint.roles = Roles(hint.roles.0 & top.roles.0);
        pending.named = pending.named.with(top.roles);
        hint.chars = hint.chars.saturating_add(chars);
        if top.link {
            hint.link_chars = hint.link_chars.saturating_add(chars);
        }
        if top.bold {
            hint.bold_chars = hint.bold_chars.saturating_add(chars);
        }
    }

    /// Ends the line that is being written, if there is text in it.
    fn end_line(&mut self) {
        let pending = std::mem::replace(&mut self.pending, Pending { empty: true, ..Pending::default() });
        if pending.empty {
            return;
        }
        let written = self.page.text.rfind('\n').map_or(0, |at| at + 1);
        if self.page.text[written..].trim().is_empty() {
            self.page.text.truncate(written);
            return;
        }
        self.page.text.push('\n');
        let partly = Roles::BYLINE.with(Roles::AUTHOR).with(Roles::DATE).with(Roles::TITLE);
        let named = Roles(pending.named.0 & partly.0);
        let hint = Hint { roles: pending.hint.roles.with(named), ..pending.hint };
        self.page.hints.push(hint);
        self.page.source.push((pending.source.0 as u32, pending.source.1 as u32));
        self.cells.push(pending.cell);
    }
}

/// The first eight bytes of a name: no two names that matter share them.
pub(super) fn key(name: &[u8]) -> u64 {
    name.iter().take(8).fold(0, |key, &byte| key << 8 | u64::from(byte))
}
