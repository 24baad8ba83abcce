//! HTML to text and zones: what any source keeps to, what hostile ones cost, and pages of each kind.

use crate::common::Cost;
use expect_test::expect_file;
use proptest::prelude::*;
use std::fmt::Write;
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::LazyLock;
use wenmai_engine::clean::{clean_page, CleanOptions};
use wenmai_engine::extract::{extract, is_html, Page};
use wenmai_engine::formats::{clean_document, read, Format, ReadOptions};
use wenmai_engine::segment::Dictionary;

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());

fn lines(source: &str) -> Vec<String> {
    extract(source).text.lines().map(str::to_owned).collect()
}

/// Text without any space: a row that is one line is read again as several.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What holds of any source.
fn check_form(source: &str) -> Page {
    let page = extract(source);
    let count = page.text.matches('\n').count();
    assert!(page.text.is_empty() || page.text.ends_with('\n'));
    assert!(!page.text.contains('\r'));
    assert_eq!((page.source.len(), page.hints.len()), (count, count));
    let mut end = 0;
    for (line, &(start, stop)) in page.text.lines().zip(&page.source) {
        assert!(end <= start && start <= stop && stop as usize <= source.len(), "{line:?}");
        assert!(source.is_char_boundary(start as usize) && source.is_char_boundary(stop as usize));
        assert!(!line.trim().is_empty());
        end = stop;
    }
    assert!(page.hints.iter().all(|hint| (hint.container as usize) < page.around.len()));
    assert!((1..page.around.len()).all(|at| (page.around[at] as usize) < at));
    assert_eq!(clean_page(&page, &DICTIONARY).lines.len(), count.max(1));
    page
}

/// The line's text is found again in its piece of the source.
fn check_source(source: &str) {
    let page = check_form(source);
    for (line, &(start, stop)) in page.text.lines().zip(&page.source) {
        let piece = extract(&source[start as usize..stop as usize]).text;
        assert_eq!(bare(&piece), bare(line), "{source:?}");
    }
}

const SOUP: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=\"comment\">",
    "<div id=nav>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</table>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<a href=x>",
    "</a>",
    "<b>",
    "</b>",
    "<span class=author>",
    "</span>",
    "<br>",
    "<hr/>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<title>",
    "</title>",
    "<h1>",
    "</h2>",
    "<ruby>",
    "<rt>",
    "</rt>",
    "</ruby>",
    "<textarea>",
    "</textarea>",
    "<select><option>",
    "</select>",
    "<div style='display: none'>",
    "<form>",
    "</form>",
    "<noscript>",
    "</noscript>",
    "<svg>",
    "</svg>",
    "<x-y hidden>",
    "</x-y>",
    "<body>",
    "</body>",
    "</html>",
    "<",
    ">",
    "</",
    "<p",
    "\"",
    "=",
    "&amp;",
    "&nbsp;",
    "&#10;",
    "&#13;",
    "&#0;",
    "&#x6587;",
    "&lt;p&gt;",
    "&",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "文",
    "脉。",
    " a ",
    "\u{3000}",
    "\u{85}",
    "\u{fffd}",
    "2014-02-18 15:37",
    "某某 发表于",
    "相关阅读",
    "他说，这一天终于来了。",
    "<article>",
    "</article>",
];

const TAME: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<li>",
    "<a href=x>",
    "</a>",
    "<b>",
    "</b>",
    "<br>",
    "<table><tr><td>",
    "<td>",
    "</table>",
    "<h1>",
    "</h1>",
    "<script>x</script>",
    "&amp;",
    "&#x6587;",
    "文",
    "脉。",
    " a ",
    "\n",
    "<!-- x -->",
];

fn parts(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(of), 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_keeps_the_form(text in any::<String>()) {
        check_form(&text);
        is_html(&text);
    }

    #[test]
    fn any_soup_keeps_the_form(text in parts(SOUP)) {
        check_form(&text);
        is_html(&text);
    }

    #[test]
    fn lines_are_found_again_in_the_source(text in parts(TAME)) {
        check_source(&text);
    }
}

