//! Word's texts (docx): paragraphs with the names of their styles, then the notes.

use super::archive::{Archive, Budget};
use super::lines::Lines;
use super::metadata::{self, Known};
use super::reader::{Content, Parsed, Reader};
use super::styles::Style;
use super::xml::{read, Element, Node};
use std::collections::HashMap;
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Docx,
    |zip| zip.has("[Content_Types].xml") && zip.any("word/document"),
    |mut zip, budget, _| parse(&mut zip, budget).map(Content::Document),
);

/// Reads a docx.
fn parse(zip: &mut Archive, budget: &mut Budget) -> Result<Parsed, FileFault> {
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
        metadata::dublin_core(&zip.text("docProps/core.xml", budget)?, &mut known)?;
    }
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

/// Where the text is: as a rule `word/document.xml`.
fn main_part(zip: &mut Archive, budget: &mut Budget) -> Result<String, FileFault> {
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
fn styles(xml: &str) -> Result<HashMap<String, Style>, FileFault> {
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

/// The paragraphs of a part.
fn body(
    xml: &str,
    styles: &HashMap<String, Style>,
    lines: &mut Lines,
    known: &mut Known,
) -> Result<(), FileFault> {
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
