//! TEI and other XML: the text of its elements, a block a line. The names of elements tell what is inside a line: those
//! that TEI, DocBook and HTML have for it. Any other element begins a line, unless text stands before it on its line.

use super::layout::{Layout, Part, Words};
use super::lines::Lines;
use super::metadata::{self, Known};
use super::reader::{Content, Parsed, Reader, TextFile};
use super::words::WordText;
use super::xml::{read, Node};
use wenmai_model::{FileFault, Format};

pub(super) const TEI: Reader = Reader::text(
    Format::Tei,
    |file| is_tei(file.text.trim_start()),
    |file, _| parse(&file.text, true).map(Content::Document),
);

/// Any other XML.
pub(super) const XML: Reader =
    Reader::text(Format::Xml, is_xml, |file, _| parse(&file.text, false).map(Content::Document));

/// Whether a file is XML, by what it declares or its name. A page of HTML may be, too.
fn is_xml(file: &TextFile) -> bool {
    let start = file.text.trim_start();
    let said = || {
        start.starts_with("<?xml")
            || [Format::Xml, Format::Tei].into_iter().any(|format| file.is_named(format))
            || file.ending == "xhtml"
    };
    start.starts_with('<') && said() && root(start).is_some_and(|root| !root.eq_ignore_ascii_case("html"))
}

/// Elements that stand inside a line.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "add",
    "addName",
    "am",
    "app",
    "b",
    "bibl",
    "c",
    "choice",
    "cit",
    "corr",
    "code",
    "command",
    "date",
    "del",
    "distinct",
    "em",
    "emph",
    "emphasis",
    "ex",
    "expan",
    "filename",
    "foreign",
    "forename",
    "g",
    "gap",
    "geogName",
    "gloss",
    "hi",
    "i",
    "lem",
    "link",
    "literal",
    "m",
    "measure",
    "mentioned",
    "milestone",
    "name",
    "num",
    "option",
    "orgName",
    "orig",
    "pb",
    "pc",
    "persName",
    "phr",
    "placeName",
    "ptr",
    "q",
    "quote",
    "rdg",
    "ref",
    "reg",
    "replaceable",
    "roleName",
    "rs",
    "ruby",
    "rb",
    "s",
    "said",
    "seg",
    "sic",
    "soCalled",
    "space",
    "span",
    "strong",
    "sub",
    "subst",
    "sup",
    "supplied",
    "surname",
    "term",
    "time",
    "title",
    "u",
    "ulink",
    "unclear",
    "userinput",
    "varname",
    "w",
    "xref",
];

/// Elements whose text is not of the text: readings, an editor's other choice, what the encoder says.
const HIDDEN: &[&str] =
    &["rt", "rp", "rdg", "sic", "orig", "abbr", "script", "style", "facsimile", "standOff"];

const HEADINGS: &[&str] = &["head", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "titlePart"];

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

/// What is open while XML is read.
#[derive(Default)]
struct State {
    lines: Lines,
    notes: Lines,
    known: Known,
    hidden: u32,
    /// How deep inside a header.
    header: u32,
    noted: u32,
    /// For each open element of the header, in which of [`Within`] it stands.
    path: Vec<Within>,
    value: String,
}

/// What an element of a header stands in, or is.
#[derive(Clone, Copy, Default)]
struct Within {
    author: bool,
    /// What tells of the file, not of the text.
    of_file: bool,
    revisions: bool,
}

