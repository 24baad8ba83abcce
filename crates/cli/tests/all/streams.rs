//! What the tool prints and builds does not depend on how many threads it has, or on when it prints it.

use super::tool::{folder, path, printed, run};
use std::fs;
use std::io::{BufRead, BufReader, Cursor, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use zip::write::SimpleFileOptions;
use zip::ZipWriter;

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Files of several formats, large and small ones, with some that cannot be read between them.
fn mixed(name: &str) -> std::path::PathBuf {
    let texts = folder(name);
    let sentence = "他走到村口，又走了回来；Alipay's tb 和微信都没有用上。";
    fs::write(texts.join("a.txt"), "山路都封了。\n").unwrap();
    fs::write(texts.join("b.txt"), "").unwrap();
    // More than one piece, in one paragraph and in many.
    fs::write(texts.join("c.txt"), sentence.repeat(2_500)).unwrap();
    fs::write(texts.join("d.txt"), format!("{sentence}\n").repeat(14_500)).unwrap();
    let row = |number: usize| format!("{number},{}\n", sentence.repeat(number % 5 + 1));
    fs::write(texts.join("e.csv"), "版,正文\n".to_owned() + &(0..300).map(row).collect::<String>()).unwrap();
    let page = "<title>雪</title><body><p>一连下了三天大雪。</p><p>本站所有文章版权归原作者所有</p></body>";
    let inner = zip(&[("a.txt", "里面的里面。".as_bytes()), ("z.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    let tagged = "大/a 雪/n 。/w 下/v 了/u\n".repeat(30);
    let files: &[(&str, &[u8])] = &[
        ("1.html", page.as_bytes()),
        ("2.html", page.as_bytes()),
        ("3.txt", b""),
        ("4.html", page.as_bytes()),
        ("5.zip", &inner),
        ("6.txt", tagged.as_bytes()),
        ("7.txt", "大雪下了。".as_bytes()),
    ];
    fs::write(texts.join("f.zip"), zip(files)).unwrap();
    fs::create_dir(texts.join("g")).unwrap();
    for number in 0..40 {
        fs::write(texts.join(format!("g/{number}.txt")), format!("第{number}篇。{sentence}")).unwrap();
    }
    fs::write(texts.join("h.jsonl"), "{\"text\": \"雪停了。\"}\nno json\n").unwrap();
    texts
}

#[test]
fn any_number_of_threads_builds_the_same_bytes() {
    let texts = mixed("mixed-threads");
    let out = texts.with_file_name("mixed-threads.wenmai");
    let built = |threads: &str| {
        let arguments = ["build", path(&texts), "-o", path(&out), "--skip-unreadable", "--threads", threads];
        let output = run(&arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        assert!(said.contains("b.txt: ") && said.contains("f.zip/3.txt: "), "{said}");
        (fs::read(&out).unwrap(), said)
    };
    let one = built("1");
    for threads in ["2", "3", "8"] {
        assert_eq!(built(threads), one, "{threads} threads");
    }
    let failed = |threads| {
        let output = run(&["build", path(&texts), "-o", path(&out), "--threads", threads]);
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(failed("1"), failed("3"));
}

#[test]
fn any_number_of_threads_prints_the_same() {
    let texts = mixed("mixed-printed");
    fs::write(
        texts.join("pages.zip"),
        zip(&[("1.txt", "大/a 雪/n 。/w\n".repeat(30).as_bytes()), ("2.txt", "大雪。".as_bytes())]),
    )
    .unwrap();
    let cases: &[(&str, &[&str])] = &[
        ("c.txt", &["segment", "--format", "csv"]),
        ("e.csv", &["segment", "--zones", "main"]),
        ("e.csv", &["text"]),
        ("c.txt", &["clean"]),
        ("pages.zip", &["segment"]),
    ];
    for (file, command) in cases {
        let file = texts.join(file);
        let of = |threads| printed(&[command, &[path(&file), "--threads", threads][..]].concat());
        assert!(of("1") == of("3"), "{command:?} {}", file.display());
    }
}

/// The last document cannot be read, and those before it are printed: they are not kept until all are read.
#[test]
fn documents_are_printed_before_the_next_are_read() {
    let texts = folder("printed-early");
    let whole: Vec<(String, String)> =
        (0..4).map(|number| (format!("{number}.txt"), format!("第{number}篇，大雪。\n"))).collect();
    let mut files: Vec<(&str, &[u8])> =
        whole.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    fs::write(texts.join("whole.zip"), zip(&files)).unwrap();
    files.push(("5.txt", b""));
    fs::write(texts.join("broken.zip"), zip(&files)).unwrap();
    fs::write(texts.join("nothing.zip"), zip(&[("5.txt", b"")])).unwrap();
    for command in [&["text"][..], &["clean"], &["segment"], &["segment", "--format", "csv"]] {
        let of = |file: &str| {
            let output = run(&[command, &[path(&texts.join(file))]].concat());
            let said = String::from_utf8(output.stderr).unwrap();
            (String::from_utf8(output.stdout).unwrap(), said, output.status.code())
        };
        let (all, _, _) = of("whole.zip");
        let (before, said, code) = of("broken.zip");
        assert_eq!((before, code), (all, Some(2)), "{command:?}");
        assert!(said.contains("5.txt: ") && said.lines().count() == 1, "{said}");
        assert_eq!(of("nothing.zip").0, "", "{command:?}");
    }
}

/// Begins to print a long result, of which one line is read.
fn first_line(arguments: &[&str]) -> (Option<i32>, String) {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_wenmai"));
    let mut tool = tool.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::with_capacity(64, tool.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.ends_with('\n'));
    let output = tool.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let texts = folder("closed");
    fs::write(texts.join("a.txt"), "大雪下了三天。\n".repeat(5_000)).unwrap();
    let file = texts.join("a.txt");
    for command in [
        &["segment", path(&file), "--format", "csv"][..],
        &["segment", path(&file), "--plain"],
        &["segment", path(&file), "--format", "table"],
        &["text", path(&file)],
        &["clean", path(&file)],
        &["kwic", "雪", path(&file), "--zones", "all", "--format", "csv"],
    ] {
        assert_eq!(first_line(command), (Some(0), String::new()), "{command:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_said_in_a_sentence() {
    let texts = folder("full");
    fs::write(texts.join("a.txt"), "大雪下了三天。\n").unwrap();
    let full = |arguments: &[&str]| {
        let to = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut tool = Command::new(env!("CARGO_BIN_EXE_wenmai"));
        let output = tool.args(arguments).stdout(to).stderr(Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let file = texts.join("a.txt");
    for command in
        [&["segment", path(&file)][..], &["text", path(&file)], &["clean", path(&file)], &["words"]]
    {
        let (code, said) = full(command);
        assert_eq!(code, Some(2), "{command:?}");
        assert!(said.starts_with("wenmai: the result cannot be written: "), "{command:?} {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    let output = run(&["build", path(&texts), "-o", "/dev/full"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("/dev/full cannot be written"), "{said}");
    assert!(Path::new("/dev/full").exists());
}
