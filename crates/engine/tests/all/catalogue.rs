//! The catalogue of repairs in the engine's README is true: each rule stands in it, does what its example says, and
//! leaves alone what its counter-example says.

use std::sync::LazyLock;
use wenmai_engine::clean::{clean, clean_with, CleanOptions, Cleaned, Rule, RuleSet};
use wenmai_engine::segment::Dictionary;

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());

/// The cells of the table of repairs: rule, example, what it becomes, what stays.
fn catalogue() -> Vec<[String; 4]> {
    let readme = include_str!("../../README.md");
    let repairs = readme.split("## ").find(|part| part.starts_with("Repairs")).unwrap();
    let rows = repairs.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        assert_eq!(cells.len(), 5, "{row}");
        [0, 2, 3, 4].map(|cell| unescaped(cells[cell].trim_matches('`')))
    })
    .collect()
}

/// A text with its line breaks and characters by number put in.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut unescaped = parts.next().unwrap().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}').unwrap();
        unescaped.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        unescaped += rest;
    }
    unescaped.replace('↵', "\n")
}

fn repaired(text: &str, cleaned: &Cleaned) -> String {
    let (mut repaired, mut at) = (String::new(), 0);
    for repair in &cleaned.repairs {
        repaired += &text[at..repair.original_start as usize];
        repaired += &repair.replacement;
        at = repair.original_end as usize;
    }
    repaired + &text[at..]
}

#[test]
fn every_rule_stands_in_it_once_and_in_order() {
    let listed: Vec<String> = catalogue().into_iter().map(|[rule, ..]| rule).collect();
    assert_eq!(listed, Rule::ALL.map(Rule::id));
}

#[test]
fn examples_become_what_it_says() {
    for [rule, example, becomes, _] in catalogue() {
        let cleaned = clean(&example, &DICTIONARY);
        assert_eq!(repaired(&example, &cleaned), becomes, "{rule}");
        assert!(cleaned.repairs.iter().all(|repair| repair.rule.id() == rule), "{rule}: {cleaned:?}");
        let without = RuleSet::all().without(Rule::from_id(&rule).unwrap());
        let options = CleanOptions { rules: without };
        let others = clean_with(&example, &DICTIONARY, &options).repairs;
        assert!(others.iter().all(|repair| repair.rule.id() != rule), "{rule} runs although it was left out");
    }
}

#[test]
fn counter_examples_stay() {
    for [rule, .., stays] in catalogue() {
        for part in stays.split('，').chain([stays.as_str()]) {
            assert_eq!(clean(part, &DICTIONARY).repairs, [], "{rule}");
        }
    }
}
