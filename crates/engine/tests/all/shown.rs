//! Laws of subtitles, pages of HTML and PDF: what a person would read there is in the document, or named among what was left out,
//! whatever becomes of the file on its way.

use crate::common::Cost;
use encoding_rs::GBK;
use proptest::prelude::*;
use std::fmt::Write;
use std::ops::ControlFlow;
use wenmai_engine::formats::{read, Account, ReadOptions};
use wenmai_model::Reason;

/// The text of a file's documents, and what became of it.
fn text_of(path: &str, bytes: &[u8]) -> (String, Account) {
    let mut text = String::new();
    let account = read(path, bytes.to_vec(), &ReadOptions::default(), &mut |item| {
        text.extend(item.document.map(|document| document.text));
        ControlFlow::Continue(())
    });
    (text, account)
}

/// Text without space.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A word that no other number has.
fn word(number: usize) -> String {
    let digit = |value: usize| "江河湖海雨雪风霜山石".chars().nth(value % 10).unwrap();
    [digit(number / 100), digit(number / 10), digit(number), '舟'].iter().collect()
}

fn is_left_out(account: &Account, word: &str) -> bool {
    account.pieces.iter().any(|piece| piece.beginning.contains(word))
}

/// Nothing is found and neither taken nor left out.
fn check_account(account: &Account) {
    assert!(account.pieces.iter().all(|piece| piece.reason != Reason::Unaccounted), "{account:?}");
}

/// How a file of subtitles is written.
#[derive(Clone, Debug)]
struct Habits {
    numbered: bool,
    blank_between: bool,
    blank_inside: bool,
    point: bool,
    mark: bool,
    end: &'static str,
}

fn habits() -> impl Strategy<Value = Habits> {
    let end = prop::sample::select(&["\n", "\r\n", "\r", "\r\r\n"][..]);
    (any::<[bool; 5]>(), end).prop_map(|([numbered, blank_between, blank_inside, point, mark], end)| Habits {
        numbered,
        blank_between,
        blank_inside,
        point,
        mark,
        end,
    })
}

/// The lines of a file of subtitles, a cue for each number of lines that it says, and what is said.
fn subtitles(habits: &Habits, cues: &[usize]) -> (Vec<String>, Vec<String>) {
    let (mut lines, mut said) = (Vec::new(), Vec::new());
    for (at, count) in cues.iter().enumerate() {
        if habits.numbered {
            lines.push((at + 1).to_string());
        }
        let time = |second: usize| {
            let time = format!("00:{:02}:{:02}.500", second / 60, second % 60);
            if habits.point {
                time
            } else {
                time.replace('.', ",")
            }
        };
        lines.push(format!("{} --> {}", time(3 * at), time(3 * at + 2)));
        for line in 0..*count {
            if line > 0 && habits.blank_inside {
                lines.push(String::new());
            }
            said.push(word(said.len()));
            lines.push(format!("<i>{}</i>", said[said.len() - 1]));
        }
        if habits.blank_between {
            lines.push(String::new());
        }
    }
    (lines, said)
}

fn file_of(habits: &Habits, lines: &[String]) -> Vec<u8> {
    let mark = if habits.mark { "\u{feff}" } else { "" };
    format!("{mark}{}{}", lines.join(habits.end), habits.end).into_bytes()
}

/// What may stand in a page: its source before and behind a word, and whether the word is shown, where that is sure.
const PLACES: &[(&str, &str, Option<bool>)] = &[
    ("<p>", "</p>", Some(true)),
    ("<div class=\"t\"><span class=\"on\">", "</span></div>", Some(true)),
    ("<li><a href=x>", "</a>", Some(true)),
    ("<font class=\"jammer\">", "</font>", Some(false)),
    ("<p style=\"display: none\">", "</p>", Some(false)),
    ("<span style=\"font-size:0px\">", "</span>", Some(false)),
    ("<p class=\"off\"><b>", "</b></p>", Some(false)),
    ("<div class=\"t\"><p class=\"inner\">", "</p></div>", Some(false)),
    ("<p class=\"inner\">", "</p>", Some(true)),
    ("<div style=\"font-size:0\"><span class=\"x\">", "</span></div>", Some(true)),
    ("<p class=\"off on\">", "</p>", Some(true)),
    ("<p class=\"tab\">", "</p>", Some(true)),
    ("<p style=\"visibility:hidden;opacity:0\">", "</p>", Some(true)),
    ("<ruby>舟<rt>", "</rt></ruby>", Some(false)),
    ("<table><tr><td>", "</table>", Some(true)),
    ("<b><i></b>", "</p>", None),
    ("<div class=\"off\">", "", None),
    ("</div><td>", "<br>", None),
];

