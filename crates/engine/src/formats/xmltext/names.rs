//! What the names of elements say: those of TEI, of DocBook, and of HTML in them.

use super::super::xml::Element;
use wenmai_model::Reason;

/// Elements that stand inside a line, whatever is around them.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "add",
    "addName",
    "am",
    "anchor",
    "app",
    "b",
    "bibl",
    "c",
    "cb",
    "choice",
    "cit",
    "cl",
    "corr",
    "code",
    "command",
    "damage",
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
    "fw",
    "g",
    "gap",
    "gb",
    "geogName",
    "gloss",
    "handShift",
    "hi",
    "i",
    "lem",
    "link",
    "literal",
    "m",
    "measure",
    "mentioned",
    "milestone",
    "mod",
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
    "rb",
    "rdg",
    "rdgGrp",
    "redo",
    "ref",
    "reg",
    "replaceable",
    "restore",
    "retrace",
    "roleName",
    "rp",
    "rs",
    "rt",
    "ruby",
    "s",
    "said",
    "secl",
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
    "surplus",
    "term",
    "time",
    "title",
    "u",
    "ulink",
    "unclear",
    "userinput",
    "varname",
    "w",
    "wit",
    "xref",
];

/// Elements that begin a line even where text stands around them.
const BLOCKS: &[&str] = &[
    "ab",
    "argument",
    "body",
    "byline",
    "castItem",
    "cell",
    "closer",
    "dateline",
    "div",
    "entry",
    "epigraph",
    "floatingText",
    "head",
    "heading",
    "informaltable",
    "item",
    "itemizedlist",
    "l",
    "label",
    "lg",
    "li",
    "line",
    "list",
    "listitem",
    "opener",
    "orderedlist",
    "p",
    "para",
    "postscript",
    "programlisting",
    "row",
    "salute",
    "section",
    "signed",
    "sp",
    "speaker",
    "table",
    "td",
    "th",
    "titlePart",
    "tr",
    "trailer",
    "zone",
];

const HEADINGS: &[&str] = &["head", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "titlePart"];

/// Places in the original at which a line, a page or a column ends.
pub(super) fn is_break(name: &str) -> bool {
    matches!(name, "lb" | "br" | "pb" | "cb" | "gb" | "milestone")
}

/// Words and their marks, where a text comes cut into them.
pub(super) fn is_word(name: &str) -> bool {
    matches!(name, "w" | "pc" | "c")
}

pub(super) fn is_heading(name: &str) -> bool {
    HEADINGS.contains(&name)
}

/// Whether an element stands inside a line. One that nobody knows does where text stands around it.
pub(super) fn is_inline(name: &str, tei: bool, in_text: bool) -> bool {
    // An utterance of TEI has the name of HTML's underline.
    let utterance = tei && name == "u";
    !utterance && (INLINE.contains(&name) || is_break(name) || in_text && !BLOCKS.contains(&name))
}

/// Whether an element has a note in it that is no part of the line around it.
pub(super) fn is_note(element: &Element, tei: bool, in_text: bool) -> bool {
    match element.name() {
        "note" if tei => {
            let place = element.attribute("place").unwrap_or_default();
            !matches!(place.as_str(), "inline" | "interlinear")
        }
        "note" | "footnote" | "endnote" | "fn" => in_text,
        _ => false,
    }
}

/// Why the text of an element is not of the text, by its name alone.
pub(super) fn left_out(element: &Element, tei: bool) -> Option<Reason> {
    Some(match element.name() {
        "rt" | "rp" => Reason::Reading,
        "del" if tei => Reason::Deleted,
        "fw" if tei => Reason::RunningHead,
        "figDesc" | "desc" | "facsimile" | "standOff" | "spanGrp" | "interpGrp" | "linkGrp" | "wit"
            if tei =>
        {
            Reason::Description
        }
        // In XML of any kind these may be elements of a play or a catalogue: their type tells.
        "script" | "style" if element.attribute("type").is_some_and(|kind| kind.contains('/')) => {
            Reason::Markup
        }
        _ => return None,
    })
}
