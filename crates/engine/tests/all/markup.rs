//! Texts with markup: what of each is the text and what is left out, and the law that nothing of them is lost, however
//! elements stand in one another and whatever is damaged.

use crate::formats::zipped;
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::path::PathBuf;
use wenmai_engine::formats::{read, ReadOptions};
use wenmai_model::Named;

/// A file of a kind, by its ending: what stands in its body, as the programs that write it wrap it.
fn file(ending: &str, body: &str) -> Vec<u8> {
    match ending {
        "docx" => {
            let text =
                format!("<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>{body}</w:body></w:document>");
            zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", text.as_bytes())])
        }
        "odt" => {
            let text = format!("<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>");
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", text.as_bytes()),
            ])
        }
        "epub" => {
            let page = format!("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>{body}</body></html>");
            zipped(&[
                ("mimetype", b"application/epub+zip"),
                ("META-INF/container.xml", br#"<c><rootfile full-path="p.opf"/></c>"#),
                ("p.opf", br#"<p><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></p>"#),
                ("a.xhtml", page.as_bytes()),
            ])
        }
        _ => body.as_bytes().to_vec(),
    }
}

/// The text of a file's documents, what is known of them, and the pieces that are left out, each with its reason.
fn became(name: &str, bytes: Vec<u8>) -> (String, String, Vec<String>) {
    let (mut text, mut known) = (String::new(), String::new());
    let account = read(name, bytes, &ReadOptions::default(), &mut |item| {
        if let Ok(document) = item.document {
            text.push_str(&document.text);
            known.extend(document.known.said().into_iter().map(|(_, value)| value));
        }
        ControlFlow::Continue(())
    });
    let left_out = account.pieces.iter().map(|piece| format!("{} {}", piece.reason.id(), piece.beginning));
    (text, known, left_out.collect())
}

#[test]
fn cases_are_read_as_they_say() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/markup.txt");
    let cases = std::fs::read_to_string(path).unwrap();
    let mut count = 0;
    // A source may have empty lines in it: a case begins with a name.
    for case in format!("\n{cases}").split("\n\na.").skip(1) {
        let (head, rest) = case.split_once('\n').unwrap();
        let (ending, about) = head.split_once(' ').unwrap();
        let (source, expected) = rest.split_once("\n=>\n").unwrap();
        let (lines, left_out): (Vec<&str>, Vec<&str>) =
            expected.lines().filter(|line| !line.is_empty()).partition(|line| !line.starts_with("- "));
        let (text, _, left) = became(&format!("a.{ending}"), file(ending, source));
        assert_eq!(text.lines().collect::<Vec<_>>(), lines, "{ending}: {about}");
        let left: Vec<String> = left.into_iter().map(|piece| format!("- {piece}")).collect();
        assert_eq!(left, left_out, "{ending}: {about}");
        count += 1;
    }
    assert!(count > 20);
}

/// What a text is made of at random: tags as they come in its format, and pieces of text, which have `字` in them.
struct Soup {
    name: &'static str,
    pieces: &'static [&'static str],
    wrap: fn(&str) -> Vec<u8>,
}

const TEI: Soup = Soup {
    name: "a.xml",
    pieces: &[
        "字。",
        "文字",
        "字<w>字</w>",
        "<w pos=\"n\">字</w>",
        " ",
        "\n",
        "<p>",
        "</p>",
        "<p rend=\"b\">",
        "<choice>",
        "</choice>",
        "<sic>",
        "</sic>",
        "<corr>",
        "</corr>",
        "<app>",
        "</app>",
        "<lem>",
        "</lem>",
        "<rdg>",
        "</rdg>",
        "<subst>",
        "</subst>",
        "<del>",
        "</del>",
        "<add>",
        "</add>",
        "<restore>",
        "</restore>",
        "<note>",
        "</note>",
        "<fw>",
        "</fw>",
        "<lb break=\"no\"/>",
        "<lb/>",
        "<g ref=\"#a\">",
        "</g>",
        "<gap><desc>字</desc></gap>",
        "<head>",
        "</head>",
        "<teiHeader>",
        "</teiHeader>",
        "<title>",
        "</title>",
        "<text>",
        "</text>",
        "<unknown a='b'>",
        "</unknown>",
        "<![CDATA[字 & 字]]>",
        "&amp;",
        "字 < 字",
    ],
    wrap: |body| format!("<TEI><text>{body}</text></TEI>").into_bytes(),
};

