//! `wenmai evaluate repairs`: which characters had to change, which were changed, and which of them rightly.

use super::records::{read, Record};
use super::{f_score, share};
use crate::args::EvaluateArgs;
use crate::input::dictionary;
use crate::output::print_table;
use crate::Failure;
use similar::{capture_diff_slices, Algorithm, DiffOp};
use std::collections::{BTreeMap, BTreeSet};
use wenmai_engine::clean::{clean_with, Repair};
use wenmai_engine::script::fold;
use wenmai_engine::table::{heads, Cell, Table};

/// Characters that had to change, that did, and that did as they had to; records that came out exact, of all.
#[derive(Clone, Copy, Default)]
struct Score {
    needed: u32,
    made: u32,
    right: u32,
    exact: u32,
    records: u32,
}

impl Score {
    fn of(record: &Record, args: &EvaluateArgs) -> Score {
        let found = clean_with(&record.text, dictionary(), &args.cleaning.options());
        // The gold may be in the other script, and has disguises undone: normal forms are compared.
        let cleaned = repaired(&record.text, &found.repairs);
        let [text, cleaned, gold] = [&record.text, &cleaned, &record.gold].map(|text| characters(text));
        let (needed, made) = (changes(&text, &gold), changes(&text, &cleaned));
        Score {
            needed: needed.len() as u32,
            made: made.len() as u32,
            right: needed.intersection(&made).count() as u32,
            exact: u32::from(cleaned == gold),
            records: 1,
        }
    }

    fn add(&mut self, other: Score) {
        self.needed += other.needed;
        self.made += other.made;
        self.right += other.right;
        self.exact += other.exact;
        self.records += other.records;
    }

    fn measures(self) -> [f64; 3] {
        let (precision, recall) = (share(self.right, self.made), share(self.right, self.needed));
        [precision, recall, f_score(precision, recall)]
    }

    fn row(self, row: &str, name: &str, kind: &str) -> Vec<Cell> {
        let counts = [self.records, self.exact, self.needed, self.made, self.right];
        let names = [row.into(), name.into(), kind.into()];
        names.into_iter().chain(counts.map(Cell::from)).chain(self.measures().map(Cell::from)).collect()
    }
}

pub fn repairs(args: &EvaluateArgs) -> Result<(), Failure> {
    let records = read(&args.data_dir)?;
    if records.is_empty() {
        return Err(format!(
            "{} has no records of repairs; they are objects in *.jsonl files with text and gold_simplified, observed \
             and expected_traditional, or text and expected: \"unchanged\"",
            args.data_dir.display()
        ));
    }
    let mut table = Table {
        columns: heads(vec![
            "row",
            "record",
            "kind",
            "records",
            "exact",
            "needed",
            "made",
            "right",
            "precision",
            "recall",
            "f",
        ]),
        rows: Vec::new(),
    };
    let mut kinds: BTreeMap<&str, Score> = BTreeMap::new();
    let mut all = Score::default();
    let mut sums = [0.0; 3];
    for record in &records {
        let score = Score::of(record, args);
        table.rows.push(score.row("record", &record.name, &record.kind));
        kinds.entry(&record.kind).or_default().add(score);
        all.add(score);
        for (sum, measure) in sums.iter_mut().zip(score.measures()) {
            *sum += measure;
        }
    }
    table.rows.extend(kinds.into_iter().map(|(kind, score)| score.row("kind", "", kind)));
    let mut mean = all.row("mean", "", "");
    for (cell, sum) in mean.iter_mut().rev().zip(sums.into_iter().rev()) {
        *cell = Cell::Real(sum / records.len() as f64);
    }
    table.rows.push(mean);
    print_table(&table, args.format)
}

/// A text after all repairs, those of its normal form too.
fn repaired(text: &str, repairs: &[Repair]) -> String {
    let (mut repaired, mut at) = (String::new(), 0);
    for repair in repairs {
        repaired += &text[at..repair.original_start as usize];
        repaired += &repair.replacement;
        at = repair.original_end as usize;
    }
    repaired + &text[at..]
}

/// A text's characters in their normal form, without the spaces at the ends of lines.
fn characters(text: &str) -> Vec<char> {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    fold(&lines.join("\n")).chars().collect()
}

/// What changes from one text to another: the characters that go, by their place, and those that come, by the place
/// before which they do and their order there.
fn changes(from: &[char], to: &[char]) -> BTreeSet<(usize, Option<(usize, char)>)> {
    let mut changes = BTreeSet::new();
    for change in capture_diff_slices(Algorithm::Myers, from, to) {
        let (gone, place, come) = match change {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { old_index, old_len, .. } => (old_index..old_index + old_len, old_index, 0..0),
            DiffOp::Insert { old_index, new_index, new_len } => {
                (0..0, old_index, new_index..new_index + new_len)
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                (old_index..old_index + old_len, old_index, new_index..new_index + new_len)
            }
        };
        changes.extend(gone.map(|at| (at, None)));
        changes.extend(to[come].iter().enumerate().map(|(order, &c)| (place, Some((order, c)))));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_counted_by_character() {
        let changes = |from: &str, to: &str| changes(&characters(from), &characters(to)).len();
        assert_eq!(changes("發(fā)布", "发布"), 4);
        assert_eq!(changes("甲乙", "甲乙"), 0);
        assert_eq!(changes("甲x乙", "甲丙丁乙"), 3);
    }
}
