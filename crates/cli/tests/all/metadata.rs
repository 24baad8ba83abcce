//! Metadata of a table as criteria of every command.

use crate::tool::{folder, path, printed, run};
use serde_json::Value;
use std::fs;
use wenmai_engine::table::{Cell, Head, Table};

const LETTERS: &str = "作者,党派,年份,正文\n\
    李某,甲,2013,今天天气很好，今天天气不错。\n\
    王某,乙,2014,我们去了城市。\n\
    ,甲,2014,城市很好，城市不错。\n";

fn letters(name: &str) -> String {
    let file = folder(name).join("letters.csv");
    fs::write(&file, LETTERS).unwrap();
    path(&file).to_owned()
}

/// Rows of words with their frequencies.
fn words(arguments: &[&str]) -> Vec<(String, u64)> {
    let rows = printed(arguments);
    let rows = rows.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    rows.map(|row| (row["word"].as_str().unwrap().to_owned(), row["freq"].as_u64().unwrap())).collect()
}

#[test]
fn every_command_takes_criteria() {
    let letters = letters("criteria");
    let freq = |criteria: &[&str], word: &str| {
        let mut arguments = vec!["words", letters.as_str(), "--format", "jsonl"];
        criteria.iter().for_each(|criterion| arguments.extend(["--where", *criterion]));
        words(&arguments).into_iter().find(|row| row.0 == word).map_or(0, |row| row.1)
    };
    assert_eq!(freq(&[], "城市"), 3);
    assert_eq!(freq(&["党派=甲"], "城市"), 2);
    assert_eq!(freq(&["党派=甲", "year<2014"], "城市"), 0);
    assert_eq!(freq(&["作者="], "城市"), 2);
    assert_eq!(freq(&["author=李某|王某"], "今天天气"), 2);
    let count = printed(&["count", "城市", &letters, "--where", "党派=乙"]);
    assert!(count.contains("\"words\":1"), "{count}");
    let lines = printed(&["kwic", "城市", &letters, "--where", "year>=2014", "--format", "csv"]);
    assert_eq!(lines.lines().count(), 1 + 3);
}

#[test]
fn the_reference_is_chosen_by_metadata_too() {
    let letters = letters("references");
    let keywords =
        ["keywords", letters.as_str(), "--where", "党派=乙", "--min-freq", "1", "--format", "jsonl"];
    let rows = words_of(&[&keywords[..], &["--reference-where", "作者=李某"]].concat());
    let named = words_of(&[&keywords[..], &["--reference", "where=作者=李某"]].concat());
    assert!(!rows.is_empty() && rows == named);
    assert!(rows.iter().all(|row| row["ref_range"].as_u64().unwrap() <= 1));
    let both = run(&[&keywords[..], &["--reference", "rest", "--reference-where", "作者="]].concat());
    assert_eq!(both.status.code(), Some(2));
    let near = ["collocates", "城市", letters.as_str(), "--where", "党派=乙", "--min-freq", "1"];
    assert!(
        printed(&[&near[..], &["--reference-where", "作者=", "--format", "csv"]].concat()).lines().count()
            > 1
    );
}

