//! Cleaning the five seeds: every line's zone, every repair, what is known of each. The expectations are data, in
//! `tests/cases/cleaning`; `UPDATE_EXPECT=1` rewrites repairs and metadata, the zones are written by hand.

use expect_test::expect_file;
use proptest::prelude::*;
use std::{collections::BTreeMap, fmt::Write, fs, ops::ControlFlow, path::PathBuf, sync::LazyLock};
use wenmai_engine::{
    clean::{clean, CleanOptions, Cleaned, Rule, Zone},
    corpus::apply_repairs,
    decode::decode,
    formats::{clean_document, read, ReadOptions},
    segment::Dictionary,
};

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of a seed, by the number at the start of its name.
fn seed(number: &str) -> String {
    let mut files = fs::read_dir(root().join("seeds")).unwrap().map(|entry| entry.unwrap().path());
    let path = files.find(|path| path.file_name().unwrap().to_string_lossy().starts_with(number)).unwrap();
    let decoded = decode(fs::read(path).unwrap()).unwrap();
    assert_eq!((decoded.encoding, decoded.sure), ("UTF-8", true));
    decoded.text
}

/// A part of the original after repairs.
fn repaired(text: &str, cleaned: &Cleaned, start: u32, end: u32) -> String {
    let (mut repaired, mut at) = (String::new(), start as usize);
    for repair in
        cleaned.repairs.iter().filter(|repair| repair.original_start >= start && repair.original_end <= end)
    {
        repaired += &text[at..repair.original_start as usize];
        repaired += &repair.replacement;
        at = repair.original_end as usize;
    }
    repaired + &text[at..end as usize]
}

/// What a file of zones says of each line: zone, turn, and whether it continues.
fn expected_zones(number: &str) -> Vec<(Zone, u32, bool)> {
    let data = fs::read_to_string(root().join(format!("tests/cases/cleaning/{number}.zones"))).unwrap();
    let mut zones = Vec::new();
    for run in data.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = run.split(' ');
        let (first, last) = parts.next().map(|span| span.split_once('-').unwrap_or((span, span))).unwrap();
        let zone = Zone::from_name(parts.next().unwrap()).unwrap();
        let (mut turn, mut continues) = (0, false);
        for part in parts {
            match part {
                "+" => continues = true,
                number => turn = number.parse().unwrap(),
            }
        }
        assert_eq!(first.parse::<usize>().unwrap(), zones.len() + 1, "{run}");
        zones.resize(last.parse().unwrap(), (zone, turn, continues));
    }
    zones
}

#[track_caller]
fn check(number: &str) {
    let text = seed(number);
    let cleaned = clean(&text, &DICTIONARY);

    let expected = expected_zones(number);
    assert_eq!(cleaned.lines.len(), expected.len(), "lines of {number}");
    let wrong: Vec<String> = cleaned
        .lines
        .iter()
        .zip(expected)
        .enumerate()
        .filter(|(_, (line, (zone, turn, continues)))| {
            (line.zone, line.turn, line.continues) != (*zone, *turn, *continues)
        })
        .map(|(at, (line, expected))| format!("{}: {line:?}, not {expected:?}", at + 1))
        .collect();
    assert!(wrong.is_empty(), "zones of {number}:\n{}", wrong.join("\n"));

    expect_file![root().join(format!("tests/cases/cleaning/{number}.repairs"))]
        .assert_eq(&shown_repairs(&text, &cleaned));
    expect_file![root().join(format!("tests/cases/cleaning/{number}.metadata"))]
        .assert_eq(&shown_metadata(&cleaned));
}

/// How many repairs of each rule, then each in its line.
fn shown_repairs(text: &str, cleaned: &Cleaned) -> String {
    let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
    for repair in &cleaned.repairs {
        *counts.entry(repair.rule).or_default() += 1;
    }
    let mut shown = String::new();
    for (rule, count) in counts {
        writeln!(shown, "{count} {}", rule.id()).unwrap();
    }
    for repair in &cleaned.repairs {
        let (start, end) = (repair.original_start as usize, repair.original_end as usize);
        let line = cleaned.lines.partition_point(|line| line.original_start <= repair.original_start);
        let column = text[cleaned.lines[line - 1].original_start as usize..start].chars().count() + 1;
        let doubt = if repair.certain { "" } else { " ?" };
        writeln!(
            shown,
            "{line}:{column} {} «{}» «{}»{doubt}",
            repair.rule.id(),
            &text[start..end],
            repair.replacement
        )
        .unwrap();
    }
    shown
}