/// Reads XML.
fn parse(xml: &str, tei: bool) -> Result<Parsed, FileFault> {
    let words = tei_words(xml, tei)?;
    let mut state = State::default();
    read(xml, |node| {
        state.node(node, tei);
        Ok(())
    })?;
    let State { mut lines, notes, known, .. } = state;
    if let Some((text, words)) = words {
        return Ok((text, Layout::Words(words), known));
    }
    lines.append(notes);
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

impl State {
    fn node(&mut self, node: Node, tei: bool) {
        match node {
            Node::Start(element) => {
                let name = element.name();
                if self.header > 0 || tei && name == "teiHeader" {
                    self.header += 1;
                    self.value.clear();
                    let outer = self.path.last().copied().unwrap_or_default();
                    let within = Within {
                        author: outer.author || name == "author",
                        of_file: outer.of_file || matches!(name, "revisionDesc" | "encodingDesc"),
                        revisions: outer.revisions || name == "revisionDesc",
                    };
                    self.path.push(within);
                    if let Some(when) = element.attribute("when").filter(|_| name == "date") {
                        if self.known.date.is_none() && !within.revisions {
                            metadata::date(&when, &mut self.known);
                        }
                    }
                    return;
                }
                if self.hidden > 0 || HIDDEN.contains(&name) {
                    self.hidden += 1;
                } else if name == "note" {
                    self.noted += 1;
                    self.notes.end(None);
                } else if self.noted == 0 && (name == "lb" || name == "br") {
                    self.lines.flow("\n");
                } else if self.noted == 0 && !INLINE.contains(&name) {
                    self.lines.end(None);
                }
            }
            Node::End(name) => {
                if self.header > 0 {
                    self.header -= 1;
                    self.of_header(name);
                    self.path.pop();
                } else if self.hidden > 0 {
                    self.hidden -= 1;
                } else if self.noted > 0 {
                    if name == "note" {
                        self.noted -= 1;
                        self.notes.end(None);
                    }
                } else if !INLINE.contains(&name) && name != "lb" && name != "br" {
                    let heading = HEADINGS.contains(&name).then_some(Part::Heading);
                    self.lines.end(heading);
                }
            }
            Node::Text(text) if self.header > 0 => {
                if self.value.len() < 4096 {
                    self.value.push_str(text);
                }
            }
            Node::Text(text) if self.hidden == 0 => {
                if self.noted > 0 { &mut self.notes } else { &mut self.lines }.flow(text);
            }
            Node::Text(_) => {}
        }
    }

    /// What a header's element says: the first title and author stand, whether of the file or of its source.
    fn of_header(&mut self, name: &str) {
        let Some(value) = crate::extract::one_line(&std::mem::take(&mut self.value)) else { return };
        let within = self.path.last().copied().unwrap_or_default();
        if within.of_file {
            return;
        }
        let known = &mut self.known;
        match name {
            "title" => known.title = known.title.take().or(Some(value)),
            "author" | "persName" if within.author => {
                known.author = known.author.take().or(Some(value));
            }
            "publisher" => known.site = known.site.take().or(Some(value)),
            "date" if known.date.is_none() => drop(metadata::date(&value, known)),
            "term" | "language" | "catRef" | "pubPlace" | "idno" => {
                known.fields.push((name.to_owned(), value))
            }
            _ => {}
        }
    }
}

/// Where a text's words are elements (`<w pos="n">`), as corpora have it: the text made of them.
fn tei_words(xml: &str, tei: bool) -> Result<Option<(String, Words)>, FileFault> {
    let mut made = WordText::default();
    let (mut word, mut tag, mut in_word, mut header, mut hidden) = (String::new(), None, false, 0u32, 0u32);
    read(xml, |node| {
        match node {
            Node::Start(element) => {
                let name = element.name();
                if header > 0 || name == "teiHeader" {
                    header += 1;
                } else if hidden > 0 || HIDDEN.contains(&name) {
                    hidden += 1;
                } else if matches!(name, "w" | "c" | "pc") && !in_word {
                    in_word = true;
                    word.clear();
                    let attributes = ["pos", "POS", "type", "ana", "msd"];
                    tag = attributes.iter().find_map(|name| element.attribute(name));
                } else if !INLINE.contains(&name) {
                    made.end_line();
                }
            }
            Node::End(name) => {
                if header > 0 {
                    header -= 1;
                } else if hidden > 0 {
                    hidden -= 1;
                } else if matches!(name, "w" | "c" | "pc") {
                    in_word = false;
                    made.word(word.trim(), tag.take().as_deref());
                } else if !INLINE.contains(&name) {
                    made.end_line();
                }
            }
            Node::Text(text) if in_word && hidden == 0 => word.push_str(text),
            _ => {}
        }
        Ok(())
    })?;
    // Elsewhere `c` and `w` are other things.
    Ok((tei || made.tagged()).then(|| made.finish()).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tei_has_its_header_and_its_lines() {
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>大雪 &amp; 山</title><author><persName>王二</persName></author></titleStmt><publicationStmt><publisher>某社</publisher><date when=\"2014-02-24\">二月</date></publicationStmt></fileDesc></teiHeader><text><body><div><head>第一章</head><p>一连下了<hi rend=\"b\">三天</hi>\n  大雪<note>注。</note>。&b;</p><lg><l>山</l><l>水</l></lg></div></body></text></TEI>";
        assert!(is_tei(xml));
        let (text, layout, known) = parse(xml, true).unwrap();
        assert_eq!(text, "第一章\n一连下了三天大雪。&b;\n山\n水\n注。\n");
        assert_eq!(layout, Layout::Paragraphs(vec![(0, Part::Heading)]));
        assert_eq!(
            (known.title.as_deref(), known.author.as_deref(), known.date.as_deref(), known.site.as_deref()),
            (Some("大雪 & 山"), Some("王二"), Some("2014-02-24"), Some("某社"))
        );
    }

    #[test]
    fn words_that_are_elements_stay_words() {
        let xml = "<TEI><text><p><s><w pos=\"r\">我</w><w pos=\"v\">爱</w><w pos=\"ns\">New York</w><c>。</c></s></p><p><w>好</w></p></text></TEI>";
        let (text, layout, _) = parse(xml, true).unwrap();
        assert_eq!(text, "我爱New York。\n好\n");
        let Layout::Words(words) = layout else { panic!() };
        assert_eq!(words.spans.len(), 5);
        assert_eq!(words.tags, ["r", "v", "ns"]);
        assert_eq!(words.spans[2], (6, 14, Some(2)));
    }

    #[test]
    fn depth_costs_nothing() {
        let deep = format!("{}文{}", "<a><div>".repeat(100_000), "</div></a>".repeat(100_000));
        assert_eq!(parse(&deep, false).unwrap().0, "文\n");
        assert_eq!(parse("<a>文", false).unwrap().0, "文\n");
        assert!(parse("没有", false).is_err());
    }
}