fn words_of(arguments: &[&str]) -> Vec<Value> {
    printed(arguments).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn fields_are_listed_with_their_values() {
    let letters = letters("fields");
    let listed = printed(&["info", "--fields", &letters, "--format", "csv"]);
    let mut lines = listed.trim_start_matches('\u{feff}').lines();
    assert_eq!(lines.next(), Some("field,type,value,documents,words"));
    let lines: Vec<&str> = lines.collect();
    assert!(lines.contains(&"year,number,2013,1,5"), "{listed}");
    assert!(lines.iter().any(|line| line.starts_with("author,text,,1,")), "{listed}");
    assert!(lines.iter().any(|line| line.starts_with("党派,text,甲,2,")), "{listed}");
}

#[test]
fn a_criterion_that_nothing_meets_is_said() {
    let letters = letters("wrong");
    for (criterion, sentence) in [
        ("party=甲", "the documents have no field \"party\"; they have author, date, document"),
        ("author=赵某", "no document has \"赵某\" in \"author\""),
        ("党派=", "every document has a value in \"党派\""),
        ("year>=many", "\"year\" is compared with a number, which \"many\" is not"),
        ("date<spring", "\"date\" is compared with a date"),
        ("author", "is no criterion"),
    ] {
        let output = run(&["words", &letters, "--where", criterion]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{criterion}: {said}");
        assert!(said.contains(sentence), "{criterion}: {said}");
    }
}

/// A workbook of a table.
fn sheet(csv: &str) -> Vec<u8> {
    let mut rows = csv.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<String>>());
    let columns = rows.next().into_iter().flatten().map(Head::from).collect();
    let rows = rows.map(|row| row.into_iter().map(Cell::from).collect()).collect();
    Table { columns, rows }.xlsx()
}

#[test]
fn a_table_beside_the_texts_says_who_wrote_them() {
    let texts = folder("beside");
    for (name, text) in [("a.txt", "今天天气很好。"), ("b.txt", "城市很好。"), ("c.txt", "我们去了城市。")]
    {
        fs::write(texts.join(name), text).unwrap();
    }
    let table = folder("beside-table").join("letters.csv");
    fs::write(&table, "\u{feff}文件;作者;年份;期\na.txt;李某;2013;3\nB.txt;王某;从前;4\nq.txt;赵某;2015;5\n")
        .unwrap();
    let bundle = table.with_file_name("letters.wenmai");
    let build = |from: &str, more: &[&str]| {
        let output = run(&[&["build", from, "-o", path(&bundle)], more].concat());
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, said) = build(path(&texts), &["--metadata", path(&table), "--field-type", "期=text"]);
    assert_eq!(code, Some(0), "{said}");
    for sentence in [
        "2 of 3 rows match by the column “文件” (names of documents); 5 new values, 0 changed values; new fields: author, date, 期.",
        "rows about no document: 1 (4: q.txt)",
        "cells left out that are no date: 1 (3: 从前)",
        "documents in no row: 1 (3: c)",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    let shown = printed(&["info", "--fields", "--documents", path(&bundle), "--format", "csv"]);
    assert_eq!(
        shown.trim_start_matches('\u{feff}'),
        "document,author,date,期\na,李某,2013,3\nb,王某,,4\nc,,,\n"
    );
    let listed = printed(&["info", "--fields", path(&bundle), "--format", "csv"]);
    assert!(listed.contains("期,text,3,1,"), "{listed}");
    // What is shown is read as it is written, and changes nothing.
    let same = table.with_file_name("same.csv");
    fs::write(&same, &shown).unwrap();
    let before = fs::read(&bundle).unwrap();
    let (code, said) = build(path(&bundle), &["--metadata", path(&same)]);
    assert!(code == Some(0) && said.contains("0 new values, 0 changed values."), "{said}");
    assert_eq!(fs::read(&bundle).unwrap(), before);
    let workbook = table.with_file_name("same.xlsx");
    fs::write(&workbook, sheet("file,党派\nC.txt,甲\n")).unwrap();
    let (code, said) = build(path(&bundle), &["--metadata", path(&workbook)]);
    assert!(code == Some(0) && said.contains("1 of 1 rows match by the column “file”"), "{said}");
    let parts =
        printed(&["specificities", path(&bundle), "--by", "作者", "--min-freq", "1", "--format", "csv"]);
    assert!(parts.contains("李某,"), "{parts}");

    fs::write(&same, "x,y\nq,1\n").unwrap();
    let (code, said) = build(path(&texts), &["--metadata", path(&same)]);
    assert!(code == Some(2) && said.contains("No row is about a document of this corpus"), "{said}");
    let (code, said) = build(path(&texts), &["--field-type", "没有=list"]);
    assert!(code == Some(2) && said.contains("the documents have no field \"没有\""), "{said}");
}

#[test]
fn named_parts_are_kept_with_a_corpus_and_asked_for_as_metadata() {
    let folder = folder("subcorpora");
    let (table, parts, bundle) = (folder.join("a.csv"), folder.join("parts.txt"), folder.join("a.wenmai"));
    fs::write(&table, "text,who,year\ntea is hot,Ann,2010\ntea and milk,Bo,2012\nno milk,Ann,2015\n")
        .unwrap();
    fs::write(&parts, "early = year<2014\nAnn's = who=Ann\ntea = year>=2010 & <hits> tea\n").unwrap();
    let build = ["build", path(&table), "--subcorpora", path(&parts), "-o", path(&bundle)];
    run(&build);
    let words = |criterion: &str| {
        let table = printed(&["words", path(&bundle), "--where", criterion, "--format", "csv"]);
        let freqs = table.lines().skip(1).map(|line| line.split(',').nth(2).unwrap().parse::<u32>().unwrap());
        freqs.sum::<u32>()
    };
    assert_eq!(
        (words("subcorpus=early"), words("subcorpus=Ann's"), words("subcorpus=early|Ann's")),
        (6, 5, 8)
    );
    assert_eq!((words("subcorpus=tea"), words("subcorpus=Ann's|tea")), (6, 8));
    let by = printed(&["specificities", path(&bundle), "--by", "subcorpus", "--format", "csv"]);
    assert!(by.contains("early; Ann's; tea,") && by.contains("early; tea,"), "{by}");
    let info = printed(&["info", path(&bundle)]);
    assert!(info.contains("tea = year>=2010 & <hits> tea: 6 words\n"), "{info}");
    fs::write(&parts, "tea = <hits> \"tea\n").unwrap();
    let said = String::from_utf8(run(&build).stderr).unwrap();
    assert!(said.contains("the quotation mark at character 1 of the query is not closed"), "{said}");
}
