//! Parts of office files and e-books: what is named and not there, and what is there and not read.

use super::archive::{Archive, Budget};
use super::epub::joined;
use super::found::Found;
use super::metadata::{self, Known};
use super::xml::{read, Node};
use wenmai_model::{Place, Reason};

/// Elements whose text is none: formulas, the instructions of fields, positions, bytes.
const NO_TEXT: &[&str] = &[
    "instrText",
    "delInstrText",
    "fldData",
    "binData",
    "binary-data",
    "f",
    "formula",
    "formula1",
    "formula2",
    "definedName",
    "sqref",
    "formatCode",
    "posOffset",
    "align",
    "config-item",
];

/// Parts that say how a file looks and was made, and nothing that is read.
const OF_THE_PROGRAM: &[&str] = &[
    "[Content_Types].xml",
    "META-INF/",
    "Configurations2/",
    "Thumbnails/",
    "docProps/",
    "customXml/",
    "_rels/",
    "/theme/",
    "meta.xml",
    "settings.xml",
    "webSettings.xml",
    "fontTable.xml",
    "numbering.xml",
    "styles.xml",
    "stylesWithEffects.xml",
    "calcChain.xml",
    "metadata.xml",
    "/externalLinks/",
    "/pivotCache/",
    "/pivotTables/",
    "/tables/",
    "/queryTables/",
    "/printerSettings/",
    "connections.xml",
    "manifest.rdf",
];

/// Whether what stands in an element is no text.
pub(super) fn has_no_text(element: &str) -> bool {
    NO_TEXT.contains(&element)
}

/// Whether there are letters in a text. Numbers alone are sizes and counts.
pub(super) fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Says what is written in a part that is not read: comments one by one.
pub(super) fn leave_out(part: &str, reason: Reason, xml: &str, found: &mut Found) {
    let place = || Place::Part(part.to_owned());
    let mut written = String::new();
    let (mut in_text, mut in_none, mut instructs) = (false, false, false);
    let say = |written: &mut String, found: &mut Found| {
        if !written.trim().is_empty() {
            found.text(written);
            found.leave_out(place(), reason, written);
        }
        written.clear();
    };
    let whole = read(xml, |node| {
        match node {
            Node::Start(element) => {
                in_text = matches!(element.name(), "t" | "delText" | "text" | "span" | "p" | "h");
                in_none = has_no_text(element.name());
                instructs = element.name() == "instrText";
            }
            // Behind an instruction of which the end is damaged, its element has the text that follows.
            Node::Text(text)
                if in_text || has_letters(text) && (!in_none || instructs && !text.is_ascii()) =>
            {
                written.push_str(text);
            }
            Node::End(name) => {
                (in_text, in_none) = (false, false);
                match name {
                    "p" | "h" | "si" | "c" | "row" | "pt" => written.push('\n'),
                    "comment" | "threadedComment" => say(&mut written, found),
                    _ => {}
                }
            }
            Node::Text(_) => {}
            Node::Broken(markup) => {
                say(&mut written, found);
                damaged(part, markup, found);
            }
        }
        Ok(())
    });
    say(&mut written, found);
    if whole.is_err() {
        damaged(part, "", found);
    }
}

/// Reads a part that has no text. What is damaged in it is said, and what text there is in it all the same.
pub(super) fn read_settings(part: &str, xml: &str, found: &mut Found, mut take: impl FnMut(Node)) {
    let mut stray = String::new();
    let mut in_none = false;
    let whole = read(xml, |node| {
        match node {
            Node::Start(element) => {
                in_none = has_no_text(element.name());
                take(node);
            }
            Node::End(_) => {
                in_none = false;
                take(node);
            }
            Node::Text(text) if !in_none && has_letters(text) => {
                stray.push_str(text);
                stray.push(' ');
            }
            Node::Text(_) => {}
            Node::Broken(markup) => damaged(part, markup, found),
        }
        Ok(())
    });
    if !stray.is_empty() {
        found.text(&stray);
        found.leave_out(Place::Part(part.to_owned()), Reason::Markup, &stray);
    }
    if whole.is_err() {
        damaged(part, "", found);
    }
}

/// Says that a part is damaged, and what is left of its markup there.
pub(super) fn damaged(part: &str, markup: &str, found: &mut Found) {
    found.text(markup);
    found.leave_out(Place::Part(part.to_owned()), Reason::Damaged, markup);
}

/// Says what is written in the parts that were not read, and nothing of those of the program.
pub(super) fn leave_out_rest(
    zip: &mut Archive,
    budget: &mut Budget,
    found: &mut Found,
    reason: impl Fn(&str) -> Option<Reason>,
) {
    for name in zip.rest().unwrap_or_default() {
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "xml" | "xhtml" => {
                let known = reason(&name);
                let of_program = OF_THE_PROGRAM.iter().any(|part| name.contains(part));
                if known.is_some() || !of_program {
                    if let Some(xml) = zip.part(&name, budget, found) {
                        leave_out(&name, known.unwrap_or(Reason::Description), &xml, found);
                    }
                }
            }
            // Texts of other formats that stand in this one.
            "htm" | "html" | "mht" | "txt" | "rtf" | "docx" | "doc" => {
                found.leave_out(Place::Part(name), Reason::NotInOrder, "");
            }
            _ => {}
        }
    }
}

/// What an office file says that a part of it needs: ids, kinds and the parts.
pub(super) fn relations(
    zip: &mut Archive,
    part: &str,
    budget: &mut Budget,
    found: &mut Found,
) -> Vec<(String, String, String)> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let name = name.trim_start_matches('/');
    let Some(xml) = zip.part(name, budget, found) else { return Vec::new() };
    let mut relations = Vec::new();
    read_settings(name, &xml, found, |node| {
        let Node::Start(element) = node else { return };
        let inside = element.attribute("TargetMode").as_deref() != Some("External");
        if let Some(target) = element.attribute("Target").filter(|_| inside) {
            let from = if target.starts_with('/') { "" } else { folder };
            let id = element.attribute("Id").unwrap_or_default();
            let kind = element.attribute("Type").unwrap_or_default();
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.push((id, kind, joined(from, &target)));
        }
    });
    relations
}

/// Says which parts with text a file names and has not.
pub(super) fn leave_out_missing(zip: &Archive, relations: &[(String, String, String)], found: &mut Found) {
    const WITH_TEXT: &[&str] = &[
        "footnotes",
        "endnotes",
        "header",
        "footer",
        "comments",
        "threadedComment",
        "aFChunk",
        "chart",
        "diagramData",
        "drawing",
        "sharedStrings",
    ];
    for (_, kind, target) in relations {
        if WITH_TEXT.contains(&kind.as_str()) && !zip.has(target) {
            found.leave_out_missing(target);
        }
    }
}

/// Takes what the properties of a file say, if it has them.
pub(super) fn properties(
    zip: &mut Archive,
    part: &str,
    budget: &mut Budget,
    known: &mut Known,
    found: &mut Found,
) {
    if let Some(xml) = zip.part(part, budget, found) {
        if !metadata::dublin_core(&xml, known) {
            damaged(part, "", found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_behind_what_is_none_is_named() {
        let mut found = Found::new("a.xlsx");
        let xml = "<workbook><definedName>表!A1</definedName>渡口</workbook>";
        read_settings("xl/workbook.xml", xml, &mut found, |_| ());
        let account = found.finish(1, 0, true);
        let named: Vec<&str> = account.pieces.iter().map(|piece| piece.beginning.as_str()).collect();
        assert_eq!(named, ["渡口"]);
    }
}
