//! Word's texts (docx): paragraphs with the names of their styles, then the notes, then the text of diagrams and charts.
//! Comments, heads and feet of pages and what was deleted is left out, and said.

mod body;
mod symbols;

use super::archive::{Archive, Budget};
use super::found::Found;
use super::lines::Lines;
use super::parts::{leave_out_missing, leave_out_rest, properties, read_settings, relations};
use super::reader::{Content, Parsed, Reader};
use super::styles::Style;
use super::xml::Node;
use body::{is_heading_level, Body};
use std::collections::HashMap;
use wenmai_model::{FileFault, Format, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Docx,
    |zip| zip.has("[Content_Types].xml") && zip.any("word/document"),
    |mut zip, budget, found| parse(&mut zip, budget, found).map(Content::Document),
);

/// Reads a docx.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Parsed, FileFault> {
    let main = main_part(zip, budget, found);
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let part = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let styles = match zip.part(&part("styles.xml"), budget, found) {
        Some(xml) => styles(&part("styles.xml"), &xml, found),
        None => HashMap::new(),
    };
    let relations = relations(zip, &main, budget, found);
    let text = zip.text(&main, budget, found)?;
    let mut body = Body::new(&styles, found);
    body.read(&main, &text);
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if let Some(xml) = zip.part(&part(notes), budget, body.found) {
            body.read(&part(notes), &xml);
        }
    }
    // Diagrams and charts: what is written in them is seen among the paragraphs.
    for name in zip.rest()? {
        let is_drawn = |start: &str| name.starts_with(&part(start)) && name.ends_with(".xml");
        if is_drawn("diagrams/data") || is_drawn("charts/chart") {
            if let Some(xml) = zip.part(&name, budget, body.found) {
                body.read(&name, &xml);
            }
        }
    }
    let Body { paragraphs, mut known, .. } = body;
    leave_out_missing(zip, &relations, found);
    leave_out_rest(zip, budget, found, |name| left_out(name.strip_prefix(&folder)?));
    properties(zip, "docProps/core.xml", budget, &mut known, found);
    let (text, layout) = paragraphs.finish(Lines::default(), &mut known)?;
    Ok((text, layout, known))
}

/// Why what is written in a part of the text's folder is not of the text, where that is known.
fn left_out(name: &str) -> Option<Reason> {
    let name = name.trim_start_matches('/');
    match name {
        "comments.xml" => Some(Reason::Comment),
        _ if name.starts_with("header") || name.starts_with("footer") => Some(Reason::RunningHead),
        // What `data` has, as it is drawn.
        _ if name.starts_with("diagrams/drawing") => Some(Reason::Repeated),
        // Passages that may be put into texts.
        _ if name.starts_with("glossary/document") => Some(Reason::Hidden),
        _ => None,
    }
}

/// Where the text is: as a rule `word/document.xml`.
fn main_part(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> String {
    let named = relations(zip, "", budget, found);
    let main = named.into_iter().find(|(_, kind, _)| kind == "officeDocument").map(|(.., target)| target);
    match main {
        Some(main) if zip.has(&main) => main,
        main => {
            main.iter().for_each(|main| found.leave_out_missing(main));
            "word/document.xml".to_owned()
        }
    }
}

/// What paragraphs of a style are, by the style's id.
fn styles(part: &str, xml: &str, found: &mut Found) -> HashMap<String, Style> {
    let mut styles = HashMap::new();
    let mut open: Option<String> = None;
    read_settings(part, xml, found, |node| match node {
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
    });
    styles
}