fn shown_metadata(cleaned: &Cleaned) -> String {
    let metadata = &cleaned.metadata;
    let mut shown = String::new();
    for (name, value) in [
        ("title", &metadata.title),
        ("date", &metadata.date),
        ("time", &metadata.time),
        ("author", &metadata.author),
        ("editor", &metadata.editor),
        ("site", &metadata.site),
    ] {
        if let Some(value) = value {
            writeln!(shown, "{name}: {value}").unwrap();
        }
    }
    for source in &metadata.sources {
        writeln!(shown, "source: {source}").unwrap();
    }
    for flag in &metadata.flags {
        writeln!(shown, "flag: {} ({})", flag.kind.id(), flag.evidence).unwrap();
    }
    shown
}

#[test]
fn seed_000_a_trade_portals_article() {
    check("000");
}

#[test]
fn seed_001_a_forum_thread() {
    check("001");
}

#[test]
fn seed_002_a_machine_translation() {
    check("002");
}

#[test]
fn seed_003_a_vendors_copy_of_a_column() {
    check("003");
}

#[test]
fn seed_004_a_compilation() {
    check("004");
}

/// An independent look at what no seed may have left: a bracketed reading after a Han character, tags, addresses.
#[test]
fn no_debris_is_left() {
    for number in ["000", "002", "003"] {
        let text = seed(number);
        let cleaned = clean(&text, &DICTIONARY);
        let repaired = repaired(&text, &cleaned, 0, text.len() as u32);
        let bracket = repaired.match_indices('(').find(|&(at, _)| {
            let han = repaired[..at].chars().next_back().is_some_and(|c| ('一'..='鿿').contains(&c));
            let inside = repaired[at + 1..].split(')').next().unwrap_or_default();
            han && inside.chars().count() <= 7 && inside.chars().any(|c| ('à'..='ǜ').contains(&c))
        });
        assert_eq!(bracket.map(|(at, _)| &repaired[at..]), None, "{number}");
        for debris in ["<", " >", "href", "http", "/a", "/p"] {
            assert!(!repaired.contains(debris), "{debris} is left in {number}");
        }
    }
}

#[test]
fn ordinary_mixed_text_stays() {
    let text = fs::read_to_string(root().join("tests/cases/cleaning/unchanged.txt")).unwrap();
    for line in text.lines() {
        let cleaned = clean(line, &DICTIONARY);
        assert_eq!(cleaned.repairs, [], "{line}");
    }
    assert_eq!(clean(&text, &DICTIONARY).repairs, [], "all lines together");
}

#[test]
fn damaged_text_is_restored() {
    let data = fs::read_to_string(root().join("tests/cases/cleaning/damaged.txt")).unwrap();
    for case in data.split("\n\n") {
        let (damaged, whole) = case.trim_end().split_once('\n').unwrap();
        let cleaned = clean(damaged, &DICTIONARY);
        assert_eq!(repaired(damaged, &cleaned, 0, damaged.len() as u32), whole);
    }
}

/// The lines of main text of a file's documents.
fn main_lines(name: &str, source: &str) -> Vec<String> {
    let mut lines = Vec::new();
    read(name, source.as_bytes().to_vec(), &ReadOptions::default(), &mut |item| {
        let mut document = item.document.unwrap();
        let found = clean_document(&mut document, &DICTIONARY, &CleanOptions::default());
        for line in found.lines.iter().filter(|line| line.zone.is_main()) {
            lines.push(document.text[line.original_start as usize..line.original_end as usize].to_owned());
        }
        ControlFlow::Continue(())
    });
    lines
}

