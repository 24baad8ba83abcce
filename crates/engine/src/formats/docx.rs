//! Word's texts (docx): paragraphs with the names of their styles, then the notes.

use super::archive::{Archive, Budget};
use super::known;
use super::lines::Lines;
use super::types::{Fault, Known, Layout, Part};
use super::xml::{read, Element, Node};
use std::collections::HashMap;

/// Text, layout and what is known.
pub(super) type Parsed = (String, Layout, Known);

/// Reads a docx.
pub(super) fn parse(zip: &mut Archive, budget: &mut Budget) -> Result<Parsed, Fault> {
    let main = main_part(zip, budget)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let part = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let styles = match zip.has(&part("styles.xml")) {
        true => styles(&zip.text(&part("styles.xml"), budget)?)?,
        false => HashMap::new(),
    };
    let mut known = Known::default();
    let mut lines = Lines::default();
    body(&zip.text(&main, budget)?, &styles, &mut lines, &mut known)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if zip.has(&part(notes)) {
            body(&zip.text(&part(notes), budget)?, &styles, &mut lines, &mut known)?;
        }
    }
    if zip.has("docProps/core.xml") {
        known::dublin_core(&zip.text("docProps/core.xml", budget)?, &mut known)?;
    }
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

/// Where the text is: as a rule `word/document.xml`.
fn main_part(zip: &mut Archive, budget: &mut Budget) -> Result<String, Fault> {
    let mut main = None;
    if zip.has("_rels/.rels") {
        let take = |node: Node| {
            if let Node::Start(element) = node {
                if element.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) {
                    main = main.take().or_else(|| element.attribute("Target"));
                }
            }
            Ok(())
        };
        read(&zip.text("_rels/.rels", budget)?, take)?;
    }
    Ok(main.map_or_else(|| "word/document.xml".to_owned(), |main| main.trim_start_matches('/').to_owned()))
}

/// What paragraphs of a style are, by the style's id.
fn styles(xml: &str) -> Result<HashMap<String, Style>, Fault> {
    let mut styles = HashMap::new();
    let mut open: Option<String> = None;
    read(xml, |node| {
        match node {
            Node::Start(element) => match element.name() {
                "style" => open = element.attribute("styleId"),
                "name" => {
                    if let (Some(id), Some(name)) = (&open, element.attribute("val")) {
                        styles.extend(Style::of(&name).map(|style| (id.clone(), style)));
                    }
                }
                "outlineLvl" => {
                    if let (Some(id), Some(true)) = (&open, is_heading_level(element)) {
                        styles.entry(id.clone()).or_insert(Style::Heading);
                    }
                }
                _ => {}
            },
            Node::End("style") => open = None,
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

/// Outline levels count from 0; 9 is the text.
fn is_heading_level(element: &Element) -> Option<bool> {
    Some(element.attribute("val")?.parse::<u32>().ok()? < 9)
}

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
                known::date(&line, known);
                Some(Part::Byline)
            }
            Some(Style::Contents) => Some(Part::Contents),
            None => None,
        };
        lines.end(part);
    }
}

/// The paragraphs of a part.
fn body(
    xml: &str,
    styles: &HashMap<String, Style>,
    lines: &mut Lines,
    known: &mut Known,
) -> Result<(), Fault> {
    let mut style = None;
    let mut in_text = false;
    // How deep inside what is not shown: text that was deleted or moved away, readings, another program's version.
    let mut hidden = 0u32;
    read(xml, |node| {
        match node {
            Node::Start(element) => {
                let name = element.name();
                if hidden > 0 || matches!(name, "del" | "moveFrom" | "rt" | "Fallback") {
                    hidden += 1;
                    return Ok(());
                }
                match name {
                    "p" => {
                        // A text box stands inside a paragraph.
                        Style::end(style.take(), lines, known);
                    }
                    "pStyle" => style = element.attribute("val").and_then(|id| styles.get(&id).copied()),
                    "outlineLvl" if style.is_none() && is_heading_level(element) == Some(true) => {
                        style = Some(Style::Heading);
                    }
                    "t" => in_text = true,
                    "tab" => lines.exact("\t"),
                    "br" | "cr" => lines.end(None),
                    "noBreakHyphen" => lines.exact("-"),
                    _ => {}
                }
            }
            Node::End(_) if hidden > 0 => hidden -= 1,
            Node::End("t") => in_text = false,
            Node::End("p") => Style::end(style.take(), lines, known),
            Node::Text(text) if in_text && hidden == 0 => lines.exact(text),
            _ => {}
        }
        Ok(())
    })
}
