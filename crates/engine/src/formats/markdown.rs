//! Markdown: the text that its reader sees, a block a line.

use super::found::Found;
use super::front_matter::{delimited, json, pandoc};
use super::layout::Part;
use super::lines::Lines;
use super::metadata::Known;
use super::pages::{append_page, leave_out_title, leave_out_unread};
use super::reader::{Content, Parsed, Reader};
use crate::extract::{extract, inline_html, unseen_reason, InlineHtml};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use wenmai_model::{FileFault, Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Markdown,
    |file| file.is_named(Format::Markdown),
    |file, found| parse(&file.text, found).map(Content::Document),
);

/// Reads a text in Markdown.
fn parse(source: &str, found: &mut Found) -> Result<Parsed, FileFault> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut lines = Lines::default();
    let mut known = Known::default();
    let mut left = |text: &str| found.leave_out(Place::Line(1), Reason::Markup, text);
    let whole = source;
    let source = json(delimited(pandoc(source, &mut known), &mut known, &mut left), &mut known, &mut left);
    let mut numbers = Numbers::below(whole, source);
    let mut html = String::new();
    let mut code = false;
    // What no reader sees inside a line: the reading of a character.
    let mut unseen: Option<Unseen> = None;
    // A text with one heading of the first level has it for its title.
    let highest = |event: &Event| matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)));
    let one_title = Parser::new_ext(source, options).filter(highest).take(2).count() == 1;
    let parser = Parser::new_ext(source, options);
    let mut addresses = Addresses::of(&parser, source);
    for (event, range) in parser.into_offset_iter() {
        // A tag that nothing ends by the end of its block hides nothing.
        if !is_inline(&event) {
            unseen.take().into_iter().for_each(|open| lines.flow(&open.text));
        }
        if matches!(event, Event::Start(_)) && !is_inline(&event) {
            addresses.up_to(range.start, &mut lines, found, &mut numbers);
        }
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                lines.end(None);
                if let CodeBlockKind::Fenced(info) = kind {
                    // A language is one word of Latin letters.
                    if !info.is_ascii() || info.contains(' ') {
                        found.leave_out(numbers.place(range.start), Reason::Markup, &info);
                    }
                }
                code = true;
            }
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::Item
                | Tag::TableRow
                | Tag::TableHead
                | Tag::BlockQuote(_),
            ) => lines.end(None),
            Event::End(TagEnd::Heading(level)) => {
                let title = level == HeadingLevel::H1 && one_title && known.title.is_none();
                if title {
                    known.title = Some(lines.open_line().to_owned()).filter(|line| !line.is_empty());
                }
                lines.end(Some(if title { Part::Title } else { Part::Heading }));
            }
            Event::End(TagEnd::CodeBlock) => {
                lines.end(None);
                code = false;
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => {
                lines.end(None)
            }
            Event::End(TagEnd::TableCell) => lines.exact("\t"),
            Event::End(TagEnd::HtmlBlock) => {
                let html = std::mem::take(&mut html);
                let mut page = extract(&html);
                let first = numbers.line(range.start);
                leave_out_unread(&html, &mut page, found, |line| Place::Line(first + line - 1));
                leave_out_title(&page, known.title.as_deref(), found, Place::Line(first));
                append_page(&page, None, &mut lines)
            }
            Event::Html(piece) => html.push_str(&piece),
            Event::InlineHtml(tag) => {
                let place = numbers.place(range.start);
                // A comment, or a tag with text in it.
                leave_out_unread(&tag, &mut extract(&tag), found, |_| place.clone());
                match inline_html(&tag) {
                    InlineHtml::Break => lines.end(None),
                    InlineHtml::Unseen(name) => {
                        say_unseen(unseen.take(), found);
                        unseen = Some(Unseen { name, text: String::new(), place });
                    }
                    InlineHtml::End(name) => {
                        // The end of what is around a reading ends it, too.
                        if unseen.as_ref().is_some_and(|open| open.name == name || name == "ruby") {
                            say_unseen(unseen.take(), found);
                        }
                    }
                    InlineHtml::Seen => {}
                }
            }
            Event::Text(text) | Event::Code(text) if unseen.is_some() => {
                unseen.iter_mut().for_each(|open| open.text.push_str(&text));
            }
            Event::Text(text) if code => lines.exact(&text),
            Event::Text(text) | Event::Code(text) => lines.flow(&text),
            Event::SoftBreak => lines.flow("\n"),
            Event::HardBreak => lines.end(None),
            _ => {}
        }
    }
    addresses.up_to(usize::MAX, &mut lines, found, &mut numbers);
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

/// Whether an event is of what stands in a block.
fn is_inline(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::InlineHtml(_)
            | Event::SoftBreak
            | Event::Code(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
    )
}

/// An element in a line that no reader sees.
struct Unseen {
    name: String,
    text: String,
    place: Place,
}

