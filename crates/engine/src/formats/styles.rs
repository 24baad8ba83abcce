//! What the styles of paragraphs say in the texts of office programs.

use super::layout::Part;
use super::lines::Lines;
use super::metadata::{self, Known};

/// What a style's name says of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading,
    Author,
    Date,
    Contents,
}

impl Style {
    /// By the name that a style has in every language's program, or one that people give.
    pub fn of(name: &str) -> Option<Style> {
        let name = name.to_lowercase().replace('_', " ");
        Some(match name.as_str() {
            "title" | "标题" | "標題" => Style::Title,
            "author" | "作者" => Style::Author,
            "date" | "日期" => Style::Date,
            _ if name.starts_with("heading ") || name == "heading" || name == "subtitle" => Style::Heading,
            _ if name.starts_with("标题 ") || name.starts_with("標題 ") => Style::Heading,
            _ if name.starts_with("toc ") || name.starts_with("contents ") => Style::Contents,
            _ => return None,
        })
    }

    /// Ends a paragraph of this style, and notes what it says of the document.
    pub fn end(style: Option<Style>, lines: &mut Lines, known: &mut Known) {
        let line = lines.open_line();
        let keep = |slot: &mut Option<String>| {
            if slot.is_none() && !line.is_empty() {
                *slot = Some(line.to_owned());
            }
        };
        let part = match style {
            Some(Style::Title) => {
                let first = known.title.is_none();
                keep(&mut known.title);
                Some(if first { Part::Title } else { Part::Heading })
            }
            Some(Style::Heading) => Some(Part::Heading),
            Some(Style::Author) => {
                keep(&mut known.author);
                Some(Part::Byline)
            }
            Some(Style::Date) => {
                let line = line.to_owned();
                metadata::date(&line, known);
                Some(Part::Byline)
            }
            Some(Style::Contents) => Some(Part::Contents),
            None => None,
        };
        lines.end(part);
    }
}
