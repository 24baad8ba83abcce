//! Documents of any format, cleaned.

use super::types::{Document, Known, Layout, Part};
use crate::clean::{
    clean_page_with, clean_with, lines_of, CleanOptions, Cleaned, FlagKind, Line, Metadata, Zone, ZoneRule,
};
use crate::segment::Dictionary;

/// Cleans a document. What its markup says of a line stands; what the file says of the document comes before what is
/// found in its text.
pub fn clean_document(document: &mut Document, dictionary: &Dictionary, options: &CleanOptions) -> Cleaned {
    let mut found = match &mut document.layout {
        Layout::Plain => clean_with(&document.text, dictionary, options),
        Layout::Page(page) => {
            page.text = std::mem::take(&mut document.text);
            let found = clean_page_with(page, dictionary, options);
            document.text = std::mem::take(&mut page.text);
            found
        }
        Layout::Paragraphs(parts) => {
            let mut found = clean_with(&document.text, dictionary, options);
            marked_up(&mut found.lines, parts);
            found
        }
        Layout::Words(_) => as_given(&document.text),
    };
    take(&mut found.metadata, std::mem::take(&mut document.known));
    found
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

/// What is known of a document stands before what was found in it.
fn take(metadata: &mut Metadata, known: Known) {
    if known.date.is_some() {
        (metadata.date, metadata.time) = (known.date, known.time);
        let of_date = [FlagKind::DateContradicted, FlagKind::DateRelative];
        metadata.flags.retain(|flag| !of_date.contains(&flag.kind));
    }
    let put = |slot: &mut Option<String>, value: Option<String>| *slot = value.or(slot.take());
    put(&mut metadata.title, known.title);
    put(&mut metadata.author, known.author);
    put(&mut metadata.site, known.site);
    metadata.fields = known.fields;
}
