//! The law of reading for files that are zips: each word that is whole in the text of a part is in a document, or among what was
//! left out, whatever was done to the parts and to the zip around them.

use crate::formats::zipped;
use proptest::prelude::*;
use proptest::sample::Index;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use wenmai_engine::formats::{preview, read, Account, FileFault, ReadOptions};
use wenmai_model::{characters, LeftOut, Place, Reason, PIECES};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A part's name and bytes.
pub type Part = (String, Vec<u8>);

/// Where a word may stand: its part, the markup before and behind it, and whether it is read there.
pub type Spot = (&'static str, &'static str, &'static str, bool);

/// A format: the file's name, the parts, with `{}` where the words of a part stand, and where they may.
pub struct Office {
    pub name: &'static str,
    pub parts: &'static [(&'static str, &'static str)],
    pub spots: &'static [Spot],
}

pub const DOCX: Office = Office {
    name: "a.docx",
    parts: &[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>"),
        ("word/_rels/document.xml.rels", "<R><Relationship Id=\"a\" Type=\"x/footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"b\" Type=\"x/header\" Target=\"header1.xml\"/><Relationship Id=\"c\" Type=\"x/comments\" Target=\"comments.xml\"/></R>"),
        ("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"w\"><w:body>{}<w:sectPr/></w:body></w:document>"),
        ("word/footnotes.xml", "<w:footnotes>{}</w:footnotes>"),
        ("word/endnotes.xml", "<w:endnotes>{}</w:endnotes>"),
        ("word/comments.xml", "<w:comments>{}</w:comments>"),
        ("word/header1.xml", "<w:hdr>{}</w:hdr>"),
        ("word/footer2.xml", "<w:ftr>{}</w:ftr>"),
        ("word/charts/chart1.xml", "<c:chartSpace>{}</c:chartSpace>"),
        ("word/styles.xml", "<w:styles><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"),
    ],
    spots: &[
        ("word/document.xml", "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>", "</w:t></w:r></w:p>", true),
        ("word/document.xml", "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>", true),
        ("word/document.xml", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", true),
        ("word/document.xml", "<w:p><w:ins w:id=\"1\"><w:r><w:t>", "</w:t></w:r></w:ins></w:p>", true),
        ("word/document.xml", "<w:p><w:del w:id=\"2\"><w:r><w:delText>", "</w:delText></w:r></w:del></w:p>", false),
        ("word/document.xml", "<w:p><w:moveFrom><w:r><w:t>", "</w:t></w:r></w:moveFrom></w:p>", false),
        ("word/document.xml", "<w:p><w:r><w:t>渡</w:t><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>", true),
        ("word/document.xml", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>", "</w:t></w:r></w:p>", false),
        ("word/document.xml", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>", "</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渡</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", false),
        ("word/document.xml", "<w:p><w:hyperlink><w:r><w:t>", "</w:t></w:r></w:hyperlink></w:p>", true),
        ("word/document.xml", "<w:sdt><w:sdtContent><w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>", "</w:t></w:r></w:p></w:sdtContent></w:sdt>", true),
        ("word/document.xml", "<!-- ", " -->", false),
        ("word/footnotes.xml", "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>", "</w:t></w:r></w:p></w:footnote>", true),
        ("word/endnotes.xml", "<w:endnote w:id=\"2\"><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:endnote>", true),
        ("word/comments.xml", "<w:comment w:id=\"2\"><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:comment>", false),
        ("word/header1.xml", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", false),
        ("word/footer2.xml", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", false),
        ("word/charts/chart1.xml", "<c:title><a:p><a:r><a:t>", "</a:t></a:r></a:p></c:title>", true),
        ("word/charts/chart1.xml", "<c:cat><c:f>Sheet1!A1</c:f><c:strCache><c:pt idx=\"0\"><c:v>", "</c:v></c:pt></c:strCache></c:cat>", false),
    ],
};

pub const ODT: Office = Office {
    name: "a.odt",
    parts: &[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<m><file-entry full-path=\"content.xml\" media-type=\"text/xml\"/><file-entry full-path=\"styles.xml\" media-type=\"text/xml\"/></m>"),
        ("content.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content><office:automatic-styles><style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document-content>"),
        ("styles.xml", "<office:document-styles><office:master-styles><style:master-page>{}</style:master-page></office:master-styles></office:document-styles>"),
        ("Object 1/content.xml", "<office:document-content><office:body><office:chart>{}</office:chart></office:body></office:document-content>"),
    ],
    spots: &[
        ("content.xml", "<text:p text:style-name=\"P1\">", "</text:p>", true),
        ("content.xml", "<text:h text:outline-level=\"1\"><text:span>", "</text:span></text:h>", true),
        ("content.xml", "<text:list><text:list-item><text:p>", "</text:p></text:list-item></text:list>", true),
        ("content.xml", "<table:table><table:table-row><table:table-cell><text:p>", "</text:p></table:table-cell></table:table-row></table:table>", true),
        ("content.xml", "<text:tracked-changes><text:changed-region text:id=\"c\"><text:deletion><office:change-info><dc:creator>甲</dc:creator></office:change-info><text:p>", "</text:p></text:deletion></text:changed-region></text:tracked-changes>", false),
        ("content.xml", "<!-- ", " -->", false),
        ("content.xml", "<text:p>渡<office:annotation><dc:date>2014</dc:date><text:p>", "</text:p></office:annotation></text:p>", false),
        ("content.xml", "<text:p>渡<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>", "</text:p></text:note-body></text:note></text:p>", true),
        ("content.xml", "<text:p>渡<draw:frame><draw:text-box><text:p>", "</text:p></draw:text-box></draw:frame></text:p>", true),
        ("content.xml", "<text:p><text:ruby><text:ruby-base>渡</text:ruby-base><text:ruby-text>", "</text:ruby-text></text:ruby></text:p>", false),
        ("content.xml", "<text:p text:style-name=\"H\">", "</text:p>", false),
        ("content.xml", "<text:section text:display=\"none\"><text:p>", "</text:p></text:section>", false),
        ("content.xml", "<text:table-of-content><text:index-body><text:p>", "</text:p></text:index-body></text:table-of-content>", true),
        ("content.xml", "<text:p>渡<draw:frame><svg:desc>", "</svg:desc></draw:frame></text:p>", false),
        ("styles.xml", "<style:header><text:p>", "</text:p></style:header>", false),
        ("styles.xml", "<style:footer-left><text:p><text:span>", "</text:span></text:p></style:footer-left>", false),
        ("Object 1/content.xml", "<chart:title><text:p>", "</text:p></chart:title>", false),
    ],
};

pub const XLSX: Office = Office {
    name: "a.xlsx",
    parts: &[
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"旧\" state=\"hidden\" r:id=\"r2\"/></sheets><definedNames><definedName>表!A1</definedName></definedNames></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></R>"),
        ("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>正文</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>编号</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>7</v></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>8</v></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>2</v></c></row>{}</sheetData><headerFooter><oddHeader>&amp;C渡</oddHeader></headerFooter></worksheet>"),
        ("xl/worksheets/sheet2.xml", "<worksheet><sheetData>{}</sheetData></worksheet>"),
        ("xl/worksheets/sheet3.xml", "<worksheet><sheetData>{}</sheetData></worksheet>"),
        ("xl/sharedStrings.xml", "<sst><si><t>甲。</t></si>{}</sst>"),
        ("xl/comments1.xml", "<comments><commentList>{}</commentList></comments>"),
        ("xl/drawings/drawing1.xml", "<xdr:wsDr>{}</xdr:wsDr>"),
    ],
    spots: &[
        ("xl/worksheets/sheet1.xml", "<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>", true),
        ("xl/worksheets/sheet1.xml", "<row hidden=\"1\"><c t=\"inlineStr\"><is><r><t>", "</t></r></is></c></row>", true),
        ("xl/worksheets/sheet1.xml", "<row><c t=\"str\"><f>A1</f><v>", "</v></c></row>", true),
        ("xl/worksheets/sheet1.xml", "<row><c t=\"inlineStr\"><is><t>渡</t></is></c><c t=\"inlineStr\"><is><t>", "</t></is></c></row>", true),
        ("xl/worksheets/sheet1.xml", "<row><c t=\"inlineStr\"><is><t>渡</t><rPh><t>", "</t></rPh></is></c></row>", false),
        ("xl/worksheets/sheet1.xml", "<!-- ", " -->", false),
        ("xl/worksheets/sheet2.xml", "<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>", false),
        ("xl/worksheets/sheet3.xml", "<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>", false),
        ("xl/sharedStrings.xml", "<si><t>", "</t></si>", true),
        ("xl/sharedStrings.xml", "<si><r><rPr/><t>渡</t></r><r><t>", "</t></r></si>", true),
        ("xl/sharedStrings.xml", "<si><t>渡</t><rPh sb=\"0\" eb=\"1\"><t>", "</t></rPh></si>", false),
        ("xl/comments1.xml", "<comment ref=\"A1\"><text><r><t>", "</t></r></text></comment>", false),
        ("xl/drawings/drawing1.xml", "<xdr:sp><a:p><a:r><a:t>", "</a:t></a:r></a:p></xdr:sp>", false),
    ],
};

pub const ODS: Office = Office {
    name: "a.ods",
    parts: &[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content><office:automatic-styles><style:style style:name=\"H\"><style:table-properties table:display=\"false\"/></style:style><number:date-style><number:text>年</number:text></number:date-style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"表\"><table:table-row><table:table-cell><text:p>正文</text:p></table:table-cell><table:table-cell><text:p>编号</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>甲。</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row>{}</table:table></office:spreadsheet></office:body></office:document-content>"),
        ("styles.xml", "<office:document-styles><office:master-styles><style:master-page>{}</style:master-page></office:master-styles></office:document-styles>"),
    ],
    spots: &[
        ("content.xml", "<table:table-row><table:table-cell><text:p>", "</text:p></table:table-cell></table:table-row>", true),
        ("content.xml", "<table:table-row><table:table-cell><text:p>渡</text:p><text:p><text:span>", "</text:span></text:p></table:table-cell></table:table-row>", true),
        ("content.xml", "<table:table-row><table:table-cell><text:p>渡</text:p></table:table-cell><table:covered-table-cell><text:p>", "</text:p></table:covered-table-cell></table:table-row>", true),
        ("content.xml", "<table:table-row><table:table-cell><office:annotation><dc:creator>甲</dc:creator><text:p>", "</text:p></office:annotation><text:p>渡</text:p></table:table-cell></table:table-row>", false),
        ("content.xml", "<table:table-row><table:table-cell><text:p>渡<text:ruby><text:ruby-text>", "</text:ruby-text></text:ruby></text:p></table:table-cell></table:table-row>", false),
        ("content.xml", "<!-- ", " -->", false),
        ("content.xml", "<table:shapes><draw:custom-shape><text:p>", "</text:p></draw:custom-shape></table:shapes>", false),
        ("content.xml", "</table:table><table:table table:name=\"旧\" table:style-name=\"H\"><table:table-row><table:table-cell><text:p>", "</text:p></table:table-cell></table:table-row></table:table><table:table table:name=\"新\"><table:table-row><table:table-cell><text:p>正文</text:p></table:table-cell><table:table-cell><text:p>编号</text:p></table:table-cell></table:table-row>", false),
        ("styles.xml", "<style:header><text:p>", "</text:p></style:header>", false),
    ],
};

pub const EPUB: Office = Office {
    name: "a.epub",
    parts: &[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<c><rootfile full-path=\"o/p.opf\"/></c>"),
        ("o/p.opf", "<p><metadata/><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></p>"),
        ("o/a.xhtml", "<html><body>{}</body></html>"),
        ("o/b.xhtml", "<html><body>{}</body></html>"),
        ("o/c.xhtml", "<html><body>{}</body></html>"),
        ("o/d.xhtml", "<html><body>{}</body></html>"),
    ],
    spots: &[
        ("o/a.xhtml", "<p>", "</p>", true),
        ("o/b.xhtml", "<h1>", "</h1>", true),
        ("o/c.xhtml", "<p>", "</p>", false),
        ("o/d.xhtml", "<p>", "</p>", false),
    ],
};

pub const ZIP: Office = Office {
    name: "a.zip",
    parts: &[("a.txt", "渡口。{}"), ("b/b.txt", "渡口。{}"), ("c.xml", "<r><seg>渡口。</seg>{}</r>")],
    spots: &[("a.txt", "", "。\n", true), ("b/b.txt", "", "。\n", true), ("c.xml", "<seg>", "</seg>", true)],
};

/// A word that no other number has.
fn word(number: usize) -> String {
    let digit = |value: usize| "江河湖海雨雪风霜山石".chars().nth(value % 10).unwrap();
    [digit(number / 100), digit(number / 10), digit(number), '舟'].iter().collect()
}

/// The parts of a file that has words at these spots, and which of them are read.
pub fn made<'s>(office: &Office, spots: impl Iterator<Item = &'s Spot>) -> (Vec<Part>, Vec<(String, bool)>) {
    let mut words = Vec::new();
    let mut inside: Vec<String> = vec![String::new(); office.parts.len()];
    for spot in spots {
        let (part, before, behind, read) = spot;
        let place = office.parts.iter().position(|(name, _)| name == part).unwrap();
        let word = word(words.len());
        inside[place] += &format!("{before}{word}{behind}");
        // The sheet names three strings.
        let shown = *part != "xl/sharedStrings.xml" || inside[place].matches("<si>").count() <= 2;
        words.push((word, *read && shown));
    }
    let parts = office.parts.iter().zip(inside);
    let parts =
        parts.map(|((name, text), inside)| ((*name).to_owned(), text.replace("{}", &inside).into_bytes()));
    (parts.collect(), words)
}

/// What is done to a part.
#[derive(Clone, Debug)]
enum Damage {
    CutOff(Index),
    BytesGone(Index, usize),
    ByteAdded(Index, u8),
    TagGone(Index),
    TagTwice(Index),
    Swapped(Index),
    Gone,
}

fn damage() -> impl Strategy<Value = (Index, Damage)> {
    let damage = prop_oneof![
        any::<Index>().prop_map(Damage::CutOff),
        (any::<Index>(), 1..4usize).prop_map(|(at, length)| Damage::BytesGone(at, length)),
        (any::<Index>(), prop::sample::select(vec![0xff, 0x80, 0, b'<', b'>', b'"', b'&', b'/']))
            .prop_map(|(at, byte)| Damage::ByteAdded(at, byte)),
        any::<Index>().prop_map(Damage::TagGone),
        any::<Index>().prop_map(Damage::TagTwice),
        any::<Index>().prop_map(Damage::Swapped),
        Just(Damage::Gone),
    ];
    (any::<Index>(), damage)
}

impl Damage {
    /// Does it to a part; of a book only to what is no page.
    fn to(&self, parts: &mut Vec<Part>, place: Index) {
        let place = place.index(parts.len());
        let (name, bytes) = &mut parts[place];
        let page = name.ends_with(".xhtml");
        let tags: Vec<(usize, usize)> = bytes
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'<')
            .filter_map(|(at, _)| Some((at, at + 1 + bytes[at..].iter().position(|byte| *byte == b'>')?)))
            .collect();
        match self {
            Damage::Swapped(other) => {
                let other = other.index(parts.len());
                let (a, b) = (place.min(other), place.max(other));
                // What says what the file is, is needed to tell it.
                if a != b && parts[a].0.contains('.') && !parts[a].0.starts_with('[') {
                    let (head, tail) = parts.split_at_mut(b);
                    std::mem::swap(&mut head[a].1, &mut tail[0].1);
                }
            }
            Damage::Gone => drop(parts.remove(place)),
            _ if page || bytes.is_empty() => {}
            Damage::CutOff(at) => bytes.truncate(at.index(bytes.len())),
            Damage::BytesGone(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Damage::ByteAdded(at, byte) => bytes.insert(at.index(bytes.len()), *byte),
            Damage::TagGone(at) if !tags.is_empty() => {
                let (from, to) = tags[at.index(tags.len())];
                bytes.drain(from..to);
            }
            Damage::TagTwice(at) if !tags.is_empty() => {
                let (from, to) = tags[at.index(tags.len())];
                let tag = bytes[from..to].to_vec();
                bytes.splice(from..from, tag);
            }
            Damage::TagGone(_) | Damage::TagTwice(_) => {}
        }
    }
}

/// What a file became: the text of its documents with what is known of them, its account, and its faults.
pub fn became(name: &str, bytes: &[u8]) -> (String, Account, Vec<FileFault>) {
    let mut all = String::new();
    let mut faults = Vec::new();
    let account = read(name, bytes.to_vec(), &ReadOptions::default(), &mut |item| {
        match item.document {
            Ok(document) => {
                all += &document.text;
                for (name, value) in document.known.said() {
                    all += &format!("\n{name}\n{value}\n");
                }
            }
            Err(fault) => faults.push(fault),
        }
        ControlFlow::Continue(())
    });
    (all, account, faults)
}

pub fn zip_of(parts: &[Part]) -> Vec<u8> {
    zipped(&parts.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect::<Vec<_>>())
}

pub fn is_named(account: &Account, word: &str) -> bool {
    account.pieces.iter().any(|piece| piece.beginning.contains(word))
}

/// How much text is in pieces of which only the beginning is named; a word may stand across its end.
pub fn room(account: &Account) -> usize {
    let unnamed =
        account.pieces.iter().map(|piece| (piece.characters - characters(&piece.beginning)) as usize);
    unnamed.map(|unnamed| if unnamed > 0 { unnamed + 3 } else { 0 }).sum()
}

/// The law for a file whose parts are damaged.
fn nothing_is_lost(
    office: &Office,
    spots: &[Index],
    damages: &[(Index, Damage)],
) -> Result<(), TestCaseError> {
    let (mut parts, words) = made(office, spots.iter().map(|spot| spot.get(office.spots)));
    let (all, account, faults) = became(office.name, &zip_of(&parts));
    prop_assert!(faults.is_empty() || words.iter().all(|(_, read)| !read), "{faults:?}");
    for (word, read) in words.iter().filter(|_| faults.is_empty()) {
        prop_assert_eq!(all.contains(word), *read, "{} in {}: {:?}", word, all, account);
    }
    let unread = words.iter().filter(|(word, read)| !read && !is_named(&account, word)).count();
    prop_assert!(4 * unread <= room(&account), "{account:?}");
    for (place, damage) in damages {
        damage.to(&mut parts, *place);
    }
    let zip = zip_of(&parts);
    let (mut all, account, faults) = became(office.name, &zip);
    prop_assert!(account.sums.iter().all(|sum| sum.reason != Reason::Unaccounted), "{account:?}");
    prop_assert!(account.pieces.len() < PIECES);
    // What gives no document says why; nothing more is known of it where none of it could be read.
    let refused = account.pieces.iter().filter(|piece| piece.reason == Reason::NoDocument);
    prop_assert_eq!(
        refused.clone().count(),
        faults.iter().filter(|fault| **fault != FileFault::Empty).count()
    );
    if account.documents == 0 {
        return Ok(());
    }
    let unread: Vec<&str> =
        refused.filter(|piece| piece.characters == 0).map(|piece| piece.path.as_str()).collect();
    parts.retain(|(name, _)| !unread.iter().any(|path| path.ends_with(name)));
    // Rows that stand first name columns.
    let columns = preview(office.name, zip, &ReadOptions::default()).columns;
    all.extend(columns.into_iter().map(|column| column.name));
    let there = |word: &str| parts.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(word));
    let missing: Vec<&str> = words
        .iter()
        .map(|(word, _)| word.as_str())
        .filter(|word| there(word) && !all.contains(word) && !is_named(&account, word))
        .collect();
    let room = room(&account);
    let shown: Vec<_> = parts.iter().map(|(name, bytes)| (name, String::from_utf8_lossy(bytes))).collect();
    prop_assert!(4 * missing.len() <= room, "{:?} of {:?}\nbecame {}\n{:?}", missing, shown, all, account);
    Ok(())
}

