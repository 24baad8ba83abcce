//! LibreOffice's texts (odt).

use super::archive::{Archive, Budget};
use super::lines::Lines;
use super::metadata::{self, Known};
use super::opendocument::refuse_encrypted;
use super::reader::{Content, Parsed, Reader};
use super::styles::Style;
use super::xml::{read, Element, Node};
use std::collections::HashMap;
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Odt,
    |zip| {
        matches!(
            zip.media_type(),
            "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.text-template"
        )
    },
    |mut zip, budget, _| parse(&mut zip, budget).map(Content::Document),
);

/// Reads an odt.
fn parse(zip: &mut Archive, budget: &mut Budget) -> Result<Parsed, FileFault> {
    refuse_encrypted(zip, budget)?;
    let content = zip.text("content.xml", budget)?;
    // Styles of the document's own are made from named ones.
    let mut parents = HashMap::new();
    let mut lines = Lines::default();
    let mut known = Known::default();
    let mut notes = Lines::default();
    let mut style = None;
    let (mut hidden, mut contents, mut noted, mut paragraphs) = (0u32, 0u32, false, 0u32);
    read(&content, |node| {
        match node {
            Node::Start(element) => {
                let name = element.name();
                // Readings, comments, what was deleted, and the number of a note.
                if hidden > 0
                    || matches!(
                        name,
                        "ruby-text" | "annotation" | "tracked-changes" | "note-citation" | "desc"
                    )
                {
                    hidden += 1;
                    return Ok(());
                }
                let into = if noted { &mut notes } else { &mut lines };
                match name {
                    "style" => {
                        if let (Some(name), Some(parent)) =
                            (element.attribute("name"), element.attribute("parent-style-name"))
                        {
                            parents.insert(name, parent);
                        }
                    }
                    "table-of-content" => contents += 1,
                    "note-body" => noted = true,
                    "h" => {
                        paragraphs += 1;
                        Style::end(style.take(), into, &mut known);
                        style = style_of(element, &parents).or(Some(Style::Heading));
                    }
                    "p" => {
                        paragraphs += 1;
                        if !noted {
                            Style::end(style.take(), into, &mut known);
                            style = style_of(element, &parents);
                        }
                    }
                    "s" => {
                        let count = element.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                        into.exact(&" ".repeat(usize::min(count, 100)));
                    }
                    "tab" => into.exact("\t"),
                    "line-break" => into.end(None),
                    _ => {}
                }
            }
            Node::End(_) if hidden > 0 => hidden -= 1,
            Node::End("table-of-content") => contents = contents.saturating_sub(1),
            Node::End("note-body") => noted = false,
            Node::End("p" | "h") => {
                paragraphs = paragraphs.saturating_sub(1);
                if noted {
                    notes.end(None);
                } else {
                    let listed = (contents > 0).then_some(Style::Contents);
                    Style::end(listed.or(style.take()), &mut lines, &mut known);
                }
            }
            // White space between elements is only layout; inside paragraphs runs of it are one space.
            Node::Text(text) if hidden == 0 && paragraphs > 0 => {
                if noted { &mut notes } else { &mut lines }.flow(text);
            }
            _ => {}
        }
        Ok(())
    })?;
    lines.append(notes);
    if zip.has("meta.xml") {
        metadata::dublin_core(&zip.text("meta.xml", budget)?, &mut known)?;
    }
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

/// What a paragraph's style says, by its own name or that of the one it was made from.
fn style_of(element: &Element, parents: &HashMap<String, String>) -> Option<Style> {
    let name = element.attribute("style-name")?;
    // `Heading_20_1`
    let named = |name: &str| Style::of(&name.replace("_20_", " "));
    named(&name).or_else(|| named(parents.get(&name)?))
}
