//! What all files of OpenDocument have in common.

use super::archive::{Archive, Budget};
use super::found::Found;
use super::parts::{damaged, has_letters, read_settings};
use super::xml::{read, Node};
use wenmai_model::{FileFault, Place, Reason};

/// What a file says of its entries. With a password they are there, but cannot be read; parts in XML that are missing are said.
pub(super) fn check_manifest(
    zip: &mut Archive,
    budget: &mut Budget,
    found: &mut Found,
) -> Result<(), FileFault> {
    const NAME: &str = "META-INF/manifest.xml";
    let Some(manifest) = zip.part(NAME, budget, found) else { return Ok(()) };
    if manifest.contains("encryption-data") {
        return Err(FileFault::Encrypted);
    }
    let mut missing = Vec::new();
    read_settings(NAME, &manifest, found, |node| {
        if let Node::Start(element) = node {
            let is_xml = element.attribute("media-type").as_deref() == Some("text/xml");
            missing.extend(element.attribute("full-path").filter(|path| is_xml && !zip.has(path)));
        }
    });
    missing.iter().for_each(|path| found.leave_out_missing(path));
    Ok(())
}

/// Says what stands at the head and foot of pages, which is the only text of the styles.
pub(super) fn page_heads(zip: &mut Archive, budget: &mut Budget, found: &mut Found) {
    const NAME: &str = "styles.xml";
    const HEADS: &[&str] =
        &["header", "header-left", "header-first", "footer", "footer-left", "footer-first"];
    let Some(styles) = zip.part(NAME, budget, found) else { return };
    let (mut open, mut in_heads, mut text): (Vec<bool>, u32, String) = (Vec::new(), 0, String::new());
    let say = |text: &mut String, found: &mut Found| {
        if !text.trim().is_empty() {
            found.text(text);
            found.leave_out(Place::Part(NAME.to_owned()), Reason::RunningHead, text);
        }
        text.clear();
    };
    let whole = read(&styles, |node| {
        match node {
            Node::Start(element) => {
                // Paragraphs stand in heads, and in nothing else.
                let is_head = HEADS.contains(&element.name()) || matches!(element.name(), "p" | "h");
                in_heads += u32::from(is_head);
                open.push(is_head);
            }
            Node::End(name) => {
                in_heads -= u32::from(open.pop() == Some(true));
                if in_heads == 0 || HEADS.contains(&name) {
                    say(&mut text, found);
                } else if matches!(name, "p" | "h") {
                    text.push('\n');
                }
            }
            Node::Text(piece) if in_heads > 0 => text.push_str(piece),
            // Of styles of numbers: `年`. Words have lost their paragraph.
            Node::Text(piece) if piece.chars().count() > 2 && has_letters(piece) => text.push_str(piece),
            Node::Text(_) => {}
            Node::Broken(markup) => damaged(NAME, markup, found),
        }
        Ok(())
    });
    say(&mut text, found);
    if whole.is_err() {
        damaged(NAME, "", found);
    }
}
