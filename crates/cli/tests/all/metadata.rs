//! Metadata of a table as criteria of every command.

use crate::tool::{folder, path, printed, run};
use serde_json::Value;
use std::fs;

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