/// Says what stood in an element that no reader sees.
fn say_unseen(unseen: Option<Unseen>, found: &mut Found) {
    let Some(Unseen { name, text, place }) = unseen.filter(|open| !open.text.trim().is_empty()) else {
        return;
    };
    found.leave_out(place, unseen_reason(name.as_bytes()), &text);
}

/// The numbers of lines at places that are asked for one after another.
struct Numbers<'t> {
    source: &'t str,
    at: usize,
    line: u32,
    first: u32,
}

impl<'t> Numbers<'t> {
    /// Those of a text that is the rest of another.
    fn below(whole: &str, source: &'t str) -> Numbers<'t> {
        let above = whole.len().saturating_sub(source.len());
        let first = 1 + memchr::memchr_iter(b'\n', &whole.as_bytes()[..above]).count() as u32;
        Numbers { source, at: 0, line: first, first }
    }

    fn line(&mut self, at: usize) -> u32 {
        let at = at.min(self.source.len());
        if at < self.at {
            (self.at, self.line) = (0, self.first);
        }
        self.line += memchr::memchr_iter(b'\n', &self.source.as_bytes()[self.at..at]).count() as u32;
        self.at = at;
        self.line
    }

    fn place(&mut self, at: usize) -> Place {
        Place::Line(self.line(at))
    }
}

/// Lines that name an address, `[1]: http://…`, and are shown nowhere. Many a text has lines in brackets and a colon that
/// name none: `[船工]: 停了`.
struct Addresses<'t> {
    source: &'t str,
    /// Where they stand, and whether they name none, from the last to the first.
    left: Vec<(Range<usize>, bool)>,
}

impl<'t> Addresses<'t> {
    fn of(parser: &Parser, source: &'t str) -> Addresses<'t> {
        let foreign = |text: &str| text.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
        let mut left: Vec<(Range<usize>, bool)> = parser
            .reference_definitions()
            .iter()
            .filter_map(|(_, named)| {
                let no_address = !named.dest.contains(['/', '.', '#', ':', '%']);
                let has_words = no_address || named.title.is_some() || foreign(&named.dest);
                has_words.then(|| (named.span.clone(), no_address && foreign(&named.dest)))
            })
            .collect();
        left.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
        Addresses { source, left }
    }

    /// Takes those up to a place: they are text, or left out where there are words in them.
    fn up_to(&mut self, place: usize, lines: &mut Lines, found: &mut Found, numbers: &mut Numbers) {
        while let Some((span, is_text)) = self.left.pop_if(|(span, _)| span.start < place) {
            let written = &self.source[span.clone()];
            if is_text {
                lines.end(None);
                lines.flow(written);
                lines.end(None);
            } else {
                found.leave_out(numbers.place(span.start), Reason::Markup, written);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Layout;

    #[test]
    fn what_a_tag_hides_ends_with_the_tag_or_is_text() {
        for (source, text, left) in [
            ("读作 <rt> 的标签。\n\n后来。\n", "读作 的标签。\n后来。\n", 0),
            ("- 说 <script> 与 `<style>`\n- 好\n", "说 与 <style>\n好\n", 0),
            ("<ruby>蜀<rt>**shǔ**</rt></ruby>道<ruby>难<rt>nán</ruby>。\n", "蜀道难。\n", 6),
        ] {
            let mut found = Found::default();
            let (read, ..) = parse(source, &mut found).unwrap();
            assert_eq!((read.as_str(), found.finish(1, 0, false).left_out()), (text, left), "{source}");
        }
    }

    #[test]
    fn a_block_is_a_line_and_the_first_heading_the_title() {
        let source = "---\nauthor: \"王二\"\ndate: 2014-02-24\ntags: [雪, 山]\nmore:\n  deep: 1\n---\n\n# 大雪\n\n第一行\n第二行 **粗** `码`\n\n* 一\n* [二](http://a)\n\n## 小题\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n<div>网<script>x</script></div>\n\n    let a;\n    b\n";
        let (text, layout, known) = parse(source, &mut Found::default()).unwrap();
        assert_eq!(text, "大雪\n第一行第二行 粗 码\n一\n二\n小题\n甲\t乙\n1\t2\n网\nlet a;\nb\n");
        assert_eq!(layout, Layout::Paragraphs(vec![(0, Part::Title), (4, Part::Heading)]));
        assert_eq!(known.title.as_deref(), Some("大雪"));
        assert_eq!(known.author.as_deref(), Some("王二"));
        assert_eq!(known.date.as_deref(), Some("2014-02-24"));
        assert_eq!(known.fields, [("tags".to_owned(), "雪, 山".to_owned())]);
        let (text, _, known) = parse("% 题\n% 人\n% 2014\n\n文", &mut Found::default()).unwrap();
        assert_eq!(
            (text.as_str(), known.title.as_deref(), known.author.as_deref()),
            ("文\n", Some("题"), Some("人"))
        );
    }
}
