//! A document, line by line.

use super::{page_start, understand, Part, Question, MOST_ROWS};
use crate::analysis::{read_line, Concordance};
use crate::corpus::{Document, Filter, Selection};
use crate::query::search;
use wenmai_model::{Fault, ReadAsk, ReadLine, ReadTurn, Reading, RepairView};

impl Question for ReadAsk {
    type Answer = Reading;

    fn answer(&self, part: &Part) -> Result<Reading, Fault> {
        reading(part, self)
    }
}

fn reading(part: &Part, asked: &ReadAsk) -> Result<Reading, Fault> {
    let Part { corpus, filter, .. } = *part;
    let document =
        corpus.documents().get(asked.document as usize).ok_or(Fault::NoDocument(asked.document))?;
    // A document is read whole whichever documents are chosen; what the other criteria leave out is set aside.
    let filter = Filter { documents: vec![asked.document], ..filter.clone() };
    let selection = Selection::new(corpus, &filter);
    let query = understand(corpus, &asked.query, asked.mode, asked.exact);
    let hits = query.map(|query| search(corpus, &selection, &query)).unwrap_or_default();
    let hits = Concordance::new(corpus, &selection, &hits, asked.hits, "");
    let hits = hits.hits();
    let first = document.lines.0;
    let mut hit_lines: Vec<u32> = hits.iter().map(|hit| corpus.line_of(hit.first) - first).collect();
    hit_lines.dedup();
    let limit = asked.lines.min(MOST_ROWS);
    let from = first + page_start(asked.from_line, limit, document.lines.1 - first);
    let wanted = (from..document.lines.1).take(limit as usize);
    let mut turn = 0;
    let lines = wanted.filter_map(|number| {
        let line = corpus.lines().get(number as usize);
        let blank = document.original_text(document.original_line(&line)).trim().is_empty();
        if blank {
            return None;
        }
        let read = read_line(corpus, number, hits);
        let begins = std::mem::replace(&mut turn, line.turn) != line.turn;
        Some(ReadLine {
            number: number - first,
            zone: line.zone,
            rule: corpus.rule(line.rule),
            found: document.rezoned(number - first).map(|rezoned| rezoned.zone),
            counted: line.tokens.0 < line.tokens.1 && selection.contains(line.tokens.0, line.tokens.1),
            continues: line.continues,
            turn: begins.then(|| read_turn(document, line.turn)).flatten(),
            script: line.script,
            original: read.original,
            counted_text: read.counted,
            repairs: (read.first_repair..)
                .zip(read.repairs)
                .map(|(number, repair)| RepairView {
                    number,
                    undone: document.is_undone(number as usize),
                    original: document.original_text((repair.original_start, repair.original_end)),
                    rule: repair.rule,
                    replacement: repair.replacement,
                    certain: repair.certain,
                })
                .collect(),
        })
    });
    Ok(Reading {
        document: asked.document,
        lines_total: document.lines.1 - first,
        hits: hits.len() as u32,
        hit_lines,
        lines: lines.collect(),
    })
}

/// A turn of a document by its number; there is none with the number 0.
fn read_turn(document: &Document, number: u32) -> Option<ReadTurn> {
    let turn = document.turns.get(number.checked_sub(1)? as usize)?;
    let (author, date, time) = (turn.author.clone(), turn.date.clone(), turn.time.clone());
    Some(ReadTurn { number, author, date, time })
}