/// A law for each format.
macro_rules! laws {
    ($($test:ident: $office:expr;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(96))]
            $(
                #[test]
                fn $test(
                    spots in prop::collection::vec(any::<Index>(), 1..24),
                    damages in prop::collection::vec(damage(), 1..3),
                ) {
                    nothing_is_lost(&$office, &spots, &damages)?;
                }
            )*
        }
    };
}

laws! {
    parts_of_word: DOCX;
    parts_of_open_texts: ODT;
    parts_of_workbooks: XLSX;
    parts_of_open_sheets: ODS;
    parts_of_books: EPUB;
    files_in_zips: ZIP;
}

/// Files with a word at each spot, whose parts are stored as they are: the file, and the heads of one part, its own and that in
/// the list.
pub fn stored(office: &Office, part: &str) -> (Vec<u8>, [usize; 2], Vec<(String, bool)>) {
    let (parts, words) = made(office, office.spots.iter());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in &parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    let head = |mark: &[u8], length: usize| {
        let is_head =
            |at: &usize| zip[*at..].starts_with(mark) && zip[at + length..].starts_with(part.as_bytes());
        (0..zip.len() - length).find(is_head).unwrap()
    };
    let heads = [head(b"PK\x03\x04", 30), head(b"PK\x01\x02", 46)];
    (zip, heads, words)
}

