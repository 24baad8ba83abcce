//! What is known of a document's lines before they are cleaned, and how that lies over what cleaning finds.

use crate::clean::{
    clean_page_with, clean_paragraphs, clean_with, lines_of, CleanOptions, Cleaned, Line, Metadata, Turn,
    Zone, ZoneRule,
};
use crate::extract::Page;
use crate::segment::Dictionary;

/// What is known of a document's lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Layout {
    /// Nothing: cleaning tells.
    Plain,
    /// A page of HTML and what its markup says.
    Page(Box<Page>),
    /// Each line is a paragraph, and these are more than that: lines in ascending order.
    Paragraphs(Vec<(u32, Part)>),
    /// The same, and what is said in turns: the first line of each, ascending.
    Turns(Vec<(u32, Part)>, Vec<(u32, Turn)>),
    /// It comes cut into words.
    Words(Words),
}

/// What a line is besides a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The document's title.
    Title,
    /// A heading inside the text.
    Heading,
    /// Author, date or the like.
    Byline,
    /// A table of contents.
    Contents,
}

/// The words that a document comes cut into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// First byte, one past the last, and part of speech (a place in `tags`), ascending; no word crosses a line.
    pub spans: Vec<(u32, u32, Option<u32>)>,
    /// Parts of speech.
    pub tags: Vec<String>,
}

impl Layout {
    /// Cleans the text that has this layout.
    pub(super) fn clean(
        &mut self,
        text: &mut String,
        dictionary: &Dictionary,
        options: &CleanOptions,
    ) -> Cleaned {
        match self {
            Layout::Plain => clean_with(text, dictionary, options),
            Layout::Page(page) => {
                page.text = std::mem::take(text);
                let found = clean_page_with(page, dictionary, options);
                *text = std::mem::take(&mut page.text);
                found
            }
            Layout::Paragraphs(parts) => {
                let mut found = clean_paragraphs(text, dictionary, options);
                marked_up(&mut found.lines, parts);
                found
            }
            Layout::Turns(parts, turns) => {
                in_turns(clean_paragraphs(text, dictionary, options), parts, turns)
            }
            Layout::Words(_) => as_given(text),
        }
    }
}

/// A line of a document with markup is a paragraph and goes on no other. What cleaning knows for a byline or a menu it
/// stays; what it only thinks outside the text is text, since there is no page around it.
fn marked_up(lines: &mut [Line], parts: &[(u32, Part)]) {
    let titled = parts.iter().any(|(_, part)| *part == Part::Title);
    let mut parts = parts.iter().peekable();
    for (number, line) in (0..).zip(lines) {
        line.continues = false;
        let part = parts.next_if(|(at, _)| *at == number).map(|(_, part)| *part);
        let (zone, rule) = match part {
            Some(Part::Title) => (Zone::Title, ZoneRule::MarkupTitle),
            Some(Part::Heading) => (Zone::Heading, ZoneRule::MarkupHeading),
            Some(Part::Byline) => (Zone::Byline, ZoneRule::MarkupByline),
            Some(Part::Contents) => (Zone::Navigation, ZoneRule::MarkupContents),
            None if line.rule == ZoneRule::OutsideText || line.zone == Zone::Title && titled => {
                (Zone::Body, ZoneRule::MarkupParagraph)
            }
            None => continue,
        };
        (line.zone, line.rule) = (zone, rule);
    }
}

/// Of what is said in turns every line is text that is nothing else, and nothing but its words tells what is known of it.
fn in_turns(found: Cleaned, parts: &[(u32, Part)], turns: &[(u32, Turn)]) -> Cleaned {
    let mut lines = found.lines;
    let mut begun = 0;
    for (number, line) in (0..).zip(&mut lines) {
        begun += turns[begun..].iter().take_while(|(first, _)| *first <= number).count();
        (line.zone, line.rule, line.turn) = (Zone::Body, ZoneRule::MarkupParagraph, begun as u32);
    }
    marked_up(&mut lines, parts);
    Cleaned {
        lines,
        repairs: found.repairs,
        metadata: Metadata { flags: found.metadata.flags, ..Metadata::default() },
        turns: turns.iter().map(|(_, turn)| turn.clone()).collect(),
        ..Cleaned::default()
    }
}

/// Of a text that comes cut into words nothing is changed: all of it is text.
fn as_given(text: &str) -> Cleaned {
    let line = |range: std::ops::Range<usize>| {
        let (zone, rule) = if range.is_empty() {
            (Zone::Chrome, ZoneRule::Blank)
        } else {
            (Zone::Body, ZoneRule::WordsGiven)
        };
        Line {
            original_start: range.start as u32,
            original_end: range.end as u32,
            zone,
            rule,
            continues: false,
            turn: 0,
        }
    };
    Cleaned { lines: lines_of(text).into_iter().map(line).collect(), ..Cleaned::default() }
}