const SHEET: &str = "<style>.off{display:none} .t > .inner{display:none!important} p.on{display:block} .tab{display:none} .tab.now{display:block} @media print{p{display:none}} p:hover{display:none}</style>";

/// A PDF whose pages have these contents, in a font of GBK.
fn pdf(contents: &[String]) -> Vec<u8> {
    let pages: Vec<String> = (0..contents.len()).map(|at| format!("{} 0 R", 5 + 2 * at)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{}]/Count {}>>", pages.join(" "), pages.len()),
        "<</Type/Font/BaseFont/SimSun/Subtype/Type0/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>".to_owned(),
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun>>".to_owned(),
    ];
    for content in contents {
        let content_number = objects.len() + 2;
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {content_number} 0 R/Resources<</Font<</F 3 0 R>>>>>>"));
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        write!(file, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    places.iter().for_each(|place| writeln!(file, "{place:010} 00000 n ").unwrap());
    write!(file, "trailer<</Root 1 0 R/Size {}>>\nstartxref\n{start}\n%%EOF", objects.len() + 1).unwrap();
    file.into_bytes()
}

/// Text at a place of a page.
fn put(text: &str, x: usize, y: usize, size: usize) -> String {
    let hex: String = GBK.encode(text).0.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{hex}> Tj ET\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_said_is_read_however_cues_are_written(
        habits in habits(),
        cues in prop::collection::vec(1usize..4, 1..12),
    ) {
        let (lines, said) = subtitles(&habits, &cues);
        let (text, account) = text_of("a.srt", &file_of(&habits, &lines));
        prop_assert_eq!(bare(&text), said.concat());
        prop_assert_eq!(account.left_out(), 0);
        check_account(&account);
    }

    #[test]
    fn what_is_said_in_damaged_subtitles_is_read_or_named(
        habits in habits(),
        cues in prop::collection::vec(0usize..4, 1..8),
        webvtt in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
    ) {
        let (mut lines, _) = subtitles(&habits, &cues);
        if webvtt {
            lines.insert(0, "WEBVTT".to_owned());
        }
        for (from, to) in changes {
            let line = lines.remove(from.index(lines.len()));
            if to.index(3) > 0 {
                lines.insert(to.index(lines.len() + 1), line);
            }
            if lines.is_empty() {
                lines.push("舟".to_owned());
            }
        }
        let (text, account) = text_of("a.srt", &file_of(&habits, &lines));
        for number in 0..lines.len() {
            let word = word(number);
            let kept = lines.iter().any(|line| line.contains(&word));
            prop_assert!(!kept || text.contains(&word) || is_left_out(&account, &word), "{word} of {lines:?}");
        }
        check_account(&account);
    }

    #[test]
    fn what_a_page_shows_is_read_and_what_it_hides_is_named(
        places in prop::collection::vec(0..PLACES.len() - 3, 1..20),
        torn in prop::collection::vec(PLACES.len() - 3..PLACES.len(), 0..3),
    ) {
        let mut page = format!("<html><head>{SHEET}</head><body>");
        let mut words = Vec::new();
        for (number, &place) in places.iter().chain(&torn).enumerate() {
            let (before, behind, shown) = PLACES[place];
            words.push((word(number), shown));
            writeln!(page, "{before}{}{behind}", word(number)).unwrap();
        }
        let (text, account) = text_of("a.html", page.as_bytes());
        for (word, shown) in words {
            let (is_there, is_named) = (text.contains(&word), is_left_out(&account, &word));
            prop_assert!(is_there != is_named, "{word} in {page}");
            prop_assert!(shown.is_none_or(|shown| shown == is_there), "{word} in {page}");
        }
        check_account(&account);
    }

    #[test]
    fn what_pages_of_a_pdf_show_is_read_or_named(
        pages in prop::collection::vec(
            prop::collection::vec((60usize..500, 10usize..80, 8usize..20, any::<bool>()), 1..8), 1..5),
        head in any::<bool>(),
    ) {
        let mut words = Vec::new();
        let mut contents = Vec::new();
        for lines in pages {
            let mut content = String::new();
            if head {
                content += &put("渡口记", 250, 810, 8);
            }
            for (x, y, size, downwards) in lines {
                let word = word(words.len());
                for (at, c) in word.chars().enumerate().filter(|_| downwards) {
                    content += &put(&c.to_string(), x, 10 * y - at * size, size);
                }
                if !downwards {
                    content += &put(&word, x, 10 * y, size);
                }
                words.push(word);
            }
            contents.push(content);
        }
        let (text, account) = text_of("a.pdf", &pdf(&contents));
        let left_out: String = account.pieces.iter().map(|piece| piece.beginning.as_str()).collect();
        for word in words {
            for c in word.chars() {
                prop_assert!(text.contains(c) || left_out.contains(c), "{word}: {text} / {left_out}");
            }
        }
        check_account(&account);
    }
}

#[test]
fn subtitles_without_a_time_are_a_text() {
    for path in ["a.vtt", "a.srt", "a.txt"] {
        for file in
            ["WEBVTT\n江江江舟\n", "WEBVTT 渡口\r江江江舟\r1", "WEBVTT\n\nNOTE 江江江舟", "江江江舟\n"]
        {
            let (text, account) = text_of(path, file.as_bytes());
            assert_eq!((text.as_str(), account.left_out()), (file, 0), "{path}");
            check_account(&account);
        }
        // A head in which nothing is written is none.
        for (file, lost) in [("WEBVTT", 6), ("WEBVTT\n\n", 6), ("WEBVTT\nKind: captions", 8)] {
            let (text, account) = text_of(path, file.as_bytes());
            assert_eq!((text.as_str(), account.found, account.left_out()), ("", lost, lost), "{file:?}");
            assert_eq!(account.pieces[0].reason, Reason::NoDocument);
        }
    }
}

#[test]
fn a_page_of_a_pdf_that_says_no_characters_is_named() {
    let head = |number: usize| put("渡口记", 250, 800, 9) + &put(&number.to_string(), 290, 30, 9);
    let lines = |from: usize| {
        (0..5).map(|at| put(&word(from + at).repeat(4), 72, 740 - 20 * at, 12)).collect::<String>()
    };
    let picture = "q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q".to_owned();
    let (text, account) = text_of("a.pdf", &pdf(&[head(1) + &lines(0), picture, head(3) + &lines(10)]));
    assert!(!text.contains("渡口记") && text.contains(&word(0)) && text.contains(&word(14)));
    let pieces: Vec<(Reason, String)> =
        account.pieces.iter().map(|piece| (piece.reason, format!("{:?}", piece.place))).collect();
    let expected = [
        (Reason::RunningHead, "Page(1)"),
        (Reason::RunningHead, "Page(1)"),
        (Reason::NoText, "Page(2)"),
        (Reason::RunningHead, "Page(3)"),
        (Reason::RunningHead, "Page(3)"),
    ];
    assert_eq!(pieces, expected.map(|(reason, place)| (reason, place.to_owned())));
}

#[test]
fn hostile_sheets_and_cues_cost_no_more_than_their_size() {
    let many = 40_000;
    let times = "00:00:01,000 --> 00:00:02,000\n";
    let page = |sheet: String, body: &str| format!("<html><style>{sheet}</style>{}", body.repeat(many));
    for (path, file) in [
        ("a.html", page(".a{display:none}".repeat(many), "<b class=a>x</b>")),
        ("a.html", page(".a .b{display:none} .b{display:block}".repeat(4_000), "<b class='a b c d'>x</b>")),
        (
            "a.html",
            page((0..4_000).map(|at| format!(".a .x{at} > i{{display:none}}")).collect(), "<b class=a>x</b>"),
        ),
        ("a.html", page("@media x{".repeat(many), "x")),
        ("a.html", page(".a,".repeat(many), "x")),
        ("a.html", page("{".repeat(many) + "/*", "x")),
        ("a.html", page("<!--".repeat(many), "x")),
        ("a.html", page("(".repeat(many) + ":not(", "x")),
        ("a.html", "<style>".repeat(many) + "x"),
        ("a.srt", times.repeat(many) + "x"),
        ("a.srt", times.to_owned() + &"<rt>x".repeat(many)),
        ("a.srt", times.to_owned() + &"<00:00:01.000>\n".repeat(many)),
        ("a.srt", times.to_owned() + &"<{&".repeat(many)),
        ("a.vtt", "WEBVTT\n\n".to_owned() + &format!("NOTE x\n\n{times}").repeat(many)),
        ("a.srt", format!("{times}x\n").repeat(many)),
    ] {
        let started = Cost::begin();
        let (_, account) = text_of(path, file.as_bytes());
        check_account(&account);
        assert!(started.seconds() < 20, "{}", &file[..60]);
    }
}
