//! TEI and other XML: the text of its elements, a block a line. The names of elements tell what is inside a line: those
//! that TEI, DocBook and HTML have for it, and any other that has text around it. Other elements begin a line.
//!
//! A text that is all in elements for words (`<w pos="n">`) comes cut into them. Where anything but punctuation stands
//! outside them, as around a word that is marked for its lemma, the text is cut like any other.

mod glyphs;
mod header;
mod look;
mod names;
mod text;

use super::asides::leave_out_asides;
use super::found::Found;
use super::html::is_page;
use super::layout::Layout;
use super::reader::{Content, Parsed, Reader, TextFile};
use super::xml::{read, read_placed, Node};
use look::{look, Looked};
use text::{Reading, Written};
use wenmai_model::{FileFault, Format, Place};

pub(super) const TEI: Reader = Reader::text(
    Format::Tei,
    |file| is_tei(file.text.trim_start()),
    |file, found| parse(&file.text, true, found).map(Content::Document),
);

/// Any other XML.
pub(super) const XML: Reader =
    Reader::text(Format::Xml, is_xml, |file, found| parse(&file.text, false, found).map(Content::Document));

/// Whether a file is XML, by what it declares or its name. A page of HTML may be, too.
fn is_xml(file: &TextFile) -> bool {
    let start = file.text.trim_start();
    let said = || {
        start.starts_with("<?xml")
            || [Format::Xml, Format::Tei].into_iter().any(|format| file.is_named(format))
            || file.ending == "xhtml"
    };
    // A page of which the first tag is damaged is still one.
    let is_named_page = || file.is_named(Format::Html) && is_page(file);
    start.starts_with('<')
        && said()
        && !is_named_page()
        && root(start).is_some_and(|root| !root.eq_ignore_ascii_case("html"))
}

/// Whether XML is TEI: it says so with its first element.
fn is_tei(xml: &str) -> bool {
    let root = xml.starts_with('<').then(|| root(xml)).flatten();
    matches!(root.as_deref(), Some("TEI" | "teiCorpus" | "TEI.2" | "teiCorpus.2"))
}

/// The name of the first element.
fn root(xml: &str) -> Option<String> {
    let mut root = None;
    // Stops at once, by way of an error that nobody sees.
    let _ = read(xml, |node| match node {
        Node::Start(element) => {
            root = Some(element.name().to_owned());
            Err(FileFault::Broken)
        }
        _ => Ok(()),
    });
    root
}

/// Reads XML.
fn parse(xml: &str, tei: bool, found: &mut Found) -> Result<Parsed, FileFault> {
    let looked = look(xml, tei)?;
    leave_out_asides(xml, found, Place::Line);
    if looked.words {
        let Written { text, known, whole, .. } = written(xml, tei, true, &looked, &mut Found::default())?;
        // Elsewhere than in TEI `w` may be another thing.
        let cut = text.filter(|(_, layout)| {
            whole && matches!(layout, Layout::Words(words) if tei || !words.tags.is_empty())
        });
        if let Some((text, layout)) = cut {
            written(xml, tei, true, &looked, found)?;
            return Ok((text, layout, known));
        }
    }
    let Written { text, known, .. } = written(xml, tei, false, &looked, found)?;
    let (text, layout) = text.ok_or(FileFault::NoText)?;
    Ok((text, layout, known))
}

fn written(
    xml: &str,
    tei: bool,
    in_words: bool,
    looked: &Looked,
    found: &mut Found,
) -> Result<Written, FileFault> {
    let mut reading = Reading::of(xml, tei, in_words, looked, found);
    read_placed(xml, &mut |node, at| {
        reading.node(node, at);
        Ok(())
    })?;
    Ok(reading.finish())
}

#[cfg(test)]
mod tests {
    use super::super::layout::Part;
    use super::*;

    #[test]
    fn tei_has_its_header_and_its_lines() {
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>大雪 &amp; 山</title><author><persName>王二</persName></author></titleStmt><publicationStmt><publisher>某社</publisher><date when=\"2014-02-24\">二月</date></publicationStmt></fileDesc></teiHeader><text><body><div><head>第一章</head><p>一连下了<hi rend=\"b\">三天</hi>\n  大雪<note>注。</note>。&b;</p><lg><l>山</l><l>水</l></lg></div></body></text></TEI>";
        assert!(is_tei(xml));
        let (text, layout, known) = parse(xml, true, &mut Found::default()).unwrap();
        assert_eq!(text, "第一章\n一连下了三天大雪。aaaaaaaa\n山\n水\n注。\n");
        assert_eq!(layout, Layout::Paragraphs(vec![(0, Part::Heading)]));
        assert_eq!(
            (known.title.as_deref(), known.author.as_deref(), known.date.as_deref(), known.site.as_deref()),
            (Some("大雪 & 山"), Some("王二"), Some("2014-02-24"), Some("某社"))
        );
    }

    #[test]
    fn of_a_span_a_date_is_what_its_ends_share() {
        for (attributes, date, field) in [
            ("when-iso=\"1898-06-11\"", Some("1898-06-11"), None),
            ("from=\"1898-06-11\" to=\"1898-06-20\"", Some("1898-06"), Some("1898-06-11/1898-06-20")),
            ("notBefore=\"1898\" notAfter=\"1899-02\"", None, Some("1898/1899-02")),
            ("from=\"1898\" to=\"1898\"", Some("1898"), None),
            ("notBefore=\"1898-06\"", None, Some("1898-06/")),
        ] {
            let xml = format!("<TEI><teiHeader><date {attributes}/></teiHeader><text><p>文</p></text></TEI>");
            let (_, _, known) = parse(&xml, true, &mut Found::default()).unwrap();
            let fields: Vec<&str> = known.fields.iter().map(|(_, value)| value.as_str()).collect();
            assert_eq!((known.date.as_deref(), fields), (date, field.into_iter().collect()), "{attributes}");
        }
    }

    #[test]
    fn words_that_are_elements_stay_words() {
        let xml = "<TEI><text><p><s><w pos=\"r\">我</w><w pos=\"v\">爱</w><w pos=\"ns\">New York</w><c>。</c></s></p><p><w>好</w></p></text></TEI>";
        let (text, layout, _) = parse(xml, true, &mut Found::default()).unwrap();
        assert_eq!(text, "我爱New York。\n好\n");
        let Layout::Words(words) = layout else { panic!() };
        assert_eq!(words.spans.len(), 5);
        assert_eq!(words.tags, ["r", "v", "ns"]);
        assert_eq!(words.spans[2], (6, 14, Some(2)));
    }

    #[test]
    fn depth_costs_nothing() {
        let deep = format!("{}文{}", "<a><div>".repeat(100_000), "</div></a>".repeat(100_000));
        assert_eq!(parse(&deep, false, &mut Found::default()).unwrap().0, "文\n");
        assert_eq!(parse("<a>文", false, &mut Found::default()).unwrap().0, "文\n");
        assert!(parse("没有", false, &mut Found::default()).is_err());
    }
}