/// What people write with the words of pages, where no page stands around it.
#[test]
fn remarks_in_every_format_are_text() {
    let remarks = [
        "感谢分享",
        "已经点赞了",
        "举报！",
        "我先收藏",
        "下一页怎么没有了",
        "版权所有是什么意思",
        "廣告太多了",
        "關閉",
        "編輯：那一年呢？",
        "首頁 搜尋 登錄",
        "Share it with me",
        "Login",
        "Next!",
        "About us, she wrote.",
        "Read more books",
    ];
    let rows: String = remarks.iter().map(|remark| format!("\"{remark}\",3\n")).collect();
    assert_eq!(main_lines("a.csv", &format!("评论,分数\n{rows}")), remarks, "csv");
    let records: String = remarks.iter().map(|remark| format!("{{\"text\":\"{remark}\"}}\n")).collect();
    assert_eq!(main_lines("a.jsonl", &records), remarks, "jsonl");
    let cues = (1..).zip(remarks).map(|(number, remark)| {
        format!("{number}\n00:00:{number:02},000 --> 00:00:{number:02},900\n{remark}\n\n")
    });
    assert_eq!(main_lines("a.srt", &cues.collect::<String>()), remarks, "srt");
    let paragraphs: String = remarks.iter().map(|remark| format!("<p>{remark}</p>")).collect();
    let tei =
        format!("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>{paragraphs}</body></text></TEI>");
    assert_eq!(main_lines("a.xml", &tei), remarks, "TEI");
    let markdown = format!("# 留言簿\n\n{}\n", remarks.join("\n\n"));
    let shown: Vec<String> =
        main_lines("a.md", &markdown).into_iter().filter(|line| !line.is_empty()).collect();
    assert_eq!(shown[1..], remarks, "Markdown");
    // A page that a cell holds stays one.
    let page = "首页 | 新闻 | 体育\\n河水涨了三天\\n2014-02-24 来源：某报 浏览：12\\n河水涨了三天，他把船票收藏起来，哪里也不去。\\n打印 关闭\\nCopyright 2014 某报";
    assert_eq!(
        main_lines("a.jsonl", &format!("{{\"text\":\"{page}\"}}")),
        ["河水涨了三天", "河水涨了三天，他把船票收藏起来，哪里也不去。"]
    );
}

/// What holds of any text: lines cover it, repairs lie in order in lines, and the same comes out again.
fn check_form(text: &str) {
    let cleaned = clean(text, &DICTIONARY);
    let mut end = 0;
    for line in &cleaned.lines {
        let (start, stop) = (line.original_start as usize, line.original_end as usize);
        assert!(end <= start && start <= stop);
        assert!(
            text[end..start].chars().all(|c| matches!(c, '\n' | '\r'))
                && !text[start..stop].contains(['\n', '\r'])
        );
        end = stop;
    }
    assert!(text[end..].chars().all(|c| matches!(c, '\n' | '\r')));
    let mut lines = cleaned.lines.iter().peekable();
    let mut last = 0;
    for repair in &cleaned.repairs {
        assert!(last <= repair.original_start && repair.original_start <= repair.original_end);
        assert!(repair.original_start < repair.original_end || !repair.replacement.is_empty());
        assert!(
            text.is_char_boundary(repair.original_start as usize)
                && text.is_char_boundary(repair.original_end as usize)
        );
        while lines.next_if(|line| line.original_end < repair.original_start).is_some() {}
        let line = lines.peek().unwrap();
        assert!(line.original_start <= repair.original_start && repair.original_end <= line.original_end);
        last = repair.original_end;
    }
    assert_eq!(undone(text, &cleaned), text);
    assert_eq!(clean(text, &DICTIONARY), cleaned);
}

