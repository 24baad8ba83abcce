//! A document, line by line.

use super::{page_start, MOST_ROWS};
use wenmai_engine::analysis as engine;
use wenmai_engine::ask::understand;
use wenmai_engine::corpus::{Corpus, Document, Selection};
use wenmai_engine::query::search;
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

pub fn reading(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::ReadAsk,
) -> Result<protocol::Reading, Failure> {
    let document = corpus.documents().get(asked.document as usize).ok_or(Failure::NotFound)?;
    // A document is read whole whichever documents are chosen; what the other criteria leave out is set aside.
    let filter = protocol::Filter { documents: vec![asked.document], ..filter.clone() };
    let selection = Selection::new(corpus, &filter);
    let query = understand(corpus, &asked.query, asked.mode, asked.exact);
    let hits = query.map(|query| search(corpus, &selection, &query)).unwrap_or_default();
    let hits = engine::Concordance::new(corpus, &selection, &hits, asked.hits, "");
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
        let read = engine::read_line(corpus, number, hits);
        let begins = std::mem::replace(&mut turn, line.turn) != line.turn;
        Some(protocol::ReadLine {
            number: number - first,
            zone: line.zone,
            rule: corpus.rule(line.rule),
            found: document.rezoned(number - first).map(|rezoned| rezoned.zone),
            counted: line.tokens.0 < line.tokens.1 && selection.contains(line.tokens.0, line.tokens.1),
            continues: line.continues,
            turn: begins.then(|| read_turn(document, line.turn)).flatten(),
            script: line.script,
            original: read
                .original
                .into_iter()
                .map(|piece| protocol::OriginalPiece { text: piece.text, repair: piece.repair })
                .collect(),
            counted_text: read
                .counted
                .into_iter()
                .map(|piece| protocol::CountedPiece {
                    text: piece.text,
                    repair: piece.repair,
                    word: piece.word,
                    joined: piece.joined,
                    hit: piece.hit,
                    norm: piece.norm,
                })
                .collect(),
            repairs: (read.first_repair..)
                .zip(read.repairs)
                .map(|(number, repair)| protocol::RepairView {
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
    Ok(protocol::Reading {
        document: asked.document,
        lines_total: document.lines.1 - first,
        hits: hits.len() as u32,
        hit_lines,
        lines: lines.collect(),
    })
}

/// A turn of a document by its number; there is none with the number 0.
fn read_turn(document: &Document, number: u32) -> Option<protocol::ReadTurn> {
    let turn = document.turns.get(number.checked_sub(1)? as usize)?;
    let (author, date, time) = (turn.author.clone(), turn.date.clone(), turn.time.clone());
    Some(protocol::ReadTurn { number, author, date, time })
}
