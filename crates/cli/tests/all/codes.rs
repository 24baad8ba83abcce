//! Coding by rules on the command line.

use crate::tool::{folder, path, printed, run};
use std::fs;

/// A table of letters, and a list of rules for them.
fn letters(name: &str) -> (String, String) {
    let folder = folder(name);
    let (table, rules) = (folder.join("letters.csv"), folder.join("rules.txt"));
    fs::write(&table, "作者,正文\n李某,\"船，茶。山，船。\n雪，茶。\"\n王某,\"山，雪。\n山，船。\"\n,\"茶，茶。船，雪。\"\n").unwrap();
    fs::write(&rules, "# water\n水 = 船 | 雪\n无水 = not @水\n").unwrap();
    (path(&table).to_owned(), path(&rules).to_owned())
}

fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn codes_are_counted_by_part_listed_and_given_for_each_document() {
    let (letters, rules) = letters("codes");
    let table = ["codes", &letters, "--zones", "all", "--codes", &rules, "--format", "csv"];
    let with = |more: &[&str]| printed(&[&table[..], more].concat());
    let by = with(&["--by", "作者", "--per", "sentence"]);
    let rows: Vec<Vec<&str>> = by.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows[0][..6], ["code", "part", "coded", "units", "share", "total_coded"]);
    assert_eq!(rows[1][..4], ["水", "(no value)", "1", "2"]);
    assert_eq!(rows[2][..4], ["水", "李某", "3", "3"]);
    assert_eq!((rows.len(), rows[5][2], rows[5][5]), (7, "0", "1"));
    assert_eq!(with(&["--documents", "--per", "sentence"]).lines().nth(1), Some("letters 1,3,3,0"));
    let units = with(&["--units", "无水", "--per", "sentence"]);
    assert!(units.ends_with("茶，茶。\n") && units.lines().count() == 2, "{units}");
    let of = with(&["--units", "水", "--per", "sentence", "--by", "author", "--part", "李某"]);
    assert_eq!(of.lines().count(), 4);
    let of = with(&["--units", "水", "--per", "document", "--where", "author=王某"]);
    assert_eq!(of.lines().count(), 2);
    // A rule may name those of the file.
    let one = with(&["--code", "都 = @水 & @无水", "--per", "document"]);
    assert_eq!(one.lines().count(), 4);
}

#[test]
fn rules_are_kept_with_a_bundle() {
    let (letters, rules) = letters("codes-kept");
    let bundle = format!("{letters}.wenmai");
    printed(&["build", &letters, "-o", &bundle, "--codes", &rules]);
    let table = printed(&["codes", &bundle, "--zones", "all", "--per", "sentence", "--format", "csv"]);
    assert!(table.lines().nth(1).unwrap().starts_with("水,,6,7,"), "{table}");
    let other = printed(&["codes", &bundle, "--zones", "all", "--code", "a = 山", "--format", "csv"]);
    assert_eq!(other.lines().count(), 2);
}

#[test]
fn what_is_no_rule_is_said_with_its_place() {
    let (letters, rules) = letters("codes-faults");
    let said = refused(&["codes", &letters, "--code", "a = 船 & (雪"]);
    assert!(said.contains("at character 7 of the rule there should be )"), "{said}");
    let said = refused(&["codes", &letters, "--code", "a = @b", "--code", "b = @a"]);
    assert!(said.contains("the rules of @a, @b name one another in a circle"), "{said}");
    assert!(refused(&["codes", &letters]).contains("--code 'name = rule'"));
    assert!(refused(&["codes", &letters, "--codes", &rules, "--units", "火"]).contains("there is 水, 无水"));
    let part = ["codes", &letters, "--codes", &rules, "--units", "水", "--by", "作者", "--part", "谁"];
    assert!(refused(&part).contains("there is no part \"谁\" by author"));
    fs::write(&rules, "水 = 船\n火 = @木\n").unwrap();
    let said = refused(&["build", &letters, "-o", &format!("{letters}.wenmai"), "--codes", &rules]);
    assert!(said.contains("line 2, “火 = @木”, cannot be taken: there is no concept @木"), "{said}");
}
