//! Word's texts (docx): paragraphs with the names of their styles, then the notes, then the text of diagrams and charts.
//! Comments, heads and feet of pages and what was deleted is left out, and said.

mod body;
mod symbols;

use super::archive::{Archive, Budget};
use super::found::Found;
use super::lines::Lines;
use super::metadata;
use super::reader::{Content, Parsed, Reader};
use super::styles::Style;
use super::xml::{read, Node};
use body::{is_heading_level, Body};
use std::collections::HashMap;
use wenmai_model::{FileFault, Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Docx,
    |zip| zip.has("[Content_Types].xml") && zip.any("word/document"),
    |mut zip, budget, found| parse(&mut zip, budget, found).map(Content::Document),
);

/// Reads a docx.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Parsed, FileFault> {
    let main = main_part(zip, budget)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let part = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let styles = match zip.has(&part("styles.xml")) {
        true => styles(&zip.text(&part("styles.xml"), budget)?)?,
        false => HashMap::new(),
    };
    let mut body = Body::new(&styles, found);
    body.read(&main, &zip.text(&main, budget)?)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if zip.has(&part(notes)) {
            body.read(&part(notes), &zip.text(&part(notes), budget)?)?;
        }
    }
    let parts = parts(zip, &folder)?;
    for (number, name) in parts.iter().filter(|(_, name)| is_drawn(&name[folder.len()..])) {
        let bytes = zip.entry(*number, budget)?;
        body.read_damaged(name, &String::from_utf8_lossy(&bytes));
    }
    let Body { paragraphs, mut known, .. } = body;
    for (number, name) in &parts {
        if let Some(reason) = left_out(&name[folder.len()..]) {
            let bytes = zip.entry(*number, budget)?;
            leave_out_part(name, reason, &bytes, found);
        }
    }
    if zip.has("docProps/core.xml") {
        metadata::dublin_core(&zip.text("docProps/core.xml", budget)?, &mut known)?;
    }
    let (text, layout) = paragraphs.finish(Lines::default(), &mut known)?;
    Ok((text, layout, known))
}

/// The parts in the folder of the text, by name.
fn parts(zip: &mut Archive, folder: &str) -> Result<Vec<(usize, String)>, FileFault> {
    let mut parts = zip.names()?;
    parts.retain(|(_, name)| {
        name.strip_prefix(folder).is_some_and(|rest| folder.is_empty() || rest.starts_with('/'))
    });
    Ok(parts)
}

/// Diagrams and charts: what is written in them is seen among the paragraphs.
fn is_drawn(name: &str) -> bool {
    let name = name.trim_start_matches('/');
    name.ends_with(".xml") && (name.starts_with("diagrams/data") || name.starts_with("charts/chart"))
}

/// Why what is written in a part is not of the text; nothing where it is, or there is nothing written.
fn left_out(name: &str) -> Option<Reason> {
    let name = name.trim_start_matches('/');
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if name == "comments.xml" {
        return Some(Reason::Comment);
    }
    if ending == "xml" && !name.contains('/') && (name.starts_with("header") || name.starts_with("footer")) {
        return Some(Reason::RunningHead);
    }
    // Texts of other formats that stand in this one.
    matches!(ending.as_str(), "htm" | "html" | "mht" | "txt" | "rtf" | "docx" | "doc")
        .then_some(Reason::NotInOrder)
}

/// Says what is written in a part that is not read: comments one by one.
fn leave_out_part(name: &str, reason: Reason, bytes: &[u8], found: &mut Found) {
    let place = || Place::Part(name.to_owned());
    if reason == Reason::NotInOrder {
        return found.leave_out(place(), reason, "");
    }
    let mut written = String::new();
    let mut in_text = false;
    let mut say = |written: &mut String| {
        if !written.trim().is_empty() {
            found.text(written);
            found.leave_out(place(), reason, written);
        }
        written.clear();
    };
    // A part that is damaged is said as far as it goes.
    let _ = read(&String::from_utf8_lossy(bytes), |node| {
        match node {
            Node::Start(element) => in_text = matches!(element.name(), "t" | "delText"),
            Node::Text(text) if in_text => written.push_str(text),
            Node::End("p") => written.push('\n'),
            Node::End("comment") => say(&mut written),
            Node::End(_) => in_text = false,
            Node::Text(_) | Node::Broken(_) => {}
        }
        Ok(())
    });
    say(&mut written);
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