#[test]
fn a_part_that_cannot_be_unpacked_is_named_and_the_rest_is_read() {
    for (office, part) in [
        (&DOCX, "word/footnotes.xml"),
        (&DOCX, "word/comments.xml"),
        (&DOCX, "word/styles.xml"),
        (&ODT, "styles.xml"),
        (&XLSX, "xl/sharedStrings.xml"),
        (&XLSX, "xl/worksheets/sheet2.xml"),
        (&XLSX, "xl/comments1.xml"),
        (&ODS, "styles.xml"),
        (&EPUB, "o/b.xhtml"),
        (&EPUB, "META-INF/container.xml"),
        (&ZIP, "b/b.txt"),
    ] {
        let at_part = |word: &str, parts: &[Part]| {
            let (_, bytes) = parts.iter().find(|(name, _)| name == part).unwrap();
            String::from_utf8_lossy(bytes).contains(word)
        };
        let (parts, _) = made(office, office.spots.iter());
        // The bit of encryption, a method that is not read, a sum that is not that of the bytes.
        for (place, value, reason) in
            [(6, 1, Reason::Locked), (8, 14, Reason::Locked), (14, 0x77, Reason::Damaged)]
        {
            let (mut zip, heads, words) = stored(office, part);
            zip[heads[0] + place] ^= value;
            zip[heads[1] + place + 2] ^= value;
            let (all, account, faults) = became(office.name, &zip);
            let reason =
                if office.name == "a.zip" && reason == Reason::Locked { Reason::NoDocument } else { reason };
            let named = |reason: Reason| {
                let is_it = |piece: &&LeftOut| piece.reason == reason;
                account
                    .pieces
                    .iter()
                    .filter(is_it)
                    .any(|piece| format!("{:?}{}", piece.place, piece.path).contains(part))
            };
            assert!(named(reason), "{part} {reason:?}: {account:?}");
            assert_eq!(faults.len(), usize::from(reason == Reason::NoDocument), "{part}: {faults:?}");
            for (word, _) in
                words.iter().filter(|(word, _)| reason == Reason::Damaged || !at_part(word, &parts))
            {
                assert!(all.contains(word) || is_named(&account, word), "{part}: {word}: {all} {account:?}");
            }
        }
    }
}

