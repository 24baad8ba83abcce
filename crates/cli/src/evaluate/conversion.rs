//! `wenmai evaluate conversion`: whether a Traditional text and its Simplified form meet in one normal form, and
//! whether the characters in which they do not are those that one script writes alike.

use super::records::{read, Record};
use super::{f_score, share};
use crate::args::EvaluateArgs;
use crate::input::dictionary;
use crate::output::print_table;
use crate::Failure;
use similar::{capture_diff_slices, Algorithm, DiffOp};
use wenmai_engine::clean::clean_with;
use wenmai_engine::corpus::apply_repairs;
use wenmai_engine::script::{fold, is_han, is_shared, merged};
use wenmai_engine::table::{heads, Cell, Table};

/// Characters of the folded text and of the folded gold, those that are the same, and of the Han characters that
/// differ, all and the ambiguous ones.
#[derive(Clone, Copy, Default)]
struct Score {
    text: u32,
    gold: u32,
    same: u32,
    differing: u32,
    ambiguous: u32,
}

impl Score {
    fn of(record: &Record, args: &EvaluateArgs) -> Score {
        let found = clean_with(&record.text, dictionary(), &args.cleaning.options());
        let (cleaned, ..) = apply_repairs(record.text.clone(), &found, &[]);
        let characters = |text: &str| fold(text).chars().filter(|c| !c.is_whitespace()).collect::<Vec<_>>();
        let (text, gold) = (characters(&cleaned), characters(&record.gold));
        let mut score = Score { text: text.len() as u32, gold: gold.len() as u32, ..Score::default() };
        for part in capture_diff_slices(Algorithm::Myers, &text, &gold) {
            if let DiffOp::Equal { len, .. } = part {
                score.same += len as u32;
                continue;
            }
            let differing = text[part.old_range()].iter().chain(&gold[part.new_range()]);
            for &c in differing.filter(|&&c| is_han(c)) {
                score.differing += 1;
                score.ambiguous += u32::from(is_shared(c) || merged(c).len() > 2);
            }
        }
        score
    }

    fn add(&mut self, other: Score) {
        self.text += other.text;
        self.gold += other.gold;
        self.same += other.same;
        self.differing += other.differing;
        self.ambiguous += other.ambiguous;
    }

    fn measures(self) -> [f64; 3] {
        let (precision, recall) = (share(self.same, self.text), share(self.same, self.gold));
        [precision, recall, f_score(precision, recall)]
    }

    fn row(self, row: &str, name: &str, kind: &str) -> Vec<Cell> {
        let counts = [self.text, self.gold, self.same, self.differing, self.ambiguous];
        let names = [row.into(), name.into(), kind.into()];
        names.into_iter().chain(counts.map(Cell::from)).chain(self.measures().map(Cell::from)).collect()
    }
}

pub fn conversion(args: &EvaluateArgs) -> Result<(), Failure> {
    let mut records = read(&args.data_dir)?;
    records.retain(|record| record.across);
    if records.is_empty() {
        return Err(format!(
            "{} has no records in both scripts; they are objects in *.jsonl files with text and gold_simplified, or \
             traditional and simplified",
            args.data_dir.display()
        ));
    }
    let columns = vec![
        "row",
        "record",
        "kind",
        "text",
        "gold",
        "same",
        "differing",
        "ambiguous",
        "precision",
        "recall",
        "f",
    ];
    let mut table = Table { columns: heads(columns), rows: Vec::new() };
    let mut all = Score::default();
    let mut sums = [0.0; 3];
    for record in &records {
        let score = Score::of(record, args);
        table.rows.push(score.row("record", &record.name, &record.kind));
        all.add(score);
        for (sum, measure) in sums.iter_mut().zip(score.measures()) {
            *sum += measure;
        }
    }
    let mut mean = all.row("mean", "", "");
    for (cell, sum) in mean.iter_mut().rev().zip(sums.into_iter().rev()) {
        *cell = Cell::Real(sum / records.len() as f64);
    }
    table.rows.push(mean);
    print_table(&table, args.format)
}
