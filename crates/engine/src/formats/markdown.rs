//! Markdown: the text that its reader sees, a block a line.

use super::found::Found;
use super::front_matter::{delimited, json, pandoc};
use super::layout::Part;
use super::lines::Lines;
use super::metadata::Known;
use super::pages::append_page;
use super::reader::{Content, Parsed, Reader};
use crate::extract::{extract, inline_html, InlineHtml};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
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
    let source = json(delimited(pandoc(source, &mut known), &mut known, &mut left), &mut known, &mut left);
    let mut html = String::new();
    let mut code = false;
    // What no reader sees inside a line: the reading of a character.
    let mut unseen: Option<(String, String)> = None;
    // A text with one heading of the first level has it for its title.
    let highest = |event: &Event| matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)));
    let one_title = Parser::new_ext(source, options).filter(highest).take(2).count() == 1;
    for event in Parser::new_ext(source, options) {
        // A tag that nothing ends by the end of its block hides nothing.
        if !is_inline(&event) {
            unseen.take().into_iter().for_each(|(_, text)| lines.flow(&text));
        }
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                lines.end(None);
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
                append_page(&extract(&std::mem::take(&mut html)), None, &mut lines)
            }
            Event::Html(piece) => html.push_str(&piece),
            Event::InlineHtml(tag) => match inline_html(&tag) {
                InlineHtml::Break => lines.end(None),
                InlineHtml::Unseen(name) => {
                    say_unseen(unseen.take(), found);
                    unseen = Some((name, String::new()));
                }
                InlineHtml::End(name) => {
                    // The end of what is around a reading ends it, too.
                    if unseen.as_ref().is_some_and(|(open, _)| *open == name || name == "ruby") {
                        say_unseen(unseen.take(), found);
                    }
                }
                InlineHtml::Seen => {}
            },
            Event::Text(text) | Event::Code(text) if unseen.is_some() => {
                unseen.iter_mut().for_each(|(_, all)| all.push_str(&text));
            }
            Event::Text(text) if code => lines.exact(&text),
            Event::Text(text) | Event::Code(text) => lines.flow(&text),
            Event::SoftBreak => lines.flow("\n"),
            Event::HardBreak => lines.end(None),
            _ => {}
        }
    }
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

/// Whether an event is of what stands in a block.
fn is_inline(event: &Event) -> bool {
    match event {
        Event::Text(_) | Event::InlineHtml(_) | Event::SoftBreak | Event::Code(_) => true,
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. }) => true,
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => true,
        _ => false,
    }
}

/// Says what stood in an element that no reader sees.
fn say_unseen(unseen: Option<(String, String)>, found: &mut Found) {
    let Some((name, text)) = unseen.filter(|(_, text)| !text.trim().is_empty()) else { return };
    let reading = matches!(name.as_str(), "rt" | "rp" | "rtc");
    found.leave_out(Place::File, if reading { Reason::Reading } else { Reason::Hidden }, &text);
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