#[test]
fn bytes_of_a_part_that_are_no_characters_are_counted() {
    let (mut parts, words) = made(&DOCX, DOCX.spots.iter());
    for (part, bytes) in [("word/document.xml", &b"\xff\xfe"[..]), ("word/footnotes.xml", b"\xe6\xb2")] {
        let (_, text) = parts.iter_mut().find(|(name, _)| name == part).unwrap();
        let at = text.windows(3).position(|window| window == "舟".as_bytes()).unwrap() + 3;
        text.splice(at..at, bytes.iter().copied());
    }
    let (all, account, _) = became(DOCX.name, &zip_of(&parts));
    assert!(words.iter().all(|(word, read)| *read == all.contains(word)) && all.contains("舟\u{fffd}"));
    let named: Vec<_> = account
        .pieces
        .iter()
        .filter(|piece| piece.reason == Reason::NotDecoded)
        .map(|piece| (piece.place.clone(), piece.detail.as_str()))
        .collect();
    let part = |name: &str| Place::Part(name.to_owned());
    assert_eq!(
        named,
        [(part("word/document.xml"), "line 2: FF FE"), (part("word/footnotes.xml"), "line 1: E6 B2")]
    );
}

#[test]
fn text_behind_a_damaged_end_of_an_instruction_is_named() {
    for (part, opening) in [("word/document.xml", "<w:body>"), ("word/header1.xml", "<w:hdr>")] {
        let (mut parts, _) = made(&DOCX, DOCX.spots.iter());
        let (_, text) = parts.iter_mut().find(|(name, _)| name == part).unwrap();
        let at = text.windows(opening.len()).position(|window| window == opening.as_bytes()).unwrap();
        let torn = "<w:p><w:r><w:instrText>PAGE</w:instrTexw:t>渡口停航</w:t></w:r></w:p>";
        text.splice(at + opening.len()..at + opening.len(), torn.bytes());
        let (all, account, faults) = became(DOCX.name, &zip_of(&parts));
        assert!(faults.is_empty(), "{part}");
        assert!(all.contains("渡口停航") || is_named(&account, "渡口停航"), "{part}: {account:?}");
    }
}
