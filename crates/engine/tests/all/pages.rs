//! The law of what is read as HTML, as a file of its own, in an e-book, in Markdown or in a cell of a table: each word that
//! stands in it is in the document or named among what was left out, however the page was damaged.

use crate::common::Cost;
use crate::formats::zipped;
use proptest::prelude::*;
use proptest::sample::Index;
use std::ops::ControlFlow;
use wenmai_engine::formats::{read, Account, Layout, ReadOptions};
use wenmai_model::{characters, LeftOut, Place, Reason};

/// All that a file became, each piece on a line, and its account; nothing where it was refused in a sentence.
fn became(name: &str, bytes: Vec<u8>) -> Option<(String, Account)> {
    let options = ReadOptions { encoding: Some("utf-8".to_owned()), ..ReadOptions::default() };
    let (mut all, mut refused) = (String::new(), false);
    let account = read(name, bytes, &options, &mut |item| {
        match item.document {
            Ok(document) => {
                all.push_str(&document.text);
                for (_, value) in document.known.said() {
                    all.push('\n');
                    all.push_str(&value);
                }
                if let Layout::Page(page) = &document.layout {
                    all.push('\n');
                    all.push_str(page.head.title.as_deref().unwrap_or_default());
                }
            }
            Err(_) => refused = true,
        }
        all.push('\n');
        ControlFlow::Continue(())
    });
    for piece in &account.pieces {
        all.push_str(&piece.beginning);
        all.push('\n');
    }
    (!refused).then_some((all, account))
}

/// A word that no other number has.
fn word(number: usize) -> String {
    let digit = |value: usize| "江河湖海雨雪风霜山石".chars().nth(value % 10).unwrap();
    [digit(number / 100), digit(number / 10), digit(number), '舟'].iter().collect()
}

/// Where words stand in pages: what is before and behind them.
const PLACES: &[(&str, &str)] = &[
    ("<p>", "</p>"),
    ("<p class=\"a\">早上", "，<b>晚上</b>停航。</p>"),
    ("<div class=\"t\"><span class='on'>", "</span></div>"),
    ("<ul><li><a href=\"x.html?a=1&amp;b=2\" title=\"x\">", "</a></li></ul>"),
    ("<table><tr><td width=5>", "</td><td>水</td></tr></table>"),
    ("<h2>", "</h2>"),
    ("<pre>", "</pre>"),
    ("<button type=\"button\">", "</button>"),
    ("<p style=\"display: none\">", "</p>"),
    ("<font class=\"jammer\">", "</font>"),
    ("<span style='font-size:0'>", "</span>"),
    ("<!-- ", " -->"),
    ("<!-- <p>", "</p> -->"),
    ("<script>var a = \"", "\";</script>"),
    ("<script type=\"text/javascript\">\ndocument.write('<p>", "</p>');\n</script>"),
    ("<style type=\"text/css\">/* ", " */ .a{color:red}</style>"),
    ("<template><p>", "</p></template>"),
    ("<noscript><p>", "</p></noscript>"),
    ("<ruby>舟<rp>(</rp><rt>", "</rt><rp>)</rp></ruby>"),
    ("<select name=\"a\"><option value=\"1\">", "</option></select>"),
    ("<textarea rows=\"3\">", "</textarea>"),
    ("<video src=\"a.mp4\">", "</video>"),
    ("<svg width=\"1\"><title>", "</title></svg>"),
    ("<iframe src=\"x\">", "</iframe>"),
    ("<title>", "</title>"),
    ("<![CDATA[", "]]>"),
    ("", "<br/>"),
];

/// A part of a page with a word at each of some places, a line each.
fn body(places: &[usize]) -> String {
    let line = |(number, place): (usize, &usize)| {
        let (before, behind) = PLACES[*place];
        format!("{before}{}{behind}\n", word(number))
    };
    places.iter().enumerate().map(line).collect()
}

fn page(places: &[usize]) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n</head>\n<body>\n{}</body>\n</html>\n",
        body(places)
    )
}

fn strict_page(places: &[usize]) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<title/>\n</head>\n<body>\n{}</body>\n</html>\n",
        body(places)
    )
}

/// Blocks of HTML, and words within lines of Markdown.
fn markdown(places: &[usize]) -> String {
    let line = |(number, place): (usize, &usize)| {
        let (before, behind) = PLACES[*place];
        let begins = ["", "上岸", "* "][number % 3];
        format!("{begins}{before}{}{behind}\n\n", word(number))
    };
    let lines: String = places.iter().enumerate().map(line).collect();
    format!("---\ntitle: 渡口\n---\n\n# 渡口\n\n{lines}")
}

fn plain(text: &[u8]) -> Vec<u8> {
    text.to_vec()
}

fn lossy(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}