#[test]
fn a_reader_sees_blocks_as_lines() {
    for (source, expected) in [
        ("<p>一\n  段<b>文</b>字</p><p>two  words<br>again", &["一段文字", "two words", "again"][..]),
        ("<title>题</title><script>x</script><style>y</style><p>a<noscript>b</noscript>c", &["ac"]),
        ("<p>a &lt;b&gt; &amp;&nbsp;c&#x6587;", &["a <b> &\u{a0}c文"]),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>", &["漢字"]),
        ("<table><tr><th>年<th>数<tr><td>2014<td>15</table>", &["年\t数", "2014\t15"]),
        ("<table><tr><td><p>a</p><p>b</p><td>c</table>", &["a", "b", "c"]),
        ("<pre>\n  x = 1\n\n    y</pre>z", &["  x = 1", "    y", "z"]),
        ("<div style=\"display:none\">a</div><div hidden>b</div>c", &["c"]),
        ("<div style=\"visibility: hidden\">a</div>", &["a"]),
        ("a<!-- b -->c<textarea>d</textarea><select><option>e</select>", &["ac"]),
        ("<ul><li>a<li>b</ul>c", &["a", "b", "c"]),
        ("a</p>b", &["a", "b"]),
        ("<dl><dt>a<dd>b<dt>c", &["a", "b", "c"]),
        ("<p>\u{3000}\u{3000}首行缩进", &["\u{3000}\u{3000}首行缩进"]),
    ] {
        assert_eq!(lines(source), expected, "{source}");
    }
}

#[test]
fn hostile_pages_are_no_trouble() {
    let deep = 10_000;
    let many = 60_000;
    for source in [
        "<div>".repeat(deep) + "文",
        "<b><i>".repeat(deep) + "文" + &"</i></b>".repeat(deep),
        "<p><b>".repeat(many),
        "<i><div><b>".repeat(many) + &"</i>".repeat(many),
        "<table><tr><td>".repeat(deep) + "文",
        "<a href=x>".repeat(many) + "文",
        "</p>".repeat(many) + "文",
        "<li>文".repeat(many),
        format!("<p title=\"{}\">文", "x".repeat(4_000_000)),
        format!("<p class=\"{}\">文", "a-b ".repeat(1_000_000)),
        format!("<{}>文", "x".repeat(4_000_000)),
        "<!--".repeat(many) + "-->文",
        "&".repeat(many) + "&#".repeat(many).as_str() + "文",
        "<".repeat(many) + "文",
        "<pre>".to_owned() + &"\n".repeat(many) + "文",
        "<br>文".repeat(many),
        "<tr><td>文<td>脉".repeat(many),
        "<ruby><rt>".repeat(deep) + "</rt></ruby>文",
    ] {
        let started = Cost::begin();
        let page = extract(&source);
        assert!(page.text.len() <= source.len() + 1);
        assert!(started.seconds() < 20, "{}", &source[..20]);
    }
}

/// Pages of each kind, and logs of chats, written for this test: what is told of each line. `UPDATE_EXPECT=1` rewrites
/// what is expected.
#[test]
fn pages_of_each_kind() {
    let cases = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let folder = |name| fs::read_dir(cases.join(name)).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = folder("pages").chain(folder("chats")).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending != "zones"));
    pages.sort();
    assert!(pages.len() >= 16);
    for path in pages {
        let mut documents = Vec::new();
        read(&path.to_string_lossy(), fs::read(&path).unwrap(), &ReadOptions::default(), &mut |item| {
            documents.extend(item.document);
            ControlFlow::Continue(())
        });
        assert_eq!(documents.len(), 1, "{}", path.display());
        let mut decoded = documents.remove(0);
        let told = match path.parent().and_then(|folder| folder.file_name()) {
            Some(folder) if folder == "chats" => Format::Chat,
            _ if path.extension().unwrap() == "html" => Format::Html,
            _ => Format::Text,
        };
        assert_eq!(decoded.format, told, "{}", path.display());
        let found = clean_document(&mut decoded, &DICTIONARY, &CleanOptions::default());
        let metadata = &found.metadata;
        let mut shown = format!("{}\n", found.kind.name());
        let values = [
            &metadata.title,
            &metadata.date,
            &metadata.time,
            &metadata.author,
            &metadata.editor,
            &metadata.site,
        ];
        for (name, value) in ["title", "date", "time", "author", "editor", "site"].iter().zip(values) {
            if let Some(value) = value {
                writeln!(shown, "{name}: {value}").unwrap();
            }
        }
        for source in &metadata.sources {
            writeln!(shown, "source: {source}").unwrap();
        }
        for (number, turn) in (1..).zip(&found.turns) {
            let part = |part: &Option<String>| part.clone().unwrap_or_else(|| "?".to_owned());
            writeln!(
                shown,
                "turn {number}: {} {} {}",
                part(&turn.author),
                part(&turn.date),
                part(&turn.time)
            )
            .unwrap();
        }
        for line in &found.lines {
            let text = &decoded.text[line.original_start as usize..line.original_end as usize];
            let turn = if line.turn > 0 { format!(" {}", line.turn) } else { String::new() };
            let continues = if line.continues { " +" } else { "" };
            writeln!(shown, "{} {}{turn}{continues}| {}", line.zone.name(), line.rule.id(), text.trim())
                .unwrap();
        }
        expect_file![path.with_extension("zones")].assert_eq(&shown);
    }
}
