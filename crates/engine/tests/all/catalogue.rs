//! The catalogues of rules are true, and the engine's README shows them. `UPDATE_EXPECT=1` writes its tables anew.

use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use wenmai_engine::clean::{
    clean, clean_with, repair_rules, CleanOptions, Cleaned, RepairRule, Rule, RuleSet, ZoneRule,
};
use wenmai_engine::segment::Dictionary;

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());

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
fn every_rule_of_repair_is_found_by_one_search() {
    let mut found: Vec<Rule> = repair_rules().map(|rule| rule.rule).collect();
    found.sort_unstable();
    assert_eq!(found, Rule::ALL);
}

#[test]
fn examples_become_what_it_says() {
    for RepairRule { rule, example: (example, becomes), .. } in repair_rules() {
        let cleaned = clean(example, &DICTIONARY);
        assert_eq!(repaired(example, &cleaned), *becomes, "{rule:?}");
        assert!(cleaned.repairs.iter().all(|repair| repair.rule == *rule), "{rule:?}: {cleaned:?}");
        let options = CleanOptions { rules: RuleSet::all().without(*rule) };
        let others = clean_with(example, &DICTIONARY, &options).repairs;
        assert!(others.iter().all(|repair| repair.rule != *rule), "{rule:?} runs although it was left out");
    }
}

#[test]
fn what_is_left_alone_stays() {
    for RepairRule { rule, left_alone, .. } in repair_rules() {
        assert!(!left_alone.is_empty(), "{rule:?}");
        for text in left_alone.iter().copied().chain([&*left_alone.join("，")]) {
            assert_eq!(clean(text, &DICTIONARY).repairs, [], "{rule:?}: {text}");
        }
    }
}

#[test]
fn the_readme_shows_them() {
    let repairs = repair_rules().map(|rule| {
        let (example, becomes) = rule.example;
        let texts =
            [example, becomes, &rule.left_alone.join("，")].map(|text| format!("`{}`", visible(text)));
        format!("| `{}` | {} | {} |", rule.rule.id(), rule.sees, texts.join(" | "))
    });
    let zones = ZoneRule::ALL.iter().map(|rule| {
        let cells =
            [rule.sees(), rule.example(), rule.counter_example()].map(|text| text.replace('|', "\\|"));
        format!("| `{}` | {} |", rule.id(), cells.join(" | "))
    });
    let readme = include_str!("../../README.md");
    let shown = with_rows(&with_rows(readme, "Repairs", repairs), "Zones", zones);
    expect_test::expect_file!["../../README.md"].assert_eq(&shown);
}

/// A text whose line breaks and unseen characters can be seen.
fn visible(text: &str) -> String {
    let character = |c: char| match c {
        '\n' => "↵".to_owned(),
        '"' | '\'' | '\\' => c.to_string(),
        // What normalizing would make another character of.
        c if !c.to_string().nfc().eq([c]) => c.escape_unicode().to_string(),
        c => c.escape_debug().to_string(),
    };
    text.chars().map(character).collect()
}

/// A document with these rows in the table of a section.
fn with_rows(document: &str, section: &str, rows: impl Iterator<Item = String>) -> String {
    let (before, rest) = document.split_once(&format!("\n## {section}\n")).unwrap();
    let (above, table) = rest.split_once("\n| --- |").unwrap();
    let (rule, table) = table.split_once('\n').unwrap();
    let length: usize =
        table.split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
    let below = &table[length..];
    let rows: String = rows.map(|row| row + "\n").collect();
    format!("{before}\n## {section}\n{above}\n| --- |{rule}\n{rows}{below}")
}