fn in_book(text: &[u8]) -> Vec<u8> {
    let package = "<p><metadata/><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></p>";
    zipped(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", br#"<c><rootfile full-path="o/p.opf"/></c>"#),
        ("o/p.opf", package.as_bytes()),
        ("o/a.xhtml", lossy(text).as_bytes()),
    ])
}

fn in_cell(text: &[u8]) -> Vec<u8> {
    format!("id,正文\n1,\"{}\"\n2,<p>岸</p>\n", lossy(text).replace('"', "\"\"")).into_bytes()
}

fn in_record(text: &[u8]) -> Vec<u8> {
    let text = lossy(text).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("{{\"id\":1,\"text\":\"{text}\"}}\n{{\"id\":2,\"text\":\"岸\"}}\n").into_bytes()
}

/// What happens to a page.
#[derive(Clone, Debug)]
enum Damage {
    CutOff(Index),
    Deleted(Index, usize),
    LinesSwapped(Index, Index),
    WithoutTag(Index),
    TagTwice(Index),
    WithoutMark(Index),
    Garbled(Index, u8),
}

impl Damage {
    fn of(&self, text: &mut Vec<u8>) {
        if text.is_empty() {
            return;
        }
        let ends: Vec<usize> = (0..text.len()).filter(|&at| text[at] == b'>').collect();
        let tag = |index: &Index| {
            let end = *ends.get(index.index(ends.len().max(1)))?;
            let start = text[..end].iter().rposition(|&byte| byte == b'<')?;
            Some(start..end + 1)
        };
        match self {
            Damage::CutOff(at) => text.truncate(at.index(text.len())),
            Damage::Deleted(at, length) => {
                let at = at.index(text.len());
                text.drain(at..(at + length).min(text.len()));
            }
            Damage::LinesSwapped(one, other) => {
                let mut lines: Vec<&[u8]> = text.split(|&byte| byte == b'\n').collect();
                let places = (one.index(lines.len()), other.index(lines.len()));
                lines.swap(places.0, places.1);
                *text = lines.join(&b'\n');
            }
            Damage::WithoutTag(index) => drop(tag(index).map(|tag| text.drain(tag))),
            Damage::TagTwice(index) => {
                if let Some(tag) = tag(index) {
                    let copy = text[tag.clone()].to_vec();
                    text.splice(tag.start..tag.start, copy);
                }
            }
            Damage::WithoutMark(index) => {
                let marks: Vec<usize> =
                    (0..text.len()).filter(|&at| b"\"'<>/=-!".contains(&text[at])).collect();
                if !marks.is_empty() {
                    text.remove(marks[index.index(marks.len())]);
                }
            }
            Damage::Garbled(at, byte) => {
                let at = at.index(text.len());
                text[at] = *byte;
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let index = any::<Index>;
    prop_oneof![
        index().prop_map(Damage::CutOff),
        (index(), 1..6usize).prop_map(|(at, length)| Damage::Deleted(at, length)),
        (index(), index()).prop_map(|(one, other)| Damage::LinesSwapped(one, other)),
        index().prop_map(Damage::WithoutTag),
        index().prop_map(Damage::TagTwice),
        index().prop_map(Damage::WithoutMark),
        (index(), any::<u8>()).prop_map(|(at, byte)| Damage::Garbled(at, byte)),
    ]
}

/// Each word that is still there is in a document, in what is known of one, or named. Of a long piece only the beginning is
/// named, and its length.
fn nothing_is_lost(
    name: &str,
    text: &[u8],
    wrap: fn(&[u8]) -> Vec<u8>,
    words: usize,
) -> Result<(), TestCaseError> {
    let source = lossy(text);
    let Some((all, account)) = became(name, wrap(text)) else { return Ok(()) };
    let unaccounted = account.sums.iter().find(|sum| sum.reason == Reason::Unaccounted);
    prop_assert!(unaccounted.is_none(), "{name}: {unaccounted:?}: {source}");
    let lost: Vec<String> =
        (0..words).map(word).filter(|word| source.contains(word) && !all.contains(word)).collect();
    let unnamed = |piece: &LeftOut| piece.characters - characters(&piece.beginning);
    let room: u64 = account.pieces.iter().map(unnamed).sum();
    // The first of them may stand where a beginning ends.
    let begun = |word: &str| {
        let begins = |piece: &LeftOut| {
            let ends = word.char_indices().filter(|&(end, _)| piece.beginning.ends_with(&word[..end]));
            ends.map(|(end, _)| characters(&word[..end])).max().unwrap_or(0)
        };
        account.pieces.iter().filter(|piece| unnamed(piece) > 0).map(begins).max().unwrap_or(0)
    };
    let missing: u64 = lost.iter().map(|word| characters(word) - begun(word)).sum();
    prop_assert!(missing <= room, "{name}: {lost:?} of\n{source}\nbecame\n{all}");
    Ok(())
}

macro_rules! laws {
    ($($test:ident: $name:literal, $text:expr, $wrap:expr;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
            $(
                #[test]
                fn $test(
                    places in prop::collection::vec(0..PLACES.len(), 1..16),
                    damages in prop::collection::vec(damage(), 0..4),
                ) {
                    let make: fn(&[usize]) -> String = $text;
                    let mut text = make(&places).into_bytes();
                    for damage in damages {
                        damage.of(&mut text);
                    }
                    nothing_is_lost($name, &text, $wrap, places.len())?;
                }
            )*
        }
    };
}

laws! {
    pages: "a.html", page, plain;
    pages_in_xml: "a.xhtml", strict_page, plain;
    books: "a.epub", strict_page, in_book;
    pages_in_markdown: "a.md", markdown, plain;
    pages_in_cells: "a.csv", page, in_cell;
    parts_of_pages_in_records: "a.jsonl", |places| format!("<div>\n{}</div>", body(places)), in_record;
}

/// What was left out of a file: where, why, and what.
fn left_out(name: &str, bytes: &[u8]) -> Vec<(Place, Reason, String)> {
    let (_, account) = became(name, bytes.to_vec()).unwrap();
    account.pieces.into_iter().map(|piece| (piece.place, piece.reason, piece.beginning)).collect()
}

#[test]
fn what_is_not_seen_is_named_wherever_pages_are_read() {
    let page = |line: &str| {
        format!("<html><head><style>.a{{display:none}}</style></head>\n<body><p>河水</p>\n{line}\n<p>上岸</p></body></html>")
    };
    let line = "<p class='a'>雪</p><!-- 风 --><ruby>渡<rt>du</rt></ruby><p class=\"b>霜</p><p class=\"c\">";
    let named = |place: fn(u32) -> Place| {
        [
            (3, Reason::Hidden, "雪"),
            (3, Reason::Comment, "风"),
            (3, Reason::Reading, "du"),
            (3, Reason::Damaged, "class=\"b 霜 /p p class=\"c\""),
        ]
        .map(|(line, reason, text)| (place(line), reason, text.to_owned()))
    };
    let source = page(line);
    assert_eq!(left_out("a.html", source.as_bytes()), named(Place::Line));
    assert_eq!(
        left_out("a.epub", &in_book(source.as_bytes())),
        named(|_| Place::Part("o/a.xhtml".to_owned()))
    );
    assert_eq!(left_out("a.csv", &in_cell(source.as_bytes())), named(|_| Place::Line(2)));
    assert_eq!(left_out("a.jsonl", &in_record(source.as_bytes())), named(|_| Place::Line(1)));
    let text = format!("# 渡口\n\n{source}\n\n早<!-- 晚 -->上。\n\n[船工]: 停了\n\n[a]: http://x/ '雾'\n");
    let mut expected = named(|line| Place::Line(line + 2)).to_vec();
    expected.push((Place::Line(8), Reason::Comment, "晚".to_owned()));
    expected.push((Place::Line(12), Reason::Markup, "[a]: http://x/ '雾'".to_owned()));
    assert_eq!(left_out("a.md", text.as_bytes()), expected);
    assert!(became("a.md", text.into_bytes()).unwrap().0.contains("\n早上。\n[船工]: 停了\n"));
}

#[test]
fn hostile_pages_cost_no_more_than_their_size() {
    let many = 10_000;
    for part in [
        "<p class=\"",
        "<p class='a>x",
        "<p x",
        "<p a=<",
        "</p x<",
        "<!-- x ",
        "<!-- x -->",
        "<![CDATA[x",
        "<!x",
        "<?x",
        "</ x",
        "<title>x",
        "<script>x",
        "<script>'江<b>",
        "<style>x{",
        "<textarea>x",
        "<select><option>x",
        "<video>x",
        "<svg><title>",
        "<ruby>江<rt>x",
        "<rt><p>x",
        "<noscript><p",
        "<noscript><iframe>",
        "<template>x",
        "<p hidden>x",
        "<b title=江 江>x",
        "<div class=a>x",
        "<b style='font-size:0'>x",
    ] {
        let body = part.repeat(many);
        let page = format!("<html><body><p>河水\n{body}");
        for (name, bytes) in [
            ("a.html", page.clone().into_bytes()),
            ("a.xhtml", page.clone().into_bytes()),
            ("a.md", body.clone().into_bytes()),
            ("a.csv", in_cell(page.as_bytes())),
        ] {
            let cost = Cost::begin();
            if let Some((_, account)) = became(name, bytes) {
                assert!(account.sums.iter().all(|sum| sum.reason != Reason::Unaccounted), "{name}: {part}");
            }
            assert!(cost.seconds() < 20, "{name}: {part}");
        }
    }
}
