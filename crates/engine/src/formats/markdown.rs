//! Markdown: the text that its reader sees, a block a line.

use super::layout::Part;
use super::lines::Lines;
use super::metadata::{self, Known};
use super::pages::append_page;
use super::reader::{Content, Parsed, Reader};
use crate::extract::extract;
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Markdown,
    |file| file.is_named(Format::Markdown),
    |file, _| parse(&file.text).map(Content::Document),
);

/// Reads a text in Markdown.
fn parse(source: &str) -> Result<Parsed, FileFault> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let source = pandoc_title(source);
    let mut lines = Lines::default();
    let mut known = source.1;
    let mut html = String::new();
    let (mut code, mut about) = (false, false);
    // A text with one heading of the first level has it for its title.
    let highest = |event: &Event| matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)));
    let one_title = Parser::new_ext(source.0, options).filter(highest).take(2).count() == 1;
    for event in Parser::new_ext(source.0, options) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                lines.end(None);
                code = true;
            }
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => about = true,
            Event::End(TagEnd::MetadataBlock(_)) => about = false,
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
            Event::Text(text) if about => front_matter(&text, &mut known),
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

/// The head of a text in pandoc's form: lines that begin with `%` are title, authors and date.
fn pandoc_title(source: &str) -> (&str, Known) {
    let mut known = Known::default();
    let mut rest = source;
    for field in ["title", "author", "date"] {
        let Some(line) = rest.strip_prefix("% ") else { break };
        let (line, after) = line.split_once('\n').unwrap_or((line, ""));
        metadata::take(field, line, &mut known);
        rest = after;
    }
    (rest, known)
}

/// `key: value`, a line each, of a front matter; what is nested deeper is left.
fn front_matter(text: &str, known: &mut Known) {
    for line in text.lines().filter(|line| !line.starts_with([' ', '\t', '#', '-'])) {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        let quoted = |quote| value.strip_prefix(quote)?.strip_suffix(quote);
        let value = quoted('"').or_else(|| quoted('\'')).unwrap_or(value);
        let listed = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
        metadata::take(name, listed.unwrap_or(value), known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Layout;

    #[test]
    fn a_block_is_a_line_and_the_first_heading_the_title() {
        let source = "---\nauthor: \"王二\"\ndate: 2014-02-24\ntags: [雪, 山]\nmore:\n  deep: 1\n---\n\n# 大雪\n\n第一行\n第二行 **粗** `码`\n\n* 一\n* [二](http://a)\n\n## 小题\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n<div>网<script>x</script></div>\n\n    let a;\n    b\n";
        let (text, layout, known) = parse(source).unwrap();
        assert_eq!(text, "大雪\n第一行第二行 粗 码\n一\n二\n小题\n甲\t乙\n1\t2\n网\nlet a;\nb\n");
        assert_eq!(layout, Layout::Paragraphs(vec![(0, Part::Title), (4, Part::Heading)]));
        assert_eq!(known.title.as_deref(), Some("大雪"));
        assert_eq!(known.author.as_deref(), Some("王二"));
        assert_eq!(known.date.as_deref(), Some("2014-02-24"));
        assert_eq!(known.fields, [("tags".to_owned(), "雪, 山".to_owned())]);
        let (text, _, known) = parse("% 题\n% 人\n% 2014\n\n文").unwrap();
        assert_eq!(
            (text.as_str(), known.title.as_deref(), known.author.as_deref()),
            ("文\n", Some("题"), Some("人"))
        );
    }
}
