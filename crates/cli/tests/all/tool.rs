//! The tool as its users call it: what it prints, and what it says of bad input.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wenmai")).args(arguments).output().unwrap()
}

/// What a run that succeeds prints.
pub fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A fresh folder for a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn seed(number: &str) -> PathBuf {
    let seeds = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files = fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.file_name().unwrap().to_string_lossy().starts_with(number)).unwrap()
}

pub fn path(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn bad_input_gets_one_sentence_and_exit_code_2() {
    let good = folder("good");
    fs::write(good.join("a.txt"), "微信和支付宝").unwrap();
    let with_empty = folder("with-empty");
    fs::write(with_empty.join("a.txt"), "微信").unwrap();
    fs::write(with_empty.join("b.txt"), "").unwrap();
    let with_binary = folder("with-binary");
    fs::write(with_binary.join("a.txt"), "微信").unwrap();
    fs::write(with_binary.join("b.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0").unwrap();
    let no_text = folder("no-text");
    let out = good.with_file_name("out.wenmai");
    printed(&["build", path(&good), "-o", path(&out)]);
    let bundle = fs::read(&out).unwrap();
    let truncated = good.with_file_name("truncated.wenmai");
    fs::write(&truncated, &bundle[..bundle.len() / 2]).unwrap();
    let mut newer = bundle.clone();
    newer[6] = 77;
    let newer_file = good.with_file_name("newer.wenmai");
    fs::write(&newer_file, &newer).unwrap();
    let dict = good.with_file_name("dict.txt");
    fs::write(&dict, "微信 many n\n").unwrap();
    let text = seed("001");
    let broken = folder("broken-records");
    fs::write(broken.join("a.jsonl"), "{}\nno json\n").unwrap();

    let cases: &[(&[&str], &str)] = &[
        (&["words", path(&with_empty)], "empty"),
        (&["build", path(&with_binary), "-o", path(&out)], "no format that is read"),
        (&["info", path(&truncated)], "damaged or cut short"),
        (&["info", path(&newer_file)], "version 77"),
        (&["words", path(&no_text)], "no text"),
        (&["count", "@nobody"], "no concept @nobody"),
        (&["count", "@支付"], "@支付宝"),
        (&["count", ""], "empty"),
        (&["count", "\"微信"], "not closed"),
        (&["kwic", "/微(/"], "unclosed group"),
        (&["kwic", "--expert", "[norm=\"微信\""], "there should be ]"),
        (&["kwic", "--expert", "[norm=微信]"], "perhaps: [norm=\"微信\"]"),
        (&["kwic", "--expert", "[]{0,1000}{0,9}"], "^"),
        (&["kwic", "--expert", "([]{0,1000} []{0,1000}){0,1000}"], "multiply"),
        (&["kwic", "微信", "--sort", "R1,R2,R3,L1,L2"], "up to four"),
        (&["kwic", "微信", "--group", "colour"], "groups are"),
        (&["kwic", "微信", "--context", "page"], "sentence, paragraph"),
        (&["words", "--from", "2014-02-30"], "no such day"),
        (&["kwic", "微信", "no-such-file"], "does not exist"),
        (&["clean", "no-such-file"], "does not exist"),
        (&["clean", "--rules", "+no-such-rule", path(&text)], "inserted-pinyin"),
        (&["evaluate", "repairs", path(&good)], "gold_simplified"),
        (&["evaluate", "conversion", path(&good)], "traditional and simplified"),
        (&["evaluate", "repairs", "no-such-folder"], "no folder"),
        (&["evaluate", "repairs", path(&broken)], "line 2"),
        (&["text", path(&good)], "is a folder"),
        (&["words", "--document", "999"], "no document"),
        (&["words", "--site", "nowhere"], "no site"),
        (&["segment", "--user-dict", path(&dict), path(&text)], "line 1"),
        (&["words", "--zones", "footer"], "no zone"),
        (&["words", "--from", "yesterday"], "YYYY-MM-DD"),
        (&["kwic", "微信", "--sort", "L9"], "L1 to L5"),
        (&["build", path(&good), "-o", path(&good)], "cannot be written"),
    ];
    for (arguments, expected) in cases {
        let output = run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    // What could not be read can be left out, and is named.
    let output = run(&["count", "微信", path(&with_empty), "--skip-unreadable"]);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("b.txt: "));
}

#[test]
fn a_bundle_a_folder_and_files_are_the_same_corpus() {
    let texts = folder("same");
    fs::write(texts.join("a.txt"), "騰訊入股大眾點評。").unwrap();
    fs::write(texts.join("b.txt"), "腾讯入股大众点评，tb和淘宝。").unwrap();
    fs::write(texts.join("README.md"), "about").unwrap();
    fs::create_dir(texts.join("more")).unwrap();
    fs::write(texts.join("more/c.txt"), encoded_gbk()).unwrap();
    let bundle = texts.with_file_name("same.wenmai");
    printed(&["build", path(&texts), "-o", path(&bundle)]);
    let files = [texts.join("a.txt"), texts.join("b.txt"), texts.join("more/c.txt")];
    let from_folder = printed(&["words", path(&texts), "--format", "csv", "--zones", "all"]);
    assert!(from_folder.starts_with("rank,word,freq,rel_freq,range,dp,pos\n1,腾讯,3,"), "{from_folder}");
    let from_bundle = printed(&["words", path(&bundle), "--format", "csv", "--zones", "all"]);
    let from_files = printed(&[
        "words",
        path(&files[0]),
        path(&files[1]),
        path(&files[2]),
        "--format",
        "csv",
        "--zones",
        "all",
    ]);
    assert_eq!(from_folder, from_bundle);
    assert_eq!(from_folder, from_files);
}

#[test]
fn a_folder_keeps_its_bundle_and_leaves_out_whatever_cannot_be_read() {
    let texts = folder("with-bundle");
    fs::write(texts.join("a.txt"), "微信").unwrap();
    let bundle = texts.join("texts.wenmai");
    printed(&["build", path(&texts), "-o", path(&bundle)]);
    let count = |arguments: &[&str]| lines(&printed(arguments))[0]["words"].clone();
    assert_eq!(count(&["count", "微信", path(&texts), "--zones", "all"]), 1);
    let both = run(&["words", path(&texts), path(&bundle)]);
    assert!(String::from_utf8(both.stderr).unwrap().contains("texts.wenmai is a bundle"));
    // A file that is too large is one that cannot be read; this one takes no room on the disk.
    fs::File::create(texts.join("b.txt")).unwrap().set_len((1 << 30) + 1).unwrap();
    assert_eq!(run(&["words", path(&texts)]).status.code(), Some(2));
    assert_eq!(count(&["count", "微信", path(&texts), "--zones", "all", "--skip-unreadable"]), 1);
}

#[test]
fn an_empty_result_says_what_left_nothing() {
    let texts = folder("no-main-text");
    fs::write(texts.join("a.html"), "<html><body><nav><a>首页</a> <a>登录</a></nav></body></html>").unwrap();
    for (arguments, expected) in [
        (&["words", path(&texts)][..], "no word is in these zones; --zones all has 2"),
        (&["count", "微信", "--from", "2020-01-01"], "no word is left by these filters"),
    ] {
        let output = run(arguments);
        assert!(output.status.success());
        assert!(String::from_utf8(output.stderr).unwrap().contains(expected), "{arguments:?}");
    }
}

/// `腾讯在中国大陆的网站发布了新的消息，用户可以直接登录。` in GBK.
fn encoded_gbk() -> Vec<u8> {
    let text = "腾讯在中国大陆的网站发布了新的消息，用户可以直接登录。";
    let (bytes, _, failed) = encoding_rs::GBK.encode(text);
    assert!(!failed);
    bytes.into_owned()
}

#[test]
fn cleaning_is_printed_line_by_line() {
    let file = seed("003");
    let original = fs::read_to_string(&file).unwrap();
    let printed = lines(&printed(&["clean", path(&file)]));
    let (head, rest) = printed.split_first().unwrap();
    assert_eq!(head["date"], "2007-02-13");
    assert_eq!(head["flags"][0]["kind"], "date-contradicted");
    assert_eq!(rest.len(), original.lines().count());
    for (number, (line, original)) in rest.iter().zip(original.lines()).enumerate() {
        assert_eq!(line["line"], number + 1);
        assert_eq!(line["original"], original);
        let (mut cleaned, mut at) = (String::new(), 0);
        for repair in line["repairs"].as_array().unwrap() {
            let (start, end) =
                (repair["start"].as_u64().unwrap() as usize, repair["end"].as_u64().unwrap() as usize);
            assert_eq!(repair["original"], original[start..end]);
            cleaned += &original[at..start];
            cleaned += repair["replacement"].as_str().unwrap();
            at = end;
        }
        cleaned += &original[at..];
        assert_eq!(line["cleaned"], cleaned);
    }
}

#[test]
fn plain_segmentation_is_the_text_cut() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wenmai"))
        .args(["segment", "-", "--plain", "--no-hmm"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = "支付寶 ＡＢＣ,在5.86\n";
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let words: Vec<String> =
        lines(&output).iter().map(|token| token["text"].as_str().unwrap().to_owned()).collect();
    assert_eq!(words, ["支付", "寶", " ", "Ａ", "Ｂ", "Ｃ", ",", "在", "5", ".", "86", "\n"]);
}

#[test]
fn segmentation_leads_back_and_takes_user_words() {
    let dict = folder("dict").join("user.txt");
    fs::write(&dict, "不新签 v\n").unwrap();
    let file = seed("001");
    let original = fs::read_to_string(&file).unwrap();
    let tokens = lines(&printed(&["segment", path(&file), "--user-dict", path(&dict)]));
    let found = |field: &str, value: &str| tokens.iter().find(|token| token[field] == value).cloned();
    let disguised = found("text", "zhi付宝").unwrap();
    assert_eq!((&disguised["norm"], &disguised["pos"]), (&"支付宝".into(), &"nz".into()));
    assert!(found("text", "不新签").is_some());
    for token in &tokens {
        let (start, end) =
            (token["start"].as_u64().unwrap() as usize, token["end"].as_u64().unwrap() as usize);
        assert_eq!(token["text"], original[start..end]);
    }
    // Each token leads back to its own document.
    let rows = [("a 1", "他说&nbsp;好&amp;好。"), ("a 2", "山路都封了，车开不过去。")];
    let table = folder("segmented").join("a.csv");
    fs::write(&table, format!("n,text\n1,{}\n2,{}\n", rows[0].1, rows[1].1)).unwrap();
    let tokens = lines(&printed(&["segment", path(&table), "--zones", "all"]));
    for (name, text) in rows {
        let of_row = || tokens.iter().filter(|token| token["document"] == name);
        let place = |token: &serde_json::Value, field: &str| token[field].as_u64().unwrap() as usize;
        let cut: String = of_row().map(|token| &text[place(token, "start")..place(token, "end")]).collect();
        assert_eq!(cut, text.replace("&nbsp;", ""), "{name}");
    }
}

#[test]
fn a_corpus_is_built_with_lists_of_ones_own() {
    let work = folder("lists");
    let (texts, dict) = (work.join("texts"), work.join("user.txt"));
    fs::create_dir_all(&texts).unwrap();
    fs::write(texts.join("a.txt"), "他们开了大号，也开了小号。").unwrap();
    fs::write(&dict, "大号 nz\n··\n").unwrap();
    fs::write(work.join("concepts.txt"), "# 两种\n号 = 大号、小号\n").unwrap();
    fs::write(work.join("stopwords.txt"), "也 # 副词\n他们").unwrap();
    let bundle = work.join("lists.wenmai");
    let (concepts, stopwords) = (work.join("concepts.txt"), work.join("stopwords.txt"));
    let arguments = [
        "build",
        path(&texts),
        "-o",
        path(&bundle),
        "--user-dict",
        path(&dict),
        "--concepts",
        path(&concepts),
        "--stopwords",
        path(&stopwords),
    ];
    let refused = run(&arguments);
    assert!(String::from_utf8(refused.stderr).unwrap().contains("line 2, “··”"));
    let built = run(&[&arguments[..], &["--skip-unreadable"]].concat());
    assert!(built.status.success());
    assert!(String::from_utf8(built.stderr).unwrap().contains("line 2"));
    let words = lines(&printed(&["words", path(&bundle), "--format", "jsonl"]));
    let found = words.iter().find(|word| word["word"] == "大号").unwrap();
    assert_eq!(found["pos"], "nz");
    let count: Value = serde_json::from_str(&printed(&["count", "@号", path(&bundle)])).unwrap();
    assert_eq!(count["words"], 2, "{count}");
}

#[test]
fn the_seed_corpus_is_there_without_a_name() {
    let count: Value = serde_json::from_str(&printed(&["count", "@支付宝"])).unwrap();
    let form = |form: &str| count["by_form"][form].as_u64().unwrap();
    assert_eq!(
        form("支付寶") + form("zhi付宝") + form("Alipay") + form("支付宝"),
        count["words"].as_u64().unwrap()
    );
    assert_eq!(form("zhi付宝"), 11);
    let kwic = lines(&printed(&["kwic", "@支付宝", "--format", "jsonl", "--sort", "R1", "--context", "5c"]));
    assert_eq!(kwic.len() as u64, count["words"].as_u64().unwrap());
    assert!(kwic.iter().all(|line| line["left"].as_str().unwrap().chars().count() <= 5));
    let shuffled =
        |seed: &str| printed(&["kwic", "微信", "--sort", seed, "--limit", "5", "--format", "jsonl"]);
    assert_eq!(shuffled("shuffled:1"), shuffled("shuffled:1"));
    assert_ne!(shuffled("shuffled:1"), shuffled("shuffled:2"));
    let text = printed(&["text", path(&seed("000"))]);
    assert!(text.starts_with("支付寶全面封殺微信接口 創業者下步怎么走?\n") && !text.contains('('));
}

#[test]
fn rules_are_chosen() {
    let file = folder("rules").join("a.txt");
    fs::write(&file, "用zhi付宝&amp;發(fā)布").unwrap();
    let rules = |rules: &str| -> Vec<String> {
        let printed = lines(&printed(&["clean", "--rules", rules, path(&file)]));
        let repairs = printed[1]["repairs"].as_array().unwrap();
        repairs.iter().map(|repair| repair["rule"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(rules("default"), ["disguise", "entity", "inserted-pinyin"]);
    assert_eq!(rules("none,+entity"), ["entity"]);
    assert_eq!(rules("-disguise,-entity"), ["inserted-pinyin"]);
    assert_eq!(
        printed(&["text", "--zones", "all", "--rules", "none", path(&file)]),
        "用zhi付宝&amp;發(fā)布\n"
    );
    let help = printed(&["clean", "--help"]);
    for rule in wenmai_engine::clean::repair_rules() {
        assert!(help.contains(&format!("- {}: {}", rule.rule.id(), rule.sees)), "{rule:?}");
    }
}

#[test]
fn repairs_are_measured_against_what_was_meant() {
    let records = folder("records");
    let lines_of = [
        r#"{"id": "a", "variant": "all", "text": "我們的網(wǎng)站發(fā)布", "gold_simplified": "我们的网站发布"}"#,
        // Another reading than the character has is no debris, whatever a careless record says.
        r#"{"id": "b", "variant": "all", "text": "網(lù)站", "gold_simplified": "网站"}"#,
        r#"{"id": "c", "observed": "他們?cè)噲D設計", "expected_traditional": "他們試圖設計"}"#,
        r#"{"id": "d", "text": "第一场(a)", "expected": "unchanged"}"#,
        r#"{"id": "e", "text": "用zhi付宝", "expected": "unchanged: to show what is counted as wrong"}"#,
        r#"{"note": "nothing to measure"}"#,
    ];
    fs::write(records.join("r.jsonl"), lines_of.join("\n")).unwrap();
    let measured = lines(&printed(&["evaluate", "repairs", path(&records), "--format", "jsonl"]));
    let of = |name: &str| measured.iter().find(|row| row["record"] == name).unwrap();
    let scores =
        |name: &str| ["needed", "made", "right", "exact"].map(|column| of(name)[column].as_u64().unwrap());
    assert_eq!(scores("a"), [10, 10, 10, 1]);
    assert_eq!(scores("b"), [4, 0, 0, 0]);
    assert_eq!(scores("c")[3], 1);
    assert_eq!(scores("d"), [0, 0, 0, 1]);
    // Three letters go, and one character comes.
    assert_eq!(scores("e"), [0, 4, 0, 0]);
    assert_eq!(of("e")["precision"].as_f64(), Some(0.0));
    let kind = measured.iter().find(|row| row["row"] == "kind" && row["kind"] == "all").unwrap();
    assert_eq!(
        (kind["records"].as_u64(), kind["needed"].as_u64(), kind["right"].as_u64()),
        (Some(2), Some(14), Some(10))
    );
    assert_eq!(measured.last().unwrap()["row"], "mean");

    let converted = lines(&printed(&["evaluate", "conversion", path(&records), "--format", "jsonl"]));
    assert_eq!(converted.len(), 3);
    assert_eq!((converted[0]["f"].as_f64(), converted[0]["differing"].as_u64()), (Some(1.0), Some(0)));
    assert!(converted[1]["precision"].as_f64().unwrap() < 1.0);
}

#[test]
fn boilerplate_is_measured_from_text_and_from_html() {
    let data = folder("boilerplate");
    let text = "老城墙下的早市昨天又开张了，天还没亮，城墙根底下就排起了长队，老主顾都回来了。";
    for (name, content) in [
        ("gold/a.txt", text.to_owned()),
        ("wet_text/a.txt", format!("首页 | 新闻 | 体育\n{text}\n版权所有")),
        ("html/a.html", format!("<html><nav><a href=x>首页</a></nav><p>{text}</p></html>")),
    ] {
        fs::create_dir_all(data.join(name).parent().unwrap()).unwrap();
        fs::write(data.join(name), content).unwrap();
    }
    let rows = lines(&printed(&["evaluate", "boilerplate", path(&data), "--format", "jsonl"]));
    let told: Vec<(&str, &str, f64)> = rows
        .iter()
        .filter(|row| row["page"] == "a")
        .map(|row| {
            (row["source"].as_str().unwrap(), row["kind"].as_str().unwrap(), row["f"].as_f64().unwrap())
        })
        .collect();
    assert_eq!(told, [("text", "article", 1.0), ("html", "article", 1.0)]);
    let page = printed(&["text", path(&data.join("html/a.html"))]);
    assert_eq!(page.trim_end(), text);
}

/// Pages whose text is a list or a table, written for this test in the manner of each kind of site; their main text
/// stands between marks.
#[test]
fn lists_and_tables_are_main_text() {
    let pages = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/pages/lists");
    let rows = lines(&printed(&["evaluate", "boilerplate", path(&pages), "--format", "jsonl"]));
    let mean = |source: &str| {
        let is_mean = |row: &&Value| row["source"] == source && row["kind"] == "all";
        let row = rows.iter().find(is_mean).unwrap();
        ["p", "r", "f"].map(|part| row[part].as_f64().unwrap())
    };
    let floors = [("html", [0.98, 0.98, 0.98]), ("text", [0.96, 0.96, 0.95])];
    for (source, floor) in floors {
        let found = mean(source);
        assert!(found.iter().zip(floor).all(|(found, floor)| *found >= floor), "{source}: {found:?}");
    }
    let pages = rows.iter().filter(|row| row["source"] == "html" && row["kind"] != "all");
    assert!(pages.filter(|row| !row["page"].as_str().unwrap().starts_with("mean")).count() >= 80);
}

/// A folder of several formats as one corpus, with what files, columns and names say.
#[test]
fn folders_of_many_formats_are_built() {
    let texts = folder("many-formats");
    fs::write(texts.join("鲁迅_1921.txt"), "他走到村口，又走了回来。").unwrap();
    fs::write(texts.join("rows.csv"), "标题,正文,版\n雪,一连下了三天大雪。,3\n店,小店里只剩下两袋面。,4\n")
        .unwrap();
    fs::write(texts.join("tagged.txt"), "大/a 雪/n 。/w ".repeat(10)).unwrap();
    fs::write(texts.join("a.srt"), "1\n00:00:01,000 --> 00:00:02,000\n山路都封了。\n").unwrap();
    let out = texts.with_file_name("many-formats.wenmai");
    printed(&["build", path(&texts), "-o", path(&out), "--name-pattern", "{author}_{year}.txt"]);
    let info = printed(&["info", path(&out), "--format", "csv"]);
    let documents: Vec<&str> = info.lines().skip(1).collect();
    assert_eq!(documents.len(), 5, "{info}");
    assert!(documents[0].starts_with("a,"), "{info}");
    assert!(documents[1].starts_with("rows 1,雪,") && documents[1].ends_with(",版=3"), "{info}");
    assert!(documents[4].starts_with("鲁迅_1921,,1921,,鲁迅,"), "{info}");
    assert_eq!(printed(&["text", path(&texts.join("rows.csv")), "--text-column", "标题"]), "雪\n店\n");
    let cut = printed(&["segment", path(&texts.join("tagged.txt")), "--format", "csv"]);
    assert!(cut.lines().nth(1).is_some_and(|line| line.ends_with(",大,大,a")), "{cut}");
    let encoded = texts.with_file_name("big5.txt");
    fs::write(&encoded, [0xa4, 0x73]).unwrap();
    assert_eq!(printed(&["text", path(&encoded), "--encoding", "big5"]), "山\n");
}