/// The original, from the cleaned text and what the repairs say was there.
fn undone(text: &str, found: &Cleaned) -> String {
    let (cleaned, ..) = apply_repairs(text.to_owned(), found, &[]);
    let (mut original, mut at, mut from) = (String::new(), 0, 0);
    for repair in found.repairs.iter().filter(|repair| !repair.rule.norm_only()) {
        let (start, end) = (repair.original_start as usize, repair.original_end as usize);
        let kept = start - from;
        original += &cleaned[at..at + kept];
        at += kept;
        assert!(cleaned[at..].starts_with(&repair.replacement));
        assert_ne!(repair.replacement, text[start..end], "{repair:?} changes nothing");
        at += repair.replacement.len();
        original += &text[start..end];
        from = end;
    }
    original + &cleaned[at..]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_keeps_the_form(text in any::<String>()) {
        check_form(&text);
    }

    #[test]
    fn any_bytes_keep_the_form(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(decoded) = decode(&bytes) {
            check_form(&decoded.text);
        }
    }

    #[test]
    fn any_misread_bytes_keep_the_form(text in "[一-龥，。a-zé]{0,30}", cut in 0usize..3) {
        // A text's bytes shown in an encoding that is not theirs, some of them lost.
        let bytes = text.as_bytes();
        for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::GBK, encoding_rs::BIG5] {
            let (shown, ..) = encoding.decode_without_bom_handling(&bytes[cut.min(bytes.len())..]);
            check_form(&shown.replace(['\r', '\n'], ""));
            let (own, ..) = encoding.encode(&text);
            check_form(&encoding_rs::WINDOWS_1252.decode_without_bom_handling(&own).0);
        }
    }

    #[test]
    fn any_debris_keeps_the_form(parts in proptest::collection::vec(debris(), 0..40)) {
        check_form(&parts.concat());
    }
}

/// Pieces of what the rules look for.
fn debris() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "發(fā)",
        "網(wǎng)",
        "會(huì )",
        "(a)",
        "（",
        "）",
        "?nèi)绾",
        "??v",
        "?cè)噲D",
        "\u{fffd}",
        "?",
        "< p >",
        "< /p >",
        "a href= \"http://a.b/c\" >",
        "\"a href=\" http://a.b \"",
        "> /a\"",
        "<",
        ">",
        "&nbsp;",
        "&#25991;",
        "&#",
        "pfers",
        "pition",
        "trans",
        "pC",
        "ApI",
        "IpO",
        "WAp",
        "P",
        "zhi付宝",
        "yinhang卡",
        "微xinyong户",
        "tb",
        "shua",
        "文",
        "脉",
        "。",
        ",",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\u{3000}",
        "2014-02-24 08:45",
        "发表于 2014-2-18 15:37:50",
        "只看该作者",
        "使用道具 举报",
        "查看: 1|回复: 2",
        "[复制链接]",
        "UID",
        "相关阅读",
        "作者:某某",
        "1",
        "a",
        "Powered by Discuz!",
        "发布:2007-02-13",
        "2014年",
        "[機會 的拚音:jī hui]",
        "女(nu:3)",
        "支.付.宝",
        "毛 笔",
        "ÖÐ¹ú",
        "ä¸\u{ad}å›½",
        "Ã©",
        "â€™",
        "«\u{a0}",
        "缃戠粶",
        "€",
        "\u{e000}",
        "\u{ad}",
        "\u{200b}",
        "\u{200d}",
        "\u{feff}",
        "\u{202e}",
        "\u{8}",
        "\u{1b}[1m",
        "\u{1b}[",
        "\u{8b}",
        "\u{301}",
        "e",
        "\u{1161}",
        "⼯",
        "⻓",
        "Аpple",
        "о",
        "锟斤拷",
        "    ",
        "\"",
        "👩",
        "א",
    ])
}

/// Ten times the text takes about ten times as long, however it is laid out; a rule that went over the rest of a
/// line again and again would take a hundred times.
#[test]
fn a_huge_line_is_no_trouble() {
    for piece in [
        "發(fā)布",
        "<",
        "< p",
        "?",
        "a href= ",
        "zhi付宝",
        "&",
        "(",
        "2014",
        "\" ",
        "> ",
        "[",
        "é",
        "ÖÐ¹ú",
        "涓",
        "\u{ad}",
        "\u{301}",
        "\u{1b}[1",
        "支.",
        "毛 ",
        "Аpple ",
        "⼯",
    ] {
        let text = piece.repeat(400_000 / piece.len());
        let cleaned = clean(&text, &DICTIONARY);
        assert_eq!(cleaned.lines.len(), 1);
    }
}