const DOCX: Soup = Soup {
    name: "a.docx",
    pieces: &[
        "<w:t>字。</w:t>",
        "<w:t>文字</w:t>",
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:del>",
        "</w:del>",
        "<w:delText>字</w:delText>",
        "<w:rPr><w:vanish/></w:rPr>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:pPr>",
        "</w:pPr>",
        "<w:tbl><w:tr><w:tc>",
        "</w:tc></w:tr></w:tbl>",
        "<mc:AlternateContent>",
        "</mc:AlternateContent>",
        "<mc:Choice>",
        "</mc:Choice>",
        "<mc:Fallback>",
        "</mc:Fallback>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "<w:ruby>",
        "<w:rt>",
        "</w:rt>",
        "</w:ruby>",
        "<w:br/>",
        "<w:tab/>",
    ],
    wrap: |body| file("docx", body),
};

const ODT: Soup = Soup {
    name: "a.odt",
    pieces: &[
        "字。",
        "文字",
        "<text:p>",
        "</text:p>",
        "<text:h>",
        "</text:h>",
        "<text:span>",
        "</text:span>",
        "<text:note>",
        "<text:note-citation>字</text:note-citation>",
        "<text:note-body>",
        "</text:note-body>",
        "</text:note>",
        "<office:annotation>",
        "</office:annotation>",
        "<draw:frame><draw:text-box>",
        "</draw:text-box></draw:frame>",
        "<svg:title>",
        "</svg:title>",
        "<text:ruby-text>",
        "</text:ruby-text>",
        "<text:tracked-changes>",
        "</text:tracked-changes>",
        "<text:section text:display=\"none\">",
        "</text:section>",
        "<text:s text:c=\"2\"/>",
        "<text:line-break/>",
    ],
    wrap: |body| file("odt", body),
};

/// Each `字` of a source is in the text, in what is known of it, or in what is left out, and once.
fn nothing_is_lost(soup: &Soup, source: &str) -> Result<(), TestCaseError> {
    let (text, known, left_out) = became(soup.name, (soup.wrap)(source));
    prop_assert!(!left_out.iter().any(|piece| piece.starts_with("unaccounted")), "{source}\n{left_out:?}");
    let marks = |text: &str| text.matches('字').count();
    let left: usize = left_out.iter().map(|piece| marks(piece)).sum();
    // A file with no text at all is refused as a whole.
    if !text.is_empty() {
        prop_assert_eq!(
            marks(&text) + marks(&known) + left,
            marks(source),
            "{}\n{}{:?}",
            source,
            text,
            left_out
        );
    }
    Ok(())
}

fn of(soup: &'static Soup) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(soup.pieces), 0..24).prop_map(|pieces| pieces.concat())
}

/// A source without the character at a part of a thousand of its length.
fn without_one(source: &str, part: usize) -> String {
    let at = source.chars().count() * part / 1000;
    source.chars().enumerate().filter(|(place, _)| *place != at).map(|(_, c)| c).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_of_tei_is_lost(source in of(&TEI), part in 0..1000usize) {
        nothing_is_lost(&TEI, &source)?;
        nothing_is_lost(&TEI, &without_one(&source, part))?;
    }

    #[test]
    fn nothing_of_word_is_lost(source in of(&DOCX)) {
        nothing_is_lost(&DOCX, &source)?;
    }

    #[test]
    fn nothing_of_open_documents_is_lost(source in of(&ODT), part in 0..1000usize) {
        nothing_is_lost(&ODT, &source)?;
        nothing_is_lost(&ODT, &without_one(&source, part))?;
    }
}
